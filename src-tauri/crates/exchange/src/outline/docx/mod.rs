//! A .docx as lines of text: paragraphs with the numbers that Word computes, rows of tables with tabs
//! between the cells, notes in 〔注：…〕 behind the word they explain. The XML is read as a stream, in bounded memory.

mod body;
mod notes;
mod numbering;
mod xml;

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::OutlineError;
use super::read::LONGEST_TEXT;
use crate::foreign::archive;

/// What a whole document may claim to unpack to, pictures included, in bytes.
const LARGEST_UNPACKED: u64 = 512 << 20;
/// What one part of XML may unpack to, in bytes.
const LARGEST_PART: u64 = 96 << 20;

/// The text of the document.
pub(super) fn text(bytes: &[u8]) -> Result<String, OutlineError> {
    let (mut archive, unpacked) = archive(bytes).map_err(|error| damaged(&error))?;
    if unpacked > LARGEST_UNPACKED {
        return Err(OutlineError::Bomb {
            most: LARGEST_UNPACKED,
        });
    }
    let document = part(&mut archive, "word/document.xml")?.ok_or(OutlineError::NotText)?;
    let styles = part(&mut archive, "word/styles.xml")?.unwrap_or_default();
    let numbering = part(&mut archive, "word/numbering.xml")?.unwrap_or_default();
    let numbers = numbering::Numbering::read(&numbering, &styles)?;
    let foot = part(&mut archive, "word/footnotes.xml")?.unwrap_or_default();
    let end = part(&mut archive, "word/endnotes.xml")?.unwrap_or_default();
    let text = body::text(&document, numbers, notes::Notes::read(&foot, &end)?)?;
    if text.len() > LONGEST_TEXT {
        return Err(OutlineError::TooLarge {
            bytes: text.len() as u64,
            most: LONGEST_TEXT as u64,
        });
    }
    Ok(text)
}

/// A part by name. What it claims to unpack to is not believed: reading stops at the bound.
fn part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
) -> Result<Option<Vec<u8>>, OutlineError> {
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
