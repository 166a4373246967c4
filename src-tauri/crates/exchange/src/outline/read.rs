//! Bytes to an outline, and what is refused on the way.

use super::beside::{Beside, line_of};
use super::{Doubt, Outline, Unsure, build, docx, lines, sort};
use crate::foreign::{Ole, decode, ole};

/// Larger files are refused, in bytes: the longest statute is a hundredth of this.
pub const LARGEST_FILE: usize = 64 << 20;
/// More text than this is no regulation, in bytes of UTF-8.
pub(super) const LONGEST_TEXT: usize = 32 << 20;

/// Why a file has no outline.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutlineError {
    #[error("the file has {bytes} bytes, more than {most}")]
    TooLarge { bytes: u64, most: u64 },
    #[error("the document unpacks to more than {most} bytes")]
    Bomb { most: u64 },
    #[error("the file is empty")]
    Empty,
    #[error("the document is protected by a password")]
    Protected,
    #[error("an old .doc or .rtf file; save it as .docx")]
    OldWord,
    #[error("the document is damaged: {0}")]
    Damaged(String),
    #[error("the file is neither text nor a .docx document")]
    NotText,
}

impl OutlineError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "outline.too_large",
            Self::Bomb { .. } => "outline.bomb",
            Self::Empty => "outline.empty",
            Self::Protected => "outline.protected",
            Self::OldWord => "outline.old_word",
            Self::Damaged(_) => "outline.damaged",
            Self::NotText => "outline.not_text",
        }
    }
}

/// The text of a .docx or of a text file, paragraph by paragraph, for whoever looks for something other
/// than a regulation in it.
pub fn plain_text(bytes: &[u8]) -> Result<String, OutlineError> {
    if bytes.len() > LARGEST_FILE {
        return Err(OutlineError::TooLarge {
            bytes: bytes.len() as u64,
            most: LARGEST_FILE as u64,
        });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(docx::words(bytes)?.text);
    }
    match decode(bytes) {
        Some((_, text)) => Ok(text),
        None => Err(OutlineError::NotText),
    }
}

/// Reads a file. Its content decides what it is; its name does not.
pub fn read(bytes: &[u8]) -> Result<Outline, OutlineError> {
    if bytes.len() > LARGEST_FILE {
        return Err(OutlineError::TooLarge {
            bytes: bytes.len() as u64,
            most: LARGEST_FILE as u64,
        });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let words = docx::words(bytes)?;
        return read_beside(&words.text, words.beside);
    }
    match ole(bytes) {
        Some(Ole::Encrypted) => return Err(OutlineError::Protected),
        Some(Ole::Old) => return Err(OutlineError::OldWord),
        None => {}
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(OutlineError::OldWord);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(OutlineError::NotText);
    }
    let (_, text) = decode(bytes).ok_or(OutlineError::NotText)?;
    read_text(&text)
}

/// Reads a text that was pasted.
pub fn read_text(text: &str) -> Result<Outline, OutlineError> {
    read_beside(text, Beside::default())
}

/// Reads a text of which more is known than its characters.
pub fn read_beside(text: &str, beside: Beside) -> Result<Outline, OutlineError> {
    if text.len() > LONGEST_TEXT {
        return Err(OutlineError::TooLarge {
            bytes: text.len() as u64,
            most: LONGEST_TEXT as u64,
        });
    }
    let lines = lines::lines(text);
    if lines.is_empty() {
        return Err(OutlineError::Empty);
    }
    let mut outline = build::build(&lines, sort::sort(&lines));
    let merged = beside.merged.iter().map(|place| Unsure {
        line: line_of(text, *place),
        doubt: Doubt::MergedCells,
    });
    outline.unsure.extend(merged);
    outline.unsure.sort_by_key(|unsure| unsure.line);
    outline.beside = beside;
    Ok(outline)
}
