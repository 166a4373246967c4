//! The file of one fault: evidence, withdrawal, appeals, papers; and the compensation for a loss.

use chrono::NaiveDate;
use domain::bonus::{AppealOutcome, FaultAppeal, Instalment, Loss, MeasureCheck, MeasureKind};
use domain::money::Money;
use domain::quarter::Quarter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FaultRow, PaperRow, ScanRow};

/// Everything on record about one fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FaultFile {
    pub row: FaultRow,
    pub quarter: Quarter,
    /// The quarter is issued: what is lifted now is followed by a correction of the notices.
    pub issued: bool,
    /// Whether joint liability is on in the rules of the quarter.
    pub joint: bool,
    pub evidence: Vec<ScanRow>,
    pub appeals: Vec<FaultAppealRow>,
    pub papers: Vec<PaperRow>,
    /// Valid notices of people whom it no longer touches.
    pub to_correct: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FaultAppealRow {
    pub appeal: FaultAppeal,
    pub code: String,
    pub name: String,
    pub answered_by: String,
    /// The last day for the answer (`bonus.appeal.answer_workdays`).
    #[ts(type = "string | null")]
    pub answer_by: Option<NaiveDate>,
}

/// An appeal as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FaultAppealForm {
    #[ts(type = "number")]
    pub fault: i64,
    /// 工号
    pub code: String,
    #[ts(type = "string")]
    pub received_on: NaiveDate,
    pub grounds: String,
}

/// Its answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FaultAnswerForm {
    #[ts(type = "number")]
    pub fault: i64,
    #[ts(type = "number")]
    pub appeal: i64,
    /// 工号 of who answers: not who decided, nor who is concerned.
    pub by: String,
    pub outcome: AppealOutcome,
    pub reason: String,
}

/// The printed forms of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FaultPaper {
    /// 过失事实陈述与听取意见记录, of one person
    Hearing,
    /// 一般过失处理决定, of one person; for a manager 监督责任处理决定
    Decision,
    /// 责任划分记录
    Shares,
    /// 重大责任会议决议
    Resolution,
    /// 申诉答复, of one person
    Answer,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FaultPaperOrder {
    #[ts(type = "number")]
    pub fault: i64,
    pub paper: FaultPaper,
    /// 工号; for the papers of one person.
    pub person: Option<String>,
    pub sign: bool,
}

/// The legal check-list of a measure, for the form that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeasureChecks {
    pub kind: MeasureKind,
    pub checks: Vec<MeasureCheck>,
}

/// One compensation with its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LossRow {
    pub loss: Loss,
    pub code: String,
    pub name: String,
    pub plan: Vec<Instalment>,
    pub papers: Vec<PaperRow>,
}

/// A compensation as typed; amounts in yuan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LossForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    /// 工号
    pub code: String,
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    pub facts: String,
    pub loss: String,
    pub borne: String,
    pub ground: String,
    pub reason: String,
    pub statement: String,
    #[ts(type = "string")]
    pub heard_on: NaiveDate,
    #[ts(type = "string | null")]
    pub agreed_on: Option<NaiveDate>,
    /// Any day of it.
    #[ts(type = "string")]
    pub first_month: NaiveDate,
    pub wage: String,
    pub minimum: String,
    pub instalment: Option<String>,
}

/// What a plan comes to before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LossPlan {
    /// The most that one month may bear.
    pub most: Money,
    pub plan: Vec<Instalment>,
}
