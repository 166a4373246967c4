//! 考核结果表: one person in one period, every item with target, figure, score and weight, and how the
//! total came about.

use serde::{Deserialize, Serialize};

use super::{Step, Watermark};

/// One result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentSheet {
    pub company: String,
    /// KH-2026-001
    pub number: String,
    /// 2026年9月
    pub period: String,
    pub code: String,
    pub name: String,
    pub department: String,
    /// 直接领导; 公司负责人 where nobody is above.
    pub leader: String,
    /// One for each post that was held in the period.
    pub parts: Vec<AssessmentPart>,
    /// 88.25, or a dash.
    pub total: String,
    /// A, or a dash.
    pub grade: String,
    /// A 90分以上，B 80分以上 …; may be empty.
    pub bands: String,
    /// 《季度奖金考核管理制度》第二十条; may be empty.
    pub basis: String,
    /// Last day of an appeal, once the result was received.
    pub appeal: String,
    /// 2026年10月20日
    pub printed_on: String,
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
}

/// One post within the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentPart {
    pub post: String,
    /// 2026年8月16日至8月31日，在岗16日
    pub days: String,
    /// 考核方案第1版; empty where nothing was scored.
    pub scheme: String,
    pub lines: Vec<AssessmentLine>,
    /// 指标得分, 加分, 减分, 否决, 校准.
    pub steps: Vec<Step>,
    /// What stands instead of a table: 法定休假，沿用2026年8月得分.
    pub instead: String,
    pub total: String,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessmentLine {
    pub code: String,
    pub name: String,
    /// 20%
    pub weight: String,
    /// 目标95%，按完成比例计分
    pub rule: String,
    /// 93.5%, or 不适用
    pub actual: String,
    pub score: String,
    /// weight × score as it counts
    pub points: String,
}
