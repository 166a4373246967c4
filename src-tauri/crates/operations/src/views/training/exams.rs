//! The question bank, examinations, results.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::training::{
    DifficultyRule, Exam, ExamState, ExamStatistics, Question, QuestionKind, SectionRule,
    SheetLine, TagRule,
};

use super::SittingRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What of the bank to show.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct QuestionQuery {
    pub text: String,
    pub kind: Option<QuestionKind>,
    pub tag: Option<String>,
    /// Only those whose article has changed.
    pub changed: bool,
    pub retired: bool,
    pub offset: usize,
    /// 0: all.
    pub limit: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionsPage {
    pub rows: Vec<QuestionRow>,
    /// Fitting the query.
    pub total: usize,
    /// In the bank, without the retired ones.
    pub bank: usize,
    pub changed: usize,
    pub kinds: Vec<KindCount>,
    pub tags: Vec<TagCount>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionRow {
    pub question: Question,
    /// Labels of articles that are other ones now, or gone.
    pub changed: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "QuestionKindCount")]
pub struct KindCount {
    pub kind: QuestionKind,
    pub count: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "QuestionTagCount")]
pub struct TagCount {
    pub tag: String,
    pub count: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub kind: QuestionKind,
    pub stem: String,
    pub options: Vec<String>,
    /// As people write it: `AC`, `对`, blanks apart by `；`.
    pub answer: String,
    pub difficulty: u32,
    pub tags: Vec<String>,
    /// 《季度奖金考核管理制度》第七条; several apart by `、`.
    pub basis: String,
    pub retired: bool,
}

/// What an import found, before or after it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionImport {
    pub rows: usize,
    pub created: usize,
    /// Rows left out: wrong, or in the bank already.
    pub skipped: usize,
    pub errors: Vec<QuestionImportError>,
    pub duplicates: Vec<QuestionDuplicate>,
    /// The first of those that would come in, to look at.
    pub shown: Vec<Question>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionImportError {
    pub row: usize,
    pub column: String,
    pub value: String,
    /// `no_answer` …
    pub why: String,
    /// The beginning of the question, for the text.
    pub stem: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionDuplicate {
    pub row: usize,
    pub stem: String,
    /// Of the question in the bank, or none for a row of the same file.
    #[ts(type = "number | null")]
    pub question: Option<i64>,
    pub same_as_row: Option<usize>,
}

/// One examination in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExamRow {
    #[ts(type = "number")]
    pub id: i64,
    pub title: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub state: ExamState,
    #[ts(type = "number | null")]
    pub session: Option<i64>,
    pub session_title: String,
    #[ts(type = "number | null")]
    pub resit_of: Option<i64>,
    pub total: u32,
    pub pass_mark: u32,
    pub variants: Vec<String>,
    pub questions: usize,
    pub people: usize,
    pub marked: usize,
    pub passed: usize,
    pub basis: String,
}

/// One examination on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExamView {
    pub exam: Exam,
    pub row: ExamRow,
    pub people: Vec<ExamPerson>,
    pub statistics: ExamStatistics,
    /// Examinations that repeat this one.
    #[ts(type = "number[]")]
    pub resits: Vec<i64>,
    #[ts(type = "string | null")]
    pub resit_until: Option<NaiveDate>,
    pub resit_max: u32,
    pub papers: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExamPerson {
    pub code: String,
    pub name: String,
    pub department: String,
    pub variant: String,
    pub score: Option<Exact>,
    pub passed: Option<bool>,
    /// At this PC, where it was taken there.
    pub sitting: Option<SittingRow>,
    /// By question: of the result, or of a paper that waits for the marker.
    pub lines: Vec<SheetLine>,
}

/// An examination to be set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExamSetForm {
    pub title: String,
    #[ts(type = "number | null")]
    pub session: Option<i64>,
    #[ts(type = "number | null")]
    pub resit_of: Option<i64>,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub minutes: u32,
    /// 工号; empty: those present in the session, or those who failed the examination it repeats.
    pub people: Vec<String>,
    pub sections: Vec<SectionRule>,
    pub within: Vec<String>,
    pub tags: Vec<TagRule>,
    pub difficulties: Vec<DifficultyRule>,
    pub total: u32,
    pub variants: u32,
    pub seed: u32,
    /// Safety and personal data have a pass mark of their own.
    pub strict: bool,
}

/// What one person got; either a total or marks by question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkInput {
    pub code: String,
    /// Empty: A.
    pub variant: String,
    /// Empty: the sum of the items.
    pub score: String,
    pub items: Vec<ItemInput>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemInput {
    #[ts(type = "number")]
    pub question: i64,
    /// Empty: marked by the key.
    pub marks: String,
    pub answer: String,
}

/// What an import of results did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultsImport {
    pub rows: usize,
    pub taken: usize,
    pub errors: Vec<ResultsImportError>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResultsImportError {
    pub row: usize,
    pub code: String,
    pub value: String,
    /// Code of the refusal, with its facts.
    pub why: String,
    pub facts: std::collections::BTreeMap<String, String>,
}
