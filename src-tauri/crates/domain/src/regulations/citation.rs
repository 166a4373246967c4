//! 依据第七条: which article a parameter, and with it a result, rests on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Node, NodeId, NodeKind, Numbers, Parameters, Run};

/// An article or annex, by its permanent id and by the number it has in this version.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct ArticleCitation {
    pub node: NodeId,
    /// 第七条, 附件1
    pub label: String,
}

/// The visible articles and annexes that cite a parameter, in the order of the text: those that print
/// it first, then those that merely stand because of its value.
#[must_use]
pub fn articles_citing(body: &[Node], parameters: &Parameters, key: &str) -> Vec<ArticleCitation> {
    citing(&Numbers::of(body, parameters), body, parameters, key)
}

/// As [`articles_citing`], with the numbers of the same text at hand.
pub(crate) fn citing(
    numbers: &Numbers,
    body: &[Node],
    parameters: &Parameters,
    key: &str,
) -> Vec<ArticleCitation> {
    let mut printing = Vec::new();
    let mut standing = Vec::new();
    each_article(body, parameters, &mut |article| {
        let Some(label) = numbers.reference(&article.id) else {
            return;
        };
        let citation = ArticleCitation {
            node: article.id.clone(),
            label: label.to_owned(),
        };
        if prints(article, parameters, key) {
            printing.push(citation);
        } else if stands_by(article, parameters, key) {
            standing.push(citation);
        }
    });
    printing.append(&mut standing);
    printing
}

/// How a node is named under these parameters: 第七条第二款. None while it is not part of the text.
#[must_use]
pub fn label_of(body: &[Node], parameters: &Parameters, id: &NodeId) -> Option<String> {
    Numbers::of(body, parameters)
        .reference(id)
        .map(str::to_owned)
}

fn each_article<'a>(nodes: &'a [Node], parameters: &Parameters, found: &mut impl FnMut(&'a Node)) {
    for node in nodes.iter().filter(|node| node.is_visible(parameters)) {
        if matches!(node.kind, NodeKind::Article | NodeKind::Annex) {
            found(node);
        } else {
            each_article(&node.children, parameters, found);
        }
    }
}

fn prints(node: &Node, parameters: &Parameters, key: &str) -> bool {
    node.is_visible(parameters)
        && (node.table_key() == Some(key)
            || node
                .all_runs()
                .any(|run| matches!(run, Run::Parameter { key: cited } if cited == key))
            || node
                .children
                .iter()
                .any(|child| prints(child, parameters, key)))
}

fn stands_by(node: &Node, parameters: &Parameters, key: &str) -> bool {
    node.is_visible(parameters)
        && (node.when.as_ref().is_some_and(|when| when.key == key)
            || node
                .children
                .iter()
                .any(|child| stands_by(child, parameters, key)))
}
