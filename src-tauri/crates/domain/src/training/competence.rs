//! 能力项: what a post must be able to do, and what shows that a person can.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TrainingRefusal;
use crate::ids::{CompetenceId, EmployeeId, PostId};

/// How well. The order counts: who can teach it is skilled as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CompetenceLevel")]
pub enum Level {
    /// 了解
    Basic,
    /// 独立操作
    Skilled,
    /// 能带教
    Expert,
}

/// One thing somebody can or cannot do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Competence {
    pub id: CompetenceId,
    pub revision: u32,
    /// Unique.
    pub name: String,
    /// Months a proof of it is good for; none for ever.
    pub months: Option<u32>,
    pub note: String,
}

impl Competence {
    /// # Errors
    /// `training.no_name`, `training.bad_months`.
    pub fn check(&self) -> Result<(), TrainingRefusal> {
        if self.name.trim().is_empty() {
            return Err(TrainingRefusal::new("training.no_name"));
        }
        match self.months {
            Some(months) if months == 0 || months > 120 => {
                Err(TrainingRefusal::new("training.bad_months").fact("value", months))
            }
            _ => Ok(()),
        }
    }

    /// The last day a proof of `on` is good for.
    #[must_use]
    pub fn until(&self, on: NaiveDate) -> Option<NaiveDate> {
        let end = on.checked_add_months(Months::new(self.months?))?;
        end.pred_opt()
    }
}

/// A post needs it, at least so well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CompetenceRequirement")]
pub struct Requirement {
    pub post: PostId,
    pub competence: CompetenceId,
    pub level: Level,
}

/// Where a proof comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceSource {
    /// Put on record by hand, with a note that says what it rests on.
    Recorded,
    /// A closed session, passed where there was an examination.
    Session,
    /// 上岗证书
    Certificate,
}

/// A person showed it on a day. Never changed; a newer proof stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CompetenceEvidence")]
pub struct Evidence {
    pub employee: EmployeeId,
    pub competence: CompetenceId,
    pub level: Level,
    pub on: NaiveDate,
    pub until: Option<NaiveDate>,
    pub source: EvidenceSource,
    pub note: String,
}
