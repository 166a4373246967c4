//! 客户与联系人名单: csv, xlsx and vcf of whatever program, understood field by field, every row checked
//! by itself.
//!
//! A table is a header found among its first rows ([`columns`]) and data rows ([`table`]); an address
//! card is a row whose columns are its properties ([`vcard`]). What either says goes the same way through
//! [`understand`] and becomes an [`Entry`].

mod address;
mod amount;
mod columns;
mod day;
mod field;
mod headings;
mod table;
mod understand;
mod vcard;
mod words;

#[cfg(test)]
mod tests;

use domain::accounts::{Account, AccountStatus, Grade};

use crate::sheet::SheetError;

pub(crate) use amount::{parse as parse_amount, unit as amount_unit};
pub use columns::Column;
pub use day::DayOrder;
pub(crate) use day::{Read as ReadDay, order_of, read as read_day, spreadsheet_day};
pub use field::Field;

pub use crate::roster::CellProblem;

/// A file of customers, read but not yet compared with the company's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFile {
    /// `UTF-8`, `gb18030`, `UTF-16LE` … or `xlsx`.
    pub encoding: String,
    /// The name of the worksheet.
    pub sheet: Option<String>,
    /// 1-based row of the header; cards have none.
    pub header_row: Option<usize>,
    pub columns: Vec<Column>,
    /// Whether a row is somebody one talks to rather than a customer: two rows of one firm are then two
    /// people of it.
    pub rows_are_people: bool,
    /// One for each data row: no header, blank or total rows.
    pub entries: Vec<Entry>,
}

/// One data row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 1-based row of the file; for cards the line on which it begins.
    pub row: usize,
    /// 1-based among the data rows.
    pub number: usize,
    pub cells: Vec<String>,
    /// None when the row cannot be taken in.
    pub card: Option<Card>,
    /// Why not.
    pub errors: Vec<CellProblem>,
    /// What was left out of a row that can be taken in.
    pub remarks: Vec<CellProblem>,
    /// The name stands in cells merged with the row above.
    pub joined: bool,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Ids are zero, the manager is not set. It goes on into the plan of an import by its address.
    pub account: Box<Account>,
    /// 客户经理, as written.
    pub manager: Option<String>,
    pub grade: Option<Grade>,
    /// None where the file does not say; the account has the usual one then.
    pub status: Option<AccountStatus>,
}

/// How a file is to be understood where it does not say itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// A field for every column, chosen by the user.
    pub mapping: Option<&'a [Option<Field>]>,
    /// What `05/01/2026` means.
    pub days: Option<DayOrder>,
    /// `26.1.5` is 2026-01-05.
    pub short_years: bool,
}

/// Why a file holds no customers.
#[derive(Debug, thiserror::Error)]
pub enum ContactsError {
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error("no row with headings was found")]
    NoHeader,
    #[error("two columns are both taken for {}", .0.word())]
    ColumnTwice(Field),
}

impl ContactFile {
    /// A file without a name of a customer or a person cannot be taken in.
    #[must_use]
    pub fn has_names(&self) -> bool {
        self.header_row.is_none()
            || self
                .columns
                .iter()
                .any(|column| column.field.is_some_and(Field::is_name))
    }
}

/// Reads a file. The content decides what it is; its name does not.
pub fn read(bytes: &[u8], reading: &Reading<'_>) -> Result<ContactFile, ContactsError> {
    match vcard::text(bytes)? {
        Some((encoding, text)) => Ok(vcard::read(encoding, &text, reading)),
        None => table::read(crate::sheet::read("", bytes)?, reading),
    }
}
