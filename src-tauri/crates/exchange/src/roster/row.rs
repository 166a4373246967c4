//! One row of a roster: every cell read, everything wrong with it named.

use chrono::NaiveDate;
use domain::people::{is_identity_number, is_mobile};

use super::columns::{self, Column};
use super::words::{EMPLOYMENT_WORDS, PAY_BASIS_WORDS, lost_digits, parse_day, says_nothing};
use super::{CellProblem, Field, RosterPerson, RosterRow};
use crate::sheet::SheetCell;

/// Longest text a cell may hold, in characters.
const LONGEST: usize = 200;
/// Longest 工号.
const LONGEST_CODE: usize = 32;

/// `complete` is whether the roster has all columns it needs; without them no row is looked at closely.
pub(super) fn read(
    row: usize,
    cells: &[SheetCell],
    columns: &[Column],
    complete: bool,
) -> RosterRow {
    let mut reader = RowReader {
        cells,
        columns,
        errors: Vec::new(),
    };
    let person = if complete { reader.person() } else { None };
    RosterRow {
        row,
        cells: cells.iter().map(|cell| cell.text.clone()).collect(),
        person: person.filter(|_| reader.errors.is_empty()),
        errors: reader.errors,
    }
}

struct RowReader<'a> {
    cells: &'a [SheetCell],
    columns: &'a [Column],
    errors: Vec<CellProblem>,
}

impl RowReader<'_> {
    /// None, or a reason among the errors.
    fn person(&mut self) -> Option<RosterPerson> {
        let code = self.required(Field::Code);
        let odd = |c: char| c.is_whitespace() || c.is_control();
        if code.chars().any(odd) || code.chars().count() > LONGEST_CODE {
            self.wrong(Field::Code, &code, "bad_code");
        }
        let name = self.required(Field::Name);
        let department = self.required(Field::Department);
        let post = self.required(Field::Post);
        let hired_on = self.required_day(Field::HiredOn);
        let left_on = self.day(Field::LeftOn);
        if let (Some(hired), Some(left)) = (hired_on, left_on)
            && left < hired
        {
            self.wrong(Field::LeftOn, &left.to_string(), "left_before_hired");
        }
        let employment = self.word(Field::Employment, EMPLOYMENT_WORDS);
        let pay_basis = self.word(Field::PayBasis, PAY_BASIS_WORDS);
        Some(RosterPerson {
            code,
            name,
            department,
            post,
            post_class: self.optional(Field::PostClass),
            superior_post: self.optional(Field::SuperiorPost),
            mobile: self.number(Field::Mobile),
            identity_number: self.number(Field::IdentityNumber),
            bank_account: self.number(Field::BankAccount),
            note: self.optional(Field::Note),
            hired_on: hired_on?,
            left_on,
            employment,
            pay_basis,
        })
    }

    fn cell(&mut self, field: Field) -> Option<String> {
        let index = columns::index_of(self.columns, field)?;
        let cell = self.cells.get(index).cloned().unwrap_or_default();
        if cell.formula {
            self.wrong(field, &cell.text, "formula");
            return None;
        }
        if cell.text.chars().count() > LONGEST {
            let start: String = cell.text.chars().take(20).collect();
            self.wrong(field, &start, "too_long");
            return None;
        }
        (!cell.text.is_empty()).then_some(cell.text)
    }

    fn optional(&mut self, field: Field) -> Option<String> {
        self.cell(field).filter(|text| !says_nothing(text))
    }

    fn wrong(&mut self, field: Field, value: &str, code: &'static str) {
        let problem = columns::problem(self.columns, field, value, code);
        self.errors.push(problem);
    }

    fn required(&mut self, field: Field) -> String {
        let before = self.errors.len();
        let text = self.optional(field);
        if text.is_none() && self.errors.len() == before {
            self.wrong(field, "", "required");
        }
        text.unwrap_or_default()
    }

    fn required_day(&mut self, field: Field) -> Option<NaiveDate> {
        let before = self.errors.len();
        let day = self.day(field);
        if day.is_none() && self.errors.len() == before {
            self.wrong(field, "", "required");
        }
        day
    }

    fn day(&mut self, field: Field) -> Option<NaiveDate> {
        let text = self.optional(field)?;
        let day = parse_day(&text);
        if day.is_none() {
            self.wrong(field, &text, "bad_date");
        }
        day
    }

    /// A telephone, identity or account number, whose every digit counts.
    fn number(&mut self, field: Field) -> Option<String> {
        let text = self.optional(field)?;
        if lost_digits(&text) {
            self.wrong(field, &text, "lost_digits");
            return None;
        }
        // A masked number comes from our own export and is told apart later.
        let wrong = match field {
            Field::Mobile if !is_mobile(&text) => Some("bad_mobile"),
            Field::IdentityNumber if !is_identity_number(&text) => Some("bad_identity_number"),
            _ => None,
        };
        if let Some(code) = wrong.filter(|_| !text.contains('*')) {
            self.wrong(field, &text, code);
            return None;
        }
        Some(text)
    }

    fn word<T: Copy>(&mut self, field: Field, words: &[(&str, T)]) -> Option<T> {
        let text = self.optional(field)?;
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
