//! Rules, competences, needs, the plan, courses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::money::Money;
use domain::training::{
    ContentKind, Course, CourseCompetence, ExamForm, Level, Material, Matrix, Need, PlanLevel,
    PlanLine, PlanProgress, Requirement, Terms, Trainer, TrainingIndicators, TrainingRequest,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TrainingDue;
use crate::views::ScanRow;

/// What the training regulation in force says, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingRules {
    /// 《培训管理制度》（2026年第1版）
    pub regulation: String,
    #[ts(type = "number")]
    pub version: i64,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    pub terms: Terms,
    /// Article of each parameter: `training.exam.pass` → 第三十二条.
    pub basis: BTreeMap<String, String>,
}

/// The first page: the rules, the year so far, what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingOverview {
    /// None while no training regulation is in force.
    pub rules: Option<TrainingRules>,
    pub year: i32,
    pub indicators: TrainingIndicators,
    pub quarters: Vec<TrainingQuarter>,
    pub due: Vec<TrainingDue>,
}

/// The figures of one quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingQuarter {
    /// 2026Q3
    pub period: String,
    pub indicators: TrainingIndicators,
}

/// 能力矩阵
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatrixView {
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub matrix: Matrix,
    pub requirements: Vec<Requirement>,
    pub posts: Vec<TrainingPost>,
    /// Wishes of the job descriptions that no competence answers yet.
    pub unmatched: Vec<JobWish>,
}

/// A post as the matrix filters by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingPost {
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    pub department: String,
}

/// 培训需求 of a job description in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JobWish {
    #[ts(type = "number")]
    pub post: i64,
    pub post_name: String,
    pub what: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompetenceForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub name: String,
    /// Months a proof is good for; none for ever.
    pub months: Option<u32>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RequirementForm {
    #[ts(type = "number")]
    pub competence: i64,
    pub level: Level,
}

/// Somebody showed it: by hand, or by a certificate of the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProofForm {
    /// 工号
    pub code: String,
    #[ts(type = "number")]
    pub competence: i64,
    pub level: Level,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What it rests on; needed without a certificate.
    pub note: String,
    /// Number of a certificate that must still be good.
    pub certificate: Option<String>,
}

/// Needs of today and what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NeedsView {
    pub needs: Vec<Need>,
    pub requests: Vec<RequestRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingRequestRow")]
pub struct RequestRow {
    pub request: TrainingRequest,
    pub code: String,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingRequestForm")]
pub struct RequestForm {
    /// 工号; without one it is the wish of a department.
    pub code: Option<String>,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub what: String,
    pub why: String,
}

/// The plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingPlan")]
pub struct PlanView {
    pub year: i32,
    pub rows: Vec<PlanRow>,
    pub totals: PlanTotals,
    /// Yearly wages the budget is measured by, if somebody said so.
    pub wages: Option<Money>,
    /// Share of wages the regulation sets aside.
    pub ceiling: Option<Money>,
    /// 《培训管理制度》（2026年第1版）第九条
    pub budget_basis: String,
    pub approved: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingPlanRow")]
pub struct PlanRow {
    pub line: PlanLine,
    pub department: String,
    pub progress: PlanProgress,
    /// Sessions of the line, the first first.
    #[ts(type = "number[]")]
    pub sessions: Vec<i64>,
    #[ts(type = "string | null")]
    pub held_on: Option<NaiveDate>,
    /// Minutes held and what they cost.
    pub held_minutes: u32,
    pub spent: Money,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingPlanTotals")]
pub struct PlanTotals {
    pub lines: usize,
    pub held: usize,
    pub overdue: usize,
    pub theory_minutes: u32,
    pub practice_minutes: u32,
    pub budget: Money,
    pub spent: Money,
    /// Of the approved lines whose last day has passed, percent.
    pub completion: Option<Exact>,
}

/// A line as typed: amounts and hours as texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingPlanForm")]
pub struct PlanForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub year: i32,
    pub title: String,
    pub level: PlanLevel,
    pub department: Option<String>,
    pub kind: ContentKind,
    #[ts(type = "number | null")]
    pub course: Option<i64>,
    pub audience: String,
    /// Hours: `2`, `1.5`.
    pub theory: String,
    pub practice: String,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub trainer: String,
    pub exam: ExamForm,
    pub budget: String,
    /// Why it comes in after the plan was approved.
    pub reason: String,
}

/// Courses and who teaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoursesView {
    pub courses: Vec<CourseRow>,
    pub trainers: Vec<TrainerRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingCourseRow")]
pub struct CourseRow {
    pub course: Course,
    /// Closed sessions of it.
    pub held: usize,
    #[ts(type = "string | null")]
    pub review_on: Option<NaiveDate>,
    pub review_due: bool,
    /// Of each version of the material; none where it has no file.
    pub files: Vec<Option<ScanRow>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingTrainerRow")]
pub struct TrainerRow {
    pub trainer: Trainer,
    pub code: String,
    pub expired: bool,
    pub sessions: usize,
    pub minutes: u32,
    /// Mean of the points learners gave, two decimals.
    pub rating: Option<Exact>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingCourseForm")]
pub struct CourseForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub name: String,
    pub kind: ContentKind,
    pub outline: String,
    pub theory: String,
    pub practice: String,
    pub exam: ExamForm,
    pub competences: Vec<CourseCompetence>,
    pub materials: Vec<Material>,
    pub retired: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingTrainerForm")]
pub struct TrainerForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub name: String,
    /// 工号 of an internal one.
    pub code: Option<String>,
    pub provider: String,
    pub subjects: String,
    #[ts(type = "string | null")]
    pub certified_until: Option<NaiveDate>,
}
