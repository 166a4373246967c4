//! The company's certificate: made in the program, self-signed. It proves integrity (防篡改校验); who
//! stands behind it is known only to those who trust it.

use chrono::Utc;
use domain::moment::Moment;
use store::NewCertificate;

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CertificateCard, Role};

/// How long the certificate is valid.
const YEARS: u32 = 10;

/// A P-256 key and its certificate; from now on it signs.
pub fn create_certificate(office: &mut Office, now: Moment, subject: &str) -> Result<()> {
    office.needs(Role::Owner)?;
    let made = paper::certificate::create(subject, now.at().with_timezone(&Utc), YEARS)?;
    let facts = paper::certificate::describe(&made.certificate)?;
    let payload =
        serde_json::json!({ "subject": facts.subject, "fingerprint": facts.fingerprint_sha256 });
    office.record(now, "certificate.create", "certificate", payload, |tx| {
        tx.certificates().insert(&NewCertificate {
            subject,
            der: &made.certificate,
            private_key: &made.key_pkcs8,
            not_before: &facts.not_before,
            not_after: &facts.not_after,
        })
    })?;
    Ok(())
}

/// The certificate that signs now.
pub fn certificate_card(office: &Office) -> Result<Option<CertificateCard>> {
    let Some(current) = office.file.certificates().current()? else {
        return Ok(None);
    };
    let facts = paper::certificate::describe(&current.der)?;
    Ok(Some(CertificateCard {
        subject: facts.subject,
        fingerprint: facts.fingerprint_sha256,
        not_before: facts.not_before,
        not_after: facts.not_after,
        self_signed: facts.self_signed,
    }))
}

/// The public part, for whoever verifies.
pub fn certificate_pem(office: &Office) -> Result<String> {
    let current = office
        .file
        .certificates()
        .current()?
        .ok_or_else(|| refusal("certificate.none"))?;
    Ok(paper::certificate::to_pem(&current.der))
}

/// Certificates in a PEM or DER file; empty when it holds none.
#[must_use]
pub fn read_certificates(bytes: &[u8]) -> Vec<Vec<u8>> {
    paper::certificate::from_pem_or_der(bytes).unwrap_or_default()
}
