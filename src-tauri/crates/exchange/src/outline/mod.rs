//! The structure of a regulation or statute that somebody else wrote: 编 章 节 条 款 项 目, annexes and
//! tables, recovered from .txt, .md or .docx.
//!
//! Text becomes lines (`lines.rs`), every line is told what it is (`marks.rs` sees numbers, `sort.rs`
//! judges them by what stands around), and `build.rs` puts the lines under each other. A node owns slices
//! of its line, in order, so no character can be lost; and the text that is printed back is the lines
//! themselves, so reading it again gives the same tree.

mod beside;
mod build;
mod docx;
mod draft;
mod heading;
mod lines;
mod marks;
mod names;
mod quotes;
mod read;
mod roman;
mod sort;
mod toc;
mod turn;

use serde::{Deserialize, Serialize};

pub use beside::Beside;
pub use draft::{Drafted, DraftedLine, LeftOut};
pub use read::{LARGEST_FILE, OutlineError, plain_text, read, read_beside, read_text};

/// What a node of an outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutlineKind {
    Title,
    /// What stands before the first heading or article: dates, an issuing letter, a 序言.
    Preamble,
    /// 编
    Part,
    /// 分编
    Subpart,
    /// 章
    Chapter,
    /// 节
    Section,
    /// A heading without a number: 附则, 序言.
    Heading,
    /// 条
    Article,
    /// 一、 in any place: neither 条 nor 项, though it may serve as either.
    Clause,
    /// 款
    Paragraph,
    /// 项
    Item,
    /// 目
    Subitem,
    /// A bullet: - or ●
    Bullet,
    /// Text that belongs to no article.
    Text,
    Annex,
    Table,
    /// A row of a table; cells are separated by tabs or bars.
    Row,
    /// 目录 and its lines
    Contents,
    /// The header, footer or number of a page.
    Page,
    /// Marks of markup, such as ## or <!-- … -->.
    Mark,
}

/// A node and what stands under it. Number, heading and text are slices of its line, in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineNode {
    pub kind: OutlineKind,
    /// As it stands in the text, with its punctuation: 第十二条, （一）, 1．, 附件2：; may be empty.
    pub number: String,
    /// 章名, 条名
    pub heading: String,
    pub text: String,
    pub children: Vec<OutlineNode>,
}

impl OutlineNode {
    pub(super) fn new(kind: OutlineKind, number: &str, heading: &str, text: &str) -> Self {
        Self {
            kind,
            number: number.to_owned(),
            heading: heading.to_owned(),
            text: text.to_owned(),
            children: Vec::new(),
        }
    }

    /// Appends every character of the node and of what stands under it.
    pub fn write_characters(&self, into: &mut String) {
        for piece in [&self.number, &self.heading, &self.text] {
            into.push_str(piece);
        }
        for child in &self.children {
            child.write_characters(into);
        }
    }
}

/// How many nodes of each level there are, annexes included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineCounts {
    #[serde(rename = "编")]
    pub parts: usize,
    #[serde(rename = "章")]
    pub chapters: usize,
    #[serde(rename = "节")]
    pub sections: usize,
    /// 第X条之Y included.
    #[serde(rename = "条")]
    pub articles: usize,
    #[serde(rename = "款")]
    pub paragraphs: usize,
    #[serde(rename = "项")]
    pub items: usize,
    #[serde(rename = "目")]
    pub subitems: usize,
}

/// Why somebody should look at a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nothing in the text is numbered.
    NoStructure,
    /// The number of this article does not follow the one before.
    ArticleOutOfTurn,
    /// It begins like an article but reads like a citation, and was taken as text.
    Citation,
    /// The number of this item does not follow the one before.
    ItemOutOfTurn,
    /// The line before ends in the middle of a sentence.
    BrokenLine,
    /// Text under a heading that has no article yet.
    LooseText,
    /// Figures with points that no list expects, taken as text.
    DecimalOutOfTurn,
    /// Cells of this row, or of rows below, were merged and were taken apart.
    MergedCells,
}

impl Doubt {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoStructure => "outline.unsure.no_structure",
            Self::ArticleOutOfTurn => "outline.unsure.article_out_of_turn",
            Self::Citation => "outline.unsure.citation",
            Self::ItemOutOfTurn => "outline.unsure.item_out_of_turn",
            Self::BrokenLine => "outline.unsure.broken_line",
            Self::LooseText => "outline.unsure.loose_text",
            Self::DecimalOutOfTurn => "outline.unsure.decimal_out_of_turn",
            Self::MergedCells => "outline.unsure.merged_cells",
        }
    }
}

/// A line to look at; lines count from 1, in a .docx paragraphs do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsure {
    pub line: usize,
    pub doubt: Doubt,
}

/// A text and its structure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    pub title: String,
    pub preamble: Vec<String>,
    pub counts: OutlineCounts,
    /// Of the text itself; of the annexes only if there are no others.
    pub first_article: Option<u32>,
    pub last_article: Option<u32>,
    /// Neighbouring articles whose numbers do not follow each other. A count that begins anew under a
    /// heading or in an annex is no break.
    pub breaks: Vec<[u32; 2]>,
    pub unsure: Vec<Unsure>,
    pub tree: Vec<OutlineNode>,
    /// The text, one line for each paragraph, articles that were glued together apart.
    pub text: String,
    #[serde(default)]
    pub beside: Beside,
}

impl Outline {
    /// Whether anything in the text is numbered.
    #[must_use]
    pub fn has_structure(&self) -> bool {
        !self
            .unsure
            .iter()
            .any(|unsure| unsure.doubt == Doubt::NoStructure)
    }
}

#[cfg(test)]
mod tests;
