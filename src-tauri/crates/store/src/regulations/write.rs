//! Writing regulations: drafts change, by compare-and-set; what is issued is frozen by the schema.

use chrono::NaiveDate;
use domain::ids::{RegulationId, VersionId};
use domain::regulations::{Node, Parameters, Regulation, Version, VersionState, version_hash};
use rusqlite::{Connection, params};

use super::read::{Regulations, Revision};
use super::stored::{BODY_FORMAT, PARAMETERS_FORMAT};
use crate::error::StoreError;
use crate::record::Actor;
use crate::row::{day, json, one, raw, word};

/// Writing regulations; reads as well.
pub struct RegulationsTx<'a> {
    read: Regulations<'a>,
    pub(super) who: &'a Actor,
    pub(super) at: String,
}

/// A draft to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVersion {
    pub regulation: RegulationId,
    pub body: Vec<Node>,
    pub parameters: Parameters,
    /// The last day of the trial (A8), if it is to be one.
    pub trial_until: Option<NaiveDate>,
    pub based_on: Option<VersionId>,
}

/// What issuing adds to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// 2026年第1版
    pub label: String,
    /// 明烛〔2026〕3号
    pub number: Option<String>,
    pub issued_on: NaiveDate,
    pub effective_on: NaiveDate,
    pub trial_until: Option<NaiveDate>,
    /// Whether the steps of 劳动合同法 art. 4 are on record.
    pub adopted: bool,
}

impl Issue {
    /// What an issued version carries; none for a draft.
    #[must_use]
    pub fn of(issued: &Version) -> Option<Self> {
        Some(Self {
            label: issued.label.clone()?,
            number: issued.number.clone(),
            issued_on: issued.issued_on?,
            effective_on: issued.effective_on?,
            trial_until: issued.trial_until,
            adopted: issued.adopted,
        })
    }
}

impl<'a> std::ops::Deref for RegulationsTx<'a> {
    type Target = Regulations<'a>;

    fn deref(&self) -> &Regulations<'a> {
        &self.read
    }
}

impl<'a> RegulationsTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Regulations::new(db),
            who,
            at,
        }
    }

    /// `regulation.id` is not read. A slug that is taken is a [`StoreError::Conflict`].
    pub fn insert(&self, regulation: &Regulation) -> Result<RegulationId, StoreError> {
        self.db.execute(
            "INSERT INTO regulations (slug, kind, title) VALUES (?, ?, ?)",
            params![regulation.slug, regulation.kind.word(), regulation.title],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Title and kind of a regulation; its word stays.
    pub fn rename(&self, regulation: &Regulation) -> Result<(), StoreError> {
        self.db.execute(
            "UPDATE regulations SET kind = ?, title = ? WHERE id = ?",
            params![
                regulation.kind.word(),
                regulation.title,
                i64::from(regulation.id)
            ],
        )?;
        Ok(())
    }

    /// A draft with the next ordinal of its regulation.
    pub fn insert_draft(&self, new: &NewVersion) -> Result<VersionId, StoreError> {
        self.db.execute(
            "INSERT INTO regulation_versions (regulation_id, ordinal, state, trial_until, body_format,
                body, parameters_format, parameters, based_on)
             VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM regulation_versions
                WHERE regulation_id = ?1), 'draft', ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                i64::from(new.regulation),
                day(new.trial_until),
                BODY_FORMAT,
                json(&new.body),
                PARAMETERS_FORMAT,
                json(&new.parameters),
                raw(new.based_on)
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Other values in a draft. [`StoreError::Stale`] if it was changed since `seen`.
    pub fn set_parameters(
        &self,
        id: VersionId,
        seen: Revision,
        parameters: &Parameters,
    ) -> Result<Revision, StoreError> {
        let changed = self.db.execute(
            "UPDATE regulation_versions SET parameters = ?, parameters_format = ?, revision = revision + 1
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![json(parameters), PARAMETERS_FORMAT, i64::from(id), seen.0],
        )?;
        self.next_revision(id, seen, changed)
    }

    /// Another text in a draft. [`StoreError::Stale`] if it was changed since `seen`.
    pub fn set_body(
        &self,
        id: VersionId,
        seen: Revision,
        body: &[Node],
    ) -> Result<Revision, StoreError> {
        let changed = self.db.execute(
            "UPDATE regulation_versions SET body = ?, body_format = ?, revision = revision + 1
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![json(&body), BODY_FORMAT, i64::from(id), seen.0],
        )?;
        self.next_revision(id, seen, changed)
    }

    /// Keeps the text of a draft as it stands beside it, as a version in procedure (送审稿) that nobody
    /// changes: what the staff was asked about. [`StoreError::Gone`] if it is no draft.
    pub fn keep_presented(&self, draft: VersionId) -> Result<VersionId, StoreError> {
        let changed = self.db.execute(
            "INSERT INTO regulation_versions (regulation_id, ordinal, state, trial_until, body_format,
                body, parameters_format, parameters, based_on)
             SELECT regulation_id, (SELECT max(ordinal) + 1 FROM regulation_versions AS other
                    WHERE other.regulation_id = draft.regulation_id),
                'in_procedure', trial_until, body_format, body, parameters_format, parameters, id
             FROM regulation_versions AS draft WHERE id = ? AND state = 'draft'",
            [i64::from(draft)],
        )?;
        self.changed_one(draft, changed)?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Freezes a draft under the hash of its text and parameters, which is returned. From here on the
    /// schema lets nobody change it.
    pub fn issue(
        &self,
        id: VersionId,
        seen: Revision,
        issue: &Issue,
    ) -> Result<String, StoreError> {
        let draft = self.version(id)?;
        let hash = version_hash(&draft.body, &draft.parameters);
        let changed = self.db.execute(
            "UPDATE regulation_versions SET state = 'issued', label = ?, number = ?, issued_on = ?,
                effective_on = ?, trial_until = ?, adopted = ?, hash = ?, revision = revision + 1
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                issue.label,
                issue.number,
                issue.issued_on.to_string(),
                issue.effective_on.to_string(),
                day(issue.trial_until),
                issue.adopted,
                hash,
                i64::from(id),
                seen.0
            ],
        )?;
        self.next_revision(id, seen, changed)?;
        Ok(hash)
    }

    /// 修订内容: what a version changes in the one before it. Said once.
    pub fn insert_revision_note(&self, id: VersionId, note: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO revision_notes (version_id, note) VALUES (?, ?)",
            params![i64::from(id), note],
        )?;
        Ok(())
    }

    /// The last day in force of an issued version: superseded (`repealed` false) or repealed.
    pub fn end(&self, id: VersionId, last: NaiveDate, repealed: bool) -> Result<(), StoreError> {
        let state = if repealed {
            VersionState::Repealed
        } else {
            VersionState::Issued
        };
        let changed = self.db.execute(
            "UPDATE regulation_versions SET ended_on = ?, state = ?, revision = revision + 1
             WHERE id = ? AND state = 'issued'",
            params![last.to_string(), word(&state), i64::from(id)],
        )?;
        self.changed_one(id, changed)
    }

    /// Whether the adoption of a version is complete.
    pub fn set_adopted(&self, id: VersionId, adopted: bool) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE regulation_versions SET adopted = ?, revision = revision + 1 WHERE id = ?",
            params![adopted, i64::from(id)],
        )?;
        self.changed_one(id, changed)
    }

    /// A draft goes, with its steps and the texts of it that were presented; an issued version never does.
    pub fn delete_draft(&self, id: VersionId, seen: Revision) -> Result<(), StoreError> {
        self.db.execute(
            "DELETE FROM regulation_versions WHERE based_on = ?1 AND state = 'in_procedure'
                AND EXISTS (SELECT 1 FROM regulation_versions WHERE id = ?1 AND state = 'draft')",
            [i64::from(id)],
        )?;
        let changed = self.db.execute(
            "DELETE FROM regulation_versions WHERE id = ? AND revision = ? AND state = 'draft'",
            params![i64::from(id), seen.0],
        )?;
        self.changed_one(id, changed)
    }

    /// A regulation that has no version, and never had one that was issued, goes as well.
    pub fn delete_empty(&self, id: RegulationId) -> Result<(), StoreError> {
        self.db.execute(
            "DELETE FROM regulations WHERE id = ?1
                AND NOT EXISTS (SELECT 1 FROM regulation_versions WHERE regulation_id = ?1)",
            [i64::from(id)],
        )?;
        Ok(())
    }

    pub(super) fn next_revision(
        &self,
        id: VersionId,
        seen: Revision,
        changed: usize,
    ) -> Result<Revision, StoreError> {
        self.changed_one(id, changed)?;
        Ok(Revision(seen.0 + 1))
    }

    fn changed_one(&self, id: VersionId, changed: usize) -> Result<(), StoreError> {
        if changed == 1 {
            return Ok(());
        }
        let sql = "SELECT count(*) FROM regulation_versions WHERE id = ?";
        let there: i64 = self.db.query_row(sql, [i64::from(id)], one)?;
        let error = if there == 0 {
            StoreError::gone
        } else {
            StoreError::stale
        };
        Err(error("version", id))
    }
}
