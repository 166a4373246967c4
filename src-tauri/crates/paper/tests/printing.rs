//! 套打: the calibration page has its crosses where it says, and pages move by what a printer is off.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use chrono::DateTime;
use domain::moment::Moment;
use domain::papers::{CalibrationSheet, Overprint, OverprintField};
use paper::{Typesetter, move_pages, sheet_size};

fn moment() -> Moment {
    Moment::new(DateTime::parse_from_rfc3339("2026-11-23T09:00:00+08:00").unwrap())
}

/// The first page in grey, a dot for each tenth of a millimetre.
struct Dots {
    width: usize,
    dots: Vec<u8>,
}

impl Dots {
    fn of(pdf: &[u8]) -> Self {
        let picture = paper::render_pdf_page(pdf, 1, 254).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
            .read_info()
            .unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let step = info.color_type.samples();
        Self {
            width: info.width as usize,
            dots: bytes.chunks(step).map(|dot| dot[0]).collect(),
        }
    }

    /// Whether there is ink within a tenth of a millimetre.
    fn dark(&self, x: usize, y: usize) -> bool {
        (x - 1..=x + 1).any(|x| (y - 1..=y + 1).any(|y| self.dots[y * self.width + x] < 200))
    }

    /// The first ink from the left and from above.
    fn first(&self) -> (usize, usize) {
        let ink = |at: &usize| self.dots[*at] < 128;
        let row = (0..self.dots.len()).find(ink).unwrap() / self.width;
        let column = (0..self.dots.len())
            .filter(ink)
            .map(|at| at % self.width)
            .min();
        (column.unwrap(), row)
    }
}

fn page(width: u32, height: u32) -> Vec<u8> {
    let sheet = CalibrationSheet {
        printer: "前台 HP LaserJet M404dn".to_owned(),
        day: "2026年11月23日".to_owned(),
        company: "明烛灯饰有限公司".to_owned(),
        width,
        height,
        cross: 250,
    };
    Typesetter::new()
        .calibration(&sheet, moment())
        .unwrap()
        .bytes
}

#[test]
fn the_calibration_page_has_its_crosses_and_rulers_where_it_says() {
    for (width, height) in [(2100, 2970), (2970, 2100), (1850, 2600), (900, 540)] {
        let pdf = page(width, height);
        assert_eq!(paper::pdf_pages(&pdf).unwrap(), 1);
        assert_eq!(sheet_size(&pdf).unwrap(), (width, height));
        let dots = Dots::of(&pdf);
        let (right, low) = (width as usize - 250, height as usize - 250);
        for (x, y) in [(250, 250), (right, low)] {
            for (x, y) in [(x + 50, y), (x - 50, y), (x, y + 50), (x, y - 50)] {
                assert!(dots.dark(x, y), "{width} {height}: {x} {y}");
            }
            assert!(!dots.dark(x + 12, y + 12));
            assert!(!dots.dark(x - 50, y + 8));
        }
        // Marks of the rulers at 30 mm, and none half a millimetre beside them.
        assert!(dots.dark(300, 70) && dots.dark(70, 300));
        assert!(!dots.dark(305, 70) && !dots.dark(70, 305));
    }
}

#[test]
fn everything_on_a_page_moves_by_what_is_asked_for_and_nothing_else_changes() {
    let form = Overprint {
        title: "上岗证书套打".to_owned(),
        company: "明烛灯饰有限公司".to_owned(),
        width: 2970,
        height: 2100,
        right: 0,
        down: 0,
        fields: vec![OverprintField {
            text: "方祎宁".to_owned(),
            x: 750,
            y: 800,
            size: 220,
        }],
    };
    let pdf = Typesetter::new().overprint(&form, moment()).unwrap().bytes;
    let from = Dots::of(&pdf).first();
    for (right, down) in [(15_i32, -5_i32), (-30, 42), (0, 200)] {
        let moved = move_pages(&pdf, right, down, moment().at()).unwrap();
        assert!(moved.starts_with(&pdf));
        assert_eq!(sheet_size(&moved).unwrap(), (2970, 2100));
        let to = Dots::of(&moved).first();
        let off = |is: usize, was: usize, by: i32| (is as i32 - was as i32 - by).abs();
        assert!(off(to.0, from.0, right) <= 1, "{from:?} {to:?}");
        assert!(off(to.1, from.1, down) <= 1, "{from:?} {to:?}");
    }
    assert!(move_pages(b"no paper", 1, 1, moment().at()).is_err());
    assert!(sheet_size(b"no paper").is_err());
}
