//! Weights: post × grade × days, with `share` also × department (A3), and their common denominator.

use std::collections::{HashMap, HashSet};

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::method::{Method, ProRate};
use super::terms::{Stretch, Subject, Terms};
use super::trace::{DaysInPost, RuleKey, Step, What};
use crate::exact::Exact;

/// A product of factors that nobody has brought to lowest terms: among thousands of people a greatest
/// common divisor for each would cost more than everything else together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotient {
    numerator: BigInt,
    denominator: BigInt,
}

/// Weights as integers over one denominator, in the order of the quotients they come from.
pub(super) struct Weights {
    pub numerators: Vec<BigInt>,
    pub denominator: BigInt,
}

impl Quotient {
    pub fn one() -> Self {
        Self {
            numerator: BigInt::one(),
            denominator: BigInt::one(),
        }
    }

    pub fn zero() -> Self {
        Self {
            numerator: BigInt::zero(),
            denominator: BigInt::one(),
        }
    }

    pub fn times(mut self, factor: &Exact) -> Self {
        self.numerator *= factor.numerator();
        if !factor.denominator().is_one() {
            self.denominator *= factor.denominator();
        }
        self
    }

    /// Divided by a number above zero.
    fn over(mut self, divisor: &Exact) -> Self {
        self.denominator *= divisor.numerator();
        if !divisor.denominator().is_one() {
            self.numerator *= divisor.denominator();
        }
        self
    }

    pub fn plus(self, other: &Self) -> Self {
        if self.denominator == other.denominator {
            return Self {
                numerator: self.numerator + &other.numerator,
                denominator: self.denominator,
            };
        }
        Self {
            numerator: self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: self.denominator * &other.denominator,
        }
    }

    pub fn to_exact(&self) -> Exact {
        Exact::from_big(self.numerator.clone(), self.denominator.clone())
            .expect("a denominator is a product of numbers above zero")
    }
}

/// Brings all on one denominator. Few denominators are distinct, so each is divided out once.
pub(super) fn on_one_denominator<'q>(
    quotients: impl Iterator<Item = &'q Quotient> + Clone,
) -> Weights {
    let distinct: HashSet<&BigInt> = quotients
        .clone()
        .map(|quotient| &quotient.denominator)
        .collect();
    let denominator = distinct.iter().fold(BigInt::one(), |all, one| all.lcm(one));
    let widened: HashMap<&BigInt, BigInt> = distinct
        .into_iter()
        .map(|one| (one, &denominator / one))
        .collect();
    let numerators = quotients
        .map(|quotient| &quotient.numerator * &widened[&quotient.denominator])
        .collect();
    Weights {
        numerators,
        denominator,
    }
}

/// The weight of one stretch of one person, in lowest terms too, and the step that explains it.
pub(super) fn of_stretch(
    terms: &Terms<'_>,
    method: Method,
    pro_rate: ProRate,
    person: &Subject<'_>,
    stretch: &Stretch<'_>,
) -> (Quotient, Exact, Step) {
    let mut weight = Quotient::one();
    let mut rules = Vec::with_capacity(4);
    let mut factor = |value: Option<&Exact>, rule| {
        if let Some(value) = value {
            weight = std::mem::replace(&mut weight, Quotient::zero()).times(value);
            rules.push(rule);
        }
        value.cloned()
    };
    let department_rate = stretch
        .department_rate
        .as_ref()
        .filter(|_| method == Method::Share);
    let department_rate = factor(department_rate, RuleKey::Departments);
    let post = factor(stretch.post.as_ref(), RuleKey::Posts);
    let grade_factor = person.grade.and_then(|grade| terms.grades.get(grade));
    let grade_factor = factor(grade_factor, RuleKey::Grades);
    let days = match (&stretch.days, &person.of_days, pro_rate) {
        (Some(days), Some(of_days), ProRate::Weight) => {
            factor(Some(days), RuleKey::ProRate);
            weight = weight.over(of_days);
            Some(DaysInPost {
                days: days.clone(),
                of_days: of_days.clone(),
            })
        }
        _ => None,
    };
    let exact = weight.to_exact();
    let what = What::Weight {
        department: stretch.department.map(Into::into),
        department_rate,
        post,
        grade: person.grade.map(Into::into),
        grade_factor,
        days,
        weight: exact.clone(),
    };
    (weight, exact, Step { rules, what })
}
