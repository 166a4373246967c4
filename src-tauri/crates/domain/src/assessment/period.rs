//! 考核期: a month or a quarter, written `2026-09` or `2026Q3`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::quarter::Quarter;

/// A period that is assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string", rename = "AssessmentPeriod")]
pub enum Period {
    /// The first day of the month.
    Month(NaiveDate),
    Quarter(Quarter),
}

/// Why a text is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither a month such as 2026-09 nor a quarter such as 2026Q3")]
pub struct NotAPeriod(pub String);

impl Period {
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Month(first) => first,
            Self::Quarter(quarter) => quarter.first_day(),
        }
    }

    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Month(first) => first
                .checked_add_months(Months::new(1))
                .and_then(|next| next.checked_sub_days(Days::new(1)))
                .unwrap_or(first),
            Self::Quarter(quarter) => quarter.last_day(),
        }
    }

    /// The quarter it lies in, or is.
    #[must_use]
    pub fn quarter(self) -> Option<Quarter> {
        match self {
            Self::Month(first) => Quarter::of(first),
            Self::Quarter(quarter) => Some(quarter),
        }
    }

    /// The three months of a quarter.
    #[must_use]
    pub fn months_of(quarter: Quarter) -> Vec<Self> {
        let first = quarter.first_day();
        (0..3)
            .filter_map(|month| first.checked_add_months(Months::new(month)))
            .map(Self::Month)
            .collect()
    }

    /// As papers say it: `2026年9月`, `2026年第3季度`.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Month(first) => format!("{}年{}月", first.year(), first.month()),
            Self::Quarter(quarter) => quarter.label(),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Quarter(quarter) => quarter.fmt(f),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let wrong = || NotAPeriod(text.to_owned());
        if text.contains(['Q', 'q']) {
            return text.parse().map(Self::Quarter).map_err(|_| wrong());
        }
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(wrong());
        }
        let first = format!("{text}-01").parse().map_err(|_| wrong())?;
        Quarter::of(first)
            .map(|_| Self::Month(first))
            .ok_or_else(wrong)
    }
}

impl serde::Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_quarters_are_read_written_and_bounded() {
        for (text, first, last, label) in [
            ("2026-02", "2026-02-01", "2026-02-28", "2026年2月"),
            ("2026-12", "2026-12-01", "2026-12-31", "2026年12月"),
            ("2026Q3", "2026-07-01", "2026-09-30", "2026年第3季度"),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!(period.to_string(), text);
            assert_eq!(period.first_day().to_string(), first);
            assert_eq!(period.last_day().to_string(), last);
            assert_eq!(period.label(), label);
        }
        let quarter = "2026Q3".parse().unwrap();
        let months: Vec<String> = Period::months_of(quarter)
            .iter()
            .map(Period::to_string)
            .collect();
        assert_eq!(months, ["2026-07", "2026-08", "2026-09"]);
        for wrong in [
            "2026",
            "2026-13",
            "2026-9",
            "26-09",
            "2026Q5",
            "九月",
            "2026-09-01",
        ] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
    }
}
