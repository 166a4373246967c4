//! An import keeps what every account was before, so that it can be taken back as a whole.

use domain::accounts::Account;
use domain::ids::{AccountId, BatchId};
use rusqlite::{OptionalExtension, params};

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::people::BatchRecord;
use crate::row::{RowExt, from_json, json, one};

/// An import in the making. It takes effect with the transaction.
pub struct AccountBatch<'a> {
    accounts: &'a AccountsTx<'a>,
    id: BatchId,
    position: std::cell::Cell<i64>,
}

impl Accounts<'_> {
    /// All imports of accounts, the latest first.
    pub fn batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT *, (SELECT count(*) FROM account_import_items WHERE batch_id = id) AS rows
             FROM import_batches WHERE subject = 'accounts' ORDER BY id DESC",
        )?;
        let rows = statement.query_map([], |row| {
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
}

impl AccountsTx<'_> {
    /// Starts an import of `source` (客户名单.xlsx): what is written through it is undone as a whole.
    pub fn batch(&self, source: &str) -> Result<AccountBatch<'_>, StoreError> {
        self.db.execute(
            "INSERT INTO import_batches (subject, source, at, user_id) VALUES ('accounts', ?, ?, ?)",
            params![source, self.at, i64::from(self.user)],
        )?;
        Ok(AccountBatch {
            accounts: self,
            id: self.db.last_insert_rowid().into(),
            position: 0.into(),
        })
    }

    /// Takes an import back. [`StoreError::Stale`] if one of its accounts was changed since or talked
    /// with, and [`StoreError::Conflict`] if another account rests on one; nothing is undone then.
    pub fn undo_batch(&self, id: BatchId) -> Result<(), StoreError> {
        let undone: Option<String> = self
            .db
            .query_row(
                "SELECT undone_at FROM import_batches WHERE id = ? AND subject = 'accounts'",
                [i64::from(id)],
                one,
            )
            .optional()?
            .ok_or_else(|| StoreError::gone("import", id))?;
        if undone.is_some() {
            return Err(StoreError::stale("import", id));
        }
        let mut statement = self.db.prepare(
            "SELECT account_id, before, revision FROM account_import_items WHERE batch_id = ?
             ORDER BY position DESC",
        )?;
        let mut rows = statement.query([i64::from(id)])?;
        let mut seen = std::collections::HashSet::new();
        while let Some(row) = rows.next()? {
            let account: AccountId = row.id("account_id")?;
            let stale = || StoreError::stale("account", account);
            // Of several changes to one account only the last stands in its revision.
            if seen.insert(account) {
                let revision = match self.revision(account) {
                    Err(StoreError::Gone { .. }) => return Err(stale()),
                    other => other?,
                };
                if revision != row.get::<_, i64>("revision")?
                    || self.merged_into(account)?.is_some()
                {
                    return Err(stale());
                }
            }
            match row.get::<_, Option<String>>("before")? {
                Some(before) => self.update(&from_json::<Account>("import", &before)?)?,
                None if self.log(account)?.is_empty() => self.delete(account)?,
                None => return Err(stale()),
            }
        }
        self.db.execute(
            "UPDATE import_batches SET undone_at = ? WHERE id = ?",
            params![self.at, i64::from(id)],
        )?;
        Ok(())
    }
}

impl AccountBatch<'_> {
    #[must_use]
    pub fn id(&self) -> BatchId {
        self.id
    }

    pub fn insert(&self, account: &Account) -> Result<AccountId, StoreError> {
        let id = self.accounts.insert(account)?;
        self.keep(id, None, 1)?;
        Ok(id)
    }

    pub fn update(&self, account: &Account) -> Result<(), StoreError> {
        let before = self.accounts.account(account.id)?;
        self.accounts.update(account)?;
        let revision = self.accounts.revision(account.id)?;
        self.keep(account.id, Some(&before), revision)
    }

    fn keep(
        &self,
        account: AccountId,
        before: Option<&Account>,
        revision: i64,
    ) -> Result<(), StoreError> {
        let position = self.position.get();
        self.position.set(position + 1);
        self.accounts
            .db
            .prepare_cached(
                "INSERT INTO account_import_items (batch_id, position, account_id, before, revision)
                 VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(self.id),
                position,
                i64::from(account),
                before.map(json),
                revision
            ])?;
        Ok(())
    }
}
