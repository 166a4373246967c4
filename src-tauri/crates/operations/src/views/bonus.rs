//! The quarterly bonus as the run page shows it.

use chrono::NaiveDate;
use domain::bonus::{BonusRun, Fault, Measure, Votes};
use domain::exact::Exact;
use domain::money::Money;
use domain::quarter::Quarter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ArticleRef, BonusPaymentsView, CheckItem, NoticeRow, ParameterChange};
use crate::error::Refusal;

/// Where a quarter stands; `none` where nothing was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuarterState {
    None,
    Draft,
    Calculated,
    Reviewed,
    Approved,
    Issued,
}

/// One quarter in the list and in the charts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuarterRow {
    pub quarter: Quarter,
    pub state: QuarterState,
    pub revenue: Option<Money>,
    pub target: Option<Money>,
    pub pool: Option<Money>,
    pub paid: Option<Money>,
    pub closing_reserve: Option<Money>,
    pub people: usize,
    /// 《…》（2026年第1版）
    pub regulation: Option<String>,
    /// 已关账
    pub closed: bool,
    /// People of an issued quarter with something to get or to give back.
    pub unsettled: usize,
    /// The earliest last day to pay, and how many of them have it.
    #[ts(type = "string | null")]
    pub pay_by: Option<NaiveDate>,
    pub pay_first: usize,
    /// Nothing stands in the way of closing it.
    pub closable: bool,
}

/// Everything about one quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BonusView {
    pub quarter: Quarter,
    pub row: QuarterRow,
    pub run: Option<BonusRun>,
    pub regulation: Option<GoverningVersion>,
    pub checklist: Vec<CheckItem>,
    pub opening_reserve: Money,
    pub people: Vec<BonusPerson>,
    pub excluded: Vec<ExcludedPerson>,
    pub totals: Option<BonusTotals>,
    pub departments: Vec<DepartmentTotal>,
    pub grades: Vec<GradeTotal>,
    pub facts: TypedFacts,
    pub faults: Vec<FaultRow>,
    pub notices: Vec<NoticeRow>,
    /// Once it is issued.
    pub payments: Option<BonusPaymentsView>,
    /// The quarter that `before` of people is of.
    pub before: Option<Quarter>,
    /// Facts changed since the calculation.
    pub stale: bool,
}

/// The version in force on the first day of the quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GoverningVersion {
    #[ts(type = "number")]
    pub version: i64,
    pub citation: String,
    pub adopted: bool,
}

/// One person's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BonusPerson {
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub post_class: String,
    pub grade: Option<String>,
    pub score: Option<Exact>,
    pub days: u32,
    pub of_days: u32,
    pub share: Money,
    /// 核定系数
    pub factor: Exact,
    /// 核定金额（税前）
    pub amount: Money,
    pub award: Money,
    pub total: Money,
    /// What the quarter before granted.
    pub before: Option<Money>,
    pub transferred: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExcludedPerson {
    pub code: String,
    pub name: String,
    /// commission, no_days, too_few_days
    pub reason: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct BonusTotals {
    pub pool: Money,
    pub share: Money,
    pub amount: Money,
    pub award: Money,
    pub total: Money,
    pub opening: Money,
    pub closing: Money,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DepartmentTotal {
    pub name: String,
    pub people: usize,
    pub total: Money,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GradeTotal {
    pub grade: String,
    pub people: usize,
    pub total: Money,
}

/// What was typed for the quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TypedFacts {
    pub revenue: Option<Money>,
    pub target: Option<Money>,
    pub scores: Vec<ScoreRow>,
    pub awards: Vec<AwardRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScoreRow {
    pub code: String,
    pub score: Exact,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AwardRow {
    pub code: String,
    pub amount: Money,
    pub reason: String,
}

/// A score as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScoreInput {
    pub code: String,
    pub score: String,
}

/// A special award as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AwardInput {
    pub code: String,
    pub amount: String,
    pub reason: String,
}

/// What became of pasted lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PasteReport {
    pub view: BonusView,
    pub taken: usize,
    pub problems: Vec<PasteProblem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PasteProblem {
    pub line: usize,
    pub text: String,
    pub code: String,
}

/// A fault with the names it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FaultRow {
    pub fault: Fault,
    pub people: Vec<FaultPerson>,
    pub article_label: Option<String>,
    pub deciders: Vec<String>,
    /// 工号 of the managers whose failure of supervision is on record.
    pub supervisors: Vec<String>,
    pub deputies: Vec<DeputyRow>,
}

/// One who decided in the place of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeputyRow {
    pub leader: String,
    pub leader_name: String,
    pub code: String,
    pub name: String,
    pub named_by: Option<String>,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FaultPerson {
    pub code: String,
    pub name: String,
    pub figure: Exact,
    pub responsible: bool,
}

/// A fault as typed. Percentages are typed as `20%` or `20`, shares as `60`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FaultForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub quarter: Quarter,
    pub kind: FaultWord,
    pub cut: Option<String>,
    pub meeting: Option<MeetingForm>,
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    pub facts: String,
    pub article: Option<String>,
    pub named: Vec<NamedForm>,
    /// 工号 of the deciders.
    pub deciders: Vec<String>,
    #[ts(type = "string")]
    pub decided_on: NaiveDate,
    pub reason: String,
    /// Managers who themselves failed to supervise (A7).
    #[serde(default)]
    pub supervision: Vec<SupervisionForm>,
    /// Who decides in the place of a leader who is away; they join the deciders.
    #[serde(default)]
    pub deputies: Vec<DeputyForm>,
}

/// One who stands in for a leader, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeputyForm {
    /// 工号 of the leader who is away.
    pub leader: String,
    /// 工号 of who decides in his place.
    pub code: String,
    /// The article or the letter of the owner that names him; empty or left out: the reporting line.
    #[serde(default)]
    pub named_by: Option<String>,
    /// Why the leader is away.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FaultWord {
    Ordinary,
    Apportioned,
    Major,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingForm {
    pub number: String,
    #[ts(type = "string")]
    pub held_on: NaiveDate,
    pub participants: String,
    #[serde(default)]
    pub votes: Option<Votes>,
    pub resolution: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedForm {
    pub code: String,
    pub figure: String,
    pub responsible: bool,
    pub statement: String,
    #[ts(type = "string | null")]
    pub heard_on: Option<NaiveDate>,
    /// Major and responsible only.
    #[serde(default)]
    pub measure: Option<Measure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupervisionForm {
    /// 工号 of the manager.
    pub code: String,
    pub failure: String,
    pub statement: String,
    #[ts(type = "string | null")]
    pub heard_on: Option<NaiveDate>,
}

/// One person's amount from revenue to total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Explanation")]
pub struct ExplanationView {
    pub code: String,
    pub name: String,
    pub quarter: Quarter,
    pub citation: String,
    pub steps: Vec<StepView>,
    pub total: Money,
    pub total_capitals: String,
}

/// One step: what, the arithmetic, the figure, the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExplainedStep")]
pub struct StepView {
    pub key: String,
    pub label: String,
    pub expression: String,
    pub value: String,
    pub article: Option<ArticleRef>,
    pub parameters: Vec<String>,
    /// False for a step of the whole company (revenue, pool), which no notice shows.
    pub private: bool,
}

/// The same quarter under another version, beside the present one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WhatIf {
    pub quarter: Quarter,
    pub from: String,
    pub to: String,
    pub rows: Vec<WhatIfRow>,
    pub now: WhatIfTotals,
    pub then: WhatIfTotals,
    /// Why the other version cannot be computed.
    pub refusal: Option<Refusal>,
    pub changes: Vec<ParameterChange>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WhatIfRow {
    pub code: String,
    pub name: String,
    pub department: String,
    pub now: Money,
    pub then: Money,
    pub difference: Money,
    pub now_left_out: bool,
    pub then_left_out: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct WhatIfTotals {
    pub pool: Money,
    pub paid: Money,
    pub closing: Money,
}
