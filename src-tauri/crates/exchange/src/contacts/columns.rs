//! The header of a list: which row it is, and which column is taken for what.

use super::headings::{headings, plain};
use super::{ContactsError, Field};
use crate::sheet::{Sheet, SheetCell};

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub field: Option<Field>,
    /// The second person of a row has columns of his own: 联系人2, 手机2. Counted from 1.
    pub person: u32,
}

/// Titles, notes and filters may stand above the header, not more than this.
const HIGHEST: usize = 60;
/// Rows looked at to see whether a column is filled.
const LOOKED_AT: usize = 200;

/// The header: of the first rows the one with most known headings. Where no row has any, the first that
/// is about as wide as the table, for somebody to say what its columns mean.
pub(super) fn find_header(sheet: &Sheet) -> Option<usize> {
    let top = &sheet.rows[..sheet.rows.len().min(HIGHEST)];
    let filled = |row: &[SheetCell]| row.iter().filter(|cell| !cell.text.is_empty()).count();
    let known = |row: &[SheetCell]| -> usize {
        let fields: Vec<Field> = row.iter().filter_map(|cell| guess(&cell.text)).collect();
        let named = fields.iter().any(|field| field.is_name())
            || row.iter().any(|cell| is_bare_name(&plain(&cell.text)));
        match fields.len() {
            // A list of nothing but names.
            0 | 1 if filled(row) == 1 && !named => 0,
            0 | 1 if filled(row) == 1 => usize::from(top.iter().all(|row| filled(row) <= 1)),
            count if named => count.max(1) + 1,
            count => count.saturating_sub(1),
        }
    };
    let mut best: Option<(usize, usize)> = None;
    for (index, row) in top.iter().enumerate() {
        let count = known(row);
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((index, count));
        }
    }
    let widest = top.iter().map(|row| filled(row)).max().unwrap_or_default();
    best.map(|(index, _)| index).or_else(|| {
        top.iter()
            .position(|row| filled(row) >= 2 && filled(row) * 5 >= widest * 3)
    })
}

/// Every heading with its field: as the user chose, or as the headings say. The cells below decide
/// between two headings of one field: an empty column says nothing.
pub(super) fn columns(
    header: &[SheetCell],
    below: &[Vec<SheetCell>],
    mapping: Option<&[Option<Field>]>,
) -> Result<Vec<Column>, ContactsError> {
    let mut columns: Vec<Column> = header
        .iter()
        .map(|cell| Column {
            header: cell.text.split_whitespace().collect::<Vec<_>>().join(" "),
            field: None,
            person: 1,
        })
        .collect();
    number_people(&mut columns);
    if let Some(chosen) = mapping {
        for (column, field) in columns.iter_mut().zip(chosen) {
            column.field = *field;
        }
        let twice = |column: &Column| {
            column
                .field
                .filter(|field| !field.is_many())
                .filter(|field| {
                    let same = |other: &&Column| {
                        other.field == Some(*field) && other.person == column.person
                    };
                    columns.iter().filter(same).count() > 1
                })
        };
        return match columns.iter().find_map(twice) {
            Some(field) => Err(ContactsError::ColumnTwice(field)),
            None => Ok(columns),
        };
    }
    let filled: Vec<bool> = (0..columns.len())
        .map(|index| {
            let mut rows = below.iter().take(LOOKED_AT);
            rows.any(|row| row.get(index).is_some_and(|cell| !cell.text.is_empty()))
        })
        .collect();
    for field in Field::ALL {
        choose(&mut columns, &filled, field);
    }
    name_the_bare(&mut columns);
    Ok(columns)
}

fn choose(columns: &mut [Column], filled: &[bool], field: Field) {
    let most = columns
        .iter()
        .map(|column| column.person)
        .max()
        .unwrap_or(1);
    for person in 1..=most {
        let candidates: Vec<(usize, usize)> = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.field.is_none() && column.person == person)
            .filter_map(|(index, column)| Some((rank(&column.header, field)?, index)))
            .collect();
        let best = candidates
            .iter()
            .min_by_key(|(rank, index)| (!filled[*index], *rank, *index))
            .copied();
        let Some((best_rank, best_index)) = best else {
            continue;
        };
        let taken = |(rank, index): &&(usize, usize)| match field {
            // 街道, 街道 2, 街道 3 of one address; another address is another matter.
            Field::Street => *rank == best_rank,
            _ if field.is_many() => true,
            _ => *index == best_index,
        };
        for (_, index) in candidates.iter().filter(taken) {
            columns[*index].field = Some(field);
        }
    }
}

/// `Name` alone is a person where other columns speak of one, else a customer.
fn name_the_bare(columns: &mut [Column]) {
    let has = |wanted: &dyn Fn(Field) -> bool| {
        columns
            .iter()
            .any(|column| column.field.is_some_and(wanted))
    };
    let person = has(&|field| {
        matches!(
            field,
            Field::Account
                | Field::LastName
                | Field::FirstName
                | Field::Birthday
                | Field::Department
                | Field::Post
        )
    });
    let field = if has(&|field| field == Field::Person) {
        Field::Account
    } else if person {
        Field::Person
    } else {
        Field::Account
    };
    if has(&|one| one == field) {
        return;
    }
    if let Some(column) = columns
        .iter_mut()
        .find(|column| column.field.is_none() && is_bare_name(&plain(&column.header)))
    {
        column.field = Some(field);
    }
}

fn is_bare_name(heading: &str) -> bool {
    matches!(heading, "name" | "名称" | "客户名")
}

/// Where a second 联系人 has a column, the columns with the same number are about that person.
fn number_people(columns: &mut [Column]) {
    let number = |header: &str| -> u32 {
        let heading = plain(header);
        if heading.starts_with("第二") || heading.starts_with("备用") {
            return 2;
        }
        let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
        digits
            .parse()
            .ok()
            .filter(|number| (1..=9).contains(number))
            .unwrap_or(1)
    };
    let second = columns
        .iter()
        .any(|column| number(&column.header) >= 2 && guess(&column.header) == Some(Field::Person));
    if second {
        for column in columns.iter_mut() {
            if guess(&column.header).is_some_and(Field::is_of_person) {
                column.person = number(&column.header);
            }
        }
    }
}

/// How plainly a heading says the field; 0 is best.
fn rank(header: &str, field: Field) -> Option<usize> {
    let known = headings(field);
    let heading = plain(header);
    spellings(&heading)
        .iter()
        .find_map(|spelling| known.iter().position(|known| known == spelling))
}

fn guess(header: &str) -> Option<Field> {
    Field::ALL
        .into_iter()
        .find(|field| rank(header, *field).is_some())
}

/// As it is; without its number (`phone2`); without the word address (`billingaddresscity`); without who
/// it is the second of.
fn spellings(heading: &str) -> Vec<String> {
    let bare: String = heading.chars().filter(|c| !c.is_ascii_digit()).collect();
    let mut spellings = vec![
        heading.to_owned(),
        bare.clone(),
        bare.replace("address", ""),
    ];
    for prefix in ["第二", "备用", "联系人"] {
        if let Some(rest) = bare.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
            spellings.push(rest.to_owned());
        }
    }
    spellings.retain(|spelling| !spelling.is_empty());
    spellings
}
