//! Values of parameters: typed, with their unit, printed in one way everywhere.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::money::Money;

/// A value and its type in one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum Value {
    /// As a fraction: 0.015 is printed 1.5%.
    Percent { value: Exact },
    /// A plain number such as a coefficient: 1.2.
    Factor { value: Exact },
    Money { value: Money },
    /// A whole number with its unit: 30日, 5个工作日, 3次.
    Count { value: u32, unit: Unit },
    Date { value: NaiveDate },
    Choice { value: String, options: Vec<ChoiceOption> },
    Switch { value: bool },
    /// Named rows, each with a percent, factor or money cell.
    Table { name_column: String, value_column: String, rows: Vec<TableRow> },
    /// Lower bounds, inclusive, in falling order: 90 → A.
    Bands { name_column: String, value_column: String, rows: Vec<TableRow> },
    Text { value: String },
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
