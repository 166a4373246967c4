//! The page on which somebody chooses where a seal is to stand.

use domain::papers::SEALED_SHEET_MM;
use paper::{Impression, Pdf};

use super::Sealing;
use super::register::page_picture;
use crate::error::Result;
use crate::office::Office;
use crate::views::{SealOrder, SealSheet, SealSpotWord};

/// A page of the paper that `set` makes with the seal lifted off it, and where the seal usually stands;
/// without a `page` the one where that is. `width` in pixels. Changes nothing.
///
/// # Errors
/// `paper.no_page`, and what a print refuses of a seal.
pub(crate) fn seal_sheet(
    office: &Office,
    order: &SealOrder,
    page: Option<u32>,
    width: u32,
    set: impl FnOnce(&Impression) -> Result<Pdf>,
) -> Result<SealSheet> {
    let unmoved = SealOrder {
        right_mm: 0,
        down_mm: 0,
        spot: None,
        ..*order
    };
    let lifted = Sealing::of(office, &unmoved)?.impression.lifted();
    let pdf = set(&lifted)?;
    let usual = pdf
        .usual_seal_box
        .ok_or_else(|| anyhow::anyhow!("the template marks no place for a seal"))?;
    let usual = SealSpotWord {
        page: u32::try_from(usual.page).unwrap_or(1),
        x_mm: whole(usual.x_mm),
        y_mm: whole(usual.y_mm),
    };
    let page = page.unwrap_or(usual.page);
    let (width_mm, height_mm) = lifted.size_mm();
    Ok(SealSheet {
        picture: page_picture(
            &pdf.bytes,
            usize::try_from(page).unwrap_or(usize::MAX),
            width,
        )?,
        page,
        pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        page_width_mm: SEALED_SHEET_MM.0,
        page_height_mm: SEALED_SHEET_MM.1,
        width_mm,
        height_mm,
        usual,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a sheet")]
fn whole(mm: f64) -> i32 {
    mm.round() as i32
}
