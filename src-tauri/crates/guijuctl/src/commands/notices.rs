//! Bonus notices: listed, written out, received.

use std::process::ExitCode;

use domain::bonus::NoticeState;
use domain::quarter::Quarter;
use domain::regulations::AcknowledgementState;
use operations::bonus::NoticePrint;
use operations::office::Office;
use operations::texts::Language;
use operations::views::{BonusView, NoticeReceiptForm, NoticeShape, NoticeSignForm, PaperRow};
use operations::{Error, bonus};
use serde_json::json;

use super::seals;
use crate::arguments::{Global, NoticesCommand};
use crate::{desk, output};

/// Runs `notices …`.
pub fn run(
    global: &Global,
    command: NoticesCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    match command {
        NoticesCommand::List { quarter } => {
            let rows = bonus::notices(&office, quarter)?;
            if global.json {
                let rows: Vec<serde_json::Value> = rows
                    .iter()
                    .map(|(quarter, row)| {
                        json!({
                            "id": row.number, "number": row.number, "quarter": quarter, "code": row.code,
                            "name": row.name, "department": row.department, "total": row.total.to_string(),
                            "state": row.state, "delivery": row.delivery, "receipt": row.receipt,
                            "deliver_by": row.deliver_by, "appeal_until": row.appeal_until,
                        })
                    })
                    .collect();
                output::json(&rows)?;
            } else {
                for (_, row) in rows {
                    output::line(&format!(
                        "{}\t{}\t{}\t{}\t{}",
                        row.number,
                        row.code,
                        row.name,
                        row.total.grouped(),
                        row.delivery.name()
                    ))?;
                }
            }
        }
        NoticesCommand::Countersign {
            number,
            p12,
            other_name,
        } => {
            let form = NoticeSignForm {
                number,
                password: desk::certificate_password()?,
                other_name,
            };
            let row = bonus::countersign(&mut office, now, &form, &desk::read(&p12)?)?;
            countersigned(global, &row, language)?;
        }
        NoticesCommand::Receive {
            quarter,
            number,
            route,
            on,
            witness,
            reference,
            note,
        } => {
            let numbers = if number.is_empty() {
                waiting(&office, quarter)?
            } else {
                number
            };
            let form = NoticeReceiptForm {
                quarter,
                numbers,
                route: route.into(),
                on: on.unwrap_or(now.today()),
                witnesses: witness,
                reference,
                note,
            };
            let view = bonus::receive(&mut office, now, &form)?;
            received(global, &view, language)?;
        }
        NoticesCommand::Print {
            quarter,
            out,
            sign,
            one_file,
            slips,
            seal,
        } => {
            let print = NoticePrint {
                shape: match (slips, one_file) {
                    (true, _) => NoticeShape::Slips,
                    (_, true) => NoticeShape::Bound,
                    _ => NoticeShape::Each,
                },
                sign,
                seal: seals::order(&office, &seal, false)?,
            };
            let written = bonus::export_notices(&mut office, now, quarter, &out, print)?;
            if global.json {
                output::json(&json!({"written": written.len(), "files": written}))?;
            } else {
                output::line(&format!(
                    "{} {} {}",
                    output::either(language, "已写出", "Written:"),
                    written.len(),
                    out.display()
                ))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Numbers of the valid notices that nobody has received.
fn waiting(office: &Office, quarter: Quarter) -> Result<Vec<String>, Error> {
    Ok(bonus::notices(office, Some(quarter))?
        .into_iter()
        .map(|(_, row)| row)
        .filter(|row| row.state == NoticeState::Valid)
        .filter(|row| row.delivery == AcknowledgementState::Pending)
        .map(|row| row.number)
        .collect())
}

fn received(global: &Global, view: &BonusView, language: Language) -> Result<(), Error> {
    let valid = view
        .notices
        .iter()
        .filter(|row| row.state == NoticeState::Valid);
    let (all, pending) = valid.fold((0, 0), |(all, pending), row| {
        let waits = row.delivery == AcknowledgementState::Pending;
        (all + 1, pending + usize::from(waits))
    });
    if global.json {
        return output::json(&json!({
            "quarter": view.quarter, "notices": all, "pending": pending,
        }));
    }
    output::line(&format!(
        "{} {}/{all}",
        output::either(language, "已送达", "received"),
        all - pending
    ))
}

fn countersigned(global: &Global, row: &PaperRow, language: Language) -> Result<(), Error> {
    let by = row.countersigned.as_ref();
    let signer = by.map(|by| by.signer.as_str()).unwrap_or_default();
    if global.json {
        return output::json(&json!({
            "id": row.number, "signer": signer, "fingerprint": by.map(|by| &by.fingerprint),
            "signed_at": by.map(|by| &by.at),
        }));
    }
    output::line(&match language {
        Language::Chinese => format!("{} 已由 {signer} 签名", row.number),
        Language::English => format!("{} was signed by {signer}", row.number),
    })
}
