//! 更正 of issued quarters: append-only, each with the notice that says so.

use domain::bonus::{Correction, Settlement};
use domain::ids::{NoticeId, RunId};
use rusqlite::params;

use super::{Bonus, BonusTx};
use crate::error::StoreError;

impl Bonus<'_> {
    /// What was put right in a run, the oldest first.
    pub fn corrections(self, run: RunId) -> Result<Vec<Correction>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT change FROM bonus_corrections WHERE run_id = ? ORDER BY id")?;
        let texts: Vec<String> = statement
            .query_map([i64::from(run)], |row| row.get("change"))?
            .collect::<Result<_, _>>()?;
        texts
            .iter()
            .map(|text| {
                serde_json::from_str(text).map_err(|error| {
                    StoreError::Damaged(format!("correction of run {run}: {error}"))
                })
            })
            .collect()
    }
}

impl BonusTx<'_> {
    /// Puts a correction on record. Its notice must be on record already.
    pub fn insert_correction(
        &self,
        run: RunId,
        notice: NoticeId,
        correction: &Correction,
        reason: &str,
        settlement: &Settlement,
    ) -> Result<(), StoreError> {
        let change = serde_json::to_string(correction)
            .map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.db.execute(
            "INSERT INTO bonus_corrections
                (run_id, employee_id, notice_id, change, reason, difference_fen, topped_up_fen)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(run),
                i64::from(correction.employee),
                i64::from(notice),
                change,
                reason,
                settlement.difference.fen(),
                settlement.topped_up.fen()
            ],
        )?;
        Ok(())
    }
}
