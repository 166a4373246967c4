//! 时间戳 of papers: attested, or waited for.

use domain::ids::PaperId;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::papers::{Papers, PapersTx};
use crate::row::{RowExt, changed_one};
use crate::seal::hex;

/// What is known of the time of a paper's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperTimestamp {
    /// No answer of the authority yet, and the code of why.
    Waiting { why: String },
    /// It was there at this time (UTC), says this authority.
    Granted { at: String, authority: String },
}

impl PaperTimestamp {
    pub(crate) fn of(row: &Row<'_>) -> Result<Option<Self>, StoreError> {
        let state: Option<String> = row.get("stamp_state")?;
        Ok(match state.as_deref() {
            None => None,
            Some("granted") => Some(Self::Granted {
                at: row.text("attested_at")?,
                authority: row.text("authority")?,
            }),
            Some(_) => Some(Self::Waiting {
                why: row.text("stamp_why")?,
            }),
        })
    }
}

impl Papers<'_> {
    /// The papers that wait for a timestamp, the oldest first.
    pub fn waiting(self) -> Result<Vec<PaperId>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT paper_id FROM paper_timestamps WHERE state = 'waiting' ORDER BY paper_id",
        )?;
        let rows = statement.query_map([], |row| row.id("paper_id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The token that came after the paper was made; none where it stands in the paper, or there is none.
    pub fn token(self, id: PaperId) -> Result<Option<Vec<u8>>, StoreError> {
        let found: Option<Option<Vec<u8>>> = self
            .db
            .prepare("SELECT token FROM paper_timestamps WHERE paper_id = ?")?
            .query_row([i64::from(id)], |row| row.get(0))
            .optional()?;
        Ok(found.flatten())
    }
}

impl PapersTx<'_> {
    /// Says of a new paper what is known of the time of its signature.
    pub fn stamp(&self, paper: PaperId, stamp: &PaperTimestamp) -> Result<(), StoreError> {
        let (state, why, at, authority) = match stamp {
            PaperTimestamp::Waiting { why } => ("waiting", why.as_str(), None, ""),
            PaperTimestamp::Granted { at, authority } => {
                ("granted", "", Some(at.as_str()), authority.as_str())
            }
        };
        self.db
            .prepare(
                "INSERT INTO paper_timestamps (paper_id, state, asked_at, why, attested_at, authority)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(paper),
                state,
                self.at,
                why,
                at,
                authority
            ])?;
        Ok(())
    }

    /// The authority answered: `token` belongs to the signature, `stamped` is the paper with it.
    pub fn grant(
        &self,
        paper: PaperId,
        token: &[u8],
        stamped: &[u8],
        (at, authority): (&str, &str),
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE paper_timestamps SET state = 'granted', why = '', asked_at = ?, attested_at = ?,
                authority = ?, token = ?, stamped_sha256 = ?
             WHERE paper_id = ? AND state = 'waiting'",
            params![
                self.at,
                at,
                authority,
                token,
                hex(&Sha256::digest(stamped)),
                i64::from(paper)
            ],
        )?;
        changed_one(changed, "paper", paper.into())
    }

    /// It did not, and why.
    pub fn still_waits(&self, paper: PaperId, why: &str) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE paper_timestamps SET why = ?, asked_at = ? WHERE paper_id = ? AND state = 'waiting'",
            params![why, self.at, i64::from(paper)],
        )?;
        changed_one(changed, "paper", paper.into())
    }
}
