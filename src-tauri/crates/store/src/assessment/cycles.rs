//! Cycles with their steps, their sheets, and what the sheets of a closed one came to.

use domain::assessment::{Cycle, CycleRules, CycleStep, Period, SheetRecord, SheetResult, Stage};
use domain::ids::{CycleId, EmployeeId};
use rusqlite::{Row, params};

use super::{Assessments, AssessmentsTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, from_json, json, raw, word};

/// Form of stored rules.
const FORMAT: i64 = 1;

impl Assessments<'_> {
    /// All cycles, the latest period first.
    pub fn cycles(self) -> Result<Vec<Cycle>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM assessment_cycles")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.cycle_of(row)?);
        }
        found.sort_by_key(|cycle| std::cmp::Reverse((cycle.period.last_day(), cycle.period)));
        Ok(found)
    }

    pub fn cycle(self, id: CycleId) -> Result<Cycle, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM assessment_cycles WHERE id = ?")?;
        let mut rows = statement.query([i64::from(id)])?;
        match rows.next()? {
            Some(row) => self.cycle_of(row),
            None => Err(StoreError::gone("assessment cycle", id)),
        }
    }

    fn cycle_of(self, row: &Row<'_>) -> Result<Cycle, StoreError> {
        let format: i64 = row.get("format")?;
        if format != FORMAT {
            return Err(StoreError::UnknownFormat {
                what: "assessment rules",
                format,
            });
        }
        let id: CycleId = row.id("id")?;
        let mut steps = self
            .db
            .prepare_cached("SELECT * FROM assessment_steps WHERE cycle_id = ?")?;
        let steps = steps.query_map([i64::from(id)], |row| {
            Ok(CycleStep {
                stage: row.word("stage")?,
                by: row.text("user_name")?,
                at: row.text("at")?,
                note: row.text("note")?,
            })
        })?;
        let mut steps: Vec<CycleStep> = steps.collect::<Result<_, _>>()?;
        steps.sort_by_key(|step| step.stage);
        Ok(Cycle {
            id,
            period: row.word("period")?,
            stage: row.word("stage")?,
            rules: from_json("assessment rules", &row.text("rules")?)?,
            steps,
        })
    }

    /// The sheets of a cycle, in the order in which they were made.
    pub fn sheets(self, cycle: CycleId) -> Result<Vec<SheetRecord>, StoreError> {
        self.sheets_where("cycle_id = ?1", cycle.into())
    }

    /// Every sheet of a person.
    pub fn sheets_of(self, employee: EmployeeId) -> Result<Vec<SheetRecord>, StoreError> {
        self.sheets_where("employee_id = ?1", employee.into())
    }

    fn sheets_where(self, which: &str, value: i64) -> Result<Vec<SheetRecord>, StoreError> {
        let mut statement = self.db.prepare(&format!(
            "SELECT * FROM assessment_sheets WHERE {which} ORDER BY id"
        ))?;
        let rows = statement.query_map([value], |row| {
            let carried: Option<String> = row.get("carried")?;
            Ok(SheetRecord {
                id: row.id("id")?,
                cycle: row.id("cycle_id")?,
                employee: row.id("employee_id")?,
                post: row.id("post_id")?,
                scheme: row.id_opt("scheme_id")?,
                from: row.day("from_day")?,
                to: row.day("to_day")?,
                days: row.count("days")?,
                leader: row.id_opt("leader_id")?,
                standing: row.word("standing")?,
                reason: row.text("reason")?,
                carried: match carried {
                    Some(_) => Some((row.exact("carried")?, row.text("carried_from")?)),
                    None => None,
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What the sheets of closed cycles came to.
    pub fn results(self) -> Result<Vec<SheetResult>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM assessment_results")?;
        let rows = statement.query_map([], |row| {
            let total: Option<String> = row.get("total")?;
            Ok(SheetResult {
                sheet: row.id("sheet_id")?,
                total: total.map(|_| row.exact("total")).transpose()?,
                grade: row.get("grade")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AssessmentsTx<'_> {
    /// A cycle with its sheets; their `id` and `cycle` are not read. A second one of the period is a
    /// [`StoreError::Conflict`].
    pub fn open_cycle(
        &self,
        period: Period,
        rules: &CycleRules,
        sheets: &[SheetRecord],
    ) -> Result<CycleId, StoreError> {
        self.db.execute(
            "INSERT INTO assessment_cycles (period, stage, format, rules) VALUES (?, ?, ?, ?)",
            params![word(&period), word(&Stage::Data), FORMAT, json(rules)],
        )?;
        let id: CycleId = self.db.last_insert_rowid().into();
        self.step(id, Stage::Data, "")?;
        let mut insert = self.db.prepare(
            "INSERT INTO assessment_sheets (cycle_id, employee_id, post_id, scheme_id, from_day, to_day, days,
                leader_id, standing, reason, carried, carried_from)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        for sheet in sheets {
            let (carried, from) = sheet.carried.clone().unzip();
            insert.execute(params![
                i64::from(id),
                i64::from(sheet.employee),
                i64::from(sheet.post),
                raw(sheet.scheme),
                sheet.from.to_string(),
                sheet.to.to_string(),
                sheet.days,
                raw(sheet.leader),
                word(&sheet.standing),
                sheet.reason,
                carried.map(|carried| word(&carried)),
                from
            ])?;
        }
        Ok(id)
    }

    /// Takes a cycle away that was opened by mistake: nothing was entered yet, or it is a
    /// [`StoreError::Conflict`].
    pub fn discard_cycle(&self, id: CycleId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM assessment_cycles WHERE id = ?",
            [i64::from(id)],
        )?;
        changed_one(changed, "assessment cycle", id.into())
    }

    /// From one stage to another. [`StoreError::Stale`] if somebody else moved it.
    pub fn move_cycle(
        &self,
        id: CycleId,
        from: Stage,
        to: Stage,
        note: &str,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE assessment_cycles SET stage = ? WHERE id = ? AND stage = ?",
            params![word(&to), i64::from(id), word(&from)],
        )?;
        changed_one(changed, "assessment cycle", id.into())?;
        self.step(id, to, note)
    }

    fn step(&self, id: CycleId, stage: Stage, note: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO assessment_steps (cycle_id, stage, user_id, user_name, at, note)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                i64::from(id),
                word(&stage),
                i64::from(self.who.user),
                self.who.name,
                self.at,
                note
            ],
        )?;
        Ok(())
    }

    /// Freezes what the sheets came to.
    pub fn put_results(&self, algorithm: u32, results: &[SheetResult]) -> Result<(), StoreError> {
        let mut insert = self.db.prepare(
            "INSERT INTO assessment_results (sheet_id, total, grade, algorithm) VALUES (?, ?, ?, ?)",
        )?;
        for result in results {
            insert.execute(params![
                i64::from(result.sheet),
                result.total.as_ref().map(word),
                result.grade,
                algorithm
            ])?;
        }
        Ok(())
    }
}
