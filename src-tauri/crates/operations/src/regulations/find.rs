//! Finding regulations and versions: by id, by slug, in force on a day.

use chrono::NaiveDate;
use domain::ids::{RegulationId, VersionId};
use domain::regulations::{
    Node, NodeKind, Regulation, RegulationKind, Version, VersionState, in_force, last_day,
};
use store::StoreError;

use super::acknowledge::count_of;
use super::adoption::review_due;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{RegulationRow, VersionRow};

/// All regulations with their versions, newest first.
pub fn list(office: &Office, today: NaiveDate) -> Result<Vec<RegulationRow>> {
    let summaries = office.file.regulations().list()?;
    summaries
        .iter()
        .map(|summary| regulation_row(office, &summary.regulation, today))
        .collect()
}

/// The regulation somebody means by a slug, a number, or its title.
pub fn find(office: &Office, today: NaiveDate, id: &str) -> Result<RegulationRow> {
    let rows = list(office, today)?;
    let title = id.trim_matches(['《', '》']);
    rows.into_iter()
        .find(|row| row.slug == id || row.id.to_string() == id || row.title == title)
        .ok_or_else(|| refusal("regulation.unknown").fact("id", id).into())
}

/// The version with this count within the regulation; without one that in force, else the newest.
pub fn pick_version(row: &RegulationRow, ordinal: Option<u32>) -> Result<i64> {
    let found = match ordinal {
        Some(ordinal) => row
            .versions
            .iter()
            .find(|version| version.ordinal == ordinal),
        None => row
            .versions
            .iter()
            .find(|version| version.in_force)
            .or_else(|| row.versions.first()),
    };
    found.map(|version| version.id).ok_or_else(|| {
        refusal("regulation.no_version")
            .fact("title", &row.title)
            .fact("version", ordinal.unwrap_or_default())
            .into()
    })
}

/// The draft of the bonus regulation, or its version with this count.
pub fn bonus_version(office: &Office, today: NaiveDate, ordinal: Option<u32>) -> Result<i64> {
    let rows = list(office, today)?;
    let row = rows
        .iter()
        .find(|row| row.kind == RegulationKind::Bonus)
        .ok_or_else(|| refusal("regulation.unknown").fact("id", "bonus"))?;
    match ordinal {
        Some(_) => pick_version(row, ordinal),
        None => row
            .versions
            .iter()
            .find(|version| version.state == VersionState::Draft)
            .map(|version| version.id)
            .ok_or_else(|| {
                refusal("regulation.no_draft")
                    .fact("title", &row.title)
                    .into()
            }),
    }
}

/// The bonus regulation in force on a day: it governs the quarter that begins on it.
pub(crate) fn governing(office: &Office, day: NaiveDate) -> Result<Option<(Regulation, Version)>> {
    of_kind(office, RegulationKind::Bonus, day)
}

/// The first regulation of a kind that is in force on a day.
pub(crate) fn of_kind(
    office: &Office,
    kind: RegulationKind,
    day: NaiveDate,
) -> Result<Option<(Regulation, Version)>> {
    let regulations = office.file.regulations();
    for summary in regulations.list()? {
        if summary.regulation.kind == kind
            && let Some(version) = regulations.in_force(summary.regulation.id, day)?
        {
            return Ok(Some((summary.regulation, version)));
        }
    }
    Ok(None)
}

/// A version with its regulation.
pub(crate) fn load(office: &Office, version: i64) -> Result<(Regulation, Version)> {
    let regulations = office.file.regulations();
    let version = regulations
        .version(VersionId::from(version))
        .map_err(|error| match error {
            StoreError::Gone { .. } => {
                Error::Refused(refusal("regulation.unknown").fact("id", version))
            }
            other => other.into(),
        })?;
    Ok((regulations.get(version.regulation)?, version))
}

pub(super) fn regulation_row(
    office: &Office,
    regulation: &Regulation,
    today: NaiveDate,
) -> Result<RegulationRow> {
    let versions = office.file.regulations().versions(regulation.id)?;
    let current = in_force(&versions, today);
    let shown = current.or(versions.last());
    let (review_due, unsigned) = match current {
        Some(version) => (
            review_due(office, version)?,
            count_of(office, version, &versions, today)?.pending,
        ),
        None => (None, 0),
    };
    Ok(RegulationRow {
        id: regulation.id.into(),
        slug: regulation.slug.clone(),
        kind: regulation.kind,
        title: regulation.title.clone(),
        articles: shown.map_or(0, |version| articles(&version.body)),
        versions: versions
            .iter()
            .rev()
            .map(|version| {
                let in_force = current.is_some_and(|other| other.id == version.id);
                version_row(version, in_force, last_day(version, &versions))
            })
            .collect(),
        review_due,
        unsigned,
        needs_consultation: versions
            .last()
            .is_some_and(|latest| latest.needs_consultation(regulation.kind)),
    })
}

pub(super) fn version_row(
    version: &Version,
    in_force: bool,
    ended_on: Option<NaiveDate>,
) -> VersionRow {
    VersionRow {
        id: version.id.into(),
        regulation: version.regulation.into(),
        ordinal: version.ordinal,
        state: version.state,
        label: version.label.clone(),
        number: version.number.clone(),
        issued_on: version.issued_on,
        effective_on: version.effective_on,
        trial_until: version.trial_until,
        ended_on,
        adopted: version.adopted,
        hash: version.hash.clone(),
        in_force,
        based_on: version.based_on.map(Into::into),
    }
}

/// A row of a version by id, with whether it is in force today.
pub(super) fn row_of(office: &Office, version: &Version, today: NaiveDate) -> Result<VersionRow> {
    let versions = office.file.regulations().versions(version.regulation)?;
    let current = in_force(&versions, today);
    Ok(version_row(
        version,
        current.is_some_and(|other| other.id == version.id),
        last_day(version, &versions),
    ))
}

/// The draft of a regulation, if there is one.
pub(crate) fn draft_of(office: &Office, regulation: RegulationId) -> Result<Option<Version>> {
    let versions = office.file.regulations().versions(regulation)?;
    Ok(versions.into_iter().find(Version::is_draft))
}

fn articles(nodes: &[Node]) -> usize {
    nodes
        .iter()
        .map(|node| usize::from(node.kind == NodeKind::Article) + articles(&node.children))
        .sum()
}
