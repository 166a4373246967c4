//! Verifying any PDF. Files from elsewhere are read in the worker process.

use std::path::Path;

use domain::ids::PaperId;
use paper::verify::{Reason, Report, SignatureReport, Trust, Verdict};
use serde::Serialize;
use store::PaperCopy;

use super::certificate::plain;
use super::timestamps::authorities;
use crate::error::Result;
use crate::office::Office;
use crate::views::{OwnCopy, SignatureRow, TimestampRow, VerifyReport};
use crate::{files, worker};

/// Says of a file who signed it and whether it is whole and unchanged. Trusted are the given
/// certificates and, with an office, the company's own.
pub fn verify(office: Option<&Office>, path: &Path, anchors: &[Vec<u8>]) -> Result<VerifyReport> {
    let bytes = files::read(path)?;
    let mut trust = Trust {
        certificates: anchors.to_vec(),
        ..Trust::default()
    };
    let mut own_paper = None;
    let mut withdrawn = Vec::new();
    if let Some(office) = office {
        trust.authorities = authorities(office)?;
        own_paper = office
            .file
            .papers()
            .with_bytes(&bytes)?
            .map(|(line, copy)| (line.number, copy_word(copy)));
        let own = office.file.certificates().list()?;
        // Whoever has the key of a revoked certificate signs with any date he likes: by it only what the
        // register holds is trusted.
        let (revoked, good): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|one| one.revoked.is_some());
        trust
            .certificates
            .extend(good.into_iter().map(|one| one.der));
        match own_paper {
            Some(_) => trust
                .certificates
                .extend(revoked.into_iter().map(|one| one.der)),
            None => withdrawn.extend(revoked.into_iter().map(|one| one.fingerprint)),
        }
    }
    let checked = worker::verify(&bytes, &trust)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut report = view(name, checked.report, checked.pages, own_paper);
    let mut signers = report.signatures.iter().map(|one| plain(&one.fingerprint));
    if report.told == "unknown_signer" && signers.any(|one| withdrawn.contains(&one)) {
        report.told = "revoked".to_owned();
    }
    Ok(report)
}

/// The same for a paper in the register.
pub fn verify_registered(office: &Office, id: i64) -> Result<VerifyReport> {
    let line = office.file.papers().get(PaperId::from(id))?;
    // With the timestamp that came later, if one did: it says most.
    let bytes = super::timestamps::stamped_or_own(office, &line)?;
    let trust = Trust {
        certificates: office
            .file
            .certificates()
            .list()?
            .into_iter()
            .map(|one| one.der)
            .collect(),
        authorities: authorities(office)?,
        now: None,
    };
    let report = paper::verify::verify(&bytes, &trust);
    Ok(view(
        format!("{}.pdf", line.number),
        report,
        usize::try_from(line.pages).ok(),
        Some((line.number, OwnCopy::Original)),
    ))
}

fn copy_word(copy: PaperCopy) -> OwnCopy {
    match copy {
        PaperCopy::Original => OwnCopy::Original,
        PaperCopy::Stamped => OwnCopy::Stamped,
        PaperCopy::Countersigned => OwnCopy::Countersigned,
    }
}

/// The sentence for a report; a file that cannot be judged is not always a broken one.
fn told(report: &Report) -> &'static str {
    let has = |reason: Reason| report.reasons.contains(&reason);
    let mut problems = report.signatures.iter().flat_map(|one| &one.problems);
    match report.verdict {
        Verdict::Broken if has(Reason::Encrypted) => "encrypted",
        Verdict::Broken if problems.any(|problem| problem.unjudged()) => "unjudged",
        Verdict::Broken if has(Reason::UnsupportedStructure) || has(Reason::TooComplex) => {
            "unsupported"
        }
        verdict => verdict.code(),
    }
}

/// The codes by which the edges know these words.
fn codes<T: Serialize>(words: &[T]) -> Vec<String> {
    let word = |word: &T| {
        let value = serde_json::to_value(word).ok();
        value.and_then(|value| value.as_str().map(str::to_owned))
    };
    words
        .iter()
        .map(|one| word(one).unwrap_or_default())
        .collect()
}

fn view(
    file: String,
    report: Report,
    pages: Option<usize>,
    own: Option<(String, OwnCopy)>,
) -> VerifyReport {
    VerifyReport {
        file,
        verdict: report.verdict.code().to_owned(),
        told: told(&report).to_owned(),
        reasons: codes(&report.reasons),
        pages,
        own_copy: own.as_ref().map(|(_, copy)| *copy),
        own_paper: own.map(|(number, _)| number),
        signatures: report.signatures.into_iter().map(row).collect(),
    }
}

fn row(signature: SignatureReport) -> SignatureRow {
    let certificate = signature.certificate.as_ref();
    SignatureRow {
        self_signed: certificate.is_some_and(|facts| facts.self_signed),
        changed_after: codes(&signature.changed_after),
        problems: codes(&signature.problems),
        signer: signature.signer.unwrap_or_default(),
        signed_at: signature.signed_at,
        covers_whole_file: signature.covers_whole_file,
        integrity: signature.integrity,
        trusted: signature.trusted,
        fingerprint: signature
            .certificate
            .map(|facts| facts.fingerprint_sha256)
            .unwrap_or_default(),
        is_timestamp: signature.is_timestamp,
        timestamp: signature.timestamp.map(|stamp| TimestampRow {
            at: stamp.at,
            by: stamp.by,
            trusted: stamp.trusted,
        }),
    }
}
