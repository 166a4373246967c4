//! Workbooks: .xlsx, read cell by cell, so that a file that claims a billion cells is refused instead of
//! being laid out in memory.

use std::io::{Cursor, Read, Seek};

use calamine::{
    DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError,
};
use chrono::NaiveDate;

use super::{LARGEST_UNPACKED, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Sheet, SheetCell, SheetError};

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    refuse_bomb(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => SheetError::Protected,
        other => damaged(&other),
    })?;
    for name in in_reading_order(&book) {
        let (mut rows, cells) = cells_of(&mut book, &name)?;
        // People leave empty sheets in front, and covers are hidden more often than deleted.
        if rows.is_empty() {
            continue;
        }
        let merged = book
            .merge_cells_by_sheet_name(&name)
            .map_err(|error| damaged(&error))?;
        fill_down(&mut rows, &merged, MOST_CELLS - cells);
        return Ok(Sheet {
            encoding: "xlsx".to_owned(),
            name: Some(name),
            rows,
        });
    }
    Err(SheetError::Empty)
}

/// The sheets that are seen in Excel, then the hidden ones; charts and macros are no tables.
fn in_reading_order<R: Read + Seek>(book: &Xlsx<R>) -> Vec<String> {
    let mut sheets: Vec<_> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .collect();
    sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
    sheets.into_iter().map(|sheet| sheet.name.clone()).collect()
}

/// The cells of a sheet row by row, and how many were laid out.
fn cells_of<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: &str,
) -> Result<(Vec<Vec<SheetCell>>, usize), SheetError> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|error| damaged(&error))?;
    let mut rows: Vec<Vec<SheetCell>> = Vec::new();
    let mut cells = 0;
    while let Some(record) = reader
        .next_cell_with_formula_metadata()
        .map_err(|error| damaged(&error))?
    {
        let cell = SheetCell {
            text: cell_text(&record.value),
            formula: record.formula.is_some(),
            merged: false,
        };
        let (line, column) = (record.pos.0 as usize, record.pos.1 as usize);
        if column >= MOST_COLUMNS || (cell.text.is_empty() && !cell.formula) {
            continue;
        }
        if line >= MOST_ROWS {
            return Err(SheetError::TooManyRows { most: MOST_ROWS });
        }
        if rows.len() <= line {
            rows.resize_with(line + 1, Vec::new);
        }
        let row = &mut rows[line];
        if row.len() <= column {
            cells += column + 1 - row.len();
            if cells > MOST_CELLS {
                return Err(SheetError::TooManyRows { most: MOST_ROWS });
            }
            row.resize(column + 1, SheetCell::default());
        }
        row[column] = cell;
    }
    Ok((rows, cells))
}

/// Cells merged over several rows say the same in each of them. Rows with nothing of their own stay
/// empty, and no more than `most` cells are added.
fn fill_down(rows: &mut [Vec<SheetCell>], merged: &[Dimensions], most: usize) {
    let filled: Vec<bool> = rows
        .iter()
        .map(|row| row.iter().any(|cell| !cell.text.is_empty() || cell.formula))
        .collect();
    let mut added = 0;
    for range in merged {
        let column = range.start.1 as usize;
        let (first, last) = (range.start.0 as usize, range.end.0 as usize);
        let text = match rows.get(first).and_then(|row| row.get(column)) {
            Some(cell) if !cell.text.is_empty() => cell.text.clone(),
            _ => continue,
        };
        for line in first + 1..=last.min(rows.len().saturating_sub(1)) {
            let row = &mut rows[line];
            if !filled[line] || row.get(column).is_some_and(|cell| !cell.text.is_empty()) {
                continue;
            }
            if row.len() <= column {
                added += column + 1 - row.len();
                row.resize(column + 1, SheetCell::default());
            }
            added += text.len() / 32 + 1;
            if added > most {
                return;
            }
            row[column] = SheetCell {
                text: text.clone(),
                formula: false,
                merged: true,
            };
        }
    }
}

fn damaged(error: &dyn std::fmt::Display) -> SheetError {
    SheetError::Damaged(error.to_string())
}

fn refuse_bomb(bytes: &[u8]) -> Result<(), SheetError> {
    let (_, unpacked) = crate::foreign::archive(bytes).map_err(|error| damaged(&error))?;
    if unpacked > LARGEST_UNPACKED {
        return Err(SheetError::Bomb {
            most: LARGEST_UNPACKED,
        });
    }
    Ok(())
}

fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim().to_owned()
        }
        DataRef::Int(number) => number.to_string(),
        // Excel keeps every number as a double, which holds fifteen digits; what is longer has lost its
        // end and is shown as Excel shows it.
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:E}"),
        DataRef::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(serial) => {
            day(serial).map_or_else(|| serial.as_f64().to_string(), |day| day.to_string())
        }
    }
}

/// A day, in the epoch of the workbook; serials before March 1900 fall into Excel's invented leap year.
fn day(serial: &ExcelDateTime) -> Option<NaiveDate> {
    if !(61.0..2_958_466.0).contains(&serial.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = serial.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
}
