//! How it stands with everybody.

use chrono::NaiveDate;
use domain::people::{Employee, Organisation};
use domain::regulations::{AcknowledgementState, Version, short_hash, standing};

use super::super::adoption::{scan_rows, scans_subject};
use super::super::find::{load, row_of};
use crate::error::Result;
use crate::office::Office;
use crate::views::{AcknowledgementCount, AcknowledgementRow, AcknowledgementView};

/// What signed sheets and screenshots are attached to.
pub(in crate::regulations) const SCANS: &str = "acknowledgement";

/// Everybody who has to have a version, by works number.
pub fn acknowledgements(
    office: &Office,
    today: NaiveDate,
    version: i64,
) -> Result<AcknowledgementView> {
    let (regulation, version) = load(office, version)?;
    let versions = office.file.regulations().versions(regulation.id)?;
    let organisation = office.file.people().organisation()?;
    let records = office.file.regulations().acknowledgements(version.id)?;
    let found = standing(
        &version,
        &versions,
        &organisation.employees,
        &records,
        today,
    );
    let count = count(found.iter().map(|status| status.state));
    let rows = found
        .into_iter()
        .map(|status| AcknowledgementRow {
            employee: status.person.id.into(),
            code: status.person.code.clone(),
            name: status.person.name.clone(),
            department: department_on(&organisation, status.person, today),
            hired_on: status.person.hired_on,
            left_on: status.person.left_on,
            state: status.state,
            record: status.record.cloned(),
        })
        .collect();
    Ok(AcknowledgementView {
        title: version.title(&regulation),
        short_hash: version.hash.as_deref().map(short_hash).unwrap_or_default(),
        rows,
        count,
        scans: scan_rows(office, &scans_subject(version.id, SCANS))?,
        version: row_of(office, &version, today)?,
    })
}

/// How many stand where.
pub(in crate::regulations) fn count_of(
    office: &Office,
    version: &Version,
    versions: &[Version],
    today: NaiveDate,
) -> Result<AcknowledgementCount> {
    let people = office.file.people().employees()?;
    let records = office.file.regulations().acknowledgements(version.id)?;
    let found = standing(version, versions, &people, &records, today);
    Ok(count(found.iter().map(|status| status.state)))
}

pub(super) fn count(states: impl Iterator<Item = AcknowledgementState>) -> AcknowledgementCount {
    let mut count = AcknowledgementCount::default();
    for state in states {
        count.people += 1;
        *match state {
            AcknowledgementState::Signed => &mut count.signed,
            AcknowledgementState::Refused => &mut count.refused,
            AcknowledgementState::Served => &mut count.served,
            AcknowledgementState::Pending => &mut count.pending,
            AcknowledgementState::Left => &mut count.left,
        } += 1;
    }
    count
}

/// The department of a person on a day; of one who has left, the last one.
pub(in crate::regulations) fn department_on(
    organisation: &Organisation,
    person: &Employee,
    day: NaiveDate,
) -> String {
    let day = person
        .left_on
        .map_or(day, |left| left.min(day))
        .max(person.hired_on);
    person
        .assignment_on(day)
        .and_then(|held| organisation.post(held.post))
        .and_then(|post| organisation.department(post.department))
        .map(|department| department.name.clone())
        .unwrap_or_default()
}
