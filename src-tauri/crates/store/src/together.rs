//! Several records that count only together. Each keeps its own line in the audit trail.

use std::ops::Deref;

use rusqlite::{Connection, Savepoint, Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::open::CompanyFile;

/// Runs `work`; when it fails or panics, nothing that it recorded stays.
///
/// `holder` is whoever has the company file.
pub fn together<H: AsMut<CompanyFile>, T, E: From<StoreError>>(
    holder: &mut H,
    work: impl FnOnce(&mut H) -> Result<T, E>,
) -> Result<T, E> {
    let db = &holder.as_mut().db;
    if !db.is_autocommit() {
        // Part of something larger, which ends it.
        return work(holder);
    }
    db.execute_batch("BEGIN IMMEDIATE")
        .map_err(StoreError::from)?;
    let whole = Whole(holder);
    let done = work(&mut *whole.0)?;
    let kept = whole.0.as_mut().db.execute_batch("COMMIT");
    kept.map_err(StoreError::from)?;
    Ok(done)
}

impl AsMut<CompanyFile> for CompanyFile {
    fn as_mut(&mut self) -> &mut CompanyFile {
        self
    }
}

/// Takes back what is not committed when it goes.
struct Whole<'a, H: AsMut<CompanyFile>>(&'a mut H);

impl<H: AsMut<CompanyFile>> Drop for Whole<'_, H> {
    fn drop(&mut self) {
        let db = &self.0.as_mut().db;
        if !db.is_autocommit() {
            // On a full disk SQLite has taken it back already.
            let _ = db.execute_batch("ROLLBACK");
        }
    }
}

/// One record: a transaction of its own, or a part of what belongs together.
pub(crate) enum Step<'a> {
    Alone(Transaction<'a>),
    Part(Savepoint<'a>),
}

impl<'a> Step<'a> {
    /// Dropped without [`Step::commit`], it leaves nothing behind.
    pub(crate) fn begin(db: &'a mut Connection) -> Result<Self, StoreError> {
        Ok(if db.is_autocommit() {
            Self::Alone(db.transaction_with_behavior(TransactionBehavior::Immediate)?)
        } else {
            Self::Part(db.savepoint()?)
        })
    }

    pub(crate) fn commit(self) -> Result<(), StoreError> {
        Ok(match self {
            Self::Alone(transaction) => transaction.commit(),
            Self::Part(savepoint) => savepoint.commit(),
        }?)
    }
}

impl Deref for Step<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        match self {
            Self::Alone(transaction) => transaction,
            Self::Part(savepoint) => savepoint,
        }
    }
}
