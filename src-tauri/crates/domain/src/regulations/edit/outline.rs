//! What the editor shows beside its lines and never stores: numbers, and how references name a line.

use serde::Serialize;
use ts_rs::TS;

use crate::regulations::{Node, NodeId, Numbers, Parameters};

/// A visible line. A line that is not among them is hidden by its condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Labelled {
    pub id: NodeId,
    /// 第七条, （一）, 1., 附件1; empty for 款 and tables.
    pub number: String,
    /// 第七条第二款第（三）项
    pub label: String,
}

/// Every visible line in reading order.
#[must_use]
pub fn labels(body: &[Node], parameters: &Parameters) -> Vec<Labelled> {
    let numbers = Numbers::of(body, parameters);
    let mut found = Vec::new();
    collect(body, &numbers, &mut found);
    found
}

fn collect(nodes: &[Node], numbers: &Numbers, found: &mut Vec<Labelled>) {
    for node in nodes {
        if let (Some(number), Some(label)) =
            (numbers.printed(&node.id), numbers.reference(&node.id))
        {
            found.push(Labelled {
                id: node.id.clone(),
                number: number.to_owned(),
                label: label.to_owned(),
            });
        }
        collect(&node.children, numbers, found);
    }
}
