//! Why a paper could not be set or drawn.

/// What went wrong, with the facts a user-facing text needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PaperError {
    /// A character that no bundled face holds. `context` is the text it stands in.
    #[error("no bundled font holds {character:?} (U+{:04X}) in {context:?}", *.character as u32)]
    MissingGlyph { character: char, context: String },
    /// Nothing to print: a batch without notices.
    #[error("there is nothing to print")]
    Empty,
    /// The template refused the facts. A fault of the program, not of the user.
    #[error("template {template} failed: {detail}")]
    Typesetting {
        template: &'static str,
        detail: String,
    },
    /// The bytes are no PDF that can be drawn.
    #[error("the file is not a PDF that can be drawn")]
    NotDrawable,
    /// The PDF has fewer pages.
    #[error("page {page} does not exist; the file has {pages}")]
    NoSuchPage { page: usize, pages: usize },
    /// A newer edit arrived while these pages were being set; its pages are on their way.
    #[error("a newer text is being set")]
    Superseded,
    /// More pixels than a picture may have.
    #[error("the picture would be too large")]
    TooLarge,
}

impl PaperError {
    /// The key of the user-facing text.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "MISSING_GLYPH",
            Self::Empty => "NOTHING_TO_PRINT",
            Self::Typesetting { .. } => "TYPESETTING_FAILED",
            Self::NotDrawable => "PDF_NOT_DRAWABLE",
            Self::NoSuchPage { .. } => "NO_SUCH_PAGE",
            Self::Superseded => "SUPERSEDED",
            Self::TooLarge => "PICTURE_TOO_LARGE",
        }
    }
}
