//! An import keeps what every account was before, so that it can be taken back as a whole.

use std::collections::{BTreeMap, HashSet};

use domain::accounts::Account;
use domain::ids::{AccountId, BatchId};
use rusqlite::{Connection, params};

use super::read::Accounts;
use super::write::{AccountsTx, words_of};
use crate::error::StoreError;
use crate::imports::{BatchRecord, Imports};
use crate::row::{RowExt, from_json, json};
use crate::search::{self, Indexed};

/// An import in the making. It takes effect with the transaction, once it is finished. What it is given
/// to write lives as long: the search index is told of it at the end.
pub struct AccountBatch<'a> {
    accounts: &'a AccountsTx<'a>,
    id: BatchId,
    position: i64,
    unsearched: Unsearched<'a>,
}

impl Accounts<'_> {
    /// All imports of accounts, the latest first.
    pub fn batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        Imports::Accounts.list(self.db)
    }
}

impl AccountsTx<'_> {
    /// Starts an import of `source` (客户名单.xlsx): what is written through it is undone as a whole.
    pub fn batch<'b>(&'b self, source: &str) -> Result<AccountBatch<'b>, StoreError> {
        let id = Imports::Accounts.begin(self.db, source, &self.at, self.user)?;
        Ok(AccountBatch {
            accounts: self,
            id,
            position: 0,
            unsearched: Unsearched::default(),
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
        let mut seen = HashSet::new();
        let mut unsearched = Unsearched::default();
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
                Some(before) => {
                    let before = from_json::<Account>("import", &before)?;
                    self.update_unsearched(&before)?;
                    unsearched.0.insert(account, Words::Kept(words_of(&before)));
                }
                None if self.log(account)?.is_empty() => {
                    self.delete_unsearched(account)?;
                    unsearched.0.insert(account, Words::Gone);
                }
                None => return Err(stale()),
            }
        }
        unsearched.settle(self.db)
    }
}

impl<'a> AccountBatch<'a> {
    pub fn insert(&mut self, account: &'a Account) -> Result<AccountId, StoreError> {
        let id = self.accounts.insert_unsearched(account)?;
        self.keep(id, None, 1)?;
        self.unsearched.0.insert(id, Words::New(account));
        Ok(id)
    }

    pub fn update(&mut self, account: &'a Account) -> Result<(), StoreError> {
        let before = self.accounts.account(account.id)?;
        self.accounts.update_unsearched(account)?;
        let revision = self.accounts.revision(account.id)?;
        self.keep(account.id, Some(&before), revision)?;
        self.unsearched.0.insert(account.id, Words::Of(account));
        Ok(())
    }

    /// Everything is found from now on. Tells the id by which it is taken back.
    pub fn finish(self) -> Result<BatchId, StoreError> {
        self.unsearched.settle(self.accounts.db)?;
        Ok(self.id)
    }

    fn keep(
        &mut self,
        account: AccountId,
        before: Option<&Account>,
        revision: i64,
    ) -> Result<(), StoreError> {
        self.accounts
            .db
            .prepare_cached(
                "INSERT INTO account_import_items (batch_id, position, account_id, before, revision)
                 VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(self.id),
                self.position,
                i64::from(account),
                before.map(json),
                revision
            ])?;
        self.position += 1;
        Ok(())
    }
}

/// Accounts that were written, with what the search index has to say of them. It is told at the end and of
/// all at once: FTS5 writes out what it has gathered whenever another table is written that may have to take
/// a statement back, and would have a part of the index to merge for each.
#[derive(Default)]
struct Unsearched<'a>(BTreeMap<AccountId, Words<'a>>);

enum Words<'a> {
    /// An account that the index does not know.
    New(&'a Account),
    Of(&'a Account),
    Kept(Indexed),
    Gone,
}

impl Unsearched<'_> {
    fn settle(self, db: &Connection) -> Result<(), StoreError> {
        let known = |words: &&Words<'_>| !matches!(words, Words::New(_));
        if search::is_built_sooner(db, self.0.values().filter(known).count())? {
            return search::build(db);
        }
        for (id, words) in &self.0 {
            if known(&words) {
                search::take_out(db, *id)?;
            }
        }
        for (id, words) in &self.0 {
            match words {
                Words::New(account) | Words::Of(account) => {
                    search::put(db, *id, &words_of(account))?;
                }
                Words::Kept(words) => search::put(db, *id, words)?,
                Words::Gone => {}
            }
        }
        Ok(())
    }
}
