//! The text of a version: a tree 编/章/节/条/款/项/目 with permanent ids. Numbers are never stored,
//! they are computed (`numbering.rs`).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::When;

/// The permanent identity of a node inside its regulation, kept through versions and moves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct NodeId(pub String);

/// Levels (立法法 art. 65). Annexes follow the text; a table stands inside an article or annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// 编
    Part,
    /// 章
    Chapter,
    /// 节
    Section,
    /// 条
    Article,
    /// 款: not numbered in print
    Paragraph,
    /// 项: （一）
    Item,
    /// 目: 1.
    Subitem,
    /// 附件
    Annex,
    Table,
}

/// A node and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Node {
    pub id: NodeId,
    pub kind: NodeKind,
    /// An article that was put in later as 第X条之一: it takes the number of the article before it, and
    /// those that follow keep theirs (立法技术规范（试行）（一）). Only of articles.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub branch: bool,
    /// 章名, 条名, 附件名; none for 款 项 目.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heading: Option<String>,
    /// Text of 款 项 目; empty for the levels above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Run>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub table: Option<Table>,
    /// Shown only while a parameter has a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub when: Option<When>,
    /// 编写说明: why it is there. Never printed with the regulation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node>,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Run {
    Text {
        text: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        bold: bool,
    },
    /// The value of a parameter with its unit: 15%.
    Parameter { key: String },
    /// A reference; its label (第七条第二款) is computed from the target. One that is `near` is named from
    /// where it stands (前款, 本章) for as long as it can be.
    Reference {
        target: NodeId,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        near: bool,
    },
    /// The worked example that the engine writes.
    Example,
}

/// A table: either typed by hand, or the rows of a table parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Table {
    Parameter { key: String },
    Cells { rows: Vec<Vec<TableCell>> },
}

/// The text of one cell.
pub type TableCell = Vec<Run>;

impl Node {
    /// A node without text.
    #[must_use]
    pub fn empty(id: NodeId, kind: NodeKind, heading: Option<String>, when: Option<When>) -> Self {
        Self {
            id,
            kind,
            branch: false,
            heading,
            runs: Vec::new(),
            table: None,
            when,
            note: String::new(),
            children: Vec::new(),
        }
    }

    /// The runs of its text and of its cells, without those of its children.
    pub fn all_runs(&self) -> impl Iterator<Item = &Run> {
        let cells = match &self.table {
            Some(Table::Cells { rows }) => rows.as_slice(),
            _ => &[],
        };
        self.runs.iter().chain(cells.iter().flatten().flatten())
    }

    /// Heading and typed words of the node and of all under it, a line each, whichever of them are bold.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words = self.heading.clone().unwrap_or_default();
        for run in self.all_runs() {
            if let Run::Text { text, .. } = run {
                words.push_str(text);
            }
        }
        for child in &self.children {
            words.push('\n');
            words.push_str(&child.words());
        }
        words
    }

    /// The parameter whose rows the node prints as a table.
    #[must_use]
    pub fn table_key(&self) -> Option<&str> {
        match &self.table {
            Some(Table::Parameter { key }) => Some(key),
            _ => None,
        }
    }
}
