//! A version as it is read and printed: a flat list of blocks, every number, parameter and reference
//! already in words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NodeId, NodeKind};

/// One block of the printed page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedBlock {
    pub id: NodeId,
    pub kind: NodeKind,
    /// 第七条, （一）, 1., 附件1; empty for 款.
    pub number: String,
    pub heading: Option<String>,
    pub runs: Vec<PrintedRun>,
    pub table: Option<PrintedTable>,
    /// 编写说明 of an article, for the reader on screen.
    pub note: String,
}

/// A run of text with what it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedRun {
    pub text: String,
    pub bold: bool,
    /// The parameter whose value this is.
    pub parameter: Option<String>,
    /// The node this refers to.
    pub reference: Option<NodeId>,
}

/// A table in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintedTable {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub parameter: Option<String>,
}
