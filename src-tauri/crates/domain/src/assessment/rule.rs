//! How an item is scored once its figure is known: the rule of a scheme, without the figure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::refusal::Refusal;
use super::scoring::{Point, RatioRange, Scoring};
use crate::exact::Exact;

/// The six kinds of scoring, waiting for a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "ScoringRule")]
pub enum Rule {
    Proportional {
        target: Exact,
        floor: Exact,
        cap: Exact,
    },
    LowerIsBetter {
        target: Exact,
        floor: Exact,
        cap: Exact,
    },
    Interpolated {
        from: RulePoint,
        to: RulePoint,
    },
    Stepped {
        steps: Vec<RulePoint>,
    },
    /// The figure is a count of events.
    PerEvent {
        points: Exact,
    },
    /// The figure is the score itself, 0 to 100, given by the direct leader.
    Manual,
}

/// A figure and the score it is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RulePoint {
    pub at: Exact,
    pub score: Exact,
}

impl RulePoint {
    fn point(&self) -> Point {
        Point {
            at: self.at.clone(),
            score: self.score.clone(),
        }
    }
}

impl Rule {
    /// Whether the leader gives the score, and no figure is measured.
    #[must_use]
    pub fn is_manual(&self) -> bool {
        matches!(self, Self::Manual)
    }

    /// The scoring of the item called `name` with its figure.
    pub fn with(&self, name: &str, figure: &Exact) -> Result<Scoring, Refusal> {
        let actual = figure.clone();
        let range = |floor: &Exact, cap: &Exact| RatioRange {
            floor: floor.clone(),
            cap: cap.clone(),
        };
        Ok(match self {
            Self::Proportional { target, floor, cap } => Scoring::Proportional {
                actual,
                target: target.clone(),
                range: range(floor, cap),
            },
            Self::LowerIsBetter { target, floor, cap } => Scoring::LowerIsBetter {
                actual,
                target: target.clone(),
                range: range(floor, cap),
            },
            Self::Interpolated { from, to } => Scoring::Interpolated {
                actual,
                from: from.point(),
                to: to.point(),
            },
            Self::Stepped { steps } => Scoring::Stepped {
                actual,
                steps: steps.iter().map(RulePoint::point).collect(),
            },
            Self::PerEvent { points } => Scoring::PerEvent {
                points: points.clone(),
                events: events(name, figure)?,
            },
            Self::Manual => Scoring::Manual { score: actual },
        })
    }

    /// The score of one figure; what the plot of a scheme shows.
    pub fn score(&self, name: &str, figure: &Exact) -> Result<Exact, Refusal> {
        self.with(name, figure)?.score(name)
    }

    /// Refuses a rule that no figure can be scored by.
    pub fn check(&self, name: &str) -> Result<(), Refusal> {
        let negative = |place: &str, value: &Exact| {
            if value.is_negative() {
                return Err(Refusal::Negative {
                    place: format!("items[{name}].{place}"),
                    text: value.to_string(),
                });
            }
            Ok(())
        };
        match self {
            Self::PerEvent { points } => negative("points", points)?,
            Self::Proportional { floor, .. } | Self::LowerIsBetter { floor, .. } => {
                negative("floor", floor)?;
            }
            Self::Interpolated { from, to } => {
                negative("from", &from.score)?;
                negative("to", &to.score)?;
            }
            Self::Stepped { steps } => steps
                .iter()
                .try_for_each(|step| negative("steps", &step.score))?,
            Self::Manual => {}
        }
        self.score(name, &Exact::zero()).map(drop)
    }
}

fn events(name: &str, figure: &Exact) -> Result<u64, Refusal> {
    let whole = figure.to_i64().and_then(|count| u64::try_from(count).ok());
    whole.ok_or_else(|| Refusal::EventsNotWhole {
        name: name.into(),
        text: figure.to_string(),
    })
}
