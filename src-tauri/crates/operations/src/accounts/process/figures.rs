//! One line of a check while it is counted.

use chrono::NaiveDate;
use domain::exact::Exact;

use crate::views::{ProcessFailure, ProcessKind};

/// What was to be done, what was, and what was not.
pub(super) struct Line {
    pub(super) kind: ProcessKind,
    /// Percent.
    pub(super) target: Exact,
    pub(super) set: bool,
    pub(super) article: String,
    pub(super) numerator: u32,
    pub(super) denominator: u32,
    pub(super) counted_on: Option<NaiveDate>,
    pub(super) failures: Vec<ProcessFailure>,
}

impl Line {
    /// A duty without exception, of which so many were due.
    pub(super) fn duty(
        kind: ProcessKind,
        article: &str,
        due: usize,
        failures: Vec<ProcessFailure>,
    ) -> Self {
        let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            kind,
            target: Exact::from(100_u32),
            set: false,
            article: article.to_owned(),
            numerator: whole(due.saturating_sub(failures.len())),
            denominator: whole(due),
            counted_on: None,
            failures,
        }
    }

    /// Percent, exact; nothing where nothing was due.
    pub(super) fn share(&self) -> Option<Exact> {
        let share = Exact::ratio(self.numerator.into(), self.denominator.into())?;
        Some(&share * &Exact::from(100_u32))
    }
}
