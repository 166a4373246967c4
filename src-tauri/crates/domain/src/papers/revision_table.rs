//! 修订对照表: what the old text said, what the new one says, and why.

use serde::{Deserialize, Serialize};

use crate::regulations::Piece;

/// Two versions beside each other on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionTable {
    pub company: String,
    /// 《季度奖金考核管理制度（试行）》修订对照表
    pub title: String,
    /// Of the paper: XD-2026-001
    pub number: String,
    /// 2026年第1版（明烛〔2026〕3号，自2026年1月1日起施行）
    pub old_name: String,
    pub new_name: String,
    /// 新增 1 条，修改 2 条，删去 0 条，移动 0 条，调整序号 3 条
    pub summary: String,
    pub rows: Vec<RevisionRow>,
    pub values: Vec<RevisionValue>,
    pub printed_on: String,
    pub prepared_by: String,
    pub audit_head: Option<String>,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionRow {
    /// Lines of the old text; inserted pieces are not among them.
    pub old: Vec<Vec<Piece>>,
    /// Lines of the new text; deleted pieces are not among them.
    pub new: Vec<Vec<Piece>>,
    /// 说明, a sentence each.
    pub notes: Vec<String>,
}

/// One parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionValue {
    pub label: String,
    pub old: String,
    pub new: String,
    /// 第七条、第九条
    pub articles: String,
}
