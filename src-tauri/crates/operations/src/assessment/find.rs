//! A cycle by its period or its number, a person's sheets in it, an appeal.

use domain::assessment::{Cycle, SheetRecord};
use domain::ids::{AppealId, CycleId};
use store::StoreError;

use crate::error::{Error, Result, refusal};
use crate::office::Office;

/// The cycle of `2026-09`, `2026Q3`, `2026`, or of a number.
pub fn find_cycle(office: &Office, word: &str) -> Result<i64> {
    let cycles = office.file.assessment().cycles()?;
    let by_period = cycles.iter().find(|cycle| cycle.period.to_string() == word);
    let by_number = || cycles.iter().find(|cycle| cycle.id.to_string() == word);
    let found = by_period.or_else(by_number);
    found.map(|cycle| cycle.id.into()).ok_or_else(|| {
        refusal("assessment.unknown_cycle")
            .fact("name", word)
            .into()
    })
}

/// The sheets of a person in a cycle, in order of time; `post` keeps one of several.
pub fn find_sheets(
    office: &Office,
    cycle: i64,
    code: &str,
    post: Option<&str>,
) -> Result<Vec<i64>> {
    let organisation = office.file.people().organisation()?;
    let unknown = || Error::Refused(refusal("people.unknown").fact("code", code));
    let person = organisation.by_code(code.trim()).ok_or_else(unknown)?;
    let fits = |sheet: &&SheetRecord| {
        let name = organisation.post(sheet.post).map(|post| post.name.as_str());
        sheet.employee == person.id && post.is_none_or(|wanted| name == Some(wanted))
    };
    let sheets = office.file.assessment().sheets(CycleId::from(cycle))?;
    let found: Vec<i64> = sheets
        .iter()
        .filter(fits)
        .map(|sheet| sheet.id.into())
        .collect();
    if found.is_empty() {
        return Err(refusal("assessment.no_sheet")
            .fact("name", &person.name)
            .into());
    }
    Ok(found)
}

/// The open appeal of a person in a cycle.
pub fn find_appeal(office: &Office, cycle: i64, code: &str) -> Result<i64> {
    let organisation = office.file.people().organisation()?;
    let unknown = || Error::Refused(refusal("people.unknown").fact("code", code));
    let person = organisation.by_code(code.trim()).ok_or_else(unknown)?;
    let appeals = office.file.assessment().appeals(CycleId::from(cycle))?;
    let open = appeals
        .iter()
        .find(|appeal| appeal.employee == person.id && appeal.decision.is_none());
    open.map(|appeal| appeal.id.into()).ok_or_else(|| {
        refusal("assessment.no_open_appeal")
            .fact("name", &person.name)
            .into()
    })
}

/// A cycle by its number.
pub(super) fn cycle(office: &Office, id: i64) -> Result<Cycle> {
    let found = office.file.assessment().cycle(CycleId::from(id));
    found.map_err(|error| match error {
        StoreError::Gone { .. } => {
            Error::Refused(refusal("assessment.unknown_cycle").fact("name", id))
        }
        other => other.into(),
    })
}

/// An appeal by its number.
pub(super) fn appeal_of(office: &Office, id: i64) -> Result<domain::assessment::Appeal> {
    let found = office.file.assessment().appeal(AppealId::from(id));
    found.map_err(|error| match error {
        StoreError::Gone { .. } => {
            Error::Refused(refusal("assessment.unknown_appeal").fact("id", id))
        }
        other => other.into(),
    })
}
