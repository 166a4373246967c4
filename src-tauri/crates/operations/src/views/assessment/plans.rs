//! Improvement plans: steps typed, and all of them as they stand.

use chrono::NaiveDate;
use domain::assessment::{Period, PlanKind, PlanStep};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A step of an improvement plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct PlanStepForm {
    pub kind: PlanKind,
    pub text: String,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
}

/// A step with whose it is, and the sheet that it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImprovementRow {
    #[ts(type = "number")]
    pub cycle: i64,
    /// The last sheet of the person in the cycle.
    #[ts(type = "number")]
    pub sheet: i64,
    pub period: Period,
    pub code: String,
    pub name: String,
    pub post: String,
    pub step: PlanStep,
    pub overdue: bool,
}

/// Somebody with the lowest grade so often in a row that a plan is due, and without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImprovementWanted {
    /// The latest of them.
    #[ts(type = "number")]
    pub cycle: i64,
    #[ts(type = "number")]
    pub sheet: i64,
    pub period: Period,
    pub code: String,
    pub name: String,
    pub post: String,
    pub times: u32,
}

/// All plans: what waits first, in the order of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImprovementsView {
    pub rows: Vec<ImprovementRow>,
    pub wanted: Vec<ImprovementWanted>,
}
