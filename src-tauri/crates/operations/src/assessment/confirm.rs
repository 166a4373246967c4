//! 确认: the person received the result, or refused it before witnesses. It says nothing about agreeing.

use chrono::NaiveDate;
use domain::assessment::{Confirmation, CycleRules, Receipt, Stage};
use domain::calendar::WorkingCalendar;
use domain::moment::Moment;

use super::enter::{not_before, stage_word};
use super::gather::{Case, employee};
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, Role};

/// Puts receipts on record for people by works number, all of one day.
pub fn confirm(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    codes: &[String],
    receipt: Receipt,
    day: NaiveDate,
    note: &str,
) -> Result<CycleView> {
    office.needs(Role::DepartmentManager)?;
    let case = Case::load(office, cycle)?;
    let stage = case.cycle.stage;
    if stage == Stage::Closed {
        let label = case.cycle.period.label();
        return Err(refusal("assessment.closed").fact("period", label).into());
    }
    if stage < Stage::Confirmation {
        return Err(refusal("assessment.too_early")
            .fact("is", stage_word(stage))
            .fact("needs", stage_word(Stage::Confirmation))
            .into());
    }
    if receipt == Receipt::Refused && note.trim().is_empty() {
        return Err(refusal("assessment.refusal_needs_witnesses").into());
    }
    not_before(day, case.cycle.period.first_day())?;
    if day > now.today() {
        return Err(refusal("assessment.day_ahead").fact("day", day).into());
    }
    let mut receipts = Vec::new();
    for code in codes {
        let person = employee(&case.organisation, code)?;
        if !case.has_result(person.id) {
            return Err(refusal("assessment.no_result")
                .fact("name", &person.name)
                .into());
        }
        if case
            .confirmations
            .iter()
            .any(|one| one.employee == person.id)
        {
            return Err(refusal("assessment.received_already")
                .fact("name", &person.name)
                .into());
        }
        let result = case.result(person.id)?;
        receipts.push(Confirmation {
            cycle: case.cycle.id,
            employee: person.id,
            receipt,
            day,
            note: note.trim().to_owned(),
            total: result.total.map(|total| total.exact().clone()),
            grade: result.grade,
        });
    }
    let payload = serde_json::json!({ "people": codes, "receipt": receipt, "day": day });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.confirm", &period, payload, |tx| {
        receipts
            .iter()
            .try_for_each(|one| tx.assessment().confirm(one))
    })?;
    view(office, now.today(), cycle)
}

/// Last day of an appeal against a result received on a day.
pub(super) fn appeal_by(rules: &CycleRules, received: NaiveDate) -> NaiveDate {
    WorkingCalendar::shipped().after(received, rules.appeal_workdays)
}
