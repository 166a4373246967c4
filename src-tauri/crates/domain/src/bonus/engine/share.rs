//! 按权重分配: everybody's part of what is left of the pool, by one weight (A3, A4).

use super::refusal::Refusal;
use super::split::{Bounds, split};
use super::terms::{Subject, Terms};
use super::trace::{Bound, RuleKey, Step, What};
use super::weights::{self, Quotient};
use super::{Method, ProRate, Shared};
use crate::money::Money;

/// Shares of the people taking part, in their order.
pub(super) fn shares(
    terms: &Terms<'_>,
    pro_rate: ProRate,
    people: &[&Subject<'_>],
    left: Money,
) -> Result<Vec<Shared>, Refusal> {
    let mut steps = Vec::with_capacity(people.len());
    let mut quotients = Vec::with_capacity(people.len());
    for person in people {
        let mut own = Vec::with_capacity(person.stretches.len() + 1);
        let mut sum: Option<Quotient> = None;
        for stretch in &person.stretches {
            let (weight, step) =
                weights::of_stretch(terms, Method::Share, pro_rate, person, stretch);
            own.push(step);
            sum = Some(match sum {
                None => weight,
                Some(sum) => sum.plus(&weight),
            });
        }
        steps.push(own);
        quotients.push(sum.unwrap_or_else(Quotient::zero));
    }
    let weights = weights::on_one_denominator(quotients.iter());
    let bounds = Bounds {
        floor: terms.floor,
        cap: terms.cap,
    };
    let split = split(left, &weights, bounds).map_err(|refused| Refusal::FloorsExceedPool {
        floors: refused.floors,
        left,
    })?;
    let mut shared = Vec::with_capacity(people.len());
    for ((part, quotient), mut steps) in split.parts.iter().zip(&quotients).zip(steps) {
        let rules = match part.bound {
            None => vec![RuleKey::Method],
            Some(Bound::Cap) => vec![RuleKey::Method, RuleKey::CapAmount],
            Some(Bound::Floor) => vec![RuleKey::Method, RuleKey::FloorAmount],
        };
        let what = What::Share {
            to_share: split.to_share,
            weight: quotient.to_exact(),
            weights: split.weights.clone(),
            bound: part.bound,
            share: part.amount,
        };
        steps.push(Step { rules, what });
        shared.push(Shared {
            share: part.amount,
            steps,
        });
    }
    Ok(shared)
}
