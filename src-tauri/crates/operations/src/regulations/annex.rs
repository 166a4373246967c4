//! An annex by itself: a form to fill in, a promise for the wall, a warranty card for the customer.

use std::path::Path;

use domain::moment::Moment;
use domain::papers::{Preset, RegulationPaper};
use domain::regulations::{NodeKind, PrintedBlock};
use paper::Pdf;

use super::change::subject;
use super::facts::{Use, facts};
use super::find::load;
use super::page;
use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, PaperSigner, make};
use crate::views::{AnnexOrder, PaperRow, PrintRegulation};

/// Writes one annex as a PDF. A form to be handed out is no paper: nothing is registered.
pub fn save_annex(office: &Office, now: Moment, order: &AnnexOrder, path: &Path) -> Result<()> {
    let (_, pdf) = set(office, now, order, None)?;
    files::write(path, &pdf.bytes)
}

/// Prints one annex signed, as a paper with a number.
pub fn print_annex(office: &mut Office, now: Moment, order: &AnnexOrder) -> Result<PaperRow> {
    let (regulation, version) = load(office, order.version)?;
    let head = office.file.audit().head()?;
    let signer = PaperSigner::load(office)?;
    // Before a number is kept for it: an annex that is not there would leave a gap.
    let (sheet, _) = set(office, now, order, Some(short_head(&head)))?;
    let name = sheet.blocks[0].heading.as_deref().unwrap_or_default();
    let number = sheet.sheet.unwrap_or_default();
    let title = format!("《{}》{number}　{name}", version.title(&regulation));
    let entry = Order {
        series: &format!("{}-{}", page::SERIES, now.today().format("%Y")),
        kind: "regulation_annex",
        title: title.trim_end(),
        subject: &subject(version.id),
        people: &[],
    };
    make(office, now, &entry, Some(&signer), |office, _| {
        set(office, now, order, Some(short_head(&head)))
    })
}

/// No 校验码 stands on it: that is of the whole text, and says nothing to a customer.
fn set(
    office: &Office,
    now: Moment,
    order: &AnnexOrder,
    audit_head: Option<String>,
) -> Result<(RegulationPaper, Pdf)> {
    let (regulation, version) = load(office, order.version)?;
    let whole = PrintRegulation {
        watermark: order.watermark,
        ..PrintRegulation::plain(order.version)
    };
    let order_of_whole = Use::Paper {
        order: &whole,
        audit_head: String::new(),
    };
    let text = facts(office, &regulation, &version, order_of_whole)?;
    let blocks = alone(text.blocks, order.annex)?;
    let sheet = RegulationPaper {
        sheet: Some(blocks[0].number.clone()),
        blocks,
        short_hash: String::new(),
        audit_head,
        circular: None,
        ..text
    };
    let pdf = Office::typesetter().regulation(&sheet, Preset::Simple, None, now)?;
    Ok((sheet, pdf))
}

/// The annex with everything under it; annexes are counted from 1.
fn alone(blocks: Vec<PrintedBlock>, annex: u32) -> Result<Vec<PrintedBlock>> {
    let mut annexes: Vec<Vec<PrintedBlock>> = Vec::new();
    for block in blocks {
        match annexes.last_mut() {
            _ if block.kind == NodeKind::Annex => annexes.push(vec![block]),
            Some(open) => open.push(block),
            None => {}
        }
    }
    let count = annexes.len();
    let index = (annex as usize).checked_sub(1);
    let found = index.filter(|index| *index < count);
    let gone = || -> Error {
        refusal("regulation.no_annex")
            .fact("annex", annex)
            .fact("count", count)
            .into()
    };
    Ok(annexes.swap_remove(found.ok_or_else(gone)?))
}
