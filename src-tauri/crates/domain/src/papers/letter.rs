//! A letter of the company in the manner of GB/T 9704: notices of consultation, publicity notices,
//! decisions on amending or repealing a regulation.

use serde::{Deserialize, Serialize};

use super::Watermark;

/// Title, addressee, text, attachments, company and day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub company: String,
    /// 关于修改《季度奖金考核管理制度》的决定
    pub title: String,
    /// Of the paper: MZ-2026-001
    pub number: String,
    /// 发文字号; none leaves the line out.
    pub document_number: Option<String>,
    /// 全体员工; none for a decision.
    pub addressee: Option<String>,
    pub paragraphs: Vec<LetterParagraph>,
    /// Names of what goes with it, in order.
    pub attachments: Vec<String>,
    /// 2026年11月23日, or a blank to be filled in by hand.
    pub signed_on: String,
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
}

/// A paragraph of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterParagraph {
    pub text: String,
    /// Text that is quoted from a regulation, set in 楷体.
    pub quoted: bool,
}
