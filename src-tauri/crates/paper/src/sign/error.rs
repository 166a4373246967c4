//! Why a file was not signed.

use thiserror::Error;

use crate::pdf::PdfError;

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error("there are bytes behind the end of the file")]
    BytesBehindEnd,
    #[error("the file contains a program or an XFA form")]
    ActiveContent,
    #[error("page {page} of {pages} does not exist")]
    NoSuchPage { page: usize, pages: usize },
    #[error("a signed file cannot be certified afterwards")]
    CertifyFirst,
    #[error("nothing visible may be added behind a certification")]
    CertifiedInvisible,
    #[error("a further signature may not be so large")]
    TooVisible,
    #[error("the file is certified against any change")]
    CertifiedFinal,
    #[error("no glyph for {character}")]
    MissingGlyph { character: char },
    #[error("the place of the appearance is not on the page")]
    BadPlace,
    #[error("the key cannot be used: {reason}")]
    BadKey { reason: String },
    #[error("the certificate cannot be used: {reason}")]
    BadCertificate { reason: String },
    #[error("the key does not belong to the certificate")]
    KeyMismatch,
    #[error("the signature of {size} bytes does not fit into {room}")]
    TooLarge { size: usize, room: usize },
    #[error("the signature could not be made: {reason}")]
    Failed { reason: String },
}

impl SignError {
    /// A stable code for the edges, which own the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Pdf(error) => error.code(),
            Self::BytesBehindEnd => "SIGN_BYTES_BEHIND_END",
            Self::ActiveContent => "SIGN_ACTIVE_CONTENT",
            Self::NoSuchPage { .. } => "SIGN_NO_SUCH_PAGE",
            Self::CertifyFirst => "SIGN_CERTIFY_FIRST",
            Self::CertifiedInvisible => "SIGN_CERTIFIED_INVISIBLE",
            Self::TooVisible => "SIGN_TOO_VISIBLE",
            Self::CertifiedFinal => "SIGN_CERTIFIED_FINAL",
            Self::MissingGlyph { .. } => "SIGN_MISSING_GLYPH",
            Self::BadPlace => "SIGN_BAD_PLACE",
            Self::BadKey { .. } => "SIGN_BAD_KEY",
            Self::BadCertificate { .. } => "SIGN_BAD_CERTIFICATE",
            Self::KeyMismatch => "SIGN_KEY_MISMATCH",
            Self::TooLarge { .. } => "SIGN_TOO_LARGE",
            Self::Failed { .. } => "SIGN_FAILED",
        }
    }
}
