//! 客服: goods, cases with their steps, grants, return visits, surveys, knowledge. One pair of handles, a
//! file per thing. A customer that was merged into another is read as the other.

mod cases;
mod items;
mod knowledge;
mod steps;
mod surveys;
mod visits;

pub use cases::CaseRevision;
pub use knowledge::{KnowledgeNote, NewKnowledge};
pub use visits::NewVisit;

use chrono::NaiveDateTime;
use rusqlite::{Connection, Row};

use crate::record::Actor;
use crate::row::RowExt;

/// Reading.
#[derive(Clone, Copy)]
pub struct Service<'a> {
    db: &'a Connection,
}

impl<'a> Service<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }
}

/// Writing; reads as well.
pub struct ServiceTx<'a> {
    read: Service<'a>,
    who: &'a Actor,
    at: String,
}

impl<'a> std::ops::Deref for ServiceTx<'a> {
    type Target = Service<'a>;

    fn deref(&self) -> &Service<'a> {
        &self.read
    }
}

impl<'a> ServiceTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Service::new(db),
            who,
            at,
        }
    }
}

/// The account of a row, or the one it was merged into.
const ACCOUNT: &str =
    "coalesce((SELECT merged_into FROM accounts WHERE accounts.id = account_id), account_id)";

/// Minutes where the shop is.
const MINUTE: &str = "%Y-%m-%dT%H:%M";

fn minute(at: NaiveDateTime) -> String {
    at.format(MINUTE).to_string()
}

fn minute_opt(at: Option<NaiveDateTime>) -> Option<String> {
    at.map(minute)
}

fn read_minute(row: &Row<'_>, column: &str) -> rusqlite::Result<NaiveDateTime> {
    let text = row.text(column)?;
    NaiveDateTime::parse_from_str(&text, MINUTE).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
    })
}

fn read_minute_opt(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDateTime>> {
    match row.get::<_, Option<String>>(column)? {
        Some(_) => read_minute(row, column).map(Some),
        None => Ok(None),
    }
}
