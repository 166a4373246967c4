//! Scores that were given to accounts and the grades they had.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::{GivenScore, Grade, GradeRecord, HeldGrade};
use domain::ids::AccountId;
use rusqlite::{OptionalExtension, params};

use super::read::{Accounts, held};
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, word};

/// When an account was last visited, and last by a leader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastVisits {
    pub any: Option<NaiveDate>,
    pub leader: Option<NaiveDate>,
}

impl Accounts<'_> {
    /// The scores that count, by account.
    pub fn scores(self) -> Result<HashMap<AccountId, Vec<GivenScore>>, StoreError> {
        self.scores_where("1", [])
    }

    /// The scores of one account that count.
    pub fn scores_of(self, id: AccountId) -> Result<Vec<GivenScore>, StoreError> {
        let mut found = self.scores_where("account_id = ?", [i64::from(id)])?;
        Ok(found.remove(&id).unwrap_or_default())
    }

    fn scores_where(
        self,
        which: &str,
        values: impl rusqlite::Params,
    ) -> Result<HashMap<AccountId, Vec<GivenScore>>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT * FROM account_scores
             WHERE id IN (SELECT max(id) FROM account_scores WHERE {which} GROUP BY account_id, item)
                AND score IS NOT NULL
             ORDER BY account_id, id"
        ))?;
        let mut rows = statement.query(values)?;
        let mut found: HashMap<AccountId, Vec<GivenScore>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let score = GivenScore {
                item: row.text("item")?,
                score: row.count("score")?,
                reason: row.text("reason")?,
                on: row.day("scored_on")?,
                by: row.text("by_name")?,
            };
            found.entry(row.id("account_id")?).or_default().push(score);
        }
        Ok(found)
    }

    /// Every grade an account had, the latest first.
    pub fn grades(self, id: AccountId) -> Result<Vec<GradeRecord>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_grades WHERE account_id = ? ORDER BY id DESC")?;
        let rows = statement.query_map([i64::from(id)], |row| {
            let grade: Option<String> = row.get("grade")?;
            let by_rule: Option<String> = row.get("by_rule")?;
            Ok(GradeRecord {
                grade: grade.as_ref().map(|_| row.word("grade")).transpose()?,
                graded_by: grade.as_ref().map(|_| row.word("graded_by")).transpose()?,
                reason: row.text("reason")?,
                on: row.day("graded_on")?,
                by_rule: by_rule.map(|_| row.word("by_rule")).transpose()?,
                by: row.text("by_name")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Of every account that was visited.
    pub fn last_visits(
        self,
        until: NaiveDate,
    ) -> Result<HashMap<AccountId, LastVisits>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT account_id, max(happened_on) AS any_on,
                max(CASE WHEN log_id IS NOT NULL THEN happened_on END) AS leader_on
             FROM account_log LEFT JOIN account_leader_visits ON log_id = id
             WHERE channel = 'visit' AND happened_on <= ? GROUP BY account_id",
        )?;
        let rows = statement.query_map([until.to_string()], |row| {
            let visits = LastVisits {
                any: row.day_opt("any_on")?,
                leader: row.day_opt("leader_on")?,
            };
            Ok((row.id("account_id")?, visits))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AccountsTx<'_> {
    /// Gives a score, or takes the one there is back.
    pub fn give_score(
        &self,
        account: AccountId,
        item: &str,
        score: Option<u32>,
        reason: &str,
        on: NaiveDate,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_scores (account_id, item, score, reason, scored_on, by_name)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(account),
                item,
                score,
                reason,
                on.to_string(),
                self.user_name
            ])?;
        Ok(())
    }

    /// Notes beside the latest grade what the regulation came to.
    pub fn note_rule_grade(&self, account: AccountId, grade: Grade) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "UPDATE account_grades SET by_rule = ?
                 WHERE id = (SELECT max(id) FROM account_grades WHERE account_id = ?)",
            )?
            .execute(params![word(&grade), i64::from(account)])?;
        Ok(())
    }

    /// Keeps a grade that differs from the one before, whichever way it came.
    pub(super) fn keep_grade(
        &self,
        account: AccountId,
        before: Option<&HeldGrade>,
        held: Option<&HeldGrade>,
    ) -> Result<(), StoreError> {
        if before == held {
            return Ok(());
        }
        self.db
            .prepare_cached(
                "INSERT INTO account_grades (account_id, grade, graded_by, reason, graded_on, by_name)
                 VALUES (?, ?, ?, ?, coalesce(?, substr(?, 1, 10)), ?)",
            )?
            .execute(params![
                i64::from(account),
                held.map(|held| word(&held.grade)),
                held.map(|held| word(&held.by)),
                held.map_or("", |held| held.reason.as_str()),
                held.map(|held| held.on.to_string()),
                self.at,
                self.user_name
            ])?;
        Ok(())
    }

    /// The grade as it is stored.
    pub(super) fn held_grade(&self, id: AccountId) -> Result<Option<HeldGrade>, StoreError> {
        let held = self
            .db
            .prepare_cached("SELECT * FROM accounts WHERE id = ?")?
            .query_row([i64::from(id)], held)
            .optional()?
            .flatten();
        Ok(held)
    }
}
