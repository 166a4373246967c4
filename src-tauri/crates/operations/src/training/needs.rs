//! 培训需求: worked out of gaps, joiners, transfers and assessments, and asked for beside them.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::assessment::{PlanKind, Stage};
use domain::moment::Moment;
use domain::training::{
    Need, Records, RequestState, TrainingRequest, WeakSpot, matrix, needs as work_out,
};

use super::books::{Books, person};
use super::find::get;
use super::form::text;
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{NeedsView, RequestForm, RequestRow, Role};

/// Assessments looked back at: the latest closed months of half a year.
const MONTHS: usize = 6;

/// Every need of today, and all requests.
pub fn needs_view(office: &Office, day: NaiveDate) -> Result<NeedsView> {
    let books = Books::read(office)?;
    let rows = books.requests.iter().map(|request| {
        let (code, name) = request.employee.map(|id| books.who(id)).unwrap_or_default();
        RequestRow {
            request: request.clone(),
            code,
            name,
        }
    });
    Ok(NeedsView {
        needs: needs(office, &books, day)?,
        requests: rows.rev().collect(),
    })
}

pub(super) fn needs(office: &Office, books: &Books, day: NaiveDate) -> Result<Vec<Need>> {
    let rules = Rules::on(office, day)?;
    let weak = weak_spots(office, day)?;
    let matrix = matrix(
        &books.organisation,
        &books.competences,
        &books.requirements,
        &books.evidence,
        day,
        rules.terms.remind_days,
    );
    let records = Records {
        organisation: &books.organisation,
        matrix: &matrix,
        sessions: &books.sessions,
        requests: &books.requests,
        weak: &weak,
    };
    Ok(work_out(&records, &rules.terms, day))
}

/// What assessments say: open steps of training in plans for improvement, and the lowest grade in the
/// latest closed periods, each person once.
fn weak_spots(office: &Office, day: NaiveDate) -> Result<Vec<WeakSpot>> {
    let assessment = office.file.assessment();
    let results = assessment.results()?;
    let mut found = Vec::new();
    let mut graded: HashSet<domain::ids::EmployeeId> = HashSet::new();
    let cycles = assessment.cycles()?;
    let closed = cycles
        .iter()
        .filter(|cycle| cycle.stage == Stage::Closed && cycle.period.last_day() <= day);
    for cycle in closed.take(MONTHS) {
        let lowest = cycle.rules.bands.last().map(|band| &band.grade);
        for sheet in assessment.sheets(cycle.id)? {
            for step in assessment.plan(cycle.id, sheet.employee)? {
                let key = format!("plan-{}", step.id);
                let open = step.kind == PlanKind::Training && step.done_on.is_none();
                if open && !found.iter().any(|one: &WeakSpot| one.key == key) {
                    found.push(WeakSpot {
                        key,
                        employee: sheet.employee,
                        what: step.text,
                        due_on: Some(step.due_on),
                    });
                }
            }
            let grade = results
                .iter()
                .find(|result| result.sheet == sheet.id)
                .and_then(|result| result.grade.as_ref());
            if lowest.is_some() && grade == lowest && graded.insert(sheet.employee) {
                found.push(WeakSpot {
                    key: format!("grade-{}", sheet.id),
                    employee: sheet.employee,
                    what: format!(
                        "{}考核结果为{}",
                        cycle.period.label(),
                        grade.map_or("", |grade| grade)
                    ),
                    due_on: None,
                });
            }
        }
    }
    Ok(found)
}

/// A wish that is not in the plan.
pub fn request(office: &mut Office, now: Moment, form: &RequestForm) -> Result<NeedsView> {
    let organisation = office.file.people().organisation()?;
    let employee = match form.code.as_deref().filter(|code| !code.trim().is_empty()) {
        Some(code) => Some(person(&organisation, code)?.id),
        None => None,
    };
    let request = TrainingRequest {
        id: 0.into(),
        revision: 1,
        on: form.on,
        employee,
        what: text(&form.what)?,
        why: text(&form.why)?,
        state: RequestState::Open,
        answer: String::new(),
    };
    if request.what.is_empty() || request.why.is_empty() {
        return Err(refusal("training.request_text").into());
    }
    let payload = serde_json::json!({ "request": request });
    office.record(now, "training.request", &request.what, payload, |tx| {
        tx.training().insert(&request)
    })?;
    needs_view(office, now.today())
}

/// Takes a request up, or declines it, with the reason.
pub fn decide_request(
    office: &mut Office,
    now: Moment,
    id: i64,
    taken: bool,
    answer: &str,
) -> Result<NeedsView> {
    office.needs(Role::GeneralManagement)?;
    let before: TrainingRequest = get(office, id, "training.unknown_request")?;
    let answer = text(answer)?;
    if !taken && answer.is_empty() {
        return Err(refusal("training.decline_reason").into());
    }
    if before.state != RequestState::Open {
        return Err(refusal("training.request_decided")
            .fact("what", &before.what)
            .into());
    }
    let after = TrainingRequest {
        state: match taken {
            true => RequestState::Planned,
            false => RequestState::Declined,
        },
        answer,
        ..before.clone()
    };
    let payload = serde_json::json!({ "before": before, "after": after });
    office.record(now, "training.request", &after.what, payload, |tx| {
        tx.training().update(&after)
    })?;
    needs_view(office, now.today())
}
