//! Tables of text: .csv and .txt in any encoding and with any separator.

use super::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet, SheetCell, SheetError};
use crate::foreign::decode;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (encoding, text) = decode(bytes).ok_or(SheetError::NotATable)?;
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<SheetCell>> = Vec::new();
    let mut cells = 0;
    let mut lines = Lines {
        text: &text,
        byte: 0,
        line: 0,
    };
    for record in reader.records() {
        let record = record.map_err(|error| SheetError::Damaged(error.to_string()))?;
        cells += record.len();
        if rows.len() >= MOST_ROWS || cells > MOST_CELLS {
            return Err(SheetError::TooManyRows { most: MOST_ROWS });
        }
        // The reader swallows empty lines; they are put back so that row numbers are the file's.
        let begin = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let line = lines.line_at(begin);
        if line >= MOST_ROWS {
            return Err(SheetError::TooManyRows { most: MOST_ROWS });
        }
        rows.resize(line.max(rows.len()), Vec::new());
        rows.push(record.iter().take(MOST_COLUMNS).map(cell).collect());
    }
    Ok(Sheet {
        encoding,
        name: None,
        rows,
    })
}

/// A leading apostrophe is how a spreadsheet (and our own export) says "this is a text".
fn cell(field: &str) -> SheetCell {
    let text = field.trim();
    match text.strip_prefix('\'') {
        Some(quoted) if quoted.starts_with(['=', '+', '-', '@']) => SheetCell {
            text: quoted.to_owned(),
            formula: false,
        },
        _ => SheetCell {
            text: text.to_owned(),
            formula: text.starts_with(['=', '@']),
        },
    }
}

/// Counts lines up to a place in the text, going forward only.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl Lines<'_> {
    /// The 0-based line of the first character that is no line break, from this byte on.
    fn line_at(&mut self, byte: usize) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(next) = bytes.get(self.byte) {
            if self.byte >= byte && !matches!(next, b'\r' | b'\n') {
                break;
            }
            self.line += usize::from(*next == b'\n');
            self.byte += 1;
        }
        self.line
    }
}

/// The separator that the first lines use most: comma, tab, semicolon or the full-width comma's kin.
fn separator(text: &str) -> u8 {
    let sample: String = text.lines().take(10).collect();
    [b',', b'\t', b';', b'|']
        .into_iter()
        .max_by_key(|byte| (sample.matches(char::from(*byte)).count(), *byte == b','))
        .unwrap_or(b',')
}
