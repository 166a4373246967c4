//! 回访

use chrono::NaiveDateTime;
use domain::ids::{CaseId, VisitId};
use domain::service::Visit;
use rusqlite::{Row, params};

use super::{ACCOUNT, Service, ServiceTx, minute, minute_opt, read_minute, read_minute_opt};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, from_json, json, raw, word};

/// A return visit to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVisit {
    pub case: CaseId,
    pub due_at: NaiveDateTime,
    pub article: String,
}

impl Service<'_> {
    /// All of them, by the time they are due.
    pub fn visits(self) -> Result<Vec<Visit>, StoreError> {
        self.visits_where("?1 IS NULL", None)
    }

    /// Those of a case, the first first.
    pub fn visits_of(self, case: CaseId) -> Result<Vec<Visit>, StoreError> {
        self.visits_where("case_id = ?1", Some(case.into()))
    }

    /// [`StoreError::Gone`] without such a visit.
    pub fn visit(self, id: VisitId) -> Result<Visit, StoreError> {
        let found = self.visits_where("service_visits.id = ?1", Some(id.into()))?;
        let found = found.into_iter().next();
        found.ok_or_else(|| StoreError::gone("return visit", id))
    }

    fn visits_where(self, which: &str, value: Option<i64>) -> Result<Vec<Visit>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT service_visits.*, service_cases.kind AS kind, {ACCOUNT} AS account
             FROM service_visits JOIN service_cases ON service_cases.id = case_id
             WHERE {which} ORDER BY due_at, service_visits.id"
        ))?;
        let mut rows = statement.query([value])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(visit(row)?);
        }
        Ok(found)
    }
}

impl ServiceTx<'_> {
    pub fn plan_visit(&self, new: &NewVisit) -> Result<VisitId, StoreError> {
        self.db.execute(
            "INSERT INTO service_visits (case_id, due_at, article, state) VALUES (?, ?, ?, 'planned')",
            params![i64::from(new.case), minute(new.due_at), new.article],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Whatever a visit may come to; told ones keep what was told.
    pub fn update_visit(&self, visit: &Visit) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE service_visits SET state = ?, attempts = ?, by_id = ?, done_at = ?, score = ?,
                comment = ?, checked = ?, checked_by = ?, checked_at = ?, follow_up_id = ?
             WHERE id = ?",
            params![
                word(&visit.state),
                json(&visit.attempts),
                raw(visit.by),
                minute_opt(visit.done_at),
                visit.score,
                visit.comment,
                visit.checked,
                raw(visit.checked_by),
                minute_opt(visit.checked_at),
                raw(visit.follow_up),
                i64::from(visit.id)
            ],
        )?;
        changed_one(changed, "return visit", visit.id.into())
    }
}

fn visit(row: &Row<'_>) -> Result<Visit, StoreError> {
    Ok(Visit {
        id: row.id("id")?,
        case: row.id("case_id")?,
        kind: row.word("kind")?,
        account: row.id_opt("account")?,
        due_at: read_minute(row, "due_at")?,
        article: row.text("article")?,
        state: row.word("state")?,
        attempts: from_json("attempts of a return visit", &row.text("attempts")?)?,
        by: row.id_opt("by_id")?,
        done_at: read_minute_opt(row, "done_at")?,
        score: row.get("score")?,
        comment: row.text("comment")?,
        checked: row.get("checked")?,
        checked_by: row.id_opt("checked_by")?,
        checked_at: read_minute_opt(row, "checked_at")?,
        follow_up: row.id_opt("follow_up_id")?,
    })
}
