//! 印章: the company's own seal as a picture that is printed where the blank place for wet ink is. It makes
//! a paper look sealed and proves nothing: the proof is the signature.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A seal of a company measures 40 to 45 mm (国务院关于国家行政机关和企业事业单位社会团体印章管理的规定,
/// and the practice after it); this is taken where nobody says otherwise.
pub const USUAL_MM: u32 = 42;
/// A name seal (法定代表人章) is the smallest, and nothing larger than this was ever a seal.
const SMALLEST_MM: u32 = 15;
const LARGEST_MM: u32 = 60;
/// Characters of a name: 合同专用章（一）
const LONGEST_NAME: usize = 20;
/// Further than this from the usual place a seal is no longer at the subscription, in millimetres.
const FARTHEST_MM: i32 = 120;
/// Width and height of A4 (ISO 216) in millimetres: every paper that carries a seal is an A4 upright.
pub const SEALED_SHEET_MM: (i32, i32) = (210, 297);

/// Why a seal is not taken as it was described.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SealRefusal {
    #[error("a seal has a name of 1 to {LONGEST_NAME} characters")]
    Name,
    #[error("a seal measures {SMALLEST_MM} to {LARGEST_MM} mm, not {mm}")]
    Size { mm: u32 },
    #[error("a seal stands at most {FARTHEST_MM} mm from its usual place")]
    Place,
    /// The farthest place of its upper left corner that leaves the whole seal on the sheet.
    #[error(
        "the corner of the seal lies from 0 to {most_x} mm from the left and 0 to {most_y} mm from the top"
    )]
    OffSheet { most_x: i32, most_y: i32 },
    #[error("the paper has {pages} pages, and no page {page}")]
    NoPage { page: u32, pages: u32 },
}

impl SealRefusal {
    /// A stable code; the edges own the words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name => "seal.name",
            Self::Size { .. } => "seal.size",
            Self::Place => "seal.place",
            Self::OffSheet { .. } => "seal.off_sheet",
            Self::NoPage { .. } => "seal.no_page",
        }
    }
}

/// The name as it is kept: 公章, 合同专用章.
///
/// # Errors
/// [`SealRefusal::Name`] when nothing is left of it, or too much.
pub fn seal_name(text: &str) -> Result<String, SealRefusal> {
    let name = text.trim();
    let count = name.chars().count();
    if count == 0 || count > LONGEST_NAME || name.contains(char::is_control) {
        return Err(SealRefusal::Name);
    }
    Ok(name.to_owned())
}

/// The longer side of the impression in millimetres; without one the usual.
///
/// # Errors
/// [`SealRefusal::Size`].
pub fn seal_size(mm: Option<u32>) -> Result<u32, SealRefusal> {
    let mm = mm.unwrap_or(USUAL_MM);
    if (SMALLEST_MM..=LARGEST_MM).contains(&mm) {
        Ok(mm)
    } else {
        Err(SealRefusal::Size { mm })
    }
}

/// A place that somebody chose on the paper, for the upper left corner of the impression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealSpot {
    /// From 1.
    pub page: u32,
    /// From the left edge of the page.
    pub x_mm: i32,
    /// From its upper edge.
    pub y_mm: i32,
}

impl SealSpot {
    /// Whether an impression of `width` by `height` millimetres lies wholly on an A4 there.
    ///
    /// # Errors
    /// [`SealRefusal::OffSheet`].
    pub fn on_sheet(self, (width, height): (f64, f64)) -> Result<Self, SealRefusal> {
        // A seal measures at most 60 mm: nothing is lost.
        #[expect(clippy::cast_possible_truncation, reason = "see above")]
        let most = |sheet: i32, side: f64| sheet - side.ceil() as i32;
        let most_x = most(SEALED_SHEET_MM.0, width);
        let most_y = most(SEALED_SHEET_MM.1, height);
        if (0..=most_x).contains(&self.x_mm) && (0..=most_y).contains(&self.y_mm) {
            Ok(self)
        } else {
            Err(SealRefusal::OffSheet { most_x, most_y })
        }
    }

    /// Whether a paper of so many pages has this one.
    ///
    /// # Errors
    /// [`SealRefusal::NoPage`].
    pub fn on_page_of(self, pages: usize) -> Result<Self, SealRefusal> {
        let pages = u32::try_from(pages).unwrap_or(u32::MAX);
        if (1..=pages).contains(&self.page) {
            Ok(self)
        } else {
            let page = self.page;
            Err(SealRefusal::NoPage { page, pages })
        }
    }
}

/// Where a seal is printed: pressed on the company's name and the day, moved by so many millimetres to
/// the right and down; and, if asked, in strips over the right edges of the pages (骑缝章).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealPlace {
    pub right_mm: i32,
    pub down_mm: i32,
    pub across: bool,
    /// Chosen on the paper itself: then it is not pressed on name and day.
    pub spot: Option<SealSpot>,
}

impl SealPlace {
    /// # Errors
    /// [`SealRefusal::Place`].
    pub fn new(right_mm: i32, down_mm: i32, across: bool) -> Result<Self, SealRefusal> {
        let near = -FARTHEST_MM..=FARTHEST_MM;
        if near.contains(&right_mm) && near.contains(&down_mm) {
            Ok(Self {
                right_mm,
                down_mm,
                across,
                spot: None,
            })
        } else {
            Err(SealRefusal::Place)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_as_large_as_seals_are_and_42_mm_if_nobody_says() {
        assert_eq!(seal_size(None), Ok(42));
        assert_eq!(seal_size(Some(15)), Ok(15));
        assert_eq!(seal_size(Some(60)), Ok(60));
        for mm in [0, 14, 61, u32::MAX] {
            assert_eq!(seal_size(Some(mm)), Err(SealRefusal::Size { mm }));
        }
    }

    #[test]
    fn a_seal_has_a_name_that_fits_a_list() {
        assert_eq!(seal_name(" 公章 ").as_deref(), Ok("公章"));
        for name in ["", "  ", "公\n章", &"章".repeat(21)] {
            assert_eq!(seal_name(name), Err(SealRefusal::Name), "{name:?}");
        }
    }

    #[test]
    fn a_chosen_place_leaves_the_whole_seal_on_a_page_that_is_there() {
        let at = |page, x_mm, y_mm| SealSpot { page, x_mm, y_mm };
        let size = (42.0, 30.5);
        for spot in [at(1, 0, 0), at(3, 168, 266)] {
            assert_eq!(spot.on_sheet(size), Ok(spot));
        }
        let most = SealRefusal::OffSheet {
            most_x: 168,
            most_y: 266,
        };
        for spot in [
            at(1, -1, 0),
            at(1, 0, -1),
            at(1, 169, 0),
            at(1, 0, 267),
            at(1, i32::MAX, i32::MIN),
        ] {
            assert_eq!(spot.on_sheet(size), Err(most.clone()), "{spot:?}");
        }
        assert_eq!(at(3, 0, 0).on_page_of(3), Ok(at(3, 0, 0)));
        for page in [0, 4, u32::MAX] {
            let refused = SealRefusal::NoPage { page, pages: 3 };
            assert_eq!(at(page, 0, 0).on_page_of(3), Err(refused));
        }
    }

    #[test]
    fn a_seal_stays_near_the_subscription() {
        assert!(SealPlace::new(-120, 120, false).is_ok());
        assert_eq!(SealPlace::new(121, 0, false), Err(SealRefusal::Place));
        assert_eq!(SealPlace::new(0, i32::MIN, true), Err(SealRefusal::Place));
    }
}
