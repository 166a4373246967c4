//! A .docx as lines of text: paragraphs with the numbers that Word computes, rows of tables with tabs
//! between the cells, notes in 〔注：…〕 behind the word they explain. The XML is read as a stream, in bounded memory.

mod body;
mod formats;
mod looks;
mod names;
mod notes;
mod numbering;
mod tables;
mod xml;

use std::io::Read;

use super::OutlineError;
use super::beside::Words;
use super::read::LONGEST_TEXT;
use crate::foreign::{Archive, archive};

/// What a whole document may claim to unpack to, pictures included, in bytes.
const LARGEST_UNPACKED: u64 = 512 << 20;
/// What one part of XML may unpack to, in bytes.
const LARGEST_PART: u64 = 96 << 20;

/// The text of the document, and what it tells beside.
pub(super) fn words(bytes: &[u8]) -> Result<Words, OutlineError> {
    let (mut archive, unpacked) = archive(bytes).map_err(|error| damaged(&error))?;
    if unpacked > LARGEST_UNPACKED {
        return Err(OutlineError::Bomb {
            most: LARGEST_UNPACKED,
        });
    }
    let names = names::Names::read(&mut archive)?;
    let document = part(&mut archive, &names.document)?.ok_or(OutlineError::NotText)?;
    let mut related = |kind: &str| -> Result<Vec<u8>, OutlineError> {
        Ok(part(&mut archive, &names.of(kind))?.unwrap_or_default())
    };
    let (styles, numbering) = (related("styles")?, related("numbering")?);
    let numbers = numbering::Numbering::read(&numbering, &styles)?;
    let (foot, end) = (related("footnotes")?, related("endnotes")?);
    let notes = notes::Notes::read(&foot, &end)?;
    let words = body::words(&document, numbers, notes, looks::Looks::read(&styles)?)?;
    if words.text.len() > LONGEST_TEXT {
        return Err(OutlineError::TooLarge {
            bytes: words.text.len() as u64,
            most: LONGEST_TEXT as u64,
        });
    }
    Ok(words)
}

/// A part by name. What it claims to unpack to is not believed: reading stops at the bound.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<Vec<u8>>, OutlineError> {
    let Ok(file) = archive.by_name(name) else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| damaged(&error))?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(OutlineError::Bomb { most: LARGEST_PART });
    }
    Ok(Some(bytes))
}

fn damaged(error: &dyn std::fmt::Display) -> OutlineError {
    OutlineError::Damaged(error.to_string())
}
