//! What belongs to a fault besides the fault. Withdrawals and appeals come after the decision, those of an
//! issued quarter as well: they are rows of their own.

use domain::bonus::{
    AppealAnswer, Deputy, Fault, FaultAppeal, FaultKind, Measure, Supervision, Votes, Withdrawal,
};
use domain::ids::{EmployeeId, FaultAppealId, FaultId};
use rusqlite::{OptionalExtension, Row, params};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, day, from_json, json, word};

/// The measure of a person named, where one is proposed.
pub(super) fn measure(row: &Row<'_>) -> rusqlite::Result<Option<Measure>> {
    let text: Option<String> = row.get("measure")?;
    text.map(|text| {
        serde_json::from_str(&text).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
        })
    })
    .transpose()
}

impl Bonus<'_> {
    /// Votes, supervision, deputies and withdrawal put into the fault.
    pub(super) fn with_procedure(self, fault: &mut Fault) -> Result<(), StoreError> {
        let id = i64::from(fault.id);
        if let FaultKind::Major { meeting } = &mut fault.kind {
            meeting.votes = self
                .db
                .query_row(
                    "SELECT * FROM fault_votes WHERE fault_id = ?",
                    [id],
                    |row| {
                        Ok(Votes {
                            in_favour: row.count("in_favour")?,
                            against: row.count("against")?,
                            abstained: row.count("abstained")?,
                        })
                    },
                )
                .optional()?;
        }
        let mut statement = self.db.prepare(
            "SELECT *, EXISTS (SELECT 1 FROM fault_appeals AS a WHERE a.fault_id = s.fault_id
                    AND a.employee_id = s.employee_id AND a.outcome = 'reversed') AS reversed
             FROM fault_supervision AS s WHERE fault_id = ? ORDER BY position",
        )?;
        let rows: Vec<(String, Supervision)> = statement
            .query_map([id], |row| {
                Ok((
                    row.text("people")?,
                    Supervision {
                        employee: row.id("employee_id")?,
                        over: Vec::new(),
                        failure: row.text("failure")?,
                        statement: row.text("statement")?,
                        heard_on: row.day_opt("heard_on")?,
                        reversed: row.get("reversed")?,
                    },
                ))
            })?
            .collect::<Result<_, _>>()?;
        let supervision = rows
            .into_iter()
            .map(|(people, one)| {
                let over: Vec<EmployeeId> = from_json("fault_supervision.people", &people)?;
                Ok(Supervision { over, ..one })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        fault.supervision = Some(supervision);
        fault.decision.deputies = self
            .db
            .prepare("SELECT * FROM fault_deputies WHERE fault_id = ? ORDER BY position")?
            .query_map([id], |row| {
                Ok(Deputy {
                    leader: row.id("leader_id")?,
                    employee: row.id("employee_id")?,
                    named_by: row.get("named_by")?,
                    reason: row.text("reason")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        fault.withdrawn = self
            .db
            .query_row(
                "SELECT * FROM fault_withdrawals WHERE fault_id = ?",
                [id],
                |row| {
                    Ok(Withdrawal {
                        on: row.day("withdrawn_on")?,
                        reason: row.text("reason")?,
                    })
                },
            )
            .optional()?;
        Ok(())
    }

    /// The appeals against a fault, the first first.
    pub fn fault_appeals(self, fault: FaultId) -> Result<Vec<FaultAppeal>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM fault_appeals WHERE fault_id = ? ORDER BY received_on, id")?;
        let rows = statement.query_map([i64::from(fault)], |row| {
            let answered = row.day_opt("answered_on")?;
            Ok(FaultAppeal {
                id: row.id("id")?,
                fault: row.id("fault_id")?,
                employee: row.id("employee_id")?,
                received_on: row.day("received_on")?,
                grounds: row.text("grounds")?,
                answer: answered
                    .map(|on| {
                        Ok::<_, rusqlite::Error>(AppealAnswer {
                            on,
                            by: row.id("answered_by")?,
                            outcome: row.word("outcome")?,
                            reason: row.text("reason")?,
                        })
                    })
                    .transpose()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl BonusTx<'_> {
    pub(super) fn insert_procedure(&self, id: i64, fault: &Fault) -> Result<(), StoreError> {
        if let FaultKind::Major { meeting } = &fault.kind
            && let Some(votes) = meeting.votes
        {
            self.db.execute(
                "INSERT INTO fault_votes (fault_id, in_favour, against, abstained) VALUES (?, ?, ?, ?)",
                params![id, votes.in_favour, votes.against, votes.abstained],
            )?;
        }
        for named in &fault.named {
            let Some(measure) = &named.measure else {
                continue;
            };
            self.db.execute(
                "INSERT INTO fault_measures (fault_id, employee_id, measure) VALUES (?, ?, ?)",
                params![id, i64::from(named.employee), json(measure)],
            )?;
        }
        for (position, one) in (0_i64..).zip(fault.supervisors()) {
            self.db.execute(
                "INSERT INTO fault_supervision (fault_id, position, employee_id, people, failure, statement, heard_on)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![
                    id,
                    position,
                    i64::from(one.employee),
                    json(&one.over),
                    one.failure,
                    one.statement,
                    day(one.heard_on)
                ],
            )?;
        }
        for (position, deputy) in (0_i64..).zip(&fault.decision.deputies) {
            self.db.execute(
                "INSERT INTO fault_deputies (fault_id, position, leader_id, employee_id, named_by, reason)
                 VALUES (?, ?, ?, ?, ?, ?)",
                params![
                    id,
                    position,
                    i64::from(deputy.leader),
                    i64::from(deputy.employee),
                    deputy.named_by,
                    deputy.reason
                ],
            )?;
        }
        Ok(())
    }

    /// Takes a fault back. Once; of an issued quarter as well, whose notices are then corrected.
    pub fn withdraw_fault(
        &self,
        fault: FaultId,
        withdrawal: &Withdrawal,
    ) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO fault_withdrawals (fault_id, withdrawn_on, reason, by_name, at) VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(fault),
                withdrawal.on.to_string(),
                withdrawal.reason,
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }

    /// `appeal.id` and `appeal.answer` are not read.
    pub fn insert_fault_appeal(&self, appeal: &FaultAppeal) -> Result<FaultAppealId, StoreError> {
        self.db.execute(
            "INSERT INTO fault_appeals (fault_id, employee_id, received_on, grounds) VALUES (?, ?, ?, ?)",
            params![
                i64::from(appeal.fault),
                i64::from(appeal.employee),
                appeal.received_on.to_string(),
                appeal.grounds
            ],
        )?;
        Ok(FaultAppealId::from(self.db.last_insert_rowid()))
    }

    /// Puts the answer down, once.
    pub fn answer_fault_appeal(
        &self,
        id: FaultAppealId,
        answer: &AppealAnswer,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE fault_appeals SET answered_on = ?, answered_by = ?, outcome = ?, reason = ?
             WHERE id = ? AND outcome IS NULL",
            params![
                answer.on.to_string(),
                i64::from(answer.by),
                word(&answer.outcome),
                answer.reason,
                i64::from(id)
            ],
        )?;
        changed_one(changed, "appeal", id.into())
    }
}
