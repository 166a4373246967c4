//! Bonus notices: the list, their delivery, their correction.

use chrono::NaiveDate;
use domain::bonus::NoticeState;
use domain::exact::Exact;
use domain::money::Money;
use domain::papers::Handwriting;
use domain::quarter::Quarter;
use domain::regulations::{Acknowledgement, AcknowledgementRoute, AcknowledgementState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SealOrder;

/// One notice in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeRow {
    pub number: String,
    pub code: String,
    pub name: String,
    pub department: String,
    pub total: Money,
    pub state: NoticeState,
    #[ts(type = "number")]
    pub paper: i64,
    /// How it stands with the delivery.
    pub delivery: AcknowledgementState,
    /// The receipt that counts.
    pub receipt: Option<Acknowledgement>,
    /// The last day to hand it over (`bonus.notice.workdays`).
    #[ts(type = "string | null")]
    pub deliver_by: Option<NaiveDate>,
    /// The last day to object, from the day it reached the person (`bonus.appeal.workdays`).
    #[ts(type = "string | null")]
    pub appeal_until: Option<NaiveDate>,
}

/// How the notices of a quarter are written out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeShape {
    /// One file each, as they were registered.
    #[default]
    Each,
    /// One bound file, department by department.
    Bound,
    /// 裁条: three with their receipts on one sheet, to be cut, department by department.
    Slips,
}

/// Receipts as they are entered: the same route and day for all notices that are named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeReceiptForm {
    pub quarter: Quarter,
    /// Numbers of the notices.
    pub numbers: Vec<String>,
    pub route: AcknowledgementRoute,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub witnesses: Vec<String>,
    pub reference: String,
    pub note: String,
}

/// A receipt that the person signs on the screen, today.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeSignature {
    pub quarter: Quarter,
    /// The number of the notice.
    pub number: String,
    pub drawn: Handwriting,
}

/// A notice that the person signs with a certificate of his own, from a PKCS#12 file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeSignForm {
    /// The number of the notice.
    pub number: String,
    /// Of the file.
    pub password: String,
    /// The certificate writes the name in another way than the roster.
    pub other_name: bool,
}

/// What is put right in an issued quarter. What is left out was right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectionForm {
    /// The notice that rests on wrong facts.
    pub number: String,
    /// 工号, to make sure that the right notice was named.
    pub code: Option<String>,
    pub score: Option<String>,
    pub days: Option<u32>,
    /// All special awards of the person together.
    pub award: Option<String>,
    /// Faults withdrawn or reversed on appeal.
    #[ts(type = "number[]")]
    pub lifted: Vec<i64>,
    pub reason: String,
    /// The seal that is printed on the new notice; without one the place stays blank.
    pub seal: Option<SealOrder>,
}

/// What a correction comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Corrected {
    pub quarter: Quarter,
    /// The old notice.
    pub supersedes: String,
    /// The new one, once it is issued.
    pub number: Option<String>,
    pub code: String,
    pub name: String,
    pub before: Money,
    pub after: Money,
    pub difference: Money,
    /// What the company adds because the reserve does not suffice.
    pub topped_up: Money,
    /// The reserve afterwards.
    pub reserve: Money,
    /// 核定系数
    pub factor: Exact,
}
