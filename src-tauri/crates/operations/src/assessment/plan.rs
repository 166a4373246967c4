//! 改进计划 after low grades: talk, training, support, second assessment, each with its day and what came
//! of it.

use chrono::NaiveDate;
use domain::moment::Moment;

use super::enter::not_before;
use super::gather::{Case, employee};
use super::sheet::sheet;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PlanStepForm, Role, SheetView};

/// Adds a step to the plan of a person.
pub fn add_plan_step(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    code: &str,
    form: &PlanStepForm,
) -> Result<SheetView> {
    office.needs(Role::DepartmentManager)?;
    let case = Case::load(office, cycle)?;
    let person = employee(&case.organisation, code)?.id;
    if case.sheets_of(person).next().is_none() {
        let name = case.person(person).name;
        return Err(refusal("assessment.no_sheet").fact("name", name).into());
    }
    not_before(form.due_on, case.cycle.period.first_day())?;
    let text = form.text.trim();
    if text.is_empty() {
        return Err(refusal("assessment.plan_text").into());
    }
    let payload = serde_json::json!({ "person": code, "kind": form.kind, "text": text, "due_on": form.due_on });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.plan", &period, payload, |tx| {
        tx.assessment()
            .add_plan_step(case.cycle.id, person, form.kind, text, form.due_on)
    })?;
    last_sheet(office, now, &case, person)
}

/// Says what came of a step.
pub fn finish_plan_step(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    code: &str,
    step: i64,
    done_on: NaiveDate,
    outcome: &str,
) -> Result<SheetView> {
    office.needs(Role::DepartmentManager)?;
    let case = Case::load(office, cycle)?;
    let person = employee(&case.organisation, code)?.id;
    let steps = office.file.assessment().plan(case.cycle.id, person)?;
    let known = steps.iter().find(|one| one.id == step);
    let known = known.ok_or_else(|| refusal("assessment.unknown_step").fact("id", step))?;
    // What came of it is proof; it is said once.
    if let Some(day) = known.done_on {
        return Err(refusal("assessment.step_done").fact("day", day).into());
    }
    if done_on > now.today() {
        return Err(refusal("assessment.day_ahead").fact("day", done_on).into());
    }
    if outcome.trim().is_empty() {
        return Err(refusal("assessment.plan_outcome").into());
    }
    let payload = serde_json::json!({ "person": code, "step": step, "done_on": done_on, "outcome": outcome.trim() });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.plan", &period, payload, |tx| {
        tx.assessment()
            .finish_plan_step(step, Some(done_on), outcome.trim())
    })?;
    last_sheet(office, now, &case, person)
}

fn last_sheet(
    office: &Office,
    now: Moment,
    case: &Case,
    person: domain::ids::EmployeeId,
) -> Result<SheetView> {
    let found = case.sheets_of(person).last();
    let id = found
        .map(|state| i64::from(state.record.id))
        .unwrap_or_default();
    sheet(office, now.today(), case.cycle.id.into(), id)
}
