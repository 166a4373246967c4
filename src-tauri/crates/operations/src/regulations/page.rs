//! A version printed and registered as a paper.

use domain::moment::Moment;

use super::facts::{Use, facts, preset_of};
use super::find::load;
use crate::error::Result;
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, Sealing, make_sealed};
use crate::views::{PaperRow, PrintRegulation};

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
    let entry = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "regulation",
        title: &text.name(&regulation),
        subject: &format!("version {}", text.id),
        people: &[],
    };
    let (signer, sealing) = (signer.as_ref(), sealing.as_ref());
    make_sealed(office, now, &entry, signer, sealing, |office, _| {
        let audit_head = short_head(&head);
        let facts = facts(office, &regulation, &text, Use::Paper { order, audit_head })?;
        let seal = sealing.map(|sealing| &sealing.impression);
        let pdf = Office::typesetter().regulation(&facts, preset_of(order.preset), seal, now)?;
        Ok((facts, pdf))
    })
}
