//! 作废: a word laid over every page of a copy. The paper itself stays as it is, byte for byte, at the
//! beginning of the copy; the word is an incremental update behind it. So whoever verifies the copy is told
//! that something came after the signature, and the signed paper can still be taken out of it.

use chrono::{DateTime, FixedOffset};

use crate::pdf::{Dict, Document, Object, PdfError};
use crate::sign::SignError;
use crate::sign::appearance::{letters, media_box};
use crate::sign::update::Update;

/// Pages that are written over; a longer paper is none of ours.
const PAGES: usize = 5000;
/// The word is as wide as this part of the page, and never higher than that, in points.
const WIDTH: f64 = 0.62;
const HIGHEST: f64 = 190.0;
/// Grey, so that nobody takes it for a seal, and only its outline, so that all text stays readable.
const WORD: &str = "0.45 G";
const NOTE: &str = "0.3 g";
/// Size of the note in points, and its distance from the corner of the page.
const NOTE_SIZE: f64 = 9.0;
const MARGIN: f64 = 34.0;
/// Cosine and sine of 38 degrees, as the templates turn their watermarks.
const TURN: (f64, f64) = (0.788_010_754, 0.615_661_475);

/// The copy of a paper with `word` across every page and `note` at the top of it.
///
/// # Errors
/// [`PdfError`] for what is no PDF that can be read.
pub fn lay_over(
    pdf: &[u8],
    word: &str,
    note: &str,
    moment: DateTime<FixedOffset>,
) -> Result<Vec<u8>, PdfError> {
    copy(pdf, word, note, moment).map_err(|error| match error {
        SignError::Pdf(error) => error,
        _ => PdfError::TooComplex,
    })
}

fn copy(
    pdf: &[u8],
    word: &str,
    note: &str,
    moment: DateTime<FixedOffset>,
) -> Result<Vec<u8>, SignError> {
    let document = Document::open(pdf)?;
    let mut update = Update::new(&document)?;
    let keep = update.reserve();
    update.put_stream(keep, &Dict::default(), b"q\n");
    for number in document.pages(PAGES)? {
        let Some(Object::Dict(mut page)) = document.get(number)?.map(|found| found.object) else {
            continue;
        };
        let drawn = drawing(word, note, media_box(&document, &page)?)?;
        let over = update.reserve();
        update.put_stream(over, &Dict::default(), drawn.as_bytes());
        let mut contents = vec![update.reference(keep)];
        if let Some(own) = page.get("Contents") {
            match document.resolve(own)? {
                Object::Array(parts) => contents.extend(parts),
                _ => contents.push(own.clone()),
            }
        }
        contents.push(update.reference(over));
        page.set("Contents", Object::Array(contents));
        update.put(number, &Object::Dict(page));
    }
    Ok(update.write_plain(&[word, note, &moment.to_rfc3339()]))
}

/// Behind what the page draws: its state is put back, then the word through the middle and the note.
fn drawing(word: &str, note: &str, media: [f64; 4]) -> Result<String, SignError> {
    let [left, bottom, right, top] = media;
    let big = letters(word)?;
    let size = ((right - left) * WIDTH * big.em / big.advance).min(HIGHEST);
    let scale = size / big.em;
    let (cos, sin) = TURN;
    // The middle of the word on the middle of the page.
    let half = (big.advance * scale / 2.0, size * 0.38);
    let x = (left + right) / 2.0 - half.0 * cos + half.1 * sin;
    let y = (bottom + top) / 2.0 - half.0 * sin - half.1 * cos;
    let small = letters(note)?;
    let note_scale = NOTE_SIZE / small.em;
    Ok(format!(
        "\nQ /Artifact BMC\nq {WORD} {width:.1} w {a:.6} {b:.6} {c:.6} {a:.6} {x:.2} {y:.2} cm\n{path}S Q\n\
         q {NOTE} {note_scale:.6} 0 0 {note_scale:.6} {nx:.2} {ny:.2} cm\n{note_path}f Q\nEMC\n",
        width = 1.4 / scale,
        a = cos * scale,
        b = sin * scale,
        c = -sin * scale,
        path = big.path,
        nx = left + MARGIN,
        ny = top - MARGIN,
        note_path = small.path,
    ))
}
