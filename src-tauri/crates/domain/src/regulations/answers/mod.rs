//! Answers of the wizard: what a person said to the questions of a template becomes values of its
//! parameters, every one checked, and the company's own departments and post classes fill the tables
//! that are named by them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Depth, ParameterError, Parameters, Source, TableRow, Value};
use crate::exact::Exact;

/// Companies with fewer people than this start with the short version (`product.md` §1).
pub const FULL_FROM_PEOPLE: usize = 30;

/// One answer as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Answer {
    /// `1.5%`, `8,000`, `on`, the word of a choice.
    Text(String),
    /// Rows of a table or of bands: name and cell. Rows that are not named stay as they are.
    Rows(Vec<(String, String)>),
}

/// Answers by the key of the parameter they decide.
pub type Answers = BTreeMap<String, Answer>;

/// What the company has: its departments, and the classes of its posts (岗位层级).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    pub departments: Vec<String>,
    pub classes: Vec<String>,
}

/// The depth to propose to a company of so many people.
#[must_use]
pub fn usual_depth(people: usize) -> Depth {
    if people < FULL_FROM_PEOPLE {
        Depth::Short
    } else {
        Depth::Full
    }
}

impl Answer {
    /// The answer that leads to a value, as a person would type it.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Switch { value } => Self::Text(if *value { "on" } else { "off" }.to_owned()),
            Value::Choice { value, .. } => Self::Text(value.clone()),
            Value::Date { value } => Self::Text(value.to_string()),
            Value::Table { rows, .. } | Value::Bands { rows, .. } => Self::Rows(
                rows.iter()
                    .map(|row| (row.name.clone(), row.value.words()))
                    .collect(),
            ),
            other => Self::Text(other.words()),
        }
    }
}

impl Source {
    /// The parameter that says for which trade the text is: the choice whose key ends in `.trade`.
    #[must_use]
    pub fn trade_key(&self) -> Option<&str> {
        self.parameters
            .iter()
            .find(|parameter| {
                parameter.key.ends_with(".trade") && matches!(parameter.value, Value::Choice { .. })
            })
            .map(|parameter| parameter.key.as_str())
    }
}

impl Parameters {
    /// The same parameters with every answer in its place.
    ///
    /// # Errors
    /// Everything that is wrong with the answers, each naming its key: a key that does not exist, a
    /// text that cannot be read as the type, a value outside its bounds.
    pub fn answered(&self, answers: &Answers) -> Result<Self, Vec<ParameterError>> {
        let mut parameters = self.clone();
        let mut wrong = Vec::new();
        for (key, answer) in answers {
            let changed = match answer {
                Answer::Text(text) => parameters.edit(key, None, text),
                Answer::Rows(rows) => parameters.edit_rows(key, rows),
            };
            match changed {
                Ok(changed) => parameters = changed,
                Err(error) => wrong.push(error),
            }
        }
        if wrong.is_empty() {
            Ok(parameters)
        } else {
            Err(wrong)
        }
    }

    /// The same parameters with the company's departments and post classes in the tables whose names
    /// they are. A table of departments holds exactly those there are: coefficients are kept where the
    /// name is known and are 1 elsewhere, shares that have to sum to 100 % are split evenly unless all
    /// names are known. A table of classes only gains what it lacks. Nothing present changes nothing.
    ///
    /// # Errors
    /// [`ParameterError`] where a value of 1 or an even share lies outside the bounds of the table.
    pub fn filled_in(&self, present: &Present) -> Result<Self, ParameterError> {
        let mut parameters = self.clone();
        for parameter in self.iter() {
            let Value::Table {
                name_column,
                value_column,
                rows,
            } = &parameter.value
            else {
                continue;
            };
            let filled = match name_column.as_str() {
                "部门" if !present.departments.is_empty() => {
                    departments(rows, &present.departments)
                }
                "岗位层级" => classes(rows, &present.classes),
                _ => continue,
            };
            let value = Value::Table {
                name_column: name_column.clone(),
                value_column: value_column.clone(),
                rows: filled,
            };
            parameters = parameters.with(&parameter.key, value)?;
        }
        Ok(parameters)
    }
}

fn departments(rows: &[TableRow], names: &[String]) -> Vec<TableRow> {
    let known = |name: &String| rows.iter().find(|row| row.name == *name);
    let shares = rows
        .iter()
        .any(|row| matches!(*row.value, Value::Percent { .. }));
    let same = rows.len() == names.len() && names.iter().all(|name| known(name).is_some());
    let even = even_shares(names.len());
    names
        .iter()
        .zip(even)
        .map(|(name, share)| match known(name) {
            Some(row) if same || !shares => row.clone(),
            _ if shares => row(name, Value::Percent { value: share }),
            _ => row(
                name,
                Value::Factor {
                    value: Exact::one(),
                },
            ),
        })
        .collect()
}

fn classes(rows: &[TableRow], names: &[String]) -> Vec<TableRow> {
    let missing = names
        .iter()
        .filter(|name| rows.iter().all(|row| row.name != **name))
        .map(|name| {
            row(
                name,
                Value::Factor {
                    value: Exact::one(),
                },
            )
        });
    rows.iter().cloned().chain(missing).collect()
}

fn row(name: &str, value: Value) -> TableRow {
    TableRow {
        name: name.to_owned(),
        value: Box::new(value),
    }
}

/// Whole percents that sum to 100 %, the first ones one percent more where it does not divide.
fn even_shares(count: usize) -> impl Iterator<Item = Exact> {
    let count = i64::try_from(count).unwrap_or(i64::MAX).max(1);
    let (each, more) = (100 / count, 100 % count);
    (0..count).map(move |index| {
        let percent = each + i64::from(index < more);
        Exact::ratio(percent, 100).unwrap_or_else(Exact::zero)
    })
}

#[cfg(test)]
mod tests;
