//! What was paid of an issued quarter, as the page of the quarter shows it.

use chrono::NaiveDate;
use domain::bonus::{BonusClosing, BonusPayment, BonusPaymentWay};
use domain::money::Money;
use domain::quarter::Quarter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 发放 and 关账 of an issued quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BonusPaymentsView {
    /// The last day to pay by the regulation.
    #[ts(type = "string | null")]
    pub pay_by: Option<NaiveDate>,
    pub rows: Vec<BonusPaymentRow>,
    pub entries: Vec<BonusPaymentEntry>,
    pub due: Money,
    pub paid: Money,
    /// The last word on closing, if there was any.
    pub closing: Option<BonusClosing>,
}

/// How it stands with one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BonusPaymentRow {
    pub code: String,
    pub name: String,
    pub department: String,
    pub due: Money,
    pub paid: Money,
    /// Still to be paid; below zero, to be given back.
    pub open: Money,
    /// The last day to pay: 发放日, or his last day of one who leaves. None of a difference that a correction
    /// made, which is agreed with the person.
    #[ts(type = "string | null")]
    pub pay_by: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
}

/// One payment, with the person it went to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BonusPaymentEntry {
    pub code: String,
    pub name: String,
    /// Of the notice it was put on.
    pub number: String,
    pub payment: BonusPayment,
    /// Taken back by a later one.
    pub reversed: bool,
}

/// A payment as typed: to everybody with something open, or to those who are named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BonusPaymentForm {
    pub quarter: Quarter,
    /// 工号; empty for everybody.
    pub codes: Vec<String>,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub way: BonusPaymentWay,
    pub note: String,
}
