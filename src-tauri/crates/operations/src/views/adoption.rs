//! The procedure of a version as it is shown and entered.

use chrono::NaiveDate;
use domain::regulations::{
    AdoptionAdvice, AdoptionGap, AdoptionStage, AdoptionStep, OpinionResult, StaffOpinion,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PaperRow, VersionRow};

/// Where a version stands on its way from draft to force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdoptionView {
    pub title: String,
    pub version: VersionRow,
    /// 劳动合同法 art. 4 applies.
    pub needs_consultation: bool,
    pub stage: AdoptionStage,
    pub steps: Vec<AdoptionStepRow>,
    pub opinions: Vec<StaffOpinionRow>,
    /// What holds the version up; of a version in force that was adopted, nothing.
    pub gaps: Vec<AdoptionGap>,
    pub advice: Vec<AdoptionAdvice>,
    /// Papers of the procedure, in the order of making.
    pub papers: Vec<PaperRow>,
    #[ts(type = "string | null")]
    pub review_due: Option<NaiveDate>,
    /// Reasons on record for what was skipped; they never leave the house.
    pub memos: Vec<MemoRow>,
    /// How many work here today, as a suggestion for 应到.
    pub staff: usize,
    /// The first steps can no longer be changed.
    pub settled: bool,
}

/// One step with what is attached to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdoptionStepRow {
    pub step: AdoptionStep,
    pub scans: Vec<ScanRow>,
    /// The text is still the one of this step.
    pub same_text: bool,
    /// The text that was shown in this step, where it was kept (送审稿).
    pub text: Option<VersionRow>,
}

/// A scan or photograph, kept byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScanRow {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: i64,
    pub sha256: String,
    pub created_at: String,
}

/// An opinion with the number its article has in this version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StaffOpinionRow {
    pub opinion: StaffOpinion,
    /// 第七条; none for the regulation as a whole.
    pub label: Option<String>,
}

/// 内部备忘
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MemoRow {
    pub kind: String,
    pub text: String,
    pub user: String,
    pub at: String,
}

/// A step as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdoptionStepForm {
    pub stage: AdoptionStage,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    pub place: String,
    pub host: String,
    pub recorder: String,
    pub participants: String,
    pub expected: Option<u32>,
    pub present: Option<u32>,
    pub note: String,
}

/// An opinion as it is entered from its form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StaffOpinionForm {
    /// Permanent id of the article; none for the whole.
    pub node: Option<String>,
    pub name: String,
    #[ts(type = "string")]
    pub received_on: NaiveDate,
    pub text: String,
}

/// What became of an opinion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpinionAnswerForm {
    #[ts(type = "number")]
    pub opinion: i64,
    /// None opens it again.
    pub result: Option<OpinionResult>,
    pub answer: String,
}

/// A paper of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AdoptionPaper {
    /// 征求意见通知
    Notice,
    /// 征求意见表
    OpinionForm,
    /// 意见采纳情况表
    Replies,
    /// 职工代表推选记录
    Election,
    /// 会议通知
    MeetingNotice,
    /// 会议签到表
    SignIn,
    /// 会议纪要
    Minutes,
    /// 平等协商记录
    Consultation,
    /// 公示公告
    Publicity,
    /// 公示记录
    PublicityRecord,
}

/// One line of the register of document numbers 发文登记.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IssueRegisterRow {
    #[ts(type = "number")]
    pub version: i64,
    #[ts(type = "number")]
    pub regulation: i64,
    pub slug: String,
    pub number: String,
    pub title: String,
    pub label: String,
    #[ts(type = "string | null")]
    pub issued_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub trial_until: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub review_due: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub ended_on: Option<NaiveDate>,
    pub in_force: bool,
    pub adopted: bool,
    pub short_hash: String,
    pub signed: usize,
    pub people: usize,
}

/// How a version ends.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RepealForm {
    #[ts(type = "number")]
    pub version: i64,
    /// The last day in force.
    #[ts(type = "string")]
    pub last_day: NaiveDate,
    /// Stands in the decision.
    pub reason: String,
}
