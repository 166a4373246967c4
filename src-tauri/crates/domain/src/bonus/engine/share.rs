//! 按权重分配: everybody's part of what is left of the pool, by one weight (A3, A4).

use super::refusal::Refusal;
use super::split::{Bounds, split};
use super::terms::{Subject, Terms};
use super::trace::{Bound, RuleKey, Step, What};
use super::weights::{self, Quotient};
use super::{Method, ProRate, Shared};
use crate::exact::Exact;
use crate::money::Money;

/// Shares of the people taking part, in their order.
pub(super) fn shares(
    terms: &Terms<'_>,
    pro_rate: ProRate,
    people: &[&Subject<'_>],
    left: Money,
) -> Result<Vec<Shared>, Refusal> {
    let mut quotients = Vec::with_capacity(people.len());
    let mut explained = Vec::with_capacity(people.len());
    for person in people {
        let (quotient, exact, steps) = weight(terms, pro_rate, person);
        quotients.push(quotient);
        explained.push((exact, steps));
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
    for (part, (weight, mut steps)) in split.parts.iter().zip(explained) {
        let rules = match part.bound {
            None => vec![RuleKey::Method],
            Some(Bound::Cap) => vec![RuleKey::Method, RuleKey::CapAmount],
            Some(Bound::Floor) => vec![RuleKey::Method, RuleKey::FloorAmount],
        };
        let what = What::Share {
            to_share: split.to_share,
            weight,
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

/// The weights of all stretches of a person add up.
fn weight(
    terms: &Terms<'_>,
    pro_rate: ProRate,
    person: &Subject<'_>,
) -> (Quotient, Exact, Vec<Step>) {
    let mut steps = Vec::with_capacity(person.stretches.len() + 1);
    let mut sum: Option<(Quotient, Exact)> = None;
    for stretch in &person.stretches {
        let (weight, exact, step) =
            weights::of_stretch(terms, Method::Share, pro_rate, person, stretch);
        steps.push(step);
        sum = Some(match sum {
            None => (weight, exact),
            Some((sum, _)) => {
                let sum = sum.plus(&weight);
                let exact = sum.to_exact();
                (sum, exact)
            }
        });
    }
    let (sum, exact) = sum.unwrap_or_else(|| (Quotient::zero(), Exact::zero()));
    (sum, exact, steps)
}
