//! Looking through the whole file: pages, structure, audit trail, papers, regulations, reserve, keys.

use std::collections::BTreeMap;

use domain::regulations::version_hash;
use rusqlite::Connection;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::bonus::LedgerKind;
use crate::error::StoreError;
use crate::open::CompanyFile;
use crate::seal::hex;
use crate::{audit, database};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub code: FindingCode,
    /// Which one: the number of a paper, a line, a quarter.
    pub subject: String,
    /// For the log, in English.
    pub detail: String,
}

/// Kinds of findings; the texts people read live at the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// A page is not what was written, or the structure is broken.
    Database,
    /// A row points to one that is not there.
    ForeignKey,
    AuditChain,
    /// A paper's bytes do not match its hash.
    Paper,
    /// An attachment is missing or not what was attached.
    Attachment,
    /// An issued version does not match its hash.
    Version,
    /// opening + pool + paid ≠ closing, or a closing is not the next opening.
    Reserve,
    /// keys.json and the users do not agree.
    Keys,
}

impl CompanyFile {
    /// Everything that can be checked; empty if all is well. Reads every page, so that a single changed
    /// byte is found. An error means that checking itself was not possible.
    pub fn check(&self) -> Result<Vec<Finding>, StoreError> {
        database::checkpoint(&self.db)?;
        let faults = database::faults(&self.db)?;
        if !faults.is_empty() {
            // Nothing that is read from such a file would mean anything.
            let finding = |detail| finding(FindingCode::Database, "data.db", detail);
            return Ok(faults.into_iter().map(finding).collect());
        }
        let mut findings = Vec::new();
        foreign_keys(&self.db, &mut findings)?;
        if let Some(seq) = audit::first_broken(&self.db, &self.uuid)? {
            findings.push(finding(FindingCode::AuditChain, seq, "broken from here on"));
        }
        papers(&self.db, &mut findings)?;
        self.check_attachments(&mut findings)?;
        self.check_versions(&mut findings)?;
        self.check_reserve(&mut findings)?;
        self.check_keys(&mut findings)?;
        Ok(findings)
    }

    fn check_attachments(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        for attachment in self.attachments().all()? {
            match self.attachments().bytes(attachment.id) {
                Ok(_) => {}
                Err(error @ (StoreError::Damaged(_) | StoreError::Io { .. })) => {
                    findings.push(finding(FindingCode::Attachment, attachment.name, error));
                }
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    fn check_versions(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        for summary in self.regulations().list()? {
            for version in self.regulations().versions(summary.regulation.id)? {
                let now = version_hash(&version.body, &version.parameters);
                if version.hash.is_some_and(|frozen| frozen != now) {
                    let label = version.label.unwrap_or_default();
                    let subject = format!("{} {label}", summary.regulation.title);
                    findings.push(finding(
                        FindingCode::Version,
                        subject,
                        "does not match its hash",
                    ));
                }
            }
        }
        Ok(())
    }

    fn check_reserve(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        let mut quarters: BTreeMap<_, BTreeMap<LedgerKind, i64>> = BTreeMap::new();
        for entry in self.bonus().ledger()? {
            let fen = entry.amount.fen();
            *quarters
                .entry(entry.quarter)
                .or_default()
                .entry(entry.kind)
                .or_default() += fen;
        }
        for (quarter, sums) in &quarters {
            let sum = |kind| sums.get(&kind).copied().unwrap_or_default();
            if !sums.contains_key(&LedgerKind::Closing) {
                continue;
            }
            let opening = sum(LedgerKind::Opening);
            let closing = opening + sum(LedgerKind::Pool) + sum(LedgerKind::Paid);
            if closing != sum(LedgerKind::Closing) {
                findings.push(finding(
                    FindingCode::Reserve,
                    quarter,
                    "the sums do not meet",
                ));
            }
            if self.bonus().opening_reserve(*quarter)?.fen() != opening {
                findings.push(finding(
                    FindingCode::Reserve,
                    quarter,
                    "the opening is another",
                ));
            }
        }
        Ok(())
    }

    fn check_keys(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        let active: Vec<String> = self
            .users()
            .list()?
            .into_iter()
            .filter(|user| user.active)
            .map(|user| user.login)
            .collect();
        let keys = self.keys.logins();
        for login in active.iter().filter(|login| !keys.contains(login)) {
            findings.push(finding(FindingCode::Keys, login, "a user without a key"));
        }
        for login in keys.iter().filter(|login| !active.contains(login)) {
            findings.push(finding(FindingCode::Keys, login, "a key without a user"));
        }
        Ok(())
    }
}

fn foreign_keys(db: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
        findings.push(finding(
            FindingCode::ForeignKey,
            table,
            format!("points into {parent}"),
        ));
    }
    Ok(())
}

fn papers(db: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = db.prepare("SELECT number, sha256, bytes FROM papers ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, sha256): (String, String) = (row.get(0)?, row.get(1)?);
        let bytes = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
        if hex(&Sha256::digest(bytes)) != sha256 {
            findings.push(finding(
                FindingCode::Paper,
                number,
                "does not match its hash",
            ));
        }
    }
    // A copy with a later timestamp is made by the room of papers, which compares it when it is asked for.
    let mut statement = db.prepare(
        "SELECT number, papers.bytes, appended, copies.sha256 FROM countersignatures AS copies
         JOIN papers ON papers.id = paper_id WHERE NOT stamped ORDER BY papers.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let part = |at: usize| row.get_ref(at)?.as_blob().map_err(rusqlite::Error::from);
        let hash = Sha256::new().chain_update(part(1)?).chain_update(part(2)?);
        if hex(&hash.finalize()) != row.get::<_, String>(3)? {
            findings.push(finding(
                FindingCode::Paper,
                row.get::<_, String>(0)?,
                "the copy its receiver signed does not match its hash",
            ));
        }
    }
    Ok(())
}

fn finding(code: FindingCode, subject: impl ToString, detail: impl ToString) -> Finding {
    Finding {
        code,
        subject: subject.to_string(),
        detail: detail.to_string(),
    }
}
