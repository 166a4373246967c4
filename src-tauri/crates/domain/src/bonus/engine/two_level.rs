//! 先部门后个人分配: over the departments by contribution rate, then by weight inside each (A3).

use std::collections::BTreeMap;

use super::split::{Bounds, Split, split};
use super::terms::{Subject, Terms};
use super::trace::{RuleKey, Step, What};
use super::weights::{self, Quotient};
use super::{Method, ProRate, Shared};
use crate::exact::Exact;
use crate::money::Money;

/// Shares of the people taking part, in their order. A person who moved has a part in each of his
/// departments. What a department with nobody to share has stays in the reserve.
pub(super) fn shares(
    terms: &Terms<'_>,
    pro_rate: ProRate,
    people: &[&Subject<'_>],
    left: Money,
) -> Vec<Shared> {
    let mut shared: Vec<Shared> = people
        .iter()
        .map(|_| Shared {
            share: Money::ZERO,
            steps: Vec::new(),
        })
        .collect();
    // By department, and inside it by person, so that two segments in one department are one weight.
    let mut members: BTreeMap<&str, BTreeMap<usize, Quotient>> = BTreeMap::new();
    for (index, person) in people.iter().enumerate() {
        for stretch in &person.stretches {
            let (weight, _, step) =
                weights::of_stretch(terms, Method::TwoLevel, pro_rate, person, stretch);
            shared[index].steps.push(step);
            let department = members
                .entry(stretch.department.unwrap_or_default())
                .or_default();
            let sum = match department.remove(&index) {
                None => weight,
                Some(sum) => sum.plus(&weight),
            };
            department.insert(index, sum);
        }
    }
    for ((department, rate), part) in terms.departments.iter().zip(departments(terms, left)) {
        let Some(members) = members.get(department) else {
            continue;
        };
        let split = unbounded(part, members.values());
        for ((&index, weight), granted) in members.iter().zip(&split.parts) {
            let person = &mut shared[index];
            person.steps.push(Step {
                rules: vec![RuleKey::DepartmentRates],
                what: What::DepartmentPart {
                    department: (*department).into(),
                    rate: rate.clone(),
                    part,
                },
            });
            person.steps.push(Step {
                rules: vec![RuleKey::Method],
                what: What::Share {
                    to_share: split.to_share,
                    weight: weight.to_exact(),
                    weights: split.weights.clone(),
                    bound: None,
                    share: granted.amount,
                },
            });
            person.share = person
                .share
                .add(granted.amount)
                .expect("parts of one pool stay inside it");
        }
    }
    shared
}

/// What each department has, in the order of their names.
fn departments(terms: &Terms<'_>, left: Money) -> Vec<Money> {
    let rate = |rate: &Exact| Quotient::one().times(rate);
    let rates: Vec<Quotient> = terms.departments.values().map(rate).collect();
    unbounded(left, rates.iter())
        .parts
        .into_iter()
        .map(|part| part.amount)
        .collect()
}

fn unbounded<'q>(amount: Money, quotients: impl Iterator<Item = &'q Quotient> + Clone) -> Split {
    split(
        amount,
        &weights::on_one_denominator(quotients),
        Bounds::default(),
    )
    .expect("without a floor there is nothing to refuse")
}
