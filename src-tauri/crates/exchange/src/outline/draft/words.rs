//! The words of a node: its name, its runs, its cells, and the line they stand on.

use domain::regulations::{Run, TableCell};

use crate::outline::OutlineNode;
use crate::outline::beside::{Beside, size};

/// Finds the line of a node by the characters that were used up.
pub(super) struct Place {
    sizes: Vec<usize>,
    line: usize,
    used: usize,
    /// Behind the node that was taken last.
    pub(super) end: usize,
}

impl Place {
    pub(super) fn of(text: &str) -> Self {
        Self {
            sizes: text.lines().map(size).collect(),
            line: 0,
            used: 0,
            end: 0,
        }
    }

    pub(super) fn take(&mut self, node: &OutlineNode) -> usize {
        while self
            .sizes
            .get(self.line)
            .is_some_and(|size| self.used >= *size)
        {
            self.line += 1;
            self.used = 0;
        }
        let own: usize = [&node.number, &node.heading, &node.text]
            .into_iter()
            .map(|piece| size(piece))
            .sum();
        self.used += own;
        self.end += own;
        self.line + 1
    }
}

/// 序言 and its like before anything else: a word above the 前言, not a chapter.
pub(super) fn is_prelude(heading: &str) -> bool {
    let bare: String = heading
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | '#'))
        .collect();
    matches!(bare.as_str(), "序言" | "前言" | "引言" | "导言")
}

/// Number, name and text with a space between.
pub(super) fn said(node: &OutlineNode) -> String {
    [&node.number, &node.heading, &node.text]
        .into_iter()
        .map(|piece| piece.trim())
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join("　")
}

/// The name of a heading without the brackets around it: 【目的】.
pub(super) fn named(node: &OutlineNode) -> String {
    let name = format!("{}{}", node.heading, node.text);
    let name = name.trim();
    for (open, close) in [
        ('【', '】'),
        ('（', '）'),
        ('(', ')'),
        ('[', ']'),
        ('〔', '〕'),
    ] {
        let inner = name
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) {
            return inner.trim().to_owned();
        }
    }
    name.to_owned()
}

/// | --- | :-: |
pub(super) fn is_rule(row: &str) -> bool {
    row.contains('-')
        && row
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The cells of a row: between bars, or between tabs.
pub(super) fn cells(row: &str) -> Vec<TableCell> {
    let row = row.trim_matches([' ', '\n', '\r']);
    let pieces: Vec<&str> = match row.strip_prefix('|') {
        Some(rest) => rest.strip_suffix('|').unwrap_or(rest).split('|').collect(),
        None => row.split('\t').collect(),
    };
    pieces.into_iter().map(|piece| runs(piece.trim())).collect()
}

pub(super) fn plain(text: String, bold: bool) -> Run {
    Run::Text { text, bold }
}

/// Text with its **bold** words.
pub(super) fn runs(text: &str) -> Vec<Run> {
    emphasised(text, 0, &Beside::default())
}

/// Text that begins at a place, with the words that are bold there and those between **.
pub(super) fn emphasised(text: &str, begin: usize, beside: &Beside) -> Vec<Run> {
    const MARK: &str = "**";
    let mut pieces: Vec<&str> = text.split(MARK).collect();
    // A mark without its partner is text.
    if pieces.len().is_multiple_of(2) {
        pieces = vec![text];
    }
    let mut runs = Vec::new();
    let mut at = begin;
    for (index, piece) in pieces.into_iter().enumerate() {
        split(piece, index % 2 == 1, &mut at, beside, &mut runs);
        at += MARK.len();
    }
    runs
}

/// White space looks like the character before it.
fn split(text: &str, all: bool, at: &mut usize, beside: &Beside, into: &mut Vec<Run>) {
    let (mut begin, mut bold) = (0, None);
    for (index, character) in text.char_indices() {
        if character.is_whitespace() {
            continue;
        }
        let this = all || beside.is_bold(*at);
        *at += 1;
        if let Some(before) = bold.replace(this).filter(|before| *before != this) {
            into.push(plain(text[begin..index].to_owned(), before));
            begin = index;
        }
    }
    if begin < text.len() {
        into.push(plain(text[begin..].to_owned(), bold.unwrap_or(all)));
    }
}
