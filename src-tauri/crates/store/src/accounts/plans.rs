//! 年度客户计划, every version of it. A plan stays with the account it was made for; what was merged is
//! read with the account that was kept, as sales are.

use std::collections::HashMap;

use domain::accounts::YearPlan;
use domain::ids::AccountId;
use domain::money::Money;
use rusqlite::{Row, params};

use super::read::Accounts;
use super::sales::PARTS;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one};

/// Form of a stored body; a new shape of a plan needs a new number and a reader for the old one.
const FORMAT: i64 = 1;

/// One version of a plan, with who wrote it, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanVersion {
    pub account: AccountId,
    pub version: u32,
    pub plan: YearPlan,
    pub total: Money,
    pub reason: String,
    pub by: String,
    /// RFC 3339
    pub at: String,
}

impl Accounts<'_> {
    /// Every version of an account's plan for a year, the latest first.
    pub fn plan_versions(self, id: AccountId, year: i32) -> Result<Vec<PlanVersion>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_plans WHERE account_id IN part AND year = ?
             ORDER BY version DESC, account_id <> ?, id DESC"
        ))?;
        let rows = statement.query_map(params![i64::from(id), year, i64::from(id)], read)?;
        let mut found = Vec::new();
        for row in rows {
            found.push(PlanVersion {
                account: id,
                ..row?.parsed()?
            });
        }
        Ok(found)
    }

    /// The plan of one account for a year that counts.
    pub fn plan(self, id: AccountId, year: i32) -> Result<Option<PlanVersion>, StoreError> {
        Ok(self.plan_versions(id, year)?.into_iter().next())
    }

    /// The plans of a year that count, by the account that is there now.
    pub fn plans(self, year: i32) -> Result<HashMap<AccountId, PlanVersion>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_plans WHERE id IN (
                SELECT max(id) FROM account_plans WHERE year = ? GROUP BY account_id)",
        )?;
        let rows = statement.query_map([year], read)?;
        let mut found: HashMap<AccountId, PlanVersion> = HashMap::new();
        for row in rows {
            let mut plan = row?.parsed()?;
            while let Some(into) = merged.get(&plan.account) {
                plan.account = *into;
            }
            // Of two that were merged, the one that was worked on last counts, as on the page itself.
            match found.get(&plan.account) {
                Some(known) if known.version >= plan.version => {}
                _ => {
                    found.insert(plan.account, plan);
                }
            }
        }
        Ok(found)
    }

    /// Whether anything was ever planned for an account.
    pub fn was_planned(self, id: AccountId) -> Result<bool, StoreError> {
        Ok(self.db.query_row(
            "SELECT EXISTS (SELECT 1 FROM account_plans WHERE account_id = ?)",
            [i64::from(id)],
            one,
        )?)
    }
}

impl AccountsTx<'_> {
    /// Writes the next version. `seen` is the one that was changed, 0 for none; [`StoreError::Stale`] when
    /// there is another one by now.
    pub fn put_plan(
        &self,
        id: AccountId,
        plan: &YearPlan,
        total: Money,
        reason: &str,
        seen: u32,
    ) -> Result<u32, StoreError> {
        let latest = self.plan(id, plan.year)?.map_or(0, |plan| plan.version);
        if latest != seen {
            return Err(StoreError::stale("account plan", id));
        }
        let version = latest + 1;
        self.db
            .prepare_cached(
                "INSERT INTO account_plans (account_id, year, version, format, body, total, reason, by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(id),
                plan.year,
                version,
                FORMAT,
                json(plan),
                total.fen(),
                reason,
                self.user_name,
                self.at
            ])?;
        Ok(version)
    }
}

/// A row as it lies there.
struct Stored {
    account: AccountId,
    version: u32,
    format: i64,
    body: String,
    total: Money,
    reason: String,
    by: String,
    at: String,
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        account: row.id("account_id")?,
        version: row.count("version")?,
        format: row.get("format")?,
        body: row.text("body")?,
        total: row.money("total")?,
        reason: row.text("reason")?,
        by: row.text("by_name")?,
        at: row.text("at")?,
    })
}

impl Stored {
    fn parsed(self) -> Result<PlanVersion, StoreError> {
        if self.format != FORMAT {
            let what = format!("account plan of format {}", self.format);
            return Err(StoreError::Damaged(what));
        }
        Ok(PlanVersion {
            account: self.account,
            version: self.version,
            plan: from_json("account plan", &self.body)?,
            total: self.total,
            reason: self.reason,
            by: self.by,
            at: self.at,
        })
    }
}
