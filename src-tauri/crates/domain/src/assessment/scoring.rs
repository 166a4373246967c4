//! The six kinds in which one item is scored.

use super::refusal::Refusal;
use crate::exact::Exact;

/// How an item is scored, with the figures it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scoring {
    /// actual/target: more is better. The target is above zero.
    Proportional {
        actual: Exact,
        target: Exact,
        range: RatioRange,
    },
    /// 2 − actual/target: less is better. The target is above zero; where none is allowed at all, events
    /// are counted instead.
    LowerIsBetter {
        actual: Exact,
        target: Exact,
        range: RatioRange,
    },
    /// On the line from the threshold to the target; less is better where the target lies below.
    Interpolated {
        actual: Exact,
        from: Point,
        to: Point,
    },
    /// The score of the highest step that is reached; in any order.
    Stepped {
        actual: Exact,
        steps: Vec<Threshold>,
    },
    /// So many points off for every event.
    PerEvent { points: Exact, events: u64 },
    /// Given by the leader, 0 to 100.
    Manual { score: Exact },
}

/// Below the floor a ratio counts nothing, above the cap no more than the cap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatioRange {
    pub floor: Exact,
    pub cap: Exact,
}

/// No floor, and nothing above the target.
impl Default for RatioRange {
    fn default() -> Self {
        Self {
            floor: Exact::zero(),
            cap: Exact::one(),
        }
    }
}

/// A figure and the score it is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub at: Exact,
    pub score: Exact,
}

/// From `at` on, the score is this.
pub type Threshold = Point;

impl Scoring {
    /// The exact score of the item called `name`.
    pub(super) fn score(&self, name: &str) -> Result<Exact, Refusal> {
        match self {
            Self::Proportional {
                actual,
                target,
                range,
            } => range.score(name, &reached(name, actual, target)?),
            Self::LowerIsBetter {
                actual,
                target,
                range,
            } => {
                let ratio = &Exact::from(2_u32) - &reached(name, actual, target)?;
                range.score(name, &ratio)
            }
            Self::Interpolated { actual, from, to } => interpolated(name, actual, from, to),
            Self::Stepped { actual, steps } => stepped(name, actual, steps),
            Self::PerEvent { points, events } => {
                let off = points
                    * &Exact::from_big((*events).into(), 1.into()).unwrap_or_else(Exact::zero);
                Ok((&hundred() - &off).max(Exact::zero()))
            }
            Self::Manual { score } => {
                if score.is_negative() || *score > hundred() {
                    return Err(Refusal::ScoreOutOfRange {
                        name: name.into(),
                        score: score.clone(),
                    });
                }
                Ok(score.clone())
            }
        }
    }
}

impl RatioRange {
    fn score(&self, name: &str, ratio: &Exact) -> Result<Exact, Refusal> {
        if self.cap.is_negative() {
            return Err(Refusal::EmptyRange {
                place: format!("items[{name}].cap"),
            });
        }
        if *ratio < self.floor {
            return Ok(Exact::zero());
        }
        let counted = ratio.clone().clamp(Exact::zero(), self.cap.clone());
        Ok(&hundred() * &counted)
    }
}

fn hundred() -> Exact {
    Exact::from(100_u32)
}

/// actual/target
fn reached(name: &str, actual: &Exact, target: &Exact) -> Result<Exact, Refusal> {
    let refused = || Refusal::TargetNotPositive {
        name: name.into(),
        target: target.clone(),
    };
    if !target.is_positive() {
        return Err(refused());
    }
    actual.divided_by(target).ok_or_else(refused)
}

/// Nothing short of the threshold, and no more than the target's score beyond the target.
fn interpolated(name: &str, actual: &Exact, from: &Point, to: &Point) -> Result<Exact, Refusal> {
    let way = &to.at - &from.at;
    let done = &(actual - &from.at);
    let part = done.divided_by(&way).ok_or_else(|| Refusal::EmptyRange {
        place: format!("items[{name}].from/to"),
    })?;
    if part.is_negative() {
        return Ok(Exact::zero());
    }
    if part >= Exact::one() {
        return Ok(to.score.clone());
    }
    Ok(&from.score + &(&part * &(&to.score - &from.score)))
}

/// Below the lowest step: nothing.
fn stepped(name: &str, actual: &Exact, steps: &[Threshold]) -> Result<Exact, Refusal> {
    let mut ordered: Vec<&Threshold> = steps.iter().collect();
    ordered.sort_by(|one, other| one.at.cmp(&other.at));
    // Two scores from the same figure on, or none at all, are no scale.
    let twice = ordered.windows(2).any(|pair| pair[0].at == pair[1].at);
    if twice || ordered.is_empty() {
        return Err(Refusal::EmptyRange {
            place: format!("items[{name}].steps"),
        });
    }
    let reached = ordered.iter().rev().find(|step| step.at <= *actual);
    Ok(reached.map_or_else(Exact::zero, |step| step.score.clone()))
}
