//! Columns of a list that are 自定义字段: chosen as `custom:<id>`, or by a heading that is the name of one.

use domain::accounts::CustomField;
use domain::accounts::text::one_line;
use exchange::contacts::{CellProblem, ContactFile, Field};

use crate::error::{Refusal, refusal};

/// The field of a column, for every column; none for those that are something else or nothing.
pub(super) type Custom = Vec<Option<CustomField>>;

/// `custom:3`
pub(super) fn word(field: &CustomField) -> String {
    format!("{PREFIX}{}", field.id)
}

const PREFIX: &str = "custom:";

/// Parts what was chosen for every column into fields of every firm and fields of this one.
pub(super) fn chosen(
    words: &[Option<String>],
    fields: &[CustomField],
) -> Result<(Vec<Option<Field>>, Custom), Refusal> {
    let (mut known, mut custom) = (Vec::new(), Custom::new());
    for chosen in words {
        let (mut one, mut own) = (None, None);
        if let Some(chosen) = chosen {
            let unknown = || refusal("roster.unknown_field").fact("field", chosen);
            // On the command line a field is called by its name.
            let mut fields = fields.iter();
            own = fields
                .find(|field| word(field) == *chosen || field.name == *chosen)
                .cloned();
            if own.is_none() {
                one = Some(Field::from_word(chosen).ok_or_else(unknown)?);
            }
        }
        let twice = |field: &CustomField| custom.iter().flatten().any(|known| known == field);
        if let Some(field) = own.as_ref().filter(|field| twice(field)) {
            return Err(refusal("roster.column_twice").fact("column", field.name.clone()));
        }
        known.push(one);
        custom.push(own);
    }
    Ok((known, custom))
}

/// Columns nobody knew, whose heading is the name of a field.
pub(super) fn guessed(file: &ContactFile, fields: &[CustomField]) -> Custom {
    let mut custom = Custom::new();
    for column in &file.columns {
        let heading = one_line(&column.header).to_lowercase();
        let mut free = fields
            .iter()
            .filter(|field| !custom.iter().flatten().any(|taken| &taken == field));
        let found = free.find(|field| field.name.to_lowercase() == heading);
        let found = found.filter(|_| column.field.is_none()).cloned();
        custom.push(found);
    }
    custom
}

/// Reads the cells of these columns into the accounts; a row with one that cannot be is left out.
pub(super) fn fill(file: &mut ContactFile, custom: &Custom) {
    let places: Vec<(usize, &CustomField)> = custom
        .iter()
        .enumerate()
        .filter_map(|(at, field)| Some((at, field.as_ref()?)))
        .collect();
    if places.is_empty() {
        return;
    }
    for entry in &mut file.entries {
        for (at, field) in &places {
            let Some(cell) = entry.cells.get(*at) else {
                continue;
            };
            match (field.read(cell), &mut entry.card) {
                (Ok(None), _) | (Ok(_), None) => {}
                (Ok(value), Some(card)) => card.account.set_custom(field.id, value),
                (Err(problem), _) => entry.errors.push(CellProblem {
                    column: file.columns[*at].header.clone(),
                    value: cell.chars().take(60).collect(),
                    code: problem.code(),
                }),
            }
        }
        if !entry.errors.is_empty() {
            entry.card = None;
        }
    }
}
