//! 过失. They change until the run of their quarter is issued.

use domain::bonus::{Fault, FaultDecision, FaultKind, MajorMeeting, Named};
use domain::ids::{EmployeeId, FaultId};
use domain::quarter::Quarter;
use rusqlite::{Row, params};

use super::procedure::measure;
use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, day, word};

impl Bonus<'_> {
    /// The faults of a quarter, by day.
    pub fn faults(self, quarter: Quarter) -> Result<Vec<Fault>, StoreError> {
        self.faults_where("quarter = ? ORDER BY happened_on, id", quarter.to_string())
    }

    pub fn fault(self, id: FaultId) -> Result<Fault, StoreError> {
        let found = self.faults_where("id = ?", id.to_string())?.pop();
        found.ok_or_else(|| StoreError::gone("fault", id))
    }

    fn faults_where(self, which: &str, value: String) -> Result<Vec<Fault>, StoreError> {
        let mut statement = self
            .db
            .prepare(&format!("SELECT * FROM faults WHERE {which}"))?;
        let rows: Vec<Fault> = statement
            .query_map([value], fault)?
            .collect::<Result<_, _>>()?;
        rows.into_iter()
            .map(|fault| self.with_people(fault))
            .collect()
    }

    fn with_people(self, mut fault: Fault) -> Result<Fault, StoreError> {
        fault.named = self
            .db
            .prepare(
                "SELECT *, (SELECT measure FROM fault_measures AS m
                        WHERE m.fault_id = p.fault_id AND m.employee_id = p.employee_id) AS measure,
                    EXISTS (SELECT 1 FROM fault_appeals AS a WHERE a.fault_id = p.fault_id
                        AND a.employee_id = p.employee_id AND a.outcome = 'reversed') AS reversed
                 FROM fault_people AS p WHERE fault_id = ? ORDER BY position",
            )?
            .query_map([i64::from(fault.id)], |row| {
                Ok(Named {
                    employee: row.id("employee_id")?,
                    figure: row.exact("figure")?,
                    responsible: row.get("responsible")?,
                    statement: row.text("statement")?,
                    heard_on: row.day_opt("heard_on")?,
                    measure: measure(row)?,
                    reversed: row.get("reversed")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        self.with_procedure(&mut fault)?;
        fault.decision.deciders = self
            .db
            .prepare("SELECT * FROM fault_deciders WHERE fault_id = ? ORDER BY position")?
            .query_map([i64::from(fault.id)], |row| {
                row.id::<EmployeeId>("employee_id")
            })?
            .collect::<Result<_, _>>()?;
        Ok(fault)
    }
}

/// Without the people, who are in tables of their own.
fn fault(row: &Row<'_>) -> rusqlite::Result<Fault> {
    let kind = match row.text("kind")?.as_str() {
        "apportioned" => FaultKind::Apportioned {
            cut: row.exact("cut")?,
        },
        "major" => FaultKind::Major {
            meeting: MajorMeeting {
                number: row.text("meeting_number")?,
                held_on: row.day("meeting_held_on")?,
                participants: row.text("meeting_participants")?,
                votes: None,
                resolution: row.text("meeting_resolution")?,
            },
        },
        // The schema knows these three only.
        _ => FaultKind::Ordinary,
    };
    Ok(Fault {
        id: row.id("id")?,
        quarter: row.quarter("quarter")?,
        kind,
        happened_on: row.day("happened_on")?,
        facts: row.text("facts")?,
        article: row.get("article")?,
        named: Vec::new(),
        decision: FaultDecision {
            deciders: Vec::new(),
            decided_on: row.day("decided_on")?,
            reason: row.text("reason")?,
            deputies: Vec::new(),
        },
        supervision: None,
        withdrawn: None,
    })
}

const COLUMNS: [&str; 12] = [
    "quarter",
    "kind",
    "cut",
    "happened_on",
    "facts",
    "article",
    "meeting_number",
    "meeting_held_on",
    "meeting_participants",
    "meeting_resolution",
    "decided_on",
    "reason",
];

impl BonusTx<'_> {
    /// `fault.id` is not read. [`StoreError::Conflict`] once the quarter is issued; likewise below.
    pub fn insert_fault(&self, fault: &Fault) -> Result<FaultId, StoreError> {
        let places = vec!["?"; COLUMNS.len()].join(", ");
        let sql = format!(
            "INSERT INTO faults ({}) VALUES ({places})",
            COLUMNS.join(", ")
        );
        self.db
            .prepare(&sql)?
            .execute(rusqlite::params_from_iter(values(fault)))?;
        let id = FaultId::from(self.db.last_insert_rowid());
        self.insert_people(id, fault)?;
        Ok(id)
    }

    /// The fault with all its people, replaced.
    pub fn update_fault(&self, fault: &Fault) -> Result<(), StoreError> {
        let id = i64::from(fault.id);
        let sql = format!(
            "UPDATE faults SET {} = ? WHERE id = {id}",
            COLUMNS.join(" = ?, ")
        );
        let changed = self
            .db
            .execute(&sql, rusqlite::params_from_iter(values(fault)))?;
        if changed == 0 {
            return Err(StoreError::gone("fault", id));
        }
        for table in [
            "fault_people",
            "fault_deciders",
            "fault_votes",
            "fault_measures",
            "fault_supervision",
            "fault_deputies",
        ] {
            let sql = format!("DELETE FROM {table} WHERE fault_id = ?");
            self.db.execute(&sql, [id])?;
        }
        self.insert_people(fault.id, fault)
    }

    pub fn delete_fault(&self, id: FaultId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM faults WHERE id = ?", [i64::from(id)])?;
        if changed == 0 {
            Err(StoreError::gone("fault", id))
        } else {
            Ok(())
        }
    }

    fn insert_people(&self, id: FaultId, fault: &Fault) -> Result<(), StoreError> {
        let id = i64::from(id);
        let mut insert = self.db.prepare(
            "INSERT INTO fault_people (fault_id, position, employee_id, figure, responsible, statement,
                heard_on)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
        )?;
        for (position, named) in (0_i64..).zip(&fault.named) {
            insert.execute(params![
                id,
                position,
                i64::from(named.employee),
                word(&named.figure),
                named.responsible,
                named.statement,
                day(named.heard_on)
            ])?;
        }
        let mut insert = self.db.prepare(
            "INSERT INTO fault_deciders (fault_id, position, employee_id) VALUES (?, ?, ?)",
        )?;
        for (position, decider) in (0_i64..).zip(&fault.decision.deciders) {
            insert.execute(params![id, position, i64::from(*decider)])?;
        }
        self.insert_procedure(id, fault)
    }
}

/// In the order of [`COLUMNS`].
fn values(fault: &Fault) -> [Option<String>; 12] {
    let (kind, cut, meeting) = match &fault.kind {
        FaultKind::Ordinary => ("ordinary", None, None),
        FaultKind::Apportioned { cut } => ("apportioned", Some(word(cut)), None),
        FaultKind::Major { meeting } => ("major", None, Some(meeting)),
    };
    [
        Some(fault.quarter.to_string()),
        Some(kind.to_owned()),
        cut,
        Some(fault.happened_on.to_string()),
        Some(fault.facts.clone()),
        fault.article.clone(),
        meeting.map(|meeting| meeting.number.clone()),
        meeting.map(|meeting| meeting.held_on.to_string()),
        meeting.map(|meeting| meeting.participants.clone()),
        meeting.map(|meeting| meeting.resolution.clone()),
        Some(fault.decision.decided_on.to_string()),
        Some(fault.decision.reason.clone()),
    ]
}
