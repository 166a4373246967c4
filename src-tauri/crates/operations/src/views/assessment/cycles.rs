//! Cycles with everybody in them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::assessment::{
    CycleRules, CycleStep, Decision, LeaveRule, Period, Rule, SchemeVeto, Stage, Standing,
};
use domain::regulations::AcknowledgementRoute;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SchemeProblem;

/// How a cycle is opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct OpenCycle {
    pub period: Period,
    /// None takes what the regulation says, or the usual value.
    pub leave: Option<LeaveRule>,
    pub min_days: Option<u32>,
    pub calibration_limit: Option<String>,
    /// People whose post has no scheme are left out, with that reason; else the cycle is refused.
    pub leave_out: bool,
}

/// What would be opened, before it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenPreview {
    pub period: Period,
    pub label: String,
    pub rules: CycleRules,
    pub people: usize,
    pub sheets: usize,
    pub transferred: Vec<String>,
    pub carried: Vec<String>,
    pub left_out: Vec<String>,
    pub without_scheme: Vec<String>,
    /// The code of what stands against it.
    pub problem: Option<SchemeProblem>,
}

/// One cycle in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CycleRow {
    #[ts(type = "number")]
    pub id: i64,
    pub period: Period,
    pub label: String,
    pub stage: Stage,
    pub people: usize,
    pub sheets: usize,
    /// Sheets that are assessed and complete.
    pub complete: usize,
    pub assessed: usize,
    pub confirmed: usize,
    pub open_appeals: usize,
    pub opened_at: String,
}

/// One cycle with everybody in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CycleView {
    pub row: CycleRow,
    pub rules: CycleRules,
    pub steps: Vec<CycleStep>,
    /// What closing or going on would be refused for, now.
    pub pending: Vec<PendingPerson>,
    pub sheets: Vec<SheetRow>,
    pub appeals: Vec<AppealRow>,
    pub distribution: Vec<GradeShare>,
    /// The scheme's items by scheme, in their order: the columns of the grid.
    pub schemes: Vec<CycleScheme>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CycleScheme {
    #[ts(type = "number")]
    pub id: i64,
    pub post: String,
    pub ordinal: u32,
    pub items: Vec<CycleItem>,
    pub vetoes: Vec<SchemeVeto>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CycleItem {
    pub code: String,
    pub name: String,
    pub unit: String,
    pub weight: String,
    /// Given by the leader.
    pub manual: bool,
    pub rule: Rule,
}

/// Somebody who is missing something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PendingPerson {
    pub code: String,
    pub name: String,
    pub post: String,
    pub what: PendingWhat,
    /// The items.
    pub items: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PendingWhat {
    Figures,
    Receipt,
    Decision,
    /// The time to appeal still runs.
    AppealTime,
}

/// One sheet in the list and in the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetRow {
    #[ts(type = "number")]
    pub id: i64,
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub days: u32,
    /// Name of the direct leader; none where the owner is.
    pub leader: Option<String>,
    pub standing: Standing,
    pub reason: String,
    pub carried_from: Option<String>,
    #[ts(type = "number | null")]
    pub scheme: Option<i64>,
    /// By the name of the item; a missing one is pending.
    pub figures: BTreeMap<String, FigureCell>,
    /// The own view.
    pub own: BTreeMap<String, FigureCell>,
    pub pending: Vec<String>,
    /// Before calibration.
    pub computed: Option<String>,
    pub delta: Option<String>,
    pub total: Option<String>,
    pub grade: Option<String>,
    /// How it reached the person.
    pub receipt: Option<AcknowledgementRoute>,
    pub appealed: bool,
}

/// A figure that is known: a number, or the word that it does not apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureCell {
    /// None: does not apply.
    pub figure: Option<String>,
    pub score: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AppealRow {
    #[ts(type = "number")]
    pub id: i64,
    pub code: String,
    pub name: String,
    #[ts(type = "string")]
    pub filed_on: NaiveDate,
    pub text: String,
    #[ts(type = "string")]
    pub answer_by: NaiveDate,
    pub decision: Option<Decision>,
    #[ts(type = "string | null")]
    pub decided_on: Option<NaiveDate>,
    pub answer: String,
    pub decided_by: String,
    pub one_person: bool,
}

/// How many have a grade, beside the guidance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GradeShare {
    pub grade: String,
    pub from: String,
    pub people: usize,
    /// Percent of those with a grade, one decimal.
    pub share: String,
    /// People as the guidance would have it; only for the best grade.
    pub guidance: Option<usize>,
}
