//! 培训计划 by levels (C3): company, department, team; planned against held.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::course::hours;
use super::{ContentKind, ExamForm, Session, SessionState, TrainingRefusal};
use crate::ids::{CourseId, DepartmentId, PlanLineId};
use crate::money::Money;

/// 分级管理 (C3)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanLevel {
    Company,
    Department,
    Team,
}

impl PlanLevel {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Company => "公司",
            Self::Department => "部门",
            Self::Team => "班组",
        }
    }
}

/// Where a line of the plan stands in its approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    Draft,
    Approved,
    /// Taken out, with a reason; it no longer counts as planned.
    Dropped,
}

/// One line of the plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLine {
    pub id: PlanLineId,
    pub revision: u32,
    pub year: i32,
    pub title: String,
    pub level: PlanLevel,
    /// Of a department or a team.
    pub department: Option<DepartmentId>,
    pub kind: ContentKind,
    pub course: Option<CourseId>,
    /// 对象
    pub audience: String,
    pub theory_minutes: u32,
    pub practice_minutes: u32,
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    pub trainer: String,
    pub exam: ExamForm,
    pub budget: Money,
    /// Came in after the plan was approved.
    pub added: bool,
    pub state: PlanState,
    /// Why it was dropped or added.
    pub reason: String,
}

impl PlanLine {
    /// # Errors
    /// `training.no_name`, `training.bad_hours`, `training.ends_before`, `training.other_year`,
    /// `training.needs_department`, `training.negative_budget`.
    pub fn check(&self) -> Result<(), TrainingRefusal> {
        let told = |code| TrainingRefusal::new(code).fact("name", &self.title);
        if self.title.trim().is_empty() {
            return Err(TrainingRefusal::new("training.no_name"));
        }
        hours(&self.title, self.theory_minutes, self.practice_minutes)?;
        if self.to < self.from {
            return Err(told("training.ends_before"));
        }
        if self.from.year() != self.year || self.to.year() != self.year {
            return Err(told("training.other_year").fact("year", self.year));
        }
        if self.level != PlanLevel::Company && self.department.is_none() {
            return Err(told("training.needs_department"));
        }
        if self.budget.is_negative() {
            return Err(told("training.negative_budget"));
        }
        Ok(())
    }
}

/// How far a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanProgress {
    /// The last day has passed and nothing was held.
    Overdue,
    /// A session is set.
    Scheduled,
    /// Nothing set yet.
    Open,
    Held,
    Dropped,
}

/// Reads the progress of a line off the sessions that belong to it.
#[must_use]
pub fn progress(line: &PlanLine, sessions: &[Session], day: NaiveDate) -> PlanProgress {
    if line.state == PlanState::Dropped {
        return PlanProgress::Dropped;
    }
    let own = || sessions.iter().filter(|one| one.plan_line == Some(line.id));
    if own().any(|one| one.state == SessionState::Closed) {
        return PlanProgress::Held;
    }
    if own().any(|one| matches!(one.state, SessionState::Planned)) {
        return PlanProgress::Scheduled;
    }
    if line.to < day {
        PlanProgress::Overdue
    } else {
        PlanProgress::Open
    }
}
