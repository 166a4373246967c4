//! The steps and what is put on record about each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The steps in their order; a review (复审) may come back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AdoptionStage {
    /// 起草
    Drafted,
    /// 征求意见
    Opinions,
    /// 职工大会或者全体职工讨论
    Discussion,
    /// 与工会或者职工代表平等协商确定
    Consultation,
    /// 审议通过
    Approved,
    /// 公示
    Publication,
    /// 施行
    InForce,
    /// 复审
    Review,
}

impl AdoptionStage {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Drafted,
        Self::Opinions,
        Self::Discussion,
        Self::Consultation,
        Self::Approved,
        Self::Publication,
        Self::InForce,
        Self::Review,
    ];

    /// What 劳动合同法 art. 4(2) and (4) ask for.
    pub const LAW: [Self; 3] = [Self::Discussion, Self::Consultation, Self::Publication];

    /// The word as stored and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Opinions => "opinions",
            Self::Discussion => "discussion",
            Self::Consultation => "consultation",
            Self::Approved => "approved",
            Self::Publication => "publication",
            Self::InForce => "in_force",
            Self::Review => "review",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// As papers name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Drafted => "起草",
            Self::Opinions => "征求意见",
            Self::Discussion => "职工讨论",
            Self::Consultation => "协商确定",
            Self::Approved => "审议通过",
            Self::Publication => "公示",
            Self::InForce => "施行",
            Self::Review => "复审",
        }
    }
}

/// What is on record about one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdoptionStep {
    pub stage: AdoptionStage,
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day of a step that takes several: consultation on paper, publicity.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// 地点, or where it was posted.
    pub place: String,
    /// 主持人
    pub host: String,
    /// 记录人
    pub recorder: String,
    /// Who took part: 全体员工, or names.
    pub participants: String,
    /// 应到
    pub expected: Option<u32>,
    /// 实到, or forms that came back.
    pub present: Option<u32>,
    /// What was done and what came of it.
    pub note: String,
    /// Hash of text and parameters as they stood; empty for records older than this field.
    pub text_hash: String,
}

/// Why a step is not put on record as told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepRefusal {
    #[error("{stage:?} would end on {until}, before it begins on {from}")]
    EndsBeforeItBegins {
        stage: AdoptionStage,
        from: NaiveDate,
        until: NaiveDate,
    },
    #[error("{stage:?} on {from} lies after today")]
    InTheFuture {
        stage: AdoptionStage,
        from: NaiveDate,
    },
    #[error("{stage:?}: {present} present of {expected}")]
    MoreThanExpected {
        stage: AdoptionStage,
        expected: u32,
        present: u32,
    },
    #[error("{stage:?} names nobody who took part")]
    NoParticipants { stage: AdoptionStage },
}

impl StepRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::EndsBeforeItBegins { .. } => "adoption.ends_before_it_begins",
            Self::InTheFuture { .. } => "adoption.in_the_future",
            Self::MoreThanExpected { .. } => "adoption.more_than_expected",
            Self::NoParticipants { .. } => "adoption.no_participants",
        }
    }
}

impl AdoptionStep {
    /// A step of one day with nothing else said.
    #[must_use]
    pub fn on(stage: AdoptionStage, from: NaiveDate) -> Self {
        Self {
            stage,
            from,
            until: None,
            place: String::new(),
            host: String::new(),
            recorder: String::new(),
            participants: String::new(),
            expected: None,
            present: None,
            note: String::new(),
            text_hash: String::new(),
        }
    }

    /// The last day of the step.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        self.until.unwrap_or(self.from)
    }

    /// Days from the first to the last, both counted.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.last_day() - self.from).num_days() + 1
    }

    /// Whether it can have been as told. What lies ahead is a plan and goes on record when it is done.
    pub fn check(&self, today: NaiveDate) -> Result<(), StepRefusal> {
        let (stage, from) = (self.stage, self.from);
        if let Some(until) = self.until.filter(|until| *until < from) {
            return Err(StepRefusal::EndsBeforeItBegins { stage, from, until });
        }
        if from > today {
            return Err(StepRefusal::InTheFuture { stage, from });
        }
        if let (Some(expected), Some(present)) = (self.expected, self.present)
            && present > expected
        {
            return Err(StepRefusal::MoreThanExpected {
                stage,
                expected,
                present,
            });
        }
        let with_people = !matches!(stage, AdoptionStage::InForce | AdoptionStage::Review);
        if with_people && self.participants.trim().is_empty() {
            return Err(StepRefusal::NoParticipants { stage });
        }
        Ok(())
    }
}
