//! Plus and minus points, and the range of the score.

use super::refusal::Refusal;
use super::trace::Step;
use crate::exact::Exact;

/// How far plus and minus points reach, and between what a score lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Not negative.
    pub plus_cap: Exact,
    pub minus_cap: Exact,
    pub min: Exact,
    pub max: Exact,
}

/// At most 10 points more and 20 less, between 0 and 120.
impl Default for Limits {
    fn default() -> Self {
        Self {
            plus_cap: Exact::from(10_u32),
            minus_cap: Exact::from(20_u32),
            min: Exact::zero(),
            max: Exact::from(120_u32),
        }
    }
}

impl Limits {
    pub(super) fn check(&self) -> Result<(), Refusal> {
        if self.min > self.max {
            return Err(Refusal::EmptyRange {
                place: "min/max".into(),
            });
        }
        Ok(())
    }

    /// The exact score before vetoes.
    pub(super) fn raw(
        &self,
        base: &Exact,
        plus: &[Exact],
        minus: &[Exact],
        steps: &mut Vec<Step>,
    ) -> Exact {
        let plus = plus.iter().sum::<Exact>().min(self.plus_cap.clone());
        let minus = minus.iter().sum::<Exact>().min(self.minus_cap.clone());
        let sum = &(base + &plus) - &minus;
        let raw = sum.clamp(self.min.clone(), self.max.clone());
        steps.push(Step::Raw {
            base: base.clone(),
            plus,
            minus,
            raw: raw.clone(),
        });
        raw
    }
}
