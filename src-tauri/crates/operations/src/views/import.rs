//! A regulation of somebody else before it is taken over.

use domain::regulations::RegulationKind;
use domain::regulations::edit::Line;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was recognised in a foreign text, to be looked at and put right before it becomes a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportLook {
    /// Empty where the text names none.
    pub title: String,
    /// The title says 试行.
    pub trial: bool,
    /// The lines of the text as they were read.
    pub text: Vec<String>,
    pub lines: Vec<ImportLine>,
    pub counts: LevelCounts,
    pub left_out: Vec<ImportLeftOut>,
    /// Lines of `text` that somebody should look at.
    pub unsure: Vec<ImportDoubt>,
    /// Whether anything in it is numbered.
    pub structured: bool,
}

/// A line of the draft to be, with where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportLine {
    /// Counted from 1.
    pub source: usize,
    /// Its number as it stands there.
    pub number: String,
    pub line: Line,
}

/// How many of each level were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LevelCounts {
    pub parts: usize,
    pub chapters: usize,
    pub sections: usize,
    pub articles: usize,
    pub paragraphs: usize,
    pub items: usize,
    pub subitems: usize,
}

/// 目录, headers, footers and numbers of pages, which the program writes itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportLeftOut {
    pub source: usize,
    pub text: String,
}

/// Why a line should be looked at; `code` has a text in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportDoubt {
    pub source: usize,
    pub code: String,
}

/// What is taken over as a draft, after it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportOrder {
    pub kind: RegulationKind,
    pub title: String,
    /// The title said 试行.
    pub trial: bool,
    pub lines: Vec<ImportLine>,
}
