//! 骑缝章: a strip of the seal on every page, and the paper under it as it was.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{Preset, RegulationPaper};
use paper::overlay::{Seal, seal_across};
use paper::{PaperError, Pdf, render_pdf_page};
use support::{facts, moment, tool, typesetter};

const SIDE: u32 = 240;

/// A red disc on a white ground, as a scanner gives it.
fn disc() -> Vec<u8> {
    let middle = f64::from(SIDE) / 2.0;
    let pixels: Vec<u8> = (0..SIDE * SIDE)
        .flat_map(|index| {
            let (x, y) = (f64::from(index % SIDE), f64::from(index / SIDE));
            let inside = (x - middle).hypot(y - middle) < middle;
            if inside { [200, 55, 45] } else { [255; 3] }
        })
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SIDE, SIDE);
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixels)
        .unwrap();
    file
}

fn regulation() -> Pdf {
    let paper: RegulationPaper = facts("regulation");
    typesetter()
        .regulation(&paper, Preset::RedHead, moment())
        .unwrap()
}

/// The reddish pixels of a page at 50 dpi: how many, and the furthest left.
fn red(pdf: &Pdf, page: usize) -> (usize, usize) {
    let file = render_pdf_page(&pdf.bytes, page, 50).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let width = info.width as usize;
    let samples = info.color_type.samples();
    if samples < 3 {
        return (0, width);
    }
    let found = pixels[..info.buffer_size()]
        .chunks_exact(samples)
        .enumerate()
        .filter(|(_, pixel)| pixel[0] > 150 && pixel[1] < 120)
        .map(|(index, _)| index % width);
    let columns: Vec<usize> = found.collect();
    (
        columns.len(),
        columns.iter().copied().min().unwrap_or(width),
    )
}

#[test]
fn every_page_carries_its_strip_at_the_right_edge() {
    let pdf = regulation();
    let sealed = seal_across(&pdf, &Seal::read(&disc()).unwrap()).unwrap();
    let width = 413;
    // The first page has a red head of its own.
    for page in 2..=pdf.pages {
        let (count, left) = red(&sealed, page);
        assert!(count > 20, "page {page} has {count} red points");
        assert!(left > width - 14, "page {page}: the strip begins at {left}");
        assert_eq!(red(&pdf, page).0, 0);
    }
}

#[test]
fn the_text_the_tags_and_the_claims_of_the_paper_stay() {
    let pdf = regulation();
    let sealed = seal_across(&pdf, &Seal::read(&disc()).unwrap()).unwrap();
    assert_eq!(
        (sealed.pages, sealed.signature_box),
        (pdf.pages, pdf.signature_box)
    );
    let text = |pdf: &Pdf| tool(&pdf.bytes, "pdftotext", &["FILE", "-"]);
    assert_eq!(text(&sealed), text(&pdf));
    if let Some((sound, report)) = tool(&sealed.bytes, "qpdf", &["--check", "FILE"]) {
        assert!(sound, "{report}");
    }
    let raw = String::from_utf8_lossy(&sealed.bytes);
    assert!(raw.contains("pdfaid:part>2<") && raw.contains("StructTreeRoot"));
}

#[test]
fn the_same_paper_and_seal_give_the_same_bytes() {
    let (pdf, seal) = (regulation(), Seal::read(&disc()).unwrap());
    assert_eq!(
        seal_across(&pdf, &seal).unwrap().bytes,
        seal_across(&pdf, &seal).unwrap().bytes
    );
}

#[test]
fn what_is_no_usable_picture_is_refused_with_its_reason() {
    let why = |file: &[u8]| match Seal::read(file) {
        Err(PaperError::BadSeal { why }) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(why(b"GIF89a"), "not_png");
    assert_eq!(why(&disc()[..200]), "not_png");
    assert_eq!(why(&vec![0; 9 << 20]), "too_large");
    let mut small = Vec::new();
    let encoder = png::Encoder::new(&mut small, 20, 20);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&[0; 400])
        .unwrap();
    assert_eq!(why(&small), "too_small");
}

#[test]
fn a_paper_of_one_page_has_no_seam() {
    let pdf = typesetter()
        .recovery_sheet(&facts("recovery_sheet"), moment())
        .unwrap();
    let refused = seal_across(&pdf, &Seal::read(&disc()).unwrap());
    assert_eq!(refused.err(), Some(PaperError::BadSeal { why: "one_page" }));
}
