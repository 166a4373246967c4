//! 过程检查: the firm against its own regulations, quarter by quarter.

use chrono::NaiveDate;
use domain::accounts::{FileItem, Grade};
use domain::exact::Exact;
use domain::quarter::Quarter;
use serde::Serialize;
use ts_rs::TS;

/// A quarter measured against the regulations that were in force on its first day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProcessCheckView {
    pub quarter: Quarter,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// What has its time until after this day says nothing yet.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// 《大客户管理制度》（2026年第1版）
    pub regulation: String,
    /// 《客户服务管理制度》（2026年第1版); none where none was in force, and then its lines are missing.
    pub service_regulation: Option<String>,
    /// The quarters of the trend, the one asked for last.
    pub quarters: Vec<Quarter>,
    pub lines: Vec<ProcessLine>,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProcessKind {
    /// 拜访完成: by the rhythm of the grades
    Visits,
    /// 档案完整: of the items a file must have
    Files,
    /// 年度计划编制
    Plans,
    /// 计划复盘
    Reviews,
    /// 承诺兑现
    Promises,
    /// 投诉响应按期 (K09)
    Answered,
    /// 投诉按期办结 (K08)
    Closed,
    /// 回访完成 (K18)
    ReturnVisits,
    /// 客户满意率 (K16), where the regulation names a target
    Satisfaction,
}

/// One line of the check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProcessLine {
    pub kind: ProcessKind,
    /// Percent: a parameter of the regulation, or all of it where an article leaves no exception.
    pub target: Exact,
    /// Whether the target is a parameter.
    pub set: bool,
    /// 第二十条
    pub article: String,
    pub numerator: u32,
    pub denominator: u32,
    /// Percent, two decimals at most; nothing where nothing was due.
    pub value: Option<Exact>,
    pub met: Option<bool>,
    /// Of the files: the day on which they were looked at.
    #[ts(type = "string | null")]
    pub counted_on: Option<NaiveDate>,
    /// What did not go as the regulation wants.
    pub failures: Vec<ProcessFailure>,
    /// One for each quarter of the trend.
    pub trend: Vec<ProcessPoint>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProcessPoint {
    pub quarter: Quarter,
    pub numerator: u32,
    pub denominator: u32,
    pub value: Option<Exact>,
}

/// One account or case behind a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProcessFailure {
    #[ts(type = "number | null")]
    pub account: Option<i64>,
    #[ts(type = "number | null")]
    pub case: Option<i64>,
    pub name: String,
    pub grade: Option<Grade>,
    pub manager: Option<String>,
    pub fact: ProcessFact,
}

/// What happened, or did not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ProcessFact {
    Visit {
        #[ts(type = "string")]
        due: NaiveDate,
        /// Too late; none where nobody came.
        #[ts(type = "string | null")]
        made: Option<NaiveDate>,
        leader: bool,
    },
    File {
        missing: Vec<FileItem>,
    },
    Plan {
        year: i32,
    },
    Review {
        quarter: Quarter,
    },
    Promise {
        text: String,
        #[ts(type = "string")]
        due: NaiveDate,
        #[ts(type = "string | null")]
        done: Option<NaiveDate>,
    },
    Case {
        number: String,
        what: String,
    },
}
