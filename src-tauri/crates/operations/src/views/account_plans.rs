//! 年度客户计划: one account's year, and all of them.

use chrono::NaiveDate;
use domain::accounts::{Grade, PlanAction, PlanLight, PlanStanding, YearPlan};
use domain::exact::Exact;
use domain::money::Money;
use domain::quarter::Quarter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A plan as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct YearPlanForm {
    #[ts(type = "number")]
    pub account: i64,
    pub year: i32,
    /// The version that was changed; 0 where there was none.
    pub seen: u32,
    pub rows: Vec<PlanRowForm>,
    pub strengths: String,
    pub weaknesses: String,
    pub opportunities: String,
    pub risks: String,
    pub actions: Vec<PlanAction>,
    /// Asked for where targets change.
    pub reason: String,
}

/// One product group with twelve months as typed, in yuan; an empty month is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanRowForm {
    pub product: String,
    pub months: Vec<String>,
}

/// Where targets come from that nobody typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PlanBasis {
    /// The sales of the year before, by so many percent more.
    Sales { percent: String },
    /// The plan of the year before, by so many percent more.
    Plan { percent: String },
    /// A target of the year, over the months as `season` has them.
    Total { total: String, season: PlanSeason },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanSeason {
    Even,
    /// As it was sold in the year before.
    Sales,
    /// As it was planned for the year before.
    Plan,
}

/// One account's plan for a year with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountPlanView {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub year: i32,
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub rule: PlanRule,
    /// None while nothing is planned for that year.
    pub plan: Option<YearPlan>,
    /// Of the plan shown; 0 without one.
    pub version: u32,
    pub standing: Option<PlanStanding>,
    /// The latest first.
    pub versions: Vec<PlanVersionRow>,
    /// 季度复盘, the earliest quarter first, the latest of each first.
    pub reviews: Vec<PlanReviewRow>,
    /// What the year before brought and had planned: what a proposal can start from.
    pub sold_before: Money,
    pub planned_before: Option<Money>,
}

/// What the regulation in force says of plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanRule {
    /// 《大客户管理制度》（2026年第1版）; none where none is in force, and then nothing else is said.
    pub regulation: Option<String>,
    /// 第十六条
    pub article: String,
    /// By when a plan of that year is to be made.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Percent of the expectation below which a plan is far behind.
    pub alarm: Option<Exact>,
    pub alarm_article: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanVersionRow {
    pub version: u32,
    pub total: Money,
    pub reason: String,
    pub by: String,
    pub at: String,
}

/// A plan gone through for a quarter, as written down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanReviewForm {
    #[ts(type = "number")]
    pub account: i64,
    pub quarter: Quarter,
    #[ts(type = "string")]
    pub held_on: NaiveDate,
    /// Why it stands where it stands.
    pub findings: String,
    pub next_steps: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanReviewRow {
    pub quarter: Quarter,
    #[ts(type = "string")]
    pub held_on: NaiveDate,
    pub findings: String,
    pub next_steps: String,
    pub by: String,
    pub at: String,
    /// Of the quarter, by the plan shown.
    pub target: Option<Money>,
    pub actual: Money,
}

/// The plans of a year, what is furthest behind first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountPlansView {
    pub year: i32,
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub rule: PlanRule,
    pub rows: Vec<AccountPlanRow>,
    /// A and B accounts for which the regulation wants a plan and none was made.
    pub missing: Vec<PlanMissing>,
    pub target: Money,
    pub actual: Money,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountPlanRow {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub version: u32,
    pub target: Money,
    pub actual: Money,
    /// By the seasons of the plan; none while nothing is expected. So are those below.
    pub expected: Option<Money>,
    pub attainment: Option<Exact>,
    pub gap: Option<Money>,
    pub forecast: Option<Money>,
    pub needed_per_day: Option<Money>,
    pub light: PlanLight,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanMissing {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Grade,
    pub manager: Option<String>,
}

/// What of the plans needs somebody today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanAlerts {
    pub year: i32,
    pub behind: Vec<AccountPlanRow>,
    /// The year whose plans are wanted now, and the accounts that have none.
    pub wanted_year: i32,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    pub missing: Vec<PlanMissing>,
    /// 第十六条
    pub article: String,
}
