//! The history of a draft: one stack of changes, of text and of parameters alike.

use domain::ids::{UserId, VersionId};
use domain::regulations::edit::Change;
use domain::regulations::{Node, Parameters};
use rusqlite::{OptionalExtension, params};

use super::read::{Regulations, Revision};
use super::stored::{BODY_FORMAT, PARAMETERS_FORMAT};
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one};

/// The form of stored changes. Format 1 is what [`Change`] serializes to.
const CHANGE_FORMAT: i64 = 1;

/// Where the history of a draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct History {
    /// Changes that can be taken back.
    pub done: u32,
    /// Changes that can be made again.
    pub undone: u32,
}

/// A change that is on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    position: u32,
    pub change: Change,
    pub user: UserId,
    /// When it was begun, RFC 3339.
    pub begun_at: String,
}

/// How a change enters the history.
#[derive(Debug, Clone, Copy)]
pub enum Write<'a> {
    /// A new change; what was taken back before can no longer be made again.
    New(&'a Change),
    /// The last change grows.
    Grown(&'a Change),
    /// The last change is taken back.
    Undone,
    /// The change that was taken back last is made again.
    Redone,
}

impl Regulations<'_> {
    pub fn history(self, id: VersionId) -> Result<History, StoreError> {
        let sql = "SELECT count(*) FILTER (WHERE undone = 0), count(*) FILTER (WHERE undone = 1)
            FROM draft_changes WHERE version_id = ?";
        Ok(self.db.query_row(sql, [i64::from(id)], |row| {
            Ok(History {
                done: row.get(0)?,
                undone: row.get(1)?,
            })
        })?)
    }

    /// The change that undo would take back.
    pub fn last_done(self, id: VersionId) -> Result<Option<Entry>, StoreError> {
        self.entry(id, "undone = 0 ORDER BY position DESC")
    }

    /// The change that redo would make again.
    pub fn last_undone(self, id: VersionId) -> Result<Option<Entry>, StoreError> {
        self.entry(id, "undone = 1 ORDER BY position")
    }

    fn entry(self, id: VersionId, which: &str) -> Result<Option<Entry>, StoreError> {
        let sql = format!("SELECT * FROM draft_changes WHERE version_id = ? AND {which} LIMIT 1");
        let found = self
            .db
            .query_row(&sql, [i64::from(id)], |row| {
                Ok((
                    row.count("position")?,
                    row.get::<_, i64>("format")?,
                    row.text("change")?,
                    row.id("user_id")?,
                    row.text("begun_at")?,
                ))
            })
            .optional()?;
        let Some((position, format, change, user, begun_at)) = found else {
            return Ok(None);
        };
        if format != CHANGE_FORMAT {
            let what = "change of a draft";
            return Err(StoreError::UnknownFormat { what, format });
        }
        Ok(Some(Entry {
            position,
            change: from_json("change of a draft", &change)?,
            user,
            begun_at,
        }))
    }
}

impl RegulationsTx<'_> {
    /// The draft after a change, and the change in its history. [`StoreError::Stale`] if the draft was
    /// changed since `seen`.
    pub fn change_draft(
        &self,
        id: VersionId,
        seen: Revision,
        body: &[Node],
        parameters: &Parameters,
        write: Write<'_>,
    ) -> Result<Revision, StoreError> {
        let changed = self.db.execute(
            "UPDATE regulation_versions SET body = ?, body_format = ?, parameters = ?,
                parameters_format = ?, revision = revision + 1
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                json(&body),
                BODY_FORMAT,
                json(parameters),
                PARAMETERS_FORMAT,
                i64::from(id),
                seen.0
            ],
        )?;
        let revision = self.next_revision(id, seen, changed)?;
        self.remember(id, write)?;
        Ok(revision)
    }

    fn remember(&self, id: VersionId, write: Write<'_>) -> Result<(), StoreError> {
        let raw = i64::from(id);
        let gone = || StoreError::gone("change of a draft", id);
        match write {
            Write::New(change) => {
                self.db.execute(
                    "DELETE FROM draft_changes WHERE version_id = ? AND undone = 1",
                    [raw],
                )?;
                let sql =
                    "SELECT coalesce(max(position), 0) + 1 FROM draft_changes WHERE version_id = ?";
                let position: i64 = self.db.query_row(sql, [raw], one)?;
                self.db.execute(
                    "INSERT INTO draft_changes (version_id, position, format, change, user_id, begun_at)
                     VALUES (?, ?, ?, ?, ?, ?)",
                    params![
                        raw,
                        position,
                        CHANGE_FORMAT,
                        json(change),
                        i64::from(self.who.user),
                        self.at
                    ],
                )?;
            }
            Write::Grown(change) => {
                let last = self.last_done(id)?.ok_or_else(gone)?;
                self.db.execute(
                    "UPDATE draft_changes SET change = ? WHERE version_id = ? AND position = ?",
                    params![json(change), raw, last.position],
                )?;
            }
            Write::Undone => {
                let last = self.last_done(id)?.ok_or_else(gone)?;
                self.mark(id, last.position, true)?;
            }
            Write::Redone => {
                let next = self.last_undone(id)?.ok_or_else(gone)?;
                self.mark(id, next.position, false)?;
            }
        }
        Ok(())
    }

    fn mark(&self, id: VersionId, position: u32, undone: bool) -> Result<(), StoreError> {
        self.db.execute(
            "UPDATE draft_changes SET undone = ? WHERE version_id = ? AND position = ?",
            params![undone, i64::from(id), position],
        )?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the first release; if this fails, the history of existing drafts is no longer read.
    #[test]
    fn a_stored_change_is_read_and_written_as_it_was() {
        let text = r#"{"kind":"text","splice":{"at":1,"removed":[{"id":"a/1","kind":"paragraph","runs":[],"note":""}],"inserted":[{"id":"a/1","kind":"paragraph","runs":[{"kind":"text","text":"奖"}],"note":""}]}}"#;
        let change: Change = from_json("change", text).unwrap();
        assert_eq!(json(&change), text);
        let value = r#"{"kind":"value","key":"k","old":{"type":"switch","value":true},"new":{"type":"switch","value":false}}"#;
        let change: Change = from_json("change", value).unwrap();
        assert_eq!(json(&change), value);
    }
}
