//! A calendar quarter (A1: the bonus is quarterly), written `2026Q3`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

/// A calendar quarter between 1990 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Quarter {
    year: i32,
    number: u32,
}

/// Why a text is no quarter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a quarter such as 2026Q3")]
pub struct NotAQuarter(pub String);

impl Quarter {
    /// `number` is 1 to 4.
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Self> {
        ((1990..2200).contains(&year) && (1..=4).contains(&number)).then_some(Self { year, number })
    }

    /// The quarter that a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::new(day.year(), day.month0() / 3 + 1)
    }

    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, (self.number - 1) * 3 + 1, 1)
            .expect("the first of a month between 1990 and 2199 exists")
    }

    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day() - Days::new(1)
    }

    /// Calendar days of the quarter: 90 to 92.
    #[must_use]
    pub fn days(self) -> u32 {
        let days = self
            .last_day()
            .signed_duration_since(self.first_day())
            .num_days()
            + 1;
        u32::try_from(days).expect("a quarter has 90 to 92 days")
    }

    #[must_use]
    pub fn next(self) -> Self {
        match self.number {
            4 => Self {
                year: self.year + 1,
                number: 1,
            },
            n => Self {
                year: self.year,
                number: n + 1,
            },
        }
    }

    #[must_use]
    pub fn previous(self) -> Self {
        match self.number {
            1 => Self {
                year: self.year - 1,
                number: 4,
            },
            n => Self {
                year: self.year,
                number: n - 1,
            },
        }
    }

    /// As papers say it: `2026年第3季度`.
    #[must_use]
    pub fn label(self) -> String {
        format!("{}年第{}季度", self.year, self.number)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let wrong = || NotAQuarter(text.to_owned());
        let (year, number) = text.split_once(['Q', 'q']).ok_or_else(wrong)?;
        if year.len() != 4 || number.len() != 1 {
            return Err(wrong());
        }
        let year = year.parse().map_err(|_| wrong())?;
        let number = number.parse().map_err(|_| wrong())?;
        Self::new(year, number).ok_or_else(wrong)
    }
}

impl serde::Serialize for Quarter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Quarter {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_quarter_has_92_days_and_ends_in_september() {
        let quarter: Quarter = "2026Q3".parse().unwrap();
        assert_eq!(quarter.days(), 92);
        assert_eq!(quarter.last_day().to_string(), "2026-09-30");
        assert_eq!(quarter.next().next().to_string(), "2027Q1");
        assert_eq!(Quarter::of(quarter.last_day()), Some(quarter));
    }

    #[test]
    fn what_is_no_quarter_is_refused() {
        for text in [
            "2026Q5",
            "2026",
            "26Q3",
            "2026Q03",
            "",
            "第三季度",
            "2026-Q3",
        ] {
            assert!(text.parse::<Quarter>().is_err(), "{text}");
        }
    }
}
