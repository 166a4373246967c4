//! 员工名单: which column is which, and every row checked by itself.

mod columns;
mod field;
mod row;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::people::{EmploymentType, PayBasis};

use crate::sheet::{Sheet, is_blank, is_total};

pub use columns::Column;
pub use field::Field;
pub use words::parse_day;

/// A roster read but not yet compared with the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// Index of the header among the rows of the sheet.
    pub header: usize,
    pub columns: Vec<Column>,
    /// Without the columns that a roster needs, no row holds a person.
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
/// `duplicate_code`, `unknown_word`, `bad_code`, `lost_digits`.
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

/// Reads a roster. `mapping` is the user's own choice of columns; without it headings decide.
///
/// Missing columns are no error here, so that somebody can be asked which column is which: see
/// [`Roster::missing`].
pub fn read(sheet: &Sheet, mapping: Option<&[Option<Field>]>) -> Result<Roster, RosterError> {
    let header = columns::find_header(sheet).ok_or(RosterError::NoHeader)?;
    let columns = columns::columns(&sheet.rows[header], mapping)?;
    let mut roster = Roster {
        header,
        columns,
        rows: Vec::new(),
    };
    let complete = roster.missing().is_empty();
    roster.rows = sheet
        .rows
        .iter()
        .enumerate()
        .skip(header + 1)
        .filter(|(_, cells)| !is_blank(cells) && !is_total(cells))
        .map(|(index, cells)| row::read(index + 1, cells, &roster.columns, complete))
        .collect();
    refuse_duplicates(&mut roster);
    Ok(roster)
}

impl Roster {
    /// Columns that a roster needs and this one has not.
    #[must_use]
    pub fn missing(&self) -> Vec<Field> {
        Field::ALL
            .into_iter()
            .filter(|field| field.is_required() && self.index_of(*field).is_none())
            .collect()
    }

    /// Where a field stands in the cells of a row.
    #[must_use]
    pub fn index_of(&self, field: Field) -> Option<usize> {
        columns::index_of(&self.columns, field)
    }

    /// What is wrong with a field of a row, under the heading it has in the file.
    #[must_use]
    pub fn problem(&self, field: Field, value: &str, code: &'static str) -> CellProblem {
        columns::problem(&self.columns, field, value, code)
    }
}

/// Every row of a code that stands twice is wrong: nobody can say which one is meant.
fn refuse_duplicates(roster: &mut Roster) {
    let Some(index) = roster.index_of(Field::Code) else {
        return;
    };
    let code_of = |row: &RosterRow| -> Option<String> {
        let code = row.cells.get(index).filter(|code| !code.is_empty())?;
        Some(code.to_uppercase())
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for code in roster.rows.iter().filter_map(code_of) {
        *seen.entry(code).or_default() += 1;
    }
    let twice = |row: &RosterRow| code_of(row).is_some_and(|code| seen[&code] > 1);
    for row in roster.rows.iter_mut().filter(|row| twice(row)) {
        row.person = None;
        let code = &row.cells[index];
        row.errors.push(columns::problem(
            &roster.columns,
            Field::Code,
            code,
            "duplicate_code",
        ));
    }
}
