//! What goes in, and what a period came to.

use chrono::NaiveDate;
use domain::assessment::{Decision, Period, PlanKind, Slot, Stage, Standing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CycleView, GradeShare};

/// One figure on its way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct CellInput {
    #[ts(type = "number")]
    pub sheet: i64,
    pub item: String,
    /// A number; `-` or 不适用: it does not apply.
    pub figure: String,
}

/// A figure that another subject counted, with what it was counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActualOffer {
    #[ts(type = "number")]
    pub sheet: i64,
    /// Of the person.
    pub code: String,
    pub name: String,
    pub item: String,
    /// `K08`
    pub indicator: String,
    pub figure: String,
    pub numerator: u32,
    pub denominator: u32,
    /// Numbers of the cases behind it, and of those that speak against it.
    pub behind: Vec<String>,
    pub against: Vec<String>,
    /// `service`
    pub source: String,
    /// What is on record already.
    pub entered: Option<String>,
}

/// An event on its way in: plus, minus, veto.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct EventInput {
    #[ts(type = "number")]
    pub sheet: i64,
    pub slot: Slot,
    pub name: String,
    /// Empty withdraws it; a veto needs no points.
    pub points: String,
    pub happened: bool,
    pub reason: String,
}

/// What a pasted or imported table came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FiguresReport {
    pub view: CycleView,
    pub taken: usize,
    pub problems: Vec<FigureProblem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FigureProblem {
    pub row: usize,
    pub column: String,
    pub value: String,
    /// `assessment.unknown_person` …
    pub code: String,
}

/// A decision on an appeal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct DecisionForm {
    #[ts(type = "number")]
    pub appeal: i64,
    pub decision: Decision,
    pub answer: String,
    /// Corrected figures, where it is upheld.
    pub cells: Vec<CellInput>,
    /// Nobody but the one who scored can decide.
    pub one_person: bool,
}

/// A step of an improvement plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct PlanStepForm {
    pub kind: PlanKind,
    pub text: String,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
}

/// What a period came to for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultsView {
    pub period: Period,
    pub label: String,
    /// Cycles that it rests on, in order.
    pub parts: Vec<ResultCycle>,
    /// All of them are there and closed.
    pub complete: bool,
    pub rows: Vec<ResultRow>,
    pub distribution: Vec<GradeShare>,
    pub bands_basis: Option<String>,
    /// The quarter's bonus can still take the scores.
    pub bonus_open: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultCycle {
    pub period: Period,
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub stage: Option<Stage>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultRow {
    #[ts(type = "number")]
    pub id: i64,
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub parts: Vec<ResultPart>,
    pub days: u32,
    pub total: Option<String>,
    pub grade: Option<String>,
    /// Somebody else has the same total.
    pub tie: bool,
    /// The score that the bonus has now.
    pub in_bonus: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultPart {
    pub period: Period,
    pub post: String,
    pub days: u32,
    pub total: Option<String>,
    pub standing: Standing,
}

/// The papers of a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentPaperKind {
    /// 考核结果表
    Result,
    /// 考核结果确认单
    Confirmation,
    /// 考核申诉表
    Appeal,
    /// 改进计划
    Plan,
    /// 部门考核汇总表
    Summary,
}
