//! 确认: the person received the result, by hand, by post or by a message, or refused it before witnesses. It
//! says nothing about agreeing; from that day the time to appeal runs.

use chrono::NaiveDate;
use domain::assessment::{Confirmation, CycleRules, Stage};
use domain::calendar::WorkingCalendar;
use domain::moment::Moment;
use domain::people::Employee;
use domain::regulations::{AcknowledgementRefusal, AcknowledgementRoute, NewAcknowledgement};

use super::enter::stage_word;
use super::gather::{Case, employee};
use super::view::view;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, ResultReceiptForm, Role};

/// Puts receipts on record for people by works number, all of one day and one way, or takes them back.
pub fn confirm(office: &mut Office, now: Moment, form: &ResultReceiptForm) -> Result<CycleView> {
    office.needs(Role::DepartmentManager)?;
    let case = Case::load(office, form.cycle)?;
    let stage = case.cycle.stage;
    if stage == Stage::Closed {
        let label = case.cycle.period;
        return Err(refusal("assessment.closed").fact("period", label).into());
    }
    if stage < Stage::Confirmation {
        return Err(refusal("assessment.too_early")
            .fact("is", stage_word(stage))
            .fact("needs", stage_word(Stage::Confirmation))
            .into());
    }
    if form.codes.is_empty() {
        return Err(refusal("acknowledgement.nobody").into());
    }
    let told = NewAcknowledgement::typed(
        form.route,
        form.day,
        &form.witnesses,
        &form.reference,
        &form.note,
    );
    let mut receipts = Vec::new();
    for code in &form.codes {
        let person = employee(&case.organisation, code)?;
        receipts.push(receipt(&case, now.today(), person, &told)?);
    }
    let payload = serde_json::json!({ "people": form.codes, "route": form.route, "day": form.day });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.confirm", &period, payload, |tx| {
        receipts
            .iter()
            .try_for_each(|one| tx.assessment().confirm(one))
    })?;
    view(office, now.today(), form.cycle)
}

/// The record about one person, once it can have been as told.
fn receipt(
    case: &Case,
    today: NaiveDate,
    person: &Employee,
    told: &NewAcknowledgement,
) -> Result<Confirmation> {
    let about = |code: &str| Error::from(refusal(code).fact("name", &person.name));
    let first = case.cycle.period.first_day();
    told.check(&person.name, first, today, None)
        .map_err(|refused| match refused {
            AcknowledgementRefusal::TooEarly { on, since, .. } => refusal("assessment.day_before")
                .fact("day", on)
                .fact("first", since)
                .into(),
            refused => Error::from(refused),
        })?;
    if !case.has_result(person.id) {
        return Err(about("assessment.no_result"));
    }
    let received = case
        .confirmations
        .iter()
        .any(|one| one.employee == person.id);
    let back = told.route == AcknowledgementRoute::Withdrawn;
    match (back, received) {
        (false, true) => return Err(about("assessment.received_already")),
        (true, false) => return Err(about("assessment.receipt_none")),
        _ => {}
    }
    // An appeal was found in time by that very day.
    if back && case.appeals.iter().any(|one| one.employee == person.id) {
        return Err(about("assessment.receipt_appealed"));
    }
    let result = case.result(person.id)?;
    Ok(Confirmation {
        cycle: case.cycle.id,
        employee: person.id,
        told: told.clone(),
        total: result.total.map(|total| total.exact().clone()),
        grade: result.grade,
    })
}

/// Last day of an appeal against a result received on a day.
pub(super) fn appeal_by(
    calendar: &WorkingCalendar,
    rules: &CycleRules,
    received: NaiveDate,
) -> NaiveDate {
    calendar.after(received, rules.appeal_workdays)
}
