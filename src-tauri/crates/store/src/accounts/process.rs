//! 季度复盘 of plans, and how complete the files were when a quarter was checked.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::{FileItem, GradeFrom};
use domain::ids::AccountId;
use domain::quarter::Quarter;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

use super::read::Accounts;
use super::sales::PARTS;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, from_json, json};

/// Form of a stored check; a new shape needs a new number and a reader for the old one.
const FORMAT: i64 = 1;

/// A plan gone through for a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReview {
    /// The account that is there now.
    pub account: AccountId,
    pub quarter: Quarter,
    pub held_on: NaiveDate,
    pub findings: String,
    pub next_steps: String,
    pub by: String,
    /// RFC 3339
    pub at: String,
}

/// How complete the files were on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileCheck {
    pub taken_on: NaiveDate,
    pub filled: u32,
    pub required: u32,
    pub lacking: Vec<FileLack>,
}

/// A file that lacked something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLack {
    pub account: AccountId,
    /// As it was called then.
    pub name: String,
    pub missing: Vec<FileItem>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    filled: u32,
    required: u32,
    lacking: Vec<FileLack>,
}

impl Accounts<'_> {
    /// The reviews of an account's plan for a year, the earliest quarter first, the latest review of each first.
    pub fn plan_reviews(self, id: AccountId, year: i32) -> Result<Vec<PlanReview>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_plan_reviews
             WHERE account_id IN part AND quarter GLOB ? ORDER BY quarter, id DESC"
        ))?;
        let rows = statement.query_map(params![i64::from(id), format!("{year:04}Q?")], review)?;
        let mut found = Vec::new();
        for row in rows {
            found.push(PlanReview {
                account: id,
                ..row??
            });
        }
        Ok(found)
    }

    /// Every review that was held for a quarter, by the account that is there now.
    pub fn reviews_of(self, quarter: Quarter) -> Result<Vec<PlanReview>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_plan_reviews WHERE quarter = ? ORDER BY id")?;
        let rows = statement.query_map([quarter.to_string()], review)?;
        let mut found = Vec::new();
        for row in rows {
            let mut one = row??;
            while let Some(into) = merged.get(&one.account) {
                one.account = *into;
            }
            found.push(one);
        }
        Ok(found)
    }

    /// The first count of the files for a quarter: what was found then does not get better afterwards.
    pub fn file_check(self, quarter: Quarter) -> Result<Option<FileCheck>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_file_checks WHERE quarter = ? ORDER BY id LIMIT 1",
        )?;
        let mut rows = statement.query([quarter.to_string()])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let format: i64 = row.get("format")?;
        if format != FORMAT {
            let what = format!("file check of format {format}");
            return Err(StoreError::Damaged(what));
        }
        let body: Body = from_json("file check", &row.text("body")?)?;
        Ok(Some(FileCheck {
            taken_on: row.day("taken_on")?,
            filled: body.filled,
            required: body.required,
            lacking: body.lacking,
        }))
    }

    /// The grades every account had, each from its day on, the earliest first.
    pub fn grades_held(self) -> Result<HashMap<AccountId, Vec<GradeFrom>>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT account_id, grade, graded_on FROM account_grades ORDER BY account_id, graded_on, id",
        )?;
        let rows = statement.query_map([], |row| {
            let grade: Option<String> = row.get("grade")?;
            let grade = grade.map(|_| row.word("grade")).transpose()?;
            Ok((row.id("account_id")?, (row.day("graded_on")?, grade)))
        })?;
        let mut found: HashMap<AccountId, Vec<GradeFrom>> = HashMap::new();
        for row in rows {
            let (account, from) = row?;
            found.entry(account).or_default().push(from);
        }
        Ok(found)
    }
}

impl AccountsTx<'_> {
    /// `review.by` and `review.at` are not read: it is written by who acts.
    pub fn insert_review(&self, review: &PlanReview) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_plan_reviews
                    (account_id, quarter, held_on, findings, next_steps, by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(review.account),
                review.quarter.to_string(),
                review.held_on.to_string(),
                review.findings,
                review.next_steps,
                self.user_name,
                self.at
            ])?;
        Ok(())
    }

    /// Keeps how complete the files were for a quarter.
    pub fn keep_file_check(&self, quarter: Quarter, check: &FileCheck) -> Result<(), StoreError> {
        let body = Body {
            filled: check.filled,
            required: check.required,
            lacking: check.lacking.clone(),
        };
        self.db
            .prepare_cached(
                "INSERT INTO account_file_checks (quarter, taken_on, format, body, by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                quarter.to_string(),
                check.taken_on.to_string(),
                FORMAT,
                json(&body),
                self.user_name,
                self.at
            ])?;
        Ok(())
    }
}

fn review(row: &Row<'_>) -> rusqlite::Result<Result<PlanReview, StoreError>> {
    let quarter = row.text("quarter")?;
    let Ok(quarter) = quarter.parse() else {
        return Ok(Err(StoreError::Damaged(format!("review of {quarter}"))));
    };
    Ok(Ok(PlanReview {
        account: row.id("account_id")?,
        quarter,
        held_on: row.day("held_on")?,
        findings: row.text("findings")?,
        next_steps: row.text("next_steps")?,
        by: row.text("by_name")?,
        at: row.text("at")?,
    }))
}
