//! 申诉: filed in time, decided by somebody who did not score, answered in writing. What was upheld is
//! corrected by figures; the figures before stay on record.

use chrono::NaiveDate;
use domain::assessment::{Decision, EntryKind, Stage};
use domain::ids::{EmployeeId, UserId};
use domain::moment::Moment;

use super::confirm::appeal_by;
use super::enter::{Origin, allowed, entry, may, not_before};
use super::find::appeal_of;
use super::gather::{Case, employee};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, DecisionForm, Role};

/// Takes an appeal of a person; the day is when it came in.
pub fn appeal(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    code: &str,
    filed_on: NaiveDate,
    text: &str,
) -> Result<CycleView> {
    let case = Case::load(office, cycle)?;
    let person = employee(&case.organisation, code)?.clone();
    if office.user.employee != Some(person.id) {
        office.needs(Role::DepartmentManager)?;
    }
    let label = case.cycle.period;
    if case.cycle.stage == Stage::Closed {
        return Err(refusal("assessment.closed").fact("period", label).into());
    }
    if text.trim().is_empty() {
        return Err(refusal("assessment.appeal_text").into());
    }
    let received = case
        .confirmations
        .iter()
        .find(|one| one.employee == person.id);
    let received =
        received.ok_or_else(|| refusal("assessment.not_received").fact("name", &person.name))?;
    not_before(filed_on, received.told.on)?;
    let until = appeal_by(&case.calendar, &case.cycle.rules, received.told.on);
    if filed_on > until {
        return Err(refusal("assessment.appeal_too_late")
            .fact("name", &person.name)
            .fact("until", until)
            .into());
    }
    let open = case
        .appeals
        .iter()
        .any(|one| one.employee == person.id && one.decision.is_none());
    if open {
        return Err(refusal("assessment.appealed_already")
            .fact("name", &person.name)
            .into());
    }
    let answer_by = case
        .calendar
        .after(filed_on, case.cycle.rules.answer_workdays);
    let payload = serde_json::json!({ "person": code, "filed_on": filed_on, "text": text.trim() });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.appeal", &period, payload, |tx| {
        tx.assessment()
            .file_appeal(case.cycle.id, person.id, filed_on, text.trim(), answer_by)
    })?;
    view(office, now.today(), cycle)
}

/// Decides an appeal, with the figures that are corrected where it is upheld.
pub fn decide(office: &mut Office, now: Moment, form: &DecisionForm) -> Result<CycleView> {
    office.needs(Role::GeneralManagement)?;
    let appeal = appeal_of(office, form.appeal)?;
    let cycle = i64::from(appeal.cycle);
    let case = Case::load(office, cycle)?;
    let name = case.person(appeal.employee).name;
    if appeal.decision.is_some() {
        return Err(refusal("assessment.decided_already")
            .fact("name", name)
            .into());
    }
    let answer = form.answer.trim();
    if answer.is_empty() {
        return Err(refusal("assessment.appeal_answer").into());
    }
    may(&case.cycle, EntryKind::Appeal, false, answer, &name)?;
    let mut entries = Vec::new();
    for sheet in case.sheets_of(appeal.employee) {
        allowed(office, &case.cycle, &sheet.record, EntryKind::Appeal)?;
    }
    let scored = scorers(&case, appeal.employee).contains(&office.user.id);
    if scored && !form.one_person {
        return Err(refusal("assessment.decide_by_another")
            .fact("name", name)
            .into());
    }
    let changes = form.cells.iter().any(|cell| !cell.figure.trim().is_empty());
    match form.decision {
        Decision::Dismissed if changes => {
            return Err(refusal("assessment.dismissed_with_changes").into());
        }
        Decision::Upheld if !changes => {
            return Err(refusal("assessment.upheld_without_changes").into());
        }
        _ => {}
    }
    for cell in &form.cells {
        let sheet = case.sheet(cell.sheet)?;
        if sheet.record.employee != appeal.employee {
            return Err(refusal("assessment.unknown_sheet")
                .fact("id", cell.sheet)
                .into());
        }
        let origin = Origin {
            reason: answer,
            source: "",
        };
        entries.extend(entry(
            office,
            &case,
            sheet,
            EntryKind::Appeal,
            cell,
            origin,
        )?);
    }
    let payload = serde_json::json!({
        "person": name, "decision": form.decision, "answer": answer, "entries": entries,
    });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.decide", &period, payload, |tx| {
        let assessment = tx.assessment();
        assessment.add_entries(&entries)?;
        assessment.decide_appeal(
            appeal.id,
            form.decision,
            now.today(),
            answer,
            scored && form.one_person,
        )
    })?;
    view(office, now.today(), cycle)
}

/// Users who scored or calibrated somebody: none of them decides about it.
fn scorers(case: &Case, person: EmployeeId) -> Vec<UserId> {
    case.sheets_of(person)
        .flat_map(|sheet| &sheet.entries)
        .filter(|entry| matches!(entry.kind, EntryKind::Leader | EntryKind::Calibration))
        .map(|entry| entry.user)
        .collect()
}
