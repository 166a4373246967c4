//! Who has received which version.

use chrono::NaiveDate;
use domain::papers::Handwriting;
use domain::regulations::{Acknowledgement, AcknowledgementRoute, AcknowledgementState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ScanRow, VersionRow};

/// Everybody who has to have a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AcknowledgementView {
    pub title: String,
    pub version: VersionRow,
    /// What stands on the sheet people sign.
    pub short_hash: String,
    pub rows: Vec<AcknowledgementRow>,
    pub count: AcknowledgementCount,
    /// Signed sheets, screenshots, parcel receipts.
    pub scans: Vec<ScanRow>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AcknowledgementRow {
    #[ts(type = "number")]
    pub employee: i64,
    pub code: String,
    pub name: String,
    pub department: String,
    #[ts(type = "string")]
    pub hired_on: NaiveDate,
    #[ts(type = "string | null")]
    pub left_on: Option<NaiveDate>,
    pub state: AcknowledgementState,
    /// The record that counts; none while pending.
    pub record: Option<Acknowledgement>,
}

/// How many stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct AcknowledgementCount {
    pub people: usize,
    pub signed: usize,
    pub refused: usize,
    pub served: usize,
    pub pending: usize,
    pub left: usize,
}

/// Receipts as they are entered: the same route and day for all that are named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgementForm {
    #[ts(type = "number")]
    pub version: i64,
    /// Works numbers.
    pub people: Vec<String>,
    pub route: AcknowledgementRoute,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub witnesses: Vec<String>,
    pub reference: String,
    pub note: String,
}

/// A receipt that the person signs on the screen, today.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScreenSignature {
    #[ts(type = "number")]
    pub version: i64,
    /// Works number.
    pub person: String,
    pub drawn: Handwriting,
}

/// Who × which regulation: the versions in force today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageView {
    pub regulations: Vec<CoverageColumn>,
    pub people: Vec<CoverageRow>,
}

/// A version in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageColumn {
    #[ts(type = "number")]
    pub regulation: i64,
    #[ts(type = "number")]
    pub version: i64,
    pub slug: String,
    pub title: String,
    pub label: String,
    pub count: AcknowledgementCount,
}

/// One person who works here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageRow {
    pub code: String,
    pub name: String,
    pub department: String,
    /// In the order of the columns; none where the person has not to sign.
    pub states: Vec<Option<AcknowledgementState>>,
}
