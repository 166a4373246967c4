//! The run of one quarter: draft → calculated → reviewed → approved → issued. Issued is immutable.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EmployeeId, NoticeId, PaperId, RunId, UserId, VersionId};
use crate::money::Money;
use crate::quarter::Quarter;

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    Draft,
    Calculated,
    Reviewed,
    Approved,
    Issued,
}

/// Who did a step, and when (RFC 3339).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signoff {
    pub user: UserId,
    pub name: String,
    pub at: String,
}

/// 季奖 of a quarter. What was calculated (inputs, result, trace) is stored beside it, frozen, with a
/// format number and the version of the algorithm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BonusRun {
    pub id: RunId,
    pub quarter: Quarter,
    pub state: RunState,
    /// The version in force on the first day of the quarter.
    pub version: Option<VersionId>,
    pub calculated: Option<Signoff>,
    pub reviewed: Option<Signoff>,
    /// One-person mode: nobody else could review, and the papers say so with a line for a wet
    /// signature.
    pub one_person: bool,
    pub approved: Option<Signoff>,
    pub issued: Option<Signoff>,
}

/// 奖金通知书
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    pub id: NoticeId,
    pub run: RunId,
    pub number: String,
    pub employee: EmployeeId,
    pub code: String,
    pub name: String,
    pub total: Money,
    pub state: NoticeState,
    pub paper: PaperId,
    pub supersedes: Option<NoticeId>,
}

/// A notice is never deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    Valid,
    Superseded,
}

/// Why a step of the run is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunRefusal {
    #[error("{quarter}: {step} needs the state {needs:?}, the run is {is:?}")]
    WrongState {
        quarter: Quarter,
        step: &'static str,
        needs: RunState,
        is: RunState,
    },
    #[error("{quarter}: who calculated does not review")]
    SamePerson { quarter: Quarter },
    #[error("{quarter}: the run is issued and cannot change")]
    Issued { quarter: Quarter },
}

impl RunRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongState { .. } => "bonus.wrong_state",
            Self::SamePerson { .. } => "bonus.same_person",
            Self::Issued { .. } => "bonus.issued",
        }
    }
}

impl BonusRun {
    /// Refuses a calculation of an issued run; anything before may be calculated again.
    pub fn may_calculate(&self) -> Result<(), RunRefusal> {
        match self.state {
            RunState::Issued => Err(RunRefusal::Issued {
                quarter: self.quarter,
            }),
            _ => Ok(()),
        }
    }

    /// Four eyes: the reviewer is not the one who calculated, unless the firm has one person only.
    pub fn may_review(&self, user: UserId, one_person: bool) -> Result<(), RunRefusal> {
        self.needs("review", RunState::Calculated)?;
        match &self.calculated {
            Some(by) if by.user == user && !one_person => Err(RunRefusal::SamePerson {
                quarter: self.quarter,
            }),
            _ => Ok(()),
        }
    }

    pub fn may_approve(&self) -> Result<(), RunRefusal> {
        self.needs("approve", RunState::Reviewed)
    }

    pub fn may_issue(&self) -> Result<(), RunRefusal> {
        self.needs("issue", RunState::Approved)
    }

    fn needs(&self, step: &'static str, needs: RunState) -> Result<(), RunRefusal> {
        if self.state == needs {
            Ok(())
        } else if self.state == RunState::Issued {
            Err(RunRefusal::Issued {
                quarter: self.quarter,
            })
        } else {
            Err(RunRefusal::WrongState {
                quarter: self.quarter,
                step,
                needs,
                is: self.state,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(state: RunState) -> BonusRun {
        let by = |user: i64| Signoff {
            user: user.into(),
            name: String::new(),
            at: String::new(),
        };
        BonusRun {
            id: 1.into(),
            quarter: "2026Q3".parse().unwrap(),
            state,
            version: None,
            calculated: Some(by(1)),
            reviewed: None,
            one_person: false,
            approved: None,
            issued: None,
        }
    }

    #[test]
    fn the_steps_follow_each_other_and_nothing_is_skipped() {
        assert!(run(RunState::Calculated).may_approve().is_err());
        assert!(run(RunState::Reviewed).may_approve().is_ok());
        assert!(run(RunState::Reviewed).may_issue().is_err());
        assert!(run(RunState::Approved).may_issue().is_ok());
        let refusal = run(RunState::Draft).may_issue().unwrap_err();
        assert_eq!(refusal.code(), "bonus.wrong_state");
    }

    #[test]
    fn who_calculated_does_not_review_unless_the_firm_has_one_person() {
        let run = run(RunState::Calculated);
        assert_eq!(
            run.may_review(1.into(), false).unwrap_err().code(),
            "bonus.same_person"
        );
        assert!(run.may_review(2.into(), false).is_ok());
        assert!(run.may_review(1.into(), true).is_ok());
    }

    #[test]
    fn an_issued_run_never_changes() {
        let run = run(RunState::Issued);
        assert_eq!(run.may_calculate().unwrap_err().code(), "bonus.issued");
        assert_eq!(
            run.may_review(2.into(), false).unwrap_err().code(),
            "bonus.issued"
        );
        assert_eq!(run.may_issue().unwrap_err().code(), "bonus.issued");
    }
}
