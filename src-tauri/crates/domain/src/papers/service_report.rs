//! 月度服务报告: what a month of the service desk came to, with its causes and its trend drawn.

use serde::{Deserialize, Serialize};

use super::Watermark;

/// One report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceReportPaper {
    pub company: String,
    /// FW-2026-012
    pub number: String,
    /// 2026年10月
    pub period: String,
    /// 《客户服务管理制度》（2026年第1版）; may be empty.
    pub regulation: String,
    /// What stands out, in sentences.
    pub summary: Vec<String>,
    pub kinds: Vec<ReportKind>,
    pub in_time: Vec<ReportInTime>,
    /// The most frequent first.
    pub causes: Vec<ReportCause>,
    /// The last months, this one last.
    pub trend: Vec<ReportMonth>,
    /// Label and figure, two a row.
    pub figures: Vec<(String, String)>,
    /// Cases to look at again: number, customer, what, why.
    pub cases: Vec<ReportCase>,
    /// 2026年11月4日
    pub printed_on: String,
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportKind {
    pub kind: String,
    pub opened: String,
    /// Of the month before.
    pub before: String,
    pub closed: String,
    pub waiting: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportInTime {
    /// 投诉 办结
    pub what: String,
    pub due: String,
    pub in_time: String,
    /// 92.9%
    pub rate: String,
    /// 第三十条
    pub article: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportCause {
    pub cause: String,
    pub count: u32,
    /// Percent of all up to this one, as a decimal.
    pub cumulative: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportMonth {
    /// 10月
    pub month: String,
    pub repairs: u32,
    pub complaints: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportCase {
    pub number: String,
    pub customer: String,
    pub what: String,
    /// 办结超期
    pub why: String,
}
