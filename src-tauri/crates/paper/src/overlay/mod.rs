//! What is laid over finished pages before they are signed: 骑缝章, the company's seal cut across the
//! right edges of all pages, so that none can be exchanged unseen.
//!
//! printpdf draws the overlay to the tenth of a millimetre, lopdf merges it page by page. A finished PDF
//! never passes through printpdf itself, which would lose text and tags.

mod merge;
mod seal;
mod seam;

pub use seal::Seal;

use crate::error::PaperError;
use crate::typeset::Pdf;

/// Lays a seal across the edges of all pages. The same paper and picture give the same bytes.
///
/// # Errors
/// [`PaperError::BadSeal`] for a paper of one page, which has no seam; [`PaperError::Overlay`] when the
/// file cannot be read back, which no paper of ours should bring about.
pub fn seal_across(pdf: &Pdf, seal: &Seal) -> Result<Pdf, PaperError> {
    if pdf.pages < 2 {
        return Err(PaperError::BadSeal { why: "one_page" });
    }
    let bytes = merge::merge(&pdf.bytes, &seam::draw(pdf.pages, seal))?;
    Ok(Pdf {
        bytes,
        ..pdf.clone()
    })
}
