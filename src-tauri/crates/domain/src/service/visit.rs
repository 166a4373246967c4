//! 回访: a customer is asked after a case, once, at a decent hour, by the day the regulation says.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::CaseKind;
use crate::ids::{AccountId, CaseId, EmployeeId, VisitId};

/// How far a return visit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    Planned,
    Done,
    /// 联系不上
    Unreached,
    /// The customer does not want to be called: not called again about the same.
    Declined,
}

impl VisitState {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Planned => "待回访",
            Self::Done => "已回访",
            Self::Unreached => "联系不上",
            Self::Declined => "客户谢绝",
        }
    }
}

/// One return visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceVisit")]
pub struct Visit {
    pub id: VisitId,
    pub case: CaseId,
    pub kind: CaseKind,
    pub account: Option<AccountId>,
    #[ts(type = "string")]
    pub due_at: NaiveDateTime,
    pub article: String,
    pub state: VisitState,
    pub attempts: Vec<VisitAttempt>,
    pub by: Option<EmployeeId>,
    #[ts(type = "string | null")]
    pub done_at: Option<NaiveDateTime>,
    /// 1 to 5.
    pub score: Option<u8>,
    pub comment: String,
    /// Whether somebody else found it true.
    pub checked: Option<bool>,
    pub checked_by: Option<EmployeeId>,
    #[ts(type = "string | null")]
    pub checked_at: Option<NaiveDateTime>,
    /// The case that came of it.
    pub follow_up: Option<CaseId>,
}

/// A call that nobody took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitAttempt {
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    pub by: String,
    pub note: String,
}

impl Visit {
    /// Asked in time; nothing while it still may be.
    #[must_use]
    pub fn in_time(&self, now: NaiveDateTime) -> Option<bool> {
        match (self.state, self.done_at) {
            (VisitState::Planned, _) => (now > self.due_at).then_some(false),
            (_, Some(done)) => Some(done <= self.due_at),
            (_, None) => None,
        }
    }
}
