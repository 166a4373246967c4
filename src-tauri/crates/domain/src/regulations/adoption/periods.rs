//! How long the steps of the procedure take, and when a version is looked at again: as its text says, or as
//! is usual where it says nothing.

use chrono::{Months, NaiveDate};

use crate::regulations::Parameters;

/// 征求意见 and 公示 in days, 复审 in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periods {
    pub opinions: i64,
    pub publication: i64,
    pub review_months: u32,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            opinions: 7,
            publication: 5,
            review_months: 12,
        }
    }
}

impl Periods {
    /// Every kind of regulation has these parameters under its own first word: `service.consult.days`.
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        let usual = Self::default();
        let said = |name: &str| {
            let mut found = parameters.iter().filter(|one| one.key.ends_with(name));
            found.find_map(|one| parameters.count(&one.key).ok())
        };
        Self {
            opinions: said(".consult.days").map_or(usual.opinions, i64::from),
            publication: said(".publicity.days").map_or(usual.publication, i64::from),
            review_months: said(".review.months").unwrap_or(usual.review_months),
        }
    }

    /// 复审日期 of a version that begins on a day: a trial is looked at before it ends.
    #[must_use]
    pub fn review(
        &self,
        effective_on: NaiveDate,
        trial_until: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let usual = || effective_on.checked_add_months(Months::new(self.review_months));
        trial_until.or_else(usual)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{library, parse};

    #[test]
    fn the_text_says_how_long_and_what_is_usual_fills_the_rest() {
        let text = parse(library::SERVICE_FULL).unwrap().parameters;
        let text = text.edit("service.consult.days", None, "10").unwrap();
        let text = text.edit("service.review.months", None, "6").unwrap();
        let periods = Periods::of(&text);
        assert_eq!((periods.opinions, periods.publication), (10, 7));
        let from = NaiveDate::from_ymd_opt(2026, 8, 31).unwrap();
        let due = periods.review(from, None).unwrap();
        assert_eq!(due.to_string(), "2027-02-28");
        assert_eq!(periods.review(from, Some(due)), Some(due));
        assert_eq!(Periods::of(&Parameters::default()), Periods::default());
    }
}
