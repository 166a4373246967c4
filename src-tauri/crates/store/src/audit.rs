//! 审计记录: who did what, when. Each line is chained to the one before, the first to the file itself.
//!
//! `hash = SHA-256(previous, seq, at, user, name, action, subject, commitment)` and
//! `commitment = SHA-256(salt, payload)`, fields prefixed with their lengths. Erasing a payload with its
//! salt leaves the chain whole. The hash of the last line is printed in papers: a trail rewritten or cut
//! short by somebody who holds the key contradicts paper that is already out of the house.

use domain::ids::UserId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::record::Actor;
use crate::row::{RowExt, from_json, json, one};
use crate::seal::{hex, joined, random};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct AuditLine {
    pub seq: i64,
    /// RFC 3339 with offset.
    pub at: String,
    pub user: UserId,
    pub user_name: String,
    pub action: String,
    pub subject: String,
    /// None once erased.
    pub payload: Option<Value>,
    /// What the chain holds of the payload, hexadecimal.
    pub commitment: String,
    /// Hexadecimal.
    pub hash: String,
}

pub(crate) struct NewLine<'a> {
    pub(crate) at: &'a str,
    pub(crate) who: &'a Actor,
    pub(crate) action: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) payload: &'a Value,
}

type Hash = [u8; 32];

pub(crate) fn append(db: &Connection, uuid: &str, line: &NewLine<'_>) -> Result<(), StoreError> {
    let last: Option<(i64, Hash)> = db
        .prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last, previous) = last.unwrap_or((0, genesis(uuid)));
    let seq = last + 1;
    let salt: [u8; 32] = random();
    let payload = json(line.payload);
    let commitment = commitment(&salt, &payload);
    let user = i64::from(line.who.user);
    let hash = Fields {
        seq,
        at: line.at,
        user,
        name: &line.who.name,
        action: line.action,
        subject: line.subject,
        commitment,
    }
    .hash(&previous);
    db.prepare(
        "INSERT INTO audit (seq, at, user_id, user_name, action, subject, commitment, salt, payload, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        seq, line.at, user, line.who.name, line.action, line.subject, commitment, salt, payload, hash
    ])?;
    Ok(())
}

/// The first line whose hash, number or payload does not fit; none if the whole trail stands.
pub(crate) fn first_broken(db: &Connection, uuid: &str) -> Result<Option<i64>, StoreError> {
    let mut statement = db.prepare(
        "SELECT seq, at, user_id, user_name, action, subject, commitment, salt, payload, hash
         FROM audit ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let mut previous = genesis(uuid);
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        let (seq, hash): (i64, Hash) = (row.get("seq")?, row.get("hash")?);
        if seq != expected || !fits(row, &previous, &hash)? {
            return Ok(Some(expected));
        }
        previous = hash;
        expected += 1;
    }
    Ok(None)
}

fn fits(row: &Row<'_>, previous: &Hash, hash: &Hash) -> rusqlite::Result<bool> {
    let text = |column: &str| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
    let stored: Hash = row.get("commitment")?;
    let fields = Fields {
        seq: row.get("seq")?,
        at: text("at")?,
        user: row.get("user_id")?,
        name: text("user_name")?,
        action: text("action")?,
        subject: text("subject")?,
        commitment: stored,
    };
    let payload_fits = match (
        row.get::<_, Option<Hash>>("salt")?,
        row.get::<_, Option<String>>("payload")?,
    ) {
        (Some(salt), Some(payload)) => commitment(&salt, &payload) == stored,
        (None, None) => true,
        _ => false,
    };
    Ok(payload_fits && fields.hash(previous) == *hash)
}

struct Fields<'a> {
    seq: i64,
    at: &'a str,
    user: i64,
    name: &'a str,
    action: &'a str,
    subject: &'a str,
    commitment: Hash,
}

impl Fields<'_> {
    fn hash(&self, previous: &Hash) -> Hash {
        Sha256::digest(joined(&[
            previous,
            &self.seq.to_be_bytes(),
            self.at.as_bytes(),
            &self.user.to_be_bytes(),
            self.name.as_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            &self.commitment,
        ]))
        .into()
    }
}

/// A trail cannot be moved into another file.
fn genesis(uuid: &str) -> Hash {
    Sha256::digest(joined(&[b"guiju audit 1", uuid.as_bytes()])).into()
}

fn commitment(salt: &Hash, payload: &str) -> Hash {
    Sha256::digest(joined(&[salt, payload.as_bytes()])).into()
}

/// Reading the trail.
#[derive(Clone, Copy)]
pub struct Audit<'a> {
    db: &'a Connection,
}

impl<'a> Audit<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// The hash of the last line, hexadecimal: for the small type on papers.
    pub fn head(self) -> Result<String, StoreError> {
        let hash: Vec<u8> =
            self.db
                .query_row("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1", [], one)?;
        Ok(hex(&hash))
    }

    /// Lines of this business day and later (all without a day), oldest first. The day is that of the
    /// place where the line was written.
    pub fn since(self, day: Option<chrono::NaiveDate>) -> Result<Vec<AuditLine>, StoreError> {
        let from = day.map(|day| day.to_string()).unwrap_or_default();
        self.lines("substr(at, 1, 10) >= ?", &from)
    }

    /// What happened to one subject, oldest first.
    pub fn about(self, subject: &str) -> Result<Vec<AuditLine>, StoreError> {
        self.lines("subject = ?", subject)
    }

    fn lines(self, which: &str, value: &str) -> Result<Vec<AuditLine>, StoreError> {
        let mut statement = self
            .db
            .prepare(&format!("SELECT * FROM audit WHERE {which} ORDER BY seq"))?;
        let mut rows = statement.query([value])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let payload: Option<String> = row.get("payload")?;
            lines.push(AuditLine {
                seq: row.get("seq")?,
                at: row.text("at")?,
                user: row.id("user_id")?,
                user_name: row.text("user_name")?,
                action: row.text("action")?,
                subject: row.text("subject")?,
                payload: payload
                    .map(|payload: String| from_json("audit payload", &payload))
                    .transpose()?,
                commitment: hex(&row.get::<_, Vec<u8>>("commitment")?),
                hash: hex(&row.get::<_, Vec<u8>>("hash")?),
            });
        }
        Ok(lines)
    }
}

/// Erasing in the trail: the one thing that is ever taken out of it.
pub struct AuditTx<'a> {
    read: Audit<'a>,
}

impl<'a> std::ops::Deref for AuditTx<'a> {
    type Target = Audit<'a>;

    fn deref(&self) -> &Audit<'a> {
        &self.read
    }
}

impl<'a> AuditTx<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self {
            read: Audit::new(db),
        }
    }

    /// Takes payload and salt out of one line (PIPL art. 47). The chain still verifies.
    pub fn erase_payload(&self, seq: i64) -> Result<(), StoreError> {
        let changed = self.read.db.execute(
            "UPDATE audit SET payload = NULL, salt = NULL WHERE seq = ?",
            [seq],
        )?;
        if changed == 0 {
            Err(StoreError::gone("audit line", seq))
        } else {
            Ok(())
        }
    }
}
