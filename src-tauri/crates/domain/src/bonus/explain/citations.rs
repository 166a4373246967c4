//! Which article of a version a step of the calculation rests on.

use std::collections::HashMap;

use crate::bonus::engine::RuleKey;
use crate::regulations::{ArticleCitation, Node, NodeId, Numbers, Parameters, citing};

/// The articles of one bonus regulation, by what rests on them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citations {
    by_key: HashMap<&'static str, ArticleCitation>,
    numbers: Numbers,
}

/// Rules that no parameter stands for, and the article of our own regulation that is about them. A
/// regulation of other making, which has no such article, names none.
const SUBJECTS: [(&str, &str); 8] = [
    ("bonus.scope", "roster"),
    ("bonus.reserve", "reserve"),
    ("bonus.faults", "total"),
    ("bonus.faults.ordinary", "ordinary"),
    ("bonus.faults.apportioned", "apportioned"),
    ("bonus.faults.major", "major"),
    ("bonus.total", "total"),
    ("bonus.distributable", "distributable"),
];

/// The parameters that steps name.
const PARAMETERS: [&str; 20] = [
    "bonus.pool.rate",
    "bonus.gate.floor",
    "bonus.gate.cap",
    "bonus.method",
    "bonus.pro_rate",
    "bonus.days.min",
    "bonus.bands",
    "bonus.grades",
    "bonus.grade_amounts",
    "bonus.posts",
    "bonus.departments",
    "bonus.department_rates",
    "bonus.cap.amount",
    "bonus.floor.amount",
    "bonus.awards.cap",
    "bonus.joint.rate",
    "bonus.joint.major_rate",
    "bonus.joint.cap",
    "bonus.reserve.draw",
    "bonus.appeal.workdays",
];

impl Citations {
    /// Looks everything up once, so that a batch of notices does not.
    #[must_use]
    pub fn of(body: &[Node], parameters: &Parameters) -> Self {
        let numbers = Numbers::of(body, parameters);
        let mut found = HashMap::new();
        for key in PARAMETERS {
            let articles = citing(&numbers, body, parameters, key);
            if let Some(article) = articles.into_iter().next() {
                found.insert(key, article);
            }
        }
        let mut citations = Self {
            by_key: found,
            numbers,
        };
        for (subject, slug) in SUBJECTS {
            if let Some(article) = citations.node(slug) {
                citations.by_key.insert(subject, article);
            }
        }
        citations
    }

    /// The article of a rule of the engine.
    #[must_use]
    pub fn rule(&self, rule: RuleKey) -> Option<&ArticleCitation> {
        self.key(rule.key())
    }

    /// The article of a parameter (`bonus.appeal.workdays`) or subject (`bonus.total`).
    #[must_use]
    pub fn key(&self, key: &str) -> Option<&ArticleCitation> {
        self.by_key.get(key)
    }

    /// Any node of the version by its permanent id, while it is part of the text.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<ArticleCitation> {
        let node = NodeId(id.to_owned());
        let label = self.numbers.reference(&node)?.to_owned();
        Some(ArticleCitation { node, label })
    }

    /// Whether the key is one of a parameter, not of a mere subject.
    pub(super) fn is_parameter(&self, key: &str) -> bool {
        PARAMETERS.contains(&key)
    }
}
