//! 拜访安排: visits with a day that somebody fixed, and whether they were made. What was merged is read with
//! the account that was kept, as sales are.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::LogEntry;
use domain::ids::{AccountId, LogId, PlannedVisitId};
use rusqlite::{Row, params};

use super::log::{LEADER, entry};
use super::read::Accounts;
use super::sales::PARTS;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::RowExt;

/// A visit with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedVisit {
    pub id: PlannedVisitId,
    /// The account that is there now.
    pub account: AccountId,
    pub on: NaiveDate,
    /// By the head of the firm or of the retail department.
    pub leader: bool,
    pub purpose: String,
    /// The report; without one the visit waits.
    pub log: Option<LogId>,
    pub by: String,
}

impl Accounts<'_> {
    /// Every visit that waits for its report, the earliest first.
    pub fn waiting_visits(self) -> Result<Vec<PlannedVisit>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_visits WHERE log_id IS NULL ORDER BY planned_on, id",
        )?;
        let rows = statement.query_map([], planned)?;
        rows.map(|row| Ok(kept(row?, &merged))).collect()
    }

    /// [`StoreError::Gone`] without such a visit.
    pub fn planned_visit(self, id: PlannedVisitId) -> Result<PlannedVisit, StoreError> {
        let merged = self.merged()?;
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_visits WHERE id = ?")?;
        let mut rows = statement.query_map([i64::from(id)], planned)?;
        let row = rows.next().transpose()?;
        let row = row.ok_or_else(|| StoreError::gone("planned visit", id))?;
        Ok(kept(row, &merged))
    }

    /// The visits that were reported for these days, the earliest first.
    pub fn reported_visits(
        self,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Vec<LogEntry>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT account_log.*, {LEADER} FROM account_log
             WHERE channel = 'visit' AND happened_on BETWEEN ? AND ? ORDER BY happened_on, id"
        ))?;
        let rows = statement.query_map([from.to_string(), to.to_string()], entry)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AccountsTx<'_> {
    /// `visit.id`, `visit.log` and `visit.by` are not read: it waits, and is written by who acts.
    pub fn insert_visit(&self, visit: &PlannedVisit) -> Result<PlannedVisitId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_visits (account_id, planned_on, leader, purpose, by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(visit.account),
                visit.on.to_string(),
                visit.leader,
                visit.purpose,
                self.user_name,
                self.at
            ])?;
        Ok(PlannedVisitId::from(self.db.last_insert_rowid()))
    }

    /// Another day, or another purpose, for a visit that waits.
    pub fn move_visit(
        &self,
        id: PlannedVisitId,
        on: NaiveDate,
        purpose: &str,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_visits SET planned_on = ?, purpose = ?, by_name = ?, at = ?
             WHERE id = ? AND log_id IS NULL",
            params![
                on.to_string(),
                purpose,
                self.user_name,
                self.at,
                i64::from(id)
            ],
        )?;
        waited(changed, id)
    }

    pub fn delete_visit(&self, id: PlannedVisitId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM account_visits WHERE id = ? AND log_id IS NULL",
            [i64::from(id)],
        )?;
        waited(changed, id)
    }

    /// A report of one that waits.
    pub fn report_visit(&self, id: PlannedVisitId, log: LogId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_visits SET log_id = ? WHERE id = ? AND log_id IS NULL",
            [i64::from(log), i64::from(id)],
        )?;
        waited(changed, id)
    }

    /// A report of a visit settles all that were planned there up to that day; one of the manager alone
    /// does not stand for a leader's.
    pub fn settle_visits(
        &self,
        account: AccountId,
        on: NaiveDate,
        leader: bool,
        log: LogId,
    ) -> Result<usize, StoreError> {
        Ok(self.db.execute(
            &format!(
                "{PARTS} UPDATE account_visits SET log_id = ?
                 WHERE account_id IN part AND log_id IS NULL AND planned_on <= ? AND (leader = 0 OR ?)"
            ),
            params![i64::from(account), i64::from(log), on.to_string(), leader],
        )?)
    }
}

fn waited(changed: usize, id: PlannedVisitId) -> Result<(), StoreError> {
    if changed == 0 {
        return Err(StoreError::gone("planned visit", id));
    }
    Ok(())
}

fn planned(row: &Row<'_>) -> rusqlite::Result<PlannedVisit> {
    Ok(PlannedVisit {
        id: row.id("id")?,
        account: row.id("account_id")?,
        on: row.day("planned_on")?,
        leader: row.get("leader")?,
        purpose: row.text("purpose")?,
        log: row.id_opt("log_id")?,
        by: row.text("by_name")?,
    })
}

fn kept(mut visit: PlannedVisit, merged: &HashMap<AccountId, AccountId>) -> PlannedVisit {
    while let Some(into) = merged.get(&visit.account) {
        visit.account = *into;
    }
    visit
}
