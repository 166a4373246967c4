//! 文书: every paper that left the house, with its number, its hash and its exact bytes.

use domain::ids::{EmployeeId, PaperId, UserId};
use domain::papers::SealSpot;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::countersignatures::Countersignature;
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one, raw};
use crate::seal::hex;
use crate::timestamps::PaperTimestamp;

/// A paper to be put on record. Its hash is computed here.
#[derive(Debug, Clone)]
pub struct NewPaper<'a> {
    /// JT-2026Q3-001
    pub number: &'a str,
    /// The reserved number it uses up, if it comes from a series.
    pub reservation: Option<&'a Reservation>,
    /// `bonus_notice`
    pub kind: &'a str,
    pub title: &'a str,
    /// What it is about: `2026Q3`
    pub subject: &'a str,
    pub people: &'a [EmployeeId],
    pub pages: u32,
    pub bytes: &'a [u8],
    /// The facts it was made from, with the number of their form.
    pub source_format: u32,
    pub source: &'a serde_json::Value,
    /// Fingerprint of the signer's certificate; none when it is not signed.
    pub signer: Option<&'a str>,
}

/// A number of a series that is kept for one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reservation {
    /// JT-2026Q3
    pub series: String,
    pub number: u32,
}

/// Whether a paper still counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    Valid,
    /// 作废
    Void,
    Superseded,
}

/// One line of the register, without the bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    pub id: PaperId,
    pub number: String,
    pub kind: String,
    pub title: String,
    pub subject: String,
    pub people: Vec<EmployeeId>,
    pub pages: u32,
    /// Of the exact bytes, hexadecimal.
    pub sha256: String,
    pub size: u64,
    pub signer: Option<String>,
    /// RFC 3339
    pub created_at: String,
    pub created_by: UserId,
    pub state: PaperState,
    /// Why it is void or superseded.
    pub reason: String,
    pub superseded_by: Option<PaperId>,
    /// Name of the seal that is printed on it.
    pub seal: Option<String>,
    /// Where that was put by hand; none: nobody did, or it was not kept then.
    pub seal_spot: Option<SealSpot>,
    /// 骑缝章
    pub across: bool,
    /// Its signature allows further signatures only.
    pub certified: bool,
    pub timestamp: Option<PaperTimestamp>,
    /// Its receiver signed as well.
    pub countersigned: Option<Countersignature>,
    /// Copies that were given to a printer.
    pub printed: u32,
}

/// What bytes that are known are of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperCopy {
    /// As it was issued.
    Original,
    /// With the timestamp that came later.
    Stamped,
    /// With the signature of its receiver.
    Countersigned,
}

/// Reading the register.
#[derive(Clone, Copy)]
pub struct Papers<'a> {
    pub(crate) db: &'a Connection,
}

const LINES: &str = "SELECT id, number, kind, title, subject, pages, papers.sha256 AS sha256, length(bytes) AS size,
    papers.signer AS signer, created_at, created_by, papers.state, reason, superseded_by,
    (SELECT json_group_array(employee_id) FROM paper_people WHERE paper_id = papers.id) AS people,
    (SELECT seals.name FROM paper_marks JOIN seals ON seals.id = seal_id WHERE paper_id = papers.id) AS seal,
    places.page AS seal_page, places.x_mm AS seal_x_mm, places.y_mm AS seal_y_mm,
    EXISTS (SELECT 1 FROM paper_marks WHERE paper_id = papers.id AND across) AS across,
    EXISTS (SELECT 1 FROM paper_marks WHERE paper_id = papers.id AND certified) AS certified,
    (SELECT coalesce(sum(copies), 0) FROM paper_prints WHERE paper_id = papers.id) AS printed,
    stamps.state AS stamp_state, stamps.why AS stamp_why, stamps.attested_at, stamps.authority,
    received.signer AS receiver, received.certificate AS receiver_certificate, received.signed_at AS received_at
    FROM papers LEFT JOIN paper_timestamps AS stamps ON stamps.paper_id = papers.id
    LEFT JOIN seal_places AS places ON places.paper_id = papers.id
    LEFT JOIN countersignatures AS received ON received.paper_id = papers.id";

impl<'a> Papers<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// The whole register, in the order of making.
    pub fn list(self) -> Result<Vec<PaperLine>, StoreError> {
        self.lines("ORDER BY id", [])
    }

    /// How many papers each certificate signed, by its fingerprint.
    pub fn signed_by(self) -> Result<std::collections::HashMap<String, u32>, StoreError> {
        let sql = "SELECT signer, count(*) FROM papers WHERE signer IS NOT NULL GROUP BY signer";
        let mut statement = self.db.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Papers of one kind about one subject: the notices of `2026Q3`.
    pub fn about(self, kind: &str, subject: &str) -> Result<Vec<PaperLine>, StoreError> {
        self.lines(
            "WHERE kind = ? AND subject = ? ORDER BY id",
            [kind, subject],
        )
    }

    /// Everything that is about one person (PIPL art. 45).
    pub fn of_employee(self, id: EmployeeId) -> Result<Vec<PaperLine>, StoreError> {
        let which =
            "WHERE id IN (SELECT paper_id FROM paper_people WHERE employee_id = ?) ORDER BY id";
        self.lines(which, [i64::from(id)])
    }

    pub fn get(self, id: PaperId) -> Result<PaperLine, StoreError> {
        let found = self.lines("WHERE id = ?", [i64::from(id)])?.pop();
        found.ok_or_else(|| StoreError::gone("paper", id))
    }

    pub fn by_number(self, number: &str) -> Result<PaperLine, StoreError> {
        let found = self.lines("WHERE number = ?", [number])?.pop();
        found.ok_or_else(|| StoreError::gone("paper", number))
    }

    /// The paper of ours that these bytes are, or are a copy of.
    pub fn with_bytes(self, bytes: &[u8]) -> Result<Option<(PaperLine, PaperCopy)>, StoreError> {
        let hash = hex(&Sha256::digest(bytes));
        let copies = [
            ("papers.sha256", PaperCopy::Original),
            ("stamps.stamped_sha256", PaperCopy::Stamped),
            ("received.sha256", PaperCopy::Countersigned),
        ];
        for (column, copy) in copies {
            let found = self.lines(&format!("WHERE {column} = ?"), [&hash])?.pop();
            if let Some(line) = found {
                return Ok(Some((line, copy)));
            }
        }
        Ok(None)
    }

    /// The exact bytes, compared with their hash before they are handed out.
    pub fn bytes(self, id: PaperId) -> Result<Vec<u8>, StoreError> {
        let stored: Option<(Vec<u8>, String)> = self
            .db
            .prepare("SELECT bytes, sha256 FROM papers WHERE id = ?")?
            .query_row([i64::from(id)], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (bytes, sha256) = stored.ok_or_else(|| StoreError::gone("paper", id))?;
        if hex(&Sha256::digest(&bytes)) != sha256 {
            return Err(StoreError::Damaged(format!(
                "paper {id} does not match its hash"
            )));
        }
        Ok(bytes)
    }

    /// The facts it was made from, and the number of their form.
    pub fn source(self, id: PaperId) -> Result<(u32, serde_json::Value), StoreError> {
        let stored: Option<(u32, String)> = self
            .db
            .prepare("SELECT source_format, source FROM papers WHERE id = ?")?
            .query_row([i64::from(id)], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (format, source) = stored.ok_or_else(|| StoreError::gone("paper", id))?;
        Ok((format, from_json("source of a paper", &source)?))
    }

    fn lines(
        self,
        which: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<PaperLine>, StoreError> {
        let mut statement = self.db.prepare(&format!("{LINES} {which}"))?;
        let mut rows = statement.query(values)?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(line(row)?);
        }
        Ok(lines)
    }
}

fn line(row: &Row<'_>) -> Result<PaperLine, StoreError> {
    Ok(PaperLine {
        id: row.id("id")?,
        number: row.text("number")?,
        kind: row.text("kind")?,
        title: row.text("title")?,
        subject: row.text("subject")?,
        people: from_json("people of a paper", &row.text("people")?)?,
        pages: row.count("pages")?,
        sha256: row.text("sha256")?,
        size: row.get::<_, i64>("size")?.unsigned_abs(),
        signer: row.get("signer")?,
        created_at: row.text("created_at")?,
        created_by: row.id("created_by")?,
        state: row.word("state")?,
        reason: row.text("reason")?,
        superseded_by: row.id_opt("superseded_by")?,
        seal: row.get("seal")?,
        seal_spot: seal_spot(row)?,
        across: row.get("across")?,
        certified: row.get("certified")?,
        timestamp: PaperTimestamp::of(row)?,
        countersigned: Countersignature::of(row)?,
        printed: row.count("printed")?,
    })
}

fn seal_spot(row: &Row<'_>) -> rusqlite::Result<Option<SealSpot>> {
    let Some(page) = row.get("seal_page")? else {
        return Ok(None);
    };
    Ok(Some(SealSpot {
        page,
        x_mm: row.get("seal_x_mm")?,
        y_mm: row.get("seal_y_mm")?,
    }))
}

/// Writing the register; reads as well. Numbers are in `numbers.rs`.
pub struct PapersTx<'a> {
    read: Papers<'a>,
    pub(crate) user: UserId,
    pub(crate) at: String,
}

impl<'a> std::ops::Deref for PapersTx<'a> {
    type Target = Papers<'a>;

    fn deref(&self) -> &Papers<'a> {
        &self.read
    }
}

impl<'a> PapersTx<'a> {
    pub(crate) fn new(db: &'a Connection, user: UserId, at: String) -> Self {
        Self {
            read: Papers::new(db),
            user,
            at,
        }
    }

    /// Puts a paper on record for good. A number that stands on another paper is a
    /// [`StoreError::Conflict`]; a reservation that was used or given up is [`StoreError::Stale`].
    pub fn insert(&self, paper: &NewPaper<'_>) -> Result<PaperId, StoreError> {
        self.db
            .prepare(
                "INSERT INTO papers (number, kind, title, subject, pages, sha256, bytes, source_format,
                    source, signer, created_at, created_by)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                paper.number,
                paper.kind,
                paper.title,
                paper.subject,
                paper.pages,
                hex(&Sha256::digest(paper.bytes)),
                paper.bytes,
                paper.source_format,
                json(paper.source),
                paper.signer,
                self.at,
                i64::from(self.user)
            ])?;
        let id = self.db.last_insert_rowid();
        let mut insert = self
            .db
            .prepare("INSERT INTO paper_people (paper_id, employee_id) VALUES (?, ?)")?;
        for person in paper.people {
            insert.execute([id, i64::from(*person)])?;
        }
        if let Some(reservation) = paper.reservation {
            self.use_number(reservation, id)?;
        }
        Ok(id.into())
    }

    /// 作废: the paper stays readable and counts no longer. Only a valid one can be.
    pub fn void(&self, id: PaperId, why: &str) -> Result<(), StoreError> {
        self.leave_valid(id, PaperState::Void, why, None)
    }

    /// Another paper takes its place.
    pub fn supersede(&self, id: PaperId, by: PaperId, why: &str) -> Result<(), StoreError> {
        self.leave_valid(id, PaperState::Superseded, why, Some(by))
    }

    fn leave_valid(
        &self,
        id: PaperId,
        state: PaperState,
        why: &str,
        by: Option<PaperId>,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE papers SET state = ?, reason = ?, superseded_by = ? WHERE id = ? AND state = 'valid'",
            params![crate::row::word(&state), why, raw(by), i64::from(id)],
        )?;
        if changed == 1 {
            return Ok(());
        }
        let sql = "SELECT count(*) FROM papers WHERE id = ?";
        let there: i64 = self.db.query_row(sql, [i64::from(id)], one)?;
        let error = if there == 0 {
            StoreError::gone
        } else {
            StoreError::stale
        };
        Err(error("paper", id))
    }
}
