//! An import keeps what every account was before, so that it can be taken back as a whole.

use domain::accounts::Account;
use domain::ids::{AccountId, BatchId};
use rusqlite::params;

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::imports::{BatchRecord, Imports};
use crate::row::{RowExt, from_json, json};

/// An import in the making. It takes effect with the transaction.
pub struct AccountBatch<'a> {
    accounts: &'a AccountsTx<'a>,
    id: BatchId,
    position: std::cell::Cell<i64>,
}

impl Accounts<'_> {
    /// All imports of accounts, the latest first.
    pub fn batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        Imports::Accounts.list(self.db)
    }
}

impl AccountsTx<'_> {
    /// Starts an import of `source` (客户名单.xlsx): what is written through it is undone as a whole.
    pub fn batch(&self, source: &str) -> Result<AccountBatch<'_>, StoreError> {
        let id = Imports::Accounts.begin(self.db, source, &self.at, self.user)?;
        Ok(AccountBatch {
            accounts: self,
            id,
            position: 0.into(),
        })
    }

    /// Takes an import back. [`StoreError::Stale`] if one of its accounts was changed since or talked
    /// with, and [`StoreError::Conflict`] if another account rests on one; nothing is undone then.
    pub fn undo_batch(&self, id: BatchId) -> Result<(), StoreError> {
        Imports::Accounts.take_back(self.db, id, &self.at)?;
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
