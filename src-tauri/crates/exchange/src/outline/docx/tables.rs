//! Tables of a .docx. A regulation knows no merged cells: the text of one stands in its first cell, and
//! the cells it covers stay in their columns, empty.

use super::Words;
use super::xml::Element;

/// Word knows 63 columns; a file that claims more of them for one cell was made to.
const MOST_COLUMNS: usize = 64;

#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

#[derive(Default)]
struct Row {
    cells: Vec<Cell>,
    /// Columns that the row leaves out on either side (w:gridBefore, w:gridAfter).
    before: usize,
    after: usize,
}

struct Cell {
    words: Words,
    /// How many columns it takes (w:gridSpan).
    columns: usize,
    /// Merged with the cell above or beside it (w:vMerge, w:hMerge): the file keeps every cell of these.
    merged: bool,
}

impl Table {
    pub(super) fn row(&mut self) {
        self.rows.push(Row::default());
    }

    pub(super) fn cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(Cell {
                words: Words::default(),
                columns: 1,
                merged: false,
            });
        }
    }

    /// The words of the cell that is open.
    pub(super) fn words(&mut self) -> Option<&mut Words> {
        Some(&mut self.rows.last_mut()?.cells.last_mut()?.words)
    }

    /// What the file says about the row or the cell that is open.
    pub(super) fn property(&mut self, element: &Element) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        let columns = element.number().map_or(0, |number| number as usize);
        let columns = columns.min(MOST_COLUMNS);
        match (element.name.as_str(), row.cells.last_mut()) {
            ("gridBefore", _) => row.before = columns,
            ("gridAfter", _) => row.after = columns,
            ("gridSpan", Some(cell)) => cell.columns = columns.max(1),
            ("vMerge" | "hMerge", Some(cell)) => cell.merged = true,
            _ => {}
        }
    }

    /// The rows, every cell in its column.
    pub(super) fn rows(self) -> Vec<Vec<Words>> {
        let framed = self.is_frame();
        let rows = self.rows.into_iter();
        rows.map(|row| row.in_columns(framed)).collect()
    }

    /// The first row in which cells were merged.
    pub(super) fn first_merged(&self) -> Option<usize> {
        if self.is_frame() {
            return None;
        }
        let merged = |cell: &Cell| cell.merged || cell.columns > 1;
        self.rows
            .iter()
            .position(|row| row.cells.iter().any(merged))
    }

    /// A table of one column is a frame around text, however many columns Word counts in it.
    fn is_frame(&self) -> bool {
        self.rows.iter().all(|row| row.cells.len() < 2)
    }
}

impl Row {
    fn in_columns(self, framed: bool) -> Vec<Words> {
        let (before, after) = if framed {
            (0, 0)
        } else {
            (self.before, self.after)
        };
        let mut columns = empty(before);
        for cell in self.cells {
            columns.push(cell.words);
            if !framed {
                let room = MOST_COLUMNS.saturating_sub(columns.len());
                columns.extend(empty((cell.columns - 1).min(room)));
            }
        }
        columns.extend(empty(after));
        columns
    }
}

fn empty(count: usize) -> Vec<Words> {
    (0..count).map(|_| Words::default()).collect()
}
