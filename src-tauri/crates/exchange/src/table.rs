//! Tables for other programs: .xlsx and .csv, safe against formula injection.

use domain::money::Money;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// A cell to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// Whole numbers such as days.
    Whole(i64),
    /// Written as a number with two decimals.
    Money(Money),
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("the workbook could not be built: {0}")]
    Workbook(#[from] XlsxError),
    #[error("the csv could not be built: {0}")]
    Csv(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A spreadsheet would compute a text that begins like this; a leading apostrophe keeps it a text.
fn is_formula_like(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// UTF-8 with BOM, so that every Excel reads the Chinese; CRLF as RFC 4180 has it.
pub fn csv(head: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, WriteError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let broken = |error: csv::Error| WriteError::Csv(error.to_string());
    writer.write_record(head).map_err(broken)?;
    for row in rows {
        let texts = row.iter().map(|cell| match cell {
            Cell::Text(text) if is_formula_like(text) => format!("'{text}"),
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Money(money) => money.to_string(),
        });
        writer.write_record(texts).map_err(broken)?;
    }
    writer
        .into_inner()
        .map_err(|error| WriteError::Csv(error.to_string()))
}

/// One sheet with a bold, frozen head and columns as wide as their content.
pub fn xlsx(sheet: &str, head: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(sheet)?;
    page.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    let amount = Format::new().set_num_format("#,##0.00");
    for (column, text) in (0..).zip(head) {
        page.write_with_format(0, column, *text, &bold)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            match cell {
                // Strings written as strings are never computed, whatever they begin with.
                Cell::Text(text) => page.write_string(line, column, text)?,
                Cell::Whole(number) => page.write_number(line, column, *number as f64)?,
                Cell::Money(money) => page.write_number_with_format(
                    line,
                    column,
                    money.fen() as f64 / 100.0,
                    &amount,
                )?,
            };
        }
    }
    page.autofit();
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_formula_stays_a_text() {
        let bytes = csv(&["姓名"], &[vec![Cell::from("=cmd|' /C calc'!A0")]]).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}姓名\r\n'=cmd|' /C calc'!A0\r\n");
    }

    #[test]
    fn what_is_written_as_xlsx_is_read_back() {
        let money = Money::from_fen(123_456).unwrap();
        let rows = vec![vec![
            Cell::from("王祎"),
            Cell::Whole(92),
            Cell::Money(money),
        ]];
        let bytes = xlsx("名单", &["姓名", "天数", "金额"], &rows).unwrap();
        let sheet = crate::sheet::read("名单.xlsx", &bytes).unwrap();
        assert_eq!(
            sheet.rows[1]
                .iter()
                .map(|cell| cell.text.as_str())
                .collect::<Vec<_>>(),
            ["王祎", "92", "1234.56"]
        );
    }
}
