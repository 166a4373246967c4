//! A small strict reader of PDF structure, shared by the signer and the verifier.
//!
//! A verifier must see exactly what the cross-reference sections say and nothing that a lenient
//! reader would repair: every repair is a place in which a forgery can hide. So this reader refuses
//! duplicated keys, wrong offsets and malformed tables, never recurses without a limit, never
//! inflates more than it was told, and does work at most proportional to the size of the file.

mod document;
mod limits;
mod object;
mod parse;
mod text;
mod write;
mod xref;

pub use document::{Document, Located};
pub use object::{Dict, Object};
pub use parse::{Indirect, Parser, StreamRange};
pub use write::{write_dict, write_object};
pub use xref::{Entry, Section};

use thiserror::Error;

/// Why a file cannot be read as a PDF. `at` is the byte offset of the trouble.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error("not a PDF file")]
    NotPdf,
    #[error("malformed at byte {at}: {what}")]
    Malformed { at: usize, what: &'static str },
    #[error("the file is encrypted")]
    Encrypted,
    #[error("not supported: {what}")]
    Unsupported { what: &'static str },
    #[error("the structure is too large or too deeply nested")]
    TooComplex,
}

impl PdfError {
    /// A stable code for the edges, which own the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotPdf => "NOT_PDF",
            Self::Malformed { .. } => "PDF_MALFORMED",
            Self::Encrypted => "PDF_ENCRYPTED",
            Self::Unsupported { .. } => "PDF_UNSUPPORTED",
            Self::TooComplex => "PDF_TOO_COMPLEX",
        }
    }
}

pub(crate) fn malformed(at: usize, what: &'static str) -> PdfError {
    PdfError::Malformed { at, what }
}

/// The last place of `needle` in `haystack`.
pub fn find_last(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).rposition(|w| w == needle)
}

/// How often `needle` stands in `haystack`, overlapping places not counted twice.
pub fn count(haystack: &[u8], needle: &[u8]) -> usize {
    let (mut found, mut at) = (0, 0);
    let Some(&first) = needle.first() else {
        return 0;
    };
    while let Some(step) = haystack[at..].iter().position(|&b| b == first) {
        at += step;
        if haystack[at..].starts_with(needle) {
            found += 1;
            at += needle.len();
        } else {
            at += 1;
        }
    }
    found
}
