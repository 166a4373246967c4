//! Rounds as the window and the command line see them.

use chrono::NaiveDate;
use domain::assessment::Period;
use domain::rounds::{FindingState, FindingStepKind, Grade, RoundsFigures, RoundsTerms, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ScanRow;

/// 检查表
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChecklistView {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    /// Findings count as events of it: `K28`.
    pub indicator: Option<String>,
    pub indicator_name: Option<String>,
    pub indicator_name_en: Option<String>,
    pub items: Vec<CheckItemView>,
    pub retired: bool,
    /// Items whose article is another one than when somebody last looked.
    pub changed: usize,
    /// How often somebody walked by it, and when last.
    pub walked: usize,
    #[ts(type = "string | null")]
    pub walked_on: Option<NaiveDate>,
}

/// One item, its article under the number it has now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckItemView {
    pub key: u32,
    pub text: String,
    pub how: String,
    pub article: String,
    pub heading: String,
    pub changed: bool,
}

/// A list as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    pub indicator: Option<String>,
    pub items: Vec<CheckItemForm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckItemForm {
    /// Of an item that was there before.
    pub key: Option<u32>,
    pub text: String,
    pub how: String,
    /// 《客户服务管理制度》第二十条
    pub article: String,
}

/// An article in force, to be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleChoice {
    pub label: String,
    pub heading: String,
}

/// 巡查, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundRow {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub department: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub walker: String,
    pub walker_code: String,
    pub items: usize,
    /// Not looked at yet.
    pub left: usize,
    pub wrong: usize,
    #[ts(type = "string | null")]
    pub finished_on: Option<NaiveDate>,
    /// Findings that are not closed.
    pub open: usize,
}

/// 巡查, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundView {
    pub row: RoundRow,
    pub entries: Vec<RoundEntryView>,
    pub findings: Vec<FindingRow>,
    pub figures: RoundsFigures,
    /// Of the department on the day, the leaders of the line included.
    pub people: Vec<PersonChoice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundEntryView {
    pub key: u32,
    pub text: String,
    pub how: String,
    pub article: String,
    /// The article is another one by now.
    pub changed: bool,
    pub verdict: Option<Verdict>,
    pub grade: Option<Grade>,
    pub note: String,
    pub owner: String,
    pub owner_name: String,
    pub photos: Vec<ScanRow>,
    #[ts(type = "number | null")]
    pub finding: Option<i64>,
}

/// Somebody who may be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonChoice {
    pub code: String,
    pub name: String,
    pub post: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundForm {
    #[ts(type = "number")]
    pub checklist: i64,
    /// Name or number of it.
    pub department: String,
    /// Works number; empty is the acting user's employee.
    pub walker: String,
    /// Without it today.
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
}

/// What was seen of an item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundEntryForm {
    #[ts(type = "number")]
    pub round: i64,
    pub key: u32,
    pub verdict: Option<Verdict>,
    pub grade: Option<Grade>,
    pub note: String,
    /// Works number of whoever is to put it right; may be empty.
    pub owner: String,
}

/// 巡查发现, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingRow {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "number")]
    pub round: i64,
    pub round_name: String,
    pub department: String,
    #[ts(type = "string")]
    pub found_on: NaiveDate,
    pub finder: String,
    pub grade: Grade,
    pub what: String,
    pub item: String,
    pub article: String,
    pub state: FindingState,
    pub owner: String,
    pub owner_code: String,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    pub overdue: bool,
    /// 复查期限, while it waits for the check.
    #[ts(type = "string | null")]
    pub recheck_by: Option<NaiveDate>,
    pub recheck_overdue: bool,
    pub photos: usize,
}

/// 巡查发现, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingView {
    pub row: FindingRow,
    pub how: String,
    pub heading: String,
    /// What the article says now; nothing where it is no longer in force.
    pub article_text: Option<String>,
    pub changed: bool,
    pub indicator: Option<String>,
    pub steps: Vec<FindingStepView>,
    /// As it was found, and as it was put right.
    pub photos_before: Vec<ScanRow>,
    pub photos_after: Vec<ScanRow>,
    pub finder_code: String,
    /// Works numbers of those whose own work a check would judge.
    pub own: Vec<String>,
    /// The day that an order, or a return, sets when none is named.
    #[ts(type = "string")]
    pub usual_due: NaiveDate,
    pub usual_term: String,
    pub basis: Option<String>,
    pub people: Vec<PersonChoice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingStepView {
    pub kind: FindingStepKind,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub by: String,
    pub owner: String,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    pub text: String,
}

/// Findings as asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindingQuery {
    pub state: Option<FindingState>,
    pub grade: Option<Grade>,
    /// Name of the department; empty is every one.
    pub department: String,
    /// Works number; empty is everybody.
    pub owner: String,
    pub overdue: bool,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingsView {
    pub rows: Vec<FindingRow>,
    /// Over all of them, whatever was asked for.
    pub all: usize,
    pub states: Vec<(FindingState, u32)>,
    pub overdue: usize,
    pub departments: Vec<String>,
    /// Walks that were not finished.
    pub walking: usize,
    /// There is a list to walk by.
    pub lists: usize,
}

/// What a step to be taken says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindingStepForm {
    #[ts(type = "number")]
    pub finding: i64,
    /// Works number of whoever does it.
    pub by: String,
    /// Without it today.
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
    pub text: String,
    /// Works number, of an order.
    pub owner: String,
    /// Without it the usual one.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
}

/// What waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundsDue {
    pub what: RoundsDueKind,
    /// Of the finding, or of the walk.
    #[ts(type = "number")]
    pub id: i64,
    pub department: String,
    pub text: String,
    /// Who is to do it.
    pub owner: String,
    pub owner_code: String,
    pub grade: Option<Grade>,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    pub overdue: bool,
    pub article: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoundsDueKind {
    /// A walk to be finished.
    Walk,
    /// Somebody to be told.
    Order,
    Rectify,
    Recheck,
}

/// How long things may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundsTermsView {
    pub terms: RoundsTerms,
    /// What the firm set; holds where no regulation says otherwise.
    pub own: RoundsTerms,
    /// Articles that set the terms of rectification and of the check, where a regulation does.
    pub minor_basis: Option<String>,
    pub recheck_basis: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoundsPaper {
    /// 检查表
    Checklist,
    /// 整改通知书
    Notice,
    /// 巡查情况通报
    Summary,
}

/// A paper to be made: of a list, a walk, a finding or a month.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundsPaperOrder {
    pub paper: RoundsPaper,
    #[ts(type = "number | null")]
    pub checklist: Option<i64>,
    #[ts(type = "number | null")]
    pub round: Option<i64>,
    #[ts(type = "number | null")]
    pub finding: Option<i64>,
    pub period: Option<Period>,
    pub sign: bool,
}
