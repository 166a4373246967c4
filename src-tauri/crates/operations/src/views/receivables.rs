//! 应收: who owes what since when, the books of one account, what a list of bills would bring.

use chrono::NaiveDate;
use domain::accounts::{Bill, Demand, DemandTone, Grade, Owed, Payment, Statement};
use domain::money::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{SalesBatch, SalesRowError};

/// Everybody who owes something, or is ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceivablesView {
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub open: Money,
    pub overdue: Money,
    /// Not due, 1–30, 31–60, 61–90 and more than 90 days overdue.
    pub by_age: [Money; 5],
    pub advance: Money,
    /// What is overdue the longest first.
    pub rows: Vec<ReceivableRow>,
    /// Accounts with bills or payments on file, whatever they owe.
    pub accounts: usize,
    pub settings: ReceivableSettings,
    /// Imports, the latest first.
    pub batches: Vec<SalesBatch>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceivableRow {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub open: Money,
    pub overdue: Money,
    pub by_age: [Money; 5],
    pub advance: Money,
    #[ts(type = "string | null")]
    pub oldest_due: Option<NaiveDate>,
    /// Since the oldest open bill had to be paid; none where nothing is overdue.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    #[ts(type = "string | null")]
    pub last_paid: Option<NaiveDate>,
    /// What they promised and did not do yet, the earliest first.
    pub promise: String,
    #[ts(type = "string | null")]
    pub promised_on: Option<NaiveDate>,
    /// 信用额度; none: no limit.
    pub credit: Option<Money>,
    pub over_credit: bool,
    pub contact: String,
    pub phone: String,
}

/// What is to be collected now: overdue, or due within the days of the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceivableDue {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub manager: Option<String>,
    /// Overdue, or else due soon.
    pub amount: Money,
    pub overdue: bool,
    /// The day by which the oldest of it had or has to be paid.
    #[ts(type = "string")]
    pub due: NaiveDate,
    #[ts(type = "number")]
    pub days: i64,
}

/// The books of one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountBooks {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub owed: Owed,
    /// The latest first.
    pub payments: Vec<Payment>,
    pub terms: TermsView,
    pub settings: ReceivableSettings,
    /// From the first bill or payment on; the span a statement usually takes.
    #[ts(type = "string | null")]
    pub first_on: Option<NaiveDate>,
}

/// 账期与信用额度
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TermsView {
    pub days: u32,
    pub credit: Option<Money>,
    /// Agreed with this account; otherwise the usual days of the office.
    pub own: bool,
}

/// What the office does with receivables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceivableSettings {
    /// 收款账户: name, bank and number, as printed on statements and demands; may be empty.
    pub payee: String,
    /// From the bill to the last day to pay, where nothing else was agreed.
    pub terms_days: u32,
    /// What falls due within so many days stands on the workbench.
    pub remind_days: u32,
}

/// A bill as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillForm {
    /// None: a new one.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    #[ts(type = "number")]
    pub account: i64,
    pub number: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// None: by the terms of the account.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Yuan; below zero for goods that came back.
    pub amount: String,
    pub note: String,
}

/// A payment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaymentForm {
    #[ts(type = "number")]
    pub account: i64,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Yuan, above zero.
    pub amount: String,
    /// None: it settles what falls due first.
    #[ts(type = "number | null")]
    pub bill: Option<i64>,
    pub way: String,
    pub note: String,
}

/// Terms as typed; without days, those of the office.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TermsForm {
    #[ts(type = "number")]
    pub account: i64,
    pub days: Option<u32>,
    /// Yuan; empty: no limit.
    pub credit: String,
}

/// What a list of bills and payments would bring, or brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceivablesImport {
    pub encoding: String,
    /// 1-based.
    pub header_row: usize,
    pub rows: usize,
    pub bills: usize,
    pub payments: usize,
    /// Rows that stand in the books already.
    pub known: usize,
    pub billed: Money,
    pub paid: Money,
    pub errors: Vec<SalesRowError>,
    /// The first of the new rows.
    pub shown: Vec<ReceivableShown>,
    /// Once it was taken in.
    #[ts(type = "number | null")]
    pub batch: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceivableShown {
    pub account_name: String,
    pub bill: Option<Bill>,
    pub paid: Option<Money>,
    #[ts(type = "string | null")]
    pub paid_on: Option<NaiveDate>,
}

/// 对账单 before it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatementView {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    pub statement: Statement,
    /// 人民币…整 of the closing balance, without its sign.
    pub capitals: String,
}

/// 催款 in the tones in which there is something to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemandsView {
    pub demands: Vec<Demand>,
    /// Demands that were printed before, the latest first.
    pub printed: Vec<DemandPrinted>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DemandPrinted {
    pub number: String,
    pub title: String,
    pub at: String,
}

/// Which demand, for which day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DemandOrder {
    #[ts(type = "number")]
    pub account: i64,
    pub tone: DemandTone,
    /// By when it is to be paid; without one, so many days from today as the tone usually gives.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    pub sign: bool,
}
