//! The articles a regulation cannot do without: 目的, 适用范围, 解释, 施行. An editor may change their
//! words and never delete them. A short text says the scope with the purpose, and who interprets it with
//! the day it takes effect.

use super::{Node, NodeId, NodeKind};

/// Permanent ids of the skeleton, the same in every template of the library.
pub const SKELETON: [&str; 4] = ["purpose", "scope", "interpretation", "effect"];

impl Node {
    /// Whether the node is an article of the skeleton, which stays where it is.
    #[must_use]
    pub fn is_skeleton(&self) -> bool {
        is_skeleton(self.kind, &self.id)
    }
}

/// The same of a node that is known by kind and id.
pub(super) fn is_skeleton(kind: NodeKind, id: &NodeId) -> bool {
    kind == NodeKind::Article && SKELETON.contains(&id.0.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{Depth, library, parse};

    fn skeleton(nodes: &[Node], found: &mut Vec<String>) {
        for node in nodes {
            if node.is_skeleton() {
                found.push(node.id.0.clone());
            }
            skeleton(&node.children, found);
        }
    }

    #[test]
    fn every_template_begins_with_its_purpose_and_ends_with_its_effect() {
        for template in library::TEMPLATES {
            let mut found = Vec::new();
            skeleton(&parse(template.source).unwrap().body, &mut found);
            assert_eq!(found.first().map(String::as_str), Some("purpose"));
            assert_eq!(found.last().map(String::as_str), Some("effect"));
            if template.depth == Depth::Full {
                assert_eq!(found, SKELETON, "{}", template.slug);
            }
        }
    }
}
