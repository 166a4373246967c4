//! The working days of a year, and what a pasted notice says.

use chrono::NaiveDate;
use domain::calendar::{Holiday, ReadNotice};
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarYears {
    /// The latest first.
    pub years: Vec<CalendarYear>,
    /// This year and the next, where nothing is known of them: their working days are guessed.
    pub missing: Vec<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarYear {
    pub year: i32,
    /// 国务院办公厅关于2026年部分节假日安排的通知
    pub notice: String,
    /// Where it was published.
    pub source: String,
    /// Who pasted it; none where it ships with the program.
    pub by: Option<String>,
    /// RFC 3339
    pub at: Option<String>,
    /// It was pasted over the one that ships.
    pub overrides: bool,
    pub working_days: u32,
    pub months: Vec<CalendarMonth>,
    pub holidays: Vec<Holiday>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarMonth {
    /// 1 to 12
    pub month: u32,
    pub days: Vec<CalendarDay>,
    pub working_days: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarDay {
    #[ts(type = "string")]
    pub day: NaiveDate,
    pub working: bool,
    /// A Saturday or Sunday that is worked.
    pub made_up: bool,
    /// 国庆节: of a day off or of one that is worked for it; empty else.
    pub holiday: String,
}

/// A pasted text as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoticeLook {
    pub notice: ReadNotice,
    /// Nothing in it contradicts itself: it may be kept.
    pub good: bool,
    /// The year is known already, and would be said anew.
    pub known: bool,
    /// Working days of the year as it stands now.
    pub before: Option<u32>,
    /// Working days by this text.
    pub working_days: Option<u32>,
    pub months: Vec<CalendarMonth>,
}
