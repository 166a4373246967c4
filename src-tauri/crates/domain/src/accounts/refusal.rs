//! Why accounts are not ranked, graded or measured.

use crate::calendar::UnknownYear;
use crate::exact::Exact;
use crate::money::Money;

/// The first check that failed. Texts for people live at the edge, keyed by [`Refusal::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{id} stands in the list twice")]
    DuplicateId { id: String },
    #[error("{place}: {amount} yuan are negative")]
    NegativeAmount { place: String, amount: Money },
    /// A weight or a month's share below zero.
    #[error("{place}: {value} is negative")]
    Negative { place: String, value: Exact },
    #[error("{place} is beyond the bound of money")]
    TooLarge { place: &'static str },
    #[error("{item}: the score {score} is not between 1 and 5")]
    ScoreOutOfRange { item: String, score: Exact },
    #[error("{item} has a score but no weight")]
    UnknownItem { item: String },
    /// A better grade begins where the next one does, or below.
    #[error("no score falls between the cuts {upper} and {lower}")]
    CutsNotDescending {
        upper: &'static str,
        lower: &'static str,
    },
    #[error("the target of {target} yuan is not above zero")]
    TargetNotPositive { target: Money },
    #[error("a profile has 12 months, not {months}")]
    ProfileNot12 { months: usize },
    #[error("the months of the profile sum to {sum}, not 100")]
    ProfileNot100 { sum: Exact },
    #[error(transparent)]
    UnknownYear(#[from] UnknownYear),
}

impl Refusal {
    /// The code that scripts and texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DuplicateId { .. } => "DUPLICATE_ID",
            Self::NegativeAmount { .. } | Self::TooLarge { .. } => "BAD_AMOUNT",
            Self::Negative { .. } => "BAD_NUMBER",
            Self::ScoreOutOfRange { .. } => "SCORE_OUT_OF_RANGE",
            Self::UnknownItem { .. } => "UNKNOWN_ITEM",
            Self::CutsNotDescending { .. } => "EMPTY_RANGE",
            Self::TargetNotPositive { .. } => "TARGET_NOT_POSITIVE",
            Self::ProfileNot12 { .. } => "PROFILE_NOT_12",
            Self::ProfileNot100 { .. } => "WEIGHTS_NOT_100",
            Self::UnknownYear(_) => "UNKNOWN_YEAR",
        }
    }
}
