//! What was done about a finding, step by step.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::EmployeeId;

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingStepKind {
    /// 下达整改: who is to put it right, until when.
    Ordered,
    /// 延期: another day, told before the first one passed.
    Extended,
    /// 整改完成
    Rectified,
    /// 复查不合格: to be done again, by another day.
    Returned,
    /// 复查合格，销号
    Passed,
}

impl FindingStepKind {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Ordered => "下达整改",
            Self::Extended => "延期",
            Self::Rectified => "整改完成",
            Self::Returned => "复查不合格",
            Self::Passed => "复查合格",
        }
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingStep {
    pub kind: FindingStepKind,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub by: EmployeeId,
    /// Of an order.
    pub owner: Option<EmployeeId>,
    /// The day an order, an extension or a return sets.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    pub text: String,
}
