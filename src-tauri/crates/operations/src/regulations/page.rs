//! A version printed and registered as a paper.

use domain::moment::Moment;
use store::NewPaper;

use super::facts::{Use, facts, preset_of};
use super::find::load;
use crate::error::Result;
use crate::office::Office;
use crate::papers::words::{number, short_head};
use crate::papers::{PaperSigner, row};
use crate::views::{PaperRow, PrintRegulation};

/// Series of papers that are regulations: `ZD-2026-001`.
const SERIES: &str = "ZD";
/// Form of the facts kept beside the bytes.
const SOURCE_FORMAT: u32 = 1;

/// Prints a version as ordered and registers the paper.
pub fn print(office: &mut Office, now: Moment, order: &PrintRegulation) -> Result<PaperRow> {
    let (regulation, text) = load(office, order.version)?;
    let audit_head = short_head(&office.file.audit().head()?);
    let facts = facts(office, &regulation, &text, Use::Paper { order, audit_head })?;
    let signer = if order.sign {
        Some(PaperSigner::load(office)?)
    } else {
        None
    };
    let pdf = Office::typesetter().regulation(&facts, preset_of(order.preset), now)?;
    let bytes = match &signer {
        Some(signer) => signer.paper(&pdf, now)?,
        None => pdf.bytes.clone(),
    };
    let source = serde_json::to_value(&facts).map_err(anyhow::Error::from)?;
    let pages = u32::try_from(pdf.pages).unwrap_or(u32::MAX);
    let series = format!("{SERIES}-{}", now.today().format("%Y"));
    let title = crate::papers::words::citation(&regulation, &text);
    let subject = format!("version {}", text.id);
    let payload = serde_json::json!({ "title": title, "signed": order.sign });
    let id = office.record(now, "paper.print", &subject, payload, |tx| {
        let papers = tx.papers();
        let reserved = papers.reserve_numbers(&series, 1)?.pop().ok_or_else(|| {
            store::StoreError::Conflict {
                rule: "no number".to_owned(),
            }
        })?;
        papers.insert(&NewPaper {
            number: &number(&series, reserved.number),
            reservation: Some(&reserved),
            kind: "regulation",
            title: &title,
            subject: &subject,
            people: &[],
            pages,
            bytes: &bytes,
            source_format: SOURCE_FORMAT,
            source: &source,
            signer: signer.as_ref().map(|signer| signer.fingerprint.as_str()),
        })
    })?;
    row(office, &office.file.papers().get(id)?)
}
