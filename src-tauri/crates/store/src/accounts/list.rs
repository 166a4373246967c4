//! The list of accounts, a page at a time: a hundred thousand are normal.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::accounts::{AccountKind, AccountStatus, CustomValue, Grade, HeldGrade};
use domain::ids::{AccountId, CustomFieldId, EmployeeId};
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
    /// By what a field of the owner says, in the order of its kind.
    Field(CustomFieldId),
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

/// What [`line`] reads, up to the conditions.
const LINES: &str = "SELECT accounts.*,
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
        let which = conditions(filter)?;
        let mut statement = self
            .db
            .prepare_cached(&which.on("SELECT id FROM accounts"))?;
        let rows = statement.query_map(params_from_iter(which.values), |row| row.id("id"))?;
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

    /// One page, from `offset` on. What is not known stands last whichever way; equals stand by name.
    pub fn page(
        self,
        filter: &AccountFilter,
        order: AccountOrder,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<AccountPage, StoreError> {
        let which = conditions(filter)?;
        let total = if *filter == AccountFilter::default() {
            self.count()?
        } else {
            let count: i64 = self
                .db
                .prepare_cached(&which.on("SELECT count(*) FROM accounts"))?
                .query_row(params_from_iter(which.values.iter()), one)?;
            count.unsigned_abs()
        };
        let window = Window { offset, limit };
        let way = way(descending);
        let all = || (which.on("SELECT id FROM accounts"), which.values.clone());
        let ids = match (indexed(order), &filter.among) {
            (None, _) => match order {
                AccountOrder::Field(field) => self.by_field(&which, (field, descending), window)?,
                _ => self.ids(all(), &format!("ORDER BY sort_key {way}, id {way}"), window)?,
            },
            // A few that a search found are sorted.
            (Some((key, _)), Some(_)) => {
                let sorted = format!("ORDER BY {key} IS NULL, {key} {way}, sort_key, id");
                self.ids(all(), &sorted, window)?
            }
            (Some(key), None) => self.along(&which, key, way, window)?,
        };
        Ok(AccountPage {
            total,
            lines: self.lines_of(&ids)?,
        })
    }

    /// Any number, along the index of an order: whole groups of equals are stepped over by counting them,
    /// those that the window meets are read by name. Nothing is ever sorted.
    fn along(
        self,
        which: &Conditions,
        (key, index): (&str, &str),
        way: &str,
        window: Window,
    ) -> Result<Vec<AccountId>, StoreError> {
        let mut ids = Vec::new();
        let mut passed = 0;
        let groups = which.on(&format!(
            "SELECT {key}, count(*) FROM accounts INDEXED BY {index}"
        ));
        let mut groups = self.db.prepare_cached(&format!(
            "{groups} AND {key} IS NOT NULL GROUP BY {key} ORDER BY {key} {way}"
        ))?;
        let mut groups = groups.query(params_from_iter(which.values.iter()))?;
        let by_name = "ORDER BY sort_key, id";
        let of_group = which.on(&format!("SELECT id FROM accounts INDEXED BY {index}"));
        let of_group = format!("{of_group} AND {key} = ?");
        while ids.len() < window.limit
            && let Some(group) = groups.next()?
        {
            let count = usize::try_from(group.get::<_, i64>(1)?).unwrap_or(usize::MAX);
            if passed + count > window.offset {
                let part = window.after(passed, ids.len());
                let mut values = which.values.clone();
                values.push(group.get(0)?);
                ids.extend(self.ids((of_group.clone(), values), by_name, part)?);
            }
            passed += count;
        }
        if ids.len() < window.limit {
            let unknown = which.on("SELECT id FROM accounts") + &format!(" AND {key} IS NULL");
            let part = window.after(passed, ids.len());
            ids.extend(self.ids((unknown, which.values.clone()), by_name, part)?);
        }
        Ok(ids)
    }

    /// The ids of one window of what a statement with these values selects, in an order.
    pub(super) fn ids(
        self,
        (select, mut values): (String, Vec<Value>),
        order: &str,
        window: Window,
    ) -> Result<Vec<AccountId>, StoreError> {
        let number = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
        values.extend([number(window.limit), number(window.offset)]);
        let mut statement = self
            .db
            .prepare_cached(&format!("{select} {order} LIMIT ? OFFSET ?"))?;
        let rows = statement.query_map(params_from_iter(values), |row| row.id("id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The rows of a page.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub(super) offset: usize,
    pub(super) limit: usize,
}

impl Window {
    /// What is left of it when `passed` rows were stepped over or read, of which `read` are in it.
    pub(super) fn after(self, passed: usize, read: usize) -> Self {
        Self {
            offset: self.offset.saturating_sub(passed),
            limit: self.limit - read,
        }
    }
}

fn way(descending: bool) -> &'static str {
    if descending { "DESC" } else { "ASC" }
}

/// What an order goes by, and the index that has it; none by name and by a field of the owner.
fn indexed(order: AccountOrder) -> Option<(&'static str, &'static str)> {
    match order {
        AccountOrder::Name | AccountOrder::Field(_) => None,
        AccountOrder::Grade => Some(("grade", "accounts_by_grade")),
        AccountOrder::YearlyPurchase => Some(("yearly_purchase", "accounts_by_purchase")),
        AccountOrder::LastTalk => Some(("last_talk", "accounts_by_talk")),
        AccountOrder::NextDue => Some(("next_due", "accounts_by_due")),
        AccountOrder::Since => Some(("since", "accounts_by_since")),
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

/// What must hold of a row, with the values of its holes.
pub(super) struct Conditions {
    said: String,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    pub(super) fn on(&self, select: &str) -> String {
        format!("{select} WHERE {}", self.said)
    }
}

fn conditions(filter: &AccountFilter) -> Result<Conditions, StoreError> {
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
    Ok(Conditions {
        said: conditions.join(" AND "),
        values,
    })
}
