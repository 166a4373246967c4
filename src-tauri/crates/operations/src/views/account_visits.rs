//! The plan of visits: a calendar and a way.

use chrono::NaiveDate;
use domain::accounts::Grade;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ManagerChoice;

/// Visits of some days: made, fixed, and as the rhythm of the regulation proposes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitPlanView {
    #[ts(type = "string")]
    pub today: NaiveDate,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// 《大客户管理制度》（2026年第1版）; none where none is in force, and then nothing is proposed.
    pub regulation: Option<String>,
    pub days: Vec<VisitPlanDay>,
    /// By day, and of a day in the order of the way: by part of town, then by address.
    pub visits: Vec<PlannedVisitRow>,
    pub managers: Vec<ManagerChoice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitPlanDay {
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// By the calendar of the State Council; Monday to Friday where no notice is known yet.
    pub working: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlannedVisitRow {
    /// None for what is proposed, and for what was made without being planned.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    /// By the head of the firm or of the retail department.
    pub leader: bool,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub state: PlannedVisitState,
    pub purpose: String,
    /// The last day the rhythm allows; none where it does not ask.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// 第二十条
    pub article: String,
    /// The part of town.
    pub area: String,
    pub address: String,
    pub contact: String,
    pub phone: String,
    /// The earliest thing promised that waits.
    pub promise: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlannedVisitState {
    /// By rhythm; nobody fixed the day.
    Proposed,
    Planned,
    /// The day is over, and no report says that it was made.
    Missed,
    Done,
}

/// A day for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedVisitForm {
    /// None: a new one.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    #[ts(type = "number")]
    pub account: i64,
    pub leader: bool,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub purpose: String,
}
