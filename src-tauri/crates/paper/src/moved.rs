//! 套打: every page moved by what a printer is off, and how large its sheet is. Only the copy that goes to
//! the printer is moved; the paper in the register stays as it is.

use chrono::{DateTime, FixedOffset};

use crate::pdf::{Dict, Document, Object, PdfError};
use crate::sign::SignError;
use crate::sign::appearance::media_box;
use crate::sign::update::Update;

/// Pages that are moved; a longer paper is none of ours.
const PAGES: usize = 5000;
/// Points in a tenth of a millimetre.
const TENTH: f64 = 72.0 / 254.0;

/// A copy of a PDF with everything on its pages moved to the right and down by so many tenths of a
/// millimetre. Notes of signatures on a page (annotations) stay where they are.
///
/// # Errors
/// [`PdfError`] for what is no PDF that can be read.
pub fn move_pages(
    pdf: &[u8],
    right: i32,
    down: i32,
    moment: DateTime<FixedOffset>,
) -> Result<Vec<u8>, PdfError> {
    told(moved(pdf, right, down, moment))
}

fn moved(
    pdf: &[u8],
    right: i32,
    down: i32,
    moment: DateTime<FixedOffset>,
) -> Result<Vec<u8>, SignError> {
    let document = Document::open(pdf)?;
    let mut update = Update::new(&document)?;
    let before = update.reserve();
    let shift = format!(
        "q 1 0 0 1 {:.4} {:.4} cm\n",
        f64::from(right) * TENTH,
        -f64::from(down) * TENTH
    );
    update.put_stream(before, &Dict::default(), shift.as_bytes());
    let after = update.reserve();
    update.put_stream(after, &Dict::default(), b"\nQ\n");
    for number in document.pages(PAGES)? {
        let Some(Object::Dict(mut page)) = document.get(number)?.map(|found| found.object) else {
            continue;
        };
        let mut contents = vec![update.reference(before)];
        if let Some(own) = page.get("Contents") {
            match document.resolve(own)? {
                Object::Array(parts) => contents.extend(parts),
                _ => contents.push(own.clone()),
            }
        }
        contents.push(update.reference(after));
        page.set("Contents", Object::Array(contents));
        update.put(number, &Object::Dict(page));
    }
    let seed = format!("{right} {down}");
    Ok(update.write_plain(&["moved", &seed, &moment.to_rfc3339()]))
}

/// Width and height of the first page in tenths of a millimetre.
///
/// # Errors
/// [`PdfError`] for what is no PDF that can be read, or has no page.
pub fn sheet_size(pdf: &[u8]) -> Result<(u32, u32), PdfError> {
    told(size(pdf))
}

fn size(pdf: &[u8]) -> Result<(u32, u32), SignError> {
    let document = Document::open(pdf)?;
    let none = PdfError::Malformed {
        at: 0,
        what: "no page",
    };
    let first = document.pages(PAGES)?.first().copied().ok_or(none)?;
    let Some(Object::Dict(page)) = document.get(first)?.map(|found| found.object) else {
        return Err(PdfError::Malformed {
            at: 0,
            what: "no page",
        }
        .into());
    };
    let [left, bottom, right, top] = media_box(&document, &page)?;
    // A sheet is far from the limits of either number.
    let tenths = |points: f64| (points / TENTH).round().clamp(0.0, 1e6) as u32;
    Ok((tenths(right - left), tenths(top - bottom)))
}

fn told<T>(result: Result<T, SignError>) -> Result<T, PdfError> {
    result.map_err(|error| match error {
        SignError::Pdf(error) => error,
        _ => PdfError::TooComplex,
    })
}
