//! 合同 of accounts: their instalments, what of them is paid, what they ask for now.

use chrono::NaiveDate;
use domain::accounts::{Bill, Contract, ContractDue, ContractState, InstalmentStanding};
use domain::money::Money;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ScanRow;

/// The contracts of one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AccountContracts {
    #[ts(type = "number")]
    pub account: i64,
    pub name: String,
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// The latest first.
    pub contracts: Vec<ContractView>,
    /// Bills that belong to no instalment yet, the earliest first.
    pub free_bills: Vec<Bill>,
}

/// A contract and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContractView {
    pub contract: Contract,
    /// Of the account.
    pub name: String,
    pub manager: Option<String>,
    pub state: ContractState,
    pub instalments: Vec<InstalmentStanding>,
    /// Billed of the instalments.
    pub billed: Money,
    /// Paid of what was billed.
    pub paid: Money,
    pub files: Vec<ScanRow>,
}

/// An instalment nobody billed, or an end that comes: for the workbench.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContractDueRow {
    #[ts(type = "number")]
    pub contract: i64,
    #[ts(type = "number")]
    pub account: i64,
    /// Of the account.
    pub name: String,
    pub manager: Option<String>,
    pub number: String,
    pub subject: String,
    pub due: ContractDue,
}

/// A contract as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContractForm {
    /// None: a new one.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    #[ts(type = "number")]
    pub account: i64,
    pub number: String,
    pub subject: String,
    /// Yuan, above zero; empty: a frame without a sum.
    pub amount: String,
    #[ts(type = "string")]
    pub signed_on: NaiveDate,
    #[ts(type = "string | null")]
    pub starts_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub ends_on: Option<NaiveDate>,
    /// None: 30.
    pub remind_days: Option<u32>,
    pub note: String,
    pub instalments: Vec<InstalmentForm>,
}

/// An instalment as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentForm {
    /// None: a new one.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub name: String,
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Yuan, above zero.
    pub amount: String,
}

/// What an instalment is billed with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InstalmentBilling {
    #[ts(type = "number")]
    pub instalment: i64,
    /// A bill that is there already; none: a new one.
    #[ts(type = "number | null")]
    pub bill: Option<i64>,
    /// The day of a new bill; none: the day the instalment is due, or today where that has not come.
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
}
