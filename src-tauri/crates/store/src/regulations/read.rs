//! Reading regulations.

use chrono::NaiveDate;
use domain::ids::{RegulationId, VersionId};
use domain::regulations::{Regulation, Version, VersionState, in_force};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use super::stored;
use crate::error::StoreError;
use crate::row::{RowExt, one};

/// Reading regulations and versions.
#[derive(Clone, Copy)]
pub struct Regulations<'a> {
    pub(super) db: &'a Connection,
}

/// A regulation with its versions, without their text: for lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegulationSummary {
    pub regulation: Regulation,
    pub versions: Vec<VersionSummary>,
}

/// A version without text and parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VersionSummary {
    pub id: VersionId,
    pub ordinal: u32,
    pub state: VersionState,
    pub label: Option<String>,
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub effective_on: Option<NaiveDate>,
    pub trial_until: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub adopted: bool,
    pub based_on: Option<VersionId>,
    /// 修订内容, as it was said at the issue.
    pub revision_note: Option<String>,
}

/// Counts the saved changes of a version, for compare-and-set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub i64);

impl<'a> Regulations<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All of them, in the order they were made.
    pub fn list(self) -> Result<Vec<RegulationSummary>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM regulations ORDER BY id")?;
        let regulations: Vec<_> = statement
            .query_map([], regulation)?
            .collect::<Result<_, _>>()?;
        regulations
            .into_iter()
            .map(|regulation| {
                let versions = self.summaries(regulation.id)?;
                Ok(RegulationSummary {
                    regulation,
                    versions,
                })
            })
            .collect()
    }

    pub fn get(self, id: RegulationId) -> Result<Regulation, StoreError> {
        self.db
            .query_row(
                "SELECT * FROM regulations WHERE id = ?",
                [i64::from(id)],
                regulation,
            )
            .optional()?
            .ok_or_else(|| StoreError::gone("regulation", id))
    }

    pub fn by_slug(self, slug: &str) -> Result<Option<Regulation>, StoreError> {
        Ok(self
            .db
            .query_row(
                "SELECT * FROM regulations WHERE slug = ?",
                [slug],
                regulation,
            )
            .optional()?)
    }

    /// All versions of a regulation without their text, in the order of [`Self::versions`].
    pub fn summaries(self, id: RegulationId) -> Result<Vec<VersionSummary>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT id, ordinal, state, label, number, issued_on, effective_on, trial_until, ended_on,
                adopted, based_on, note
             FROM regulation_versions LEFT JOIN revision_notes ON version_id = id
             WHERE regulation_id = ?
             ORDER BY state = 'in_procedure' DESC, ordinal",
        )?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok(VersionSummary {
                id: row.id("id")?,
                ordinal: row.count("ordinal")?,
                state: row.word("state")?,
                label: row.get("label")?,
                number: row.get("number")?,
                issued_on: row.day_opt("issued_on")?,
                effective_on: row.day_opt("effective_on")?,
                trial_until: row.day_opt("trial_until")?,
                ended_on: row.day_opt("ended_on")?,
                adopted: row.get("adopted")?,
                based_on: row.id_opt("based_on")?,
                revision_note: row.get("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All versions of a regulation with their text, by ordinal; texts that were only presented come
    /// before all others, so that the newest is one that goes on or governs.
    pub fn versions(self, id: RegulationId) -> Result<Vec<Version>, StoreError> {
        self.read_versions(
            "regulation_id = ? ORDER BY state = 'in_procedure' DESC, ordinal",
            id.into(),
        )
    }

    pub fn version(self, id: VersionId) -> Result<Version, StoreError> {
        let found = self.read_versions("id = ?", id.into())?.pop();
        found.ok_or_else(|| StoreError::gone("version", id))
    }

    /// The version of a regulation that governs a day, by the rule of the domain.
    pub fn in_force(self, id: RegulationId, day: NaiveDate) -> Result<Option<Version>, StoreError> {
        let versions = self.versions(id)?;
        Ok(in_force(&versions, day).cloned())
    }

    /// What a later write compares with.
    pub fn revision(self, id: VersionId) -> Result<Revision, StoreError> {
        let sql = "SELECT revision FROM regulation_versions WHERE id = ?";
        let found: Option<i64> = self.db.query_row(sql, [i64::from(id)], one).optional()?;
        found
            .map(Revision)
            .ok_or_else(|| StoreError::gone("version", id))
    }

    fn read_versions(self, which: &str, value: i64) -> Result<Vec<Version>, StoreError> {
        let mut statement = self
            .db
            .prepare(&format!("SELECT * FROM regulation_versions WHERE {which}"))?;
        let mut rows = statement.query([value])?;
        let mut versions = Vec::new();
        while let Some(row) = rows.next()? {
            versions.push(version(row)?);
        }
        Ok(versions)
    }
}

fn regulation(row: &Row<'_>) -> rusqlite::Result<Regulation> {
    Ok(Regulation {
        id: row.id("id")?,
        slug: row.text("slug")?,
        kind: row.word("kind")?,
        title: row.text("title")?,
    })
}

fn version(row: &Row<'_>) -> Result<Version, StoreError> {
    Ok(Version {
        id: row.id("id")?,
        regulation: row.id("regulation_id")?,
        ordinal: row.count("ordinal")?,
        state: row.word("state")?,
        label: row.get("label")?,
        number: row.get("number")?,
        issued_on: row.day_opt("issued_on")?,
        effective_on: row.day_opt("effective_on")?,
        trial_until: row.day_opt("trial_until")?,
        ended_on: row.day_opt("ended_on")?,
        adopted: row.get("adopted")?,
        body: stored::body(row.get("body_format")?, &row.text("body")?)?,
        parameters: stored::parameters(row.get("parameters_format")?, &row.text("parameters")?)?,
        hash: row.get("hash")?,
        based_on: row.id_opt("based_on")?,
    })
}
