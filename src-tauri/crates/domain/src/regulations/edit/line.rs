//! A text as lines, and lines as a tree.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::regulations::skeleton::is_skeleton;
use crate::regulations::{Node, NodeId, NodeKind, Run, Table, When};

/// A node without what stands under it. Stored in the history of drafts: what is left out here when
/// empty stays left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    pub id: NodeId,
    pub kind: NodeKind,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub branch: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heading: Option<String>,
    #[serde(default)]
    pub runs: Vec<Run>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub table: Option<Table>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub when: Option<When>,
    #[serde(default)]
    pub note: String,
}

impl Line {
    /// A line without text.
    #[must_use]
    pub fn empty(id: NodeId, kind: NodeKind) -> Self {
        Self {
            id,
            kind,
            branch: false,
            heading: None,
            runs: Vec::new(),
            table: None,
            when: None,
            note: String::new(),
        }
    }

    /// The tree in reading order.
    #[must_use]
    pub fn of(body: &[Node]) -> Vec<Self> {
        let mut lines = Vec::new();
        flatten(body, &mut lines);
        lines
    }

    /// Whether it is an article of the skeleton, whose words change and which is never deleted.
    #[must_use]
    pub fn is_skeleton(&self) -> bool {
        is_skeleton(self.kind, &self.id)
    }

    /// Bytes of heading, text, cells and note.
    #[must_use]
    pub fn size(&self) -> usize {
        let runs = |runs: &[Run]| -> usize {
            runs.iter()
                .map(|run| match run {
                    Run::Text { text, .. } => text.len(),
                    _ => 1,
                })
                .sum()
        };
        let cells = match &self.table {
            Some(Table::Cells { rows }) => rows.iter().flatten().map(|cell| runs(cell) + 1).sum(),
            _ => 0,
        };
        self.heading.as_ref().map_or(0, String::len) + runs(&self.runs) + cells + self.note.len()
    }

    fn into_node(self) -> Node {
        Node {
            id: self.id,
            kind: self.kind,
            branch: self.branch,
            heading: self.heading,
            runs: self.runs,
            table: self.table,
            when: self.when,
            note: self.note,
            children: Vec::new(),
        }
    }
}

fn flatten(nodes: &[Node], lines: &mut Vec<Line>) {
    for node in nodes {
        lines.push(Line {
            id: node.id.clone(),
            kind: node.kind,
            branch: node.branch,
            heading: node.heading.clone(),
            runs: node.runs.clone(),
            table: node.table.clone(),
            when: node.when.clone(),
            note: node.note.clone(),
        });
        flatten(&node.children, lines);
    }
}

/// The tree of settled lines.
pub(super) fn raise(lines: Vec<Line>) -> Vec<Node> {
    let mut body = Vec::new();
    let mut open: Vec<Node> = Vec::new();
    for line in lines {
        close(&mut open, &mut body, line.kind.rule().level);
        if open.last().is_some_and(|node| node.kind == NodeKind::Table) {
            close(&mut open, &mut body, NodeKind::Table.rule().level);
        }
        open.push(line.into_node());
    }
    close(&mut open, &mut body, 0);
    body
}

fn close(open: &mut Vec<Node>, body: &mut Vec<Node>, level: u8) {
    while open
        .last()
        .is_some_and(|node| node.kind.rule().level >= level)
    {
        let Some(closed) = open.pop() else { return };
        match open.last_mut() {
            Some(parent) => parent.children.push(closed),
            None => body.push(closed),
        }
    }
}
