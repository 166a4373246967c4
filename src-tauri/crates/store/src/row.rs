//! From columns to domain types, so that the code of a subject stays short and the domain stays free
//! of SQL. A stored value that cannot be is damage, never a panic.

use std::str::FromStr;

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::money::Money;
use domain::quarter::Quarter;
use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;

pub(crate) trait RowExt {
    fn id<T: From<i64>>(&self, column: &str) -> rusqlite::Result<T>;
    fn id_opt<T: From<i64>>(&self, column: &str) -> rusqlite::Result<Option<T>>;
    fn text(&self, column: &str) -> rusqlite::Result<String>;
    fn day(&self, column: &str) -> rusqlite::Result<NaiveDate>;
    fn day_opt(&self, column: &str) -> rusqlite::Result<Option<NaiveDate>>;
    fn money(&self, column: &str) -> rusqlite::Result<Money>;
    fn money_opt(&self, column: &str) -> rusqlite::Result<Option<Money>>;
    fn exact(&self, column: &str) -> rusqlite::Result<Exact>;
    fn quarter(&self, column: &str) -> rusqlite::Result<Quarter>;
    fn count(&self, column: &str) -> rusqlite::Result<u32>;
    /// A word of a serde enum without fields: `part_time`.
    fn word<T: DeserializeOwned>(&self, column: &str) -> rusqlite::Result<T>;
}

fn cannot_be(column: &str, value: impl std::fmt::Display) -> rusqlite::Error {
    let what = format!("{column} cannot be {value}");
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, what.into())
}

impl RowExt for Row<'_> {
    fn id<T: From<i64>>(&self, column: &str) -> rusqlite::Result<T> {
        Ok(self.get::<_, i64>(column)?.into())
    }

    fn id_opt<T: From<i64>>(&self, column: &str) -> rusqlite::Result<Option<T>> {
        Ok(self.get::<_, Option<i64>>(column)?.map(T::from))
    }

    fn text(&self, column: &str) -> rusqlite::Result<String> {
        self.get(column)
    }

    fn day(&self, column: &str) -> rusqlite::Result<NaiveDate> {
        let text = self.text(column)?;
        NaiveDate::from_str(&text).map_err(|_| cannot_be(column, text))
    }

    fn day_opt(&self, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
        match self.get::<_, Option<String>>(column)? {
            Some(_) => self.day(column).map(Some),
            None => Ok(None),
        }
    }

    fn money(&self, column: &str) -> rusqlite::Result<Money> {
        let fen = self.get(column)?;
        Money::from_fen(fen).ok_or_else(|| cannot_be(column, fen))
    }

    fn money_opt(&self, column: &str) -> rusqlite::Result<Option<Money>> {
        match self.get::<_, Option<i64>>(column)? {
            Some(_) => self.money(column).map(Some),
            None => Ok(None),
        }
    }

    fn exact(&self, column: &str) -> rusqlite::Result<Exact> {
        let text = self.text(column)?;
        from_word(&text).ok_or_else(|| cannot_be(column, text))
    }

    fn quarter(&self, column: &str) -> rusqlite::Result<Quarter> {
        let text = self.text(column)?;
        text.parse().map_err(|_| cannot_be(column, text))
    }

    fn count(&self, column: &str) -> rusqlite::Result<u32> {
        self.get(column)
    }

    fn word<T: DeserializeOwned>(&self, column: &str) -> rusqlite::Result<T> {
        let text = self.text(column)?;
        from_word(&text).ok_or_else(|| cannot_be(column, text))
    }
}

fn from_word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

/// The stored word of a value that serde writes as one string: an enum without fields, an [`Exact`].
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("only values that are one word in JSON are stored so, not {other:?}"),
    }
}

/// A domain type as the JSON of a column.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("domain types have string keys and no failing serializers")
}

/// The JSON of a column as a domain type.
pub(crate) fn from_json<T: DeserializeOwned>(what: &str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Damaged(format!("{what}: {error}")))
}

/// The single column of a row.
pub(crate) fn one<T: rusqlite::types::FromSql>(row: &Row<'_>) -> rusqlite::Result<T> {
    row.get(0)
}

/// Exactly one row was changed, or somebody else was there before: [`StoreError::Stale`].
pub(crate) fn changed_one(changed: usize, what: &'static str, id: i64) -> Result<(), StoreError> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::stale(what, id))
    }
}

/// The raw number of an optional id.
pub(crate) fn raw<T: Into<i64>>(id: Option<T>) -> Option<i64> {
    id.map(Into::into)
}

/// ISO text of an optional day.
pub(crate) fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
