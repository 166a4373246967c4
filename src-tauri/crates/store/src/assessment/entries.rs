//! Every version of every figure.

use domain::assessment::{Entry, NewEntry};
use domain::ids::CycleId;
use rusqlite::params;

use super::{Assessments, AssessmentsTx};
use crate::error::StoreError;
use crate::row::{RowExt, word};

impl Assessments<'_> {
    /// All entries of a cycle by sheet, the first first.
    pub fn entries(self, cycle: CycleId) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT assessment_entries.* FROM assessment_entries
             JOIN assessment_sheets ON assessment_sheets.id = sheet_id
             WHERE cycle_id = ? ORDER BY sheet_id, assessment_entries.id",
        )?;
        let rows = statement.query_map([i64::from(cycle)], |row| {
            let figure: Option<String> = row.get("figure")?;
            Ok(Entry {
                sheet: row.id("sheet_id")?,
                kind: row.word("kind")?,
                slot: row.word("slot")?,
                name: row.text("name")?,
                figure: figure.map(|_| row.exact("figure")).transpose()?,
                reason: row.text("reason")?,
                source: row.text("source")?,
                user: row.id("user_id")?,
                by: row.text("user_name")?,
                at: row.text("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AssessmentsTx<'_> {
    /// Adds entries. A closed cycle is a [`StoreError::Conflict`].
    pub fn add_entries(&self, entries: &[NewEntry]) -> Result<(), StoreError> {
        let mut insert = self.db.prepare(
            "INSERT INTO assessment_entries (sheet_id, kind, slot, name, figure, reason, source, user_id,
                user_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        for entry in entries {
            insert.execute(params![
                i64::from(entry.sheet),
                word(&entry.kind),
                word(&entry.slot),
                entry.name,
                entry.figure.as_ref().map(word),
                entry.reason,
                entry.source,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ])?;
        }
        Ok(())
    }
}
