//! A version printed and registered as a paper.

use std::path::Path;

use domain::moment::Moment;
use paper::overlay::{Seal, seal_across};
use store::NewPaper;

use super::facts::{Use, facts, preset_of};
use super::find::load;
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::papers::words::{number, short_head};
use crate::papers::{PaperSigner, row};
use crate::views::{PaperRow, PrintRegulation};

/// Series of papers that are regulations: `ZD-2026-001`.
const SERIES: &str = "ZD";
/// Form of the facts kept beside the bytes.
const SOURCE_FORMAT: u32 = 1;

/// Prints a version and registers the paper: set in type, the seal laid across its edges, and signed
/// last, each as ordered.
pub fn print(office: &mut Office, now: Moment, order: &PrintRegulation) -> Result<PaperRow> {
    let (regulation, text) = load(office, order.version)?;
    let audit_head = short_head(&office.file.audit().head()?);
    let facts = facts(office, &regulation, &text, Use::Paper { order, audit_head })?;
    let signer = if order.sign {
        Some(PaperSigner::load(office)?)
    } else {
        None
    };
    let seal = order.seal_across.as_deref().map(seal).transpose()?;
    let mut pdf = Office::typesetter().regulation(&facts, preset_of(order.preset), now)?;
    if let Some(seal) = &seal {
        pdf = seal_across(&pdf, seal)?;
    }
    let bytes = match &signer {
        Some(signer) => signer.paper(&pdf, now)?,
        None => pdf.bytes.clone(),
    };
    let source = serde_json::to_value(&facts).map_err(anyhow::Error::from)?;
    let pages = u32::try_from(pdf.pages).unwrap_or(u32::MAX);
    let series = format!("{SERIES}-{}", now.today().format("%Y"));
    let title = crate::papers::words::citation(&regulation, &text);
    let subject = format!("version {}", text.id);
    let payload = serde_json::json!({
        "title": title, "signed": order.sign, "seal_across": seal.is_some(),
    });
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

/// The picture of the seal, which the user gives each time: it is never kept.
fn seal(path: &Path) -> Result<Seal> {
    // Asked before reading, so that a film is not taken for a picture.
    if std::fs::metadata(path).is_ok_and(|file| file.len() > Seal::MAX_FILE) {
        return Err(refusal("seal.too_large").into());
    }
    Ok(Seal::read(&files::read(path)?)?)
}
