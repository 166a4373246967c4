//! 季奖 of a quarter and what it was calculated from. Every step compares the state it was decided on
//! with the state on record; issued, nothing changes any more.

use domain::bonus::{BonusRun, RunState, Signoff};
use domain::ids::{RunId, VersionId};
use domain::quarter::Quarter;
use rusqlite::{OptionalExtension, Row, params};
use serde_json::Value;

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one, word};

/// What was computed, frozen: inputs and result in the form `format`, by version `algorithm` of the
/// engine, which stays runnable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    pub algorithm: u32,
    pub format: u32,
    pub inputs: Value,
    pub result: Value,
}

impl Bonus<'_> {
    /// All runs, the latest quarter first.
    pub fn runs(self) -> Result<Vec<BonusRun>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM bonus_runs ORDER BY quarter DESC")?;
        let runs: Vec<BonusRun> = statement.query_map([], run)?.collect::<Result<_, _>>()?;
        runs.into_iter()
            .map(|run| self.with_signoffs(run))
            .collect()
    }

    pub fn run(self, quarter: Quarter) -> Result<Option<BonusRun>, StoreError> {
        self.db
            .query_row(
                "SELECT * FROM bonus_runs WHERE quarter = ?",
                [quarter.to_string()],
                run,
            )
            .optional()?
            .map(|run| self.with_signoffs(run))
            .transpose()
    }

    pub fn run_by_id(self, id: RunId) -> Result<BonusRun, StoreError> {
        let found = self
            .db
            .query_row(
                "SELECT * FROM bonus_runs WHERE id = ?",
                [i64::from(id)],
                run,
            )
            .optional()?;
        self.with_signoffs(found.ok_or_else(|| StoreError::gone("bonus run", id))?)
    }

    /// None for a draft.
    pub fn calculation(self, id: RunId) -> Result<Option<Calculation>, StoreError> {
        type Stored = (Option<u32>, Option<u32>, Option<String>, Option<String>);
        let stored: Option<Stored> = self
            .db
            .query_row(
                "SELECT algorithm, format, inputs, result FROM bonus_runs WHERE id = ?",
                [i64::from(id)],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .optional()?;
        match stored.ok_or_else(|| StoreError::gone("bonus run", id))? {
            (Some(algorithm), Some(format), Some(inputs), Some(result)) => Ok(Some(Calculation {
                algorithm,
                format,
                inputs: from_json("inputs of a run", &inputs)?,
                result: from_json("result of a run", &result)?,
            })),
            _ => Ok(None),
        }
    }

    fn with_signoffs(self, mut run: BonusRun) -> Result<BonusRun, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM run_signoffs WHERE run_id = ?")?;
        let mut rows = statement.query([i64::from(run.id)])?;
        while let Some(row) = rows.next()? {
            let signoff = Some(Signoff {
                user: row.id("user_id")?,
                name: row.text("user_name")?,
                at: row.text("at")?,
            });
            match row.text("step")?.as_str() {
                "calculated" => run.calculated = signoff,
                "reviewed" => run.reviewed = signoff,
                "approved" => run.approved = signoff,
                _ => run.issued = signoff,
            }
        }
        Ok(run)
    }
}

fn steps_after(state: RunState) -> Vec<RunState> {
    [RunState::Calculated, RunState::Reviewed, RunState::Approved]
        .into_iter()
        .filter(|step| *step > state)
        .collect()
}

/// Without the signoffs, which are in a table of their own.
fn run(row: &Row<'_>) -> rusqlite::Result<BonusRun> {
    Ok(BonusRun {
        id: row.id("id")?,
        quarter: row.quarter("quarter")?,
        state: row.word("state")?,
        version: row.id_opt("version_id")?,
        calculated: None,
        reviewed: None,
        one_person: row.get("one_person")?,
        approved: None,
        issued: None,
    })
}

impl BonusTx<'_> {
    /// The run of a quarter: the one on record, or a new draft.
    pub fn open_run(&self, quarter: Quarter) -> Result<RunId, StoreError> {
        if let Some(run) = self.run(quarter)? {
            return Ok(run.id);
        }
        self.db.execute(
            "INSERT INTO bonus_runs (quarter, state) VALUES (?, 'draft')",
            [quarter.to_string()],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Stores a calculation and sets the run to calculated; reviews and approvals of an earlier one
    /// fall away. [`StoreError::Stale`] if the run is not in the state `seen` any more.
    pub fn save_calculation(
        &self,
        id: RunId,
        seen: RunState,
        version: VersionId,
        by: &Signoff,
        calculation: &Calculation,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE bonus_runs SET state = 'calculated', version_id = ?, one_person = 0, algorithm = ?,
                format = ?, inputs = ?, result = ?
             WHERE id = ? AND state = ?",
            params![
                i64::from(version),
                calculation.algorithm,
                calculation.format,
                json(&calculation.inputs),
                json(&calculation.result),
                i64::from(id),
                word(&seen)
            ],
        )?;
        self.changed_one(id, changed)?;
        self.db
            .execute("DELETE FROM run_signoffs WHERE run_id = ?", [i64::from(id)])?;
        self.sign_off(id, RunState::Calculated, by)
    }

    /// Takes a run from one state to another, with the name of who did it. `one_person` is kept from
    /// the review on. Going back takes away the signoffs behind. [`StoreError::Stale`] if the run is not in the state `from` any more.
    pub fn set_state(
        &self,
        id: RunId,
        from: RunState,
        to: RunState,
        by: &Signoff,
        one_person: bool,
    ) -> Result<(), StoreError> {
        if self.run_by_id(id)?.state != from {
            return Err(StoreError::stale("bonus run", id));
        }
        if to < from {
            self.db.execute(
                "DELETE FROM run_signoffs WHERE run_id = ? AND step IN (SELECT value FROM json_each(?))",
                params![i64::from(id), json(&steps_after(to))],
            )?;
        }
        // Before the state, because an issued run takes no signoff any more.
        self.sign_off(id, to, by)?;
        let changed = self.db.execute(
            "UPDATE bonus_runs SET state = ?, one_person = ? WHERE id = ? AND state = ?",
            params![word(&to), one_person, i64::from(id), word(&from)],
        )?;
        self.changed_one(id, changed)
    }

    /// A run that was not issued is given up, with everything calculated in it.
    pub fn delete_run(&self, id: RunId, seen: RunState) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM bonus_runs WHERE id = ? AND state = ?",
            params![i64::from(id), word(&seen)],
        )?;
        self.changed_one(id, changed)
    }

    fn sign_off(&self, id: RunId, step: RunState, by: &Signoff) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO run_signoffs (run_id, step, user_id, user_name, at) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            params![
                i64::from(id),
                word(&step),
                i64::from(by.user),
                by.name,
                by.at
            ],
        )?;
        Ok(())
    }

    fn changed_one(&self, id: RunId, changed: usize) -> Result<(), StoreError> {
        if changed == 1 {
            return Ok(());
        }
        let sql = "SELECT count(*) FROM bonus_runs WHERE id = ?";
        let there: i64 = self.db.query_row(sql, [i64::from(id)], one)?;
        let error = if there == 0 {
            StoreError::gone
        } else {
            StoreError::stale
        };
        Err(error("bonus run", id))
    }
}
