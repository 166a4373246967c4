//! 发放, 关账 and the confirmed 业绩提成名单: append-only, but for the list, which is confirmed anew.

use chrono::NaiveDate;
use domain::bonus::{BonusClosing, BonusPayment, BonusPaymentWay, Signoff};
use domain::ids::{BonusPaymentId, NoticeId, RunId};
use domain::money::Money;
use domain::quarter::Quarter;
use rusqlite::{OptionalExtension, Row, params};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, from_json, raw, word};

/// Who was confirmed to be paid by commission, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommissionList {
    /// Works numbers, in order.
    pub codes: Vec<String>,
    pub by: Signoff,
}

/// Money paid on a notice, or given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBonusPayment<'a> {
    pub notice: NoticeId,
    pub amount: Money,
    pub paid_on: NaiveDate,
    pub way: BonusPaymentWay,
    pub note: &'a str,
    pub reverses: Option<BonusPaymentId>,
}

impl Bonus<'_> {
    /// None as long as nobody has confirmed one.
    pub fn commission_list(self, quarter: Quarter) -> Result<Option<CommissionList>, StoreError> {
        let found = self
            .db
            .query_row(
                "SELECT * FROM commission_lists WHERE quarter = ?",
                [quarter.to_string()],
                |row| Ok((row.text("codes")?, signoff(row)?)),
            )
            .optional()?;
        found
            .map(|(codes, by)| {
                let codes = from_json("codes of a commission list", &codes)?;
                Ok(CommissionList { codes, by })
            })
            .transpose()
    }

    /// Every payment on the notices of a run, in the order they were put on record.
    pub fn payments(self, run: RunId) -> Result<Vec<BonusPayment>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT payment.* FROM bonus_payments payment
             JOIN bonus_notices notice ON notice.id = payment.notice_id
             WHERE notice.run_id = ? ORDER BY payment.id",
        )?;
        let rows = statement.query_map([i64::from(run)], payment)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The last word on whether a run is closed; None where it never was.
    pub fn closing(self, run: RunId) -> Result<Option<BonusClosing>, StoreError> {
        Ok(self
            .db
            .query_row(
                "SELECT * FROM bonus_closings WHERE run_id = ? ORDER BY id DESC LIMIT 1",
                [i64::from(run)],
                |row| {
                    Ok(BonusClosing {
                        closed: row.get("closed")?,
                        reason: row.text("reason")?,
                        by: signoff(row)?,
                    })
                },
            )
            .optional()?)
    }
}

fn signoff(row: &Row<'_>) -> rusqlite::Result<Signoff> {
    Ok(Signoff {
        user: row.id("user_id")?,
        name: row.text("user_name")?,
        at: row.text("at")?,
    })
}

fn payment(row: &Row<'_>) -> rusqlite::Result<BonusPayment> {
    Ok(BonusPayment {
        id: row.id("id")?,
        notice: row.id("notice_id")?,
        amount: row.money("fen")?,
        paid_on: row.day("paid_on")?,
        way: row.word("way")?,
        note: row.text("note")?,
        reverses: row.id_opt("reverses")?,
        by: signoff(row)?,
    })
}

impl BonusTx<'_> {
    /// Confirms the list in the place of an earlier one.
    pub fn put_commission_list(
        &self,
        quarter: Quarter,
        codes: &[String],
    ) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT OR REPLACE INTO commission_lists (quarter, codes, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?)",
            params![
                quarter.to_string(),
                serde_json::json!(codes).to_string(),
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }

    /// [`StoreError::Conflict`] where the run is closed, or the payment was taken back already.
    pub fn insert_payment(&self, new: &NewBonusPayment<'_>) -> Result<BonusPaymentId, StoreError> {
        self.db.execute(
            "INSERT INTO bonus_payments (notice_id, fen, paid_on, way, note, reverses, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(new.notice),
                new.amount.fen(),
                new.paid_on.to_string(),
                word(&new.way),
                new.note,
                raw(new.reverses),
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Closes a run, or opens a closed one again for a reason.
    pub fn insert_closing(&self, run: RunId, closed: bool, reason: &str) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO bonus_closings (run_id, closed, reason, user_id, user_name, at)
             VALUES (?, ?, ?, ?, ?, ?)",
            params![
                i64::from(run),
                closed,
                reason,
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(())
    }
}
