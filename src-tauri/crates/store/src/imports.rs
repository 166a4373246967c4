//! The record of an import, whatever comes in: from which file, by whom, how many rows, and that it was
//! taken back, once.

use domain::ids::{BatchId, UserId};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::error::StoreError;
use crate::row::{RowExt, one};

/// One import as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BatchRecord {
    pub id: BatchId,
    /// 花名册.xlsx
    pub source: String,
    /// RFC 3339
    pub at: String,
    pub user: UserId,
    /// Rows written, departments and posts included.
    pub rows: u32,
    pub undone_at: Option<String>,
}

/// What an import brings.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Imports {
    People,
    Accounts,
    Sales,
    /// Bills and payments.
    Receivables,
}

impl Imports {
    fn subject(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Accounts => "accounts",
            Self::Sales => "account_sales",
            Self::Receivables => "account_bills",
        }
    }

    /// Where its rows are kept.
    fn items(self) -> &'static str {
        match self {
            Self::People => "import_items",
            Self::Accounts => "account_import_items",
            Self::Sales => "account_sales",
            Self::Receivables => {
                "(SELECT batch_id FROM account_bills UNION ALL SELECT batch_id FROM account_payments)"
            }
        }
    }

    /// All of them, the latest first.
    pub(crate) fn list(self, db: &Connection) -> Result<Vec<BatchRecord>, StoreError> {
        let mut statement = db.prepare_cached(&format!(
            "SELECT *, (SELECT count(*) FROM {} WHERE batch_id = import_batches.id) AS rows
             FROM import_batches WHERE subject = ? ORDER BY id DESC",
            self.items()
        ))?;
        let rows = statement.query_map([self.subject()], |row| {
            Ok(BatchRecord {
                id: row.id("id")?,
                source: row.text("source")?,
                at: row.text("at")?,
                user: row.id("user_id")?,
                rows: row.count("rows")?,
                undone_at: row.get("undone_at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn begin(
        self,
        db: &Connection,
        source: &str,
        at: &str,
        user: UserId,
    ) -> Result<BatchId, StoreError> {
        db.execute(
            "INSERT INTO import_batches (subject, source, at, user_id) VALUES (?, ?, ?, ?)",
            params![self.subject(), source, at, i64::from(user)],
        )?;
        Ok(db.last_insert_rowid().into())
    }

    /// Writes down that one is taken back; its rows are the caller's. [`StoreError::Gone`] if there is no
    /// such import of this subject, [`StoreError::Stale`] when it was taken back before.
    pub(crate) fn take_back(
        self,
        db: &Connection,
        id: BatchId,
        at: &str,
    ) -> Result<(), StoreError> {
        let undone: Option<String> = db
            .query_row(
                "SELECT undone_at FROM import_batches WHERE id = ? AND subject = ?",
                params![i64::from(id), self.subject()],
                one,
            )
            .optional()?
            .ok_or_else(|| StoreError::gone("import", id))?;
        if undone.is_some() {
            return Err(StoreError::stale("import", id));
        }
        db.execute(
            "UPDATE import_batches SET undone_at = ? WHERE id = ?",
            params![at, i64::from(id)],
        )?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_taken_back_once_and_only_as_what_it_is() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(
            "CREATE TABLE import_batches (id INTEGER PRIMARY KEY, subject TEXT, source TEXT, at TEXT,
                user_id INTEGER, undone_at TEXT)",
        )
        .unwrap();
        let at = "2026-11-27T09:00:00+08:00";
        let begun = Imports::Accounts.begin(&db, "客户名单.xlsx", at, 1.into());
        let id = begun.unwrap();
        let as_people = Imports::People.take_back(&db, id, at);
        assert!(matches!(as_people, Err(StoreError::Gone { .. })));
        Imports::Accounts.take_back(&db, id, at).unwrap();
        let again = Imports::Accounts.take_back(&db, id, at);
        assert!(matches!(again, Err(StoreError::Stale { .. })));
    }
}
