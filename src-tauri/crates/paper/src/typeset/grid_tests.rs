//! The grid of GB/T 9704-2012, measured on the pages themselves: 22 lines of 28 characters in a type
//! area of 156 mm × 225 mm, and no line that begins or ends with a forbidden sign.

use domain::papers::{Preset, RegulationPaper};
use domain::regulations::{NodeId, NodeKind, PrintedBlock, PrintedRun};
use typst::layout::{Frame, FrameItem, Point};

use super::desk::Template;
use super::{Typesetter, facts};

const MM: f64 = 72.0 / 25.4;
const BODY: f64 = 15.75;
const PITCH: f64 = 225.0 / 22.0 * MM;

/// One glyph of body size: its text, left and right edge and baseline in points.
struct Sign {
    text: char,
    left: f64,
    right: f64,
    baseline: f64,
}

fn pages(paper: &RegulationPaper) -> Vec<Vec<Sign>> {
    let typesetter = Typesetter::new();
    let given = serde_json::json!({ "preset": Preset::Simple, "paper": paper });
    let given = facts::prepare(typesetter.faces(), &given).unwrap();
    let document = typesetter
        .house
        .set(Template::Regulation, given, None)
        .unwrap();
    document
        .pages()
        .iter()
        .map(|page| {
            let mut signs = Vec::new();
            walk(&page.frame, Point::zero(), &mut signs);
            signs
        })
        .collect()
}

fn walk(frame: &Frame, origin: Point, signs: &mut Vec<Sign>) {
    for (place, item) in frame.items() {
        let place = origin + *place;
        match item {
            FrameItem::Group(group) => walk(&group.frame, place, signs),
            FrameItem::Text(text) if (text.size.to_pt() - BODY).abs() < 0.01 => {
                let mut left = place.x.to_pt();
                for glyph in &text.glyphs {
                    let right = left + glyph.x_advance.at(text.size).to_pt();
                    let sign = text.text[glyph.range()].chars().next().unwrap_or(' ');
                    signs.push(Sign {
                        text: sign,
                        left,
                        right,
                        baseline: place.y.to_pt(),
                    });
                    left = right;
                }
            }
            _ => {}
        }
    }
}

/// The lines of a page from top to bottom, each from left to right.
fn lines(signs: &[Sign]) -> Vec<Vec<&Sign>> {
    let mut sorted: Vec<&Sign> = signs.iter().collect();
    sorted.sort_by(|a, b| {
        let line = |sign: &Sign| (sign.baseline * 10.0).round();
        line(a).total_cmp(&line(b)).then(a.left.total_cmp(&b.left))
    });
    sorted
        .chunk_by(|a, b| (a.baseline - b.baseline).abs() < 0.2)
        .map(<[&Sign]>::to_vec)
        .collect()
}

fn golden() -> RegulationPaper {
    serde_json::from_str(include_str!("../../tests/golden/facts/regulation.json")).unwrap()
}

fn paragraph(text: String) -> PrintedBlock {
    PrintedBlock {
        id: NodeId("p".into()),
        kind: NodeKind::Paragraph,
        number: String::new(),
        heading: None,
        runs: vec![PrintedRun {
            text,
            bold: false,
            parameter: None,
            reference: None,
        }],
        table: None,
        note: String::new(),
    }
}

#[test]
fn a_full_page_has_twenty_two_lines_of_twenty_eight_characters_inside_the_type_area() {
    let mut paper = golden();
    paper.blocks = vec![paragraph("国".repeat(3000))];
    let pages = pages(&paper);
    let full = lines(&pages[1]);
    assert_eq!(full.len(), 22);
    for (number, line) in full.iter().enumerate() {
        assert_eq!(line.len(), 28);
        let (left, right) = (line[0].left, line[27].right);
        // 28 characters of 15.75 pt fill 155.6 of the 156 mm; justification spreads the rest.
        assert!(
            (left - 28.0 * MM).abs() < 0.01,
            "line {number} begins at {left}"
        );
        assert!(
            (right - 184.0 * MM).abs() < 0.6 && right < 184.0 * MM + 0.1,
            "line {number}: {right}"
        );
        let expected = 37.0 * MM + f64::from(u32::try_from(number).unwrap()) * PITCH + 0.88 * BODY;
        assert!(
            (line[0].baseline - expected).abs() < 0.05,
            "line {number} at {}",
            line[0].baseline
        );
    }
}

#[test]
fn every_line_of_body_text_stands_on_the_grid_even_after_headings_and_tables() {
    for (page, signs) in pages(&golden()).iter().enumerate() {
        for line in lines(signs) {
            let number = (line[0].baseline - 37.0 * MM - 0.88 * BODY) / PITCH;
            // Titles of chapters are centred in two lines and stand half a line off.
            let off = (number * 2.0 - (number * 2.0).round()).abs() / 2.0;
            let text: String = line.iter().map(|sign| sign.text).collect();
            assert!(
                off < 0.01,
                "page {}: {text} is {off} of a line off the grid",
                page + 1
            );
            assert!(
                number > -0.5 && number < 21.6,
                "page {}: {text} lies outside",
                page + 1
            );
        }
    }
}

#[test]
fn no_line_begins_or_ends_with_a_forbidden_sign() {
    // GB/T 15834-2011 5.1: dashes and ellipses may begin a line; they may only not be torn apart.
    const NOT_FIRST: &str = "，。、；：？！）》〉】〕」』”’％·,.;:?!)%";
    const NOT_LAST: &str = "（《〈【〔「『“‘(￥";
    let mut paper = golden();
    let traps = "（一）《“甲”》、〔乙〕；1,234.56元，100%！——丙……（丁）：“戊。”《己》（庚）";
    for shift in 0..30 {
        paper
            .blocks
            .insert(0, paragraph("字".repeat(shift) + &traps.repeat(4)));
    }
    for (page, signs) in pages(&paper).iter().enumerate() {
        let mut before = ' ';
        for line in lines(signs) {
            let text: String = line.iter().map(|sign| sign.text).collect();
            let text = text.trim();
            let (first, last) = (text.chars().next().unwrap(), text.chars().last().unwrap());
            let page = page + 1;
            assert!(
                !("—…".contains(first) && before == first),
                "page {page} tears {first}"
            );
            before = last;
            assert!(
                !NOT_FIRST.contains(first),
                "page {page} begins a line with {first}: {text}"
            );
            assert!(
                !NOT_LAST.contains(last),
                "page {page} ends a line with {last}: {text}"
            );
            // Beyond the square of the last character there is no ink; that of a point is in its left half.
            let end = line.last().unwrap();
            let square = if NOT_FIRST.contains(end.text) {
                BODY / 2.0
            } else {
                BODY
            };
            let ink = end.right.min(end.left + square);
            assert!(
                ink <= 184.0 * MM + 0.1,
                "page {page}: {text} sticks out to {ink}"
            );
        }
    }
}
