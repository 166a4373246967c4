//! 参数: a typed, bounded value owned by a version and cited by at least one article.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reading::ValueType;
use super::{TableRow, Value};
use crate::exact::Exact;
use crate::money::Money;

/// One parameter of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Parameter {
    /// `bonus.pool.rate`
    pub key: String,
    pub label: String,
    pub label_en: String,
    pub value: Value,
    pub bounds: Bounds,
    /// Usual value, legal bound and why.
    pub note: String,
}

/// What a value may be, both ends included; cells of a table share the bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bounds {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub min: Option<Box<Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub max: Option<Box<Value>>,
}

/// The parameters of one version, in the order of their source, with unique keys and every value
/// inside its bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "Vec<Parameter>", into = "Vec<Parameter>")]
#[ts(type = "Array<Parameter>")]
pub struct Parameters(Vec<Parameter>);

/// What is wrong with a parameter. `key` names it; values are in words (1.5%, 30日).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterError {
    #[error("there is no parameter {key}")]
    Unknown { key: String },
    #[error("{key} stands twice")]
    Duplicate { key: String },
    #[error("{key} is of type {found}, needed is {expected}")]
    WrongType {
        key: String,
        expected: &'static str,
        found: &'static str,
    },
    #[error("{key}: {text:?} cannot be read as {expected}")]
    Unreadable {
        key: String,
        text: String,
        expected: &'static str,
    },
    #[error(
        "{key}{}: {value} is outside {} .. {}",
        in_row(row),
        end(min),
        end(max)
    )]
    OutOfBounds {
        key: String,
        label: String,
        row: Option<String>,
        value: String,
        min: Option<String>,
        max: Option<String>,
    },
    #[error("{key}: {value} is none of {allowed:?}")]
    UnknownOption {
        key: String,
        value: String,
        allowed: Vec<String>,
    },
    #[error("{key} has no rows")]
    NoRows { key: String },
    #[error("{key}: the row {row} stands twice")]
    DuplicateRow { key: String, row: String },
    #[error("{key}: there is no row {row}")]
    UnknownRow { key: String, row: String },
    #[error("{key}: the lower bound of {row} is not below the one before it")]
    NotFalling { key: String, row: String },
}

fn in_row(row: &Option<String>) -> String {
    row.as_ref()
        .map(|row| format!(" ({row})"))
        .unwrap_or_default()
}

fn end(end: &Option<String>) -> &str {
    end.as_deref().unwrap_or("")
}

impl ParameterError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "parameter.unknown",
            Self::Duplicate { .. } => "parameter.duplicate",
            Self::WrongType { .. } => "parameter.wrong_type",
            Self::Unreadable { .. } => "parameter.unreadable",
            Self::OutOfBounds { .. } => "parameter.out_of_bounds",
            Self::UnknownOption { .. } => "parameter.unknown_option",
            Self::NoRows { .. } => "parameter.no_rows",
            Self::DuplicateRow { .. } => "parameter.duplicate_row",
            Self::UnknownRow { .. } => "parameter.unknown_row",
            Self::NotFalling { .. } => "parameter.not_falling",
        }
    }

    /// The parameter it is about.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Unknown { key }
            | Self::Duplicate { key }
            | Self::WrongType { key, .. }
            | Self::Unreadable { key, .. }
            | Self::OutOfBounds { key, .. }
            | Self::UnknownOption { key, .. }
            | Self::NoRows { key }
            | Self::DuplicateRow { key, .. }
            | Self::UnknownRow { key, .. }
            | Self::NotFalling { key, .. } => key,
        }
    }
}

impl Parameter {
    /// The value in words: 1.5%.
    #[must_use]
    pub fn words(&self) -> String {
        self.value.words()
    }

    /// Refuses a value outside its bounds, an option that does not exist, a table that cannot be read
    /// off.
    pub fn check(&self) -> Result<(), ParameterError> {
        match &self.value {
            Value::Choice { value, options } => {
                if options.iter().all(|option| &option.word != value) {
                    let allowed = options.iter().map(|option| option.word.clone()).collect();
                    let (key, value) = (self.key.clone(), value.clone());
                    return Err(ParameterError::UnknownOption {
                        key,
                        value,
                        allowed,
                    });
                }
                Ok(())
            }
            Value::Table { rows, .. } => self.check_rows(rows, false),
            Value::Bands { rows, .. } => self.check_rows(rows, true),
            value => self.check_bounds(value, None),
        }
    }

    fn check_rows(&self, rows: &[TableRow], falling: bool) -> Result<(), ParameterError> {
        let Some(first) = rows.first() else {
            return Err(ParameterError::NoRows {
                key: self.key.clone(),
            });
        };
        for (index, row) in rows.iter().enumerate() {
            if !row.value.same_type(&first.value) || row.value.compare(&row.value).is_none() {
                let (expected, found) = (first.value.type_word(), row.value.type_word());
                return Err(ParameterError::WrongType {
                    key: self.key.clone(),
                    expected,
                    found,
                });
            }
            let at = || (self.key.clone(), row.name.clone());
            if rows[..index].iter().any(|other| other.name == row.name) {
                let (key, row) = at();
                return Err(ParameterError::DuplicateRow { key, row });
            }
            self.check_bounds(&row.value, Some(&row.name))?;
            let not_below =
                index > 0 && rows[index - 1].value.compare(&row.value) != Some(Ordering::Greater);
            if falling && not_below {
                let (key, row) = at();
                return Err(ParameterError::NotFalling { key, row });
            }
        }
        Ok(())
    }

    fn check_bounds(&self, value: &Value, row: Option<&str>) -> Result<(), ParameterError> {
        for (bound, wrong) in [
            (&self.bounds.min, Ordering::Less),
            (&self.bounds.max, Ordering::Greater),
        ] {
            let Some(bound) = bound else { continue };
            if !value.same_type(bound) {
                let (expected, found) = (bound.type_word(), value.type_word());
                return Err(ParameterError::WrongType {
                    key: self.key.clone(),
                    expected,
                    found,
                });
            }
            if value.compare(bound) == Some(wrong) {
                return Err(ParameterError::OutOfBounds {
                    key: self.key.clone(),
                    label: self.label.clone(),
                    row: row.map(str::to_owned),
                    value: value.words(),
                    min: self.bounds.min.as_ref().map(|value| value.words()),
                    max: self.bounds.max.as_ref().map(|value| value.words()),
                });
            }
        }
        Ok(())
    }
}

impl TryFrom<Vec<Parameter>> for Parameters {
    type Error = ParameterError;

    fn try_from(parameters: Vec<Parameter>) -> Result<Self, ParameterError> {
        Self::new(parameters)
    }
}

impl From<Parameters> for Vec<Parameter> {
    fn from(parameters: Parameters) -> Self {
        parameters.0
    }
}

impl Parameters {
    /// Checks every value and that keys are unique.
    pub fn new(parameters: Vec<Parameter>) -> Result<Self, ParameterError> {
        for (index, parameter) in parameters.iter().enumerate() {
            if parameters[..index]
                .iter()
                .any(|other| other.key == parameter.key)
            {
                return Err(ParameterError::Duplicate {
                    key: parameter.key.clone(),
                });
            }
            parameter.check()?;
        }
        Ok(Self(parameters))
    }

    /// In the order of their source.
    pub fn iter(&self) -> std::slice::Iter<'_, Parameter> {
        self.0.iter()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Parameter> {
        self.0.iter().find(|parameter| parameter.key == key)
    }

    /// The same parameters with another value for one of them, of the same type and inside its bounds.
    pub fn with(&self, key: &str, value: Value) -> Result<Self, ParameterError> {
        let mut changed = self.clone();
        let parameter = changed
            .0
            .iter_mut()
            .find(|parameter| parameter.key == key)
            .ok_or_else(|| ParameterError::Unknown {
                key: key.to_owned(),
            })?;
        if !parameter.value.same_type(&value) {
            let (expected, found) = (parameter.value.type_word(), value.type_word());
            return Err(ParameterError::WrongType {
                key: key.to_owned(),
                expected,
                found,
            });
        }
        let cell = |value: &Value| value.rows().and_then(|rows| rows.first().cloned());
        if let (Some(old), Some(new)) = (cell(&parameter.value), cell(&value))
            && !old.value.same_type(&new.value)
        {
            let (expected, found) = (old.value.type_word(), new.value.type_word());
            return Err(ParameterError::WrongType {
                key: key.to_owned(),
                expected,
                found,
            });
        }
        // The options of a choice belong to the regulation, not to whoever picks one of them.
        parameter.value = match (&parameter.value, value) {
            (Value::Choice { options, .. }, Value::Choice { value, .. }) => Value::Choice {
                value,
                options: options.clone(),
            },
            (_, value) => value,
        };
        parameter.check()?;
        Ok(changed)
    }

    /// The same parameters with a value as a person types it: `1.5%`, `8,000`, `off`. `row` names the
    /// row of a table.
    pub fn edit(&self, key: &str, row: Option<&str>, text: &str) -> Result<Self, ParameterError> {
        let unknown = || ParameterError::Unknown {
            key: key.to_owned(),
        };
        let mut value = self.get(key).ok_or_else(unknown)?.value.clone();
        let read = |old: &Value| {
            let kind = ValueType::of(old).ok_or(ParameterError::WrongType {
                key: key.to_owned(),
                expected: "row",
                found: old.type_word(),
            })?;
            kind.read(text).ok_or_else(|| ParameterError::Unreadable {
                key: key.to_owned(),
                text: text.to_owned(),
                expected: kind.word(),
            })
        };
        match (&mut value, row) {
            (Value::Table { rows, .. } | Value::Bands { rows, .. }, Some(name)) => {
                let row = rows
                    .iter_mut()
                    .find(|row| row.name == name)
                    .ok_or_else(|| ParameterError::UnknownRow {
                        key: key.to_owned(),
                        row: name.to_owned(),
                    })?;
                row.value = Box::new(read(&row.value)?);
            }
            (value, Some(name)) if value.rows().is_none() => {
                let (key, row) = (key.to_owned(), name.to_owned());
                return Err(ParameterError::UnknownRow { key, row });
            }
            (value, _) => *value = read(value)?,
        }
        self.with(key, value)
    }

    fn value(&self, key: &str) -> Result<&Value, ParameterError> {
        self.get(key)
            .map(|parameter| &parameter.value)
            .ok_or_else(|| ParameterError::Unknown {
                key: key.to_owned(),
            })
    }
}

/// What engines read: a value of the type they need, or an error that names the key.
macro_rules! typed {
    ($($(#[$doc:meta])* $name:ident, $expected:literal, $pattern:pat => $result:expr, $type:ty;)+) => {
        impl Parameters {$(
            $(#[$doc])*
            pub fn $name(&self, key: &str) -> Result<$type, ParameterError> {
                match self.value(key)? {
                    $pattern => Ok($result),
                    other => Err(ParameterError::WrongType {
                        key: key.to_owned(),
                        expected: $expected,
                        found: other.type_word(),
                    }),
                }
            }
        )+}
    };
}

typed! {
    /// As a fraction: 1.5% is 0.015.
    percent, "percent", Value::Percent { value } => value, &Exact;
    factor, "factor", Value::Factor { value } => value, &Exact;
    money, "money", Value::Money { value } => *value, Money;
    /// Whole number of whatever unit.
    count, "count", Value::Count { value, .. } => *value, u32;
    switch, "switch", Value::Switch { value } => *value, bool;
    /// The word of the option.
    choice, "choice", Value::Choice { value, .. } => value, &str;
    table, "table", Value::Table { rows, .. } => rows, &[TableRow];
    /// Lower bounds, inclusive, in falling order.
    bands, "bands", Value::Bands { rows, .. } => rows, &[TableRow];
}
