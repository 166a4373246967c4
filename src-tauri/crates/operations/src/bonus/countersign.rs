//! A notice signed by the one it is for, with a certificate of his own: the signature is his receipt.

use domain::moment::Moment;
use domain::quarter::Quarter;
use domain::regulations::{AcknowledgementRoute, AcknowledgementState};

use super::receipts::{Deliveries, keep, ready};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::papers::{countersigned, line, row};
use crate::views::{NoticeReceiptForm, NoticeSignForm, PaperRow, Role};

/// Signs a notice in the place of its receiver with the key in a PKCS#12 file, and puts on record that he
/// received it, unless that he signed is on record already.
///
/// # Errors
/// `countersign.*`, `certificate.*`; `bonus.no_such_notice` of a paper that is no notice.
pub fn countersign(
    office: &mut Office,
    now: Moment,
    form: &NoticeSignForm,
    file: &[u8],
) -> Result<PaperRow> {
    office.needs(Role::GeneralManagement)?;
    let number = form.number.trim();
    let unknown = || refusal("bonus.no_such_notice").fact("number", number);
    let paper = line(office, number)?;
    let quarter: Quarter = paper.subject.parse().map_err(|_| unknown())?;
    let run = office.file.bonus().run(quarter)?.ok_or_else(unknown)?;
    let notices = office.file.bonus().notices(run.id)?;
    let notice = notices.iter().find(|one| one.number == number);
    let notice = notice.ok_or_else(unknown)?;
    let signed = countersigned(
        office,
        now,
        number,
        (&notice.name, form.other_name),
        (file, &form.password),
    )?;
    let delivery = Deliveries::of(office, &run)?.standing(office, notice)?;
    let receipt = match delivery.state {
        AcknowledgementState::Signed => None,
        _ => {
            let receipt = NoticeReceiptForm {
                quarter,
                numbers: vec![number.to_owned()],
                route: AcknowledgementRoute::Signed,
                on: now.today(),
                witnesses: Vec::new(),
                reference: String::new(),
                note: format!("电子签名：{}", signed.signer),
            };
            Some(ready(office, now, &receipt)?)
        }
    };
    let payload = serde_json::json!({
        "notice": number, "signer": signed.signer, "certificate": signed.fingerprint,
    });
    office.record(
        now,
        "bonus.countersign",
        &quarter.to_string(),
        payload,
        |tx| {
            signed.keep(tx)?;
            receipt.as_ref().map_or(Ok(()), |ready| keep(tx, ready))
        },
    )?;
    row(office, &line(office, number)?)
}
