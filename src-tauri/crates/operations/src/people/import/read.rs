//! Bytes to a roster.

use std::path::Path;

use exchange::roster::{self, Field, Roster, RosterError};
use exchange::sheet::{self, Sheet, SheetError};

use crate::error::{Refusal, Result, refusal};

/// A roster and the sheet it stands in.
pub(super) struct Source {
    pub(super) sheet: Sheet,
    pub(super) roster: Roster,
}

/// `mapping` names a field for every column, as the preview told them.
pub(super) fn read(
    path: &Path,
    bytes: &[u8],
    mapping: Option<&[Option<String>]>,
) -> Result<Source> {
    let sheet = sheet::read(&path.to_string_lossy(), bytes).map_err(no_sheet)?;
    let fields = mapping.map(fields).transpose()?;
    let roster = roster::read(&sheet, fields.as_deref()).map_err(no_roster)?;
    Ok(Source { sheet, roster })
}

/// A roster is written only with all the columns it needs.
pub(super) fn refuse_incomplete(roster: &Roster) -> Result<(), Refusal> {
    let missing = roster.missing();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(no_roster(RosterError::MissingColumns(missing)))
    }
}

fn fields(words: &[Option<String>]) -> Result<Vec<Option<Field>>, Refusal> {
    let field = |word: &Option<String>| match word {
        None => Ok(None),
        Some(word) => Field::from_word(word)
            .map(Some)
            .ok_or_else(|| refusal("roster.unknown_field").fact("field", word)),
    };
    words.iter().map(field).collect()
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

fn no_roster(error: RosterError) -> Refusal {
    let told = refusal(error.code()).detail(&error);
    match error {
        RosterError::MissingColumns(missing) => {
            let headings: Vec<&str> = missing.iter().map(|field| field.heading()).collect();
            told.fact("columns", headings.join("、"))
        }
        RosterError::ColumnTwice(field) => told.fact("column", field.heading()),
        RosterError::NoHeader => told,
    }
}
