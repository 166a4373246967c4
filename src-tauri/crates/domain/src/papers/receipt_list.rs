//! 签收表: who received which notice. It carries no amount, because everybody who signs sees it.

use serde::{Deserialize, Serialize};

/// The sheet that goes round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptList {
    pub company: String,
    /// 2026年第三季度奖金通知书签收表
    pub title: String,
    pub number: String,
    /// What a signature on this sheet means, and what it does not.
    pub statement: String,
    pub lines: Vec<ReceiptLine>,
    pub issued_on: String,
    pub audit_head: Option<String>,
}

/// One person, one notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLine {
    pub code: String,
    pub name: String,
    pub department: String,
    /// JT-2026Q3-001
    pub notice: String,
    /// Filled when the receipt is already on record: 2026年10月13日 当面签收.
    pub received: Option<String>,
}
