//! The procedure of a version: its steps, the opinions of the staff, review dates, internal memos.

use chrono::NaiveDate;
use domain::ids::VersionId;
use domain::regulations::{AdoptionStage, AdoptionStep, NodeId, OpinionResult, StaffOpinion};
use rusqlite::{OptionalExtension, params};

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::{RowExt, day};

/// 内部备忘: never printed, never in an evidence bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    /// `override`
    pub kind: String,
    pub text: String,
    pub user_name: String,
    /// RFC 3339
    pub at: String,
}

/// An opinion that came in, or its text corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStaffOpinion<'a> {
    pub node: Option<&'a NodeId>,
    pub name: &'a str,
    pub received_on: NaiveDate,
    pub text: &'a str,
}

impl Regulations<'_> {
    /// By day, then in the order they were put on record.
    pub fn adoption_steps(self, id: VersionId) -> Result<Vec<AdoptionStep>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM adoption_steps LEFT JOIN adoption_details ON step_id = id
             WHERE version_id = ? ORDER BY happened_on, id",
        )?;
        let rows = statement.query_map([i64::from(id)], |row| {
            let text = |column: &str| {
                let found: Option<String> = row.get(column)?;
                Ok::<String, rusqlite::Error>(found.unwrap_or_default())
            };
            Ok(AdoptionStep {
                stage: row.word("kind")?,
                from: row.day("happened_on")?,
                until: row.day_opt("until_on")?,
                place: text("place")?,
                host: text("host")?,
                recorder: text("recorder")?,
                participants: row.text("participants")?,
                expected: row.get("expected")?,
                present: row.get("present")?,
                note: row.text("note")?,
                text_hash: text("text_hash")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All opinions of the procedure, by the day they came.
    pub fn staff_opinions(self, id: VersionId) -> Result<Vec<StaffOpinion>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM staff_opinions WHERE version_id = ? ORDER BY received_on, id",
        )?;
        let rows = statement.query_map([i64::from(id)], |row| {
            let node: Option<String> = row.get("node")?;
            let result: Option<String> = row.get("result")?;
            Ok(StaffOpinion {
                id: row.get("id")?,
                node: node.map(NodeId),
                name: row.text("name")?,
                received_on: row.day("received_on")?,
                text: row.text("text")?,
                result: result.as_deref().and_then(OpinionResult::from_word),
                answer: row.text("answer")?,
                answered_on: row.day_opt("answered_on")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the version is to be looked at again.
    pub fn review_date(self, id: VersionId) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT due_on FROM review_dates WHERE version_id = ?";
        let found = self
            .db
            .query_row(sql, [i64::from(id)], |row| row.day("due_on"))
            .optional()?;
        Ok(found)
    }

    /// 内部备忘 of a version, oldest first.
    pub fn memos(self, id: VersionId) -> Result<Vec<Memo>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM internal_memos WHERE version_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok(Memo {
                kind: row.text("kind")?,
                text: row.text("text")?,
                user_name: row.text("user_name")?,
                at: row.text("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl RegulationsTx<'_> {
    /// Puts a step on record in the place of the one there was; reviews are kept beside one another.
    pub fn save_adoption_step(&self, id: VersionId, step: &AdoptionStep) -> Result<(), StoreError> {
        if step.stage != AdoptionStage::Review {
            self.delete_adoption_step(id, step.stage)?;
        }
        self.db.execute(
            "INSERT INTO adoption_steps (version_id, kind, happened_on, participants, note)
             VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(id),
                step.stage.word(),
                step.from.to_string(),
                step.participants,
                step.note
            ],
        )?;
        self.db.execute(
            "INSERT INTO adoption_details (step_id, until_on, place, host, recorder, expected, present, text_hash)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                self.db.last_insert_rowid(),
                day(step.until),
                step.place,
                step.host,
                step.recorder,
                step.expected,
                step.present,
                step.text_hash
            ],
        )?;
        Ok(())
    }

    /// A step that did not take place goes; the audit trail says so.
    pub fn delete_adoption_step(
        &self,
        id: VersionId,
        stage: AdoptionStage,
    ) -> Result<(), StoreError> {
        self.db.execute(
            "DELETE FROM adoption_steps WHERE version_id = ? AND kind = ?",
            params![i64::from(id), stage.word()],
        )?;
        Ok(())
    }

    pub fn insert_staff_opinion(
        &self,
        id: VersionId,
        new: &NewStaffOpinion<'_>,
    ) -> Result<i64, StoreError> {
        self.db.execute(
            "INSERT INTO staff_opinions (version_id, node, name, received_on, text)
             VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(id),
                new.node.map(|node| node.0.as_str()),
                new.name,
                new.received_on.to_string(),
                new.text
            ],
        )?;
        Ok(self.db.last_insert_rowid())
    }

    /// What became of an opinion; without a result it is open again.
    pub fn answer_staff_opinion(
        &self,
        id: VersionId,
        opinion: i64,
        result: Option<OpinionResult>,
        answer: &str,
        on: NaiveDate,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE staff_opinions SET result = ?, answer = ?, answered_on = ?
             WHERE id = ? AND version_id = ?",
            params![
                result.map(OpinionResult::word),
                answer,
                result.map(|_| on.to_string()),
                opinion,
                i64::from(id)
            ],
        )?;
        self.one_opinion(changed, opinion)
    }

    /// An opinion entered by mistake goes.
    pub fn delete_staff_opinion(&self, id: VersionId, opinion: i64) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM staff_opinions WHERE id = ? AND version_id = ?",
            params![opinion, i64::from(id)],
        )?;
        self.one_opinion(changed, opinion)
    }

    fn one_opinion(&self, changed: usize, opinion: i64) -> Result<(), StoreError> {
        if changed == 1 {
            Ok(())
        } else {
            Err(StoreError::gone("opinion", opinion))
        }
    }

    pub fn set_review_date(&self, id: VersionId, due_on: NaiveDate) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO review_dates (version_id, due_on) VALUES (?1, ?2)
             ON CONFLICT (version_id) DO UPDATE SET due_on = ?2",
            params![i64::from(id), due_on.to_string()],
        )?;
        Ok(())
    }

    pub fn insert_memo(&self, id: VersionId, kind: &str, text: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO internal_memos (version_id, kind, text, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                i64::from(id),
                kind,
                text,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }
}
