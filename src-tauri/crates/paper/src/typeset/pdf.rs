//! From pages to bytes: PDF/A-2a and PDF/UA-1, tagged, the same bytes for the same facts.

use chrono::{Datelike, Timelike};
use domain::moment::Moment;
use sha2::{Digest, Sha256};
use typst::foundations::{Datetime, Label, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::PaperError;

/// A finished paper, not yet signed.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// The place the template left free for the visible signature.
    pub signature_box: Option<SignatureBox>,
    /// The place where somebody is to sign for it, where the template has one such place.
    pub countersign_box: Option<SignatureBox>,
    /// Where the seal would be pressed on name and day; only where another place was chosen for it.
    pub usual_seal_box: Option<SignatureBox>,
}

/// A rectangle on a page, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignatureBox {
    /// From 1.
    pub page: usize,
    pub x_mm: f64,
    pub y_mm: f64,
    pub w_mm: f64,
    pub h_mm: f64,
    /// Height of the page, to count from its foot as PDF does.
    pub page_height_mm: f64,
}

impl SignatureBox {
    /// `/Rect` of an annotation (ISO 32000-1 7.9.5): left, bottom, right, top in points.
    #[must_use]
    pub fn rect(&self) -> [f64; 4] {
        let point = |mm: f64| mm * 72.0 / 25.4;
        let top = self.page_height_mm - self.y_mm;
        [
            point(self.x_mm),
            point(top - self.h_mm),
            point(self.x_mm + self.w_mm),
            point(top),
        ]
    }
}

/// What makes a paper this paper: its template, its facts, its moment.
pub(super) fn ident(template: &str, facts: &[u8], at: Moment) -> String {
    let mut hash = Sha256::new();
    for part in [template.as_bytes(), facts, at.stamp().as_bytes()] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(super) fn export(
    template: &'static str,
    document: &PagedDocument,
    ident: String,
    at: Moment,
) -> Result<Pdf, PaperError> {
    let refused = |detail: String| PaperError::Typesetting { template, detail };
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| refused(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Guiju".to_owned())),
        timestamp: timestamp(at),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(document, &options).map_err(|errors| {
        refused(
            errors
                .iter()
                .map(|one| one.message.as_str())
                .collect::<Vec<_>>()
                .join("; "),
        )
    })?;
    Ok(Pdf {
        bytes,
        pages: document.pages().len(),
        signature_box: marked_box(document, "signature-place"),
        countersign_box: marked_box(document, "countersign-place"),
        usual_seal_box: marked_box(document, "seal-place"),
    })
}

fn timestamp(at: Moment) -> Option<Timestamp> {
    let at = at.at();
    let part = |number: u32| u8::try_from(number).ok();
    let local = Datetime::from_ymd_hms(
        at.year(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Timestamp::new_local(local, at.offset().local_minus_utc() / 60)
}

/// Templates mark a place with `#metadata((w: …, h: …))<signature-place>` at its upper left corner.
/// A paper with several such marks (bound notices) has no single place.
fn marked_box(document: &PagedDocument, mark: &str) -> Option<SignatureBox> {
    let label = Label::new(PicoStr::intern(mark))?;
    let introspector = document.introspector();
    let mark = introspector.query_label(label).ok()?;
    let Value::Dict(size) = &mark.to_packed::<MetadataElem>()?.value else {
        return None;
    };
    let side = |name: &str| size.get(name).ok()?.clone().cast::<f64>().ok();
    let position = introspector.position(mark.location()?)?;
    let page = position.page.get();
    Some(SignatureBox {
        page,
        x_mm: position.point.x.to_mm(),
        y_mm: position.point.y.to_mm(),
        w_mm: side("w")?,
        h_mm: side("h")?,
        page_height_mm: document.pages().get(page - 1)?.frame.height().to_mm(),
    })
}
