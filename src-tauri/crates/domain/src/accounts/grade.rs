//! The grade of an account by weighted items (D2): 20 × Σ weight·score ÷ Σ weight over the items that
//! have a score of 1 to 5. Items without one drop out, and the coverage says how much was judged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Refusal;
use crate::exact::Exact;

/// What the regulation says: the weight of every item, and from which score each grade begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Not negative; they need not sum to 100.
    pub weights: BTreeMap<String, Exact>,
    /// Where A, B and C begin, that score included; what lies below C is D.
    pub cuts: [Exact; 3],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub enum Grade {
    A,
    B,
    C,
    D,
}

impl Grade {
    /// With the word that key-account managers use: `战略(A)`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::A => "战略(A)",
            Self::B => "重点(B)",
            Self::C => "普通(C)",
            Self::D => "观察(D)",
        }
    }
}

/// What an account came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// 20 to 100, exact; nothing when no item with weight has a score. So is the grade.
    pub score: Option<Exact>,
    pub grade: Option<Grade>,
    /// Percent of the weights that were judged.
    pub coverage: Exact,
}

impl Scheme {
    fn check(&self) -> Result<(), Refusal> {
        if let Some((item, weight)) = self.weights.iter().find(|(_, weight)| weight.is_negative()) {
            return Err(Refusal::Negative {
                place: format!("weights[{item}]"),
                value: weight.clone(),
            });
        }
        let [a, b, c] = &self.cuts;
        for (upper, from, lower, next) in [("A", a, "B", b), ("B", b, "C", c)] {
            if from <= next {
                return Err(Refusal::CutsNotDescending { upper, lower });
            }
        }
        Ok(())
    }

    /// Grades one account; an item may be missing or without a score.
    pub fn grade(&self, scores: &BTreeMap<String, Option<Exact>>) -> Result<Graded, Refusal> {
        self.check()?;
        let (lowest, highest) = (Exact::one(), Exact::from(5_u32));
        let (mut judged, mut points) = (Exact::zero(), Exact::zero());
        for (item, score) in scores {
            let weight = self.weights.get(item);
            let weight = weight.ok_or_else(|| Refusal::UnknownItem { item: item.clone() })?;
            let Some(score) = score else { continue };
            if *score < lowest || *score > highest {
                return Err(Refusal::ScoreOutOfRange {
                    item: item.clone(),
                    score: score.clone(),
                });
            }
            judged = &judged + weight;
            points = &points + &(weight * score);
        }
        let all: Exact = self.weights.values().sum();
        let part = judged.divided_by(&all).unwrap_or_else(Exact::zero);
        let mean = points.divided_by(&judged);
        let score = mean.map(|mean| &mean * &Exact::from(20_u32));
        Ok(Graded {
            grade: score.as_ref().map(|score| self.band(score)),
            score,
            coverage: &part * &Exact::from(100_u32),
        })
    }

    /// The exact score decides, not the one that is shown.
    fn band(&self, score: &Exact) -> Grade {
        let grades = [Grade::A, Grade::B, Grade::C];
        let reached = grades.into_iter().zip(&self.cuts);
        let mut reached = reached.filter(|(_, from)| score >= *from);
        reached.next().map_or(Grade::D, |(grade, _)| grade)
    }
}
