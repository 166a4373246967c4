//! People as they are listed, edited and imported.

use chrono::NaiveDate;
use domain::people::{EmploymentType, LeaveKind, Organisation, PayBasis};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everybody, with sensitive fields masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PeopleView {
    pub organisation: Organisation,
    #[ts(type = "string")]
    pub today: NaiveDate,
    pub rows: Vec<EmployeeRow>,
}

/// One employee as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EmployeeRow {
    #[ts(type = "number")]
    pub id: i64,
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub class: String,
    pub superior: Option<String>,
    pub employment: EmploymentType,
    pub pay_basis: PayBasis,
    #[ts(type = "string")]
    pub hired_on: NaiveDate,
    #[ts(type = "string | null")]
    pub left_on: Option<NaiveDate>,
    pub masked_mobile: String,
    pub status: EmployeeStatus,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EmployeeStatus {
    Joining,
    Active,
    Left,
}

/// Days in post of a person in a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DaysRow {
    pub code: String,
    pub name: String,
    pub days: u32,
    pub of_days: u32,
    pub stretches: Vec<StretchRow>,
    /// `commission` when the quarter's pay basis leaves him out.
    pub reason: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StretchRow {
    pub post: String,
    pub department: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub days: u32,
}

/// An employee as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmployeeForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub code: String,
    pub name: String,
    pub employment: EmploymentType,
    #[ts(type = "string")]
    pub hired_on: NaiveDate,
    #[ts(type = "string | null")]
    pub left_on: Option<NaiveDate>,
    pub assignments: Vec<AssignmentForm>,
    pub pay_basis: Vec<PayBasisForm>,
    pub leaves: Vec<LeaveForm>,
    pub mobile: String,
    pub identity_number: String,
    pub bank_account: String,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct AssignmentForm {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "number")]
    pub post: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct PayBasisForm {
    #[ts(type = "string")]
    pub from: NaiveDate,
    pub basis: PayBasis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveForm {
    pub kind: LeaveKind,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DepartmentForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    #[ts(type = "number | null")]
    pub parent: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    #[ts(type = "number")]
    pub department: i64,
    #[ts(type = "number | null")]
    pub superior: Option<i64>,
    pub class: String,
    pub headcount: u32,
}

/// A roster file as it was understood, before anything is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportPreview {
    pub path: String,
    pub encoding: String,
    pub sheet: Option<String>,
    /// 1-based line of the header in the file.
    pub header_row: usize,
    pub columns: Vec<ImportColumn>,
    pub fields: Vec<ImportField>,
    pub rows: Vec<ImportRow>,
    pub counts: ImportCounts,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportColumn {
    pub index: usize,
    pub header: String,
    pub field: Option<String>,
    pub sample: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportField {
    pub field: String,
    pub required: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ImportCounts {
    pub rows: usize,
    pub create: usize,
    pub update: usize,
    pub skip: usize,
    pub errors: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportRow {
    /// 1-based row in the file.
    pub row: usize,
    pub action: ImportAction,
    pub code: String,
    pub name: String,
    pub cells: Vec<String>,
    pub errors: Vec<CellError>,
    pub duplicate_of: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportAction {
    Create,
    Update,
    Skip,
    Error,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CellError {
    pub column: String,
    pub value: String,
    pub code: String,
    pub why: String,
}

/// What an import did; undone as a whole by its batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ImportReport {
    #[ts(type = "number")]
    pub batch: i64,
    pub created: usize,
    pub updated: usize,
    pub skipped: usize,
    pub errors: usize,
}
