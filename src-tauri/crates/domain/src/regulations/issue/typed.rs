//! The typed figures of a text: what the check-up finds and what stands against the issue are the same.

use super::figures::{Figure, figures};
use crate::regulations::{Node, NodeId, NodeKind, Numbers, Parameters, Run, Table, TableCell};

/// What stands for a chip among the words of a line: nobody can type it.
pub const CHIP: char = '\u{fffc}';

/// A figure with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedFigure {
    pub node: NodeId,
    /// 第五条第二款
    pub place: String,
    /// How many times the same words stand before it in the line.
    pub nth: usize,
    /// The words of the line before it.
    pub before: String,
    pub figure: Figure,
}

/// The figures of all lines that are read, in their order. Annexes are exempt: they are forms and tables
/// to be filled in, and what computes in them comes from parameter tables. So are headings, which hold no
/// parameter.
#[must_use]
pub fn typed_figures(body: &[Node], parameters: &Parameters) -> Vec<TypedFigure> {
    let numbers = Numbers::of(body, parameters);
    let mut found = Vec::new();
    for node in body {
        look(node, &numbers, &mut found);
    }
    found
}

fn look(node: &Node, numbers: &Numbers, found: &mut Vec<TypedFigure>) {
    let Some(place) = numbers.reference(&node.id) else {
        return;
    };
    if node.kind == NodeKind::Annex {
        return;
    }
    let mut earlier = String::new();
    for runs in texts(&node.runs, node.table.as_ref()) {
        let words = words_of(runs);
        for figure in figures(&words) {
            let before = words[..figure.at.start].to_owned();
            let so_far = format!("{earlier}{before}");
            found.push(TypedFigure {
                node: node.id.clone(),
                place: place.to_owned(),
                nth: so_far.matches(&figure.words).count(),
                before,
                figure,
            });
        }
        earlier.push_str(&words);
        earlier.push(CHIP);
    }
    for child in &node.children {
        look(child, numbers, found);
    }
}

/// The running text of a line, or the cells of its table.
pub fn texts<'a>(
    runs: &'a Vec<Run>,
    table: Option<&'a Table>,
) -> impl Iterator<Item = &'a TableCell> {
    let cells = match table {
        Some(Table::Cells { rows }) => rows.as_slice(),
        _ => &[],
    };
    std::iter::once(runs).chain(cells.iter().flatten())
}

/// The words of a text in one piece, whichever of them are bold; every chip is one character.
#[must_use]
pub fn words_of(runs: &[Run]) -> String {
    runs.iter().fold(String::new(), |mut words, run| {
        match run {
            Run::Text { text, .. } => words.push_str(text),
            _ => words.push(CHIP),
        }
        words
    })
}
