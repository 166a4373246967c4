//! The parameters of a version as a whole: found by key, changed one by one, read by engines.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reading::ValueType;
use super::{Parameter, ParameterError, TableRow, Value};
use crate::exact::Exact;
use crate::money::Money;

/// The parameters of one version, in the order of their source, with unique keys and every value
/// inside its bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "Vec<Parameter>", into = "Vec<Parameter>")]
#[ts(type = "Array<Parameter>")]
pub struct Parameters(Vec<Parameter>);

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
                *row.value = read(&row.value)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{library, parse};

    fn bonus() -> Parameters {
        parse(library::BONUS_FULL).unwrap().parameters
    }

    fn refused(key: &str, row: Option<&str>, text: &str) -> String {
        let error = bonus().edit(key, row, text).unwrap_err();
        assert_eq!(error.key(), key);
        error.to_string()
    }

    #[test]
    fn a_value_is_changed_without_touching_the_others() {
        let before = bonus();
        let after = before.edit("bonus.pool.rate", None, "2%").unwrap();
        let differ = before
            .iter()
            .zip(after.iter())
            .filter(|(a, b)| a != b)
            .count();
        assert_eq!((before.len(), differ), (after.len(), 1));
        assert_eq!(
            after.percent("bonus.pool.rate").unwrap().to_string(),
            "0.02"
        );
        let after = before.edit("bonus.posts", Some("骨干级"), "1.3").unwrap();
        assert_eq!(after.table("bonus.posts").unwrap()[2].value.words(), "1.3");
    }

    #[test]
    fn what_cannot_be_read_or_is_not_allowed_is_refused_with_its_key_and_range() {
        for (key, row, text, said) in [
            (
                "bonus.pool.rate",
                None,
                "0.015",
                "cannot be read as percent",
            ),
            ("bonus.pool.rate", None, "15%", "15% is outside 0.1% .. 10%"),
            ("bonus.days.min", None, "三十", "cannot be read as days"),
            (
                "bonus.cap.amount",
                None,
                "1,234.567",
                "cannot be read as money",
            ),
            ("bonus.method", None, "lottery", "cannot be read as choice"),
            (
                "bonus.posts",
                Some("骨干级"),
                "9",
                "(骨干级): 9 is outside 0.1 .. 5",
            ),
            ("bonus.posts", Some("神仙级"), "1", "no row 神仙级"),
            ("bonus.posts", None, "1", "is of type table"),
            ("bonus.pool.rate", Some("骨干级"), "1%", "no row"),
            (
                "bonus.bands",
                Some("B"),
                "95",
                "the lower bound of B is not below",
            ),
            ("bonus.none", None, "1", "there is no parameter"),
        ] {
            let error = refused(key, row, text);
            assert!(error.contains(said), "{error}");
        }
    }

    #[test]
    fn a_table_may_get_other_rows_of_the_same_type() {
        let row = |name: &str, value: &str| TableRow {
            name: name.into(),
            value: Box::new(Value::Factor {
                value: Exact::parse_decimal(value).unwrap(),
            }),
        };
        let table = |rows| Value::Table {
            name_column: "部门".into(),
            value_column: "部门系数".into(),
            rows,
        };
        let changed = bonus().with(
            "bonus.departments",
            table(vec![row("门店", "1"), row("仓库", "0.9")]),
        );
        assert_eq!(
            changed.unwrap().table("bonus.departments").unwrap().len(),
            2
        );
        let with = |rows| {
            bonus()
                .with("bonus.departments", table(rows))
                .unwrap_err()
                .code()
        };
        assert_eq!(with(Vec::new()), "parameter.no_rows");
        assert_eq!(
            with(vec![row("门店", "1"), row("门店", "1")]),
            "parameter.duplicate_row"
        );
        let money = Value::Money { value: Money::ZERO };
        let money = TableRow {
            name: "门店".into(),
            value: Box::new(money),
        };
        assert_eq!(with(vec![money]), "parameter.wrong_type");
    }

    #[test]
    fn engines_get_a_value_of_their_type_or_an_error_with_the_key() {
        let parameters = bonus();
        assert_eq!(parameters.count("bonus.days.min"), Ok(30));
        assert_eq!(parameters.switch("bonus.gate.enabled"), Ok(true));
        assert_eq!(parameters.choice("bonus.method"), Ok("share"));
        assert_eq!(
            parameters.money("bonus.cap.amount").map(Money::fen),
            Ok(800_000)
        );
        let error = parameters.money("bonus.pool.rate").unwrap_err();
        assert_eq!(
            error.to_string(),
            "bonus.pool.rate is of type percent, needed is money"
        );
    }

    #[test]
    fn parameters_that_come_in_from_outside_are_checked() {
        let stored = serde_json::to_string(&bonus()).unwrap();
        assert_eq!(
            serde_json::from_str::<Parameters>(&stored).unwrap(),
            bonus()
        );
        let high = stored.replace("\"0.015\"", "\"0.15\"");
        assert!(serde_json::from_str::<Parameters>(&high).is_err());
        let twice = stored.replace("bonus.gate.floor", "bonus.gate.cap");
        assert!(serde_json::from_str::<Parameters>(&twice).is_err());
    }
}
