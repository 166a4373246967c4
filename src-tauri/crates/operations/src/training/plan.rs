//! 培训计划 of a year by levels: written, approved, measured against what was held.

use chrono::{Datelike, NaiveDate};
use domain::exact::Exact;
use domain::moment::Moment;
use domain::money::Money;
use domain::training::{
    Course, PlanLine, PlanProgress, PlanState, Session, SessionState, progress,
};

use super::books::Books;
use super::find::{department, get};
use super::form::{minutes, money, text};
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PlanForm, PlanRow, PlanTotals, PlanView, Role};

/// The plan of a year as of a day.
pub fn plan_view(office: &Office, day: NaiveDate, year: i32) -> Result<PlanView> {
    let books = Books::read(office)?;
    plan_of(office, &books, day, year)
}

pub(super) fn plan_of(
    office: &Office,
    books: &Books,
    day: NaiveDate,
    year: i32,
) -> Result<PlanView> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(day);
    let rules = match Rules::find(office, day)? {
        Some(rules) => Some(rules),
        None => Rules::find(office, first)?,
    };
    let mut rows: Vec<PlanRow> = books
        .lines
        .iter()
        .filter(|line| line.year == year)
        .map(|line| row(books, line, day))
        .collect();
    rows.sort_by_key(|row| (row.line.from, row.line.level, row.line.id));
    let wages: Option<Money> = office.file.company().setting(&wages_key(year))?;
    let ceiling = wages
        .zip(rules.as_ref())
        .and_then(|(wages, rules)| wages.times(&rules.terms.budget_rate));
    Ok(PlanView {
        year,
        totals: totals(&rows, day),
        wages,
        ceiling,
        budget_basis: rules
            .map(|rules| rules.basis("training.budget.rate"))
            .unwrap_or_default(),
        approved: is_approved(books, year),
        rows,
    })
}

fn wages_key(year: i32) -> String {
    format!("training.wages.{year}")
}

/// Once a line is approved, what comes later is an addition.
fn is_approved(books: &Books, year: i32) -> bool {
    books
        .lines
        .iter()
        .any(|line| line.year == year && line.state != PlanState::Draft)
}

fn row(books: &Books, line: &PlanLine, day: NaiveDate) -> PlanRow {
    let own: Vec<&Session> = books
        .sessions
        .iter()
        .filter(|one| one.plan_line == Some(line.id) && one.state != SessionState::Cancelled)
        .collect();
    let held: Vec<&&Session> = own
        .iter()
        .filter(|one| one.state == SessionState::Closed)
        .collect();
    let department = line
        .department
        .and_then(|id| books.organisation.department(id));
    PlanRow {
        line: line.clone(),
        department: department.map(|one| one.name.clone()).unwrap_or_default(),
        progress: progress(line, &books.sessions, day),
        sessions: own.iter().map(|one| one.id.into()).collect(),
        held_on: held.iter().filter_map(|one| one.last_day()).max(),
        held_minutes: held.iter().map(|one| one.minutes()).sum(),
        spent: Money::total(held.iter().map(|one| one.cost)).unwrap_or(Money::ZERO),
    }
}

fn totals(rows: &[PlanRow], day: NaiveDate) -> PlanTotals {
    let planned: Vec<&PlanRow> = rows
        .iter()
        .filter(|row| row.line.state != PlanState::Dropped)
        .collect();
    let is = |row: &&&PlanRow, wanted| row.progress == wanted;
    let due: Vec<&&PlanRow> = planned
        .iter()
        .filter(|row| row.line.state == PlanState::Approved && row.line.to <= day)
        .collect();
    let held = due
        .iter()
        .filter(|row| row.progress == PlanProgress::Held)
        .count();
    let completion = Exact::ratio(
        i64::try_from(held * 100).unwrap_or(0),
        i64::try_from(due.len()).unwrap_or(0),
    );
    let sum = |amounts: Vec<Money>| Money::total(amounts).unwrap_or(Money::ZERO);
    PlanTotals {
        lines: planned.len(),
        held: planned
            .iter()
            .filter(|row| is(row, PlanProgress::Held))
            .count(),
        overdue: planned
            .iter()
            .filter(|row| is(row, PlanProgress::Overdue))
            .count(),
        theory_minutes: planned.iter().map(|row| row.line.theory_minutes).sum(),
        practice_minutes: planned.iter().map(|row| row.line.practice_minutes).sum(),
        budget: sum(planned.iter().map(|row| row.line.budget).collect()),
        spent: sum(planned.iter().map(|row| row.spent).collect()),
        completion: completion.map(|share| share.rounded_half_up(2)),
    }
}

/// Keeps a line. Once the plan of the year is approved, a new line is an addition that gives its reason; an
/// approved line stays as it is.
pub fn save_line(office: &mut Office, now: Moment, form: &PlanForm) -> Result<PlanView> {
    office.needs(Role::DepartmentManager)?;
    Rules::on(office, now.today())?;
    let books = Books::read(office)?;
    let before: Option<PlanLine> = match form.id {
        Some(id) => Some(get(office, id, "training.unknown_line")?),
        None => None,
    };
    if let Some(line) = before
        .as_ref()
        .filter(|line| line.state != PlanState::Draft)
    {
        return Err(refusal("training.line_approved")
            .fact("name", &line.title)
            .into());
    }
    let added = is_approved(&books, form.year);
    let line = PlanLine {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        year: form.year,
        title: text(&form.title)?,
        level: form.level,
        department: match form
            .department
            .as_deref()
            .filter(|name| !name.trim().is_empty())
        {
            Some(name) => Some(department(&books.organisation, name)?.id),
            None => None,
        },
        kind: form.kind,
        course: match form.course {
            Some(id) => Some(get::<Course>(office, id, "training.unknown_course")?.id),
            None => None,
        },
        audience: text(&form.audience)?,
        theory_minutes: minutes(&form.theory)?,
        practice_minutes: minutes(&form.practice)?,
        from: form.from,
        to: form.to,
        trainer: text(&form.trainer)?,
        exam: form.exam,
        budget: money(&form.budget)?,
        added,
        state: PlanState::Draft,
        reason: text(&form.reason)?,
    };
    line.check()?;
    if added && line.reason.is_empty() {
        return Err(refusal("training.addition_reason")
            .fact("year", form.year)
            .into());
    }
    let payload = serde_json::json!({ "before": before, "after": line });
    office.record(
        now,
        "training.plan",
        &line.title,
        payload,
        |tx| match before {
            Some(_) => tx.training().update(&line),
            None => tx.training().insert(&line).map(drop),
        },
    )?;
    plan_view(office, now.today(), form.year)
}

/// Takes a draft line away, or drops an approved one with the reason.
pub fn drop_line(office: &mut Office, now: Moment, id: i64, reason: &str) -> Result<PlanView> {
    office.needs(Role::DepartmentManager)?;
    let line: PlanLine = get(office, id, "training.unknown_line")?;
    let reason = text(reason)?;
    let payload = serde_json::json!({ "before": line, "reason": reason });
    match line.state {
        PlanState::Draft => {
            office.record(now, "training.plan", &line.title, payload, |tx| {
                tx.training().delete::<PlanLine>(line.id)
            })?;
        }
        PlanState::Approved => {
            office.needs(Role::GeneralManagement)?;
            if reason.is_empty() {
                return Err(refusal("training.drop_reason")
                    .fact("name", &line.title)
                    .into());
            }
            let sessions: Vec<Session> = office.file.training().all()?;
            let runs = sessions
                .iter()
                .any(|one| one.plan_line == Some(line.id) && one.state != SessionState::Cancelled);
            if runs {
                return Err(refusal("training.line_has_session")
                    .fact("name", &line.title)
                    .into());
            }
            let dropped = PlanLine {
                state: PlanState::Dropped,
                reason,
                ..line.clone()
            };
            office.record(now, "training.plan", &line.title, payload, |tx| {
                tx.training().update(&dropped)
            })?;
        }
        PlanState::Dropped => {
            return Err(refusal("training.line_dropped")
                .fact("name", &line.title)
                .into());
        }
    }
    plan_view(office, now.today(), line.year)
}

/// Approves what is still a draft of the year. A budget above the share of wages the regulation sets aside
/// is refused, as far as somebody said what the wages are.
pub fn approve_plan(office: &mut Office, now: Moment, year: i32) -> Result<PlanView> {
    office.needs(Role::Owner)?;
    let rules = Rules::on(office, now.today())?;
    let view = plan_view(office, now.today(), year)?;
    let drafts: Vec<PlanLine> = view
        .rows
        .iter()
        .filter(|row| row.line.state == PlanState::Draft)
        .map(|row| row.line.clone())
        .collect();
    if drafts.is_empty() {
        return Err(refusal("training.nothing_to_approve")
            .fact("year", year)
            .into());
    }
    if let Some(ceiling) = view.ceiling.filter(|ceiling| view.totals.budget > *ceiling) {
        return Err(refusal("training.budget_exceeded")
            .fact("budget", view.totals.budget.grouped())
            .fact("ceiling", ceiling.grouped())
            .fact("basis", rules.basis("training.budget.rate"))
            .into());
    }
    let payload = serde_json::json!({
        "lines": drafts.iter().map(|line| &line.title).collect::<Vec<_>>(),
        "budget": view.totals.budget, "basis": rules.name(),
    });
    office.record(
        now,
        "training.plan.approve",
        &year.to_string(),
        payload,
        |tx| {
            drafts.iter().try_for_each(|line| {
                tx.training().update(&PlanLine {
                    state: PlanState::Approved,
                    ..line.clone()
                })
            })
        },
    )?;
    plan_view(office, now.today(), year)
}

/// Says what the wages of a year are, which the budget is measured by.
pub fn set_wages(office: &mut Office, now: Moment, year: i32, amount: &str) -> Result<PlanView> {
    office.needs(Role::GeneralManagement)?;
    let amount = money(amount)?;
    let payload = serde_json::json!({ "year": year, "amount": amount });
    office.record(now, "training.wages", &year.to_string(), payload, |tx| {
        tx.company().set_setting(&wages_key(year), &amount)
    })?;
    plan_view(office, now.today(), year)
}

/// The year of a day.
pub(super) fn year_of(day: NaiveDate) -> i32 {
    day.year()
}
