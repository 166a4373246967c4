//! 发放日: the last day to pay a bonus, for all and for who leaves.

use chrono::{Datelike, NaiveDate};

use super::payment::PaymentStanding;
use crate::calendar::WorkingCalendar;
use crate::money::Money;

/// 发放日: `day` of the month after `approved`, or the last of that month where it is shorter; where nobody
/// works on it, the last working day before.
#[must_use]
pub fn pay_by(approved: NaiveDate, day: u32, calendar: &WorkingCalendar) -> Option<NaiveDate> {
    let next = approved
        .with_day(1)?
        .checked_add_months(chrono::Months::new(1))?;
    let named = (1..=day.min(31))
        .rev()
        .find_map(|candidate| next.with_day(candidate))?;
    Some(calendar.on_or_before(named))
}

/// What decides by when one person is to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayTerms {
    /// 发放日 of the quarter.
    pub pay_by: NaiveDate,
    pub approved: NaiveDate,
    /// His last day of employment, past or to come.
    pub left_on: Option<NaiveDate>,
    /// The day of the valid notice where it is a correcting one.
    pub corrected_on: Option<NaiveDate>,
    /// A notice before that granted something.
    pub granted_before: bool,
}

impl PayTerms {
    /// The last day to pay what is open. None where nothing is to be paid, and of a difference that a
    /// correction makes after a payment or after the pay day: when it is paid is agreed with the person. Who
    /// leaves after the approval is paid everything when he goes (工资支付暂行规定 art. 9); who had left before
    /// is paid with the others.
    #[must_use]
    pub fn last_day(&self, standing: &PaymentStanding) -> Option<NaiveDate> {
        if standing.open() <= Money::ZERO {
            return None;
        }
        let late = self.corrected_on.is_some_and(|on| on > self.pay_by);
        let is_difference = standing.last.is_some() || (late && !self.granted_before);
        let regular = (!is_difference).then_some(self.pay_by);
        let goes = self
            .left_on
            .filter(|left| *left >= self.approved && regular.is_none_or(|day| *left < day));
        match goes {
            Some(left) => Some(self.corrected_on.map_or(left, |on| left.max(on))),
            None => regular,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_to_pay_is_in_the_month_after_the_approval() {
        let pay_by = |approved, on| pay_by(day(approved), on, WorkingCalendar::shipped());
        assert_eq!(pay_by("2026-10-22", 25), Some(day("2026-11-25")));
        // 2026-11-15 is a Sunday; 2026-10-01 to 07 are National Day.
        assert_eq!(pay_by("2026-10-22", 15), Some(day("2026-11-13")));
        assert_eq!(pay_by("2026-09-10", 5), Some(day("2026-09-30")));
        assert_eq!(pay_by("2026-05-31", 31), Some(day("2026-06-30")));
    }

    fn terms() -> PayTerms {
        PayTerms {
            pay_by: day("2026-11-25"),
            approved: day("2026-10-22"),
            left_on: None,
            corrected_on: None,
            granted_before: false,
        }
    }

    /// With 100 yuan granted.
    fn standing(paid: &str, last: Option<&str>) -> PaymentStanding {
        PaymentStanding {
            employee: 1.into(),
            notice: 1.into(),
            code: "E01".to_owned(),
            name: "沈砚秋".to_owned(),
            due: Money::parse("100").unwrap(),
            paid: Money::parse(paid).unwrap(),
            last: last.map(day),
        }
    }

    #[test]
    fn who_leaves_between_approval_and_pay_day_is_paid_when_he_goes() {
        let unpaid = standing("0", None);
        let by = |left: &str| {
            let terms = PayTerms {
                left_on: Some(day(left)),
                ..terms()
            };
            terms.last_day(&unpaid)
        };
        assert_eq!(by("2026-11-10"), Some(day("2026-11-10")));
        assert_eq!(by("2026-10-22"), Some(day("2026-10-22")));
        // Gone before the approval, and going after the pay day.
        assert_eq!(by("2026-10-21"), Some(day("2026-11-25")));
        assert_eq!(by("2026-12-31"), Some(day("2026-11-25")));
        assert_eq!(terms().last_day(&unpaid), Some(day("2026-11-25")));
        assert_eq!(terms().last_day(&standing("100", Some("2026-11-20"))), None);
    }

    #[test]
    fn a_difference_has_no_day_but_for_who_leaves() {
        let paid = standing("60", Some("2026-11-20"));
        let corrected = |on: &str| PayTerms {
            corrected_on: Some(day(on)),
            granted_before: true,
            ..terms()
        };
        assert_eq!(corrected("2026-12-01").last_day(&paid), None);
        let goes = |left: &str| PayTerms {
            left_on: Some(day(left)),
            ..corrected("2026-12-01")
        };
        assert_eq!(goes("2026-12-31").last_day(&paid), Some(day("2026-12-31")));
        assert_eq!(goes("2026-11-28").last_day(&paid), Some(day("2026-12-01")));
        // What was granted and not paid stays due; what a late correction grants for the first time does not
        // begin overdue.
        let unpaid = standing("0", None);
        assert_eq!(
            corrected("2026-12-01").last_day(&unpaid),
            Some(day("2026-11-25"))
        );
        let first = PayTerms {
            granted_before: false,
            ..corrected("2026-12-01")
        };
        assert_eq!(first.last_day(&unpaid), None);
        assert_eq!(
            PayTerms {
                corrected_on: Some(day("2026-11-10")),
                ..first
            }
            .last_day(&unpaid),
            Some(day("2026-11-25"))
        );
    }
}
