//! A version printed and registered as a paper.

use domain::moment::Moment;
use domain::papers::{RegulationPaper, SEALED_SHEET_MM};
use paper::{Impression, Pdf};

use super::facts::{Use, facts, preset_of};
use super::find::load;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, Sealing, make_sealed, page_picture};
use crate::views::{PaperRow, PrintRegulation, SealOrder, SealSheet, SealSpotWord};

/// Series of papers that are regulations: `ZD-2026-001`.
const SERIES: &str = "ZD";

/// Prints a version as ordered and registers the paper.
pub fn print(office: &mut Office, now: Moment, order: &PrintRegulation) -> Result<PaperRow> {
    let (regulation, text) = load(office, order.version)?;
    let head = office.file.audit().head()?;
    let signer = if order.sign {
        Some(PaperSigner::load(office)?)
    } else {
        None
    };
    let sealing = Sealing::asked(office, order.seal.as_ref())?;
    if let Some(sealing) = sealing.as_ref().filter(|sealing| sealing.spot.is_some()) {
        // Before a number is kept for it: a page that is not there would leave a gap.
        let (_, pdf) = set(office, now, order, Some(&sealing.impression), &head)?;
        sealing.needs_page_of(pdf.pages)?;
    }
    let entry = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "regulation",
        title: &text.name(&regulation),
        subject: &format!("version {}", text.id),
        people: &[],
    };
    let (signer, sealing) = (signer.as_ref(), sealing.as_ref());
    make_sealed(office, now, &entry, signer, sealing, |office, _| {
        let seal = sealing.map(|sealing| &sealing.impression);
        set(office, now, order, seal, &head)
    })
}

fn set(
    office: &Office,
    now: Moment,
    order: &PrintRegulation,
    seal: Option<&Impression>,
    head: &str,
) -> Result<(RegulationPaper, Pdf)> {
    let (regulation, text) = load(office, order.version)?;
    let audit_head = short_head(head);
    let facts = facts(office, &regulation, &text, Use::Paper { order, audit_head })?;
    let pdf = Office::typesetter().regulation(&facts, preset_of(order.preset), seal, now)?;
    Ok((facts, pdf))
}

/// A page of the paper that `order` would print, without its seal, and where the seal usually stands;
/// without a `page` the one where that is. `width` in pixels. Changes nothing.
///
/// # Errors
/// `seal.none` without a seal in the order, `paper.no_page`, and what a print refuses of a seal.
pub fn seal_sheet(
    office: &Office,
    now: Moment,
    order: &PrintRegulation,
    page: Option<u32>,
    width: u32,
) -> Result<SealSheet> {
    let asked = order.seal.map(|seal| SealOrder {
        right_mm: 0,
        down_mm: 0,
        spot: None,
        ..seal
    });
    let sealing = Sealing::asked(office, asked.as_ref())?.ok_or_else(|| refusal("seal.none"))?;
    let lifted = sealing.impression.lifted();
    let head = office.file.audit().head()?;
    let (_, pdf) = set(office, now, order, Some(&lifted), &head)?;
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
