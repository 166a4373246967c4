//! 确认: the person received the result, or refused it before witnesses. It says nothing about agreeing.

use chrono::NaiveDate;
use domain::assessment::{Confirmation, CycleRules, Receipt, Stage};
use domain::calendar::WorkingCalendar;
use domain::moment::Moment;
use domain::regulations::{AcknowledgementRefusal, AcknowledgementRoute, NewAcknowledgement};

use super::enter::stage_word;
use super::gather::{Case, employee};
use super::view::view;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{CycleView, ResultReceiptForm, Role};

/// Puts receipts on record for people by works number, all of one day.
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
    let route = match form.receipt {
        Receipt::Signed => AcknowledgementRoute::Signed,
        Receipt::Refused => AcknowledgementRoute::Refused,
    };
    let told = NewAcknowledgement::typed(route, form.day, &form.witnesses, "", &form.note);
    let first = case.cycle.period.first_day();
    let mut receipts = Vec::new();
    for code in &form.codes {
        let person = employee(&case.organisation, code)?;
        told.check(&person.name, first, now.today(), None)
            .map_err(|refused| match refused {
                AcknowledgementRefusal::TooEarly { on, since, .. } => {
                    refusal("assessment.day_before")
                        .fact("day", on)
                        .fact("first", since)
                        .into()
                }
                refused => Error::from(refused),
            })?;
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
            receipt: form.receipt,
            day: form.day,
            note: note(&told),
            total: result.total.map(|total| total.exact().clone()),
            grade: result.grade,
        });
    }
    let payload =
        serde_json::json!({ "people": form.codes, "receipt": form.receipt, "day": form.day });
    let period = case.cycle.period.to_string();
    office.record(now, "assessment.confirm", &period, payload, |tx| {
        receipts
            .iter()
            .try_for_each(|one| tx.assessment().confirm(one))
    })?;
    view(office, now.today(), form.cycle)
}

/// 见证人：顾旻、陆佳禾。门店内当面送达
fn note(told: &NewAcknowledgement) -> String {
    if told.witnesses.is_empty() || told.route != AcknowledgementRoute::Refused {
        return told.note.clone();
    }
    let witnesses = told.witnesses.join("、");
    format!("见证人：{witnesses}。{}", told.note)
}

/// Last day of an appeal against a result received on a day.
pub(super) fn appeal_by(rules: &CycleRules, received: NaiveDate) -> NaiveDate {
    WorkingCalendar::shipped().after(received, rules.appeal_workdays)
}
