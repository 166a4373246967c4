//! What a quarter brings to the calculation besides the regulation: revenue, people, scores, awards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::Exact;
use crate::ids::EmployeeId;
use crate::money::Money;
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
    /// Paid by commission on every day of employment in the quarter (A2).
    pub commission: bool,
    /// Days in post that count.
    pub days: u32,
    /// Calendar days of the quarter.
    pub of_days: u32,
    /// In order of time.
    pub stretches: Vec<GatheredStretch>,
    pub score: Option<Exact>,
    /// 考核等级, from the bands.
    pub grade: Option<String>,
    /// 工号 of the direct leader, as of the last day in post.
    pub manager: Option<String>,
}

/// A part of the quarter in one post, in the words the regulation knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GatheredStretch {
    pub post: String,
    /// A row of `bonus.posts`, where the method needs one.
    pub class: String,
    /// A row of `bonus.departments` or `bonus.department_rates`, where the method needs one: the
    /// department of the post, or the nearest one above it that has a row.
    pub department: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days that count, 0 to the calendar days between `from` and `to`.
    pub days: u32,
}
