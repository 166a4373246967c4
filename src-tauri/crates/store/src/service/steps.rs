//! What was done to cases, and what was granted for them.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use domain::ids::{CaseId, CompensationId};
use domain::service::{CaseStep, Compensation, StepKind};
use rusqlite::{Row, params};

use super::{Service, ServiceTx, minute, read_minute, read_minute_opt};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, word};

impl Service<'_> {
    /// The steps of a case, the first first.
    pub fn steps(self, case: CaseId) -> Result<Vec<CaseStep>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM service_steps WHERE case_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(case)], |row| {
            Ok(CaseStep {
                kind: row.word("kind")?,
                at: read_minute(row, "happened")?,
                text: row.text("text")?,
                by: row.text("by_name")?,
                written_by: row.text("user_name")?,
                written_at: row.text("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What was granted for a case, the first first.
    pub fn compensations(self, case: CaseId) -> Result<Vec<Compensation>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM service_compensations WHERE case_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(case)], compensation)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everything that was granted, by case.
    pub fn all_compensations(self) -> Result<HashMap<CaseId, Vec<Compensation>>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM service_compensations ORDER BY id")?;
        let mut found: HashMap<CaseId, Vec<Compensation>> = HashMap::new();
        for one in statement.query_map([], compensation)? {
            let one = one?;
            found.entry(one.case).or_default().push(one);
        }
        Ok(found)
    }

    /// [`StoreError::Gone`] without such a grant.
    pub fn compensation(self, id: CompensationId) -> Result<Compensation, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM service_compensations WHERE id = ?")?;
        let mut rows = statement.query_map([i64::from(id)], compensation)?;
        rows.next()
            .transpose()?
            .ok_or_else(|| StoreError::gone("compensation", id))
    }
}

impl ServiceTx<'_> {
    /// Adds a step, written by who acts.
    pub fn add_step(
        &self,
        case: CaseId,
        kind: StepKind,
        happened: NaiveDateTime,
        text: &str,
        by: &str,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO service_steps (case_id, kind, happened, text, by_name, user_id, user_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(case),
                word(&kind),
                minute(happened),
                text,
                by,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ])?;
        Ok(())
    }

    /// `grant.id` is not read.
    pub fn insert_compensation(&self, grant: &Compensation) -> Result<CompensationId, StoreError> {
        self.db.execute(
            "INSERT INTO service_compensations
                (case_id, amount, way, reason, employee_id, happened, needs_approval)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(grant.case),
                grant.amount.fen(),
                grant.way,
                grant.reason,
                i64::from(grant.by),
                minute(grant.at),
                grant.needs_approval
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Approved or refused, once.
    pub fn decide_compensation(
        &self,
        id: CompensationId,
        approved: bool,
        by: &str,
        at: NaiveDateTime,
        decision: &str,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE service_compensations SET approved = ?, decided_by = ?, decided_at = ?, decision = ?
             WHERE id = ? AND approved IS NULL AND needs_approval = 1",
            params![approved, by, minute(at), decision, i64::from(id)],
        )?;
        changed_one(changed, "compensation", id.into())
    }
}

fn compensation(row: &Row<'_>) -> rusqlite::Result<Compensation> {
    Ok(Compensation {
        id: row.id("id")?,
        case: row.id("case_id")?,
        amount: row.money("amount")?,
        way: row.text("way")?,
        reason: row.text("reason")?,
        by: row.id("employee_id")?,
        at: read_minute(row, "happened")?,
        needs_approval: row.get("needs_approval")?,
        decided_by: row.text("decided_by")?,
        decided_at: read_minute_opt(row, "decided_at")?,
        approved: row.get("approved")?,
        decision: row.text("decision")?,
    })
}
