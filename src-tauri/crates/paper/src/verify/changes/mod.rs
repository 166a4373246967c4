//! What one revision did to the one before it.
//!
//! Everything is forbidden except what a further signature needs: its dictionary, its field that is
//! also its widget, the appearance of that widget, an entry in the form and on the page; what its
//! program notes about itself; and validation data. The revision must consist of exactly the objects that its table lists, each of
//! them explained by one of these purposes.

mod catalog;
mod compare;
mod fields;
mod metadata;
mod objects;

use std::collections::{BTreeMap, BTreeSet};

use super::report::Change;
use crate::pdf::{Dict, Document, Entry, Object, Parser, PdfError};
use compare::Comparison;

/// What is known of the file as a whole.
pub struct Rules {
    pub signatures: BTreeSet<u32>,
    pub certified: bool,
    /// Certified against every change.
    pub final_: bool,
}

/// Compares the revisions that end at `start` and `end`.
pub fn between(
    data: &[u8],
    start: usize,
    end: usize,
    rules: &Rules,
) -> Result<Vec<Change>, PdfError> {
    let before = Document::open(&data[..start])?;
    let after = Document::open(&data[..end])?;
    let forged = before.end != start
        || after.end != end
        || after.sections[0].prev != Some(before.sections[0].offset)
        || !exactly_listed(&after, start, end)?
        || !same_trailer(&before, &after);
    if forged {
        return Ok(vec![Change::RevisionForged]);
    }
    let mut comparison = Comparison::new(before, after, rules);
    comparison.run()?;
    if rules.final_ {
        comparison.changes.insert(Change::ChangeForbidden);
    }
    Ok(comparison.changes.into_iter().collect())
}

/// The region behind the older revision is a plain sequence of objects and its own table, and the
/// table lists these objects, at these places, and no others.
fn exactly_listed(after: &Document<'_>, start: usize, end: usize) -> Result<bool, PdfError> {
    let section = &after.sections[0];
    let mut standing = BTreeMap::new();
    let mut parser = Parser::at(after.data, start);
    loop {
        parser.skip_space();
        let place = parser.pos;
        if place == section.offset && section.stream.is_none() {
            break;
        }
        if place >= end || place > section.offset {
            return Ok(false);
        }
        let found = after.parse_at(place)?;
        if standing
            .insert(found.number, (place, found.generation))
            .is_some()
        {
            return Ok(false);
        }
        parser.pos = found.end;
        if place == section.offset {
            break;
        }
    }
    let mut listed = BTreeMap::new();
    for (number, entry) in &section.entries {
        match entry {
            Entry::At { offset, generation } => {
                listed.insert(*number, (*offset, *generation));
            }
            Entry::In { container, .. } if standing.contains_key(container) => (),
            Entry::In { .. } => return Ok(false),
            Entry::Free if *number == 0 => (),
            Entry::Free => return Ok(false),
        }
    }
    if let Some(own) = section.stream {
        // A cross-reference stream may leave itself out of its own table.
        listed.entry(own).or_insert((section.offset, 0));
    }
    Ok(listed == standing)
}

fn same_trailer(before: &Document<'_>, after: &Document<'_>) -> bool {
    let (old, new) = (before.trailer(), after.trailer());
    let first_id = |dict: &Dict| match dict.get("ID") {
        Some(Object::Array(halves)) => halves.first().cloned(),
        _ => None,
    };
    let size = |dict: &Dict| dict.get("Size").and_then(Object::as_int).unwrap_or(0);
    // One that comes new is compared with the objects.
    let info = new.get("Info").is_none()
        || old.get("Info").is_none()
        || old.get("Info") == new.get("Info");
    old.get("Root") == new.get("Root")
        && info
        && (old.get("ID").is_none() || first_id(old) == first_id(new))
        && size(new) >= size(old)
}
