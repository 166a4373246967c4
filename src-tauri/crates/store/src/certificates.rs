//! The company's certificates. One signs; retired ones go on proving what they signed.

use domain::ids::CertificateId;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::keys::DataKey;
use crate::row::RowExt;
use crate::seal::{self, hex};

/// Whether it signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateState {
    Current,
    Retired,
}

/// A certificate without its private key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    pub id: CertificateId,
    pub subject: String,
    /// SHA-256 of `der`, hexadecimal.
    pub fingerprint: String,
    /// X.509
    pub der: Vec<u8>,
    pub not_before: String,
    pub not_after: String,
    pub state: CertificateState,
    pub created_at: String,
    /// Whether its private key is here.
    pub signs: bool,
    pub revoked: Option<Revocation>,
}

/// 吊销
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revocation {
    pub reason: String,
    /// RFC 3339
    pub at: String,
}

/// A certificate to be put on record; it becomes the current one.
pub struct NewCertificate<'a> {
    pub subject: &'a str,
    pub der: &'a [u8],
    /// PKCS#8; sealed under a key of its own before it is stored.
    pub private_key: &'a [u8],
    /// PEM of the certificates that vouch for it, from its issuer to the root; often empty.
    pub chain_pem: &'a str,
    /// RFC 3339
    pub not_before: &'a str,
    pub not_after: &'a str,
}

/// Reading certificates.
#[derive(Clone, Copy)]
pub struct Certificates<'a> {
    db: &'a Connection,
    key: &'a DataKey,
}

impl<'a> Certificates<'a> {
    pub(crate) fn new(db: &'a Connection, key: &'a DataKey) -> Self {
        Self { db, key }
    }

    /// All of them, the oldest first.
    pub fn list(self) -> Result<Vec<Certificate>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM certificates
             LEFT JOIN certificate_revocations ON certificate_id = certificates.id ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Certificate {
                id: row.id("id")?,
                subject: row.text("subject")?,
                fingerprint: row.text("fingerprint")?,
                der: row.get("der")?,
                not_before: row.text("not_before")?,
                not_after: row.text("not_after")?,
                state: row.word("state")?,
                created_at: row.text("created_at")?,
                signs: row.get::<_, Option<Vec<u8>>>("sealed_key")?.is_some(),
                revoked: match row.get::<_, Option<String>>("revoked_at")? {
                    None => None,
                    Some(at) => Some(Revocation {
                        reason: row.text("reason")?,
                        at,
                    }),
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The one that signs, if one was made.
    pub fn current(self) -> Result<Option<Certificate>, StoreError> {
        let current = |found: &Certificate| found.state == CertificateState::Current;
        Ok(self.list()?.into_iter().find(current))
    }

    /// PEM of the certificates that vouch for this one, from its issuer to the root; often empty.
    pub fn chain_pem(self, id: CertificateId) -> Result<String, StoreError> {
        let stored = self.db.query_row(
            "SELECT pem FROM certificate_chains WHERE certificate_id = ?",
            [i64::from(id)],
            |row| row.get(0),
        );
        Ok(stored.optional()?.unwrap_or_default())
    }

    /// The private key (PKCS#8), overwritten when dropped.
    pub fn private_key(self, id: CertificateId) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let stored: Option<(String, Option<Vec<u8>>)> = self
            .db
            .query_row(
                "SELECT fingerprint, sealed_key FROM certificates WHERE id = ?",
                [i64::from(id)],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((fingerprint, Some(sealed))) = stored else {
            return Err(StoreError::gone("private key", id));
        };
        seal::open(
            &self.key.for_certificates(),
            fingerprint.as_bytes(),
            &sealed,
        )
        .map_err(|_| StoreError::Damaged(format!("private key {id}")))
    }
}

/// Writing certificates; reads as well.
pub struct CertificatesTx<'a> {
    read: Certificates<'a>,
    at: String,
}

impl<'a> std::ops::Deref for CertificatesTx<'a> {
    type Target = Certificates<'a>;

    fn deref(&self) -> &Certificates<'a> {
        &self.read
    }
}

impl<'a> CertificatesTx<'a> {
    pub(crate) fn new(db: &'a Connection, key: &'a DataKey, at: String) -> Self {
        Self {
            read: Certificates::new(db, key),
            at,
        }
    }

    /// Nothing is trusted by it any more, and it signs nothing.
    pub fn revoke(&self, id: CertificateId, reason: &str) -> Result<(), StoreError> {
        let db = self.read.db;
        db.execute(
            "UPDATE certificates SET state = 'retired' WHERE id = ?",
            [i64::from(id)],
        )?;
        db.execute(
            "INSERT INTO certificate_revocations (certificate_id, reason, revoked_at) VALUES (?, ?, ?)",
            params![i64::from(id), reason, self.at],
        )?;
        Ok(())
    }

    /// The new one signs from now on; the one before retires and keeps its key.
    pub fn insert(&self, new: &NewCertificate<'_>) -> Result<CertificateId, StoreError> {
        let fingerprint = hex(&Sha256::digest(new.der));
        let key = self.read.key.for_certificates();
        let sealed = seal::seal(&key, fingerprint.as_bytes(), new.private_key);
        let db = self.read.db;
        db.execute(
            "UPDATE certificates SET state = 'retired' WHERE state = 'current'",
            [],
        )?;
        db.execute(
            "INSERT INTO certificates (subject, fingerprint, der, sealed_key, not_before, not_after,
                state, created_at)
             VALUES (?, ?, ?, ?, ?, ?, 'current', ?)",
            params![
                new.subject,
                fingerprint,
                new.der,
                sealed,
                new.not_before,
                new.not_after,
                self.at
            ],
        )?;
        let id = db.last_insert_rowid();
        if !new.chain_pem.is_empty() {
            db.execute(
                "INSERT INTO certificate_chains (certificate_id, pem) VALUES (?, ?)",
                params![id, new.chain_pem],
            )?;
        }
        Ok(id.into())
    }
}
