//! Accounts at work: what they bought, how they stand by the regulation, when they are visited, and what
//! warns.

use chrono::NaiveDate;
use domain::accounts::{
    AnalysedAccount, Downgrade, Grade, GradeRecord, HeldGrade, LossWarning, Sale, Standing,
    VisitDue,
};
use domain::exact::Exact;
use domain::money::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CellError;

/// One line of the books, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaleForm {
    #[ts(type = "number")]
    pub account: i64,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Yuan; below zero for goods that came back.
    pub amount: String,
    pub product: String,
    pub note: String,
}

/// Where a list of sales comes from: a file, or cells pasted from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SalesSource {
    File { path: String },
    Pasted { text: String },
}

/// What a list of sales would bring, or brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesImport {
    pub encoding: String,
    /// 1-based.
    pub header_row: usize,
    pub rows: usize,
    pub created: usize,
    /// Rows that stand in the books already.
    pub known: usize,
    /// What the new rows come to.
    pub total: Money,
    pub errors: Vec<SalesRowError>,
    /// The first of the new rows.
    pub shown: Vec<SaleShown>,
    /// Once it was taken in.
    #[ts(type = "number | null")]
    pub batch: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesRowError {
    /// 1-based row of the file.
    pub row: usize,
    pub cell: CellError,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SaleShown {
    pub account_name: String,
    pub sale: Sale,
}

/// An import of sales that may be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesBatch {
    #[ts(type = "number")]
    pub id: i64,
    pub source: String,
    pub at: String,
    pub rows: u32,
    pub undone: bool,
}

/// RFM and ABC with the names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnalysisView {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub total: Money,
    pub means: Option<[Exact; 3]>,
    pub top_dependence: Option<Exact>,
    pub concentration: Option<Exact>,
    pub rows: Vec<AnalysisRow>,
    /// Accounts that never bought anything the books know of.
    pub without_sales: usize,
    pub batches: Vec<SalesBatch>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnalysisRow {
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub figures: AnalysedAccount,
}

/// A score for one item of the regulation; without one, the given score is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScoreForm {
    #[ts(type = "number")]
    pub account: i64,
    pub item: String,
    pub score: Option<u32>,
    pub reason: String,
}

/// Every account by the rules of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GradingView {
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// 《大客户管理制度》（2026年第1版）
    pub regulation: String,
    /// 第十条、第十一条
    pub articles: String,
    pub rows: Vec<GradingRow>,
    /// Who looks after more A and B accounts than the regulation allows.
    pub overloaded: Vec<ManagerLoad>,
    pub manager_max: u32,
    pub manager_article: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GradingRow {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub manager: Option<String>,
    pub held: Option<HeldGrade>,
    pub standing: Standing,
    pub change: GradeChange,
    /// Quarters that fell so far short of the plan that the grade is to be examined.
    pub downgrade: Option<Downgrade>,
}

/// What the regulation says of the grade an account has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GradeChange {
    /// Nothing to judge by.
    Unknown,
    Same,
    /// It should change.
    Due,
    /// Another one was set by hand, with a reason: that stands.
    Kept,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ManagerLoad {
    pub name: String,
    pub accounts: u32,
}

/// Visits by grade and rhythm, what is overdue first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountVisitsView {
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub regulation: String,
    pub rows: Vec<AccountVisitRow>,
    /// Accounts in business without a grade: nothing says how often they are visited.
    pub ungraded: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountVisitRow {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Grade,
    pub manager: Option<String>,
    pub address: String,
    pub contact: String,
    pub phone: String,
    pub visit: VisitDue,
}

/// Accounts that may slip away, the gravest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WarningsView {
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// None where no regulation is in force: then nothing warns.
    pub regulation: Option<String>,
    pub rows: Vec<WarningRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WarningRow {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub warnings: Vec<LossWarning>,
}

/// What folds away on the page of an account, and what warns there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountWork {
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// None where none is in force.
    pub regulation: Option<String>,
    pub articles: String,
    pub standing: Option<Standing>,
    pub visits: Vec<VisitDue>,
    pub warnings: Vec<LossWarning>,
    pub downgrade: Option<Downgrade>,
    pub history: Vec<GradeRecord>,
    /// The latest first, not more than a hundred.
    pub sales: Vec<Sale>,
    pub sales_count: usize,
    /// Of the twelve months up to the day, and of those before.
    pub year: Money,
    pub year_before: Money,
    /// The last 24 months, the oldest first.
    pub months: Vec<MonthSales>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthSales {
    /// 2026-11
    pub month: String,
    pub amount: Money,
}
