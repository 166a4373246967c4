//! Two versions side by side: which values differ, and which nodes were inserted, deleted, changed or
//! moved, told by their permanent ids.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ArticleCitation, Node, NodeId, NodeKind, Numbers, Parameter, Parameters, PrintOptions,
    PrintedBlock, PrintedRun, Value, articles_citing, print,
};

/// A value that differs. A table comes row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParameterChange {
    pub key: String,
    pub label: String,
    pub label_en: String,
    /// The row of a table or of bands.
    pub row: Option<String>,
    /// In words; none where there was nothing before.
    pub old: Option<String>,
    /// In words; none where there is nothing any more.
    pub new: Option<String>,
    /// The articles of the new text that the value decides, of the old one if it is gone.
    pub articles: Vec<ArticleCitation>,
}

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

/// The values that differ, in the order of the new parameters, those that are gone at the end.
#[must_use]
pub fn compare_parameters(
    old: (&[Node], &Parameters),
    new: (&[Node], &Parameters),
) -> Vec<ParameterChange> {
    let mut changes = Vec::new();
    for parameter in new.1.iter() {
        let before = old.1.get(&parameter.key);
        let articles = || articles_citing(new.0, new.1, &parameter.key);
        changes.extend(differences(before, Some(parameter), articles));
    }
    for parameter in old
        .1
        .iter()
        .filter(|parameter| new.1.get(&parameter.key).is_none())
    {
        let articles = || articles_citing(old.0, old.1, &parameter.key);
        changes.extend(differences(Some(parameter), None, articles));
    }
    changes
}

fn differences(
    old: Option<&Parameter>,
    new: Option<&Parameter>,
    articles: impl Fn() -> Vec<ArticleCitation>,
) -> Vec<ParameterChange> {
    let (old_value, new_value) = (old.map(|p| &p.value), new.map(|p| &p.value));
    let Some(named) = new.or(old).filter(|_| old_value != new_value) else {
        return Vec::new();
    };
    let cells = |value: Option<&Value>| -> Vec<(String, String)> {
        let rows = value.and_then(Value::rows).unwrap_or_default();
        rows.iter()
            .map(|row| (row.name.clone(), row.value.words()))
            .collect()
    };
    let change = |row: Option<String>, old: Option<String>, new: Option<String>| ParameterChange {
        key: named.key.clone(),
        label: named.label.clone(),
        label_en: named.label_en.clone(),
        row,
        old,
        new,
        articles: articles(),
    };
    if named.value.rows().is_none() {
        return vec![change(
            None,
            old.map(Parameter::words),
            new.map(Parameter::words),
        )];
    }
    let (before, after) = (cells(old_value), cells(new_value));
    let of = |cells: &[(String, String)], name: &str| {
        cells
            .iter()
            .find(|(row, _)| row == name)
            .map(|(_, words)| words.clone())
    };
    let gone = before.iter().filter(|(name, _)| of(&after, name).is_none());
    after
        .iter()
        .chain(gone)
        .map(|(name, _)| (name, of(&before, name), of(&after, name)))
        .filter(|(_, old, new)| old != new)
        .map(|(name, old, new)| change(Some(name.clone()), old, new))
        .collect()
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
struct Told {
    kind: NodeKind,
    printed: NodeText,
    compared: String,
}

struct Side {
    order: Vec<NodeId>,
    texts: HashMap<NodeId, Told>,
    /// Visible children by their parent; none is the whole text.
    children: HashMap<Option<NodeId>, Vec<NodeId>>,
}

impl Side {
    fn of((body, parameters): (&[Node], &Parameters)) -> Self {
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
fn moved<'a>(old: &Side, new: &'a Side) -> Vec<&'a NodeId> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::{Source, library, parse};

    fn bonus() -> Source {
        parse(library::BONUS_FULL).unwrap()
    }

    #[test]
    fn a_changed_parameter_names_its_old_and_new_value_and_its_article() {
        let source = bonus();
        let changed = source
            .parameters
            .edit("bonus.pool.rate", None, "2%")
            .unwrap();
        let changed = changed.edit("bonus.grades", Some("A"), "1.5").unwrap();
        let old = (source.body.as_slice(), &source.parameters);
        let changes = compare_parameters(old, (&source.body, &changed));
        assert_eq!(changes.len(), 2);
        assert_eq!(changes[0].old.as_deref(), Some("1.5%"));
        assert_eq!(changes[0].new.as_deref(), Some("2%"));
        assert_eq!(changes[0].articles[0].node.0, "rate");
        assert_eq!(changes[1].row.as_deref(), Some("A"));
        assert_eq!(changes[1].new.as_deref(), Some("1.5"));
        assert!(compare_parameters(old, old).is_empty());
    }

    #[test]
    fn a_changed_value_changes_the_text_that_prints_it_and_nothing_else() {
        let source = bonus();
        let changed = source
            .parameters
            .edit("bonus.pool.rate", None, "2%")
            .unwrap();
        let old = (source.body.as_slice(), &source.parameters);
        let changes = compare_texts(old, (&source.body, &changed));
        let ids: Vec<&str> = changes.iter().map(|change| change.id.0.as_str()).collect();
        assert_eq!(ids, ["rate/1"]);
        assert_eq!(changes[0].change, ChangeKind::Changed);
        assert!(compare_texts(old, old).is_empty());
    }

    #[test]
    fn moves_are_told_as_moves_and_numbers_that_shift_are_no_change() {
        let source = bonus();
        let mut body = source.body.clone();
        let first = body[0].children.remove(0);
        body[0].children.push(first);
        let gone = body[1].children.remove(0);
        let old = (source.body.as_slice(), &source.parameters);
        let changes = compare_texts(old, (&body, &source.parameters));
        let of = |kind| {
            changes
                .iter()
                .filter(|change| change.change == kind)
                .collect::<Vec<_>>()
        };
        let moved = of(ChangeKind::Moved);
        assert_eq!(moved.len(), 1);
        assert_eq!(moved[0].old.as_ref().unwrap().label, "第一条");
        assert!(
            of(ChangeKind::Deleted)
                .iter()
                .any(|change| change.id == gone.id)
        );
        assert!(of(ChangeKind::Changed).is_empty());
    }
}
