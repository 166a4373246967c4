//! Papers, certificates, signatures.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use operations::office::Office;
use operations::papers::{self, KeyKind, SignOrder};
use operations::texts::{self, Language};
use operations::views::{OwnCertificateState, OwnCopy, PaperFilter, PaperRow};
use operations::{Error, refusal};
use serde_json::json;

use super::{printing, timestamps};
use crate::arguments::{CertificateCommand, FilterArguments, Global, KeyArgument, PapersCommand};
use crate::{desk, output};

/// Runs `papers …`.
pub fn run(global: &Global, command: PapersCommand, language: Language) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    match command {
        PapersCommand::List { filter } => {
            let rows = papers::find(&office, &filtered(filter))?;
            if global.json {
                let rows: Vec<serde_json::Value> = rows
                    .iter()
                    .map(|row| {
                        json!({
                            "id": row.number, "number": row.number, "kind": row.kind, "title": row.title,
                            "subject": row.subject, "people": row.people, "pages": row.pages,
                            "bytes": row.bytes, "sha256": row.sha256, "signed": row.signed,
                            "seal": row.seal, "across": row.across, "certified": row.certified,
                            "timestamp": row.timestamp, "countersigned": row.countersigned, "printed": row.printed,
                            "state": row.state, "reason": row.reason,
                            "superseded_by": row.superseded_by, "created_at": row.created_at, "created_by": row.created_by,
                        })
                    })
                    .collect();
                output::json(&rows)?;
            } else {
                for row in rows {
                    output::line(&format!(
                        "{}\t{}\t{}\t{}",
                        row.number, row.kind, row.title, row.created_at
                    ))?;
                }
            }
        }
        PapersCommand::Get {
            number,
            out,
            timestamped,
            countersigned,
            marked,
        } => {
            let bytes = if timestamped {
                papers::stamped_bytes(&office, &number)?
            } else if countersigned {
                papers::countersigned_bytes(&office, &number)?
            } else if marked {
                let row = named(&office, &number)?;
                papers::marked_copy(&office, operations::clock::now()?, row.id)?
            } else {
                papers::bytes_by_number(&office, &number)?
            };
            desk::write(&out, &bytes)?;
            output::line(&format!(
                "{} {}",
                output::either(language, "已写出：", "Written:"),
                out.display()
            ))?;
        }
        PapersCommand::Print(arguments) => {
            printing::print(global, &mut office, &arguments, language)?;
        }
        PapersCommand::Printed { number } => {
            printing::printed(global, &office, number.as_deref())?;
        }
        PapersCommand::Void { number, reason } => {
            let (id, now) = (named(&office, &number)?.id, operations::clock::now()?);
            let row = papers::void(&mut office, now, id, &reason)?;
            left(global, &row, output::either(language, "已作废", "is void"))?;
        }
        PapersCommand::Supersede { number, by, reason } => {
            let (id, now) = (named(&office, &number)?.id, operations::clock::now()?);
            let row = papers::supersede(&mut office, now, id, &by, &reason)?;
            left(
                global,
                &row,
                output::either(language, "已被替代", "is superseded"),
            )?;
        }
        PapersCommand::Export { filter, out } => {
            let rows = papers::find(&office, &filtered(filter))?;
            let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
            let made = papers::export(&mut office, operations::clock::now()?, &ids, &out)?;
            if global.json {
                output::json(&made)?;
            } else {
                let written = output::either(language, "已写出文书：", "Papers written:");
                output::line(&format!("{written} {} {}", made.papers, made.path))?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn filtered(words: FilterArguments) -> PaperFilter {
    PaperFilter {
        text: words.text.join(" "),
        kind: words.kind,
        state: words.state,
        person: words.person,
    }
}

/// The paper with this number.
pub(super) fn named(office: &Office, number: &str) -> Result<PaperRow, Error> {
    let rows = papers::list(office)?;
    let found = rows.into_iter().find(|row| row.number == number);
    Ok(found.ok_or_else(|| refusal("paper.unknown").fact("number", number))?)
}

/// What became of a paper that counts no longer.
fn left(global: &Global, row: &PaperRow, became: &str) -> Result<(), Error> {
    if global.json {
        return output::json(&json!({
            "id": row.number, "number": row.number, "state": row.state, "reason": row.reason,
            "superseded_by": row.superseded_by,
        }));
    }
    output::line(&format!("{} {became}", row.number))
}

/// Runs `certificate …`.
pub fn certificate(
    global: &Global,
    command: CertificateCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    match command {
        CertificateCommand::Create { subject, key } => {
            let kind = match key {
                KeyArgument::P256 => KeyKind::P256,
                KeyArgument::Rsa3072 => KeyKind::Rsa3072,
            };
            papers::create_certificate(&mut office, operations::clock::now()?, kind, &subject)?;
        }
        CertificateCommand::Import { input } => {
            let bytes = desk::read(&input)?;
            let password = desk::certificate_password()?;
            let now = operations::clock::now()?;
            papers::import_certificate(&mut office, now, &bytes, &password)?;
        }
        CertificateCommand::Export { out } => {
            desk::write(&out, papers::certificate_pem(&office)?.as_bytes())?
        }
        CertificateCommand::Show => {}
        CertificateCommand::List => return certificates(global, &office, language),
        CertificateCommand::Revoke {
            fingerprint,
            reason,
        } => {
            let now = operations::clock::now()?;
            papers::revoke_certificate(&mut office, now, &fingerprint, &reason)?;
            return certificates(global, &office, language);
        }
        CertificateCommand::Timestamp {
            server,
            trust,
            attempt,
            send,
        } => {
            let trust = trust.map(|path| desk::read(&path)).transpose()?;
            let entered = server.as_deref().map(|server| (server, trust.as_deref()));
            return timestamps::run(global, &mut office, entered, (attempt, send), language);
        }
    }
    let card = papers::signing_certificate(&office)?;
    if global.json {
        output::json(&card)?;
    } else {
        output::line(&format!(
            "{}\n{}\n{} {} – {}{}",
            card.subject,
            card.fingerprint,
            card.key,
            card.not_before,
            card.not_after,
            if card.self_signed {
                output::either(
                    language,
                    "（自签名，防篡改校验）",
                    " (self-signed: proves integrity)",
                )
                .to_owned()
            } else {
                let by = output::either(language, "，签发者：", ", issued by ");
                format!("{by}{}", card.issuer)
            },
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn certificates(global: &Global, office: &Office, language: Language) -> Result<ExitCode, Error> {
    let listed = papers::certificates(office)?;
    if global.json {
        let rows: Vec<serde_json::Value> = listed
            .iter()
            .map(|one| {
                json!({
                    "id": one.card.fingerprint, "subject": one.card.subject, "issuer": one.card.issuer,
                    "key": one.card.key, "not_before": one.card.not_before, "not_after": one.card.not_after,
                    "state": one.state, "papers": one.papers, "reason": one.reason,
                    "revoked_at": one.revoked_at,
                })
            })
            .collect();
        output::json(&rows)?;
        return Ok(ExitCode::SUCCESS);
    }
    for one in &listed {
        let state = match one.state {
            OwnCertificateState::Current => ("在用", "signs"),
            OwnCertificateState::Retired => ("已换下", "retired"),
            OwnCertificateState::Revoked => ("已吊销", "revoked"),
        };
        output::line(&format!(
            "{}\t{}\t{}\t{}\t{}",
            one.card.fingerprint,
            one.card.subject,
            output::either(language, state.0, state.1),
            one.papers,
            one.reason,
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs `sign IN.pdf --out OUT.pdf`.
pub fn sign(
    global: &Global,
    input: &Path,
    out: &Path,
    order: &SignOrder,
    language: Language,
) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let bytes = desk::read(input)?;
    let signed = papers::sign_foreign(&mut office, operations::clock::now()?, &bytes, order)
        .map_err(|error| about(error, input))?;
    desk::write(out, &signed)?;
    output::line(&format!(
        "{} {}",
        output::either(language, "已签名：", "Signed:"),
        out.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The refusal to sign with the name of the file, which only the command knows.
fn about(error: Error, path: &Path) -> Error {
    match error {
        Error::Refused(refused) if refused.code.starts_with("sign.") => {
            refused.fact("path", path.display()).into()
        }
        other => other,
    }
}

/// Runs `verify F.pdf`; a company file, when given, lends its certificates.
pub fn verify(
    global: &Global,
    input: &Path,
    trust: &[PathBuf],
    language: Language,
) -> Result<ExitCode, Error> {
    let mut anchors = Vec::new();
    for path in trust {
        let found = papers::read_certificates(&desk::read(path)?);
        if found.is_empty() {
            return Err(refusal("certificate.unreadable")
                .fact("path", path.display())
                .into());
        }
        anchors.extend(found);
    }
    let office = if global.file.is_some() {
        Some(desk::open(global)?)
    } else {
        None
    };
    let report = papers::verify(office.as_ref(), input, &anchors)?;
    if global.json {
        output::json(&report)?;
    } else {
        let told = refusal(&format!("verdict.{}", report.told)).fact("path", input.display());
        output::line(&texts::say(&told, language))?;
        for signature in &report.signatures {
            output::line(&format!(
                "  {} {}",
                signature.signer,
                signature.signed_at.as_deref().unwrap_or("")
            ))?;
            if let Some(stamp) = &signature.timestamp {
                timestamps::attested(stamp, language)?;
            }
        }
        if let Some(number) = &report.own_paper {
            output::line(&format!("  {}", own(number, report.own_copy, language)))?;
        }
    }
    Ok(ExitCode::from(u8::from(report.verdict != "valid")))
}

/// What of a paper on record the file is.
fn own(number: &str, copy: Option<OwnCopy>, language: Language) -> String {
    let (chinese, english) = match copy {
        Some(OwnCopy::Stamped) => ("，含以后补的时间戳", ", with the timestamp that came later"),
        Some(OwnCopy::Countersigned) => {
            ("，含签收人的签名", ", with the signature of its receiver")
        }
        Some(OwnCopy::Original) | None => ("，与签发时逐字节相同", ", byte for byte as issued"),
    };
    match language {
        Language::Chinese => format!("登记簿里的文书 {number}{chinese}"),
        Language::English => format!("Paper {number} on record{english}"),
    }
}
