//! What somebody means: a case by its number or id, a person by his works number, a time.

use chrono::{NaiveDateTime, Timelike};
use domain::ids::{CaseId, EmployeeId, ItemId};
use domain::moment::Moment;
use domain::people::{Employee, Organisation};
use domain::service::{Case, Item};
use store::{CaseRevision, StoreError};

use crate::error::{Error, Result, refusal};
use crate::office::Office;

/// `GD-2026-0001`, or the id of the lists.
pub fn find_case(office: &Office, word: &str) -> Result<i64> {
    let unknown = || Error::from(refusal("service.unknown_case").fact("id", word));
    if let Ok(id) = word.parse::<i64>() {
        return Ok(case(office, id)?.0.id.into());
    }
    let found = office.file.service().case_by_number(word.trim())?;
    found.map(i64::from).ok_or_else(unknown)
}

/// Goods by the id of the lists.
pub fn find_item(office: &Office, id: i64) -> Result<Item> {
    match office.file.service().item(ItemId::from(id)) {
        Err(StoreError::Gone { .. }) => Err(refusal("service.unknown_item").fact("id", id).into()),
        other => Ok(other?),
    }
}

/// A case with the state in which it was seen.
pub(super) fn case(office: &Office, id: i64) -> Result<(Case, CaseRevision)> {
    match office.file.service().case(CaseId::from(id)) {
        Err(StoreError::Gone { .. }) => Err(refusal("service.unknown_case").fact("id", id).into()),
        other => Ok(other?),
    }
}

/// Now, to the minute, where the shop is.
pub(super) fn local(now: Moment) -> NaiveDateTime {
    let at = now.at().naive_local();
    at.with_second(0)
        .and_then(|at| at.with_nanosecond(0))
        .unwrap_or(at)
}

/// A time as typed, `2026-09-30T14:05`; empty is now.
pub(super) fn time(text: &str, now: Moment) -> Result<NaiveDateTime> {
    Ok(time_opt(text)?.unwrap_or_else(|| local(now)))
}

/// A time as typed; empty is none.
pub(super) fn time_opt(text: &str) -> Result<Option<NaiveDateTime>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    match read {
        Some(at) => Ok(Some(at.with_second(0).unwrap_or(at))),
        None => Err(refusal("service.bad_time").fact("value", text).into()),
    }
}

/// Who did it: the works number typed, else the employee that the acting user is.
pub(super) fn person<'a>(
    office: &Office,
    organisation: &'a Organisation,
    code: &str,
    at: NaiveDateTime,
) -> Result<&'a Employee> {
    let code = code.trim();
    let found = if code.is_empty() {
        office
            .user
            .employee
            .and_then(|id| organisation.employee(id))
    } else {
        organisation.by_code(code)
    };
    let person = match (found, code) {
        (Some(person), _) => person,
        (None, "") => return Err(refusal("service.no_person").into()),
        (None, code) => return Err(refusal("people.unknown").fact("code", code).into()),
    };
    if person.assignment_on(at.date()).is_none() {
        return Err(refusal("service.not_here")
            .fact("name", &person.name)
            .fact("day", at.date())
            .into());
    }
    Ok(person)
}

pub(super) fn name_of(organisation: &Organisation, id: EmployeeId) -> String {
    let person = organisation.employee(id);
    person.map(|person| person.name.clone()).unwrap_or_default()
}

/// The post somebody held on a day.
pub(super) fn post_of(organisation: &Organisation, person: &Employee, at: NaiveDateTime) -> String {
    let held = person.assignment_on(at.date());
    held.and_then(|held| organisation.post(held.post))
        .map(|post| post.name.clone())
        .unwrap_or_default()
}

/// A text that must not be empty.
pub(super) fn needed(text: &str, code: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(refusal(code).into());
    }
    Ok(text.to_owned())
}
