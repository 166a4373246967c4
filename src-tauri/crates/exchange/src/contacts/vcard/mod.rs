//! Address cards: vCard 2.1 of old phones and Outlook, 3.0 of iPhone and Google, 4.0.

mod card;
mod lines;

use super::columns::Column;
use super::understand::{Said, understand};
use super::{ContactFile, ContactsError, Entry, Field, Reading};
use crate::foreign::decode_list;
use crate::sheet::{LARGEST_FILE, SheetError};

use card::Named;
use lines::Property;

/// The encoding and the text, if these bytes are cards.
pub(super) fn text(bytes: &[u8]) -> Result<Option<(String, String)>, ContactsError> {
    let start: Vec<u8> = bytes
        .iter()
        .take(256)
        .filter(|byte| byte.is_ascii() && !byte.is_ascii_whitespace() && **byte != 0)
        .map(u8::to_ascii_uppercase)
        .collect();
    if !start.starts_with(b"BEGIN:VCARD") {
        return Ok(None);
    }
    if bytes.len() > LARGEST_FILE {
        return Err(ContactsError::Sheet(SheetError::TooLarge {
            bytes: bytes.len(),
            most: LARGEST_FILE,
        }));
    }
    match decode_list(bytes) {
        Some(decoded) => Ok(Some(decoded)),
        None => Err(ContactsError::Sheet(SheetError::NotATable)),
    }
}

/// Every card is an entry. A group of cards is none.
pub(super) fn read(encoding: String, text: &str, reading: &Reading<'_>) -> ContactFile {
    let mut columns: Vec<Column> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (line, properties) in cards(text) {
        if let Some(named) = card::named(&properties) {
            let number = entries.len() + 1;
            entries.push(entry(line, number, &named, &mut columns, reading));
        }
    }
    ContactFile {
        encoding,
        sheet: None,
        header_row: None,
        columns,
        rows_are_people: true,
        entries,
    }
}

/// The properties of every card and the line it begins in. A card that never ends (RFC 6350 6.1.2 wants
/// its END) ends where the next begins or the file does: what a phone forgot costs no other card.
fn cards(text: &str) -> Vec<(usize, Vec<Property>)> {
    let mut cards = Vec::new();
    let mut open: Option<(usize, Vec<Property>)> = None;
    // How many cards of an AGENT are open inside the card; they are somebody else's.
    let mut inside = 0_u32;
    for property in lines::properties(text) {
        match (
            property.name.as_str(),
            property.value.to_ascii_uppercase().as_str(),
        ) {
            ("BEGIN", "VCARD") => {
                let of_an_agent = open.as_ref().is_some_and(|(_, properties)| {
                    properties
                        .last()
                        .is_some_and(|last| last.name == "AGENT" && last.value.is_empty())
                });
                if inside > 0 || of_an_agent {
                    inside += 1;
                } else {
                    cards.extend(open.replace((property.line, Vec::new())));
                }
            }
            ("END", "VCARD") if inside > 0 => inside -= 1,
            ("END", "VCARD") => cards.extend(open.take()),
            _ if inside == 0 => {
                if let Some((_, properties)) = &mut open {
                    properties.push(property);
                }
            }
            _ => {}
        }
    }
    cards.extend(open);
    cards
}

fn entry(
    row: usize,
    number: usize,
    named: &[Named],
    columns: &mut Vec<Column>,
    reading: &Reading<'_>,
) -> Entry {
    let mut cells = vec![String::new(); columns.len()];
    for one in named {
        let at = columns
            .iter()
            .position(|column| column.header == one.column && column.field == Some(one.field));
        let at = at.unwrap_or_else(|| {
            columns.push(Column {
                header: one.column.clone(),
                field: Some(one.field),
                person: 1,
            });
            cells.push(String::new());
            columns.len() - 1
        });
        if !cells[at].is_empty() {
            cells[at].push_str("; ");
        }
        cells[at].push_str(&one.text);
    }
    let said: Vec<Said<'_>> = named
        .iter()
        .map(|one| Said {
            field: one.field,
            person: 1,
            column: &one.column,
            text: &one.text,
            formula: one.text.starts_with(['=', '@']) && one.field != Field::Note,
            days: reading.days,
        })
        .collect();
    let understood = understand(&said, true, reading.short_years);
    Entry {
        row,
        number,
        cells,
        card: understood.card,
        errors: understood.errors,
        remarks: understood.remarks,
        joined: false,
    }
}
