//! The header of a roster: where it is, and which column is taken for what.

use super::{CellProblem, Field, RosterError};
use crate::sheet::{Sheet, SheetCell};

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub field: Option<Field>,
}

/// Titles and notes may stand above the header, not more than this.
const HIGHEST: usize = 30;

/// The header: the first of the top rows in which at least two cells are known headings, one of them
/// the code or the name. Where no row is, the first with two texts, for somebody to say what they mean.
pub(super) fn find_header(sheet: &Sheet) -> Option<usize> {
    let top = &sheet.rows[..sheet.rows.len().min(HIGHEST)];
    let known = top.iter().position(|row| {
        let fields: Vec<Field> = row.iter().filter_map(|cell| field_of(&cell.text)).collect();
        fields.len() >= 2
            && fields
                .iter()
                .any(|field| matches!(field, Field::Code | Field::Name))
    });
    known.or_else(|| {
        top.iter()
            .position(|row| row.iter().filter(|cell| !cell.text.is_empty()).count() >= 2)
    })
}

/// Every heading with its field: as the user chose, or as the headings say.
pub(super) fn columns(
    header: &[SheetCell],
    mapping: Option<&[Option<Field>]>,
) -> Result<Vec<Column>, RosterError> {
    let mut columns: Vec<Column> = header
        .iter()
        .map(|cell| Column {
            header: cell.text.clone(),
            field: None,
        })
        .collect();
    let Some(chosen) = mapping else {
        for field in Field::ALL {
            if let Some(index) = best(&columns, field) {
                columns[index].field = Some(field);
            }
        }
        return Ok(columns);
    };
    for (column, field) in columns.iter_mut().zip(chosen) {
        column.field = *field;
    }
    let twice = |field: &Field| {
        columns
            .iter()
            .filter(|column| column.field == Some(*field))
            .count()
            > 1
    };
    match Field::ALL.into_iter().find(twice) {
        Some(field) => Err(RosterError::ColumnTwice(field)),
        None => Ok(columns),
    }
}

/// Of two columns that could be the field (工号 and 编号) the one whose heading says it more plainly.
fn best(columns: &[Column], field: Field) -> Option<usize> {
    let rank = |column: &Column| {
        let heading = plain(&column.header);
        field.headings().iter().position(|known| *known == heading)
    };
    (0..columns.len())
        .filter(|index| rank(&columns[*index]).is_some())
        .min_by_key(|index| rank(&columns[*index]))
}

fn field_of(heading: &str) -> Option<Field> {
    let heading = plain(heading);
    Field::ALL
        .into_iter()
        .find(|field| field.headings().contains(&heading.as_str()))
}

fn plain(heading: &str) -> String {
    heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

pub(super) fn index_of(columns: &[Column], field: Field) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.field == Some(field))
}

pub(super) fn problem(
    columns: &[Column],
    field: Field,
    value: &str,
    code: &'static str,
) -> CellProblem {
    let column = index_of(columns, field).map_or_else(
        || field.heading().to_owned(),
        |index| columns[index].header.clone(),
    );
    CellProblem {
        column,
        value: value.to_owned(),
        code,
    }
}
