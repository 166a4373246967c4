//! Now, as it is passed in. Only the shell and the command line read a clock.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat};

/// An instant with the offset of the place it was read at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// The instant itself.
    #[must_use]
    pub fn new(at: DateTime<FixedOffset>) -> Self {
        Self(at)
    }

    /// The business day at the place.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.0.date_naive()
    }

    /// The instant with its offset.
    #[must_use]
    pub fn at(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// RFC 3339 in whole seconds, as stored and printed: `2026-11-23T09:00:00+08:00`.
    #[must_use]
    pub fn stamp(self) -> String {
        self.0.to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}

/// `2026年11月23日` (GB/T 9704 7.3.5: Arabic digits, no leading zeros).
#[must_use]
pub fn full_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
