//! 岗位说明书: one sheet with the slip of its holder, or all sheets bound behind a cover; 组织架构图.

use serde::{Deserialize, Serialize};

use super::Revision;
use crate::people::OrgChart;

/// One sheet alone, or a book of many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobPaper {
    pub company: String,
    /// GW-2026-001
    pub number: String,
    /// 2026年11月23日
    pub printed_on: String,
    pub audit_head: Option<String>,
    pub sheets: Vec<JobSheetPaper>,
    /// With it the sheets are bound: cover, contents and chart stand in front.
    pub book: Option<JobBook>,
}

/// What stands in front of bound sheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobBook {
    pub chart: OrgChart,
    /// In the order of their colours in the chart.
    pub departments: Vec<String>,
    /// Posts whose sheet is still to be written.
    pub without: Vec<String>,
}

/// One sheet, everything in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSheetPaper {
    pub post: String,
    pub department: String,
    pub class: String,
    pub superior: String,
    pub below: String,
    /// 2人
    pub headcount: String,
    /// 第1版
    pub version: String,
    pub effective_on: Option<String>,
    /// As it is signed for: `3f2a 91bc`.
    pub short_hash: Option<String>,
    pub draft: bool,
    pub purpose: String,
    pub duties: Vec<JobDutyLine>,
    /// 100%
    pub share_total: String,
    pub authorities: Vec<JobAuthorityLine>,
    pub contacts: Vec<JobContactLine>,
    pub requirements: Vec<JobRequirementLine>,
    pub conditions: String,
    pub indicators: Vec<JobIndicatorLine>,
    pub weight_total: String,
    pub training: Vec<String>,
    pub substitute: String,
    /// 变更记录, oldest first.
    pub revisions: Vec<Revision>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobDutyLine {
    pub task: String,
    pub frequency: String,
    /// 15%
    pub share: String,
    pub deliverable: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobAuthorityLine {
    pub kind: String,
    pub matter: String,
    /// 500元以内, or a dash.
    pub limit: String,
    /// 《客户服务管理制度》第三十条; may be empty.
    pub basis: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobContactLine {
    /// 内部, 外部
    pub place: String,
    pub with: String,
    pub about: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRequirementLine {
    pub kind: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobIndicatorLine {
    /// K08; may be empty.
    pub code: String,
    pub name: String,
    pub target: String,
    /// 20%, or 否决.
    pub weight: String,
}

/// 组织架构图, A4 across.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrgChartPaper {
    pub company: String,
    pub number: String,
    /// 2026年11月23日
    pub day: String,
    /// In the order of their colours.
    pub departments: Vec<String>,
    /// Holders of all posts.
    pub people: usize,
    pub chart: OrgChart,
    pub audit_head: Option<String>,
}
