//! The words of a node: its name, its runs, its cells, and the line they stand on.

use domain::regulations::{Run, TableCell};

use crate::outline::OutlineNode;

/// Finds the line of a node by the characters that were used up.
pub(super) struct Place {
    sizes: Vec<usize>,
    line: usize,
    used: usize,
}

impl Place {
    pub(super) fn of(text: &str) -> Self {
        Self {
            sizes: text.lines().map(size).collect(),
            line: 0,
            used: 0,
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
        self.used += [&node.number, &node.heading, &node.text]
            .into_iter()
            .map(|piece| size(piece))
            .sum::<usize>();
        self.line + 1
    }
}

fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
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
    let pieces: Vec<&str> = text.split("**").collect();
    // A mark without its partner is text.
    if pieces.len().is_multiple_of(2) {
        return vec![plain(text.to_owned(), false)];
    }
    pieces
        .into_iter()
        .enumerate()
        .filter(|(_, piece)| !piece.is_empty())
        .map(|(index, piece)| plain(piece.to_owned(), index % 2 == 1))
        .collect()
}
