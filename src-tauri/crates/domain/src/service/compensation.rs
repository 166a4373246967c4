//! 赔付权限: what a post may grant for one case; more needs somebody whose authority reaches.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::ServiceRules;
use crate::ids::{CaseId, CompensationId, EmployeeId};
use crate::money::Money;

/// One grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceCompensation")]
pub struct Compensation {
    pub id: CompensationId,
    pub case: CaseId,
    pub amount: Money,
    /// 减免安装费
    pub way: String,
    pub reason: String,
    pub by: EmployeeId,
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    pub needs_approval: bool,
    /// Of whoever decided; the head of the company is no employee.
    pub decided_by: String,
    #[ts(type = "string | null")]
    pub decided_at: Option<NaiveDateTime>,
    pub approved: Option<bool>,
    /// What was said with the decision.
    pub decision: String,
}

impl Compensation {
    /// Whether somebody has to decide.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.needs_approval && self.approved.is_none()
    }

    /// Whether it is granted.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.needs_approval || self.approved == Some(true)
    }
}

/// What the holder of a post may grant for one case: the row of the post, or the row whose name ends the
/// name of the post (售后客服专员 is a 客服专员). A post that no row names may grant nothing.
#[must_use]
pub fn authority_of(rules: &ServiceRules, post: &str) -> Money {
    let rows = rules.authority.iter();
    rows.filter(|(row, _)| post.ends_with(row.as_str()))
        .max_by_key(|(row, _)| row.chars().count())
        .map_or(Money::ZERO, |(_, amount)| *amount)
}

/// Whether an amount goes beyond an authority, together with what was granted for the same case before:
/// one matter is not cut into pieces (同一事由不得拆分审批).
#[must_use]
pub fn needs_approval(authority: Money, before: &[Compensation], amount: Money) -> bool {
    let granted = before.iter().filter(|one| one.approved != Some(false));
    let total = Money::total(granted.map(|one| one.amount).chain([amount]));
    total.is_none_or(|total| total > authority)
}
