//! 体检意见书: two pages on an old regulation, for the owner who will not read fifty findings.

use serde::{Deserialize, Serialize};

/// What the check-up found that matters most, with basis and suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskLetter {
    pub company: String,
    /// Of the regulation, without 《》.
    pub title: String,
    /// 草稿, or 2026年第1版
    pub version: String,
    /// TJ-2026-001
    pub number: String,
    /// 2026年11月23日
    pub printed_on: String,
    /// The day up to which the law was looked at.
    pub law_dated: String,
    /// How many of each severity, those that were accepted left out.
    pub high: usize,
    pub warn: usize,
    pub info: usize,
    pub risks: Vec<Risk>,
    /// Findings that have no room here; they are in the program.
    pub more: usize,
}

/// One finding, or several of the same kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    pub high: bool,
    /// 第七条、第九条
    pub places: String,
    pub quote: String,
    pub why: String,
    pub basis: String,
    pub suggestion: String,
}
