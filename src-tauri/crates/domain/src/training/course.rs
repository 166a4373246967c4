//! 课程 and 讲师: what is taught (C4), with which material, by whom.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Level, TrainingRefusal};
use crate::ids::{CompetenceId, CourseId, EmployeeId, TrainerId};

/// 培训内容 (C4): what the post must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TrainingContent")]
pub enum ContentKind {
    /// 管理制度
    Rules,
    /// 考核办法
    Assessment,
    /// 岗位职责
    Duties,
    /// 运作模式与流程
    Operation,
    /// 服务标准
    Service,
    /// 产品知识
    Product,
    /// 安全
    Safety,
    /// 法律与个人信息保护
    Law,
    /// 管理能力
    Management,
    /// 外部培训
    Outside,
}

impl ContentKind {
    pub const ALL: [Self; 10] = [
        Self::Rules,
        Self::Assessment,
        Self::Duties,
        Self::Operation,
        Self::Service,
        Self::Product,
        Self::Safety,
        Self::Law,
        Self::Management,
        Self::Outside,
    ];

    /// As printed.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Rules => "管理制度",
            Self::Assessment => "考核办法",
            Self::Duties => "岗位职责",
            Self::Operation => "运作流程",
            Self::Service => "服务标准",
            Self::Product => "产品知识",
            Self::Safety => "安全",
            Self::Law => "法律与个人信息",
            Self::Management => "管理能力",
            Self::Outside => "外部培训",
        }
    }

    /// Safety and personal data have a pass mark of their own.
    #[must_use]
    pub fn is_strict(self) -> bool {
        matches!(self, Self::Safety | Self::Law)
    }
}

/// How a training is examined; with both, each must be passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExamForm {
    None,
    Theory,
    Practice,
    Both,
}

impl ExamForm {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "不考试",
            Self::Theory => "理论考试",
            Self::Practice => "实操考核",
            Self::Both => "理论与实操",
        }
    }

    #[must_use]
    pub fn has_theory(self) -> bool {
        matches!(self, Self::Theory | Self::Both)
    }

    #[must_use]
    pub fn has_practice(self) -> bool {
        matches!(self, Self::Practice | Self::Both)
    }
}

/// A course shows this, so well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourseCompetence {
    pub competence: CompetenceId,
    pub level: Level,
}

/// 教材, one version of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CourseMaterial")]
pub struct Material {
    pub title: String,
    /// V2
    pub version: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Where the file lies, or what changed.
    pub note: String,
}

/// 课程
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingCourse")]
pub struct Course {
    pub id: CourseId,
    pub revision: u32,
    pub name: String,
    pub kind: ContentKind,
    /// 大纲, one point a line.
    pub outline: String,
    pub theory_minutes: u32,
    pub practice_minutes: u32,
    pub exam: ExamForm,
    pub competences: Vec<CourseCompetence>,
    /// The latest last.
    pub materials: Vec<Material>,
    pub retired: bool,
}

/// A day longer than this is a slip of the pen.
const MOST_MINUTES: u32 = 400 * 60;

impl Course {
    /// # Errors
    /// `training.no_name`, `training.bad_hours`.
    pub fn check(&self) -> Result<(), TrainingRefusal> {
        if self.name.trim().is_empty() {
            return Err(TrainingRefusal::new("training.no_name"));
        }
        hours(&self.name, self.theory_minutes, self.practice_minutes)
    }

    /// Day on which the material is to be looked through again.
    #[must_use]
    pub fn review_on(&self, months: u32) -> Option<NaiveDate> {
        let last = self.materials.iter().map(|material| material.on).max()?;
        last.checked_add_months(Months::new(months))
    }
}

pub(super) fn hours(name: &str, theory: u32, practice: u32) -> Result<(), TrainingRefusal> {
    let total = theory.saturating_add(practice);
    if total == 0 || total > MOST_MINUTES {
        return Err(TrainingRefusal::new("training.bad_hours").fact("name", name));
    }
    Ok(())
}

/// 讲师, from inside or outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "TrainingTrainer")]
pub struct Trainer {
    pub id: TrainerId,
    pub revision: u32,
    pub name: String,
    /// Of an internal one.
    pub employee: Option<EmployeeId>,
    /// 培训机构 of an external one.
    pub provider: String,
    pub subjects: String,
    /// Last day of the term of an internal instructor; none without a limit.
    #[ts(type = "string | null")]
    pub certified_until: Option<NaiveDate>,
}

impl Trainer {
    /// # Errors
    /// `training.no_name`; `training.trainer_expired` when the term ends before the day.
    pub fn may_teach(&self, day: NaiveDate) -> Result<(), TrainingRefusal> {
        match self.certified_until {
            Some(until) if until < day => Err(TrainingRefusal::new("training.trainer_expired")
                .fact("name", &self.name)
                .fact("until", until)
                .fact("day", day)),
            _ => Ok(()),
        }
    }
}
