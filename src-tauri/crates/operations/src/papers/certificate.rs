//! The company's certificate: made in the program, self-signed, or brought from an authority. The first
//! proves integrity (防篡改校验), and who stands behind it is known only to those who trust it; the second
//! also proves to strangers whose it is.

use chrono::{DateTime, Utc};
use domain::moment::Moment;
use store::{CertificateState, NewCertificate};

pub use paper::certificate::KeyKind;
use paper::certificate::{CertificateFacts, Credential};
use paper::pkcs12::Pkcs12Error;

use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CertificateCard, OwnCertificate, OwnCertificateState, Role};

/// How long the certificate is valid.
const YEARS: u32 = 10;
/// The largest file that is read as a certificate with its key, in bytes; real ones have a few thousand.
const LARGEST_FILE: usize = 1 << 20;

/// A new key and its certificate; from now on it signs.
pub fn create_certificate(
    office: &mut Office,
    now: Moment,
    kind: KeyKind,
    subject: &str,
) -> Result<()> {
    office.needs(Role::Owner)?;
    let made = paper::certificate::create(kind, subject, now.at().with_timezone(&Utc), YEARS)?;
    let facts = paper::certificate::describe(&made.certificate)?;
    keep(office, now, "certificate.create", &made, &facts)
}

/// A key with its certificate from a PKCS#12 file (.p12, .pfx); from now on it signs.
///
/// # Errors
/// `certificate.p12_*` for what is wrong with the file, `certificate.expired`, `certificate.not_yet`,
/// `certificate.known`. Nothing is changed then.
pub fn import_certificate(
    office: &mut Office,
    now: Moment,
    bytes: &[u8],
    password: &str,
) -> Result<()> {
    office.needs(Role::Owner)?;
    let (brought, facts) = brought(bytes, password, now)?;
    let known = office.file.certificates().list()?;
    if known.iter().any(|one| one.der == brought.certificate) {
        return Err(refusal("certificate.known")
            .fact("subject", &facts.subject)
            .into());
    }
    keep(office, now, "certificate.import", &brought, &facts)
}

/// Whoever has the password of a PKCS#12 file signs with what is in it, between the two days of its
/// certificate.
pub(crate) fn brought(
    bytes: &[u8],
    password: &str,
    now: Moment,
) -> Result<(Credential, CertificateFacts)> {
    if bytes.len() > LARGEST_FILE {
        return Err(refusal("certificate.p12_malformed")
            .detail("larger than 1 MB")
            .into());
    }
    let brought = paper::pkcs12::open(bytes, password).map_err(|error| match &error {
        Pkcs12Error::Password => refusal("certificate.p12_password"),
        Pkcs12Error::NoKey => refusal("certificate.p12_no_key"),
        Pkcs12Error::NoCertificate => refusal("certificate.p12_no_certificate"),
        Pkcs12Error::Key(_) => refusal("certificate.p12_key").detail(&error),
        Pkcs12Error::Purpose => refusal("certificate.p12_purpose"),
        Pkcs12Error::Malformed(_) => refusal("certificate.p12_malformed").detail(&error),
    })?;
    let facts = paper::certificate::describe(&brought.certificate)?;
    in_time(&facts, now)?;
    Ok((brought, facts))
}

/// A certificate signs only between its two days.
fn in_time(facts: &CertificateFacts, now: Moment) -> Result<()> {
    let moment = |text: &str| DateTime::parse_from_rfc3339(text).map_err(anyhow::Error::from);
    let (from, to) = (moment(&facts.not_before)?, moment(&facts.not_after)?);
    let day = |text: &str| text.chars().take(10).collect::<String>();
    if now.at() > to {
        return Err(refusal("certificate.expired")
            .fact("subject", &facts.subject)
            .fact("day", day(&facts.not_after))
            .into());
    }
    if now.at() < from {
        return Err(refusal("certificate.not_yet")
            .fact("subject", &facts.subject)
            .fact("day", day(&facts.not_before))
            .into());
    }
    Ok(())
}

fn keep(
    office: &mut Office,
    now: Moment,
    action: &str,
    credential: &Credential,
    facts: &CertificateFacts,
) -> Result<()> {
    let payload = serde_json::json!({
        "subject": facts.subject, "issuer": facts.issuer, "fingerprint": facts.fingerprint_sha256,
    });
    let chain_pem: String = credential
        .chain
        .iter()
        .map(|der| paper::certificate::to_pem(der))
        .collect();
    office.record(now, action, "certificate", payload, |tx| {
        tx.certificates().insert(&NewCertificate {
            subject: &facts.subject,
            der: &credential.certificate,
            private_key: &credential.key_pkcs8,
            chain_pem: &chain_pem,
            not_before: &facts.not_before,
            not_after: &facts.not_after,
        })
    })?;
    Ok(())
}

/// The certificate that signs now.
pub fn certificate_card(office: &Office) -> Result<Option<CertificateCard>> {
    let current = office.file.certificates().current()?;
    current.map(|current| card(&current.der)).transpose()
}

fn card(der: &[u8]) -> Result<CertificateCard> {
    let facts = paper::certificate::describe(der)?;
    Ok(CertificateCard {
        key: paper::certificate::key_name(der)?,
        subject: facts.subject,
        issuer: facts.issuer,
        fingerprint: facts.fingerprint_sha256,
        not_before: facts.not_before,
        not_after: facts.not_after,
        self_signed: facts.self_signed,
    })
}

/// All certificates the company ever signed with, the latest first.
pub fn certificates(office: &Office) -> Result<Vec<OwnCertificate>> {
    let papers = office.file.papers().signed_by()?;
    let listed = office.file.certificates().list()?.into_iter().rev();
    listed
        .map(|one| {
            Ok(OwnCertificate {
                card: card(&one.der)?,
                state: match (&one.revoked, one.state) {
                    (Some(_), _) => OwnCertificateState::Revoked,
                    (None, CertificateState::Current) => OwnCertificateState::Current,
                    (None, CertificateState::Retired) => OwnCertificateState::Retired,
                },
                papers: papers.get(&one.fingerprint).copied().unwrap_or(0),
                reason: one
                    .revoked
                    .as_ref()
                    .map(|it| it.reason.clone())
                    .unwrap_or_default(),
                revoked_at: one.revoked.map(|it| it.at),
            })
        })
        .collect()
}

/// A fingerprint as it is stored: shown to people it has colons and capitals.
pub(super) fn plain(fingerprint: &str) -> String {
    let digits = fingerprint.chars().filter(char::is_ascii_alphanumeric);
    digits.map(|digit| digit.to_ascii_lowercase()).collect()
}

/// 吊销: the key was lost or copied. Nothing is trusted by the certificate any more but what the register
/// holds; where it signs now, nothing is signed until there is a new one. It is not taken back.
///
/// # Errors
/// `certificate.unknown`, `certificate.revoked_already`, `certificate.revoke_reason`.
pub fn revoke_certificate(
    office: &mut Office,
    now: Moment,
    fingerprint: &str,
    reason: &str,
) -> Result<()> {
    office.needs(Role::Owner)?;
    let wanted = plain(fingerprint);
    let mut listed = office.file.certificates().list()?.into_iter();
    // Eight digits of a hash name one among the few certificates of a company.
    let found = listed.find(|one| wanted.len() >= 8 && one.fingerprint.starts_with(&wanted));
    let found =
        found.ok_or_else(|| refusal("certificate.unknown").fact("fingerprint", fingerprint))?;
    if found.revoked.is_some() {
        return Err(refusal("certificate.revoked_already")
            .fact("subject", &found.subject)
            .into());
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(refusal("certificate.revoke_reason").into());
    }
    let payload = serde_json::json!({
        "subject": found.subject, "fingerprint": found.fingerprint, "reason": reason,
    });
    office.record(now, "certificate.revoke", "certificate", payload, |tx| {
        tx.certificates().revoke(found.id, reason)
    })
}

/// The same, where there has to be one.
///
/// # Errors
/// `certificate.none`.
pub fn signing_certificate(office: &Office) -> Result<CertificateCard> {
    Ok(certificate_card(office)?.ok_or_else(|| refusal("certificate.none"))?)
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
