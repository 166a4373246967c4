//! Papers, certificates, signatures.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use operations::papers::{self, KeyKind, SignOrder};
use operations::texts::{self, Language};
use operations::{Error, refusal};
use serde_json::json;

use crate::arguments::{CertificateCommand, Global, KeyArgument, PapersCommand};
use crate::{desk, output};

/// Runs `papers …`.
pub fn run(global: &Global, command: PapersCommand, language: Language) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    match command {
        PapersCommand::List => {
            let rows = papers::list(&office)?;
            if global.json {
                let rows: Vec<serde_json::Value> = rows
                    .iter()
                    .map(|row| {
                        json!({
                            "id": row.number, "number": row.number, "kind": row.kind, "title": row.title,
                            "subject": row.subject, "people": row.people, "pages": row.pages,
                            "bytes": row.bytes, "sha256": row.sha256, "signed": row.signed,
                            "seal": row.seal, "across": row.across, "certified": row.certified,
                            "state": row.state, "created_at": row.created_at, "created_by": row.created_by,
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
        PapersCommand::Get { number, out } => {
            let bytes = papers::bytes_by_number(&office, &number)?;
            desk::write(&out, &bytes)?;
            output::line(&format!(
                "{} {}",
                output::either(language, "已写出：", "Written:"),
                out.display()
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
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

/// Runs `sign IN.pdf --out OUT.pdf`.
pub fn sign(
    global: &Global,
    input: &Path,
    out: &Path,
    visible: bool,
    reason: Option<String>,
    language: Language,
) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let bytes = desk::read(input)?;
    let order = SignOrder { visible, reason };
    let signed = papers::sign_foreign(&mut office, operations::clock::now()?, &bytes, &order)?;
    desk::write(out, &signed)?;
    output::line(&format!(
        "{} {}",
        output::either(language, "已签名：", "Signed:"),
        out.display()
    ))?;
    Ok(ExitCode::SUCCESS)
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
        let told = refusal(&format!("verdict.{}", report.verdict)).fact("path", input.display());
        output::line(&texts::say(&told, language))?;
        for signature in &report.signatures {
            output::line(&format!(
                "  {} {}",
                signature.signer,
                signature.signed_at.as_deref().unwrap_or("")
            ))?;
        }
    }
    Ok(ExitCode::from(u8::from(report.verdict != "valid")))
}
