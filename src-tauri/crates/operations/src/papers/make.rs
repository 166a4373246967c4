//! One paper on its way into the register: a number kept for it, set in type, signed, put on record.
//! A number that stands on no paper in the end is a recorded gap.

use domain::ids::{EmployeeId, PaperId};
use domain::moment::Moment;
use paper::Pdf;
use serde::Serialize;
use store::{NewPaper, PaperMarks, Reservation, StoreError, Tx};

use super::timestamps::keep as keep_timestamp;
use super::words::number;
use super::{PaperSigner, Sealing, Signed, row};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::views::PaperRow;

/// Form of the facts kept beside the bytes. A new shape of facts gets a new number.
pub(crate) const SOURCE_FORMAT: u32 = 1;

/// What the register says of a paper besides its number and its bytes.
pub(crate) struct Order<'a> {
    /// `ZD-2026`, to which the count is added: `ZD-2026-001`.
    pub(crate) series: &'a str,
    /// `regulation`
    pub(crate) kind: &'a str,
    pub(crate) title: &'a str,
    /// What it is about: `2026Q3`.
    pub(crate) subject: &'a str,
    pub(crate) people: &'a [EmployeeId],
}

/// Makes one paper and puts it on record. `typeset` is told the paper's number and answers with the
/// facts that it set and the page file; it runs outside any transaction.
pub(crate) fn make<Facts: Serialize>(
    office: &mut Office,
    now: Moment,
    order: &Order<'_>,
    signer: Option<&PaperSigner>,
    typeset: impl FnOnce(&Office, &str) -> Result<(Facts, Pdf)>,
) -> Result<PaperRow> {
    make_sealed(office, now, order, signer, None, typeset)
}

/// The same for a paper onto which `typeset` presses a seal.
pub(crate) fn make_sealed<Facts: Serialize>(
    office: &mut Office,
    now: Moment,
    order: &Order<'_>,
    signer: Option<&PaperSigner>,
    sealing: Option<&Sealing>,
    typeset: impl FnOnce(&Office, &str) -> Result<(Facts, Pdf)>,
) -> Result<PaperRow> {
    let reserved = reserve(office, now, order.series, 1)?;
    let reservation = reserved
        .first()
        .ok_or_else(|| anyhow::anyhow!("no number was reserved"))?;
    let number = number(&reservation.series, reservation.number);
    let made = typeset(office, &number).and_then(|(facts, pdf)| {
        let signed = signer.map(|signer| signer.paper(&pdf, now)).transpose()?;
        let source = serde_json::to_value(facts).map_err(anyhow::Error::from)?;
        Ok((source, signed, pdf))
    });
    let (source, signed, pdf) = match made {
        Ok(made) => made,
        Err(error) => return Err(give_up(office, now, order.series, &reserved, error)),
    };
    let mut payload = serde_json::json!({
        "number": number, "title": order.title, "signed": signer.is_some(),
    });
    let (bytes, pages) = match &signed {
        Some(signed) => (&signed.bytes, pdf.pages),
        None => (&pdf.bytes, pdf.pages),
    };
    note_seal(&mut payload, sealing, pages);
    let kept = office.record(now, "paper.print", order.subject, payload, |tx| {
        let paper = NewPaper {
            number: &number,
            reservation: Some(reservation),
            kind: order.kind,
            title: order.title,
            subject: order.subject,
            people: order.people,
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            bytes,
            source_format: SOURCE_FORMAT,
            source: &source,
            signer: signer.map(|signer| signer.fingerprint.as_str()),
        };
        put_on_record(tx, &paper, sealing, signed.as_ref())
    });
    let id = match kept {
        Ok(id) => id,
        Err(error) => return Err(give_up(office, now, order.series, &reserved, error)),
    };
    row(office, &office.file.papers().get(id)?)
}

/// Puts a paper on record with what it carries: its seal, what its signature allows, its time.
pub(crate) fn put_on_record(
    tx: &Tx<'_>,
    paper: &NewPaper<'_>,
    sealing: Option<&Sealing>,
    signed: Option<&Signed>,
) -> std::result::Result<PaperId, StoreError> {
    let id = tx.papers().insert(paper)?;
    let pages = usize::try_from(paper.pages).unwrap_or(usize::MAX);
    tx.papers().mark(
        id,
        PaperMarks {
            seal: sealing.map(|sealing| sealing.seal),
            spot: sealing.and_then(|sealing| sealing.spot),
            across: sealing.is_some_and(|sealing| sealing.across(pages)),
            certified: paper.signer.is_some(),
        },
    )?;
    keep_timestamp(tx, id, signed)?;
    Ok(id)
}

/// Says in a line of the audit trail which seal a paper of so many pages carries, and where it was put by hand.
pub(crate) fn note_seal(payload: &mut serde_json::Value, sealing: Option<&Sealing>, pages: usize) {
    let Some(sealing) = sealing else { return };
    payload["seal"] = i64::from(sealing.seal).into();
    payload["across"] = sealing.across(pages).into();
    if let Some(spot) = sealing.spot {
        payload["seal_at"] = serde_json::json!(spot);
    }
}

/// Why a number that nobody gave up stands on no paper: the disk was full, or the program ended.
const LEFT_OVER: &str = "left over: the disk was full, or the program ended";

/// Keeps the next `count` numbers of a series in a short transaction of its own. What an earlier batch left
/// behind is recorded as a gap on the way: one office makes one batch at a time, so nobody wants it now.
pub(crate) fn reserve(
    office: &mut Office,
    now: Moment,
    series: &str,
    count: u32,
) -> Result<Vec<Reservation>> {
    let mut left = office.file.papers().gaps(Some(series))?;
    left.retain(|gap| gap.reason.is_none());
    let payload = match left.len() {
        0 => serde_json::json!({ "count": count }),
        gaps => serde_json::json!({ "count": count, "left_over": gaps }),
    };
    office.record(now, "paper.reserve", series, payload, |tx| {
        for gap in &left {
            let reservation = Reservation {
                series: gap.series.clone(),
                number: gap.number,
            };
            tx.papers().record_gap(&reservation, LEFT_OVER)?;
        }
        tx.papers().reserve_numbers(series, count)
    })
}

/// Says why reserved numbers stand on no paper, and answers with that reason. On a full disk not even this
/// can be written; then the next batch of the series records it.
pub(crate) fn give_up(
    office: &mut Office,
    now: Moment,
    series: &str,
    reserved: &[Reservation],
    why: Error,
) -> Error {
    let told = why.to_string();
    let payload = serde_json::json!({ "count": reserved.len(), "why": told });
    let recorded = office.record(now, "paper.gap", series, payload, |tx| {
        reserved
            .iter()
            .try_for_each(|reservation| tx.papers().record_gap(reservation, &told))
    });
    // The reason of the batch is what the user can act on, not that of its record.
    drop(recorded);
    why
}
