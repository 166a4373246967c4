//! The search over accounts: an FTS5 index with our own tokenizer, by Chinese characters, pinyin, first
//! letters, mixtures of them, and digits of telephone numbers.
//!
//! The index is made from the accounts and can be made again at any time; it is therefore no step of the
//! schema but built on opening, when it is missing or was built by other rules ([`RULES`]).

mod expression;
mod grams;
mod memory;
mod query;
mod tokenizer;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use domain::ids::AccountId;
use rusqlite::{Connection, OptionalExtension, params};

use expression::Where;
use grams::{BREAK, NAME, SILENT};

use crate::error::StoreError;
use crate::row::one;

pub use query::Query;
pub(crate) use tokenizer::register;
pub(crate) use words::sort_key;

/// Counts up whenever words are taken from a text in another way.
const RULES: i64 = 3;

/// As much is gathered in memory (bytes) before a part of the index is written: an import of a hundred thousand
/// then writes a few dozen parts that are merged once or twice, not thousands.
const TABLE: &str = "CREATE VIRTUAL TABLE account_search USING fts5 (
    name, people, numbers, other,
    content = '', contentless_delete = 1, tokenize = 'guiju'
);
INSERT INTO account_search (account_search, rank) VALUES ('hashsize', 16777216);";

/// What is searched of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Indexed {
    name: String,
    people: String,
    numbers: String,
    other: String,
}

impl Indexed {
    /// Name and short name; people; telephone numbers and codes; e-mail addresses and the address.
    pub(crate) fn new(names: &[&str], people: &[&str], numbers: &[&str], other: &[&str]) -> Self {
        let together = |texts: &[&str]| texts.join(&String::from(BREAK));
        Self {
            name: format!("{NAME}{}", together(names)),
            people: together(people),
            numbers: together(numbers),
            other: format!("{SILENT}{}", together(other)),
        }
    }
}

/// Builds the index where it is missing or out of date.
pub(crate) fn ensure(db: &Connection) -> Result<(), StoreError> {
    let there: Option<String> = db
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'account_search'",
            [],
            one,
        )
        .optional()?;
    let built: Option<i64> = db
        .query_row(
            "SELECT value FROM settings WHERE key = 'search.rules'",
            [],
            |row| row.get::<_, String>(0),
        )
        .optional()?
        .and_then(|value| value.parse().ok());
    if there.is_some() && built == Some(RULES) {
        return Ok(());
    }
    let transaction = db.unchecked_transaction()?;
    build(&transaction)?;
    transaction.execute(
        "INSERT INTO settings (key, value) VALUES ('search.rules', ?1)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [RULES.to_string()],
    )?;
    transaction.commit()?;
    Ok(())
}

/// Makes the index anew from the accounts.
pub(crate) fn build(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(&format!("DROP TABLE IF EXISTS account_search; {TABLE}"))?;
    crate::accounts::each_indexed(db, |id, indexed| put(db, id, indexed))
}

/// Whether so many accounts are less work to change by building the index anew: FTS5 keeps a note of each one
/// taken out and looks into these notes whenever it merges.
pub(crate) fn is_built_sooner(db: &Connection, changed: usize) -> Result<bool, StoreError> {
    if changed < WORTH_BUILDING {
        return Ok(false);
    }
    let sql = "SELECT count(*) FROM accounts WHERE merged_into IS NULL";
    let all: i64 = db.query_row(sql, [], one)?;
    Ok(usize::try_from(all).is_ok_and(|all| changed >= all / 2))
}

/// Fewer changes are made one by one, whatever part of the accounts they are.
const WORTH_BUILDING: usize = 1_000;

/// Puts an account that is not in the index into it.
pub(crate) fn put(db: &Connection, id: AccountId, indexed: &Indexed) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO account_search (rowid, name, people, numbers, other) VALUES (?, ?, ?, ?, ?)",
    )?
    .execute(params![
        i64::from(id),
        indexed.name,
        indexed.people,
        indexed.numbers,
        indexed.other
    ])?;
    Ok(())
}

/// Takes an account out of the index; one that is not there is no error.
pub(crate) fn take_out(db: &Connection, id: AccountId) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM account_search WHERE rowid = ?")?
        .execute([i64::from(id)])?;
    Ok(())
}

/// Accounts that answer, best first: whose name begins so, whose name has it, then all others.
pub(crate) fn find(
    db: &Connection,
    query: &Query,
    limit: usize,
) -> Result<Vec<AccountId>, StoreError> {
    let mut found: Vec<AccountId> = Vec::new();
    let mut seen = HashSet::new();
    let mut statement =
        db.prepare_cached("SELECT rowid FROM account_search WHERE account_search MATCH ? LIMIT ?")?;
    for place in [Where::NameBegins, Where::Name, Where::Anywhere] {
        let wanted = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![query.expression(place), wanted], |row| {
            row.get::<_, i64>(0).map(AccountId::from)
        })?;
        for id in rows {
            let id = id?;
            if seen.insert(id) {
                found.push(id);
            }
        }
        if found.len() >= limit {
            break;
        }
    }
    found.truncate(limit);
    Ok(found)
}
