//! 考核期: a month, a quarter or a year, written `2026-09`, `2026Q3` or `2026`.

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
    /// The first day of the year.
    Year(NaiveDate),
}

/// Why a text is no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no month such as 2026-09, quarter such as 2026Q3 or year such as 2026")]
pub struct NotAPeriod(pub String);

impl Period {
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Month(first) | Self::Year(first) => first,
            Self::Quarter(quarter) => quarter.first_day(),
        }
    }

    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let ends = |first: NaiveDate, months| {
            let next = first.checked_add_months(Months::new(months));
            next.and_then(|next| next.checked_sub_days(Days::new(1)))
                .unwrap_or(first)
        };
        match self {
            Self::Month(first) => ends(first, 1),
            Self::Quarter(quarter) => quarter.last_day(),
            Self::Year(first) => ends(first, 12),
        }
    }

    /// The quarter it lies in, or is; a year lies in none.
    #[must_use]
    pub fn quarter(self) -> Option<Quarter> {
        match self {
            Self::Month(first) => Quarter::of(first),
            Self::Quarter(quarter) => Some(quarter),
            Self::Year(_) => None,
        }
    }

    /// Whether one is a part of the other, so that both would count the same work: a month and its
    /// quarter. A year is assessed for itself.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let mixed = matches!(
            (self, other),
            (Self::Month(_), Self::Quarter(_)) | (Self::Quarter(_), Self::Month(_))
        );
        mixed && self.quarter() == other.quarter()
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

    /// What the result of a period is added up from: its own cycle where there is one, else its months; a
    /// year takes its quarters as they were assessed, each as a whole or month by month.
    #[must_use]
    pub fn resting_on(self, assessed: &dyn Fn(Self) -> bool) -> Vec<Self> {
        match self {
            _ if assessed(self) => vec![self],
            Self::Month(_) => vec![self],
            Self::Quarter(quarter) => Self::months_of(quarter),
            Self::Year(first) => (0..4)
                .filter_map(|quarter| first.checked_add_months(Months::new(3 * quarter)))
                .filter_map(Quarter::of)
                .flat_map(|quarter| Self::Quarter(quarter).resting_on(assessed))
                .collect(),
        }
    }

    /// As papers say it: `2026年9月`, `2026年第3季度`.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Month(first) => format!("{}年{}月", first.year(), first.month()),
            Self::Quarter(quarter) => quarter.label(),
            Self::Year(first) => format!("{}年", first.year()),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Quarter(quarter) => quarter.fmt(f),
            Self::Year(first) => write!(f, "{:04}", first.year()),
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
        let Some((year, month)) = text.split_once('-') else {
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            let first = format!("{text}-01-01").parse().ok().filter(|_| digits);
            let first: NaiveDate = first.ok_or_else(wrong)?;
            return Quarter::of(first)
                .map(|_| Self::Year(first))
                .ok_or_else(wrong);
        };
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
            ("2026", "2026-01-01", "2026-12-31", "2026年"),
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
            "226",
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

    #[test]
    fn a_year_rests_on_its_quarters_as_they_were_assessed() {
        let told = |assessed: &[&str]| -> Vec<String> {
            let year: Period = "2026".parse().unwrap();
            let parts = year.resting_on(&|one| assessed.contains(&one.to_string().as_str()));
            parts.iter().map(Period::to_string).collect()
        };
        assert_eq!(told(&["2026", "2026Q1"]), ["2026"]);
        let mixed = told(&["2026Q2", "2026-01"]);
        assert_eq!(
            mixed[..5],
            ["2026-01", "2026-02", "2026-03", "2026Q2", "2026-07"]
        );
        assert_eq!(mixed.len(), 10);
    }

    #[test]
    fn a_month_overlaps_its_quarter_and_nothing_else() {
        let overlap = |one: &str, other: &str| {
            let (one, other): (Period, Period) = (one.parse().unwrap(), other.parse().unwrap());
            one.overlaps(other)
        };
        assert!(overlap("2026-09", "2026Q3") && overlap("2026Q3", "2026-07"));
        assert!(!overlap("2026-10", "2026Q3"));
        assert!(!overlap("2026-07", "2026-08") && !overlap("2026", "2026Q3"));
    }
}
