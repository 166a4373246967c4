//! 回访: made once, at a decent hour, told as it was, and a share of them checked by somebody else.

use domain::ids::VisitId;
use domain::moment::Moment;
use domain::service::{Case, StepKind, Visit, VisitAttempt, VisitState};
use store::StoreError;

use super::find::{local, name_of, person, time};
use super::open::shown;
use super::rules::Rules;
use super::view::Desk;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{
    Role, VisitCheckForm, VisitForm, VisitOutcome, VisitQuery, VisitRow, VisitsView,
};

/// Return visits as asked for, those that are due first.
pub fn visits(office: &Office, now: Moment, query: &VisitQuery) -> Result<VisitsView> {
    let service = office.file.service();
    let all = service.visits()?;
    let cases = service.cases()?;
    let desk = Desk::of(office, now, &cases)?;
    let this_month = now.today().format("%Y-%m").to_string();
    let month = |at: chrono::NaiveDateTime| at.format("%Y-%m").to_string() == this_month;
    let made = all
        .iter()
        .filter(|visit| visit.state == VisitState::Done && visit.done_at.is_some_and(month));
    let (made, checked) = made.fold((0_u32, 0_u32), |(made, checked), visit| {
        (made + 1, checked + u32::from(visit.checked.is_some()))
    });
    let rules = Rules::default().on(office, now.today())?;
    let rate = rules.as_ref().and_then(|rules| rules.check_rate.clone());
    let rows = all
        .into_iter()
        .filter(|visit| {
            let day = visit.due_at.date();
            query.state.is_none_or(|state| visit.state == state)
                && query.kind.is_none_or(|kind| visit.kind == kind)
                && query.from.is_none_or(|from| day >= from)
                && query.to.is_none_or(|to| day <= to)
        })
        .filter_map(|visit| {
            let case = cases.iter().find(|case| case.id == visit.case)?;
            Some(visit_row(office, &desk, visit, case))
        })
        .collect::<Result<Vec<_>>>()?;
    let basis = |key: &str| {
        rules
            .as_ref()
            .map(|rules| rules.basis(key))
            .unwrap_or_default()
    };
    let hours = rules.as_ref().map_or((0, 24), |rules| rules.contact);
    Ok(VisitsView {
        rows,
        from_hour: hours.0,
        to_hour: hours.1,
        contact_article: basis("service.contact.from"),
        to_check: rate.map_or(0, |rate| domain::service::share_up(&rate, made)),
        checked,
        check_article: basis("service.callback.check_rate"),
    })
}

pub(super) fn visit_row(
    office: &Office,
    desk: &Desk,
    visit: Visit,
    case: &Case,
) -> Result<VisitRow> {
    let account = match case.account {
        Some(id) => office.file.accounts().accounts(&[id])?.pop(),
        None => None,
    };
    let quiet = account.is_some_and(|account| {
        let mut people = account.contacts.iter();
        people.any(|person| person.name == case.caller && person.no_contact)
    });
    Ok(VisitRow {
        number: case.number.clone(),
        customer: desk.customer(case),
        caller: case.caller.clone(),
        phone: case.phone.clone(),
        description: case.description.clone(),
        outcome: case.outcome.clone(),
        owner: name_of(&desk.organisation, case.owner),
        by: visit.by.map(|id| name_of(&desk.organisation, id)),
        checked_by: visit.checked_by.map(|id| name_of(&desk.organisation, id)),
        overdue: visit.state == VisitState::Planned && desk.now > visit.due_at,
        no_contact: quiet,
        visit,
    })
}

fn visit(office: &Office, id: i64) -> Result<Visit> {
    match office.file.service().visit(VisitId::from(id)) {
        Err(StoreError::Gone { .. }) => Err(refusal("service.unknown_visit").fact("id", id).into()),
        other => Ok(other?),
    }
}

/// Tells how a call went.
pub fn record_visit(office: &mut Office, now: Moment, form: &VisitForm) -> Result<VisitRow> {
    office.needs(Role::Clerk)?;
    let mut visit = visit(office, form.visit)?;
    if visit.state != VisitState::Planned {
        return Err(refusal("service.visit_told").fact("id", form.visit).into());
    }
    let (case, _) = super::find::case(office, visit.case.into())?;
    let at = time(&form.at, now)?;
    if at > local(now) {
        return Err(refusal("service.not_yet").fact("at", shown(at)).into());
    }
    let closed = case.closed_at.unwrap_or(case.received_at);
    if at < closed {
        return Err(refusal("service.too_early")
            .fact("at", shown(at))
            .fact("first", shown(closed))
            .into());
    }
    let organisation = office.file.people().organisation()?;
    let by = person(office, &organisation, &form.by, at)?;
    let comment = form.comment.trim().to_owned();
    let (state, said) = match form.outcome {
        VisitOutcome::Done => {
            let score = score(form.score.unwrap_or_default())?;
            visit.score = Some(score);
            visit.comment.clone_from(&comment);
            (
                VisitState::Done,
                format!("回访{score}分{}", after(&comment)),
            )
        }
        VisitOutcome::Attempt => (
            VisitState::Planned,
            format!("回访无人接听{}", after(&comment)),
        ),
        VisitOutcome::Unreached => {
            if visit.attempts.is_empty() {
                return Err(refusal("service.never_tried").into());
            }
            (
                VisitState::Unreached,
                format!("回访联系不上{}", after(&comment)),
            )
        }
        VisitOutcome::Declined => (
            VisitState::Declined,
            format!("客户谢绝回访{}", after(&comment)),
        ),
    };
    visit.state = state;
    if state == VisitState::Planned {
        visit.attempts.push(VisitAttempt {
            at,
            by: by.name.clone(),
            note: comment,
        });
    } else {
        visit.by = Some(by.id);
        visit.done_at = Some(at);
    }
    let payload =
        serde_json::json!({ "visit": visit.id, "state": visit.state, "score": visit.score });
    office.record(now, "service.visit", &case.number, payload, |tx| {
        tx.service().update_visit(&visit)?;
        tx.service()
            .add_step(case.id, StepKind::Visited, at, &said, &by.name)
    })?;
    told(office, now, form.visit)
}

fn after(comment: &str) -> String {
    match comment {
        "" => String::new(),
        comment => format!("：{comment}"),
    }
}

/// Somebody who did not call asks the customer whether it was as told.
pub fn check_visit(office: &mut Office, now: Moment, form: &VisitCheckForm) -> Result<VisitRow> {
    office.needs(Role::Clerk)?;
    let mut visit = visit(office, form.visit)?;
    if visit.state == VisitState::Planned {
        return Err(refusal("service.visit_not_made").into());
    }
    if visit.checked.is_some() {
        return Err(refusal("service.visit_checked").into());
    }
    let at = time(&form.at, now)?;
    let made = visit.done_at.unwrap_or(at);
    if at > local(now) || at < made {
        return Err(refusal("service.too_early")
            .fact("at", shown(at))
            .fact("first", shown(made))
            .into());
    }
    let organisation = office.file.people().organisation()?;
    let by = person(office, &organisation, &form.by, at)?;
    if visit.by == Some(by.id) {
        return Err(refusal("service.own_visit").fact("name", &by.name).into());
    }
    visit.checked = Some(form.truthful);
    visit.checked_by = Some(by.id);
    visit.checked_at = Some(at);
    let payload =
        serde_json::json!({ "visit": visit.id, "truthful": form.truthful, "by": by.code });
    let subject = visit.id.to_string();
    office.record(now, "service.visit.check", &subject, payload, |tx| {
        tx.service().update_visit(&visit)
    })?;
    told(office, now, form.visit)
}

fn told(office: &Office, now: Moment, id: i64) -> Result<VisitRow> {
    let visit = visit(office, id)?;
    let (case, _) = super::find::case(office, visit.case.into())?;
    let desk = Desk::of(office, now, std::slice::from_ref(&case))?;
    visit_row(office, &desk, visit, &case)
}

/// 1 to 5.
pub(super) fn score(score: u8) -> Result<u8> {
    match score {
        1..=5 => Ok(score),
        _ => Err(refusal("service.bad_score").into()),
    }
}
