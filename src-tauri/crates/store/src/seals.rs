//! 印章: pictures of the company's seals, and what papers carry of them.

use domain::ids::{PaperId, SealId, UserId};
use domain::papers::SealSpot;
use rusqlite::{Connection, Row, params};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::papers::PapersTx;
use crate::row::{RowExt, changed_one, raw};
use crate::seal::hex;

/// A seal without its picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    pub id: SealId,
    /// 公章
    pub name: String,
    /// Of its longer side.
    pub size_mm: u32,
    /// Of the picture, in pixels.
    pub width: u32,
    pub height: u32,
    /// RFC 3339
    pub created_at: String,
    pub created_by: UserId,
    pub withdrawn_at: Option<String>,
    /// Why it was withdrawn.
    pub reason: String,
    /// Registered papers that carry it.
    pub papers: u32,
}

/// A seal to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewSeal<'a> {
    pub name: &'a str,
    pub size_mm: u32,
    pub width: u32,
    pub height: u32,
    /// PNG, its paper transparent.
    pub picture: &'a [u8],
}

/// What a paper carries besides its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PaperMarks {
    pub seal: Option<SealId>,
    /// Where it was put by hand.
    pub spot: Option<SealSpot>,
    /// 骑缝章
    pub across: bool,
    /// Its signature allows further signatures only.
    pub certified: bool,
}

/// Reading seals.
#[derive(Clone, Copy)]
pub struct Seals<'a> {
    db: &'a Connection,
}

impl<'a> Seals<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All of them, the oldest first, withdrawn ones as well.
    pub fn list(self) -> Result<Vec<Seal>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT *, (SELECT count(*) FROM paper_marks WHERE seal_id = seals.id) AS papers
             FROM seals ORDER BY id",
        )?;
        let rows = statement.query_map([], seal)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The picture, compared with its hash before it is handed out.
    pub fn picture(self, id: SealId) -> Result<Vec<u8>, StoreError> {
        let (picture, sha256): (Vec<u8>, String) = self
            .db
            .prepare("SELECT picture, sha256 FROM seals WHERE id = ?")?
            .query_row([i64::from(id)], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => StoreError::gone("seal", id),
                other => other.into(),
            })?;
        if hex(&Sha256::digest(&picture)) != sha256 {
            return Err(StoreError::Damaged(format!(
                "the picture of seal {id} does not match its hash"
            )));
        }
        Ok(picture)
    }
}

fn seal(row: &Row<'_>) -> rusqlite::Result<Seal> {
    Ok(Seal {
        id: row.id("id")?,
        name: row.text("name")?,
        size_mm: row.count("size_mm")?,
        width: row.count("width_px")?,
        height: row.count("height_px")?,
        created_at: row.text("created_at")?,
        created_by: row.id("created_by")?,
        withdrawn_at: row.get("withdrawn_at")?,
        reason: row.text("reason")?,
        papers: row.count("papers")?,
    })
}

/// Writing seals; reads as well.
pub struct SealsTx<'a> {
    read: Seals<'a>,
    user: UserId,
    at: String,
}

impl<'a> std::ops::Deref for SealsTx<'a> {
    type Target = Seals<'a>;

    fn deref(&self) -> &Seals<'a> {
        &self.read
    }
}

impl<'a> SealsTx<'a> {
    pub(crate) fn new(db: &'a Connection, user: UserId, at: String) -> Self {
        Self {
            read: Seals::new(db),
            user,
            at,
        }
    }

    /// A name that another seal in use has is a [`StoreError::Conflict`].
    pub fn insert(&self, new: &NewSeal<'_>) -> Result<SealId, StoreError> {
        self.read.db.execute(
            "INSERT INTO seals (name, size_mm, width_px, height_px, sha256, picture, created_at, created_by)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                new.name,
                new.size_mm,
                new.width,
                new.height,
                hex(&Sha256::digest(new.picture)),
                new.picture,
                self.at,
                i64::from(self.user)
            ],
        )?;
        Ok(self.read.db.last_insert_rowid().into())
    }

    /// It is printed no longer and stays on the papers that carry it.
    pub fn withdraw(&self, id: SealId, reason: &str) -> Result<(), StoreError> {
        let changed = self.read.db.execute(
            "UPDATE seals SET withdrawn_at = ?, reason = ? WHERE id = ? AND withdrawn_at IS NULL",
            params![self.at, reason, i64::from(id)],
        )?;
        changed_one(changed, "seal", id.into())
    }
}

impl PapersTx<'_> {
    /// Says what a paper carries, once and for all.
    pub fn mark(&self, paper: PaperId, marks: PaperMarks) -> Result<(), StoreError> {
        self.db
            .prepare(
                "INSERT INTO paper_marks (paper_id, seal_id, across, certified) VALUES (?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(paper),
                raw(marks.seal),
                marks.across,
                marks.certified
            ])?;
        if let Some(spot) = marks.spot {
            self.db
                .prepare(
                    "INSERT INTO seal_places (paper_id, page, x_mm, y_mm) VALUES (?, ?, ?, ?)",
                )?
                .execute(params![i64::from(paper), spot.page, spot.x_mm, spot.y_mm])?;
        }
        Ok(())
    }
}
