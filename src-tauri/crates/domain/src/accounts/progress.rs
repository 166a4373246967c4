//! Where the year's plan stands on a day, measured in working days, that day included.
//!
//! Linear: the working days that have passed, of all in the year. Seasonal: the shares of the completed
//! months, and of the current month the part of its working days that has passed.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::Refusal;
use crate::calendar::WorkingCalendar;
use crate::exact::Exact;
use crate::money::Money;

/// A year's plan and what came of it until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub as_of: NaiveDate,
    /// Above zero.
    pub target: Money,
    /// Below zero when more was returned than sold.
    pub actual: Money,
    /// Percent of the target for each month, summing to 100; nothing for a plan without seasons.
    pub profile: Option<Vec<Exact>>,
}

/// How the plan stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "YearProgress")]
pub struct Progress {
    pub working_days_elapsed: u32,
    pub working_days_of_year: u32,
    pub linear: Outlook,
    pub seasonal: Option<Outlook>,
    /// Percent of the year's target, exact.
    pub attainment_of_year: Exact,
    /// What every remaining working day has to bring; nothing when none remains, zero when the target is
    /// reached.
    pub needed_per_day: Option<Money>,
}

/// One way to say how far the year should have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "YearOutlook")]
pub struct Outlook {
    /// Percent of the year, exact.
    pub time_share: Exact,
    /// target × share, rounded to the fen, half up.
    pub expected: Money,
    /// Percent of the exact expectation; nothing while nothing is expected. So is the forecast.
    pub attainment: Option<Exact>,
    /// actual − expected
    pub gap: Money,
    /// actual ÷ share: the year, if it goes on like this.
    pub forecast: Option<Money>,
}

impl Plan {
    /// Measures the plan.
    pub fn progress(&self, calendar: &WorkingCalendar) -> Result<Progress, Refusal> {
        if self.target <= Money::ZERO {
            return Err(Refusal::TargetNotPositive {
                target: self.target,
            });
        }
        self.check_profile()?;
        let year = Span::of_year(self.as_of);
        let (elapsed, all) = year.elapsed(self.as_of, calendar)?;
        let linear = self.outlook(part(elapsed, all))?;
        let seasonal = self.profile.as_deref().map(|profile| {
            let month = Span::of_month(self.as_of);
            let (elapsed, all) = month.elapsed(self.as_of, calendar)?;
            let (completed, rest) = profile.split_at(self.as_of.month0() as usize);
            let current = rest.first().map(|month| month * &part(elapsed, all));
            let percent: Exact = completed.iter().chain(&current).sum();
            self.outlook(&percent * &per_cent())
        });
        let attained = self.actual.yuan().divided_by(&self.target.yuan());
        Ok(Progress {
            working_days_elapsed: elapsed,
            working_days_of_year: all,
            linear,
            seasonal: seasonal.transpose()?,
            attainment_of_year: percent(&attained.unwrap_or_else(Exact::zero)),
            needed_per_day: self.needed(all - elapsed)?,
        })
    }

    fn check_profile(&self) -> Result<(), Refusal> {
        let Some(profile) = &self.profile else {
            return Ok(());
        };
        if profile.len() != 12 {
            return Err(Refusal::ProfileNot12 {
                months: profile.len(),
            });
        }
        if let Some(month) = profile.iter().find(|month| month.is_negative()) {
            return Err(Refusal::Negative {
                place: "profile_pct".into(),
                value: month.clone(),
            });
        }
        let sum: Exact = profile.iter().sum();
        if sum != Exact::from(100_u32) {
            return Err(Refusal::ProfileNot100 { sum });
        }
        Ok(())
    }

    fn outlook(&self, share: Exact) -> Result<Outlook, Refusal> {
        let too_large = |place| Refusal::TooLarge { place };
        let expected = self.target.times(&share);
        let expected = expected.ok_or_else(|| too_large("expected_fen"))?;
        let gap = self.actual.sub(expected);
        let yearly = Exact::one().divided_by(&share);
        let forecast = yearly.as_ref().map(|yearly| {
            let forecast = self.actual.times(yearly);
            forecast.ok_or_else(|| too_large("forecast_year_fen"))
        });
        let attained = self
            .actual
            .yuan()
            .divided_by(&(&self.target.yuan() * &share));
        Ok(Outlook {
            time_share: percent(&share),
            expected,
            attainment: attained.as_ref().map(percent),
            gap: gap.ok_or_else(|| too_large("gap_fen"))?,
            forecast: forecast.transpose()?,
        })
    }

    fn needed(&self, days: u32) -> Result<Option<Money>, Refusal> {
        let too_large = Refusal::TooLarge {
            place: "needed_per_remaining_workday_fen",
        };
        let missing = self.target.sub(self.actual).ok_or(too_large)?;
        let each = Exact::ratio(1, days.into());
        Ok(each.and_then(|each| missing.max(Money::ZERO).times(&each)))
    }
}

/// A month or a year.
struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Span {
    fn of_year(day: NaiveDate) -> Self {
        let first = day.with_ordinal(1).unwrap_or(day);
        Self {
            first,
            last: last_of(first, 12),
        }
    }

    fn of_month(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        Self {
            first,
            last: last_of(first, 1),
        }
    }

    /// Working days until a day, that day included, and of the whole span.
    fn elapsed(&self, day: NaiveDate, calendar: &WorkingCalendar) -> Result<(u32, u32), Refusal> {
        let elapsed = calendar.working_days(self.first, day)?;
        Ok((elapsed, calendar.working_days(self.first, self.last)?))
    }
}

/// The day before the one that is `months` later.
pub(super) fn last_of(first: NaiveDate, months: u32) -> NaiveDate {
    let next = first.checked_add_months(Months::new(months));
    next.and_then(|next| next.pred_opt()).unwrap_or(first)
}

fn part(elapsed: u32, all: u32) -> Exact {
    Exact::ratio(elapsed.into(), all.into()).unwrap_or_else(Exact::zero)
}

fn percent(share: &Exact) -> Exact {
    share * &Exact::from(100_u32)
}

fn per_cent() -> Exact {
    Exact::ratio(1, 100).unwrap_or_else(Exact::zero)
}
