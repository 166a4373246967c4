//! The text of a draft as the editor gets it and gives it back, and opinions on it.

use domain::regulations::NodeId;
use domain::regulations::edit::{KindRule, Labelled, Line};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The text of a draft, line by line, with what the editor shows beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DraftText {
    pub revision: u32,
    pub lines: Vec<Line>,
    /// Visible lines; one that is not among them is hidden by its condition.
    pub labels: Vec<Labelled>,
    /// Which line may stand where, from the outside in.
    pub rules: Vec<KindRule>,
    /// Articles of the skeleton, which are never deleted.
    pub locked: Vec<NodeId>,
}

/// Some lines in place of others, as the editor shows them now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TextEdit {
    /// Place of the first line that is replaced; the first line of the text is 0.
    pub at: usize,
    /// How many lines are replaced.
    pub removed: usize,
    pub lines: Vec<Line>,
}

/// What stands on the screen and is not in the file yet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unsaved {
    /// The revision it was written on.
    pub revision: u32,
    pub edit: TextEdit,
}

/// What became of an edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextSaved {
    pub revision: u32,
    pub can_undo: bool,
    pub can_redo: bool,
    /// Only if a number or a reference reads differently now.
    pub labels: Option<Vec<Labelled>>,
    /// Only if the text is not, line by line, what the editor shows: something did not fit where it was
    /// put, or an id stood twice.
    pub lines: Option<Vec<Line>>,
}

/// What somebody thinks of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpinionRow {
    #[ts(type = "number")]
    pub id: i64,
    /// Permanent id of the article or annex.
    pub node: String,
    pub text: String,
    pub author: String,
    /// RFC 3339
    pub at: String,
    pub settled: bool,
}
