//! What a quarter brings: revenue, target, scores, awards. Once its run is issued it stands (the schema
//! refuses, which comes out as [`StoreError::Conflict`]).

use domain::bonus::{Award, QuarterFacts, Score};
use domain::quarter::Quarter;
use rusqlite::{OptionalExtension, params};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, word};

impl Bonus<'_> {
    /// The facts of a quarter, empty if nothing was put yet; the opening reserve comes from the ledger.
    pub fn facts(self, quarter: Quarter) -> Result<QuarterFacts, StoreError> {
        let name = quarter.to_string();
        let (revenue, target) = self
            .db
            .query_row("SELECT * FROM quarters WHERE quarter = ?", [&name], |row| {
                Ok((row.money_opt("revenue_fen")?, row.money_opt("target_fen")?))
            })
            .optional()?
            .unwrap_or_default();
        let scores = self
            .db
            .prepare("SELECT * FROM scores WHERE quarter = ? ORDER BY employee_id")?
            .query_map([&name], |row| {
                Ok(Score {
                    employee: row.id("employee_id")?,
                    score: row.exact("score")?,
                    source: row.text("source")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        let awards = self
            .db
            .prepare("SELECT * FROM awards WHERE quarter = ? ORDER BY id")?
            .query_map([&name], |row| {
                Ok(Award {
                    employee: row.id("employee_id")?,
                    amount: row.money("fen")?,
                    reason: row.text("reason")?,
                })
            })?
            .collect::<Result<_, _>>()?;
        let opening_reserve = self.opening_reserve(quarter)?;
        Ok(QuarterFacts {
            quarter,
            revenue,
            target,
            scores,
            awards,
            opening_reserve,
        })
    }

    /// Quarters that facts were put for, the latest first.
    pub fn quarters(self) -> Result<Vec<Quarter>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT quarter FROM quarters ORDER BY quarter DESC")?;
        let rows = statement.query_map([], |row| row.quarter("quarter"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl BonusTx<'_> {
    /// Replaces revenue, target, scores and awards of a quarter. `opening_reserve` is not read: it
    /// follows from the ledger.
    pub fn put_facts(&self, facts: &QuarterFacts) -> Result<(), StoreError> {
        let quarter = facts.quarter.to_string();
        self.db.execute(
            "INSERT INTO quarters (quarter, revenue_fen, target_fen) VALUES (?1, ?2, ?3)
             ON CONFLICT (quarter) DO UPDATE SET revenue_fen = ?2, target_fen = ?3",
            params![
                quarter,
                facts.revenue.map(|amount| amount.fen()),
                facts.target.map(|amount| amount.fen())
            ],
        )?;
        self.db
            .execute("DELETE FROM scores WHERE quarter = ?", [&quarter])?;
        let mut insert = self.db.prepare(
            "INSERT INTO scores (quarter, employee_id, score, source) VALUES (?, ?, ?, ?)",
        )?;
        for score in &facts.scores {
            insert.execute(params![
                quarter,
                i64::from(score.employee),
                word(&score.score),
                score.source
            ])?;
        }
        self.db
            .execute("DELETE FROM awards WHERE quarter = ?", [&quarter])?;
        let mut insert = self.db.prepare(
            "INSERT INTO awards (quarter, employee_id, fen, reason) VALUES (?, ?, ?, ?)",
        )?;
        for award in &facts.awards {
            insert.execute(params![
                quarter,
                i64::from(award.employee),
                award.amount.fen(),
                award.reason
            ])?;
        }
        Ok(())
    }
}
