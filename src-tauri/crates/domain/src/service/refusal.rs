//! Why a due time is not told, and why something is not done to a case.

use chrono::NaiveDateTime;

use super::words::{DueStage, StepKind};
use crate::calendar::UnknownYear;
use crate::money::Money;

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

/// Why a step of a case is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    #[error("{number} is closed")]
    Closed { number: String },
    #[error("{number} is not closed")]
    NotClosed { number: String },
    #[error("{number} is paused")]
    Paused { number: String },
    #[error("{number} is not paused")]
    NotPaused { number: String },
    /// A complaint and a repair end with their cause.
    #[error("no cause is told")]
    NoCause,
    #[error("no outcome is told")]
    NoOutcome,
    /// Whether a complaint was justified belongs to its end.
    #[error("it is not told whether the complaint was justified")]
    NoVerdict,
    /// Closing without having reached the customer is nothing that this regulation knows.
    #[error("the regulation closes no case without the customer")]
    MustBeReached,
    #[error("{calls} attempts on {days} days are on record, {least_calls} on {least_days} needed")]
    TooFewAttempts {
        calls: u32,
        days: u32,
        least_calls: u32,
        least_days: u32,
    },
    /// What was promised in writing is not on record.
    #[error("it is not told what was said in writing")]
    NoNotice,
    #[error("{compensation} waits for approval")]
    CompensationWaits { compensation: Money },
    #[error("there is no hand-over to confirm")]
    NoHandover,
    #[error("{at} lies before {first}")]
    TooEarly {
        at: NaiveDateTime,
        first: NaiveDateTime,
    },
    #[error("{at} has not come yet")]
    NotYet { at: NaiveDateTime },
    #[error("{stage:?} was reached at {at} already")]
    MetAlready { stage: DueStage, at: NaiveDateTime },
    /// A step that is written by what it does cannot be told.
    #[error("{kind:?} is no note")]
    NotTold { kind: StepKind },
}

impl CaseRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Closed { .. } => "service.closed",
            Self::NotClosed { .. } => "service.not_closed",
            Self::Paused { .. } => "service.paused",
            Self::NotPaused { .. } => "service.not_paused",
            Self::NoCause => "service.no_cause",
            Self::NoOutcome => "service.no_outcome",
            Self::NoVerdict => "service.no_verdict",
            Self::MustBeReached => "service.must_be_reached",
            Self::TooFewAttempts { .. } => "service.too_few_attempts",
            Self::NoNotice => "service.no_notice",
            Self::CompensationWaits { .. } => "service.compensation_waits",
            Self::NoHandover => "service.no_handover",
            Self::TooEarly { .. } => "service.too_early",
            Self::NotYet { .. } => "service.not_yet",
            Self::MetAlready { .. } => "service.met_already",
            Self::NotTold { .. } => "service.not_told",
        }
    }
}
