//! Records by their number or name, as commands call them.

use domain::people::{Department, Organisation};
use domain::training::{Competence, Course};
use store::{StoreError, TrainingRecord};

use crate::error::{Error, Result, refusal};
use crate::office::Office;

/// A record by its number; `what` names it in the refusal.
pub(super) fn get<T: TrainingRecord>(office: &Office, id: i64, code: &str) -> Result<T>
where
    T::Id: From<i64>,
{
    let found = office.file.training().get::<T>(id.into());
    found.map_err(|error| match error {
        StoreError::Gone { .. } => Error::Refused(refusal(code).fact("id", id)),
        other => other.into(),
    })
}

/// A competence by name or number.
pub fn find_competence(office: &Office, word: &str) -> Result<i64> {
    let all: Vec<Competence> = office.file.training().all()?;
    let named = all.iter().find(|one| one.name == word.trim());
    let numbered = || all.iter().find(|one| one.id.to_string() == word.trim());
    let found = named.or_else(numbered);
    found.map(|one| one.id.into()).ok_or_else(|| {
        refusal("training.unknown_competence")
            .fact("id", word.trim())
            .into()
    })
}

/// A course by name or number.
pub fn find_course(office: &Office, word: &str) -> Result<i64> {
    let all: Vec<Course> = office.file.training().all()?;
    let named = all.iter().find(|one| one.name == word.trim());
    let numbered = || all.iter().find(|one| one.id.to_string() == word.trim());
    let found = named.or_else(numbered);
    found.map(|one| one.id.into()).ok_or_else(|| {
        refusal("training.unknown_course")
            .fact("id", word.trim())
            .into()
    })
}

/// Works numbers of everybody in post on a day, or of a department.
pub fn people_of(
    office: &Office,
    day: chrono::NaiveDate,
    department_name: Option<&str>,
) -> Result<Vec<String>> {
    let organisation = office.file.people().organisation()?;
    let wanted = department_name
        .map(|name| department(&organisation, name))
        .transpose()?;
    let mut codes: Vec<String> = organisation
        .employees
        .iter()
        .filter(|person| {
            let post = person
                .assignment_on(day)
                .and_then(|held| organisation.post(held.post));
            post.is_some_and(|post| wanted.is_none_or(|wanted| wanted.id == post.department))
        })
        .map(|person| person.code.clone())
        .collect();
    codes.sort();
    Ok(codes)
}

pub(super) fn department<'a>(organisation: &'a Organisation, name: &str) -> Result<&'a Department> {
    let found = organisation
        .departments
        .iter()
        .find(|one| one.name == name.trim());
    found.ok_or_else(|| {
        refusal("training.unknown_department")
            .fact("name", name.trim())
            .into()
    })
}
