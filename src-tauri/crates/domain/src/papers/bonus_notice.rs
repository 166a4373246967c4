//! 奖金通知书: one person, one quarter, one page (A1–A6). It shows the person's own calculation and
//! nobody else's figures, neither revenue nor pool.

use serde::{Deserialize, Serialize};

use super::{Step, Watermark};

/// The letter an employee gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BonusNotice {
    /// 明烛灯饰有限公司
    pub company: String,
    /// JT-2026Q3-001
    pub number: String,
    /// 2026年第三季度
    pub quarter: String,
    pub name: String,
    pub code: String,
    pub department: String,
    pub post: String,
    /// 《季度奖金考核管理制度（试行）》（2026年第1版）第七条、第十二条
    pub basis: String,
    /// From the department's factor to 核定权重, 核定系数 and 核定金额（税前）, in the order in which
    /// the regulation computes.
    pub steps: Vec<Step>,
    /// The reasons of a 核定系数 below one, each a sentence with its article; empty when there is none.
    pub reasons: Vec<String>,
    /// 专项奖励
    pub awards: Vec<NoticeAward>,
    /// 4,321.09
    pub total: String,
    /// 人民币肆仟叁佰贰拾壹元零玖分
    pub total_capitals: String,
    /// When and how it is paid, and that it is taxed with the month's wages.
    pub payment: String,
    /// Until when and with whom an objection can be raised.
    pub appeal: String,
    /// The notice this one takes the place of, in a sentence.
    pub supersedes: Option<String>,
    /// 2026年10月12日
    pub issued_on: String,
    /// What the electronic signature is worth (防篡改校验); none when the paper is not signed.
    pub signer_note: Option<String>,
    /// Head of the audit chain, shortened, in small type.
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
}

/// A special award beside the share (reference 5.D no. 22).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeAward {
    /// 客户书面表扬
    pub label: String,
    /// 300.00
    pub amount: String,
    /// 第二十二条
    pub article: String,
}

/// 裁条: a notice in short, with the receipt beside it, of which several are printed on one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeSlip {
    pub notice: BonusNotice,
    /// Beginning of the hash of the registered notice.
    pub sha256: String,
}
