//! How long a rectification may take, and the check after it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Grade;
use crate::calendar::WorkingCalendar;

/// A number of days; the day it begins on is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RoundsTerm")]
pub struct Term {
    pub count: u32,
    /// 工作日; else every day counts.
    pub working: bool,
}

impl Term {
    #[must_use]
    pub const fn working(count: u32) -> Self {
        Self {
            count,
            working: true,
        }
    }

    /// The last day.
    #[must_use]
    pub fn after(self, day: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
        if self.working {
            return calendar.after(day, self.count);
        }
        let last = day.checked_add_days(Days::new(self.count.into()));
        last.unwrap_or(day)
    }

    /// 3个工作日
    #[must_use]
    pub fn label(self) -> String {
        match self.working {
            true => format!("{}个工作日", self.count),
            false => format!("{}日", self.count),
        }
    }
}

/// The terms of a firm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoundsTerms {
    pub minor: Term,
    pub serious: Term,
    /// Of the check, from the day on which something was put right.
    pub recheck: Term,
}

impl Default for RoundsTerms {
    fn default() -> Self {
        Self {
            minor: Term::working(3),
            serious: Term::working(1),
            recheck: Term::working(2),
        }
    }
}

impl RoundsTerms {
    #[must_use]
    pub fn of(&self, grade: Grade) -> Term {
        match grade {
            Grade::Minor => self.minor,
            Grade::Serious => self.serious,
        }
    }
}
