//! The printed regulation, in the manner of GB/T 9704-2012.

use serde::{Deserialize, Serialize};

use super::{SignaturePlace, Watermark};
use crate::regulations::PrintedBlock;

/// Which of the three company variants of GB/T 9704 is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// 红头印发式: a circular under a red head, the regulation as its annex.
    RedHead,
    /// 制度文件式: a sheet of control data in front.
    Controlled,
    /// 简式: title, text, name and date.
    Simple,
}

/// One version of a regulation as it leaves the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegulationPaper {
    pub company: String,
    /// 季度奖金考核管理制度, without 《》 and without （试行）.
    pub title: String,
    /// 发文字号: 明烛〔2026〕3号
    pub number: Option<String>,
    /// 2026年第1版
    pub version: String,
    /// 2026年1月1日
    pub effective_on: Option<String>,
    /// 2025年12月20日
    pub issued_on: Option<String>,
    /// Trial regulations (A8) say 试行 under the title and until when.
    pub trial: Option<String>,
    /// First characters of the version's hash, as on the sheet people sign.
    pub short_hash: String,
    pub audit_head: Option<String>,
    pub watermark: Option<Watermark>,
    /// Text, tables and annexes in reading order.
    pub blocks: Vec<PrintedBlock>,
    /// What the circular of the red-head preset says.
    pub circular: Option<Circular>,
    /// 编制, 审核, 批准 of the controlled preset.
    pub signatures: Vec<SignaturePlace>,
    /// 修订记录 of the controlled preset, oldest first.
    pub revisions: Vec<Revision>,
    /// 封面 with an empty back before everything else.
    #[serde(default)]
    pub cover: bool,
    /// 附件1: the blocks are this annex alone, to be handed out by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// The circular that issues a regulation: 关于印发《…》的通知.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circular {
    /// 各部门
    pub addressee: String,
    /// One paragraph each.
    pub paragraphs: Vec<String>,
    /// 印发部门, at the foot of the last page: 综合管理部
    pub printed_by: String,
    /// 抄送; empty when nobody gets a copy.
    pub copies: String,
}

/// One line of 修订记录.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    pub version: String,
    pub day: String,
    pub summary: String,
}
