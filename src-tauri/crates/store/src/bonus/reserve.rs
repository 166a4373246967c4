//! 未分配额度: an append-only ledger. For every issued quarter opening + pool + paid = closing, and the
//! closing is the next opening; corrections made afterwards stand between the two.

use domain::ids::RunId;
use domain::money::Money;
use domain::quarter::Quarter;
use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, one, raw, word};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    Opening,
    Pool,
    /// Negative.
    Paid,
    Closing,
    /// Either sign: what a corrected notice gives back or takes.
    Correction,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    pub seq: i64,
    pub quarter: Quarter,
    pub kind: LedgerKind,
    pub amount: Money,
    pub run: Option<RunId>,
    pub note: String,
    pub at: String,
}

/// What an issued run does to the reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunFigures {
    pub opening: Money,
    pub pool: Money,
    /// Everything granted, awards included; not negative.
    pub paid: Money,
}

impl Bonus<'_> {
    /// What a quarter starts with: the closing of the latest quarter issued before it, and the
    /// corrections posted since.
    pub fn opening_reserve(self, quarter: Quarter) -> Result<Money, StoreError> {
        let fen: i64 = self.db.query_row(
            "WITH last (quarter) AS (
                SELECT coalesce(max(quarter), '') FROM reserve_ledger WHERE kind = 'closing' AND quarter < ?1)
             SELECT coalesce(sum(fen), 0) FROM reserve_ledger, last
             WHERE (kind = 'closing' AND reserve_ledger.quarter = last.quarter)
                OR (kind = 'correction' AND reserve_ledger.quarter >= last.quarter AND reserve_ledger.quarter < ?1)",
            [quarter.to_string()],
            one,
        )?;
        Money::from_fen(fen)
            .ok_or_else(|| StoreError::Damaged(format!("reserve of {quarter}: {fen}")))
    }

    /// What is in the reserve now: the opening of a quarter after all that are on record.
    pub fn current_reserve(self) -> Result<Money, StoreError> {
        match Quarter::new(2199, 4) {
            Some(last) => self.opening_reserve(last),
            None => Ok(Money::ZERO),
        }
    }

    /// The latest quarter whose run is issued: corrections are posted to it.
    pub fn last_issued(self) -> Result<Option<Quarter>, StoreError> {
        let sql = "SELECT max(quarter) AS quarter FROM bonus_runs WHERE state = 'issued'";
        let found: Option<String> = self.db.query_row(sql, [], one)?;
        let damaged = |quarter: String| StoreError::Damaged(format!("quarter {quarter}"));
        found
            .map(|text| text.parse().map_err(|_| damaged(text)))
            .transpose()
    }

    /// The whole ledger, oldest first.
    pub fn ledger(self) -> Result<Vec<LedgerEntry>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM reserve_ledger ORDER BY seq")?;
        let rows = statement.query_map([], |row| {
            Ok(LedgerEntry {
                seq: row.get("seq")?,
                quarter: row.quarter("quarter")?,
                kind: row.word("kind")?,
                amount: row.money("fen")?,
                run: row.id_opt("run_id")?,
                note: row.text("note")?,
                at: row.text("at")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl BonusTx<'_> {
    /// Posts an issued run, and returns the closing reserve.
    ///
    /// [`StoreError::Stale`] if the reserve is not what the run was calculated with;
    /// [`StoreError::Conflict`] if the quarter or a later one is posted already, or if more was granted
    /// than there is.
    pub fn post_run(
        &self,
        run: RunId,
        quarter: Quarter,
        figures: &RunFigures,
    ) -> Result<Money, StoreError> {
        if self.opening_reserve(quarter)? != figures.opening {
            return Err(StoreError::stale("reserve", quarter));
        }
        let sql = "SELECT count(*) FROM reserve_ledger WHERE kind = 'closing' AND quarter >= ?";
        let later: i64 = self.db.query_row(sql, [quarter.to_string()], one)?;
        if later > 0 {
            return Err(StoreError::conflict(
                "the quarter or a later one is posted already",
            ));
        }
        let closing = figures
            .opening
            .add(figures.pool)
            .and_then(|there| there.sub(figures.paid))
            .filter(|closing| !closing.is_negative())
            .ok_or_else(|| StoreError::conflict("more was granted than there is"))?;
        let paid = -figures.paid.fen();
        for (kind, fen) in [
            (LedgerKind::Opening, figures.opening.fen()),
            (LedgerKind::Pool, figures.pool.fen()),
            (LedgerKind::Paid, paid),
            (LedgerKind::Closing, closing.fen()),
        ] {
            self.post(quarter, kind, fen, Some(run), "")?;
        }
        Ok(closing)
    }

    /// Posts a correction to the latest issued quarter, or, before any, what the firm brings along. It
    /// counts into the next opening. [`StoreError::Conflict`] if a later quarter is issued already, or
    /// if the reserve does not suffice.
    pub fn post_correction(
        &self,
        quarter: Quarter,
        run: Option<RunId>,
        amount: Money,
        note: &str,
    ) -> Result<(), StoreError> {
        if self.last_issued()?.is_some_and(|last| last > quarter) {
            return Err(StoreError::conflict(
                "corrections are posted to the latest issued quarter",
            ));
        }
        self.post(quarter, LedgerKind::Correction, amount.fen(), run, note)?;
        if self.opening_reserve(quarter.next())?.is_negative() {
            return Err(StoreError::conflict("the reserve does not suffice"));
        }
        Ok(())
    }

    fn post(
        &self,
        quarter: Quarter,
        kind: LedgerKind,
        fen: i64,
        run: Option<RunId>,
        note: &str,
    ) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO reserve_ledger (quarter, kind, fen, run_id, note, at) VALUES (?, ?, ?, ?, ?, ?)",
            params![quarter.to_string(), word(&kind), fen, raw(run), note, self.at],
        )?;
        Ok(())
    }
}
