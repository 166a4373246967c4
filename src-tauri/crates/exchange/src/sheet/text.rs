//! Tables of text: .csv and .txt in any encoding and with any separator.

use std::collections::HashMap;

use super::quotes::without_stray;
use super::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet, SheetCell, SheetError};
use crate::foreign::decode_list;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (encoding, text) = decode_list(bytes).ok_or(SheetError::NotATable)?;
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    let (separator, text) = match announced(&text) {
        Some(announced) => announced,
        None => (separator(&text), text.as_str()),
    };
    let text = without_stray(text, separator);
    let mut rows: Vec<Vec<SheetCell>> = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut cells = 0;
    for record in reader.records() {
        let record = record.map_err(|error| SheetError::Damaged(error.to_string()))?;
        cells += record.len();
        // The reader swallows empty lines; they are put back so that row numbers are those that a
        // spreadsheet shows: a line break inside a cell begins no row.
        let begin = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let line = rows.len() + empty_lines(text.as_bytes(), begin);
        if line >= MOST_ROWS || cells > MOST_CELLS {
            return Err(SheetError::TooManyRows { most: MOST_ROWS });
        }
        rows.resize(line, Vec::new());
        rows.push(record.iter().take(MOST_COLUMNS).map(cell).collect());
    }
    Ok(Sheet {
        encoding,
        name: None,
        rows,
    })
}

/// A leading apostrophe is how a spreadsheet (and our own export) says "this is a text"; `="0138"` is
/// how shops' exports say it.
fn cell(field: &str) -> SheetCell {
    let text = field.trim();
    let (text, formula) = match text.strip_prefix('\'') {
        Some(quoted) if quoted.starts_with(['=', '+', '-', '@']) || is_number(quoted) => {
            (quoted, false)
        }
        _ => match kept_as_text(text) {
            Some(inner) => (inner, inner.starts_with(['=', '@'])),
            None => (text, text.starts_with(['=', '@'])),
        },
    };
    SheetCell {
        text: text.to_owned(),
        formula,
        merged: false,
    }
}

/// A telephone or a card number, as `'13800000001` keeps it from being counted with.
fn is_number(text: &str) -> bool {
    text.len() > 1
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b' ')
}

fn kept_as_text(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("=\"")?.strip_suffix('"')?;
    (!inner.contains('"')).then_some(inner)
}

/// Line breaks before the record that begins here, apart from the one that ends the record before.
fn empty_lines(text: &[u8], begin: usize) -> usize {
    let mut at = begin;
    if at > 0 && text.get(at - 1) == Some(&b'\r') && text.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut lines = 0;
    while let Some(byte) = text.get(at) {
        match byte {
            b'\r' if text.get(at + 1) == Some(&b'\n') => at += 2,
            b'\r' | b'\n' => at += 1,
            _ => break,
        }
        lines += 1;
    }
    lines
}

const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// `sep=;` in the first line, as Excel understands it.
fn announced(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let sign = first.trim_end().to_ascii_lowercase();
    let sign = sign.strip_prefix("sep=")?.bytes().next()?;
    SEPARATORS.contains(&sign).then_some((sign, rest))
}

/// The separator on which most of the first lines agree: how often the commonest count occurs, and how
/// many fields it makes. Notes above the header and lists inside a cell agree on nothing.
fn separator(text: &str) -> u8 {
    let agreed = |separator: u8| -> (usize, usize) {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for line in text.lines().take(200) {
            let mut quoted = false;
            let count = line.bytes().take(100_000).fold(0, |count, byte| {
                quoted ^= byte == b'"';
                count + usize::from(byte == separator && !quoted)
            });
            if count > 0 {
                *counts.entry(count).or_default() += 1;
            }
        }
        let best = counts
            .into_iter()
            .map(|(count, lines)| (lines, count))
            .max();
        best.unwrap_or_default()
    };
    SEPARATORS
        .into_iter()
        .max_by_key(|separator| (agreed(*separator), *separator == b','))
        .unwrap_or(b',')
}
