//! What a quarter brings to the calculation besides the regulation: revenue, people, scores, awards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::ids::EmployeeId;
use crate::money::Money;
use crate::people::Stretch;
use crate::quarter::Quarter;

/// 考核得分 of a person in a quarter, two decimals at most, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Score {
    pub employee: EmployeeId,
    pub score: Exact,
    /// `typed`, `pasted`, or the assessment it was taken from.
    pub source: String,
}

/// 专项奖励
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Award {
    pub employee: EmployeeId,
    pub amount: Money,
    pub reason: String,
}

/// Operating revenue (营业收入) and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuarterFacts {
    pub quarter: Quarter,
    /// May be negative.
    pub revenue: Option<Money>,
    pub target: Option<Money>,
    pub scores: Vec<Score>,
    pub awards: Vec<Award>,
    /// 未分配额度 carried in from the quarters before.
    pub opening_reserve: Money,
}

/// One person as the run saw him: names and figures are frozen with the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GatheredPerson {
    pub employee: EmployeeId,
    pub code: String,
    pub name: String,
    /// Department and post held last in the quarter.
    pub department: String,
    pub post: String,
    pub post_class: String,
    pub commission: bool,
    pub days: u32,
    pub of_days: u32,
    pub stretches: Vec<Stretch>,
    pub score: Option<Exact>,
    /// 考核等级, from the bands.
    pub grade: Option<String>,
    /// 工号 of the direct leader, as of the last day in post.
    pub manager: Option<String>,
}
