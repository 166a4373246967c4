//! A .csv, .txt or .xlsx file as a table of texts, whatever encoding and separator it came with.

mod lines;
mod quotes;
mod text;
mod workbook;

use crate::foreign::{Ole, ole};

pub(crate) use lines::{is_blank, is_total};

/// Larger files are refused: a roster of a small firm is a thousandth of this.
pub const LARGEST_FILE: usize = 64 << 20;
/// What a workbook may unpack to (a ZIP bomb is refused before it is unpacked).
const LARGEST_UNPACKED: u64 = 512 << 20;
/// Rows and columns beyond these are refused.
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 256;
/// All cells together, empty ones before a filled one included.
const MOST_CELLS: usize = 8_000_000;

/// One cell: its text, whether the file computes it, and whether it is the lower part of a merged one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetCell {
    pub text: String,
    pub formula: bool,
    /// The text stands further up, in the first row of the merged cells.
    pub merged: bool,
}

/// The first sheet of a file that has anything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// `UTF-8`, `gb18030`, `UTF-16LE` … or `xlsx`.
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

/// Reads the first sheet that has anything in it. The content decides what the file is; its name does not.
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
        assert_eq!(sheet.encoding, "gb18030");
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
    fn a_broken_character_or_a_western_one_leaves_the_rest_readable() {
        let text = "乐清华瑞恒食品有限公司,王秀英\r\n".repeat(40);
        let mut gbk = GB18030.encode(&text).0.into_owned();
        gbk.push(0xC3);
        let sheet = read("a.csv", &gbk).unwrap();
        assert_eq!(
            (sheet.encoding.as_str(), sheet.rows[0][1].text.as_str()),
            ("gb18030", "王秀英")
        );
        let mut utf8 = "乐清华瑞恒食品有限公司,王秀英\n".repeat(40).into_bytes();
        utf8.push(0xE4);
        assert_eq!(read("a.csv", &utf8).unwrap().encoding, "UTF-8");
        let sheet = read("a.csv", b"name,city\nCaf\xe9 Z\xfcrich,Z\xfcrich\n").unwrap();
        assert_eq!(
            (sheet.encoding.as_str(), sheet.rows[1][1].text.as_str()),
            ("windows-1252", "Zürich")
        );
        assert!(read("a.csv", &[159, 146, 150, 1, 2, 200]).is_err());
    }

    #[test]
    fn a_formula_is_seen() {
        let sheet = read("a.csv", b"code,name\nE01,=1+1\n").unwrap();
        assert!(sheet.rows[1][1].formula);
    }

    #[test]
    fn big5_is_told_from_gbk() {
        let (bytes, _, _) =
            encoding_rs::BIG5.encode("客戶名稱,聯絡人,手機\n甲甲貿易有限公司,張三豐,1\n");
        let sheet = read("a.csv", &bytes).unwrap();
        assert_eq!(
            (sheet.encoding.as_str(), sheet.rows[0][1].text.as_str()),
            ("Big5", "聯絡人")
        );
    }

    #[test]
    fn an_apostrophe_before_a_number_makes_it_a_text() {
        let sheet = read(
            "a.csv",
            "code,phone\nE01,'13800000001\nE02,'90年代\n".as_bytes(),
        )
        .unwrap();
        assert_eq!(sheet.rows[1][1].text, "13800000001");
        assert_eq!(sheet.rows[2][1].text, "'90年代");
    }

    #[test]
    fn an_apostrophe_before_a_formula_makes_it_a_text() {
        let sheet = read("a.csv", "code,name\nE01,'=x\nE02,'昉\n".as_bytes()).unwrap();
        let cells = [&sheet.rows[1][1], &sheet.rows[2][1]];
        assert_eq!(cells.map(|cell| cell.text.as_str()), ["=x", "'昉"]);
        assert!(!cells[0].formula);
    }

    #[test]
    fn an_empty_sheet_in_front_and_a_hidden_one_are_passed_over() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        let page = book.add_worksheet().set_name("参数").unwrap();
        page.write_string(0, 0, "隐藏").unwrap();
        page.set_hidden(true);
        let page = book.add_worksheet().set_name("名单").unwrap();
        page.write_string(0, 0, "工号").unwrap();
        let sheet = read("a.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        assert_eq!(sheet.name.as_deref(), Some("名单"));
        assert_eq!(texts(&sheet), [["工号"]]);
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
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        let sheet = read("a.csv", b"a,b\r\n\r\n\"x\r\ny\",1\r\nz,2\r\n").unwrap();
        assert_eq!(sheet.rows[2][0].text, "x\r\ny");
        assert_eq!(sheet.rows[3][0].text, "z");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_takes_no_row_along() {
        let sheet = read("a.csv", b"code,name\nE01,\"x\nE02,y\n\"E03\",z\n").unwrap();
        assert_eq!(
            texts(&sheet),
            [["code", "name"], ["E01", "x"], ["E02", "y"], ["E03", "z"]]
        );
    }

    #[test]
    fn the_separator_is_the_one_that_rows_agree_on() {
        let text = "名单，2026年，制表：王祎\n\n姓名;电话;备注\n王祎;138,139;a,b,c,d\n李昉;137;x\n";
        let sheet = read("a.csv", text.as_bytes()).unwrap();
        assert_eq!(texts(&sheet)[3], ["王祎", "138,139", "a,b,c,d"]);
        let sheet = read("a.csv", b"sep=;\na;b\n1;2\n").unwrap();
        assert_eq!(texts(&sheet), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn a_number_kept_as_text_by_an_equals_sign_is_no_formula() {
        let sheet = read("a.csv", b"a,b\n=\"0138\",=1+1\n").unwrap();
        assert_eq!(
            (sheet.rows[1][0].text.as_str(), sheet.rows[1][0].formula),
            ("0138", false)
        );
        assert!(sheet.rows[1][1].formula);
    }

    #[test]
    fn merged_cells_say_in_every_row_what_they_say_in_the_first() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        let form = rust_xlsxwriter::Format::new();
        page.merge_range(0, 0, 1, 0, "明烛", &form).unwrap();
        page.merge_range(2, 0, 4, 0, "晨光", &form).unwrap();
        page.write_string(0, 1, "a").unwrap();
        page.write_string(1, 1, "b").unwrap();
        page.write_string(2, 1, "c").unwrap();
        let sheet = read("a.xlsx", &book.save_to_buffer().unwrap()).unwrap();
        assert_eq!(texts(&sheet), [["明烛", "a"], ["明烛", "b"], ["晨光", "c"]]);
        assert!(sheet.rows[1][0].merged && !sheet.rows[0][0].merged);
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
