//! 奖金通知书. One valid notice per person and run: two windows, or two clicks, cannot issue two.

use domain::bonus::Notice;
use domain::ids::{EmployeeId, NoticeId, RunId};
use rusqlite::{OptionalExtension, Row, params};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, raw};

impl Bonus<'_> {
    /// All notices of a run, superseded ones included, by works number.
    pub fn notices(self, run: RunId) -> Result<Vec<Notice>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM bonus_notices WHERE run_id = ? ORDER BY code, id")?;
        let rows = statement.query_map([i64::from(run)], notice)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All notices one person ever got, the oldest first.
    pub fn notices_of(self, employee: EmployeeId) -> Result<Vec<Notice>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM bonus_notices WHERE employee_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(employee)], notice)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn notice(self, number: &str) -> Result<Notice, StoreError> {
        self.db
            .query_row(
                "SELECT * FROM bonus_notices WHERE number = ?",
                [number],
                notice,
            )
            .optional()?
            .ok_or_else(|| StoreError::gone("notice", number))
    }
}

fn notice(row: &Row<'_>) -> rusqlite::Result<Notice> {
    Ok(Notice {
        id: row.id("id")?,
        run: row.id("run_id")?,
        number: row.text("number")?,
        employee: row.id("employee_id")?,
        code: row.text("code")?,
        name: row.text("name")?,
        total: row.money("total_fen")?,
        state: row.word("state")?,
        paper: row.id("paper_id")?,
        supersedes: row.id_opt("supersedes")?,
    })
}

impl BonusTx<'_> {
    /// A valid notice; `id` and `state` are not read. One that `supersedes` another sets that one
    /// superseded ([`StoreError::Stale`] if it is not valid any more). A second valid notice for the
    /// same person is a [`StoreError::Conflict`]. The paper must be on record already.
    pub fn insert_notice(&self, notice: &Notice) -> Result<NoticeId, StoreError> {
        if let Some(old) = notice.supersedes {
            let changed = self.db.execute(
                "UPDATE bonus_notices SET state = 'superseded'
                 WHERE id = ? AND state = 'valid' AND run_id = ? AND employee_id = ?",
                [
                    i64::from(old),
                    i64::from(notice.run),
                    i64::from(notice.employee),
                ],
            )?;
            if changed == 0 {
                return Err(StoreError::stale("notice", old));
            }
        }
        self.db
            .prepare(
                "INSERT INTO bonus_notices (run_id, number, employee_id, code, name, total_fen, state,
                    paper_id, supersedes)
                 VALUES (?, ?, ?, ?, ?, ?, 'valid', ?, ?)",
            )?
            .execute(params![
                i64::from(notice.run),
                notice.number,
                i64::from(notice.employee),
                notice.code,
                notice.name,
                notice.total.fen(),
                i64::from(notice.paper),
                raw(notice.supersedes)
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }
}
