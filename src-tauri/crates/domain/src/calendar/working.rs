//! Working days in China: Monday to Friday, without holidays, with make-up days.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};

use super::pack::{BadPack, HolidayPack};

/// The packs that ship with the program: the State Council's notices for these years.
const SHIPPED: [&str; 3] = [
    include_str!("packs/2024.json"),
    include_str!("packs/2025.json"),
    include_str!("packs/2026.json"),
];

/// There is no notice for the year yet, so that nobody knows its working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no holidays are known for {0}")]
pub struct UnknownYear(pub i32);

/// The years whose notices are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    /// By year of the notice, the days that differ from the ordinary week: `true` when worked.
    notices: BTreeMap<i32, BTreeMap<NaiveDate, bool>>,
}

impl WorkingCalendar {
    /// The calendar as it ships with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static CALENDAR: LazyLock<WorkingCalendar> = LazyLock::new(|| {
            let mut calendar = WorkingCalendar::default();
            for pack in WorkingCalendar::shipped_packs() {
                calendar.add(&pack).expect("a shipped pack was checked");
            }
            calendar
        });
        &CALENDAR
    }

    /// The notices that ship with the program, the earliest first.
    #[must_use]
    pub fn shipped_packs() -> Vec<HolidayPack> {
        let packs = SHIPPED.iter();
        packs
            .map(|json| HolidayPack::parse(json).expect("a test reads every shipped pack"))
            .collect()
    }

    /// Adds a year, or says its days anew where the year is known already.
    pub fn add(&mut self, pack: &HolidayPack) -> Result<(), BadPack> {
        self.notices.insert(pack.year(), pack.days()?);
        Ok(())
    }

    /// The years whose notices are known.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.notices.keys().copied()
    }

    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        self.notices.contains_key(&year)
    }

    /// Whether the day is worked.
    pub fn is_working(&self, day: NaiveDate) -> Result<bool, UnknownYear> {
        let year = day.year();
        if !self.knows(year) {
            return Err(UnknownYear(year));
        }
        // The notice of the next year may name a day of this December.
        let named = [year, year + 1]
            .iter()
            .find_map(|year| self.notices.get(year)?.get(&day));
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(named.copied().unwrap_or(!weekend))
    }

    fn works(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.is_working(day).unwrap_or(!weekend)
    }

    /// The last of `count` working days after `day`, the day itself not counted. Where no notice is known
    /// yet, Monday to Friday are taken for working days: a date that may move is better than none.
    #[must_use]
    pub fn after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let days = day.iter_days().skip(1).filter(|day| self.works(*day));
        let wanted = (count as usize).checked_sub(1);
        wanted
            .and_then(|wanted| days.clone().nth(wanted))
            .unwrap_or(day)
    }

    /// The day itself where it is worked, else the last working day before; of years without a notice as
    /// [`Self::after`].
    #[must_use]
    pub fn on_or_before(&self, day: NaiveDate) -> NaiveDate {
        let mut before = std::iter::successors(Some(day), NaiveDate::pred_opt);
        before.find(|day| self.works(*day)).unwrap_or(day)
    }

    /// Working days from `first` to `last`, both included; none when `last` lies before `first`.
    pub fn working_days(&self, first: NaiveDate, last: NaiveDate) -> Result<u32, UnknownYear> {
        let mut count = 0;
        for day in first.iter_days().take_while(|day| *day <= last) {
            count += u32::from(self.is_working(day)?);
        }
        Ok(count)
    }
}
