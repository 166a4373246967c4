//! What key accounts tell the assessment: promises kept by whoever looks after an account.

use chrono::NaiveDate;
use domain::ids::{AccountId, EmployeeId};

use crate::error::Result;
use crate::office::Office;

/// A promise of this firm that was due, and whether it was kept in time.
pub(crate) struct PromiseFact {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) due: NaiveDate,
    pub(crate) done: Option<NaiveDate>,
    pub(crate) manager: Option<EmployeeId>,
    /// `2026-10-12 拾光里餐饮管理有限公司 送样品`
    pub(crate) told: String,
    pub(crate) kept: bool,
}

/// Promises due in these days, up to today: what still has its time says nothing yet.
pub(crate) fn promises(
    office: &Office,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<PromiseFact>> {
    let due = office.file.accounts().promised_for((from, to))?;
    let facts = due.into_iter().filter_map(|one| {
        let promise = one.promise.entry.promise?;
        let due = promise.due_on?;
        if promise.done_on.is_none() && due >= today {
            return None;
        }
        Some(PromiseFact {
            manager: one.manager,
            told: format!("{due} {} {}", one.promise.account_name, promise.text),
            account: one.promise.entry.account,
            name: one.promise.account_name,
            text: promise.text,
            due,
            done: promise.done_on,
            kept: promise.done_on.is_some_and(|done| done <= due),
        })
    });
    Ok(facts.collect())
}
