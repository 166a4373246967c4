//! Findings of the check-up that somebody decided to live with: an internal memo beside the regulation.

use domain::ids::RegulationId;
use rusqlite::params;

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::row::RowExt;

/// Which finding: what was found, in which line, in which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingKey<'a> {
    pub regulation: RegulationId,
    pub code: &'a str,
    /// Permanent id of the line; empty for the whole text.
    pub node: &'a str,
    pub quote: &'a str,
}

/// A finding with the reason why it stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    pub code: String,
    pub node: String,
    pub quote: String,
    pub reason: String,
    pub user_name: String,
    /// RFC 3339
    pub at: String,
}

impl Regulations<'_> {
    /// What was accepted in a regulation, whichever version it was found in.
    pub fn acceptances(self, id: RegulationId) -> Result<Vec<Acceptance>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM accepted_findings WHERE regulation_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok(Acceptance {
                code: row.text("code")?,
                node: row.text("node")?,
                quote: row.text("quote")?,
                reason: row.text("reason")?,
                user_name: row.text("user_name")?,
                at: row.text("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl RegulationsTx<'_> {
    /// Accepts a finding, or gives another reason for one that was.
    pub fn accept_finding(&self, key: FindingKey<'_>, reason: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO accepted_findings
                (regulation_id, code, node, quote, reason, user_id, user_name, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (regulation_id, code, node, quote)
                DO UPDATE SET reason = ?5, user_id = ?6, user_name = ?7, at = ?8",
            params![
                i64::from(key.regulation),
                key.code,
                key.node,
                key.quote,
                reason,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }

    /// The finding is open again.
    pub fn reopen_finding(&self, key: FindingKey<'_>) -> Result<(), StoreError> {
        self.db.execute(
            "DELETE FROM accepted_findings
             WHERE regulation_id = ? AND code = ? AND node = ? AND quote = ?",
            params![i64::from(key.regulation), key.code, key.node, key.quote],
        )?;
        Ok(())
    }
}
