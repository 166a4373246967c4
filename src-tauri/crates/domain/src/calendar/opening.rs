//! The days on which a shop is open: weekends and holidays count like any other day unless the shop
//! says otherwise.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

/// Open weekdays, and single days on which the shop is closed all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningDays {
    open: [bool; 7],
    closed: BTreeSet<NaiveDate>,
}

impl OpeningDays {
    #[must_use]
    pub fn new(
        weekdays: impl IntoIterator<Item = Weekday>,
        closed: impl IntoIterator<Item = NaiveDate>,
    ) -> Self {
        let mut open = [false; 7];
        for weekday in weekdays {
            open[weekday.num_days_from_monday() as usize] = true;
        }
        Self {
            open,
            closed: closed.into_iter().collect(),
        }
    }

    /// Whether the shop opens on the day.
    #[must_use]
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.open[day.weekday().num_days_from_monday() as usize] && !self.closed.contains(&day)
    }

    /// Whether there is any weekday on which the shop opens.
    #[must_use]
    pub fn ever_open(&self) -> bool {
        self.open.contains(&true)
    }
}
