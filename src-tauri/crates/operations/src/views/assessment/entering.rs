//! What goes in, and what a period came to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::assessment::{Decision, Period, Slot, Stage, Standing};
use domain::regulations::AcknowledgementRoute;
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
    pub unit: String,
    /// `K08`; empty where the item is of no indicator of the library.
    pub indicator: String,
    pub figure: String,
    pub numerator: u32,
    pub denominator: u32,
    /// What the two count: `cases`, `lines`, `examined`, `minutes`, `minutes_per_head`, `sheets`, `promises`.
    pub measure: String,
    /// Numbers of the cases behind it, days and titles of trainings, promises; and those of them that
    /// speak against it.
    pub behind: Vec<String>,
    pub against: Vec<String>,
    /// `service`, `training`, `accounts`
    pub source: String,
    /// What is on record already.
    pub entered: Option<String>,
    /// It was typed or imported: it stands until somebody changes it by hand.
    pub by_hand: bool,
}

impl ActualOffer {
    /// The cell that it fills.
    pub(crate) fn cell(&self) -> CellInput {
        CellInput {
            sheet: self.sheet,
            item: self.item.clone(),
            figure: self.figure.clone(),
        }
    }
}

/// An offer that is taken: an item of a sheet, by its name or its indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ActualChoice {
    #[ts(type = "number")]
    pub sheet: i64,
    pub item: String,
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
    /// What its text names.
    pub facts: BTreeMap<String, String>,
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

/// 送达结果: several people by works number, one day and one way: signed, refused before two witnesses, sent by
/// post or by a message; or taken back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ResultReceiptForm {
    #[ts(type = "number")]
    pub cycle: i64,
    pub codes: Vec<String>,
    pub route: AcknowledgementRoute,
    /// When it arrived: from here the time to appeal runs.
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub witnesses: Vec<String>,
    /// Number of the parcel, address, account.
    pub reference: String,
    pub note: String,
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
