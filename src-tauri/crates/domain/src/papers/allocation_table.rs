//! 奖金分配表: the whole quarter on one table, for those who calculate, review and approve.

use serde::{Deserialize, Serialize};

use super::{SignaturePlace, Step, Watermark};

/// Everything the approver signs for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllocationTable {
    pub company: String,
    /// FP-2026Q3-001
    pub number: String,
    /// 2026年第三季度
    pub quarter: String,
    /// 《季度奖金考核管理制度（试行）》（2026年第1版）
    pub basis: String,
    /// From revenue to the pool, each step with its article.
    pub pool: Vec<Step>,
    /// Heads of the method's own columns: 部门系数, 岗位系数, 等级系数, 在岗天数, 权重.
    pub factor_heads: Vec<String>,
    /// In the order of print; rows of one department stand together.
    pub rows: Vec<AllocationRow>,
    /// One per department, in the order of print.
    pub subtotals: Vec<Subtotal>,
    pub total: Subtotal,
    /// Opening reserve, pool, paid, closing reserve (未分配额度), as the invariant reads.
    pub reserve: Vec<Step>,
    pub excluded: Vec<ExcludedPerson>,
    /// Rounding, one-person mode, and whatever else the reader must know.
    pub remarks: Vec<String>,
    /// 编制, 复核, 批准
    pub signatures: Vec<SignaturePlace>,
    pub issued_on: String,
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllocationRow {
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    /// 考核等级: A
    pub grade: String,
    /// As many as `factor_heads`.
    pub factors: Vec<String>,
    /// 核定系数
    pub coefficient: String,
    /// 核定金额（税前）
    pub amount: String,
    /// 专项奖励; empty when there is none.
    pub awards: String,
    pub total: String,
    pub note: String,
}

/// A sum over several people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subtotal {
    /// 零售部, 合计
    pub label: String,
    pub people: String,
    pub amount: String,
    pub awards: String,
    pub total: String,
}

/// Somebody outside the distribution, with the reason on record (A2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcludedPerson {
    pub code: String,
    pub name: String,
    pub department: String,
    pub reason: String,
    pub article: String,
}
