//! A .csv, .txt or .xlsx file as a table of texts, whatever encoding and separator it came with.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, XlsxError};
use chrono::NaiveDate;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// Larger files are refused: a roster of a small firm is a thousandth of this.
pub const LARGEST_FILE: usize = 64 << 20;
/// What a workbook may unpack to (a ZIP bomb is refused before it is unpacked).
const LARGEST_UNPACKED: u64 = 512 << 20;
/// Rows and columns beyond these are refused.
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 256;

/// One cell: its text, and whether the file computes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetCell {
    pub text: String,
    pub formula: bool,
}

/// The first sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// `UTF-8`, `GB18030`, `UTF-16LE` … or `xlsx`.
    pub encoding: String,
    /// The name of the worksheet; none for csv.
    pub name: Option<String>,
    pub rows: Vec<Vec<SheetCell>>,
}

/// Why a file is not a table.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("the file has {bytes} bytes, more than {most}")]
    TooLarge { bytes: usize, most: usize },
    #[error("the workbook unpacks to more than {most} bytes")]
    Bomb { most: u64 },
    #[error("the table has more than {most} rows")]
    TooManyRows { most: usize },
    #[error("the file is empty")]
    Empty,
    #[error("the workbook is protected by a password")]
    Protected,
    #[error("an old .xls file; save it as .xlsx")]
    OldExcel,
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    #[error("the file is neither a table of text nor a workbook")]
    NotATable,
}

impl SheetError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "sheet.too_large",
            Self::Bomb { .. } => "sheet.bomb",
            Self::TooManyRows { .. } => "sheet.too_many_rows",
            Self::Empty => "sheet.empty",
            Self::Protected => "sheet.protected",
            Self::OldExcel => "sheet.old_excel",
            Self::Damaged(_) => "sheet.damaged",
            Self::NotATable => "sheet.not_a_table",
        }
    }
}

/// Reads the first sheet. The content decides what the file is; its name does not.
pub fn read(_name: &str, bytes: &[u8]) -> Result<Sheet, SheetError> {
    if bytes.len() > LARGEST_FILE {
        return Err(SheetError::TooLarge {
            bytes: bytes.len(),
            most: LARGEST_FILE,
        });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // An OLE container: an old .xls, or an .xlsx encrypted with a password.
        let encrypted = bytes
            .windows(32)
            .any(|window| window == b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".as_slice());
        return Err(if encrypted {
            SheetError::Protected
        } else {
            SheetError::OldExcel
        });
    }
    text(bytes)
}

fn workbook(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let damaged = |error: &dyn std::fmt::Display| SheetError::Damaged(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        unpacked = unpacked.saturating_add(
            archive
                .by_index_raw(index)
                .map_err(|error| damaged(&error))?
                .size(),
        );
    }
    if unpacked > LARGEST_UNPACKED {
        return Err(SheetError::Bomb {
            most: LARGEST_UNPACKED,
        });
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => SheetError::Protected,
        other => damaged(&other),
    })?;
    let name = book
        .sheet_names()
        .first()
        .cloned()
        .ok_or(SheetError::Empty)?;
    let range = book
        .worksheet_range(&name)
        .map_err(|error| damaged(&error))?;
    let formulas = book.worksheet_formula(&name).ok();
    let Some((first_row, first_column)) = range.start() else {
        return Err(SheetError::Empty);
    };
    let (height, width) = range.get_size();
    if first_row as usize + height > MOST_ROWS {
        return Err(SheetError::TooManyRows { most: MOST_ROWS });
    }
    let width = (first_column as usize + width).min(MOST_COLUMNS);
    let mut rows = vec![Vec::new(); first_row as usize];
    for (line, row) in (first_row..).zip(range.rows()) {
        let mut cells = vec![SheetCell::default(); first_column as usize];
        for (column, data) in (first_column..).zip(row) {
            let formula = formulas
                .as_ref()
                .and_then(|formulas| formulas.get_value((line, column)))
                .is_some_and(|formula| !formula.is_empty());
            cells.push(SheetCell {
                text: cell_text(data),
                formula,
            });
        }
        cells.truncate(width);
        rows.push(cells);
    }
    Ok(Sheet {
        encoding: "xlsx".to_owned(),
        name: Some(name),
        rows,
    })
}

fn cell_text(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.trim().to_owned()
        }
        Data::Int(number) => number.to_string(),
        // Excel keeps every number as a double; one without a fraction is a whole number.
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        Data::Float(number) => number.to_string(),
        Data::Bool(value) => value.to_string(),
        Data::Error(error) => error.to_string(),
        Data::DateTime(serial) => day_of_serial(serial.as_f64())
            .map_or_else(|| serial.as_f64().to_string(), |day| day.to_string()),
    }
}

/// Excel's day numbers count from 1899-12-30 (after its invented 29 February 1900).
fn day_of_serial(serial: f64) -> Option<NaiveDate> {
    if !(60.0..2_958_466.0).contains(&serial) {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(serial as u64))
}

fn text(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (encoding, text) = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<SheetCell>> = Vec::new();
    let mut lines = Lines {
        text: &text,
        byte: 0,
        line: 0,
    };
    for record in reader.records() {
        let record = record.map_err(|error| SheetError::Damaged(error.to_string()))?;
        if rows.len() == MOST_ROWS {
            return Err(SheetError::TooManyRows { most: MOST_ROWS });
        }
        // The reader swallows empty lines; they are put back so that row numbers are the file's.
        let begin = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        rows.resize(lines.line_at(begin).max(rows.len()), Vec::new());
        rows.push(
            record
                .iter()
                .take(MOST_COLUMNS)
                .map(|field| {
                    let text = field.trim().to_owned();
                    let formula = text.starts_with('=') || text.starts_with('@');
                    SheetCell { text, formula }
                })
                .collect(),
        );
    }
    Ok(Sheet {
        encoding,
        name: None,
        rows,
    })
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

/// BOM, then strict UTF-8, then GB18030 (what Excel in China writes).
fn decode(bytes: &[u8]) -> Result<(String, String), SheetError> {
    let (encoding, body): (&Encoding, &[u8]) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None if bytes.contains(&0) => match utf16_without_bom(bytes) {
            Some(encoding) => (encoding, bytes),
            None => return Err(SheetError::NotATable),
        },
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (GB18030, bytes),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(body);
    if wrong || text.contains('\0') {
        return Err(SheetError::NotATable);
    }
    Ok((encoding.name().to_ascii_uppercase(), text.into_owned()))
}

fn utf16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(512)];
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > 0 => Some(UTF_16LE),
        (even, 0) if even > 0 => Some(UTF_16BE),
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sheet: &Sheet) -> Vec<Vec<&str>> {
        sheet
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn a_gbk_file_of_chinese_excel_is_read() {
        let (bytes, _, _) = GB18030.encode("工号,姓名\r\nE01,王祎\r\n");
        let sheet = read("名单.csv", &bytes).unwrap();
        assert_eq!(sheet.encoding, "GB18030");
        assert_eq!(texts(&sheet), [["工号", "姓名"], ["E01", "王祎"]]);
    }

    #[test]
    fn utf8_with_bom_and_utf16_are_read() {
        let sheet = read("a.csv", "\u{feff}工号\t姓名\nE01\t昉\n".as_bytes()).unwrap();
        assert_eq!(texts(&sheet), [["工号", "姓名"], ["E01", "昉"]]);
        let wide: Vec<u8> = "\u{feff}a,b\n1,2\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(
            texts(&read("a.csv", &wide).unwrap()),
            [["a", "b"], ["1", "2"]]
        );
    }

    #[test]
    fn a_formula_is_seen() {
        let sheet = read("a.csv", b"code,name\nE01,=1+1\n").unwrap();
        assert!(sheet.rows[1][1].formula);
    }

    #[test]
    fn row_numbers_survive_empty_lines() {
        let sheet = read("a.csv", b"code,name\n\n\nE01,x\n").unwrap();
        assert_eq!(sheet.rows[3][0].text, "E01");
    }

    #[test]
    fn what_is_no_table_is_refused_with_a_reason() {
        assert!(matches!(read("a.csv", b""), Err(SheetError::Empty)));
        assert!(matches!(
            read("a.xlsx", b"PK\x03\x04rubbish"),
            Err(SheetError::Damaged(_))
        ));
        assert!(matches!(
            read("a.csv", &[0, 159, 146, 150, 0, 0]),
            Err(SheetError::NotATable)
        ));
        assert!(matches!(
            read("a.xls", &[0xD0, 0xCF, 0x11, 0xE0, 1]),
            Err(SheetError::OldExcel)
        ));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = read("x", &bytes);
        }
    }
}
