//! Signing: the company's key, loaded once for a batch.

use domain::moment::Moment;
use paper::Pdf;
use paper::certificate::Credential;
use paper::sign::{
    Appearance, Countersign, KeySigner, Place, SignError, SignOptions, Visible, is_certified, sign,
    sign_stamped, standard_lines,
};
use paper::stamp::StampError;
use paper::verify::{Reason, TimestampFacts, Trust, Verdict};

use super::certificate::read_certificates;
use super::timestamps::{Server, failed};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::worker;

/// The place of the visible note on a paper that has none of its own, in millimetres: lower right.
const FOREIGN_PLACE: Place = Place {
    left: 130.0,
    top: 255.0,
    width: 60.0,
    height: 18.0,
};

/// How a PDF is to be signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignOrder {
    /// A note of the signature on the last page.
    pub visible: bool,
    pub reason: Option<String>,
    /// Sign although the timestamp server that is entered gives no timestamp.
    pub without_timestamp: bool,
}

/// A file that was signed, and what a timestamp server says of it where one is entered.
pub(crate) struct Signed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) stamp: Option<std::result::Result<TimestampFacts, StampError>>,
}

/// The key in memory, as long as a batch takes.
pub(crate) struct PaperSigner {
    signer: KeySigner,
    name: String,
    self_signed: bool,
    server: Option<Server>,
    pub(crate) fingerprint: String,
}

impl PaperSigner {
    /// The certificate that signs now, with its key.
    pub(crate) fn load(office: &Office) -> Result<Self> {
        let certificates = office.file.certificates();
        let current = certificates
            .current()?
            .ok_or_else(|| refusal("certificate.none"))?;
        let facts = paper::certificate::describe(&current.der)?;
        let chain = certificates.chain_pem(current.id)?;
        let credential = Credential {
            key_pkcs8: certificates.private_key(current.id)?.to_vec(),
            certificate: current.der,
            chain: read_certificates(chain.as_bytes()),
        };
        Ok(Self {
            signer: KeySigner::new(&credential)?,
            name: facts.subject,
            self_signed: facts.self_signed,
            server: Server::entered(office)?,
            fingerprint: current.fingerprint,
        })
    }

    /// What the paper itself says about the signature.
    pub(crate) fn note(&self) -> String {
        if self.self_signed {
            "本件附有防篡改校验，可用任意 PDF 阅读器核对签发后有无改动；纸质文本以盖章或签字为准。"
                .to_owned()
        } else {
            "本件附有电子签名，可用任意 PDF 阅读器核对签名人和签发后有无改动。".to_owned()
        }
    }

    /// Signs a paper of ours: visibly where its template left a place, and certified, so that only further
    /// signatures are allowed behind it (DocMDP); visible ones where the template has a line for them.
    pub(crate) fn paper(&self, pdf: &Pdf, now: Moment) -> Result<Signed> {
        let appearance = match pdf.signature_box {
            Some(place) => Appearance::Visible(Visible::in_box(place, self.lines(now))),
            None => Appearance::Invisible,
        };
        let options = SignOptions {
            certify: true,
            countersign: pdf.countersign_box.map(|place| Countersign {
                page: place.page.saturating_sub(1),
                place: place.into(),
                label: "签收人签名".to_owned(),
            }),
            ..self.options(now, None, appearance)
        };
        self.signed(&pdf.bytes, now, &options)
    }

    /// Signs, with a timestamp or a place for it where a server is entered.
    fn signed(&self, pdf: &[u8], now: Moment, options: &SignOptions) -> Result<Signed> {
        let Some(server) = &self.server else {
            return Ok(Signed {
                bytes: sign(pdf, &self.signer, options)?,
                stamp: None,
            });
        };
        let ask = |signature: &[u8]| server.token(signature, now);
        let stamped = sign_stamped(pdf, &self.signer, options, &ask)?;
        Ok(Signed {
            bytes: stamped.pdf,
            stamp: Some(stamped.stamp),
        })
    }

    fn lines(&self, now: Moment) -> Vec<String> {
        standard_lines(&self.name, now.at(), self.self_signed)
    }

    fn options(&self, now: Moment, reason: Option<String>, appearance: Appearance) -> SignOptions {
        SignOptions {
            name: self.name.clone(),
            reason,
            location: None,
            moment: now.at(),
            appearance,
            certify: false,
            countersign: None,
        }
    }
}

/// A signature that does not hold is not mended by another one; whoever signs on top of it would seem to
/// vouch for what was changed.
fn refuse_broken(pdf: &[u8]) -> Result<()> {
    let report = worker::verify(pdf, &Trust::default())?.report;
    if report.verdict != Verdict::Altered {
        return Ok(());
    }
    let broken = report.signatures.iter().filter(|one| {
        !one.integrity
            || !one
                .changed_after
                .iter()
                .all(paper::verify::Change::permitted)
    });
    let signers: Vec<String> = broken.filter_map(|one| one.signer.clone()).collect();
    if !signers.is_empty() {
        let answer = refusal("sign.earlier_broken").fact("signer", signers.join("、"));
        return Err(answer.fact("path", "PDF").into());
    }
    // A file that cannot be read is refused by the signer, who knows why.
    if report.reasons.contains(&Reason::Malformed) {
        return Ok(());
    }
    Err(refusal("sign.earlier_hidden").fact("path", "PDF").into())
}

/// Signs a PDF from outside. It does not become a paper: the register holds what the program printed.
///
/// # Errors
/// `sign.*` where the file cannot be signed, also because a signature in it does not hold any more;
/// `timestamp.*` where a server is entered and gives no timestamp, unless the order does without.
pub fn sign_foreign(
    office: &mut Office,
    now: Moment,
    pdf: &[u8],
    order: &SignOrder,
) -> Result<Vec<u8>> {
    let signer = PaperSigner::load(office)?;
    refuse_broken(pdf)?;
    // The place that may wait there is the receiver's; the company does not sign in his stead.
    if order.visible && is_certified(pdf)? {
        return Err(SignError::CertifiedInvisible.into());
    }
    let appearance = if order.visible {
        let pages = paper::pdf_pages(pdf)?;
        Appearance::Visible(Visible {
            page: pages.saturating_sub(1),
            place: FOREIGN_PLACE,
            lines: signer.lines(now),
        })
    } else {
        Appearance::Invisible
    };
    let options = signer.options(now, order.reason.clone(), appearance);
    let signed = signer.signed(pdf, now, &options)?;
    // A file of others does not wait in the queue: it leaves the house now.
    let attested = match signed.stamp {
        Some(Err(error)) if !order.without_timestamp => return Err(failed(error)),
        Some(Ok(facts)) => Some(facts.at),
        _ => None,
    };
    let payload = serde_json::json!({
        "bytes": signed.bytes.len(), "certificate": signer.fingerprint, "timestamp": attested,
    });
    office.record(now, "paper.sign_foreign", "pdf", payload, |_| Ok(()))?;
    Ok(signed.bytes)
}
