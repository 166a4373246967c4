//! Sessions, follow-ups, and what is due.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::training::{
    Attendance, ContentKind, Effect, ExamForm, Feedback, FollowUp, Session, SessionState,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One session in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingSessionRow")]
pub struct SessionRow {
    #[ts(type = "number")]
    pub id: i64,
    pub title: String,
    pub kind: ContentKind,
    pub state: SessionState,
    #[ts(type = "string | null")]
    pub first_day: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// 09:00-11:00 of the first meeting.
    pub time: String,
    pub room: String,
    pub trainer: String,
    pub minutes: u32,
    pub people: usize,
    pub present: usize,
    pub pending: usize,
    pub exams: usize,
    /// Mean of the points for the whole, two decimals.
    pub rating: Option<Exact>,
    #[ts(type = "number | null")]
    pub plan_line: Option<i64>,
}

/// One session on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingSessionView")]
pub struct SessionView {
    pub session: Session,
    pub row: SessionRow,
    pub people: Vec<SessionPerson>,
    /// Examinations of it, the first first.
    pub exams: Vec<SessionExam>,
    pub follow_ups: Vec<FollowUpRow>,
    /// What stands against closing, by code; none when it may be closed.
    pub open: Option<OpenPoint>,
    /// Numbers of its papers.
    pub papers: Vec<String>,
    /// Last day on which the notice is in time.
    #[ts(type = "string | null")]
    pub notice_by: Option<NaiveDate>,
    pub notice_basis: String,
}

/// What is missing, with the facts its text names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "TrainingOpenPoint")]
pub struct OpenPoint {
    pub code: String,
    pub facts: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionPerson {
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub attendance: Attendance,
    pub practice: Option<Exact>,
    /// Of the last examination, of 100.
    pub score: Option<Exact>,
    pub passed: Option<bool>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionExam {
    #[ts(type = "number")]
    pub id: i64,
    pub title: String,
    pub closed: bool,
}

/// A meeting as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SlotForm {
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// 09:00
    pub from: String,
    pub to: String,
    pub room: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingSessionForm")]
pub struct SessionForm {
    #[ts(type = "number | null")]
    pub id: Option<i64>,
    pub revision: u32,
    pub title: String,
    pub kind: ContentKind,
    #[ts(type = "number | null")]
    pub course: Option<i64>,
    #[ts(type = "number | null")]
    pub plan_line: Option<i64>,
    /// The regulation it teaches.
    #[ts(type = "number | null")]
    pub regulation: Option<i64>,
    pub trainer: String,
    pub slots: Vec<SlotForm>,
    /// Hours of practice.
    pub practice: String,
    pub exam: ExamForm,
    pub cost: String,
    pub material: String,
    /// 工号; whoever stays keeps his attendance.
    pub people: Vec<String>,
}

/// Attendance or practice of one person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttendanceInput {
    pub code: String,
    pub attendance: Attendance,
    /// Of 100; empty leaves it open.
    pub practice: String,
    pub note: String,
}

/// A sheet of feedback, as many times as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedbackForm {
    pub sheet: Feedback,
    pub count: u32,
}

/// An indicator before and after, figures as typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EffectForm {
    pub indicator: String,
    pub before: String,
    pub after: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub remark: String,
}

/// 培训效果 on four levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EffectView {
    /// Reaction: sheets, and the share with four or five points, percent.
    pub sheets: usize,
    pub satisfaction: Option<Exact>,
    /// What the regulation aims at, percent.
    pub satisfaction_target: Option<Exact>,
    pub content: Option<Exact>,
    pub trainer: Option<Exact>,
    pub organisation: Option<Exact>,
    /// Learning.
    pub examined: usize,
    pub passed: usize,
    /// Behaviour: follow-ups done of all, mean grade.
    pub followed: usize,
    pub to_follow: usize,
    pub behaviour: Option<Exact>,
    /// Results.
    pub effects: Vec<Effect>,
    pub basis: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpRow {
    pub follow_up: FollowUp,
    pub session: String,
    pub code: String,
    pub name: String,
    pub leader: String,
    pub overdue: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUpForm {
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Empty: the direct leader.
    pub by: String,
    pub grade: u8,
    pub facts: String,
    pub help: String,
}

/// What has to be done, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrainingDue {
    /// `follow-up-3`, `certificate-1`, `session-2` …
    pub key: String,
    pub kind: DueKind,
    #[ts(type = "number")]
    pub id: i64,
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    pub overdue: bool,
    pub code: String,
    pub name: String,
    pub what: String,
    /// Who has to do it.
    pub by: String,
    pub basis: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TrainingDueKind")]
pub enum DueKind {
    FollowUp,
    Certificate,
    Session,
    Results,
    Resit,
    PlanLine,
    Material,
}
