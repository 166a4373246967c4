//! What a job description says of a post; where the post stands in the company is its [`super::PostFrame`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::money::Money;

/// The contents of one sheet, in the order of print.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JobSheet {
    /// 岗位目的, one sentence.
    pub purpose: String,
    /// 职责; their shares of time sum to 100 %.
    pub duties: Vec<Duty>,
    /// 权限
    pub authorities: Vec<Authority>,
    /// 协作关系
    pub contacts: Vec<Contact>,
    /// 任职资格, job-related only.
    pub requirements: Vec<Requirement>,
    /// 工作条件
    pub conditions: String,
    /// 考核指标; the weights sum to 100.
    pub indicators: Vec<JobIndicator>,
    /// 培训要求
    pub training: Vec<String>,
    /// 代理人: the post whose holder stands in.
    pub substitute: String,
}

/// The parts of a sheet, to say where something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "JobField")]
pub enum Field {
    Purpose,
    Duties,
    Authorities,
    Contacts,
    Requirements,
    Conditions,
    Indicators,
    Training,
    Substitute,
}

/// 职责
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "JobDuty")]
pub struct Duty {
    /// 工作任务
    pub task: String,
    /// 每个营业日, 每周, 每件
    pub frequency: String,
    /// Percent of the working time, 0 to 100.
    pub share: Exact,
    /// 交付物
    pub deliverable: String,
}

/// What a post may do by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "JobAuthority")]
pub struct Authority {
    pub kind: AuthorityKind,
    pub matter: String,
    pub limit: Limit,
}

/// 权限的种类
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "JobAuthorityKind")]
pub enum AuthorityKind {
    /// 决定
    Decide,
    /// 审批
    Approve,
    /// 审核
    Review,
    /// 建议
    Suggest,
    /// 查询
    Query,
}

impl AuthorityKind {
    pub(super) const WORDS: [(&'static str, Self); 5] = [
        ("decide", Self::Decide),
        ("approve", Self::Approve),
        ("review", Self::Review),
        ("suggest", Self::Suggest),
        ("query", Self::Query),
    ];

    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Decide => "决定",
            Self::Approve => "审批",
            Self::Review => "审核",
            Self::Suggest => "建议",
            Self::Query => "查询",
        }
    }
}

/// How far an authority goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[ts(rename = "JobLimit")]
pub enum Limit {
    /// No limit of money.
    None,
    /// An amount that stands in the sheet alone.
    Amount { amount: Money },
    /// A row of a table of a regulation (`service.compensation`, 客服主管): the regulation in force says
    /// how much, so that sheet and regulation never disagree.
    Rule { key: String, row: String },
}

/// 协作关系
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "JobContact")]
pub struct Contact {
    /// Inside the company, or outside.
    pub inside: bool,
    pub with: String,
    pub about: String,
}

/// 任职资格
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "JobRequirement")]
pub struct Requirement {
    pub kind: RequirementKind,
    pub text: String,
}

/// What a qualification is about. Only what the job needs has a place here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "JobRequirementKind")]
pub enum RequirementKind {
    /// 学历
    Education,
    /// 经验
    Experience,
    /// 知识
    Knowledge,
    /// 技能
    Skill,
    /// 证件
    Certificate,
}

impl RequirementKind {
    pub(super) const WORDS: [(&'static str, Self); 5] = [
        ("education", Self::Education),
        ("experience", Self::Experience),
        ("knowledge", Self::Knowledge),
        ("skill", Self::Skill),
        ("certificate", Self::Certificate),
    ];

    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Education => "学历",
            Self::Experience => "经验",
            Self::Knowledge => "知识",
            Self::Skill => "技能",
            Self::Certificate => "证件",
        }
    }
}

/// One line of the indicators by which the post is assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JobIndicator {
    /// `K08` of the library of indicators; empty for one of the company's own.
    pub code: String,
    pub name: String,
    /// Percent; 0 only for a veto.
    pub weight: Exact,
    /// 一票否决
    pub veto: bool,
    /// 95%以上; may be empty.
    pub target: String,
}
