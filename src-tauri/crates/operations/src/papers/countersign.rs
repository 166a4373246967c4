//! 签收人签名: somebody signs a paper he receives with a certificate of his own, in the place that the paper
//! keeps for it behind the company's signature. The paper stays as it is; a copy holds both.

use domain::moment::Moment;
use paper::sign::{
    Appearance, KeySigner, Place, SignError, SignOptions, Visible, sign, standard_lines,
};
use store::{Appended, PaperLine, PaperState, StoreError, Tx};

use super::certificate::brought;
use super::timestamps::stamped_or_own;
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::packed::Packed;

/// The drawing fills the place that waits on the paper; this one only has to be a place.
const WAITING: Place = Place {
    left: 0.0,
    top: 0.0,
    width: 36.0,
    height: 11.0,
};

/// A signature that was made and is not on record yet.
pub(crate) struct Countersigned {
    paper: PaperLine,
    appended: Appended,
    /// The name in the certificate.
    pub(crate) signer: String,
    pub(crate) fingerprint: String,
}

impl Countersigned {
    pub(crate) fn keep(&self, tx: &Tx<'_>) -> std::result::Result<(), StoreError> {
        tx.papers()
            .countersign(self.paper.id, &self.appended, &self.signer)
    }
}

/// Signs in the place of the receiver, `name`, with the key in a PKCS#12 file. A certificate that says another
/// name is taken only where `other_name` says that it is meant.
///
/// # Errors
/// `countersign.not_valid`, `countersign.done`, `countersign.no_place`, `countersign.company`,
/// `countersign.other_name`; `certificate.*` for what is wrong with the file.
pub(crate) fn countersigned(
    office: &Office,
    now: Moment,
    number: &str,
    (name, other_name): (&str, bool),
    (file, password): (&[u8], &str),
) -> Result<Countersigned> {
    let paper = super::register::line(office, number)?;
    let refused = |code: &'static str| refusal(code).fact("number", number);
    if paper.state != PaperState::Valid {
        return Err(refused("countersign.not_valid").into());
    }
    if let Some(before) = &paper.countersigned {
        let done = refused("countersign.done").fact("signer", &before.signer);
        return Err(done.into());
    }
    if !paper.certified {
        return Err(refused("countersign.no_place").into());
    }
    let (credential, facts) = brought(file, password, now)?;
    let own = office.file.certificates().list()?;
    if own.iter().any(|one| one.der == credential.certificate) {
        return Err(refused("countersign.company").into());
    }
    if !other_name && !says(&facts.subject, name) {
        return Err(refused("countersign.other_name")
            .fact("name", name)
            .fact("subject", &facts.subject)
            .into());
    }
    let stamped = office.file.papers().token(paper.id)?.is_some();
    let before = stamped_or_own(office, &paper)?;
    let options = SignOptions {
        name: facts.subject.clone(),
        reason: Some("签收".to_owned()),
        location: None,
        moment: now.at(),
        appearance: Appearance::Visible(Visible {
            page: 0,
            place: WAITING,
            // A certificate that vouches for itself proves that nothing was changed, and no name.
            lines: standard_lines(&facts.subject, now.at(), facts.self_signed),
        }),
        certify: false,
        countersign: None,
    };
    let signed =
        sign(&before, &KeySigner::new(&credential)?, &options).map_err(|error| match error {
            SignError::CertifiedInvisible => Error::Refused(refused("countersign.no_place")),
            other => other.into(),
        })?;
    let appended = Appended::of(&before, &signed, stamped, credential.certificate)
        .ok_or_else(|| anyhow::anyhow!("{number} was changed by being signed"))?;
    Ok(Countersigned {
        paper,
        appended,
        signer: facts.subject,
        fingerprint: facts.fingerprint_sha256,
    })
}

/// The copy as it goes beside the file `stem`.pdf of its paper; None where the receiver did not sign.
pub(crate) fn signed_beside(
    office: &Office,
    line: &PaperLine,
    stem: &str,
) -> Result<Option<Packed>> {
    let Some(receiver) = &line.countersigned else {
        return Ok(None);
    };
    Ok(Some(Packed {
        path: format!("{stem}_签收人已签.pdf"),
        what: format!("{}（签收人 {} 已签名的副本）", line.title, receiver.signer),
        bytes: countersigned_bytes(office, &line.number)?,
    }))
}

/// Whether the subject of a certificate is, or holds, this name: 李明 is not named by 李明辉.
fn says(subject: &str, name: &str) -> bool {
    let is_name = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic());
    !name.is_empty()
        && subject.match_indices(name).any(|(at, found)| {
            let before = subject[..at].chars().next_back();
            let after = subject[at + found.len()..].chars().next();
            !is_name(before) && !is_name(after)
        })
}

/// The copy of a paper that its receiver signed.
///
/// # Errors
/// `countersign.not_there` where he did not.
pub fn countersigned_bytes(office: &Office, number: &str) -> Result<Vec<u8>> {
    let paper = super::register::line(office, number)?;
    let appended = office
        .file
        .papers()
        .appended(paper.id)?
        .ok_or_else(|| refusal("countersign.not_there").fact("number", number))?;
    let before = match appended.stamped {
        true => stamped_or_own(office, &paper)?,
        false => office.file.papers().bytes(paper.id)?,
    };
    Ok(appended.to(before)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_name_is_another_name() {
        assert!(says("李明", "李明"));
        assert!(says("示例认证@李明@1101", "李明"));
        assert!(!says("李明辉", "李明") && !says("小李明", "李明"));
        assert!(says("李明辉、李明", "李明"));
        assert!(!says("LI MING", "李明") && !says("李明", ""));
    }
}
