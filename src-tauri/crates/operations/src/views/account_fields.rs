//! 自定义字段 of accounts, as they are made and listed.

use domain::accounts::{CustomField, CustomKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CustomFieldForm {
    /// None for a new one.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    pub kind: CustomKind,
    /// Read for choices only; empty lines are left out.
    pub choices: Vec<String>,
}

/// A field and how much it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CustomFieldRow {
    pub field: CustomField,
    /// Accounts of which it says something.
    pub uses: usize,
}
