//! Why a due time is not told.

use chrono::NaiveDateTime;

use crate::calendar::UnknownYear;

/// The first thing that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No slot or no weekday is left to do business in.
    #[error("there is no business time at all")]
    NoBusinessTime,
    #[error("the slot {0:?} is not a span such as 09:00-12:00")]
    BadSlot(String),
    #[error("the pause that begins at {from} ends before, at {to}")]
    PauseEndsBeforeItBegins {
        from: NaiveDateTime,
        to: NaiveDateTime,
    },
    #[error(transparent)]
    UnknownYear(#[from] UnknownYear),
}

impl Refusal {
    /// The code that scripts and texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoBusinessTime => "NO_BUSINESS_TIME",
            Self::BadSlot(_) => "BAD_SLOT",
            Self::PauseEndsBeforeItBegins { .. } => "EMPTY_RANGE",
            Self::UnknownYear(_) => "UNKNOWN_YEAR",
        }
    }
}
