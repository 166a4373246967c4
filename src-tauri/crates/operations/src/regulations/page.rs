//! A version printed and registered as a paper.

use domain::moment::Moment;
use domain::papers::RegulationPaper;
use paper::{Impression, Pdf};

use super::facts::{Use, facts, preset_of};
use super::find::load;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{self, Order, PaperSigner, Sealing, make_sealed};
use crate::views::{PaperRow, PrintRegulation, SealSheet};

/// Series of papers that are regulations: `ZD-2026-001`.
pub(super) const SERIES: &str = "ZD";

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

/// A page of the paper that `order` would print, to choose the place of its seal on; without a `page` the
/// one where that usually is. `width` in pixels. Changes nothing.
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
    let seal = order.seal.as_ref().ok_or_else(|| refusal("seal.none"))?;
    let head = office.file.audit().head()?;
    papers::seal_sheet(office, seal, page, width, |lifted| {
        Ok(set(office, now, order, Some(lifted), &head)?.1)
    })
}
