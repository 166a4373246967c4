//! Opinions on the articles of a draft: kept with it, never printed.

use domain::ids::{UserId, VersionId};
use domain::regulations::NodeId;
use rusqlite::params;

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::RowExt;

/// An opinion to be put down by whoever acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOpinion<'a> {
    pub version: VersionId,
    pub node: &'a NodeId,
    pub text: &'a str,
}

/// What somebody thinks of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    pub id: i64,
    pub node: NodeId,
    pub text: String,
    pub user: UserId,
    pub user_name: String,
    /// RFC 3339
    pub at: String,
    /// Answered; folded away.
    pub settled: bool,
}

impl Regulations<'_> {
    /// All opinions on a version, oldest first.
    pub fn opinions(self, id: VersionId) -> Result<Vec<Opinion>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM opinions WHERE version_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok(Opinion {
                id: row.get("id")?,
                node: NodeId(row.text("node")?),
                text: row.text("text")?,
                user: row.id("user_id")?,
                user_name: row.text("user_name")?,
                at: row.text("at")?,
                settled: row.get("settled")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl RegulationsTx<'_> {
    pub fn insert_opinion(&self, new: &NewOpinion<'_>) -> Result<i64, StoreError> {
        self.db.execute(
            "INSERT INTO opinions (version_id, node, text, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                i64::from(new.version),
                new.node.0,
                new.text,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(self.db.last_insert_rowid())
    }

    /// Marks an opinion of a version as settled, or as open again.
    pub fn settle_opinion(
        &self,
        version: VersionId,
        opinion: i64,
        settled: bool,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE opinions SET settled = ? WHERE id = ? AND version_id = ?",
            params![settled, opinion, i64::from(version)],
        )?;
        if changed == 1 {
            Ok(())
        } else {
            Err(StoreError::gone("opinion", opinion))
        }
    }
}
