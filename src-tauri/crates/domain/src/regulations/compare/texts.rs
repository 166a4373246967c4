//! Which nodes differ.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::regulations::{
    Node, NodeId, NodeKind, Numbers, Parameters, PrintOptions, PrintedBlock, PrintedRun, print,
};

/// A node that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NodeChange {
    pub id: NodeId,
    pub kind: NodeKind,
    pub change: ChangeKind,
    /// It also stands at another place than before, seen from what stands around it.
    pub moved: bool,
    pub old: Option<NodeText>,
    pub new: Option<NodeText>,
}

/// What happened to a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Inserted,
    Deleted,
    /// Other words, another heading, or another printed value.
    Changed,
    /// Only moved.
    Moved,
}

/// A node in one of the two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NodeText {
    /// 第七条第二款
    pub label: String,
    /// Heading or text as printed.
    pub text: String,
}

/// The nodes that differ as they are printed, in the order of the new text; what was deleted stands
/// where it stood. Numbers that shift are no change.
#[must_use]
pub fn compare_texts(old: (&[Node], &Parameters), new: (&[Node], &Parameters)) -> Vec<NodeChange> {
    let (old, new) = (Side::of(old), Side::of(new));
    let moved = moved(&old, &new);
    let mut changes = Vec::new();
    let mut deleted = old
        .order
        .iter()
        .filter(|id| !new.texts.contains_key(*id))
        .peekable();
    let place: HashMap<&NodeId, usize> = old.order.iter().zip(0..).collect();
    for id in &new.order {
        let before = place.get(id).copied();
        // What was deleted before this node comes first.
        while let Some(gone) = deleted.next_if(|gone| before.is_some_and(|at| place[*gone] < at)) {
            changes.push(old.change(gone, ChangeKind::Deleted));
        }
        let after = &new.texts[id];
        let is_moved = moved.contains(&id);
        let change = match old.texts.get(id) {
            None => ChangeKind::Inserted,
            Some(before) if before.compared != after.compared => ChangeKind::Changed,
            Some(_) if is_moved => ChangeKind::Moved,
            Some(_) => continue,
        };
        changes.push(NodeChange {
            id: id.clone(),
            kind: after.kind,
            change,
            moved: is_moved,
            old: old.texts.get(id).map(|told| told.printed.clone()),
            new: Some(after.printed.clone()),
        });
    }
    changes.extend(deleted.map(|gone| old.change(gone, ChangeKind::Deleted)));
    changes
}

/// A node as printed, and the same words with ids in the place of reference labels, so that a number
/// that shifts is no change of the text that names it.
pub(super) struct Told {
    pub(super) kind: NodeKind,
    /// What is printed before it: （一）.
    pub(super) number: String,
    pub(super) printed: NodeText,
    pub(super) compared: String,
}

/// One of the two versions.
pub(super) struct Side {
    /// Ids in the order of print.
    pub(super) order: Vec<NodeId>,
    pub(super) texts: HashMap<NodeId, Told>,
    /// Visible children by their parent; none is the whole text.
    children: HashMap<Option<NodeId>, Vec<NodeId>>,
}

impl Side {
    pub(super) fn of((body, parameters): (&[Node], &Parameters)) -> Self {
        let numbers = Numbers::of(body, parameters);
        let mut side = Self {
            order: Vec::new(),
            texts: HashMap::new(),
            children: HashMap::new(),
        };
        for block in print(body, parameters, &PrintOptions::default()) {
            let label = numbers.reference(&block.id).unwrap_or_default().to_owned();
            let printed = NodeText {
                label,
                text: whole_text(&block, &block.text()),
            };
            let unnumbered = |run: &PrintedRun| match &run.reference {
                Some(target) => format!("[[{}]]", target.0),
                None => run.text.clone(),
            };
            let words: String = block.runs.iter().map(unnumbered).collect();
            let compared = whole_text(&block, &words);
            side.order.push(block.id.clone());
            side.texts.insert(
                block.id,
                Told {
                    kind: block.kind,
                    number: block.number,
                    printed,
                    compared,
                },
            );
        }
        side.family(None, body);
        side
    }

    fn family(&mut self, parent: Option<&NodeId>, nodes: &[Node]) {
        let seen = nodes
            .iter()
            .filter(|node| self.texts.contains_key(&node.id));
        let ids: Vec<NodeId> = seen.map(|node| node.id.clone()).collect();
        self.children.insert(parent.cloned(), ids);
        for node in nodes {
            self.family(Some(&node.id), &node.children);
        }
    }

    fn change(&self, id: &NodeId, change: ChangeKind) -> NodeChange {
        let told = &self.texts[id];
        let old = Some(told.printed.clone());
        NodeChange {
            id: id.clone(),
            kind: told.kind,
            change,
            moved: false,
            old,
            new: None,
        }
    }
}

fn whole_text(block: &PrintedBlock, words: &str) -> String {
    let mut text = block.heading.clone().unwrap_or_default();
    text.push_str(words);
    if let Some(table) = &block.table {
        for row in std::iter::once(&table.head).chain(&table.rows) {
            text.push('\n');
            text.push_str(&row.join(" | "));
        }
    }
    text
}

/// Nodes of both sides with another parent, or out of the longest run of siblings that kept their
/// order.
pub(super) fn moved<'a>(old: &Side, new: &'a Side) -> Vec<&'a NodeId> {
    let mut home: HashMap<&NodeId, (&Option<NodeId>, usize)> = HashMap::new();
    for (parent, children) in &old.children {
        home.extend(
            children
                .iter()
                .zip(0..)
                .map(|(id, index)| (id, (parent, index))),
        );
    }
    let mut moved = Vec::new();
    for (parent, children) in &new.children {
        let mut kept: Vec<(usize, &NodeId)> = Vec::new();
        for id in children {
            match home.get(id) {
                Some((before, index)) if *before == parent => kept.push((*index, id)),
                Some(_) => moved.push(id),
                None => {}
            }
        }
        let stayed = longest_rising(&kept);
        moved.extend(
            kept.iter()
                .map(|(_, id)| *id)
                .filter(|id| !stayed.contains(id)),
        );
    }
    moved
}

fn longest_rising<'a>(kept: &[(usize, &'a NodeId)]) -> Vec<&'a NodeId> {
    let mut best: Vec<Vec<usize>> = Vec::with_capacity(kept.len());
    for at in 0..kept.len() {
        let before = (0..at).filter(|other| kept[*other].0 < kept[at].0);
        let mut run = before
            .map(|other| &best[other])
            .max_by_key(|run| run.len())
            .cloned();
        let run = run.get_or_insert_default();
        run.push(at);
        best.push(run.clone());
    }
    let longest = best.into_iter().max_by_key(Vec::len).unwrap_or_default();
    longest.into_iter().map(|at| kept[at].1).collect()
}
