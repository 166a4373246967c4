//! What a sheet comes to once it was calibrated: the computed total stays visible beside it.

use super::bands::{self, Band};
use super::refusal::Refusal;
use super::scheme::{Figures, Scheme};
use super::score::Score;
use super::{Assessment, veto};
use crate::exact::Exact;

/// A computed assessment and what calibration made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub computed: Assessment,
    /// After calibration; the computed one without. Nothing where no item applies.
    pub total: Option<Score>,
    pub grade: Option<String>,
}

impl Scheme {
    /// Assesses a person and moves the total by `delta` points. What moves stays within the range of the
    /// scheme, and a veto holds afterwards as it did before.
    pub fn outcome(
        &self,
        figures: &Figures,
        delta: Option<&Exact>,
        bands: &[Band],
    ) -> Result<Outcome, Refusal> {
        let computed = self.assess(figures, bands)?;
        let (Some(delta), Some(total)) = (delta, &computed.total) else {
            return Ok(Outcome {
                total: computed.total.clone(),
                grade: computed.grade.clone(),
                computed,
            });
        };
        let moved = (total.exact() + delta).clamp(self.min.clone(), self.max.clone());
        let bands = bands::descending(bands)?;
        let verdict = veto::judge(&moved, &self.happened(figures), &bands, &mut Vec::new());
        let total = Score::of(&verdict.total);
        let grade = bands::grade(&total, &bands, verdict.lowest_grade).map(str::to_owned);
        Ok(Outcome {
            computed,
            total: Some(total),
            grade,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Rule, SchemeItem, SchemeVeto, VetoEffect};

    fn exact(text: &str) -> Exact {
        Exact::parse_decimal(text).unwrap()
    }

    fn told(effect: Option<VetoEffect>, delta: Option<&str>) -> (String, String, String) {
        let item = SchemeItem {
            code: String::new(),
            name: "评价".into(),
            unit: "分".into(),
            weight: exact("100"),
            rule: Rule::Manual,
        };
        let scheme = Scheme {
            items: vec![item],
            vetoes: effect
                .map(|effect| SchemeVeto {
                    name: "编造记录".into(),
                    effect,
                })
                .into_iter()
                .collect(),
            max: exact("100"),
            ..Scheme::default()
        };
        let figures = Figures {
            items: [("评价".to_owned(), Some(exact("88")))].into(),
            vetoes: vec!["编造记录".into()],
            ..Figures::default()
        };
        let bands = [("A", "90"), ("B", "80"), ("E", "0")].map(|(grade, from)| Band {
            grade: grade.into(),
            from: exact(from),
        });
        let delta = delta.map(exact);
        let outcome = scheme.outcome(&figures, delta.as_ref(), &bands).unwrap();
        (
            outcome.computed.total.unwrap().to_string(),
            outcome.total.unwrap().to_string(),
            outcome.grade.unwrap(),
        )
    }

    #[test]
    fn a_calibration_moves_the_total_and_its_grade_and_keeps_what_was_computed() {
        let three = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(told(None, None), three("88.00", "88.00", "B"));
        assert_eq!(told(None, Some("2.5")), three("88.00", "90.50", "A"));
        assert_eq!(told(None, Some("-8.01")), three("88.00", "79.99", "E"));
        assert_eq!(told(None, Some("50")), three("88.00", "100.00", "A"));
    }

    #[test]
    fn a_veto_holds_after_a_calibration() {
        let cap = VetoEffect::Cap { at: exact("60") };
        assert_eq!(told(Some(cap), Some("5")).1, "60.00");
        let grade = VetoEffect::Grade { grade: "E".into() };
        assert_eq!(told(Some(grade), Some("5")).2, "E");
    }
}
