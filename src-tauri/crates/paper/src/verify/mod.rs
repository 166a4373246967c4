//! Verifying any PDF, offline and strictly.
//!
//! A file is `valid` only if every signature is intact and trusted, and the last one covers the
//! file to its last byte. What a lenient reader would forgive is refused here, because attacks on
//! signed PDFs live on forgiveness: a signature is found through the form alone, its gap is exactly
//! its own container, the container has one spelling, and a later revision may add signatures and
//! validation data and nothing else (ISO 32000-1 12.8, ETSI EN 319 142-1).

mod chain;
mod changes;
pub(crate) mod cms;
pub(crate) mod container;
mod keys;
pub(crate) mod locate;
mod pss;
mod report;
mod revision;
pub(crate) mod spelling;
pub(crate) mod timestamp;

pub(crate) use chain::may_sign;
pub use report::{Change, Reason, Report, SignatureReport, TimestampFacts, Verdict};

use chrono::{DateTime, Utc};

use crate::certificate;
use crate::pdf::{self, Document, PdfError};
use container::Checked;
use revision::Update;

/// Whom to trust: certificates in DER, either of signers themselves or of their authorities.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    pub certificates: Vec<Vec<u8>>,
    /// Timestamp authorities, or those who vouch for them. They make nobody a signer.
    pub authorities: Vec<Vec<u8>>,
    /// Stands in for the signing time where a file names none.
    pub now: Option<DateTime<Utc>>,
}

/// Says of a file who signed it, whether it is whole, and whether it was changed since. Never fails
/// and never panics: what cannot be read is `broken`.
pub fn verify(pdf: &[u8], trust: &Trust) -> Report {
    match examine(pdf, trust) {
        Ok(report) => report,
        Err(error) => {
            let signed = pdf::count(pdf, b"/ByteRange") > 0 && pdf.starts_with(b"%PDF-");
            let verdict = match (signed, &error) {
                // A file that carries a signature and is torn has been tampered with or cut off.
                (true, PdfError::Malformed { .. } | PdfError::NotPdf) => Verdict::Altered,
                // Encryption leaves the keys of dictionaries alone (ISO 32000-2 7.6), and a signature does
                // not stand in a compressed object: this file carries none.
                (false, PdfError::Encrypted) => Verdict::Unsigned,
                _ => Verdict::Broken,
            };
            Report {
                verdict,
                signatures: Vec::new(),
                reasons: vec![Reason::from(&error)],
            }
        }
    }
}

fn examine(pdf: &[u8], trust: &Trust) -> Result<Report, PdfError> {
    let document = Document::open(pdf)?;
    let form = locate::signatures(&document)?;
    let listed = pdf::count(pdf, b"/ByteRange");
    if form.found.is_empty() {
        let (verdict, reasons) = match listed {
            0 => (Verdict::Unsigned, Vec::new()),
            _ => (Verdict::Altered, vec![Reason::SignatureUnreachable]),
        };
        return Ok(Report {
            verdict,
            signatures: Vec::new(),
            reasons,
        });
    }
    let mut reasons = Vec::new();
    if listed != form.found.len() {
        reasons.push(Reason::SignatureUnreachable);
    }

    let mut checked: Vec<Checked> = form
        .found
        .iter()
        .map(|found| container::check(&document, found))
        .collect();
    checked.sort_by_key(|signature| signature.end);
    if checked.windows(2).any(|pair| pair[0].end == pair[1].end) {
        reasons.push(Reason::SignatureShared);
    }
    let first = checked.first().map_or(0, |signature| signature.number);
    if form
        .certification
        .is_some_and(|certification| certification != first)
    {
        reasons.push(Reason::CertificationMisplaced);
    }

    let updates = revision::updates(&document, &mut checked, form.certification)?;
    let last_end = checked.last().map_or(0, |signature| signature.end);
    let mut behind = Vec::new();
    if pdf[document.end..]
        .iter()
        .any(|byte| !byte.is_ascii_whitespace())
    {
        behind.push(Change::BytesBehind);
    }
    let whole = last_end == pdf.len();
    if !whole {
        reasons.push(Reason::NotToLastByte);
    }

    let signatures: Vec<SignatureReport> = checked
        .iter()
        .map(|signature| describe(signature, &updates, &behind, pdf.len(), trust))
        .collect();
    let intact = signatures.iter().all(|signature| signature.integrity);
    // Not knowing an algorithm says nothing about the file.
    let damaged = checked
        .iter()
        .flat_map(|signature| &signature.problems)
        .any(|problem| !problem.unjudged());
    let trusted = signatures.iter().all(|signature| signature.trusted);
    let permitted = |change: &Change| change.permitted();
    let unchanged = behind.is_empty()
        && updates
            .iter()
            .flat_map(|update| &update.changes)
            .all(permitted);
    if !unchanged {
        reasons.push(Reason::ChangedAfterwards);
    }
    let only_short = reasons
        .iter()
        .all(|reason| *reason == Reason::NotToLastByte);
    let verdict = if damaged || !unchanged || !only_short {
        Verdict::Altered
    } else if !whole {
        Verdict::Incomplete
    } else if !intact {
        Verdict::Broken
    } else if signatures.iter().all(|one| one.is_timestamp) {
        // Somebody says when the file was there, and nobody signed it.
        Verdict::Unsigned
    } else if !trusted {
        Verdict::UnknownSigner
    } else {
        Verdict::Valid
    };
    Ok(Report {
        verdict,
        signatures,
        reasons,
    })
}

/// Why the signer is not trusted here; nothing if he is.
fn distrust(
    signature: &Checked,
    attested: Option<Result<bool, Reason>>,
    trust: &Trust,
) -> Option<Reason> {
    let Some(leaf) = &signature.certificate else {
        return Some(Reason::CertificateMissing);
    };
    match attested {
        // Something in the token that nothing protects; a byte of it could be changed unseen.
        Some(Err(reason)) => return Some(reason),
        _ if signature.loose => return Some(Reason::ContainerParts),
        // The authority speaks for itself over the whole file.
        Some(Ok(trusted)) if signature.is_timestamp => {
            return (!trusted).then_some(Reason::UnknownIssuer);
        }
        _ => {}
    }
    let stamp = signature.timestamp.as_ref();
    // A time that somebody trusted attests is better than the one that the signer claims.
    let at = match (stamp, attested) {
        (Some(token), Some(Ok(true))) => Some(token.at),
        _ => signature.moment.map(|moment| moment.to_utc()).or(trust.now),
    };
    chain::check(leaf, &signature.embedded, &trust.certificates, at).err()
}

fn describe(
    signature: &Checked,
    updates: &[Update],
    behind: &[Change],
    length: usize,
    trust: &Trust,
) -> SignatureReport {
    let mut problems = signature.problems.clone();
    let stamp = signature.timestamp.as_ref();
    let anchors = [trust.certificates.as_slice(), trust.authorities.as_slice()].concat();
    let attested = stamp.map(|token| timestamp::trusted(token, &anchors));
    let distrust = distrust(signature, attested, trust);
    problems.extend(distrust.filter(|reason| !signature.problems.contains(reason)));
    let later = updates.iter().filter(|update| update.end > signature.end);
    let mut changed_after: Vec<Change> = later
        .flat_map(|update| update.changes.iter().copied())
        .chain(behind.iter().copied())
        .collect();
    changed_after.sort_unstable();
    changed_after.dedup();
    let facts = signature
        .certificate
        .as_deref()
        .and_then(|der| certificate::describe(der).ok());
    SignatureReport {
        signer: facts.as_ref().map(|facts| facts.subject.clone()),
        signed_at: signature.moment.map(|moment| moment.to_rfc3339()),
        covers_whole_file: signature.end == length,
        integrity: signature.problems.is_empty(),
        trusted: distrust.is_none(),
        changed_after,
        name: signature.name.clone(),
        reason: signature.reason.clone(),
        location: signature.location.clone(),
        certifies: signature.certifies,
        algorithm: signature.algorithm.clone(),
        is_timestamp: signature.is_timestamp,
        timestamp: stamp
            .zip(attested)
            .map(|(token, trusted)| TimestampFacts::of(token, trusted == Ok(true))),
        certificate: facts,
        problems,
    }
}
