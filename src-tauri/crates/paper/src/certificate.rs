//! The company's certificate: making one, reading one, saying what stands in it.
//!
//! The program makes certificates that vouch for themselves, on P-256 or RSA. Such a certificate proves that a
//! paper was not changed since it was signed (防篡改校验); it does not prove to strangers who the
//! company is. Certificates of an authority are read the same way.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912;
use der::{Decode, Encode};
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use rcgen::{
    CertificateParams, DistinguishedName, DnType, IsCa, KeyPair, KeyUsagePurpose, SerialNumber,
};
use ring::digest;
use ring::rand::{SecureRandom, SystemRandom};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;
use x509_cert::Certificate;
use x509_cert::name::Name;

/// A private key with the certificate for it, and those that vouch for it from its issuer to the root.
/// The key is PKCS#8 in DER; keep it only sealed.
#[derive(Clone)]
pub struct Credential {
    pub key_pkcs8: Vec<u8>,
    pub certificate: Vec<u8>,
    pub chain: Vec<Vec<u8>>,
}

/// What a person wants to know about a certificate. Times are RFC 3339 in UTC; the fingerprint is
/// SHA-256 over the DER, upper-case pairs with colons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateFacts {
    pub subject: String,
    pub issuer: String,
    pub serial: String,
    pub not_before: String,
    pub not_after: String,
    pub fingerprint_sha256: String,
    pub self_signed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CertificateError {
    #[error("the certificate could not be made: {0}")]
    NotMade(String),
    #[error("no certificate in this file")]
    NotFound,
    #[error("the certificate cannot be read: {0}")]
    Malformed(String),
}

impl CertificateError {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotMade(_) => "CERTIFICATE_NOT_MADE",
            Self::NotFound => "CERTIFICATE_NOT_FOUND",
            Self::Malformed(_) => "CERTIFICATE_MALFORMED",
        }
    }
}

/// The key of a new certificate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum KeyKind {
    /// Small and quick; every reader of the last ten years knows it.
    #[default]
    #[serde(rename = "p256")]
    P256,
    /// For readers that know RSA only; papers become a little larger.
    #[serde(rename = "rsa3072")]
    Rsa3072,
}

impl KeyKind {
    fn generate(self) -> Result<KeyPair, CertificateError> {
        let not_made = |reason: String| CertificateError::NotMade(reason);
        match self {
            Self::P256 => KeyPair::generate().map_err(|e| not_made(e.to_string())),
            // ring signs with RSA keys and makes none.
            Self::Rsa3072 => {
                let key = Rsa::generate(3072)
                    .and_then(PKey::from_rsa)
                    .and_then(|key| key.private_key_to_pkcs8())
                    .map_err(|e| not_made(e.to_string()))?;
                KeyPair::try_from(key).map_err(|e| not_made(e.to_string()))
            }
        }
    }
}

/// Makes a new key and a certificate that vouches for itself, for signing only (no authority).
pub fn create(
    kind: KeyKind,
    subject: &str,
    not_before: DateTime<Utc>,
    years: u32,
) -> Result<Credential, CertificateError> {
    let not_made = |reason: String| CertificateError::NotMade(reason);
    let subject = subject.trim();
    // X.520 allows 64 characters for a common name; a longer one is cut by some readers.
    if subject.is_empty() || subject.chars().count() > 64 || subject.contains(char::is_control) {
        return Err(not_made(String::from(
            "the subject must have 1 to 64 characters",
        )));
    }
    let not_after = not_before
        .checked_add_months(chrono::Months::new(years.saturating_mul(12)))
        .filter(|_| (1..=50).contains(&years))
        .ok_or_else(|| not_made(String::from("the term must be 1 to 50 years")))?;

    let key = kind.generate()?;
    let mut serial = [0_u8; 16];
    let random = SystemRandom::new();
    random
        .fill(&mut serial)
        .map_err(|_| not_made(String::from("no random numbers")))?;
    // Positive and of fixed length, so that every reader prints the same number.
    serial[0] = serial[0] & 0x7F | 0x40;

    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, "CN");
    name.push(DnType::OrganizationName, subject);
    name.push(DnType::CommonName, subject);
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let instant = |at: DateTime<Utc>| {
        let seconds = u64::try_from(at.timestamp()).ok();
        let moment = seconds
            .and_then(|s| epoch.checked_add(std::time::Duration::from_secs(s).try_into().ok()?));
        moment.ok_or_else(|| not_made(String::from("a day out of range")))
    };
    let mut params = CertificateParams::default();
    params.distinguished_name = name;
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    params.not_before = instant(not_before)?;
    params.not_after = instant(not_after)?;
    params.is_ca = IsCa::ExplicitNoCa;
    // rcgen writes ContentCommitment, the later name of nonRepudiation.
    params.key_usages = vec![
        KeyUsagePurpose::DigitalSignature,
        KeyUsagePurpose::ContentCommitment,
    ];
    let certificate = params
        .self_signed(&key)
        .map_err(|e| not_made(e.to_string()))?;
    Ok(Credential {
        key_pkcs8: key.serialize_der(),
        certificate: certificate.der().to_vec(),
        chain: Vec::new(),
    })
}

pub fn to_pem(der: &[u8]) -> String {
    der::pem::encode_string("CERTIFICATE", der::pem::LineEnding::LF, der)
        .expect("the label is valid and the buffer is sized by the encoder itself")
}

/// All certificates of a file, as DER: one in DER, or any number of PEM blocks among other text.
pub fn from_pem_or_der(bytes: &[u8]) -> Result<Vec<Vec<u8>>, CertificateError> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let malformed = |e: &dyn std::fmt::Display| CertificateError::Malformed(e.to_string());
    let mut found = Vec::new();
    if bytes.first() == Some(&0x30) {
        found.push(bytes.to_vec());
    } else {
        let text = std::str::from_utf8(bytes).map_err(|_| CertificateError::NotFound)?;
        let mut rest = text;
        while let Some(start) = rest.find(BEGIN) {
            let block = &rest[start..];
            let end = block.find(END).ok_or(CertificateError::NotFound)? + END.len();
            let (_, der) =
                der::pem::decode_vec(&block.as_bytes()[..end]).map_err(|e| malformed(&e))?;
            found.push(der);
            rest = &block[end..];
        }
    }
    if found.is_empty() {
        return Err(CertificateError::NotFound);
    }
    for der in &found {
        parse(der)?;
    }
    Ok(found)
}

/// What stands in a certificate.
pub fn describe(der: &[u8]) -> Result<CertificateFacts, CertificateError> {
    let certificate = parse(der)?;
    let body = &certificate.tbs_certificate;
    let serial = body.serial_number.as_bytes();
    Ok(CertificateFacts {
        subject: readable(&body.subject),
        issuer: readable(&body.issuer),
        serial: serial.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02X}");
            text
        }),
        not_before: rfc3339(body.validity.not_before),
        not_after: rfc3339(body.validity.not_after),
        fingerprint_sha256: fingerprint(der),
        self_signed: body.subject == body.issuer,
    })
}

/// Its key for people: `P-256`, `RSA 3072`.
pub fn key_name(der: &[u8]) -> Result<String, CertificateError> {
    let body = parse(der)?.tbs_certificate;
    let key = &body.subject_public_key_info;
    if key.algorithm.oid == rfc5912::RSA_ENCRYPTION {
        let bytes = key.subject_public_key.as_bytes().unwrap_or_default();
        let bits = Rsa::public_key_from_der_pkcs1(bytes).map(|key| key.n().num_bits());
        return Ok(bits.map_or_else(|_| String::from("RSA"), |bits| format!("RSA {bits}")));
    }
    let parameters = key.algorithm.parameters.as_ref();
    let curve = parameters.and_then(|any| any.decode_as::<ObjectIdentifier>().ok());
    Ok(match curve {
        Some(rfc5912::SECP_256_R_1) => String::from("P-256"),
        Some(rfc5912::SECP_384_R_1) => String::from("P-384"),
        _ => key.algorithm.oid.to_string(),
    })
}

/// Reads a certificate and refuses any spelling but the canonical one.
pub(crate) fn parse(der: &[u8]) -> Result<Certificate, CertificateError> {
    let malformed = |e: der::Error| CertificateError::Malformed(e.to_string());
    let certificate = Certificate::from_der(der).map_err(malformed)?;
    if certificate.to_der().map_err(malformed)? != der {
        return Err(CertificateError::Malformed(String::from(
            "not in canonical form",
        )));
    }
    Ok(certificate)
}

/// SHA-256 of the certificate as pairs with colons.
pub fn fingerprint(der: &[u8]) -> String {
    let pairs: Vec<String> = digest::digest(&digest::SHA256, der)
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    pairs.join(":")
}

fn rfc3339(time: x509_cert::time::Time) -> String {
    seconds(time).map_or_else(String::new, |t| {
        t.to_rfc3339_opts(SecondsFormat::Secs, true)
    })
}

pub(crate) fn seconds(time: x509_cert::time::Time) -> Option<DateTime<Utc>> {
    let unix = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    DateTime::from_timestamp(unix, 0)
}

/// The common name, else the organisation, else the whole name in RFC 4514 spelling.
pub(crate) fn readable(name: &Name) -> String {
    for wanted in [const_oid::db::rfc4519::CN, const_oid::db::rfc4519::O] {
        let parts = name.0.iter().flat_map(|part| part.0.iter());
        for part in parts.filter(|part| part.oid == wanted) {
            let plain = matches!(
                der::Tagged::tag(&part.value),
                der::Tag::Utf8String | der::Tag::PrintableString | der::Tag::Ia5String
            );
            if let (true, Ok(text)) = (plain, std::str::from_utf8(part.value.value())) {
                return text.to_owned();
            }
            if der::Tagged::tag(&part.value) == der::Tag::BmpString {
                let units = part.value.value().chunks_exact(2);
                let units: Vec<u16> = units.map(|u| u16::from_be_bytes([u[0], u[1]])).collect();
                return String::from_utf16_lossy(&units);
            }
        }
    }
    name.to_string()
}
