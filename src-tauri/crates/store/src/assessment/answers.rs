//! What people answer to a result: receipts, appeals and their decisions; and what follows: plans.

use chrono::NaiveDate;
use domain::assessment::{Appeal, Confirmation, Decision, PlanKind, PlanStep};
use domain::ids::{AppealId, CycleId, EmployeeId};
use domain::regulations::NewAcknowledgement;
use rusqlite::{Row, params};

use super::{Assessments, AssessmentsTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, day, from_json, json, word};

impl Assessments<'_> {
    /// Who received the result of a cycle: of each person the last record, unless that takes it back.
    pub fn confirmations(self, cycle: CycleId) -> Result<Vec<Confirmation>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM result_receipts WHERE route <> 'withdrawn' AND id IN (
                 SELECT max(id) FROM result_receipts WHERE cycle_id = ? GROUP BY employee_id)
             ORDER BY employee_id",
        )?;
        let mut rows = statement.query([i64::from(cycle)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let total: Option<String> = row.get("total")?;
            found.push(Confirmation {
                cycle: row.id("cycle_id")?,
                employee: row.id("employee_id")?,
                told: NewAcknowledgement {
                    route: row.word("route")?,
                    on: row.day("received_on")?,
                    witnesses: from_json("witnesses of a receipt", &row.text("witnesses")?)?,
                    reference: row.text("reference")?,
                    note: row.text("note")?,
                },
                total: total.map(|_| row.exact("total")).transpose()?,
                grade: row.get("grade")?,
            });
        }
        Ok(found)
    }

    /// The appeals of a cycle, the first first.
    pub fn appeals(self, cycle: CycleId) -> Result<Vec<Appeal>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM assessment_appeals WHERE cycle_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(cycle)], appeal)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn appeal(self, id: AppealId) -> Result<Appeal, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM assessment_appeals WHERE id = ?")?;
        let mut rows = statement.query_map([i64::from(id)], appeal)?;
        match rows.next() {
            Some(found) => Ok(found?),
            None => Err(StoreError::gone("appeal", id)),
        }
    }

    /// The steps of the plan that a person was given after a cycle.
    pub fn plan(self, cycle: CycleId, employee: EmployeeId) -> Result<Vec<PlanStep>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT * FROM improvement_steps WHERE cycle_id = ? AND employee_id = ? ORDER BY due_on, id",
        )?;
        let rows = statement.query_map([i64::from(cycle), i64::from(employee)], plan_step)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every step of every plan, in the order of their days.
    pub fn plans(self) -> Result<Vec<Planned>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM improvement_steps ORDER BY due_on, id")?;
        let rows = statement.query_map([], |row| {
            Ok(Planned {
                cycle: row.id("cycle_id")?,
                employee: row.id("employee_id")?,
                step: plan_step(row)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// A step with whose it is, and the cycle that it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub cycle: CycleId,
    pub employee: EmployeeId,
    pub step: PlanStep,
}

fn plan_step(row: &Row<'_>) -> rusqlite::Result<PlanStep> {
    Ok(PlanStep {
        id: row.get("id")?,
        kind: row.word("kind")?,
        text: row.text("text")?,
        due_on: row.day("due_on")?,
        done_on: row.day_opt("done_on")?,
        outcome: row.text("outcome")?,
    })
}

fn appeal(row: &Row<'_>) -> rusqlite::Result<Appeal> {
    let decided: Option<String> = row.get("decision")?;
    Ok(Appeal {
        id: row.id("id")?,
        cycle: row.id("cycle_id")?,
        employee: row.id("employee_id")?,
        filed_on: row.day("filed_on")?,
        text: row.text("text")?,
        answer_by: row.day("answer_by")?,
        decision: decided.map(|_| row.word("decision")).transpose()?,
        decided_on: row.day_opt("decided_on")?,
        answer: row.text("answer")?,
        decided_by: row.text("decided_by")?,
        one_person: row.get("one_person")?,
    })
}

impl AssessmentsTx<'_> {
    /// Puts on record for good how a result reached a person, or that this was a mistake.
    pub fn confirm(&self, confirmation: &Confirmation) -> Result<(), StoreError> {
        let told = &confirmation.told;
        self.db.execute(
            "INSERT INTO result_receipts (cycle_id, employee_id, route, received_on, witnesses, reference,
                note, total, grade, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(confirmation.cycle),
                i64::from(confirmation.employee),
                told.route.word(),
                told.on.to_string(),
                json(&told.witnesses),
                told.reference,
                told.note,
                confirmation.total.as_ref().map(word),
                confirmation.grade,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }

    /// An appeal to be decided; a second open one of a person is a [`StoreError::Conflict`].
    pub fn file_appeal(
        &self,
        cycle: CycleId,
        employee: EmployeeId,
        filed_on: NaiveDate,
        text: &str,
        answer_by: NaiveDate,
    ) -> Result<AppealId, StoreError> {
        self.db.execute(
            "INSERT INTO assessment_appeals (cycle_id, employee_id, filed_on, text, answer_by, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(cycle),
                i64::from(employee),
                filed_on.to_string(),
                text,
                answer_by.to_string(),
                i64::from(self.who.user),
                self.at
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// The answer to an appeal. [`StoreError::Stale`] if it was decided already.
    pub fn decide_appeal(
        &self,
        id: AppealId,
        decision: Decision,
        decided_on: NaiveDate,
        answer: &str,
        one_person: bool,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE assessment_appeals SET decision = ?, decided_on = ?, answer = ?, decided_by = ?,
                one_person = ?
             WHERE id = ? AND decision IS NULL",
            params![
                word(&decision),
                decided_on.to_string(),
                answer,
                self.who.name,
                one_person,
                i64::from(id)
            ],
        )?;
        changed_one(changed, "appeal", id.into())
    }

    /// A step of a plan.
    pub fn add_plan_step(
        &self,
        cycle: CycleId,
        employee: EmployeeId,
        kind: PlanKind,
        text: &str,
        due_on: NaiveDate,
    ) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO improvement_steps (cycle_id, employee_id, kind, text, due_on, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(cycle),
                i64::from(employee),
                word(&kind),
                text,
                due_on.to_string(),
                i64::from(self.who.user),
                self.at
            ],
        )?;
        Ok(())
    }

    /// What came of a step.
    pub fn finish_plan_step(
        &self,
        id: i64,
        done_on: Option<NaiveDate>,
        outcome: &str,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE improvement_steps SET done_on = ?, outcome = ? WHERE id = ?",
            params![day(done_on), outcome, id],
        )?;
        changed_one(changed, "improvement step", id)
    }
}
