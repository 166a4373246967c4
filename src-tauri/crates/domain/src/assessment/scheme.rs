//! 考核方案: what a post is assessed by, without the figures of anybody.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bands::Band;
use super::items::Item;
use super::limits::Limits;
use super::refusal::Refusal;
use super::rule::Rule;
use super::veto::Veto;
use super::{Assessment, Sheet, assess, items};
use crate::exact::Exact;

/// Items with weights and rules, vetoes, and how far plus and minus points reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Scheme {
    pub items: Vec<SchemeItem>,
    pub vetoes: Vec<SchemeVeto>,
    pub plus_cap: Exact,
    pub minus_cap: Exact,
    pub min: Exact,
    pub max: Exact,
}

/// One item of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchemeItem {
    /// `K08` of the library; empty for one of the company's own.
    pub code: String,
    /// Unique within the scheme.
    pub name: String,
    /// 百分比, 次, 分 …, as the figure is typed.
    pub unit: String,
    /// Percent; those of all items sum to 100.
    pub weight: Exact,
    pub rule: Rule,
}

/// 一票否决: an event that makes a good score count less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchemeVeto {
    pub name: String,
    pub effect: VetoEffect,
}

/// What a veto does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum VetoEffect {
    Zero,
    Cap { at: Exact },
    Grade { grade: String },
}

/// What is known of a person in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// By the name of the item; nothing where it does not apply. A missing name is pending.
    pub items: BTreeMap<String, Option<Exact>>,
    pub plus: Vec<Exact>,
    pub minus: Vec<Exact>,
    /// Names of the vetoes that happened.
    pub vetoes: Vec<String>,
}

/// Everything as it is by default: 10 points more, 20 less, between 0 and 120.
impl Default for Scheme {
    fn default() -> Self {
        let limits = Limits::default();
        Self {
            items: Vec::new(),
            vetoes: Vec::new(),
            plus_cap: limits.plus_cap,
            minus_cap: limits.minus_cap,
            min: limits.min,
            max: limits.max,
        }
    }
}

impl Scheme {
    /// Refuses a scheme that nobody can be assessed by: two items of one name, weights that miss 100, a
    /// rule without a range, a veto to a grade that no band has.
    pub fn check(&self, bands: &[Band]) -> Result<(), Refusal> {
        let nothing: Vec<Item> = self
            .items
            .iter()
            .map(|item| Item {
                name: item.name.clone(),
                weight: item.weight.clone(),
                scoring: None,
            })
            .collect();
        items::check_names(&nothing)?;
        self.assessed(nothing, &Figures::default(), bands)?;
        let mut rules = self.items.iter();
        rules.try_for_each(|item| item.rule.check(&item.name))?;
        self.veto_grades(bands)
    }

    fn veto_grades(&self, bands: &[Band]) -> Result<(), Refusal> {
        let unknown = self.vetoes.iter().find_map(|veto| match &veto.effect {
            VetoEffect::Grade { grade } if bands.iter().all(|band| band.grade != *grade) => {
                Some(grade.clone())
            }
            _ => None,
        });
        match unknown {
            Some(grade) => Err(Refusal::UnknownGrade { grade }),
            None => Ok(()),
        }
    }

    /// Items that still need a figure, or the word that they do not apply.
    #[must_use]
    pub fn pending<'a>(&'a self, figures: &Figures) -> Vec<&'a SchemeItem> {
        let known = &figures.items;
        let missing = self.items.iter();
        missing
            .filter(|item| !known.contains_key(&item.name))
            .collect()
    }

    /// Assesses a person. An item without a figure counts as not applicable: ask [`Scheme::pending`]
    /// first.
    pub fn assess(&self, figures: &Figures, bands: &[Band]) -> Result<Assessment, Refusal> {
        let items = self
            .items
            .iter()
            .map(|item| {
                let figure = figures.items.get(&item.name).and_then(Option::as_ref);
                let scoring = figure.map(|figure| item.rule.with(&item.name, figure));
                Ok(Item {
                    name: item.name.clone(),
                    weight: item.weight.clone(),
                    scoring: scoring.transpose()?,
                })
            })
            .collect::<Result<Vec<_>, Refusal>>()?;
        self.assessed(items, figures, bands)
    }

    fn assessed(
        &self,
        items: Vec<Item>,
        figures: &Figures,
        bands: &[Band],
    ) -> Result<Assessment, Refusal> {
        assess(&Sheet {
            items,
            bands: bands.to_vec(),
            plus: figures.plus.clone(),
            minus: figures.minus.clone(),
            limits: Limits {
                plus_cap: self.plus_cap.clone(),
                minus_cap: self.minus_cap.clone(),
                min: self.min.clone(),
                max: self.max.clone(),
            },
            vetoes: self.happened(figures),
        })
    }

    /// The vetoes that happened, as the engine knows them.
    pub(super) fn happened(&self, figures: &Figures) -> Vec<Veto> {
        let mut happened = Vec::new();
        for veto in &self.vetoes {
            if figures.vetoes.contains(&veto.name) {
                happened.push(match &veto.effect {
                    VetoEffect::Zero => Veto::Zero,
                    VetoEffect::Cap { at } => Veto::Cap { at: at.clone() },
                    VetoEffect::Grade { grade } => Veto::Grade {
                        grade: grade.clone(),
                    },
                });
            }
        }
        happened
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::RulePoint;

    fn exact(text: &str) -> Exact {
        Exact::parse_decimal(text).unwrap()
    }

    fn item(name: &str, weight: &str, rule: Rule) -> SchemeItem {
        SchemeItem {
            code: String::new(),
            name: name.into(),
            unit: "%".into(),
            weight: exact(weight),
            rule,
        }
    }

    fn rate(target: &str) -> Rule {
        Rule::Proportional {
            target: exact(target),
            floor: exact("0.6"),
            cap: exact("1"),
        }
    }

    fn scheme() -> Scheme {
        Scheme {
            items: vec![
                item("办结率", "60", rate("95")),
                item("评价", "40", Rule::Manual),
            ],
            vetoes: vec![SchemeVeto {
                name: "编造记录".into(),
                effect: VetoEffect::Grade { grade: "C".into() },
            }],
            ..Scheme::default()
        }
    }

    fn bands() -> Vec<Band> {
        [("A", "90"), ("B", "80"), ("C", "0")]
            .map(|(grade, from)| Band {
                grade: grade.into(),
                from: exact(from),
            })
            .into()
    }

    fn figures(rows: &[(&str, Option<&str>)]) -> Figures {
        Figures {
            items: rows
                .iter()
                .map(|(name, figure)| ((*name).to_owned(), figure.map(exact)))
                .collect(),
            ..Figures::default()
        }
    }

    #[test]
    fn a_scheme_waits_for_its_figures_and_then_scores_by_the_one_engine() {
        let mut known = figures(&[("办结率", Some("95"))]);
        let scheme = scheme();
        let waiting: Vec<&str> = scheme
            .pending(&known)
            .iter()
            .map(|item| &*item.name)
            .collect();
        assert_eq!(waiting, ["评价"]);
        known.items.insert("评价".into(), Some(exact("80")));
        let assessed = scheme.assess(&known, &bands()).unwrap();
        assert_eq!(assessed.total.unwrap().to_string(), "92.00");
        assert_eq!(assessed.grade.as_deref(), Some("A"));
        known.vetoes.push("编造记录".into());
        let vetoed = scheme.assess(&known, &bands()).unwrap();
        assert_eq!(vetoed.grade.as_deref(), Some("C"));
    }

    #[test]
    fn what_does_not_apply_leaves_its_weight_to_the_rest() {
        let known = figures(&[("办结率", None), ("评价", Some("85"))]);
        let assessed = scheme().assess(&known, &bands()).unwrap();
        assert_eq!(assessed.total.unwrap().to_string(), "85.00");
        let none = figures(&[("办结率", None), ("评价", None)]);
        assert_eq!(scheme().assess(&none, &bands()).unwrap().total, None);
    }

    fn refused(change: impl FnOnce(&mut Scheme)) -> &'static str {
        let mut scheme = scheme();
        change(&mut scheme);
        scheme
            .check(&bands())
            .map_or_else(|refused| refused.code(), |()| "fine")
    }

    #[test]
    fn a_scheme_that_cannot_work_is_refused_before_anybody_is_assessed() {
        assert_eq!(refused(|_| ()), "fine");
        assert_eq!(
            refused(|it| it.items[0].weight = exact("59.99")),
            "WEIGHTS_NOT_100"
        );
        assert_eq!(
            refused(|it| it.items[1].name = "办结率".into()),
            "DUPLICATE_NAME"
        );
        assert_eq!(
            refused(|it| it.items[0].rule = rate("0")),
            "TARGET_NOT_POSITIVE"
        );
        let steps = Vec::new();
        assert_eq!(
            refused(|it| it.items[0].rule = Rule::Stepped { steps }),
            "EMPTY_RANGE"
        );
        let at = |at: &str, score: &str| RulePoint {
            at: exact(at),
            score: exact(score),
        };
        let flat = Rule::Interpolated {
            from: at("90", "60"),
            to: at("90", "100"),
        };
        assert_eq!(refused(|it| it.items[0].rule = flat), "EMPTY_RANGE");
        let points = exact("-2");
        assert_eq!(
            refused(|it| it.items[0].rule = Rule::PerEvent { points }),
            "BAD_NUMBER"
        );
        let effect = VetoEffect::Grade { grade: "S".into() };
        assert_eq!(refused(|it| it.vetoes[0].effect = effect), "UNKNOWN_GRADE");
    }

    #[test]
    fn figures_that_cannot_be_are_refused_with_their_item() {
        let mut scheme = scheme();
        let known = figures(&[("办结率", Some("95")), ("评价", Some("100.01"))]);
        assert_eq!(
            scheme.assess(&known, &[]).unwrap_err().code(),
            "SCORE_OUT_OF_RANGE"
        );
        scheme.items[1].rule = Rule::PerEvent { points: exact("2") };
        for events in ["1.5", "-1"] {
            let known = figures(&[("办结率", Some("95")), ("评价", Some(events))]);
            assert_eq!(
                scheme.assess(&known, &[]).unwrap_err().code(),
                "EVENTS_NOT_WHOLE"
            );
        }
    }
}
