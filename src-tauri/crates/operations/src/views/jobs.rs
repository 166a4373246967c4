//! Job descriptions as they are listed, edited, compared and signed for.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::jobs::{
    AuthorityKind, Contact, Field, JobSheet, JobState, PostFrame, Requirement, Severity,
    SheetChange,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One post in the list, with where its sheet stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobRow {
    #[ts(type = "number")]
    pub post: i64,
    pub name: String,
    pub department: String,
    pub class: String,
    pub superior: Option<String>,
    pub headcount: u32,
    /// Who holds it today.
    pub holders: Vec<String>,
    /// Count of the version in force; none where there is none yet.
    pub in_force: Option<u32>,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    /// Somebody works on the next version.
    pub draft: bool,
    /// Findings of the draft, or of the version in force.
    pub problems: usize,
    /// Holders who signed the version in force.
    pub signed: usize,
    /// The sheet of the library that fits by name.
    pub template: Option<String>,
}

/// One post with its versions, one of them shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobReading {
    #[ts(type = "number")]
    pub post: i64,
    /// The post as it stands today.
    pub frame: PostFrame,
    pub template: Option<String>,
    pub versions: Vec<JobVersionRow>,
    pub shown: Option<JobShown>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobVersionRow {
    #[ts(type = "number")]
    pub id: i64,
    pub ordinal: u32,
    pub state: JobState,
    pub in_force: bool,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    pub change: String,
    pub hash: Option<String>,
    pub written_by: String,
    pub written_at: String,
}

/// The version on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobShown {
    pub version: JobVersionRow,
    pub revision: u32,
    /// As of issue; the draft follows the organisation.
    pub frame: PostFrame,
    pub sheet: JobSheet,
    pub findings: Vec<JobFinding>,
    /// One for each authority, in its order.
    pub limits: Vec<LimitText>,
    pub share_sum: Exact,
    pub weight_sum: Exact,
    pub holders: Vec<JobHolder>,
}

/// A limit in words, with the article it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LimitText {
    pub text: String,
    /// 《客户服务管理制度》第三十条; empty for an amount of the sheet's own.
    pub basis: String,
    /// The regulation in force has no such row.
    pub unknown: bool,
}

/// A finding with the code its text is keyed by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobFinding {
    pub severity: Severity,
    pub field: Field,
    pub row: Option<usize>,
    pub code: String,
    pub facts: std::collections::BTreeMap<String, String>,
}

/// Somebody who holds the post, or signed the version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobHolder {
    pub code: String,
    pub name: String,
    pub holds: bool,
    pub outcome: Option<SignoffWord>,
    #[ts(type = "string | null")]
    pub day: Option<NaiveDate>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignoffWord {
    Signed,
    Refused,
}

/// A sheet of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobTemplateRow {
    pub slug: String,
    pub name: String,
    pub name_en: String,
    pub class: String,
    pub purpose: String,
    pub duties: usize,
    pub indicators: usize,
}

/// A table of limits of a regulation in force, to choose a row of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LimitTable {
    pub key: String,
    pub label: String,
    pub regulation: String,
    pub rows: Vec<LimitRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LimitRow {
    pub row: String,
    pub text: String,
}

/// A sheet as typed: figures as texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JobSheetForm {
    pub purpose: String,
    pub duties: Vec<DutyForm>,
    pub authorities: Vec<AuthorityForm>,
    pub contacts: Vec<Contact>,
    pub requirements: Vec<Requirement>,
    pub conditions: String,
    pub indicators: Vec<JobIndicatorForm>,
    pub training: Vec<String>,
    pub substitute: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DutyForm {
    pub task: String,
    pub frequency: String,
    pub share: String,
    pub deliverable: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthorityForm {
    pub kind: AuthorityKind,
    pub matter: String,
    pub limit: LimitForm,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum LimitForm {
    None,
    /// Yuan as typed.
    Amount {
        amount: String,
    },
    Rule {
        key: String,
        row: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JobIndicatorForm {
    pub code: String,
    pub name: String,
    pub weight: String,
    pub veto: bool,
    pub target: String,
}

/// Where a draft begins.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum JobStart {
    /// The version in force, else the fitting sheet of the library, else an empty sheet.
    Usual,
    Empty,
    Template {
        slug: String,
    },
}

/// What a regulation on duties and assessment would be made of, before it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompilePreview {
    pub title: String,
    /// The regulation there is; none: a new one is made.
    #[ts(type = "number | null")]
    pub regulation: Option<i64>,
    /// A draft of it that stands in the way.
    #[ts(type = "number | null")]
    pub draft: Option<i64>,
    /// The general part is the company's own, from a version that was compiled before.
    pub own_general: bool,
    /// Articles of the general part.
    pub general_articles: usize,
    pub posts: Vec<CompilePost>,
    /// Parameters of the whole text.
    pub parameters: usize,
    /// What the check-up would find, gravest first, by code.
    pub high: usize,
    pub warnings: usize,
}

/// A post in the order of chapters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompilePost {
    #[ts(type = "number")]
    pub post: i64,
    pub name: String,
    pub department: String,
    /// Count of the sheet in force; none: it has no sheet in force and cannot go in.
    pub sheet: Option<u32>,
    /// It goes in.
    pub chosen: bool,
    pub duties: usize,
    pub indicators: usize,
    /// Parameters that its article binds.
    pub parameters: usize,
}

/// An article of a regulation that was compiled from a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CompiledRow {
    pub node: String,
    /// 第二十一条; empty when the article was taken out of the text.
    pub label: String,
    #[ts(type = "number")]
    pub post: i64,
    pub name: String,
    /// The sheet it was written from.
    pub used: u32,
    /// The sheet in force today.
    pub in_force: Option<u32>,
    #[ts(type = "string | null")]
    pub since: Option<NaiveDate>,
    pub change: String,
    /// The sheet in force is a later one.
    pub behind: bool,
}

/// Two versions of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobComparison {
    pub post: String,
    pub from: JobVersionRow,
    pub to: JobVersionRow,
    pub changes: Vec<SheetChange>,
}
