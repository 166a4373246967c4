//! Which duty of the law is met by which article. What the law asks of a regulation of a kind is a table;
//! an article meets a duty by the words that no such article does without.

mod table;

use super::{Node, NodeKind, Numbers, RegulationKind, Version};

pub use table::LEGAL_DUTIES;

/// Something that the law wants a regulation to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalDuty {
    /// `publicity`: the word for files.
    pub code: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    /// 劳动合同法第四条第四款
    pub law: &'static str,
    /// The kinds of regulation that it is asked of; none: every one that needs the procedure.
    pub kinds: &'static [RegulationKind],
    /// Asked only of a text that speaks of the matter at all; none: always.
    pub when: &'static [&'static str],
    /// Any of these groups of words, whole, in one article.
    pub words: &'static [&'static [&'static str]],
}

impl LegalDuty {
    /// Whether the law asks it of this text.
    #[must_use]
    pub fn concerns(&self, version: &Version, kind: RegulationKind) -> bool {
        let of_kind = if self.kinds.is_empty() {
            version.needs_consultation(kind)
        } else {
            self.kinds.contains(&kind)
        };
        let speaks = || {
            let mut words = version.body.iter().map(Node::words);
            words.any(|words| self.when.iter().any(|matter| words.contains(matter)))
        };
        of_kind && (self.when.is_empty() || speaks())
    }

    /// The articles of a text that meet it, by their numbers, in its order.
    #[must_use]
    pub fn met_by(&self, version: &Version) -> Vec<MetBy> {
        let numbers = Numbers::of(&version.body, &version.parameters);
        let mut met = Vec::new();
        for node in &version.body {
            self.look(node, &numbers, &mut met);
        }
        met
    }

    fn look(&self, node: &Node, numbers: &Numbers, met: &mut Vec<MetBy>) {
        if node.kind != NodeKind::Article {
            for child in &node.children {
                self.look(child, numbers, met);
            }
            return;
        }
        let Some(label) = numbers.reference(&node.id) else {
            return;
        };
        let words = node.words();
        let says = |group: &&[&str]| group.iter().all(|word| words.contains(word));
        if self.words.iter().any(says) {
            met.push(MetBy {
                node: node.id.0.clone(),
                label: label.to_owned(),
            });
        }
    }
}

/// An article that meets a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetBy {
    pub node: String,
    /// 第五十条
    pub label: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{RegulationId, VersionId};
    use crate::regulations::library::TEMPLATES;
    use crate::regulations::{Parameters, VersionState, parse};

    fn empty() -> Version {
        Version {
            id: VersionId::from(1),
            regulation: RegulationId::from(1),
            ordinal: 1,
            state: VersionState::Draft,
            label: None,
            number: None,
            issued_on: None,
            effective_on: None,
            trial_until: None,
            ended_on: None,
            adopted: false,
            body: Vec::new(),
            parameters: Parameters::default(),
            hash: None,
            based_on: None,
        }
    }

    #[test]
    fn every_duty_has_a_word_of_its_own() {
        for (index, duty) in LEGAL_DUTIES.iter().enumerate() {
            let twice = LEGAL_DUTIES[..index]
                .iter()
                .any(|other| other.code == duty.code);
            assert!(!twice, "{}", duty.code);
        }
    }

    #[test]
    fn every_text_of_the_library_meets_what_is_asked_of_its_kind() {
        let mut missing = Vec::new();
        for template in TEMPLATES {
            let source = parse(template.source).unwrap();
            let version = Version {
                body: source.body,
                parameters: source.parameters,
                ..empty()
            };
            for duty in LEGAL_DUTIES {
                if duty.concerns(&version, template.kind) && duty.met_by(&version).is_empty() {
                    missing.push(format!("{} lacks {}", template.slug, duty.code));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }
}
