//! One year's holidays as a pack of data. Packs of published years ship with the program; a later year
//! comes as a file of the same form when the State Council has published its notice.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form of a pack that is read.
const FORMAT: u32 = 1;

/// A pack with more holidays than this is no notice of the State Council.
const MOST_HOLIDAYS: usize = 60;

/// What the notice of one year says, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayPack {
    year: i32,
    notice: String,
    source: String,
    holidays: Vec<Holiday>,
}

/// One holiday, its days off and the rest days that are worked for it (调休).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// 国庆节
    pub name: String,
    /// First and last day off, both included.
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Saturdays or Sundays that are working days.
    #[ts(type = "string[]")]
    pub make_up: Vec<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    year: i32,
    notice: String,
    source: String,
    holidays: Vec<Holiday>,
}

/// Why a pack is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    #[error("no pack of holidays: {0}")]
    NotAPack(String),
    #[error("a pack of format {0} is not known")]
    UnknownFormat(u32),
    #[error("{0} holidays are more than a year has")]
    TooMany(usize),
    /// Days lie in the year of the pack; only its first holiday may begin in the December before.
    #[error("{day} does not belong to {year}")]
    OutsideYear { day: NaiveDate, year: i32 },
    #[error("{name} ends before it begins")]
    EndsBeforeItBegins { name: String },
    #[error("{0} stands there twice")]
    DayTwice(NaiveDate),
}

impl HolidayPack {
    /// Reads a pack from its JSON.
    pub fn parse(json: &str) -> Result<Self, BadPack> {
        let written: Written =
            serde_json::from_str(json).map_err(|error| BadPack::NotAPack(error.to_string()))?;
        if written.format != FORMAT {
            return Err(BadPack::UnknownFormat(written.format));
        }
        Self::new(
            written.year,
            written.notice,
            written.source,
            written.holidays,
        )
    }

    /// A pack of these holidays, checked as one that is read.
    pub fn new(
        year: i32,
        notice: String,
        source: String,
        holidays: Vec<Holiday>,
    ) -> Result<Self, BadPack> {
        if holidays.len() > MOST_HOLIDAYS {
            return Err(BadPack::TooMany(holidays.len()));
        }
        let pack = Self {
            year,
            notice,
            source,
            holidays,
        };
        for holiday in &pack.holidays {
            pack.check(holiday)?;
        }
        pack.days()?;
        Ok(pack)
    }

    /// The pack as [`HolidayPack::parse`] reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let written = Written {
            format: FORMAT,
            year: self.year,
            notice: self.notice.clone(),
            source: self.source.clone(),
            holidays: self.holidays.clone(),
        };
        serde_json::to_string(&written).expect("a pack holds texts and days only")
    }

    /// The year whose holidays these are.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The title of the notice.
    #[must_use]
    pub fn notice(&self) -> &str {
        &self.notice
    }

    /// Where the notice was published.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    #[must_use]
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// Every day that the notice names: `true` when it is worked.
    pub(super) fn days(&self) -> Result<BTreeMap<NaiveDate, bool>, BadPack> {
        let mut days = BTreeMap::new();
        for holiday in &self.holidays {
            let off = holiday
                .from
                .iter_days()
                .take_while(|day| *day <= holiday.to);
            let off = off.map(|day| (day, false));
            for (day, worked) in off.chain(holiday.make_up.iter().map(|day| (*day, true))) {
                if days.insert(day, worked).is_some() {
                    return Err(BadPack::DayTwice(day));
                }
            }
        }
        Ok(days)
    }

    fn check(&self, holiday: &Holiday) -> Result<(), BadPack> {
        if holiday.to < holiday.from {
            return Err(BadPack::EndsBeforeItBegins {
                name: holiday.name.clone(),
            });
        }
        for day in [holiday.from, holiday.to].iter().chain(&holiday.make_up) {
            // 元旦 may begin on the last weekend of the year before, or be worked for in it.
            let belongs = day.checked_add_days(Days::new(7)).map(|day| day.year());
            if day.year() != self.year && belongs != Some(self.year) {
                return Err(BadPack::OutsideYear {
                    day: *day,
                    year: self.year,
                });
            }
        }
        Ok(())
    }
}
