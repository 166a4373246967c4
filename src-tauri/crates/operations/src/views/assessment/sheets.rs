//! One sheet, and how every point of it came about.

use chrono::NaiveDate;
use domain::assessment::{CycleRules, EntryKind, Period, PlanStep, Rule, SchemeVeto, Slot};
use domain::regulations::AcknowledgementRoute;
use serde::Serialize;
use ts_rs::TS;

use super::{AppealRow, CycleRow, SheetRow};

/// One sheet with how every point came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetView {
    pub cycle: CycleRow,
    pub row: SheetRow,
    pub rules: CycleRules,
    pub scheme_ordinal: Option<u32>,
    pub items: Vec<SheetItem>,
    pub events: Vec<SheetEvent>,
    pub vetoes: Vec<SchemeVeto>,
    /// Σ weight × score over Σ weight, exact to four decimals.
    pub base: Option<String>,
    pub plus: String,
    pub minus: String,
    pub plus_cap: String,
    pub minus_cap: String,
    pub raw: Option<String>,
    /// Every version of every figure, the latest first.
    pub entries: Vec<EntryRow>,
    pub receipt: Option<ReceiptRow>,
    pub appeals: Vec<AppealRow>,
    pub plan: Vec<PlanStep>,
    /// So many lowest grades in a row, this one included.
    pub low_in_a_row: u32,
    pub history: Vec<HistoryPoint>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetItem {
    pub code: String,
    pub name: String,
    pub unit: String,
    pub weight: String,
    pub rule: Rule,
    pub manual: bool,
    pub pending: bool,
    /// None while pending, and where it does not apply.
    pub figure: Option<String>,
    pub own: Option<String>,
    /// Exact to four decimals.
    pub score: Option<String>,
    /// Weight as it counts once what does not apply has dropped out, percent to four decimals.
    pub counted_weight: Option<String>,
    pub points: Option<String>,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetEvent {
    pub slot: Slot,
    pub name: String,
    pub points: String,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EntryRow {
    pub kind: EntryKind,
    pub slot: Slot,
    pub name: String,
    pub figure: Option<String>,
    pub reason: String,
    pub source: String,
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceiptRow {
    pub route: AcknowledgementRoute,
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub witnesses: Vec<String>,
    /// Number of the parcel, address, account.
    pub reference: String,
    pub note: String,
    pub total: Option<String>,
    pub grade: Option<String>,
    /// Last day of an appeal.
    #[ts(type = "string")]
    pub appeal_by: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryPoint {
    pub period: Period,
    pub label: String,
    pub post: String,
    pub total: Option<String>,
    pub grade: Option<String>,
    pub closed: bool,
}
