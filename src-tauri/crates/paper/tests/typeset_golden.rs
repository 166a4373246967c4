//! Every kind of paper against its reference: the words and the look of each page.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use domain::papers::{BonusNotice, Preset, RegulationPaper};
use paper::{Pdf, render_pdf_page};
use support::{facts, golden, moment, tool, typesetter};

/// Pixels per inch of the reference pictures: enough to see a shifted line, small enough to keep.
const DPI: u32 = 40;
/// How much the mean grey (0–255) of any 12×12 field may differ: another rasteriser's edges, no more.
const TOLERANCE: i32 = 14;

#[test]
fn a_bonus_notice_looks_and_reads_as_its_reference() {
    let pdf = typesetter()
        .bonus_notice(&facts("bonus_notice"), None, moment())
        .unwrap();
    assert_eq!(pdf.pages, 1);
    compare("bonus_notice", &pdf);
}

#[test]
fn bound_notices_give_each_person_a_page() {
    let first: BonusNotice = facts("bonus_notice");
    let mut second = first.clone();
    second.name = "欧阳祎旻".into();
    second.number = "JT-2026Q3-008".into();
    second.reasons.clear();
    second.awards.clear();
    let pdf = typesetter()
        .bound_notices(&[first, second], None, moment())
        .unwrap();
    assert_eq!((pdf.pages, pdf.signature_box), (2, None));
    compare("bound_notices", &pdf);
}

#[test]
fn an_allocation_table_looks_and_reads_as_its_reference() {
    compare(
        "allocation_table",
        &typesetter()
            .allocation_table(&facts("allocation_table"), moment())
            .unwrap(),
    );
}

#[test]
fn a_receipt_list_looks_and_reads_as_its_reference() {
    compare(
        "receipt_list",
        &typesetter()
            .receipt_list(&facts("receipt_list"), moment())
            .unwrap(),
    );
}

#[test]
fn a_recovery_sheet_looks_and_reads_as_its_reference() {
    let pdf = typesetter()
        .recovery_sheet(&facts("recovery_sheet"), moment())
        .unwrap();
    assert_eq!(pdf.pages, 1);
    compare("recovery_sheet", &pdf);
}

#[test]
fn a_regulation_looks_and_reads_as_its_reference_in_all_three_presets() {
    let paper: RegulationPaper = facts("regulation");
    for (name, preset) in [
        ("regulation_simple", Preset::Simple),
        ("regulation_red_head", Preset::RedHead),
        ("regulation_controlled", Preset::Controlled),
    ] {
        compare(
            name,
            &typesetter()
                .regulation(&paper, preset, None, moment())
                .unwrap(),
        );
    }
}

#[test]
fn a_decision_a_form_and_a_table_of_changes_look_and_read_as_their_references() {
    let typesetter = typesetter();
    compare(
        "letter",
        &typesetter.letter(&facts("letter"), moment()).unwrap(),
    );
    compare("form", &typesetter.form(&facts("form"), moment()).unwrap());
    let table = typesetter.revision_table(&facts("revision_table"), moment());
    compare("revision_table", &table.unwrap());
}

fn compare(name: &str, pdf: &Pdf) {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let folder = golden().join("reference");
    if let Some((true, text)) = tool(&pdf.bytes, "pdftotext", &["-layout", "FILE", "-"]) {
        let file = folder.join(name).with_extension("txt");
        if update {
            std::fs::write(&file, &text).unwrap();
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        // Spacing depends on the version of the tool, words do not.
        assert_eq!(
            words(&text),
            words(&expected),
            "the words of {name} changed"
        );
    }
    for page in 1..=pdf.pages {
        let picture = grey(&render_pdf_page(&pdf.bytes, page, DPI).unwrap());
        let file = folder.join(format!("{name}-{page}.png"));
        if update {
            std::fs::write(&file, encode(&picture)).unwrap();
        }
        let stored =
            std::fs::read(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
        let expected = grey(&stored);
        assert_eq!(picture.width, expected.width, "{name} page {page}");
        let worst = worst_field(&picture, &expected);
        assert!(
            worst <= TOLERANCE,
            "{name} page {page} looks different: {worst}"
        );
    }
    let extra = folder.join(format!("{name}-{}.png", pdf.pages + 1));
    assert!(!extra.exists(), "{name} lost a page");
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Picture {
    width: usize,
    grey: Vec<u8>,
}

fn grey(file: &[u8]) -> Picture {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let samples = info.color_type.samples();
    let grey = pixels[..info.buffer_size()]
        .chunks_exact(samples)
        .map(|pixel| {
            let sum: u32 = pixel.iter().map(|sample| u32::from(*sample)).sum();
            u8::try_from(sum / u32::try_from(samples).unwrap()).unwrap()
        })
        .collect();
    Picture {
        width: info.width as usize,
        grey,
    }
}

fn encode(picture: &Picture) -> Vec<u8> {
    let mut file = Vec::new();
    let height = picture.grey.len() / picture.width;
    let mut encoder = png::Encoder::new(
        &mut file,
        picture.width.try_into().unwrap(),
        height.try_into().unwrap(),
    );
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&picture.grey)
        .unwrap();
    file
}

fn worst_field(one: &Picture, other: &Picture) -> i32 {
    const SIDE: usize = 12;
    let height = one.grey.len().min(other.grey.len()) / one.width;
    let mean = |picture: &Picture, x: usize, y: usize| -> i32 {
        let mut sum = 0;
        let mut count = 0;
        for row in y..(y + SIDE).min(height) {
            for column in x..(x + SIDE).min(one.width) {
                sum += i32::from(picture.grey[row * one.width + column]);
                count += 1;
            }
        }
        sum / count
    };
    (0..height)
        .step_by(SIDE)
        .flat_map(|y| (0..one.width).step_by(SIDE).map(move |x| (x, y)))
        .map(|(x, y)| (mean(one, x, y) - mean(other, x, y)).abs())
        .max()
        .unwrap_or(0)
}
