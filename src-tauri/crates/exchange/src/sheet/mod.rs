//! A .csv, .txt or .xlsx file as a table of texts, whatever encoding and separator it came with.

mod text;
mod workbook;

use crate::foreign::{Ole, ole};

/// Larger files are refused: a roster of a small firm is a thousandth of this.
pub const LARGEST_FILE: usize = 64 << 20;
/// What a workbook may unpack to (a ZIP bomb is refused before it is unpacked).
const LARGEST_UNPACKED: u64 = 512 << 20;
/// Rows and columns beyond these are refused.
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 256;
/// All cells together, empty ones before a filled one included.
const MOST_CELLS: usize = 4_000_000;

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
        return workbook::read(bytes);
    }
    match ole(bytes) {
        Some(Ole::Encrypted) => Err(SheetError::Protected),
        Some(Ole::Old) => Err(SheetError::OldExcel),
        None => text::read(bytes),
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::GB18030;

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
    fn an_apostrophe_before_a_formula_makes_it_a_text() {
        let sheet = read("a.csv", "code,name\nE01,'=x\nE02,'昉\n".as_bytes()).unwrap();
        let cells = [&sheet.rows[1][1], &sheet.rows[2][1]];
        assert_eq!(cells.map(|cell| cell.text.as_str()), ["=x", "'昉"]);
        assert!(!cells[0].formula);
    }

    #[test]
    fn a_workbook_of_one_far_cell_is_refused_without_filling_memory() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        page.write_string(0, 0, "工号").unwrap();
        page.write_string(1_048_575, 16_383, "x").unwrap();
        page.write_string(1_048_575, 0, "x").unwrap();
        let bytes = book.save_to_buffer().unwrap();
        assert!(matches!(
            read("a.xlsx", &bytes),
            Err(SheetError::TooManyRows { .. })
        ));
    }

    #[test]
    fn days_formulas_and_long_numbers_of_a_workbook_are_told_apart() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 5).unwrap();
        let form = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
        page.write_datetime_with_format(0, 0, &day, &form).unwrap();
        page.write_formula(0, 1, "=1+1").unwrap();
        page.write_number(0, 2, 310_101_199_003_071_234.0).unwrap();
        page.write_number(0, 3, 13_800_138_000.0).unwrap();
        let sheet = read("a.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        let row = &sheet.rows[0];
        assert_eq!(row[0].text, "2026-01-05");
        assert!(row[1].formula && !row[0].formula);
        assert!(row[2].text.contains('E'), "{}", row[2].text);
        assert_eq!(row[3].text, "13800138000");
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
