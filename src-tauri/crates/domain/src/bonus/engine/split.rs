//! Divides an amount by weights, to the fen: water-filling between a floor and a cap, then the largest
//! remainder.
//!
//! Everybody's exact part is clamp(λ·w, floor, cap) for the one λ that uses the amount up. As λ grows
//! from zero, people leave the floor and later reach the cap, the heaviest first each time; between two
//! such events the sum grows in a straight line. So the people are sorted once and the events are
//! walked through once, with comparisons of integers only.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

use super::trace::Bound;
use super::weights::Weights;
use crate::exact::Exact;
use crate::money::Money;

/// Bounds of one part.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bounds {
    pub floor: Option<Money>,
    pub cap: Option<Money>,
}

/// What everybody gets, in the order of the weights.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub parts: Vec<Part>,
    /// What the people between the bounds share, and the sum of their weights.
    pub to_share: Money,
    pub weights: Exact,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Part {
    pub amount: Money,
    pub bound: Option<Bound>,
}

/// Floors of all are more than there is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FloorsDoNotFit {
    /// Yuan.
    pub floors: Exact,
}

/// Divides `amount` (not negative) over the weights above zero. What caps leave is in no part. Ties are
/// decided by remainder, then weight, then the order of the weights, which is that of the codes.
pub(super) fn split(
    amount: Money,
    weights: &Weights,
    bounds: Bounds,
) -> Result<Split, FloorsDoNotFit> {
    let sum: BigInt = weights.numerators.iter().sum();
    let floor = bounds.floor.map_or(0, Money::fen);
    let cap = bounds.cap.map(Money::fen);
    // The largest product is that of an amount (51 bits) and the sum of the weights.
    let small: Option<Vec<i128>> = if sum.bits() <= 70 {
        weights
            .numerators
            .iter()
            .map(ToPrimitive::to_i128)
            .collect()
    } else {
        None
    };
    let filled = match small {
        Some(weights) => fill(amount.fen(), &weights, floor, cap).map(Filled::widened),
        None => fill(amount.fen(), &weights.numerators, floor, cap),
    };
    let filled = filled.ok_or_else(|| {
        let people = weights
            .numerators
            .iter()
            .filter(|weight| weight.is_positive())
            .count();
        let floors = BigInt::from(floor) * people;
        FloorsDoNotFit {
            floors: Exact::from_big(floors, 100.into()).expect("100 is not zero"),
        }
    })?;
    Ok(Split {
        parts: filled.parts,
        to_share: fen(filled.to_share),
        weights: Exact::from_big(filled.weights, weights.denominator.clone())
            .expect("a common denominator is above zero"),
    })
}

struct Filled<T> {
    parts: Vec<Part>,
    to_share: i64,
    weights: T,
}

impl Filled<i128> {
    fn widened(self) -> Filled<BigInt> {
        Filled {
            parts: self.parts,
            to_share: self.to_share,
            weights: self.weights.into(),
        }
    }
}

/// `split` on integers that hold every product of it. Nothing when the floors do not fit.
fn fill<T: Integer + Clone + From<i64> + ToPrimitive>(
    amount: i64,
    weights: &[T],
    floor: i64,
    cap: Option<i64>,
) -> Option<Filled<T>> {
    let mut parts = vec![Part::default(); weights.len()];
    let mut order: Vec<usize> = (0..weights.len())
        .filter(|&index| weights[index] > T::zero())
        .collect();
    // Stable, so that equal weights stay in the order of their codes.
    order.sort_by(|&left, &right| weights[right].cmp(&weights[left]));
    let people = i128::try_from(order.len()).ok()?;
    if people * i128::from(floor) > i128::from(amount) {
        return None;
    }
    if let Some(cap) = cap.filter(|&cap| people * i128::from(cap) <= i128::from(amount)) {
        for &index in &order {
            parts[index] = Part {
                amount: fen(cap),
                bound: Some(Bound::Cap),
            };
        }
        return Some(Filled {
            parts,
            to_share: 0,
            weights: T::zero(),
        });
    }
    let Between {
        at_cap,
        off_floor,
        weight,
    } = between(amount, weights, &order, floor, cap);
    let (capped, rest) = order.split_at(at_cap);
    let (free, floored) = rest.split_at(off_floor - at_cap);
    let mut to_share = amount;
    for (people, bound, value) in [
        (capped, Bound::Cap, cap.unwrap_or(0)),
        (floored, Bound::Floor, floor),
    ] {
        for &index in people {
            parts[index] = Part {
                amount: fen(value),
                bound: Some(bound),
            };
            to_share -= value;
        }
    }
    let mut left = to_share;
    let mut remainders: Vec<(T, usize)> = Vec::with_capacity(free.len());
    for &index in free {
        let (whole, remainder) = (T::from(to_share) * weights[index].clone()).div_rem(&weight);
        let whole = whole.to_i64().expect("a part is not more than the whole");
        parts[index].amount = fen(whole);
        left -= whole;
        remainders.push((remainder, index));
    }
    // Stable again: equal remainders stay in the order of weight and code.
    remainders.sort_by(|(left, _), (right, _)| right.cmp(left));
    for (_, index) in remainders
        .into_iter()
        .take(usize::try_from(left).unwrap_or(0))
    {
        parts[index].amount = fen(parts[index].amount.fen() + 1);
    }
    Some(Filled {
        parts,
        to_share,
        weights: weight,
    })
}

/// Where the straight line lies that uses the amount up: the heaviest `at_cap` are at the cap, all
/// behind `off_floor` at the floor, and `weight` is the sum of those between.
struct Between<T> {
    at_cap: usize,
    off_floor: usize,
    weight: T,
}

fn between<T: Integer + Clone + From<i64>>(
    amount: i64,
    weights: &[T],
    order: &[usize],
    floor: i64,
    cap: Option<i64>,
) -> Between<T> {
    let count = order.len();
    let weight_at = |place: usize| weights[order[place]].clone();
    let all = || {
        order
            .iter()
            .fold(T::zero(), |sum, &index| sum + weights[index].clone())
    };
    // A floor of nothing is no floor: everybody is off it before λ begins to grow.
    let (mut off_floor, mut weight) = if floor == 0 {
        (count, all())
    } else {
        (0, T::zero())
    };
    let mut at_cap = 0;
    // Σ of the parts that stand at a bound.
    let mut fixed = T::from(floor) * T::from(i64::try_from(count - off_floor).unwrap_or(i64::MAX));
    loop {
        let leaves = (off_floor < count).then(|| weight_at(off_floor));
        let reaches = cap
            .filter(|_| at_cap < off_floor)
            .map(|cap| (T::from(cap), weight_at(at_cap)));
        // The next event is where λ is smaller: floor / w of who leaves, or cap / w of who reaches.
        let (bound, of, leaving) = match (leaves, reaches) {
            (None, None) => break,
            (Some(leaves), None) => (T::from(floor), leaves, true),
            (None, Some((cap, reaches))) => (cap, reaches, false),
            (Some(leaves), Some((cap, reaches))) => {
                if T::from(floor) * reaches.clone() <= cap.clone() * leaves.clone() {
                    (T::from(floor), leaves, true)
                } else {
                    (cap, reaches, false)
                }
            }
        };
        let used = fixed.clone() * of.clone() + weight.clone() * bound.clone();
        if used >= T::from(amount) * of.clone() {
            break;
        }
        if leaving {
            off_floor += 1;
            fixed = fixed - bound;
            weight = weight + of;
        } else {
            at_cap += 1;
            fixed = fixed + bound;
            weight = weight - of;
        }
    }
    Between {
        at_cap,
        off_floor,
        weight,
    }
}

/// Parts of an amount are inside the bound of money because the amount is.
fn fen(fen: i64) -> Money {
    Money::from_fen(fen).expect("a part of an amount is inside its bound")
}
