//! A file to entries, within limits.

use std::path::Path;

use domain::accounts::CustomField;
use exchange::contacts::{self, ContactFile, ContactsError, DayOrder, Reading};
use exchange::sheet::{LARGEST_FILE, SheetError};

use super::custom::{self, Custom};
use crate::error::{Refusal, Result, refusal};
use crate::files;
use crate::views::ImportChoices;

/// A file that is too large is refused by its size, before a byte of it is read.
pub(super) fn read(
    path: &Path,
    choices: &ImportChoices,
    fields: &[CustomField],
) -> Result<(ContactFile, Custom)> {
    let bytes = match files::read_up_to(path, LARGEST_FILE as u64)? {
        Ok(bytes) => bytes,
        Err(size) => {
            return Err(refusal("sheet.too_large")
                .fact("bytes", size)
                .fact("most", LARGEST_FILE)
                .into());
        }
    };
    let chosen = choices.mapping.as_deref();
    let (mapping, custom) = chosen
        .map(|words| custom::chosen(words, fields))
        .transpose()?
        .unzip();
    let days = match choices.days.as_deref() {
        None => None,
        Some(word) => Some(
            DayOrder::from_word(word)
                .ok_or_else(|| refusal("accounts.unknown_days").fact("word", word))?,
        ),
    };
    let reading = Reading {
        mapping: mapping.as_deref(),
        days,
        short_years: choices.short_years,
    };
    let mut file = contacts::read(&bytes, &reading).map_err(no_list)?;
    let custom = custom.unwrap_or_else(|| custom::guessed(&file, fields));
    custom::fill(&mut file, &custom);
    Ok((file, custom))
}

fn no_list(error: ContactsError) -> Refusal {
    match error {
        ContactsError::Sheet(error) => no_sheet(error),
        ContactsError::NoHeader => refusal("accounts.no_header"),
        ContactsError::ColumnTwice(field) => {
            refusal("roster.column_twice").fact("column", field.word())
        }
    }
}

fn no_sheet(error: SheetError) -> Refusal {
    let told = refusal(error.code()).detail(&error);
    match error {
        SheetError::TooLarge { bytes, most } => told.fact("bytes", bytes).fact("most", most),
        SheetError::TooManyRows { most } => told.fact("most", most),
        SheetError::Damaged(why) => told.fact("why", why),
        _ => told,
    }
}
