//! Accounts as they are, some at a time or one.

use std::cell::Cell;
use std::collections::HashMap;

use domain::accounts::{Account, BirthCalendar, Birthday, Contact, HeldGrade, Phone};
use domain::ids::{AccountId, ContactId};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::StoreError;
use crate::row::{RowExt, one};
use crate::search::{self, Query};

/// Reading accounts.
#[derive(Clone, Copy)]
pub struct Accounts<'a> {
    pub(super) db: &'a Connection,
    counted: Option<&'a Counted>,
}

/// How many accounts there were when the connection had made so many changes. Nobody else writes to the
/// file, so that they need not be counted again on every key that is typed.
#[derive(Debug, Default)]
pub(crate) struct Counted(Cell<Option<(u64, u64)>>);

/// Ids in one statement; more are read in several.
const CHUNK: usize = 500;

impl<'a> Accounts<'a> {
    pub(crate) fn new(db: &'a Connection, counted: Option<&'a Counted>) -> Self {
        Self { db, counted }
    }

    /// [`StoreError::Gone`] without such an account, or when it was merged into another.
    pub fn account(self, id: AccountId) -> Result<Account, StoreError> {
        self.accounts(&[id])?
            .pop()
            .ok_or_else(|| StoreError::gone("account", id))
    }

    /// Those of these that there are, in the order asked for. Merged ones are not there.
    pub fn accounts(self, ids: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let mut read = self.chunk(chunk)?;
            found.extend(chunk.iter().filter_map(|id| read.remove(id)));
        }
        Ok(found)
    }

    /// How many there are, merged and archived ones left out.
    pub fn count(self) -> Result<u64, StoreError> {
        let changes = self.db.total_changes();
        if let Some((then, count)) = self.counted.and_then(|counted| counted.0.get())
            && then == changes
        {
            return Ok(count);
        }
        let count: i64 = self.db.query_row(
            "SELECT count(*) FROM accounts WHERE merged_into IS NULL AND status <> 'archived'",
            [],
            one,
        )?;
        if let Some(counted) = self.counted {
            counted.0.set(Some((changes, count.unsigned_abs())));
        }
        Ok(count.unsigned_abs())
    }

    /// Accounts that answer to a search, best first.
    pub fn search(self, query: &Query, limit: usize) -> Result<Vec<AccountId>, StoreError> {
        search::find(self.db, query, limit)
    }

    /// Accounts that belong to this one as their group, by name.
    pub fn members(self, id: AccountId) -> Result<Vec<(AccountId, String)>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, name FROM accounts WHERE parent_id = ? AND merged_into IS NULL ORDER BY sort_key",
        )?;
        let rows = statement.query_map([i64::from(id)], |row| {
            Ok((row.id("id")?, row.text("name")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Where an account went that was merged.
    pub fn merged_into(self, id: AccountId) -> Result<Option<AccountId>, StoreError> {
        let into: Option<Option<i64>> = self
            .db
            .query_row(
                "SELECT merged_into FROM accounts WHERE id = ?",
                [i64::from(id)],
                one,
            )
            .optional()?;
        Ok(into.flatten().map(AccountId::from))
    }

    pub(super) fn revision(self, id: AccountId) -> Result<i64, StoreError> {
        self.db
            .prepare_cached("SELECT revision FROM accounts WHERE id = ?")?
            .query_row([i64::from(id)], one)
            .optional()?
            .ok_or_else(|| StoreError::gone("account", id))
    }

    fn chunk(self, ids: &[AccountId]) -> Result<HashMap<AccountId, Account>, StoreError> {
        let holes = vec!["?"; ids.len()].join(", ");
        let values =
            || -> Vec<Value> { ids.iter().map(|id| Value::from(i64::from(*id))).collect() };
        let mut accounts: HashMap<AccountId, Account> = HashMap::new();
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT * FROM accounts WHERE merged_into IS NULL AND id IN ({holes})"
        ))?;
        let mut rows = statement.query(rusqlite::params_from_iter(values()))?;
        while let Some(row) = rows.next()? {
            let account = account(row)?;
            accounts.insert(account.id, account);
        }
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT * FROM contacts WHERE account_id IN ({holes}) ORDER BY account_id, position"
        ))?;
        let mut rows = statement.query(rusqlite::params_from_iter(values()))?;
        while let Some(row) = rows.next()? {
            if let Some(account) = accounts.get_mut(&row.id("account_id")?) {
                account.contacts.push(contact(row)?);
            }
        }
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT * FROM account_phones WHERE account_id IN ({holes}) ORDER BY account_id, position"
        ))?;
        let mut rows = statement.query(rusqlite::params_from_iter(values()))?;
        while let Some(row) = rows.next()? {
            let phone = Phone {
                kind: row.word("kind")?,
                number: row.text("number")?,
                extension: row.text("extension")?,
            };
            if let Some(account) = accounts.get_mut(&row.id("account_id")?) {
                match holder(account, row.id_opt("contact_id")?) {
                    Some(contact) => contact.phones.push(phone),
                    None => account.phones.push(phone),
                }
            }
        }
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT * FROM account_emails WHERE account_id IN ({holes}) ORDER BY account_id, position"
        ))?;
        let mut rows = statement.query(rusqlite::params_from_iter(values()))?;
        while let Some(row) = rows.next()? {
            let address = row.text("address")?;
            if let Some(account) = accounts.get_mut(&row.id("account_id")?) {
                match holder(account, row.id_opt("contact_id")?) {
                    Some(contact) => contact.emails.push(address),
                    None => account.emails.push(address),
                }
            }
        }
        for (id, custom) in self.custom_of(ids)? {
            if let Some(account) = accounts.get_mut(&id) {
                account.custom = custom;
            }
        }
        Ok(accounts)
    }
}

fn holder(account: &mut Account, id: Option<ContactId>) -> Option<&mut Contact> {
    let id = id?;
    account.contacts.iter_mut().find(|contact| contact.id == id)
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.id("id")?,
        kind: row.word("kind")?,
        name: row.text("name")?,
        short_name: row.text("short_name")?,
        code: row.text("code")?,
        parent: row.id_opt("parent_id")?,
        status: row.word("status")?,
        manager: row.id_opt("manager_id")?,
        grade: held(row)?,
        credit_code: row.text("credit_code")?,
        industry: row.text("industry")?,
        source: row.text("source")?,
        address: row.text("address")?,
        website: row.text("website")?,
        since: row.day_opt("since")?,
        yearly_purchase: row.money_opt("yearly_purchase")?,
        phones: Vec::new(),
        emails: Vec::new(),
        contacts: Vec::new(),
        note: row.text("note")?,
        custom: Vec::new(),
    })
}

/// The grade of a row of accounts.
pub(super) fn held(row: &Row<'_>) -> rusqlite::Result<Option<HeldGrade>> {
    if row.get::<_, Option<String>>("grade")?.is_none() {
        return Ok(None);
    }
    Ok(Some(HeldGrade {
        grade: row.word("grade")?,
        by: row.word("graded_by")?,
        reason: row.text("grade_reason")?,
        on: row.day("graded_on")?,
    }))
}

fn contact(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let birthday = match row.get::<_, Option<u32>>("birth_day")? {
        None => None,
        Some(day) => Some(Birthday {
            calendar: row.word::<BirthCalendar>("birth_calendar")?,
            year: row.get("birth_year")?,
            month: row.count("birth_month")?,
            day,
        }),
    };
    Ok(Contact {
        id: row.id("id")?,
        name: row.text("name")?,
        department: row.text("department")?,
        post: row.text("post")?,
        role: row.word("role")?,
        attitude: row.word("attitude")?,
        phones: Vec::new(),
        emails: Vec::new(),
        wechat: row.text("wechat")?,
        birthday,
        consent: row.word("consent")?,
        no_contact: row.get("no_contact")?,
        note: row.text("note")?,
    })
}
