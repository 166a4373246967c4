//! 签收: append-only rows, one person and one version hash each.

use domain::ids::{EmployeeId, VersionId};
use domain::regulations::{Acknowledgement, NewAcknowledgement};
use rusqlite::{Connection, Row, params};

use super::read::Regulations;
use super::write::RegulationsTx;
use crate::error::StoreError;
use crate::record::Actor;
use crate::row::{RowExt, from_json, json};

/// Who received it, as he is named on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receiver<'a> {
    pub employee: EmployeeId,
    pub code: &'a str,
    pub name: &'a str,
}

impl Regulations<'_> {
    /// Every record about a version, in the order it was made.
    pub fn acknowledgements(self, id: VersionId) -> Result<Vec<Acknowledgement>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM acknowledgements WHERE version_id = ? ORDER BY id")?;
        let mut rows = statement.query([i64::from(id)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(acknowledgement(row)?);
        }
        Ok(found)
    }
}

/// A receipt, whatever was received.
pub(crate) fn acknowledgement(row: &Row<'_>) -> Result<Acknowledgement, StoreError> {
    Ok(Acknowledgement {
        id: row.get("id")?,
        employee: row.get("employee_id")?,
        code: row.text("code")?,
        name: row.text("name")?,
        hash: row.text("hash")?,
        route: row.word("route")?,
        on: row.day("received_on")?,
        witnesses: from_json("witnesses of a receipt", &row.text("witnesses")?)?,
        reference: row.text("reference")?,
        note: row.text("note")?,
        recorded_by: row.text("user_name")?,
        recorded_at: row.text("at")?,
    })
}

impl RegulationsTx<'_> {
    /// Puts a receipt on record for good, bound to the hash of the version.
    pub fn insert_acknowledgement(
        &self,
        id: VersionId,
        hash: &str,
        who: Receiver<'_>,
        new: &NewAcknowledgement,
    ) -> Result<i64, StoreError> {
        insert_receipt(
            self.db,
            (self.who, &self.at),
            ("acknowledgements", "version_id", id.into()),
            hash,
            who,
            new,
        )
    }
}

/// Puts a receipt on record: by whom and when, in which table about what, and what was received by whom.
pub(crate) fn insert_receipt(
    db: &Connection,
    (user, at): (&Actor, &str),
    (table, about, id): (&'static str, &'static str, i64),
    hash: &str,
    who: Receiver<'_>,
    new: &NewAcknowledgement,
) -> Result<i64, StoreError> {
    db.execute(
        &format!(
            "INSERT INTO {table} ({about}, hash, employee_id, code, name, route,
                received_on, witnesses, reference, note, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ),
        params![
            id,
            hash,
            i64::from(who.employee),
            who.code,
            who.name,
            new.route.word(),
            new.on.to_string(),
            json(&new.witnesses),
            new.reference,
            new.note,
            i64::from(user.user),
            user.name,
            at
        ],
    )?;
    Ok(db.last_insert_rowid())
}
