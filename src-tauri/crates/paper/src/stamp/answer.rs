//! The answer: granted or not, to this very question, by an authority, at about the time it is here.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use der::{Any, Decode, Encode};

use super::{Granted, Query, ROOM, StampError};
use crate::verify::{Reason, TimestampFacts, timestamp};

/// A clock that is off by more is wrong on one side, and nobody can tell on which.
const APART: TimeDelta = TimeDelta::hours(24);

impl Query {
    /// The token of an answer, ready to stand in a signature.
    ///
    /// # Errors
    /// [`StampError`] for an answer that does not hold or does not belong to this question.
    pub fn accept(&self, answer: &[u8], now: Option<DateTime<Utc>>) -> Result<Granted, StampError> {
        let malformed = |_| StampError::Malformed;
        let parts: Vec<Any> = Vec::from_der(answer).map_err(malformed)?;
        let (status, token) = match parts.as_slice() {
            [status] => (status, None),
            [status, token] => (status, Some(token)),
            _ => return Err(StampError::Malformed),
        };
        let status: Vec<Any> = status.decode_as().map_err(malformed)?;
        let status = status.first().ok_or(StampError::Malformed)?;
        let status: u64 = status.decode_as().map_err(malformed)?;
        // Granted, and granted with modifications that are looked at below.
        if status > 1 {
            return Err(StampError::Refused(status));
        }
        let token = token.ok_or(StampError::Malformed)?;
        let token = token.to_der().map_err(malformed)?;
        let message = [self.message.as_slice()];
        let opened = timestamp::open(&token, &message).map_err(|reason| match reason {
            Reason::DigestMismatch => StampError::OtherQuestion,
            other => StampError::Unsound(other),
        })?;
        if opened.nonce.as_deref() != Some(&self.nonce) {
            return Err(StampError::OtherQuestion);
        }
        in_time(opened.at, now)?;
        let token = timestamp::pruned(&token, &opened).map_err(malformed)?;
        if token.len() > ROOM {
            return Err(StampError::TooLarge {
                size: token.len(),
                room: ROOM,
            });
        }
        // What is put into a paper is what a verifier will find.
        let again = timestamp::open(&token, &message).map_err(StampError::Unsound)?;
        timestamp::trusted(&again, &[]).map_err(StampError::Unsound)?;
        Ok(Granted {
            facts: TimestampFacts::of(&again, false),
            token,
        })
    }
}

fn in_time(said: DateTime<Utc>, now: Option<DateTime<Utc>>) -> Result<(), StampError> {
    let Some(here) = now else {
        return Ok(());
    };
    let apart = said - here;
    if apart > APART || apart < -APART {
        let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        return Err(StampError::OtherTime {
            said: text(said),
            here: text(here),
        });
    }
    Ok(())
}
