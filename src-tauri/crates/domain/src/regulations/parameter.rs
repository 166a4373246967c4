//! 参数: a typed, bounded value owned by a version and cited by at least one article.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OutOfBounds, ParameterError, TableRow, Value};

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
                return Err(ParameterError::OutOfBounds(Box::new(OutOfBounds {
                    key: self.key.clone(),
                    label: self.label.clone(),
                    row: row.map(str::to_owned),
                    value: value.words(),
                    min: self.bounds.min.as_ref().map(|value| value.words()),
                    max: self.bounds.max.as_ref().map(|value| value.words()),
                })));
            }
        }
        Ok(())
    }
}
