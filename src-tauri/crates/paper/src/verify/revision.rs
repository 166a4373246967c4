//! The revisions of the file: where each signature's own revision ends, and what came after.

use std::collections::BTreeSet;

use crate::pdf::{Document, Object, PdfError, Section};

use super::changes::{self, Rules};
use super::container::Checked;
use super::report::{Change, Reason};

/// Revisions behind the first signature; more belong to no honest paper.
const UPDATES: usize = 64;

/// One revision behind the first signature.
#[derive(Debug, Clone)]
pub struct Update {
    pub end: usize,
    pub changes: Vec<Change>,
}

/// Ties every signature to its revision and says what each later revision did.
pub fn updates(
    document: &Document<'_>,
    checked: &mut [Checked],
    certification: Option<u32>,
) -> Result<Vec<Update>, PdfError> {
    let mut first: Option<usize> = None;
    for signature in checked.iter_mut() {
        signature.certifies = certification == Some(signature.number);
        let section = section_of(document, signature.end);
        let home = section.filter(|index| at_home(document, *index, signature));
        match home {
            None => signature.problems.push(Reason::RevisionEnd),
            Some(index) => first = Some(first.map_or(index, |oldest: usize| oldest.max(index))),
        }
    }
    // Sections stand newest first; everything newer than the oldest signed one is an update.
    let Some(first) = first else {
        return Ok(Vec::new());
    };
    if first > UPDATES {
        return Err(PdfError::TooComplex);
    }
    let rules = Rules {
        signatures: checked
            .iter()
            .map(|signature| signature.number)
            .collect::<BTreeSet<u32>>(),
        certified: certification.is_some(),
        final_: certification.is_some() && no_changes(document, certification)?,
    };
    let mut updates = Vec::new();
    for index in (0..first).rev() {
        let (before, after) = (&document.sections[index + 1], &document.sections[index]);
        let changes = match (before.end, after.end) {
            (Some(start), Some(end)) if start <= after.offset => {
                changes::between(document.data, start, end, &rules)
                    .unwrap_or_else(|_| vec![Change::RevisionForged])
            }
            _ => vec![Change::RevisionForged],
        };
        // Without an end of its own the update counts as coming after everything.
        updates.push(Update {
            end: after.end.unwrap_or(usize::MAX),
            changes,
        });
    }
    Ok(updates)
}

/// The section whose revision ends where the signed bytes end. Some programs leave the last line
/// end of their revision unsigned; a later revision then signs it.
fn section_of(document: &Document<'_>, end: usize) -> Option<usize> {
    document
        .sections
        .iter()
        .position(|section| match section.end {
            Some(close) if close >= end && end > 0 => {
                close - end <= 2
                    && document.data[end..close]
                        .iter()
                        .all(|b| b"\r\n".contains(b))
            }
            _ => false,
        })
}

/// Is the signature really part of the revision that it signs? The revision is read by itself, cut
/// at its end; its chain must be the older part of the whole chain, and it must list the signature
/// at the same place as the whole file does.
fn at_home(document: &Document<'_>, index: usize, signature: &Checked) -> bool {
    let Some(end) = document.sections[index].end else {
        return false;
    };
    let Ok(revision) = Document::open(&document.data[..end]) else {
        return false;
    };
    let offsets = |sections: &[Section]| sections.iter().map(|s| s.offset).collect::<Vec<_>>();
    let same = revision.table.get(&signature.number) == document.table.get(&signature.number);
    let listed = document.sections[index]
        .entries
        .contains_key(&signature.number);
    let chain = offsets(&revision.sections) == offsets(&document.sections[index..]);
    same && listed && chain && revision.end == end && signature.contents.end <= signature.end
}

/// Does the certification forbid every change (DocMDP, P 1)?
fn no_changes(document: &Document<'_>, certification: Option<u32>) -> Result<bool, PdfError> {
    let Some(number) = certification else {
        return Ok(false);
    };
    let Some(Object::Dict(signature)) = document.get(number)?.map(|located| located.object) else {
        return Ok(true);
    };
    for reference in document.value_array(&signature, "Reference")? {
        if let Object::Dict(reference) = document.resolve(&reference)? {
            let parameters = document.value_dict(&reference, "TransformParams")?;
            if let Some(level) = parameters.as_ref().and_then(|p| p.get("P")) {
                return Ok(!matches!(level.as_int(), Some(2 | 3)));
            }
        }
    }
    Ok(false)
}
