//! Business time: the days on which there is business, and the hours of such a day.

use chrono::{Datelike, NaiveDate};

use super::refusal::Refusal;
use super::slots::{Slot, merged};
use crate::calendar::{OpeningDays, UnknownYear, WorkingCalendar};

/// The last year that the shop's own opening days are followed into: a due time has four digits.
const LAST_YEAR: i32 = 9999;

/// The calendar that a service rule names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BusinessDays {
    /// Chinese working days, with holidays and make-up days.
    Working(WorkingCalendar),
    /// The shop's own opening days.
    Open(OpeningDays),
}

impl BusinessDays {
    pub(super) fn are_on(&self, day: NaiveDate) -> Result<bool, UnknownYear> {
        match self {
            Self::Working(calendar) => calendar.is_working(day),
            Self::Open(_) if day.year() > LAST_YEAR => Err(UnknownYear(day.year())),
            Self::Open(shop) => Ok(shop.is_open(day)),
        }
    }
}

/// When there is business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessTime {
    pub(super) days: BusinessDays,
    /// In order and apart from each other; never empty.
    pub(super) slots: Vec<Slot>,
}

impl BusinessTime {
    /// Slots may come in any order; where they overlap, a minute counts once.
    pub fn new(days: BusinessDays, slots: Vec<Slot>) -> Result<Self, Refusal> {
        let never = matches!(&days, BusinessDays::Open(shop) if !shop.ever_open());
        if slots.is_empty() || never {
            return Err(Refusal::NoBusinessTime);
        }
        Ok(Self {
            days,
            slots: merged(slots),
        })
    }

    /// Business minutes of a day without pauses.
    pub(super) fn minutes_of_a_day(&self) -> u64 {
        self.slots.iter().map(|slot| slot.minutes()).sum()
    }
}
