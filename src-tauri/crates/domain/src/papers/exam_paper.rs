//! 试卷, 答题卡 and 参考答案 of one variant of an examination.

use serde::{Deserialize, Serialize};

/// Which of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExamSheetKind {
    Paper,
    AnswerSheet,
    Key,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamPaper {
    pub sheet: ExamSheetKind,
    pub company: String,
    pub title: String,
    /// Of the paper: PX-2026-001
    pub number: String,
    /// A
    pub variant: String,
    /// 2026年9月11日
    pub day: String,
    pub minutes: u32,
    pub total: u32,
    pub pass_mark: u32,
    /// 《培训管理制度》（2026年第1版）第三十二条
    pub basis: String,
    pub parts: Vec<ExamPart>,
    pub audit_head: Option<String>,
}

/// 一、单选题
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamPart {
    /// `single`, `multiple`, `true_false`, `fill_in`, `short`, `practical`
    pub kind: String,
    /// 一、单选题（共8题，每题5分，共40分）
    pub heading: String,
    /// 一
    pub ordinal: String,
    pub marks: u32,
    pub items: Vec<ExamItemLine>,
}

/// One question with its number on the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamItemLine {
    pub number: u32,
    pub stem: String,
    /// Without letters.
    pub options: Vec<String>,
    /// Letters, 对 or 错, one text a blank, points of an answer; empty but on the key.
    pub answer: Vec<String>,
}
