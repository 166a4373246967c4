//! 折算份额: days in post reduce the share instead of the weight; what they take off stays in the
//! reserve.

use super::Shared;
use super::terms::Subject;
use super::trace::{DaysInPost, RuleKey, Step, What};
use crate::exact::Exact;
use crate::money::Money;

/// `shared` is in the order of `people`, none of whom has segments.
pub(super) fn on_shares(people: &[&Subject<'_>], shared: &mut [Shared]) {
    for (person, shared) in people.iter().zip(shared) {
        let Some((days, of_days)) = person.days().zip(person.of_days.clone()) else {
            continue;
        };
        let before = shared.share;
        let days = DaysInPost { days, of_days };
        shared.share = days.pro_rated(before);
        let what = What::ProRated {
            before,
            days,
            share: shared.share,
        };
        shared.steps.push(Step {
            rules: vec![RuleKey::ProRate, RuleKey::Reserve],
            what,
        });
    }
}

impl DaysInPost {
    /// `amount` × days / days of the quarter, rounded to the fen.
    pub(super) fn pro_rated(&self, amount: Money) -> Money {
        let part = self
            .days
            .divided_by(&self.of_days)
            .unwrap_or_else(Exact::one);
        amount
            .times(&part)
            .expect("days are not more than the days of the quarter")
    }
}
