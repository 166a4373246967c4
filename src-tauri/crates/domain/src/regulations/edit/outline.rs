//! What the editor shows beside its lines and never stores: numbers, and how references name a line.

use serde::Serialize;
use ts_rs::TS;

use crate::regulations::{Near, Node, NodeId, Numbers, Parameters, Run};

/// A visible line. A line that is not among them is hidden by its condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Labelled {
    pub id: NodeId,
    /// 第七条, （一）, 1., 附件1; empty for 款 and tables.
    pub number: String,
    /// 第七条第二款第（三）项
    pub label: String,
    /// What its near references are called here: 前款, 本章.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional = nullable)]
    pub near: Vec<NearLabel>,
}

/// How a line calls what stands near it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NearLabel {
    pub target: NodeId,
    /// 前款, 本条第三款
    pub label: String,
}

/// Every visible line in reading order.
#[must_use]
pub fn labels(body: &[Node], parameters: &Parameters) -> Vec<Labelled> {
    let numbers = Numbers::of(body, parameters);
    let mut found = Vec::new();
    collect(body, &numbers, Near::new(body, parameters), &mut found);
    found
}

/// What a line can call by a near name, in reading order.
#[must_use]
pub fn near_labels(body: &[Node], parameters: &Parameters, place: &NodeId) -> Vec<NearLabel> {
    let numbers = Numbers::of(body, parameters);
    let near = Near::new(body, parameters);
    labels(body, parameters)
        .into_iter()
        .filter_map(|line| {
            let label = near.label(&numbers, place, &line.id)?;
            Some(NearLabel {
                target: line.id,
                label,
            })
        })
        .collect()
}

/// The near references of a line, with what they are called there.
fn near_of(node: &Node, numbers: &Numbers, near: Near<'_>) -> Vec<NearLabel> {
    node.all_runs()
        .filter_map(|run| match run {
            Run::Reference { target, near: true } => Some(NearLabel {
                target: target.clone(),
                label: near.label(numbers, &node.id, target)?,
            }),
            _ => None,
        })
        .collect()
}

fn collect(nodes: &[Node], numbers: &Numbers, near: Near<'_>, found: &mut Vec<Labelled>) {
    for node in nodes {
        if let (Some(number), Some(label)) =
            (numbers.printed(&node.id), numbers.reference(&node.id))
        {
            found.push(Labelled {
                id: node.id.clone(),
                number: number.to_owned(),
                label: label.to_owned(),
                near: near_of(node, numbers, near),
            });
        }
        collect(&node.children, numbers, near, found);
    }
}
