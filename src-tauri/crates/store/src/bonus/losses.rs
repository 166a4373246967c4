//! 赔偿损失, apart from the bonus. A plan is replaced until the person has agreed to it; then it is only
//! withdrawn.

use domain::bonus::{Loss, LossTerms};
use domain::ids::LossId;
use rusqlite::{Row, params};

use super::{Bonus, BonusTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, day};

impl Bonus<'_> {
    /// All of them, the latest first.
    pub fn losses(self) -> Result<Vec<Loss>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM losses ORDER BY happened_on DESC, id DESC")?;
        Ok(statement.query_map([], loss)?.collect::<Result<_, _>>()?)
    }

    /// [`StoreError::Gone`] without such a one.
    pub fn loss(self, id: LossId) -> Result<Loss, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM losses WHERE id = ?")?;
        let found = statement.query_map([i64::from(id)], loss)?.next();
        found
            .transpose()?
            .ok_or_else(|| StoreError::gone("loss", id))
    }
}

fn loss(row: &Row<'_>) -> rusqlite::Result<Loss> {
    Ok(Loss {
        id: row.id("id")?,
        employee: row.id("employee_id")?,
        happened_on: row.day("happened_on")?,
        facts: row.text("facts")?,
        loss: row.money("loss_fen")?,
        borne: row.money("borne_fen")?,
        ground: row.text("ground")?,
        reason: row.text("reason")?,
        statement: row.text("statement")?,
        heard_on: row.day("heard_on")?,
        agreed_on: row.day_opt("agreed_on")?,
        terms: LossTerms {
            first_month: row.day("first_month")?,
            wage: row.money("wage_fen")?,
            minimum: row.money("minimum_fen")?,
            instalment: row.money_opt("instalment_fen")?,
        },
        withdrawn_on: row.day_opt("withdrawn_on")?,
    })
}

impl BonusTx<'_> {
    /// Without an id a new one. [`StoreError::Stale`] where the person has agreed or it was withdrawn.
    pub fn put_loss(&self, id: Option<LossId>, loss: &Loss) -> Result<LossId, StoreError> {
        let terms = &loss.terms;
        let values = params![
            i64::from(loss.employee),
            loss.happened_on.to_string(),
            loss.facts,
            loss.loss.fen(),
            loss.borne.fen(),
            loss.ground,
            loss.reason,
            loss.statement,
            loss.heard_on.to_string(),
            day(loss.agreed_on),
            terms.first_month.to_string(),
            terms.wage.fen(),
            terms.minimum.fen(),
            terms.instalment.map(domain::money::Money::fen),
            self.who.name,
            self.at,
            id.map(i64::from),
        ];
        let Some(id) = id else {
            self.db.execute(
                "INSERT INTO losses (employee_id, happened_on, facts, loss_fen, borne_fen, ground, reason,
                    statement, heard_on, agreed_on, first_month, wage_fen, minimum_fen, instalment_fen,
                    by_name, at, id)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values,
            )?;
            return Ok(LossId::from(self.db.last_insert_rowid()));
        };
        let changed = self.db.execute(
            "UPDATE losses SET employee_id = ?, happened_on = ?, facts = ?, loss_fen = ?, borne_fen = ?,
                ground = ?, reason = ?, statement = ?, heard_on = ?, agreed_on = ?, first_month = ?,
                wage_fen = ?, minimum_fen = ?, instalment_fen = ?, by_name = ?, at = ?
             WHERE id = ? AND agreed_on IS NULL AND withdrawn_on IS NULL",
            values,
        )?;
        changed_one(changed, "loss", id.into())?;
        Ok(id)
    }

    /// It stands on record and is no longer in force.
    pub fn withdraw_loss(&self, id: LossId, on: chrono::NaiveDate) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE losses SET withdrawn_on = ? WHERE id = ? AND withdrawn_on IS NULL",
            params![on.to_string(), i64::from(id)],
        )?;
        changed_one(changed, "loss", id.into())
    }
}
