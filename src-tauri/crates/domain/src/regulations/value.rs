//! Values of parameters: typed, with their unit, printed in one way everywhere: 1.5%, 8,000元, 30日,
//! 5个工作日, 1.2.

use std::cmp::Ordering;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::moment::full_day;
use crate::money::Money;

/// A value and its type in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum Value {
    /// As a fraction: 0.015 is printed 1.5%.
    Percent {
        value: Exact,
    },
    /// A plain number such as a coefficient: 1.2.
    Factor {
        value: Exact,
    },
    Money {
        value: Money,
    },
    /// A whole number with its unit: 30日, 5个工作日, 3次.
    Count {
        value: u32,
        unit: Unit,
    },
    Date {
        value: NaiveDate,
    },
    Choice {
        value: String,
        options: Vec<ChoiceOption>,
    },
    Switch {
        value: bool,
    },
    /// Named rows, each with a percent, factor, money or count cell, all of one type.
    Table {
        name_column: String,
        value_column: String,
        rows: Vec<TableRow>,
    },
    /// Lower bounds, inclusive, in falling order: A 90, B 80.
    Bands {
        name_column: String,
        value_column: String,
        rows: Vec<TableRow>,
    },
    Text {
        value: String,
    },
}

/// Units of whole numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "unit", content = "word")]
pub enum Unit {
    /// 日, calendar days
    Days,
    /// 个工作日
    Workdays,
    /// 个月
    Months,
    /// 小时
    Hours,
    /// 分钟
    Minutes,
    /// any other measure word: 次, 人, 份
    Other(String),
}

/// One value that a choice may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChoiceOption {
    pub word: String,
    pub label: String,
}

/// One row of a table or band parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableRow {
    pub name: String,
    pub value: Box<Value>,
}

impl Unit {
    /// The word behind the number: 个工作日.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Days => "日",
            Self::Workdays => "个工作日",
            Self::Months => "个月",
            Self::Hours => "小时",
            Self::Minutes => "分钟",
            Self::Other(word) => word,
        }
    }
}

impl Value {
    /// The value as text, annexes and notices print it, with its unit. A table is printed row by row
    /// elsewhere and is named here in one line: A 1.2，B 1.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Percent { value } => format!("{}%", value * &Exact::from(100_u32)),
            Self::Factor { value } => value.to_string(),
            Self::Money { value } => {
                let grouped = value.grouped();
                format!("{}元", grouped.strip_suffix(".00").unwrap_or(&grouped))
            }
            Self::Count { value, unit } => format!("{value}{}", unit.word()),
            Self::Date { value } => full_day(*value),
            Self::Choice { value, options } => options
                .iter()
                .find(|option| &option.word == value)
                .map_or_else(|| value.clone(), |option| option.label.clone()),
            Self::Switch { value: true } => "启用".to_owned(),
            Self::Switch { value: false } => "不启用".to_owned(),
            Self::Table { rows, .. } | Self::Bands { rows, .. } => {
                let rows: Vec<String> = rows
                    .iter()
                    .map(|row| format!("{} {}", row.name, row.value.words()))
                    .collect();
                rows.join("，")
            }
            Self::Text { value } => value.clone(),
        }
    }

    /// The type as errors name it: `percent`, `table` …
    #[must_use]
    pub fn type_word(&self) -> &'static str {
        match self {
            Self::Percent { .. } => "percent",
            Self::Factor { .. } => "factor",
            Self::Money { .. } => "money",
            Self::Count { unit, .. } => match unit {
                Unit::Days => "days",
                Unit::Workdays => "workdays",
                Unit::Months => "months",
                Unit::Hours => "hours",
                Unit::Minutes => "minutes",
                Unit::Other(_) => "count",
            },
            Self::Date { .. } => "date",
            Self::Choice { .. } => "choice",
            Self::Switch { .. } => "switch",
            Self::Table { .. } => "table",
            Self::Bands { .. } => "bands",
            Self::Text { .. } => "text",
        }
    }

    /// Whether both are of one type, counts with one unit.
    #[must_use]
    pub fn same_type(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Count { unit, .. }, Self::Count { unit: other, .. }) => unit == other,
            _ => self.type_word() == other.type_word(),
        }
    }

    /// Order of two values of one type that has an order.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Percent { value: a }, Self::Percent { value: b })
            | (Self::Factor { value: a }, Self::Factor { value: b }) => Some(a.cmp(b)),
            (Self::Money { value: a }, Self::Money { value: b }) => Some(a.cmp(b)),
            (Self::Count { value: a, .. }, Self::Count { value: b, .. }) => Some(a.cmp(b)),
            (Self::Date { value: a }, Self::Date { value: b }) => Some(a.cmp(b)),
            _ => None,
        }
    }

    /// The rows of a table or of bands.
    #[must_use]
    pub fn rows(&self) -> Option<&[TableRow]> {
        match self {
            Self::Table { rows, .. } | Self::Bands { rows, .. } => Some(rows),
            _ => None,
        }
    }

    /// The cells of a table in words, factors with as many decimals as the longest of them, so that a
    /// column reads 1.2, 1.0, 0.8, 0.
    #[must_use]
    pub fn column_words(rows: &[TableRow]) -> Vec<String> {
        let words: Vec<String> = rows.iter().map(|row| row.value.words()).collect();
        let decimals = |word: &str| word.split_once('.').map_or(0, |(_, tail)| tail.len());
        let most = rows
            .iter()
            .zip(&words)
            .filter(|(row, _)| matches!(*row.value, Self::Factor { .. }))
            .map(|(_, word)| decimals(word))
            .max()
            .unwrap_or(0);
        rows.iter()
            .zip(words)
            .map(|(row, word)| match *row.value {
                Self::Factor { .. } if most > 0 && word != "0" && !word.contains('/') => {
                    let missing = most - decimals(&word);
                    let point = if word.contains('.') { "" } else { "." };
                    format!("{word}{point}{}", "0".repeat(missing))
                }
                _ => word,
            })
            .collect()
    }
}
