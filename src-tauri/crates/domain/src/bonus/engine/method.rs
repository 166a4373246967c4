//! The ways to divide a pool, by the words of the parameters `bonus.method` and `bonus.pro_rate`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 分配方法 (A3)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By weight: department × post × grade × days.
    Share,
    /// By contribution rate over departments, then by weight inside.
    TwoLevel,
    /// An amount for each grade.
    FixedGrades,
}

/// Where days in post enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProRate {
    /// They are a factor of the weight.
    Weight,
    /// They reduce the share afterwards, and the rest goes to the reserve.
    Amount,
}

impl Method {
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Share, Self::TwoLevel, Self::FixedGrades]
            .into_iter()
            .find(|method| method.word() == word)
    }

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::TwoLevel => "two_level",
            Self::FixedGrades => "fixed_grades",
        }
    }
}

impl ProRate {
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Weight, Self::Amount]
            .into_iter()
            .find(|way| way.word() == word)
    }

    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Amount => "amount",
        }
    }
}
