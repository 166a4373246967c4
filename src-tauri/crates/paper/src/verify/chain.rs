//! From the signer's certificate to one that is trusted (RFC 5280, the part that matters offline).

use chrono::{DateTime, Utc};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5280;
use der::Encode;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages};

use super::{Reason, keys};
use crate::certificate;

/// Steps from signer to root, and signatures that are checked in looking for a way.
const DEPTH: usize = 6;
const CHECKS: usize = 64;

/// Purposes that go with signing a document; anything else in an extended key usage is not enough.
const PURPOSES: [&str; 7] = [
    "1.3.6.1.5.5.7.3.36",
    "1.3.6.1.5.5.7.3.4",
    "1.3.6.1.5.5.7.3.2",
    "2.5.29.37.0",
    "1.2.840.113583.1.1.5",
    "1.3.6.1.4.1.311.10.3.12",
    "1.3.6.1.5.5.7.3.3",
];

struct Known {
    der: Vec<u8>,
    certificate: Certificate,
    anchor: bool,
}

/// Is `leaf` trusted at `at`? `embedded` are the certificates of the container, all of which must
/// be vouched for, because a byte that nothing vouches for could be changed unseen.
pub fn check(
    leaf: &[u8],
    embedded: &[Vec<u8>],
    anchors: &[Vec<u8>],
    at: Option<DateTime<Utc>>,
) -> Result<(), Reason> {
    let at = at.ok_or(Reason::SigningTimeMissing)?;
    let known = know(embedded, anchors);
    let start = known
        .iter()
        .find(|other| other.der == leaf)
        .ok_or(Reason::CertificateMissing)?;
    may_sign(&start.certificate)?;
    let mut checks = CHECKS;
    way(start, &known, at, 0, &mut checks)?;
    if vouched(embedded, &known, None).len() == embedded.len() {
        Ok(())
    } else {
        Err(Reason::CertificateUnaccounted)
    }
}

/// Is the authority of a timestamp trusted at the time it attests? Its own certificate is pinned by the
/// token; an error means that it was not valid then, or that another in the token has nobody to vouch
/// for it.
pub fn of_timestamp(
    leaf: &[u8],
    embedded: &[Vec<u8>],
    anchors: &[Vec<u8>],
    at: DateTime<Utc>,
) -> Result<bool, Reason> {
    let known = know(embedded, anchors);
    let start = known
        .iter()
        .find(|other| other.der == leaf)
        .ok_or(Reason::CertificateMissing)?;
    if !valid_at(&start.certificate, at) {
        return Err(Reason::NotValidThen);
    }
    if vouched(embedded, &known, Some(leaf)).len() != embedded.len() {
        return Err(Reason::CertificateUnaccounted);
    }
    let mut checks = CHECKS;
    Ok(way(start, &known, at, 0, &mut checks).is_ok())
}

/// The certificates of a token that it is sound to keep: its own, and those that lead to a root that is
/// there as well.
pub fn accounted(leaf: &[u8], embedded: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut kept = embedded.to_vec();
    loop {
        let fewer = vouched(&kept, &know(&kept, &[]), Some(leaf));
        if fewer.len() == kept.len() {
            return kept;
        }
        kept = fewer;
    }
}

/// Those of `embedded` that are pinned elsewhere, trusted, or signed by one that is known.
fn vouched(embedded: &[Vec<u8>], known: &[Known], pinned: Option<&[u8]>) -> Vec<Vec<u8>> {
    let mut checks = CHECKS;
    let mut stands = |der: &[u8]| {
        pinned == Some(der)
            || known.iter().any(|own| {
                own.der == der
                    && (own.anchor || known.iter().any(|issuer| issued(own, issuer, &mut checks)))
            })
    };
    let mut found = Vec::new();
    for der in embedded {
        if stands(der) {
            found.push(der.clone());
        }
    }
    found
}

fn know(embedded: &[Vec<u8>], anchors: &[Vec<u8>]) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    let all = anchors
        .iter()
        .map(|der| (der, true))
        .chain(embedded.iter().map(|der| (der, false)));
    for (der, anchor) in all {
        if known.iter().any(|other| other.der == *der) {
            continue;
        }
        if let Ok(certificate) = certificate::parse(der) {
            known.push(Known {
                der: der.clone(),
                certificate,
                anchor,
            });
        }
    }
    known
}

/// Looks for a way from `own` to an anchor, `below` steps above the signer.
fn way(
    own: &Known,
    known: &[Known],
    at: DateTime<Utc>,
    below: usize,
    checks: &mut usize,
) -> Result<(), Reason> {
    if !valid_at(&own.certificate, at) {
        return Err(Reason::NotValidThen);
    }
    if own.anchor {
        return Ok(());
    }
    if below >= DEPTH || !extensions_understood(&own.certificate) {
        return Err(Reason::UnknownIssuer);
    }
    let mut reason = Reason::UnknownIssuer;
    for issuer in known {
        if issuer.der == own.der || !may_issue(&issuer.certificate, below) {
            continue;
        }
        if issued(own, issuer, checks) {
            match way(issuer, known, at, below + 1, checks) {
                Ok(()) => return Ok(()),
                Err(other) => reason = other,
            }
        }
    }
    Err(reason)
}

/// Did `issuer` sign `own`?
fn issued(own: &Known, issuer: &Known, checks: &mut usize) -> bool {
    let body = &own.certificate.tbs_certificate;
    let names = body.issuer == issuer.certificate.tbs_certificate.subject;
    if !names || own.certificate.signature_algorithm != body.signature {
        return false;
    }
    let Some(left) = checks.checked_sub(1) else {
        return false;
    };
    *checks = left;
    let (Ok(message), Some(signature)) = (body.to_der(), own.certificate.signature.as_bytes())
    else {
        return false;
    };
    let key = &issuer.certificate.tbs_certificate.subject_public_key_info;
    keys::Scheme::new(key, &own.certificate.signature_algorithm, None)
        .and_then(|scheme| scheme.check(&message, signature))
        .is_ok()
}

fn valid_at(certificate: &Certificate, at: DateTime<Utc>) -> bool {
    let validity = &certificate.tbs_certificate.validity;
    let from = certificate::seconds(validity.not_before);
    let to = certificate::seconds(validity.not_after);
    matches!((from, to), (Some(from), Some(to)) if from <= at && at <= to)
}

/// A signer's certificate must be meant for signing, where it says what it is meant for.
pub(crate) fn may_sign(certificate: &Certificate) -> Result<(), Reason> {
    let body = &certificate.tbs_certificate;
    let usage = body
        .get::<KeyUsage>()
        .map_err(|_| Reason::CertificatePurpose)?;
    let signs = usage.is_none_or(|(_, usage)| {
        usage.0.contains(KeyUsages::DigitalSignature) || usage.0.contains(KeyUsages::NonRepudiation)
    });
    let extended = body
        .get::<ExtendedKeyUsage>()
        .map_err(|_| Reason::CertificatePurpose)?;
    let purpose = extended.is_none_or(|(_, extended)| {
        extended.0.iter().any(|oid| {
            PURPOSES
                .iter()
                .any(|known| ObjectIdentifier::new(known).is_ok_and(|known| known == *oid))
        })
    });
    if signs && purpose {
        Ok(())
    } else {
        Err(Reason::CertificatePurpose)
    }
}

/// An authority says so, may sign certificates, and allows as many steps as there are below it.
fn may_issue(certificate: &Certificate, below: usize) -> bool {
    let body = &certificate.tbs_certificate;
    let Ok(Some((_, constraints))) = body.get::<BasicConstraints>() else {
        return false;
    };
    let usage = match body.get::<KeyUsage>() {
        Ok(usage) => usage.is_none_or(|(_, usage)| usage.0.contains(KeyUsages::KeyCertSign)),
        Err(_) => false,
    };
    let deep = constraints
        .path_len_constraint
        .is_none_or(|most| below <= usize::from(most));
    constraints.ca && usage && deep && extensions_understood(certificate)
}

/// A critical extension that is not understood here makes a certificate useless (RFC 5280 4.2).
fn extensions_understood(certificate: &Certificate) -> bool {
    let known = [
        rfc5280::ID_CE_BASIC_CONSTRAINTS,
        rfc5280::ID_CE_KEY_USAGE,
        rfc5280::ID_CE_EXT_KEY_USAGE,
        rfc5280::ID_CE_CERTIFICATE_POLICIES,
    ];
    let extensions = certificate.tbs_certificate.extensions.iter().flatten();
    extensions
        .filter(|extension| extension.critical)
        .all(|e| known.contains(&e.extn_id))
}
