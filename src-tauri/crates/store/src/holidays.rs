//! 节假日安排: notices of years that did not ship with the program.

use domain::calendar::HolidayPack;
use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::record::Actor;
use crate::row::RowExt;

/// The form in which packs are kept.
const FORMAT: u32 = 1;

/// A notice that was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNotice {
    pub pack: HolidayPack,
    /// As it was pasted.
    pub text: String,
    pub by: String,
    /// RFC 3339
    pub at: String,
}

/// Reading them.
#[derive(Clone, Copy)]
pub struct Holidays<'a> {
    db: &'a Connection,
}

impl<'a> Holidays<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All that were pasted, the earliest year first.
    pub fn notices(self) -> Result<Vec<KeptNotice>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM holiday_notices ORDER BY year")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let format = row.count("format")?;
            if format != FORMAT {
                let what = format!("holidays of format {format}");
                return Err(StoreError::Damaged(what));
            }
            let pack = HolidayPack::parse(&row.text("body")?)
                .map_err(|error| StoreError::Damaged(error.to_string()))?;
            found.push(KeptNotice {
                pack,
                text: row.text("text")?,
                by: row.text("by_name")?,
                at: row.text("at")?,
            });
        }
        Ok(found)
    }
}

/// Writing them.
pub struct HolidaysTx<'a> {
    db: &'a Connection,
    who: &'a Actor,
    at: String,
}

impl<'a> HolidaysTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self { db, who, at }
    }

    /// Keeps the notice of a year, over the one that was there.
    pub fn put(&self, pack: &HolidayPack, text: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO holiday_notices (year, format, body, text, by_name, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (year) DO UPDATE SET format = ?2, body = ?3, text = ?4, by_name = ?5, at = ?6",
            params![
                pack.year(),
                FORMAT,
                pack.to_json(),
                text,
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }

    /// [`StoreError::Gone`] where none was pasted for the year.
    pub fn remove(&self, year: i32) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM holiday_notices WHERE year = ?", [year])?;
        match changed {
            0 => Err(StoreError::gone("holidays", year)),
            _ => Ok(()),
        }
    }
}
