//! 按等级定额核定: an amount for each grade (A3).

use num_bigint::BigInt;
use num_traits::{One, ToPrimitive};

use super::Shared;
use super::split::{Bounds, split};
use super::terms::{Subject, Terms};
use super::trace::{DaysInPost, RuleKey, Step, What};
use super::weights::Weights;
use crate::exact::Exact;
use crate::money::Money;

/// Shares of the people taking part, in their order. `draw` says that the opening reserve covers what
/// `left` does not; if that is not enough either, everybody is scaled alike.
pub(super) fn shares(
    terms: &Terms<'_>,
    people: &[&Subject<'_>],
    left: Money,
    draw: bool,
) -> Vec<Shared> {
    let mut shared: Vec<Shared> = people
        .iter()
        .map(|person| by_grade(terms, person))
        .collect();
    let wanted = shared
        .iter()
        .map(|person| BigInt::from(person.share.fen()))
        .sum::<BigInt>();
    if wanted <= left.fen().into() {
        return shared;
    }
    let wanted_yuan = Exact::from_big(wanted.clone(), 100.into()).expect("100 is not zero");
    let mut available = left;
    if draw {
        available = left
            .add(terms.opening)
            .expect("opening reserve and pool were read to fit together");
        // What is drawn is the difference, or all there is.
        let used = wanted
            .to_i64()
            .and_then(Money::from_fen)
            .map_or(available, |wanted| wanted.min(available));
        let drawn = used.sub(left).expect("more is used than was left");
        let what = What::ReserveDrawn {
            wanted: wanted_yuan.clone(),
            left,
            drawn,
        };
        explain(
            &mut shared,
            &Step {
                rules: vec![RuleKey::ReserveDraw],
                what,
            },
        );
    }
    if wanted > available.fen().into() {
        scale(&mut shared, &wanted_yuan, available);
    }
    shared
}

/// The amount of the grade, for the days in post. With a transfer the days of all segments count.
fn by_grade(terms: &Terms<'_>, person: &Subject<'_>) -> Shared {
    let grade = person.grade.unwrap_or_default();
    let amount = terms
        .grades
        .get(grade)
        .and_then(Money::from_yuan)
        .unwrap_or(Money::ZERO);
    let mut rules = vec![RuleKey::GradeAmounts];
    let days = person
        .days()
        .zip(person.of_days.clone())
        .map(|(days, of_days)| DaysInPost { days, of_days });
    let share = match &days {
        None => amount,
        Some(days) => {
            rules.push(RuleKey::ProRate);
            days.pro_rated(amount)
        }
    };
    let what = What::GradeAmount {
        grade: grade.into(),
        amount,
        days,
        share,
    };
    Shared {
        share,
        steps: vec![Step { rules, what }],
    }
}

fn scale(shared: &mut [Shared], wanted: &Exact, available: Money) {
    let numerators = shared
        .iter()
        .map(|person| person.share.fen().into())
        .collect();
    let weights = Weights {
        numerators,
        denominator: BigInt::one(),
    };
    let scaled = split(available, &weights, Bounds::default())
        .expect("without a floor there is nothing to refuse");
    for (person, part) in shared.iter_mut().zip(scaled.parts) {
        person.share = part.amount;
        let what = What::Scaled {
            wanted: wanted.clone(),
            available,
            share: part.amount,
        };
        person.steps.push(Step {
            rules: vec![RuleKey::Method],
            what,
        });
    }
}

fn explain(shared: &mut [Shared], step: &Step) {
    for person in shared {
        person.steps.push(step.clone());
    }
}
