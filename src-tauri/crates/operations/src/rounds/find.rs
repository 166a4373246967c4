//! What somebody means: a list, a walk or a finding by its id, a department by its name, a person by his works
//! number.

use chrono::NaiveDate;
use domain::ids::{ChecklistId, DepartmentId, EmployeeId, FindingId, RoundId};
use domain::people::{Employee, Organisation};
use domain::rounds::{Checklist, Finding, Round};
use store::StoreError;

use crate::error::{Result, refusal};
use crate::office::Office;

/// A list by its name or id.
pub fn find_checklist(office: &Office, word: &str) -> Result<i64> {
    let word = word.trim();
    let all = office.file.rounds().checklists()?;
    let found = all
        .iter()
        .find(|one| one.name == word || one.id.to_string() == word);
    found
        .map(|one| one.id.into())
        .ok_or_else(|| refusal("rounds.unknown_checklist").fact("id", word).into())
}

/// A department by its name or id.
pub fn find_department(office: &Office, word: &str) -> Result<i64> {
    let organisation = office.file.people().organisation()?;
    Ok(department(&organisation, word)?.into())
}

pub(super) fn department(organisation: &Organisation, word: &str) -> Result<DepartmentId> {
    let word = word.trim();
    let found = organisation
        .departments
        .iter()
        .find(|one| one.name == word || one.id.to_string() == word);
    found.map(|one| one.id).ok_or_else(|| {
        refusal("rounds.unknown_department")
            .fact("name", word)
            .into()
    })
}

pub(super) fn checklist(office: &Office, id: i64) -> Result<Checklist> {
    match office.file.rounds().checklist(ChecklistId::from(id)) {
        Err(StoreError::Gone { .. }) => {
            Err(refusal("rounds.unknown_checklist").fact("id", id).into())
        }
        other => Ok(other?),
    }
}

pub(super) fn round(office: &Office, id: i64) -> Result<Round> {
    match office.file.rounds().round(RoundId::from(id)) {
        Err(StoreError::Gone { .. }) => Err(refusal("rounds.unknown_round").fact("id", id).into()),
        other => Ok(other?),
    }
}

pub(super) fn finding(office: &Office, id: i64) -> Result<Finding> {
    match office.file.rounds().finding(FindingId::from(id)) {
        Err(StoreError::Gone { .. }) => {
            Err(refusal("rounds.unknown_finding").fact("id", id).into())
        }
        other => Ok(other?),
    }
}

/// Who it is, and that he held a post that day: the works number typed; without one the employee that the
/// acting user is, or whoever usually does it.
pub(super) fn person<'a>(
    office: &Office,
    organisation: &'a Organisation,
    code: &str,
    usually: Option<EmployeeId>,
    day: NaiveDate,
) -> Result<&'a Employee> {
    let code = code.trim();
    let by_id = |id: EmployeeId| organisation.employee(id);
    let found = match code {
        "" => office
            .user
            .employee
            .or(usually)
            .and_then(by_id)
            .ok_or_else(|| refusal("rounds.no_person"))?,
        code => organisation
            .by_code(code)
            .ok_or_else(|| refusal("people.unknown").fact("code", code))?,
    };
    if found.assignment_on(day).is_none() {
        return Err(refusal("rounds.not_here")
            .fact("name", &found.name)
            .fact("day", day)
            .into());
    }
    Ok(found)
}
