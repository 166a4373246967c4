//! 签收人签名: the signature of a receiver behind that of the company, made with a certificate of his own.

use domain::ids::PaperId;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::papers::{Papers, PapersTx};
use crate::row::RowExt;
use crate::seal::hex;

/// Who signed for a paper, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Countersignature {
    /// The name in his certificate.
    pub signer: String,
    /// SHA-256 of it, hexadecimal.
    pub fingerprint: String,
    /// RFC 3339
    pub signed_at: String,
}

impl Countersignature {
    pub(crate) fn of(row: &Row<'_>) -> Result<Option<Self>, StoreError> {
        let signer: Option<String> = row.get("receiver")?;
        signer
            .map(|signer| {
                Ok(Self {
                    signer,
                    fingerprint: hex(&Sha256::digest(
                        row.get::<_, Vec<u8>>("receiver_certificate")?,
                    )),
                    signed_at: row.text("received_at")?,
                })
            })
            .transpose()
    }
}

/// What the signature of a receiver appended to a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// To the copy with the timestamp that came later, not to the paper itself.
    pub stamped: bool,
    pub bytes: Vec<u8>,
    /// The certificate of the receiver, in DER.
    pub certificate: Vec<u8>,
    /// Of the whole copy, hexadecimal.
    pub sha256: String,
}

impl Appended {
    /// `signed` as it was made from `paper`, which it begins with.
    #[must_use]
    pub fn of(paper: &[u8], signed: &[u8], stamped: bool, certificate: Vec<u8>) -> Option<Self> {
        Some(Self {
            stamped,
            bytes: signed.strip_prefix(paper)?.to_vec(),
            certificate,
            sha256: hex(&Sha256::digest(signed)),
        })
    }

    /// The whole copy, compared with its hash before it is handed out.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not what was signed.
    pub fn to(&self, mut paper: Vec<u8>) -> Result<Vec<u8>, StoreError> {
        paper.extend_from_slice(&self.bytes);
        if hex(&Sha256::digest(&paper)) != self.sha256 {
            return Err(StoreError::Damaged(
                "a signed copy does not match its hash".to_owned(),
            ));
        }
        Ok(paper)
    }
}

impl Papers<'_> {
    /// What the receiver's signature appended, if he signed.
    pub fn appended(self, id: PaperId) -> Result<Option<Appended>, StoreError> {
        Ok(self
            .db
            .prepare("SELECT stamped, appended, certificate, sha256 FROM countersignatures WHERE paper_id = ?")?
            .query_row([i64::from(id)], |row| {
                Ok(Appended {
                    stamped: row.get(0)?,
                    bytes: row.get(1)?,
                    certificate: row.get(2)?,
                    sha256: row.get(3)?,
                })
            })
            .optional()?)
    }
}

impl PapersTx<'_> {
    /// Keeps the signature of a receiver, by the name in his certificate; a second one on the same paper is
    /// refused by the schema.
    pub fn countersign(
        &self,
        paper: PaperId,
        appended: &Appended,
        signer: &str,
    ) -> Result<(), StoreError> {
        self.db
            .prepare(
                "INSERT INTO countersignatures
                 (paper_id, stamped, appended, certificate, sha256, signer, signed_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(paper),
                appended.stamped,
                appended.bytes,
                appended.certificate,
                appended.sha256,
                signer,
                self.at,
            ])?;
        Ok(())
    }
}
