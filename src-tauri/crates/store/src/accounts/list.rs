//! The list of accounts, a page at a time: a hundred thousand are normal.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::accounts::{AccountKind, AccountStatus, CustomValue, Grade, HeldGrade};
use domain::ids::{AccountId, EmployeeId};
use domain::money::Money;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::read::{Accounts, held};
use crate::error::StoreError;
use crate::row::{RowExt, one, word};

/// What is listed. Without a status, all but archived ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountFilter {
    /// Only these, as a search found them.
    pub among: Option<Vec<AccountId>>,
    pub grade: Option<Grade>,
    pub ungraded: bool,
    pub manager: Option<EmployeeId>,
    pub status: Option<AccountStatus>,
    /// Of which a field of the owner says this.
    pub custom: Option<CustomValue>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AccountOrder {
    /// By the sound of the name; for a search, as it found them.
    #[default]
    Name,
    Grade,
    YearlyPurchase,
    LastTalk,
    NextDue,
    Since,
}

/// An account as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLine {
    pub id: AccountId,
    pub kind: AccountKind,
    pub name: String,
    pub short_name: String,
    pub code: String,
    pub grade: Option<Grade>,
    /// The grade with who set it, and why.
    pub held: Option<HeldGrade>,
    pub status: AccountStatus,
    pub manager: Option<EmployeeId>,
    pub industry: String,
    pub address: String,
    pub since: Option<NaiveDate>,
    pub yearly_purchase: Option<Money>,
    /// Who is called first, and the number.
    pub contact: String,
    pub phone: String,
    pub last_talk: Option<NaiveDate>,
    /// The earliest day on which something promised is due.
    pub next_due: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPage {
    /// Of all pages.
    pub total: u64,
    pub lines: Vec<AccountLine>,
}

const LAST_TALK: &str = "(SELECT max(happened_on) FROM account_log WHERE account_id = accounts.id)";
const NEXT_DUE: &str = "(SELECT min(due_on) FROM account_log
    WHERE account_id = accounts.id AND promise <> '' AND done_on IS NULL)";

/// What [`line`] reads, up to the conditions.
const LINES: &str = "SELECT accounts.*,
        (SELECT max(happened_on) FROM account_log WHERE account_id = accounts.id) AS last_talk,
        (SELECT min(due_on) FROM account_log
         WHERE account_id = accounts.id AND promise <> '' AND done_on IS NULL) AS next_due,
        coalesce((SELECT name FROM contacts WHERE account_id = accounts.id ORDER BY position LIMIT 1), '')
            AS contact,
        coalesce(
            (SELECT number FROM account_phones WHERE account_id = accounts.id AND kind <> 'fax'
             ORDER BY contact_id IS NULL, contact_id, position LIMIT 1), '') AS phone
    FROM accounts";

impl Accounts<'_> {
    /// All that a filter lets through, by name.
    pub fn every_line(self, filter: &AccountFilter) -> Result<Vec<AccountLine>, StoreError> {
        let all = usize::MAX >> 1;
        Ok(self.page(filter, AccountOrder::Name, false, 0, all)?.lines)
    }

    /// Which accounts a filter lets through.
    pub fn passing(self, filter: &AccountFilter) -> Result<HashSet<AccountId>, StoreError> {
        let (which, values) = conditions(filter)?;
        let mut statement = self
            .db
            .prepare_cached(&format!("SELECT id FROM accounts WHERE {which}"))?;
        let rows = statement.query_map(params_from_iter(values.iter()), |row| row.id("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// These accounts as they are listed, in this order; one that is gone is left away.
    pub fn lines_of(self, ids: &[AccountId]) -> Result<Vec<AccountLine>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached(&format!("{LINES} WHERE id = ? AND merged_into IS NULL"))?;
        let mut lines = Vec::with_capacity(ids.len());
        for id in ids {
            let mut rows = statement.query_map([i64::from(*id)], line)?;
            lines.extend(rows.next().transpose()?);
        }
        Ok(lines)
    }

    /// One page, from `offset` on.
    pub fn page(
        self,
        filter: &AccountFilter,
        order: AccountOrder,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<AccountPage, StoreError> {
        let (which, values) = conditions(filter)?;
        let total: i64 = self.db.query_row(
            &format!("SELECT count(*) FROM accounts WHERE {which}"),
            params_from_iter(values.iter()),
            one,
        )?;
        let key = match order {
            AccountOrder::Name => "sort_key",
            AccountOrder::Grade => "grade",
            AccountOrder::YearlyPurchase => "yearly_purchase",
            AccountOrder::LastTalk => LAST_TALK,
            AccountOrder::NextDue => NEXT_DUE,
            AccountOrder::Since => "since",
        };
        let way = if descending { "DESC" } else { "ASC" };
        // What is not known stands last whichever way; equals stand by name.
        let sorted = match order {
            AccountOrder::Name => format!("sort_key {way}, id"),
            _ => format!("{key} IS NULL, {key} {way}, sort_key, id"),
        };
        let lines = match order {
            AccountOrder::Name => {
                let mut statement = self.db.prepare_cached(&format!(
                    "{LINES} WHERE {which} ORDER BY {sorted} LIMIT {limit} OFFSET {offset}"
                ))?;
                let rows = statement.query_map(params_from_iter(values.iter()), line)?;
                rows.collect::<Result<_, _>>()?
            }
            // No index has this order: only what is sorted by goes through the sorter, not whole lines.
            _ => {
                let mut statement = self.db.prepare_cached(&format!(
                    "SELECT id FROM accounts WHERE {which} ORDER BY {sorted} LIMIT {limit} OFFSET {offset}"
                ))?;
                let rows =
                    statement.query_map(params_from_iter(values.iter()), |row| row.id("id"))?;
                self.lines_of(&rows.collect::<Result<Vec<_>, _>>()?)?
            }
        };
        Ok(AccountPage {
            total: total.unsigned_abs(),
            lines,
        })
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<AccountLine> {
    let held = held(row)?;
    Ok(AccountLine {
        id: row.id("id")?,
        kind: row.word("kind")?,
        name: row.text("name")?,
        short_name: row.text("short_name")?,
        code: row.text("code")?,
        grade: held.as_ref().map(|held| held.grade),
        held,
        status: row.word("status")?,
        manager: row.id_opt("manager_id")?,
        industry: row.text("industry")?,
        address: row.text("address")?,
        since: row.day_opt("since")?,
        yearly_purchase: row.money_opt("yearly_purchase")?,
        contact: row.text("contact")?,
        phone: row.text("phone")?,
        last_talk: row.day_opt("last_talk")?,
        next_due: row.day_opt("next_due")?,
    })
}

fn conditions(filter: &AccountFilter) -> Result<(String, Vec<Value>), StoreError> {
    let mut conditions = vec!["merged_into IS NULL".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut with = |condition: &str, value: Value| {
        conditions.push(condition.to_owned());
        values.push(value);
    };
    match filter.status {
        Some(status) => with("status = ?", word(&status).into()),
        None => with("status <> ?", word(&AccountStatus::Archived).into()),
    }
    if let Some(grade) = filter.grade {
        with("grade = ?", word(&grade).into());
    }
    if let Some(manager) = filter.manager {
        with("manager_id = ?", i64::from(manager).into());
    }
    if let Some(among) = &filter.among {
        let ids: Vec<i64> = among.iter().map(|id| i64::from(*id)).collect();
        let ids =
            serde_json::to_string(&ids).map_err(|error| StoreError::Damaged(error.to_string()))?;
        with("id IN (SELECT value FROM json_each(?))", ids.into());
    }
    if let Some(custom) = &filter.custom {
        conditions.push(
            "id IN (SELECT account_id FROM account_field_values WHERE field_id = ? AND value = ?)"
                .to_owned(),
        );
        values.push(i64::from(custom.field).into());
        values.push(custom.value.clone().into());
    }
    if filter.ungraded {
        conditions.push("grade IS NULL".to_owned());
    }
    Ok((conditions.join(" AND "), values))
}
