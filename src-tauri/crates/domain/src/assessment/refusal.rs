//! Why a sheet is not assessed.

use crate::exact::Exact;

/// The first check that failed. Texts for people live at the edge, keyed by [`Refusal::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("two items are called {name:?}")]
    DuplicateName { name: String },
    #[error("{place}: {text} is negative")]
    Negative { place: String, text: String },
    #[error("the weights sum to {sum}, not 100")]
    WeightsNot100 { sum: Exact },
    #[error("{name}: the target {target} is not above zero")]
    TargetNotPositive { name: String, target: Exact },
    /// A threshold that is the target, a step or band that nothing falls into, a minimum above the
    /// maximum.
    #[error("{place} leaves an empty range")]
    EmptyRange { place: String },
    #[error("{name}: the score {score} is not between 0 and 100")]
    ScoreOutOfRange { name: String, score: Exact },
    /// Events are counted: a whole number, not negative.
    #[error("{name}: {text} is no number of events")]
    EventsNotWhole { name: String, text: String },
    #[error("a veto names the grade {grade:?}, which no band has")]
    UnknownGrade { grade: String },
}

impl Refusal {
    /// The code that scripts and texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DuplicateName { .. } => "DUPLICATE_NAME",
            Self::Negative { .. } => "BAD_NUMBER",
            Self::WeightsNot100 { .. } => "WEIGHTS_NOT_100",
            Self::TargetNotPositive { .. } => "TARGET_NOT_POSITIVE",
            Self::EmptyRange { .. } => "EMPTY_RANGE",
            Self::ScoreOutOfRange { .. } => "SCORE_OUT_OF_RANGE",
            Self::EventsNotWhole { .. } => "EVENTS_NOT_WHOLE",
            Self::UnknownGrade { .. } => "UNKNOWN_GRADE",
        }
    }
}
