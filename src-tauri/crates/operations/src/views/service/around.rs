//! What stands around cases: return visits, surveys, knowledge, reports, indicators, papers.

use chrono::{NaiveDate, NaiveDateTime};
use domain::assessment::Period;
use domain::service::{
    CaseKind, IndicatorFigure, ReportFigures, Survey, SurveyResult, Visit, VisitState, WarrantyPart,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CaseName, CaseRow};

/// A return visit with what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitRow {
    pub visit: Visit,
    pub number: String,
    pub customer: String,
    pub caller: String,
    pub phone: String,
    pub description: String,
    pub outcome: String,
    /// Who worked on the case, and who called.
    pub owner: String,
    pub by: Option<String>,
    pub checked_by: Option<String>,
    pub overdue: bool,
    /// 勿扰
    pub no_contact: bool,
}

/// Return visits and how many of them have to be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitsView {
    pub rows: Vec<VisitRow>,
    /// Customers are called between these hours.
    pub from_hour: u32,
    pub to_hour: u32,
    pub contact_article: String,
    /// Of the visits made this month so many are to be checked by somebody else, and so many were.
    pub to_check: u32,
    pub checked: u32,
    pub check_article: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitQuery {
    pub state: Option<VisitState>,
    pub kind: Option<CaseKind>,
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
}

/// How a call went: done with a score, not reached (the visit stays planned until it is given up), given
/// up, or declined.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitForm {
    #[ts(type = "number")]
    pub visit: i64,
    pub outcome: VisitOutcome,
    pub score: Option<u8>,
    pub comment: String,
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VisitOutcome {
    Done,
    /// Nobody answered; to be tried again.
    Attempt,
    /// Tried often enough.
    Unreached,
    Declined,
}

/// Somebody else asked the customer whether the visit was as it was told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VisitCheckForm {
    #[ts(type = "number")]
    pub visit: i64,
    pub truthful: bool,
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReplacementForm {
    #[ts(type = "number")]
    pub item: i64,
    pub part: WarrantyPart,
    #[ts(type = "string")]
    pub on: NaiveDate,
    #[ts(type = "number | null")]
    pub case: Option<i64>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SurveyView {
    pub survey: Survey,
    pub result: SurveyResult,
}

/// A survey as typed; without `served` the customers served in the days are counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SurveyForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub title: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub served: Option<u32>,
    pub sent: u32,
    pub closed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    pub score: u8,
    pub comment: String,
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    #[ts(type = "number | null")]
    pub case: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnowledgeView {
    #[ts(type = "number")]
    pub id: i64,
    pub question: String,
    pub answer: String,
    pub words: String,
    pub by: String,
    pub at: String,
    pub cases: Vec<CaseName>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KnowledgeForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub question: String,
    pub answer: String,
    pub words: String,
    /// A case it comes from or helps with.
    #[ts(type = "number | null")]
    pub case: Option<i64>,
}

/// What waits at the desk, for the workbench.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceDue {
    pub what: ServiceDueKind,
    /// Of the case.
    #[ts(type = "number")]
    pub case: i64,
    #[ts(type = "number | null")]
    pub visit: Option<i64>,
    pub number: String,
    pub kind: CaseKind,
    pub customer: String,
    pub phone: String,
    pub text: String,
    pub owner: String,
    #[ts(type = "string")]
    pub due_at: NaiveDateTime,
    pub article: String,
    pub overdue: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServiceDueKind {
    Response,
    Proposal,
    Arrival,
    Resolution,
    Handover,
    Visit,
}

/// The figures of a month or a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceReport {
    pub period: Period,
    pub label: String,
    /// 《客户服务管理制度》（2026年第1版）; empty where none was in force on the last day.
    pub regulation: String,
    pub figures: ReportFigures,
    /// Surveys that ended in it.
    pub surveys: Vec<SurveyView>,
    /// Cases that were late or came again, for a closer look.
    pub cases: Vec<CaseRow>,
}

/// An indicator of the library with its figure and what it was counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceIndicator {
    pub figure: IndicatorFigure,
    pub name: String,
    pub name_en: String,
    pub unit: String,
    pub unit_en: String,
    /// Numbers of the cases behind it, and of those that speak against it.
    pub cases: Vec<String>,
    pub against: Vec<String>,
    /// Fewer than the regulation wants: for information only.
    pub too_few: bool,
}

/// Which paper about what.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ServicePaperOrder {
    pub paper: ServicePaper,
    /// Of the case, or of the goods for a warranty card; not for the report.
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    /// Of the report.
    pub period: Option<Period>,
    pub sign: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServicePaper {
    /// 派工单
    Dispatch,
    /// 验收单
    Acceptance,
    /// 质保卡
    WarrantyCard,
    /// 投诉登记与处理单
    Complaint,
    /// 给客户的答复函
    Reply,
    /// 回访记录
    Visit,
    /// 月度服务报告
    Report,
}
