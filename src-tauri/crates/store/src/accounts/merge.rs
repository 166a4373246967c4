//! Two accounts made one, and two again.

use domain::accounts::Account;
use domain::ids::{AccountId, MergeId};
use rusqlite::{OptionalExtension, params};

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one};
use crate::search;

/// A merge as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeRecord {
    pub id: MergeId,
    pub kept: AccountId,
    pub gone: AccountId,
    /// The name of the one that is no longer listed.
    pub gone_name: String,
    /// RFC 3339
    pub at: String,
    pub undone: bool,
}

impl Accounts<'_> {
    /// All merges, the latest first.
    pub fn merges(self) -> Result<Vec<MergeRecord>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT account_merges.*, accounts.name AS gone_name
             FROM account_merges JOIN accounts ON accounts.id = gone_id ORDER BY account_merges.id DESC",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(MergeRecord {
                id: row.id("id")?,
                kept: row.id("kept_id")?,
                gone: row.id("gone_id")?,
                gone_name: row.text("gone_name")?,
                at: row.text("at")?,
                undone: row.get::<_, Option<String>>("undone_at")?.is_some(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AccountsTx<'_> {
    /// Makes `gone` part of `kept.id`, which becomes `kept`: people named in it move over with their
    /// ids, everything said moves, and what belonged to the other one belongs to it now.
    pub fn merge(&self, kept: &Account, gone: AccountId) -> Result<MergeId, StoreError> {
        let kept_before = self.account(kept.id)?;
        let gone_before = self.account(gone)?;
        let moved: Vec<i64> = self
            .db
            .prepare("SELECT id FROM account_log WHERE account_id = ?")?
            .query_map([i64::from(gone)], one)?
            .collect::<Result<_, _>>()?;
        self.db.execute(
            "UPDATE account_log SET account_id = ? WHERE account_id = ?",
            params![i64::from(kept.id), i64::from(gone)],
        )?;
        self.update(kept)?;
        search::take_out(self.db, gone)?;
        self.db.execute(
            "UPDATE accounts SET merged_into = ?, changed_at = ?, revision = revision + 1 WHERE id = ?",
            params![i64::from(kept.id), self.at, i64::from(gone)],
        )?;
        self.db.execute(
            "INSERT INTO account_merges (kept_id, gone_id, kept_before, gone_before, kept_revision, moved_log,
                at, user_id)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(kept.id),
                i64::from(gone),
                json(&kept_before),
                json(&gone_before),
                self.revision(kept.id)?,
                json(&moved),
                self.at,
                i64::from(self.user)
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Two accounts again, as they were. [`StoreError::Stale`] when the kept one was changed since; what
    /// was said since stays with it.
    pub fn unmerge(&self, id: MergeId) -> Result<(AccountId, AccountId), StoreError> {
        let (kept_before, gone_before, revision, moved, undone) = self
            .db
            .query_row(
                "SELECT * FROM account_merges WHERE id = ?",
                [i64::from(id)],
                |row| {
                    Ok((
                        row.text("kept_before")?,
                        row.text("gone_before")?,
                        row.get::<_, i64>("kept_revision")?,
                        row.text("moved_log")?,
                        row.get::<_, Option<String>>("undone_at")?,
                    ))
                },
            )
            .optional()?
            .ok_or_else(|| StoreError::gone("merge", id))?;
        let kept: Account = from_json("merge", &kept_before)?;
        let gone: Account = from_json("merge", &gone_before)?;
        if undone.is_some()
            || self.revision(kept.id)? != revision
            || self.merged_into(kept.id)?.is_some()
        {
            return Err(StoreError::stale("account", kept.id));
        }
        self.db.execute(
            "UPDATE accounts SET merged_into = NULL WHERE id = ?",
            [i64::from(gone.id)],
        )?;
        // The other one first: it takes its people back before the kept one lets go of them.
        self.update(&gone)?;
        self.update(&kept)?;
        self.db.execute(
            "UPDATE account_log SET account_id = ? WHERE id IN (SELECT value FROM json_each(?))",
            params![i64::from(gone.id), moved],
        )?;
        self.db.execute(
            "UPDATE account_merges SET undone_at = ? WHERE id = ?",
            params![self.at, i64::from(id)],
        )?;
        Ok((kept.id, gone.id))
    }
}
