//! 沟通记录 and what was promised in it.

use chrono::NaiveDate;
use domain::accounts::{Channel, LogEntry, Promise};
use domain::ids::{AccountId, LogId};
use rusqlite::{Row, params};

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, day, word};

/// A promise that waits, with the account it was made to or by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPromise {
    pub entry: LogEntry,
    pub account_name: String,
}

/// Whether a leader came along, which [`entry`] reads.
pub(super) const LEADER: &str =
    "EXISTS (SELECT 1 FROM account_leader_visits WHERE log_id = account_log.id) AS leader";

impl<'a> Accounts<'a> {
    /// Everything said with an account, the latest first.
    pub fn log(self, id: AccountId) -> Result<Vec<LogEntry>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT account_log.*, {LEADER} FROM account_log WHERE account_id = ?
             ORDER BY happened_on DESC, id DESC"
        ))?;
        let rows = statement.query_map([i64::from(id)], entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Promises that wait and are due up to this day, the oldest first.
    pub fn due(self, until: NaiveDate) -> Result<Vec<OpenPromise>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT account_log.*, {LEADER}, accounts.name AS account_name
             FROM account_log JOIN accounts ON accounts.id = account_id
             WHERE promise <> '' AND done_on IS NULL AND due_on <= ? AND merged_into IS NULL
                AND status <> 'archived'
             ORDER BY due_on, account_log.id"
        ))?;
        let rows = statement.query_map([until.to_string()], |row| {
            Ok(OpenPromise {
                entry: entry(row)?,
                account_name: row.text("account_name")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// [`StoreError::Gone`] without such an entry.
    pub fn log_entry(self, id: LogId) -> Result<LogEntry, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT account_log.*, {LEADER} FROM account_log WHERE id = ?"
        ))?;
        let mut rows = statement.query_map([i64::from(id)], entry)?;
        rows.next()
            .transpose()?
            .ok_or_else(|| StoreError::gone("log entry", id))
    }
}

impl AccountsTx<'_> {
    /// `entry.id` and `entry.by` are not read: it is written by who acts.
    pub fn insert_log(&self, entry: &LogEntry) -> Result<LogId, StoreError> {
        let promise = entry.promise.as_ref();
        self.db
            .prepare_cached(
                "INSERT INTO account_log (account_id, happened_on, channel, contact, told_them, they_told_us,
                    promise, promised_by, due_on, done_on, by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(entry.account),
                entry.on.to_string(),
                word(&entry.channel),
                entry.contact,
                entry.told_them,
                entry.they_told_us,
                promise.map(|promise| promise.text.as_str()).unwrap_or_default(),
                promise.map(|promise| word(&promise.by)),
                promise.and_then(|promise| day(promise.due_on)),
                promise.and_then(|promise| day(promise.done_on)),
                self.user_name,
                self.at
            ])?;
        let id = LogId::from(self.db.last_insert_rowid());
        if entry.leader && entry.channel == Channel::Visit {
            self.db
                .prepare_cached("INSERT INTO account_leader_visits (log_id) VALUES (?)")?
                .execute([i64::from(id)])?;
        }
        Ok(id)
    }

    /// What was promised is done, or with None still waits.
    pub fn settle(&self, id: LogId, done_on: Option<NaiveDate>) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_log SET done_on = ? WHERE id = ? AND promise <> ''",
            params![day(done_on), i64::from(id)],
        )?;
        if changed == 0 {
            return Err(StoreError::gone("promise", id));
        }
        Ok(())
    }

    pub fn delete_log(&self, id: LogId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM account_log WHERE id = ?", [i64::from(id)])?;
        if changed == 0 {
            return Err(StoreError::gone("log entry", id));
        }
        Ok(())
    }
}

pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<LogEntry> {
    let text = row.text("promise")?;
    let promise = if text.is_empty() {
        None
    } else {
        Some(Promise {
            text,
            by: row.word("promised_by")?,
            due_on: row.day_opt("due_on")?,
            done_on: row.day_opt("done_on")?,
        })
    };
    Ok(LogEntry {
        id: row.id("id")?,
        account: row.id("account_id")?,
        on: row.day("happened_on")?,
        channel: row.word("channel")?,
        leader: row.get("leader")?,
        contact: row.text("contact")?,
        told_them: row.text("told_them")?,
        they_told_us: row.text("they_told_us")?,
        promise,
        by: row.text("by_name")?,
    })
}
