//! Signing: the company's key, loaded once for a batch.

use domain::moment::Moment;
use paper::Pdf;
use paper::certificate::Credential;
use paper::sign::{Appearance, KeySigner, Place, SignOptions, Visible, sign, standard_lines};

use super::certificate::read_certificates;
use crate::error::{Result, refusal};
use crate::office::Office;

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
}

/// The key in memory, as long as a batch takes.
pub(crate) struct PaperSigner {
    signer: KeySigner,
    name: String,
    self_signed: bool,
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
    /// signatures are allowed behind it (DocMDP).
    pub(crate) fn paper(&self, pdf: &Pdf, now: Moment) -> Result<Vec<u8>> {
        let appearance = match pdf.signature_box {
            Some(place) => Appearance::Visible(Visible::in_box(place, self.lines(now))),
            None => Appearance::Invisible,
        };
        let options = SignOptions {
            certify: true,
            ..self.options(now, None, appearance)
        };
        Ok(sign(&pdf.bytes, &self.signer, &options)?)
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
        }
    }
}

/// Signs a PDF from outside. It does not become a paper: the register holds what the program printed.
pub fn sign_foreign(
    office: &mut Office,
    now: Moment,
    pdf: &[u8],
    order: &SignOrder,
) -> Result<Vec<u8>> {
    let signer = PaperSigner::load(office)?;
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
    let signed = sign(
        pdf,
        &signer.signer,
        &signer.options(now, order.reason.clone(), appearance),
    )?;
    let payload = serde_json::json!({ "bytes": signed.len(), "certificate": signer.fingerprint });
    office.record(now, "paper.sign_foreign", "pdf", payload, |_| Ok(()))?;
    Ok(signed)
}
