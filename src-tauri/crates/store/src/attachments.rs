//! Scans and other files that papers rest on. Rows here, bytes in `files/`: encrypted in chunks, named
//! by a keyed hash, so that a name tells a stranger nothing and the same scan lies there once.
//!
//! Format: `GJF1`, a salt of 32 bytes, then chunks of 64 KiB, each sealed with a key of its own file;
//! the nonce is the number of the chunk and whether it is the last, so that none can be dropped, moved
//! or added.

use std::fs;
use std::path::PathBuf;

use ring::aead::{Aad, Nonce};
use ring::hmac;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::atomic;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::keys::DataKey;
use crate::row::RowExt;
use crate::seal::{cipher, hex, random};

const MAGIC: &[u8; 4] = b"GJF1";
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// One attached file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment {
    pub id: i64,
    /// Of the plain bytes, hexadecimal.
    pub sha256: String,
    pub name: String,
    pub media_type: String,
    pub size: u64,
    /// What it belongs to: `version:3`
    pub subject: String,
    pub created_at: String,
}

/// Reading attachments.
#[derive(Clone, Copy)]
pub struct Attachments<'a> {
    db: &'a Connection,
    key: &'a DataKey,
    folder: &'a Folder,
}

impl<'a> Attachments<'a> {
    pub(crate) fn new(db: &'a Connection, key: &'a DataKey, folder: &'a Folder) -> Self {
        Self { db, key, folder }
    }

    pub fn about(self, subject: &str) -> Result<Vec<Attachment>, StoreError> {
        self.rows("subject = ?", subject)
    }

    /// What belongs to a subject or to a part of it: `version:3` and `version:3/discussion`.
    pub fn under(self, subject: &str) -> Result<Vec<Attachment>, StoreError> {
        self.rows(
            "subject = ?1 OR substr(subject, 1, length(?1) + 1) = ?1 || '/'",
            subject,
        )
    }

    pub(crate) fn all(self) -> Result<Vec<Attachment>, StoreError> {
        self.rows("?1 = ''", "")
    }

    fn rows(self, which: &str, value: &str) -> Result<Vec<Attachment>, StoreError> {
        let mut statement = self.db.prepare(&format!(
            "SELECT * FROM attachments WHERE {which} ORDER BY id"
        ))?;
        let rows = statement.query_map([value], |row| {
            Ok(Attachment {
                id: row.get("id")?,
                sha256: row.text("sha256")?,
                name: row.text("name")?,
                media_type: row.text("media_type")?,
                size: row.get::<_, i64>("size")?.unsigned_abs(),
                subject: row.text("subject")?,
                created_at: row.text("created_at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The plain bytes; [`StoreError::Damaged`] if a single one is not what was attached.
    pub fn bytes(self, id: i64) -> Result<Vec<u8>, StoreError> {
        let sha256: Option<String> = self
            .db
            .query_row("SELECT sha256 FROM attachments WHERE id = ?", [id], |row| {
                row.get(0)
            })
            .optional()?;
        let sha256 = sha256.ok_or_else(|| StoreError::gone("attachment", id))?;
        let path = self.path(&sha256);
        let sealed = fs::read(&path).map_err(StoreError::io(&path))?;
        let damaged = || StoreError::Damaged(format!("attachment {id}"));
        let plain = unseal(self.key, &sealed).ok_or_else(damaged)?;
        if hex(&Sha256::digest(&plain)) == sha256 {
            Ok(plain)
        } else {
            Err(damaged())
        }
    }

    pub(crate) fn path(self, sha256: &str) -> PathBuf {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &*self.key.for_file_names());
        self.folder
            .files()
            .join(hex(hmac::sign(&key, sha256.as_bytes()).as_ref()))
    }
}

/// Writing attachments; reads as well.
pub struct AttachmentsTx<'a> {
    read: Attachments<'a>,
    at: String,
}

impl<'a> std::ops::Deref for AttachmentsTx<'a> {
    type Target = Attachments<'a>;

    fn deref(&self) -> &Attachments<'a> {
        &self.read
    }
}

impl<'a> AttachmentsTx<'a> {
    pub(crate) fn new(
        db: &'a Connection,
        key: &'a DataKey,
        folder: &'a Folder,
        at: String,
    ) -> Self {
        Self {
            read: Attachments::new(db, key, folder),
            at,
        }
    }

    /// The file is written and synced before the row: a crash leaves at most a file without a row,
    /// which harms nobody; a row without its file would.
    pub fn insert(
        &self,
        subject: &str,
        name: &str,
        media_type: &str,
        bytes: &[u8],
    ) -> Result<i64, StoreError> {
        let sha256 = hex(&Sha256::digest(bytes));
        let path = self.path(&sha256);
        if !path.exists() {
            atomic::replace(&path, &sealed(self.read.key, bytes)).map_err(StoreError::io(&path))?;
        }
        self.read.db.execute(
            "INSERT INTO attachments (sha256, name, media_type, size, subject, created_at)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                sha256,
                name,
                media_type,
                bytes.len() as i64,
                subject,
                self.at
            ],
        )?;
        Ok(self.read.db.last_insert_rowid())
    }
}

fn sealed(key: &DataKey, plain: &[u8]) -> Vec<u8> {
    let salt: [u8; 32] = random();
    let cipher = cipher(&key.for_file(&salt));
    let mut sealed = [MAGIC.as_slice(), &salt].concat();
    let chunks = plain.len().div_ceil(CHUNK).max(1);
    for number in 0..chunks {
        let end = plain.len().min((number + 1) * CHUNK);
        let mut chunk = Zeroizing::new(plain[number * CHUNK..end].to_vec());
        let tag = cipher
            .seal_in_place_separate_tag(
                nonce(number, number + 1 == chunks),
                Aad::empty(),
                &mut chunk,
            )
            .expect("64 KiB are within the length of the cipher");
        sealed.extend_from_slice(&chunk);
        sealed.extend_from_slice(tag.as_ref());
    }
    sealed
}

fn unseal(key: &DataKey, sealed: &[u8]) -> Option<Vec<u8>> {
    let body = sealed.strip_prefix(MAGIC)?;
    let (salt, body) = body.split_first_chunk::<32>()?;
    let cipher = cipher(&key.for_file(salt));
    let chunks = body.len().div_ceil(CHUNK + TAG);
    let mut plain = Vec::with_capacity(body.len());
    for (number, chunk) in body.chunks(CHUNK + TAG).enumerate() {
        let mut chunk = chunk.to_vec();
        let last = number + 1 == chunks;
        plain.extend_from_slice(
            cipher
                .open_in_place(nonce(number, last), Aad::empty(), &mut chunk)
                .ok()?,
        );
    }
    (chunks > 0).then_some(plain)
}

fn nonce(number: usize, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[..8].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[8] = u8::from(last);
    Nonce::assume_unique_for_key(nonce)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_file_opens_whole_or_not_at_all() {
        let key = DataKey::new();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let plain: Vec<u8> = (0..length).map(|at| at as u8).collect();
            let file = sealed(&key, &plain);
            assert_eq!(unseal(&key, &file), Some(plain), "{length} bytes");
            assert_eq!(unseal(&key, &file[..file.len() - 1]), None);
            assert_eq!(unseal(&DataKey::new(), &file), None);
        }
        let file = sealed(&key, &vec![7; 2 * CHUNK]);
        let first_chunk = &file[..36 + CHUNK + TAG];
        assert_eq!(unseal(&key, first_chunk), None, "a dropped last chunk");
        let mut changed = file.clone();
        changed[40] ^= 1;
        assert_eq!(unseal(&key, &changed), None);
    }
}
