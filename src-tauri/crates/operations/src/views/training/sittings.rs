//! An examination taken at this PC, as whoever sits there sees it: without the key.

use domain::exact::Exact;
use domain::training::QuestionKind;
use serde::Serialize;
use ts_rs::TS;

/// A paper on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExamSittingView")]
pub struct SittingView {
    #[ts(type = "number")]
    pub exam: i64,
    pub title: String,
    pub code: String,
    pub name: String,
    pub department: String,
    pub variant: String,
    pub minutes: u32,
    pub total: u32,
    pub pass_mark: u32,
    pub seconds_left: u32,
    pub handed_in: bool,
    pub questions: Vec<SittingQuestion>,
    /// Told as soon as everything is marked.
    pub score: Option<Exact>,
    pub passed: Option<bool>,
    /// Questions that wait for the marker; known once it is handed in.
    pub waiting: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExamSittingQuestion")]
pub struct SittingQuestion {
    /// On the paper, from 1.
    pub number: usize,
    #[ts(type = "number")]
    pub question: i64,
    pub kind: QuestionKind,
    pub marks: u32,
    pub stem: String,
    pub options: Vec<String>,
    /// Of a 填空题.
    pub blanks: usize,
    /// As given last; empty: none.
    pub answer: String,
}

/// How far somebody has come with a paper at this PC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExamSittingRow")]
pub struct SittingRow {
    pub handed_in: bool,
    /// 09:05
    pub begun: String,
    pub ends: String,
    pub answered: usize,
    /// Questions the key cannot judge, once it is handed in.
    pub waiting: usize,
}
