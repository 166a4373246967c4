//! 员工名单: which column is which, and every row checked by itself.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::people::{EmploymentType, PayBasis};

use crate::sheet::{Sheet, SheetCell};

/// What a column of a roster may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Code,
    Name,
    Department,
    Post,
    PostClass,
    SuperiorPost,
    HiredOn,
    LeftOn,
    Employment,
    PayBasis,
    Mobile,
    IdentityNumber,
    BankAccount,
    Note,
}

impl Field {
    /// All fields, in the order of the template.
    pub const ALL: [Self; 14] = [
        Self::Code,
        Self::Name,
        Self::Department,
        Self::Post,
        Self::PostClass,
        Self::SuperiorPost,
        Self::HiredOn,
        Self::LeftOn,
        Self::Employment,
        Self::PayBasis,
        Self::Mobile,
        Self::IdentityNumber,
        Self::BankAccount,
        Self::Note,
    ];

    /// The stable word: `hired_on`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Department => "department",
            Self::Post => "post",
            Self::PostClass => "post_class",
            Self::SuperiorPost => "superior_post",
            Self::HiredOn => "hired_on",
            Self::LeftOn => "left_on",
            Self::Employment => "employment",
            Self::PayBasis => "pay_basis",
            Self::Mobile => "mobile",
            Self::IdentityNumber => "identity_number",
            Self::BankAccount => "bank_account",
            Self::Note => "note",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Without these a roster cannot be taken in.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::Code | Self::Name | Self::Department | Self::Post | Self::HiredOn
        )
    }

    /// The heading of the template, and the first of the headings it is known by.
    #[must_use]
    pub fn heading(self) -> &'static str {
        self.headings()[0]
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "工号",
                "员工编号",
                "编号",
                "员工号",
                "人员编号",
                "code",
                "employeeid",
                "employeeno",
                "staffno",
                "id",
                "no",
            ],
            Self::Name => &[
                "姓名",
                "名字",
                "员工姓名",
                "name",
                "fullname",
                "employeename",
            ],
            Self::Department => &["部门", "所属部门", "部门名称", "department", "dept"],
            Self::Post => &[
                "岗位",
                "职位",
                "职务",
                "岗位名称",
                "post",
                "position",
                "jobtitle",
                "title",
            ],
            Self::PostClass => &[
                "岗位级别",
                "职级",
                "级别",
                "岗级",
                "postclass",
                "class",
                "grade",
                "level",
            ],
            Self::SuperiorPost => &[
                "上级岗位",
                "直接上级岗位",
                "汇报岗位",
                "superiorpost",
                "reportsto",
            ],
            Self::HiredOn => &[
                "入职日期",
                "入职时间",
                "到岗日期",
                "入职日",
                "hiredon",
                "hiredate",
                "startdate",
                "joined",
            ],
            Self::LeftOn => &[
                "离职日期",
                "离职时间",
                "离职日",
                "lefton",
                "enddate",
                "leavedate",
            ],
            Self::Employment => &[
                "用工形式",
                "员工类型",
                "用工类型",
                "employment",
                "employmenttype",
                "type",
            ],
            Self::PayBasis => &[
                "计薪方式",
                "薪酬方式",
                "薪资类型",
                "是否提成",
                "paybasis",
                "pay",
            ],
            Self::Mobile => &[
                "手机",
                "手机号",
                "手机号码",
                "联系电话",
                "电话",
                "mobile",
                "phone",
            ],
            Self::IdentityNumber => &[
                "身份证号",
                "身份证",
                "身份证号码",
                "identitynumber",
                "idnumber",
            ],
            Self::BankAccount => &["工资卡号", "银行卡号", "银行账号", "bankaccount"],
            Self::Note => &["备注", "说明", "note", "notes", "remark", "remarks"],
        }
    }
}

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub field: Option<Field>,
}

/// A roster read but not yet compared with the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// Index of the header among the rows of the sheet.
    pub header: usize,
    pub columns: Vec<Column>,
    pub rows: Vec<RosterRow>,
}

/// One data row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// 1-based row of the file.
    pub row: usize,
    pub cells: Vec<String>,
    /// None when anything in the row is wrong.
    pub person: Option<RosterPerson>,
    pub errors: Vec<CellProblem>,
}

/// A row that says everything it must.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterPerson {
    pub code: String,
    pub name: String,
    pub department: String,
    pub post: String,
    pub post_class: Option<String>,
    pub superior_post: Option<String>,
    pub hired_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
    pub employment: Option<EmploymentType>,
    pub pay_basis: Option<PayBasis>,
    pub mobile: Option<String>,
    pub identity_number: Option<String>,
    pub bank_account: Option<String>,
    pub note: Option<String>,
}

/// What is wrong with a cell: `required`, `bad_date`, `left_before_hired`, `formula`, `too_long`,
/// `duplicate_code`, `unknown_word`, `bad_code`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// The heading in the file.
    pub column: String,
    pub value: String,
    pub code: &'static str,
}

/// Why a sheet is no roster.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    #[error("no row with headings such as 工号 and 姓名 was found")]
    NoHeader,
    #[error("columns are missing: {}", .0.iter().map(|field| field.word()).collect::<Vec<_>>().join(", "))]
    MissingColumns(Vec<Field>),
    #[error("two columns are both taken for {}", .0.word())]
    ColumnTwice(Field),
}

impl RosterError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHeader => "roster.no_header",
            Self::MissingColumns(_) => "roster.missing_columns",
            Self::ColumnTwice(_) => "roster.column_twice",
        }
    }
}

/// Longest text a cell may hold.
const LONGEST: usize = 200;

/// Reads a roster. `mapping` is the user's own choice of columns; without it headings decide.
pub fn read(sheet: &Sheet, mapping: Option<&[Option<Field>]>) -> Result<Roster, RosterError> {
    let header = find_header(sheet).ok_or(RosterError::NoHeader)?;
    let columns: Vec<Column> = sheet.rows[header]
        .iter()
        .enumerate()
        .map(|(index, cell)| Column {
            header: cell.text.clone(),
            field: match mapping {
                Some(chosen) => chosen.get(index).copied().flatten(),
                None => field_of(&cell.text),
            },
        })
        .collect();
    check_columns(&columns)?;
    let mut rows: Vec<RosterRow> = sheet
        .rows
        .iter()
        .enumerate()
        .skip(header + 1)
        .filter(|(_, cells)| !is_blank(cells) && !is_total(cells))
        .map(|(index, cells)| read_row(index + 1, cells, &columns))
        .collect();
    refuse_duplicates(&mut rows, &columns);
    Ok(Roster {
        header,
        columns,
        rows,
    })
}

/// The header: the first of the top rows in which at least two cells are known headings, one of them
/// the code or the name.
fn find_header(sheet: &Sheet) -> Option<usize> {
    sheet.rows.iter().take(30).position(|row| {
        let fields: Vec<Field> = row.iter().filter_map(|cell| field_of(&cell.text)).collect();
        fields.len() >= 2
            && fields
                .iter()
                .any(|field| matches!(field, Field::Code | Field::Name))
    })
}

fn field_of(heading: &str) -> Option<Field> {
    let plain: String = heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    Field::ALL
        .into_iter()
        .find(|field| field.headings().contains(&plain.as_str()))
}

fn check_columns(columns: &[Column]) -> Result<(), RosterError> {
    let count = |field| {
        columns
            .iter()
            .filter(|column| column.field == Some(field))
            .count()
    };
    if let Some(twice) = Field::ALL.into_iter().find(|field| count(*field) > 1) {
        return Err(RosterError::ColumnTwice(twice));
    }
    let missing: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| field.is_required() && count(*field) == 0)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(RosterError::MissingColumns(missing))
    }
}

fn is_blank(cells: &[SheetCell]) -> bool {
    cells.iter().all(|cell| cell.text.is_empty())
}

fn is_total(cells: &[SheetCell]) -> bool {
    cells
        .iter()
        .find(|cell| !cell.text.is_empty())
        .is_some_and(|first| {
            let text: String = first.text.chars().filter(|c| !c.is_whitespace()).collect();
            ["合计", "总计", "小计", "共计", "Total", "TOTAL"]
                .iter()
                .any(|word| text.starts_with(word))
        })
}

struct RowReader<'a> {
    cells: &'a [SheetCell],
    columns: &'a [Column],
    errors: Vec<CellProblem>,
}

impl RowReader<'_> {
    fn cell(&mut self, field: Field) -> Option<String> {
        let index = self
            .columns
            .iter()
            .position(|column| column.field == Some(field))?;
        let cell = self.cells.get(index).cloned().unwrap_or_default();
        if cell.formula {
            self.wrong(field, &cell.text, "formula");
            return None;
        }
        if cell.text.chars().count() > LONGEST {
            self.wrong(
                field,
                &cell.text.chars().take(20).collect::<String>(),
                "too_long",
            );
            return None;
        }
        (!cell.text.is_empty()).then_some(cell.text)
    }

    fn wrong(&mut self, field: Field, value: &str, code: &'static str) {
        let column = self
            .columns
            .iter()
            .find(|column| column.field == Some(field))
            .map_or_else(
                || field.heading().to_owned(),
                |column| column.header.clone(),
            );
        self.errors.push(CellProblem {
            column,
            value: value.to_owned(),
            code,
        });
    }

    fn required(&mut self, field: Field) -> String {
        let before = self.errors.len();
        let text = self.cell(field);
        if text.is_none() && self.errors.len() == before {
            self.wrong(field, "", "required");
        }
        text.unwrap_or_default()
    }

    fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let text = self.cell(field)?;
        let day = parse_day(&text);
        if day.is_none() {
            self.wrong(field, &text, "bad_date");
        }
        day
    }

    fn word<T: Copy>(&mut self, field: Field, words: &[(&str, T)]) -> Option<T> {
        let text = self.cell(field)?;
        let lower = text.to_lowercase();
        let found = words
            .iter()
            .find(|(word, _)| *word == lower)
            .map(|(_, value)| *value);
        if found.is_none() {
            self.wrong(field, &text, "unknown_word");
        }
        found
    }
}

fn read_row(row: usize, cells: &[SheetCell], columns: &[Column]) -> RosterRow {
    let mut reader = RowReader {
        cells,
        columns,
        errors: Vec::new(),
    };
    let code = reader.required(Field::Code);
    if code.chars().any(|c| c.is_whitespace() || c.is_control()) || code.chars().count() > 32 {
        reader.wrong(Field::Code, &code, "bad_code");
    }
    let name = reader.required(Field::Name);
    let department = reader.required(Field::Department);
    let post = reader.required(Field::Post);
    let before = reader.errors.len();
    let hired_on = reader.day(Field::HiredOn);
    if hired_on.is_none() && reader.errors.len() == before {
        reader.wrong(Field::HiredOn, "", "required");
    }
    let left_on = reader.day(Field::LeftOn);
    if let (Some(hired), Some(left)) = (hired_on, left_on)
        && left < hired
    {
        reader.wrong(Field::LeftOn, &left.to_string(), "left_before_hired");
    }
    let employment = reader.word(Field::Employment, EMPLOYMENT_WORDS);
    let pay_basis = reader.word(Field::PayBasis, PAY_BASIS_WORDS);
    let post_class = reader.cell(Field::PostClass);
    let superior_post = reader.cell(Field::SuperiorPost);
    let mobile = reader.cell(Field::Mobile);
    let identity_number = reader.cell(Field::IdentityNumber);
    let bank_account = reader.cell(Field::BankAccount);
    let note = reader.cell(Field::Note);
    let errors = reader.errors;
    let person = hired_on
        .filter(|_| errors.is_empty())
        .map(|hired_on| RosterPerson {
            code,
            name,
            department,
            post,
            post_class,
            superior_post,
            hired_on,
            left_on,
            employment,
            pay_basis,
            mobile,
            identity_number,
            bank_account,
            note,
        });
    RosterRow {
        row,
        cells: cells.iter().map(|cell| cell.text.clone()).collect(),
        person,
        errors,
    }
}

const EMPLOYMENT_WORDS: &[(&str, EmploymentType)] = &[
    ("正式", EmploymentType::Regular),
    ("全职", EmploymentType::Regular),
    ("regular", EmploymentType::Regular),
    ("试用", EmploymentType::Probation),
    ("试用期", EmploymentType::Probation),
    ("probation", EmploymentType::Probation),
    ("非全日制", EmploymentType::PartTime),
    ("兼职", EmploymentType::PartTime),
    ("part_time", EmploymentType::PartTime),
    ("退休返聘", EmploymentType::Retired),
    ("返聘", EmploymentType::Retired),
    ("retired", EmploymentType::Retired),
    ("实习", EmploymentType::Intern),
    ("intern", EmploymentType::Intern),
    ("劳务", EmploymentType::Labour),
    ("labour", EmploymentType::Labour),
];

const PAY_BASIS_WORDS: &[(&str, PayBasis)] = &[
    ("工资", PayBasis::Wage),
    ("固定工资", PayBasis::Wage),
    ("月薪", PayBasis::Wage),
    ("否", PayBasis::Wage),
    ("wage", PayBasis::Wage),
    ("提成", PayBasis::Commission),
    ("业绩提成", PayBasis::Commission),
    ("是", PayBasis::Commission),
    ("commission", PayBasis::Commission),
];

/// Every row of a code that stands twice is wrong: nobody can say which one is meant.
fn refuse_duplicates(rows: &mut [RosterRow], columns: &[Column]) {
    let Some(index) = columns
        .iter()
        .position(|column| column.field == Some(Field::Code))
    else {
        return;
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for row in rows.iter() {
        if let Some(code) = row.cells.get(index).filter(|code| !code.is_empty()) {
            *seen.entry(code.clone()).or_default() += 1;
        }
    }
    for row in rows {
        let Some(code) = row.cells.get(index).cloned() else {
            continue;
        };
        if seen.get(&code).is_some_and(|count| *count > 1) {
            row.person = None;
            row.errors.push(CellProblem {
                column: columns[index].header.clone(),
                value: code,
                code: "duplicate_code",
            });
        }
    }
}

/// `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105`; a time behind it is ignored.
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().split(['T', ' ']).next()?;
    let numbers: Vec<&str> = text
        .split(['-', '/', '.', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => (*year, *month, *day),
        [whole] if whole.len() == 8 && whole.is_ascii() => (&whole[..4], &whole[4..6], &whole[6..]),
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..2200).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet;

    fn roster(text: &str) -> Result<Roster, RosterError> {
        read(&sheet::read("名单.csv", text.as_bytes()).unwrap(), None)
    }

    #[test]
    fn a_roster_with_a_title_line_a_blank_line_and_a_total_is_read() {
        let roster = roster(
            "明烛灯饰员工名单,,,,\n工号,姓 名,部门,岗位,入职日期\n\nE01,王祎,零售部,店长,2024年3月1日\n合计,1,,,\n",
        )
        .unwrap();
        assert_eq!(roster.header, 1);
        assert_eq!(roster.rows.len(), 1);
        let person = roster.rows[0].person.as_ref().unwrap();
        assert_eq!(
            (person.code.as_str(), person.hired_on.to_string()),
            ("E01", "2024-03-01".into())
        );
        assert_eq!(roster.rows[0].row, 4);
    }

    #[test]
    fn missing_columns_are_named() {
        let refused = roster("工号,姓名\nE01,王祎\n").unwrap_err();
        assert_eq!(
            refused,
            RosterError::MissingColumns(vec![Field::Department, Field::Post, Field::HiredOn])
        );
    }

    #[test]
    fn every_row_is_checked_by_itself() {
        let roster = roster(
            "工号,姓名,部门,岗位,入职日期,离职日期,计薪方式\n\
             E01,王祎,零售部,店长,2024-02-30,,\n\
             E02,=A1,零售部,导购,2024-02-01,2023-01-01,计件\n\
             E03,李昉,零售部,导购,2024-02-01,,提成\n\
             E04,赵玥,零售部,导购,2024-02-01,,\n\
             E04,赵玥,零售部,导购,2024-02-01,,\n\
             ,周旻,零售部,导购,2024-02-01,,\n",
        )
        .unwrap();
        let codes: Vec<Vec<&str>> = roster
            .rows
            .iter()
            .map(|row| row.errors.iter().map(|error| error.code).collect())
            .collect();
        assert_eq!(
            codes,
            [
                vec!["bad_date"],
                vec!["formula", "left_before_hired", "unknown_word"],
                vec![],
                vec!["duplicate_code"],
                vec!["duplicate_code"],
                vec!["required"],
            ]
        );
        assert_eq!(
            roster.rows[2].person.as_ref().unwrap().pay_basis,
            Some(PayBasis::Commission)
        );
    }

    #[test]
    fn days_are_read_in_the_ways_people_write_them() {
        for text in [
            "2026-01-05",
            "2026/1/5",
            "2026.1.5",
            "2026年1月5日",
            "20260105",
            "2026-01-05 00:00:00",
        ] {
            assert_eq!(
                parse_day(text).map(|day| day.to_string()).as_deref(),
                Some("2026-01-05"),
                "{text}"
            );
        }
        for text in [
            "2026-02-30",
            "5/1/2026",
            "明天",
            "",
            "2026-13-01",
            "0226-01-01",
            "年月日",
        ] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_table_makes_it_panic(text in "[工号姓名部门岗位入职日期,=\\-0-9\n\"]{0,200}") {
            if let Ok(sheet) = sheet::read("x", text.as_bytes()) {
                let _ = read(&sheet, None);
            }
        }
    }
}
