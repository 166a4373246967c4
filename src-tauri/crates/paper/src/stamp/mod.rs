//! Asking a timestamp authority (RFC 3161): the request, the answer held against it, and the token put
//! into a signature (PAdES B-T). Who carries the bytes is no business of this room.

mod answer;
mod attach;
mod request;

pub use attach::{attach, query};
pub use request::Query;

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::verify::{Reason, TimestampFacts};

/// Bytes kept free for a token with the certificates of its authority; real ones have two to seven
/// thousand.
pub(crate) const ROOM: usize = 10_240;

/// Whatever takes a request to an authority and brings its answer.
pub trait Stamp: Sync {
    /// # Errors
    /// In words, for the log and for whoever helps.
    fn ask(&self, request: &[u8]) -> Result<Vec<u8>, String>;
}

/// Whom to ask, and what is known beforehand.
#[derive(Clone, Copy)]
pub struct Stamping<'a> {
    pub stamp: &'a dyn Stamp,
    /// The time it is here; none where there is nothing to compare with.
    pub now: Option<DateTime<Utc>>,
}

impl Stamping<'_> {
    /// A token over `message` that holds.
    ///
    /// # Errors
    /// [`StampError`] for a server that is not there, refuses or lies.
    pub fn token(&self, message: &[u8]) -> Result<Granted, StampError> {
        let query = Query::new(message)?;
        let answer = self.stamp.ask(query.der());
        query.accept(&answer.map_err(StampError::Unreachable)?, self.now)
    }
}

/// A token that was granted and holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// Ready to stand in a signature.
    pub token: Vec<u8>,
    pub facts: TimestampFacts,
}

/// Why there is no timestamp.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StampError {
    #[error("the timestamp server cannot be reached: {0}")]
    Unreachable(String),
    #[error("the answer of the timestamp server cannot be read")]
    Malformed,
    #[error("the timestamp server refused with status {0}")]
    Refused(u64),
    #[error("the answer belongs to another question")]
    OtherQuestion,
    #[error("the timestamp does not hold: {0:?}")]
    Unsound(Reason),
    #[error("the timestamp says {said}, this computer {here}")]
    OtherTime { said: String, here: String },
    #[error("the timestamp of {size} bytes does not fit into {room}")]
    TooLarge { size: usize, room: usize },
    #[error("the paper keeps no place for a timestamp")]
    NoPlace,
}

impl StampError {
    /// A stable code for the edges, which own the words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "timestamp.unreachable",
            Self::Malformed => "timestamp.malformed",
            Self::Refused(_) => "timestamp.refused",
            Self::OtherQuestion => "timestamp.other_question",
            Self::Unsound(_) => "timestamp.unsound",
            Self::OtherTime { .. } => "timestamp.other_time",
            Self::TooLarge { .. } => "timestamp.too_large",
            Self::NoPlace => "timestamp.no_place",
        }
    }
}
