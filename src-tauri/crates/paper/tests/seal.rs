//! 印章 on paper: at its true size, on the company's name, and in strips over the edges of the pages.
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod support;

use domain::papers::{BonusNotice, Preset, RegulationPaper, SealPlace, SealSpot};
use paper::{Impression, Pdf, pdf_pages, render_pdf_page};
use support::{facts, moment, tool, typesetter};

/// The official seal of the shop, as it was cut out of its scan.
const SEAL: &[u8] = include_bytes!("seal/official.png");
const DPI: u32 = 100;
const PER_MM: f64 = DPI as f64 / 25.4;

/// Opaque pixels, three bytes each.
struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<[u8; 3]>,
}

impl Picture {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png))
            .read_info()
            .unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut bytes).unwrap();
        let samples = frame.color_type.samples();
        let rgb = bytes[..frame.buffer_size()]
            .chunks_exact(samples)
            .map(|pixel| match *pixel {
                [grey] => [grey; 3],
                // On white.
                [r, g, b, a] => [r, g, b].map(|value| {
                    let (value, a) = (u32::from(value), u32::from(a));
                    u8::try_from((value * a + 255 * (255 - a)) / 255).unwrap()
                }),
                [r, g, b] => [r, g, b],
                _ => panic!("{samples} samples"),
            })
            .collect();
        let (width, height) = (frame.width as usize, frame.height as usize);
        Self { width, height, rgb }
    }

    fn page(pdf: &[u8], page: usize) -> Self {
        Self::of(&render_pdf_page(pdf, page, DPI).unwrap())
    }

    fn red(&self, x: usize, y: usize) -> bool {
        let [r, g, b] = self.rgb[y * self.width + x];
        r > 120 && u32::from(r) > u32::from(g.max(b)) + 60
    }

    /// Left, top, right and bottom of what is red, in millimetres.
    fn red_box(&self) -> Option<[f64; 4]> {
        self.red_box_below(0.0)
    }

    /// The same without the upper `top` millimetres.
    fn red_box_below(&self, top: f64) -> Option<[f64; 4]> {
        let mut seen: Option<[usize; 4]> = None;
        for y in (top * PER_MM) as usize..self.height {
            for x in 0..self.width {
                if self.red(x, y) {
                    let [l, t, r, b] = seen.unwrap_or([x, y, x, y]);
                    seen = Some([l.min(x), t.min(y), r.max(x), b.max(y)]);
                }
            }
        }
        seen.map(|sides| sides.map(|pixels| pixels as f64 / PER_MM))
    }

    /// A part, in pixels.
    fn cut(&self, left: usize, top: usize, width: usize, height: usize) -> Self {
        let rgb = (top..top + height)
            .flat_map(|y| (left..left + width).map(move |x| self.rgb[y * self.width + x]))
            .collect();
        Self { width, height, rgb }
    }

    /// Share of red in each cell of a grid of 14 by 14.
    fn grid(&self) -> Vec<f64> {
        let (columns, rows) = (14, 14);
        let mut cells = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let xs = column * self.width / columns..(column + 1) * self.width / columns;
                let ys = row * self.height / rows..(row + 1) * self.height / rows;
                let all = xs.len() * ys.len();
                let red = ys
                    .map(|y| xs.clone().filter(|x| self.red(*x, y)).count())
                    .sum::<usize>();
                cells.push(red as f64 / all as f64);
            }
        }
        cells
    }
}

fn seal(place: SealPlace) -> Impression {
    let picture = Picture::of(SEAL);
    let pixels = (picture.width as u32, picture.height as u32);
    Impression::new(SEAL.to_vec(), "公章".to_owned(), pixels, 42, place)
}

fn at(right_mm: i32, down_mm: i32, across: bool) -> Impression {
    seal(SealPlace::new(right_mm, down_mm, across).unwrap())
}

fn notice(seal: Option<&Impression>) -> Pdf {
    let notice: BonusNotice = facts("bonus_notice");
    typesetter().bonus_notice(&notice, seal, moment()).unwrap()
}

fn regulation(paper: &RegulationPaper, preset: Preset, seal: &Impression) -> Pdf {
    typesetter()
        .regulation(paper, preset, Some(seal), moment())
        .unwrap()
}

#[test]
fn a_notice_has_the_seal_only_if_asked_at_its_true_size_and_still_fits_one_page() {
    assert_eq!(Picture::page(&notice(None).bytes, 1).red_box(), None);
    let sealed = notice(Some(&at(0, 0, false)));
    assert_eq!(sealed.pages, 1);
    let [left, top, right, bottom] = Picture::page(&sealed.bytes, 1).red_box().unwrap();
    assert!((right - left - 42.0).abs() < 0.8, "{left}–{right}");
    assert!((bottom - top - 42.0).abs() < 0.8, "{top}–{bottom}");
    assert!(right < 210.0 - 10.0 && left > 110.0, "{left}–{right}");
    let moved = notice(Some(&at(-20, 7, false)));
    let [other_left, other_top, ..] = Picture::page(&moved.bytes, 1).red_box().unwrap();
    assert!((left - other_left - 20.0).abs() < 0.5);
    assert!((other_top - top - 7.0).abs() < 0.5);
}

#[test]
fn the_place_of_the_signature_and_the_text_are_those_of_the_blank_paper() {
    let (blank, sealed) = (notice(None), notice(Some(&at(0, 0, false))));
    assert_eq!(blank.signature_box, sealed.signature_box);
    let text = |pdf: &Pdf| tool(&pdf.bytes, "pdftotext", &["-layout", "FILE", "-"]);
    assert_eq!(text(&blank), text(&sealed));
}

#[test]
fn the_same_seal_on_the_same_facts_gives_the_same_bytes_and_another_place_gives_others() {
    let once = notice(Some(&at(0, 0, false)));
    assert_eq!(once.bytes, notice(Some(&at(0, 0, false))).bytes);
    assert_ne!(once.bytes, notice(Some(&at(1, 0, false))).bytes);
    if let Some((sound, said)) = tool(&once.bytes, "qpdf", &["--check", "FILE"]) {
        assert!(sound, "{said}");
    }
}

fn put(page: u32, x_mm: i32, y_mm: i32) -> Impression {
    let mut place = SealPlace::new(0, 0, false).unwrap();
    place.spot = Some(SealSpot { page, x_mm, y_mm });
    seal(place)
}

/// Pages below `top` millimetres with something red on them, and where it lies.
fn reds(pdf: &Pdf) -> Vec<(usize, [f64; 4])> {
    (1..=pdf.pages)
        .filter_map(|page| Some((page, Picture::page(&pdf.bytes, page).red_box()?)))
        .collect()
}

#[track_caller]
fn stands(found: [f64; 4], x: f64, y: f64) {
    for (found, meant) in found.into_iter().zip([x, y, x + 42.0, y + 42.0]) {
        assert!((found - meant).abs() < 0.8, "{found}, not {meant}");
    }
}

#[test]
fn a_seal_stands_at_its_true_size_where_it_was_put_and_nowhere_else() {
    let paper: RegulationPaper = facts("regulation");
    for preset in [Preset::Simple, Preset::Controlled] {
        let pdf = regulation(&paper, preset, &put(2, 31, 47));
        let [(2, found)] = reds(&pdf)[..] else {
            panic!("{preset:?}: {:?}", reds(&pdf));
        };
        stands(found, 31.0, 47.0);
    }
    let [(1, found)] = reds(&notice(Some(&put(1, 10, 200))))[..] else {
        panic!("the notice has one page and one seal");
    };
    stands(found, 10.0, 200.0);
}

#[test]
fn the_usual_place_is_told_where_the_seal_really_stands_if_nobody_moves_it() {
    let paper: RegulationPaper = facts("regulation");
    for preset in [Preset::Simple, Preset::Controlled] {
        let usual = regulation(&paper, preset, &at(0, 0, false));
        assert_eq!(usual.usual_seal_box, None, "the bytes are those of ever");
        let lifted = regulation(&paper, preset, &at(0, 0, false).lifted());
        assert_eq!(reds(&lifted), vec![]);
        assert_eq!(lifted.pages, usual.pages);
        let told = lifted.usual_seal_box.unwrap();
        let [(page, found)] = reds(&usual)[..] else {
            panic!("{preset:?}: {:?}", reds(&usual));
        };
        assert_eq!(page, told.page, "{preset:?}");
        stands(found, told.x_mm, told.y_mm);
    }
}

#[test]
fn a_regulation_is_sealed_on_name_and_day_in_every_preset() {
    let paper: RegulationPaper = facts("regulation");
    for preset in [Preset::Simple, Preset::RedHead, Preset::Controlled] {
        let pdf = regulation(&paper, preset, &at(0, 0, false));
        let sealed: Vec<[f64; 4]> = (1..=pdf.pages)
            .filter_map(|page| {
                // The red head itself is red.
                let head = preset == Preset::RedHead && page == 1;
                let below = if head { 125.0 } else { 0.0 };
                Picture::page(&pdf.bytes, page).red_box_below(below)
            })
            .collect();
        let [[left, top, right, bottom]] = sealed[..] else {
            panic!("{preset:?}: {sealed:?}");
        };
        assert!(
            (right - left - 42.0).abs() < 0.8,
            "{preset:?}: {left}–{right}"
        );
        assert!(
            (bottom - top - 42.0).abs() < 0.8,
            "{preset:?}: {top}–{bottom}"
        );
        assert!(
            right < 206.0 && bottom < 285.0,
            "{preset:?}: {right} {bottom}"
        );
    }
}

/// The strips at the right edges of some pages, beside one another, where the seal of a group stands.
fn joined(pdf: &[u8], pages: std::ops::RangeInclusive<usize>, top_mm: f64) -> Picture {
    let count = pages.clone().count();
    // 1 px more or less at the edge of a strip is the rounding of the drawing.
    let side = (42.0 * PER_MM).round() as usize;
    let mut rows = vec![Vec::new(); side];
    for page in pages {
        let picture = Picture::page(pdf, page);
        let strip = (42.0 / count as f64 * PER_MM).round() as usize;
        let part = picture.cut(
            picture.width - strip,
            (top_mm * PER_MM) as usize,
            strip,
            side,
        );
        for (row, pixels) in rows.iter_mut().zip(part.rgb.chunks_exact(strip)) {
            row.extend_from_slice(pixels);
        }
    }
    let width = rows[0].len();
    Picture {
        width,
        height: side,
        rgb: rows.concat(),
    }
}

#[track_caller]
fn is_the_whole_seal(joined: &Picture) {
    let (found, whole) = (joined.grid(), Picture::of(SEAL).grid());
    let apart: f64 = found.iter().zip(&whole).map(|(a, b)| (a - b).abs()).sum();
    let apart = apart / whole.len() as f64;
    assert!(
        apart < 0.06,
        "the joined edges differ from the seal by {apart}"
    );
}

#[test]
fn the_joined_right_edges_give_the_whole_seal() {
    let paper: RegulationPaper = facts("regulation");
    let pdf = regulation(&paper, Preset::Simple, &at(0, 0, true));
    assert!((2..=16).contains(&pdf.pages), "{} pages", pdf.pages);
    is_the_whole_seal(&joined(&pdf.bytes, 1..=pdf.pages, (297.0 - 42.0) / 2.0));
    // A page that is missing is seen at once.
    let all = Picture::of(SEAL).grid();
    let first = joined(&pdf.bytes, 1..=1, (297.0 - 42.0) / 2.0).grid();
    assert!(first.iter().zip(&all).any(|(a, b)| (a - b).abs() > 0.3));
}

#[test]
fn a_long_regulation_has_a_seal_for_every_sixteen_pages_and_their_border_carries_both() {
    let mut paper: RegulationPaper = facts("regulation");
    let body = paper.blocks.clone();
    while pdf_pages(&regulation(&paper, Preset::Simple, &at(0, 0, false)).bytes).unwrap() < 20 {
        let copies = body
            .iter()
            .filter(|block| format!("{:?}", block.kind) == "Paragraph");
        paper.blocks.splice(1..1, copies.cloned());
    }
    let pdf = regulation(&paper, Preset::Simple, &at(0, 0, true));
    let border = 1 + (pdf.pages - 1) / 2;
    let middle = (297.0 - 42.0) / 2.0;
    is_the_whole_seal(&joined(&pdf.bytes, 1..=border, middle - 24.0));
    is_the_whole_seal(&joined(&pdf.bytes, border..=pdf.pages, middle + 24.0));
}

#[test]
fn a_single_page_has_no_edge_to_seal() {
    let sealed = notice(Some(&at(0, 0, true)));
    let [_, _, right, _] = Picture::page(&sealed.bytes, 1).red_box().unwrap();
    assert!(right < 205.0, "{right}");
}
