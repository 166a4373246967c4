//! Changing accounts. People keep their ids as long as they stay; the search index follows in the same
//! transaction.

use domain::accounts::{Account, AccountStatus, Contact, Phone};
use domain::ids::{AccountId, ContactId, UserId};
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use super::read::Accounts;
use crate::error::StoreError;
use crate::row::{day, raw, word};
use crate::search::{self, Indexed, sort_key};

/// Writing accounts; reads as well.
pub struct AccountsTx<'a> {
    read: Accounts<'a>,
    pub(super) user: UserId,
    pub(super) user_name: String,
    pub(super) at: String,
}

impl<'a> std::ops::Deref for AccountsTx<'a> {
    type Target = Accounts<'a>;

    fn deref(&self) -> &Accounts<'a> {
        &self.read
    }
}

impl<'a> AccountsTx<'a> {
    pub(crate) fn new(db: &'a Connection, user: UserId, user_name: String, at: String) -> Self {
        Self {
            read: Accounts::new(db, None),
            user,
            user_name,
            at,
        }
    }

    /// The columns of `accounts` that follow from the account, in the order in which both statements
    /// name them; the last says when it changed.
    fn columns(&self, account: &Account) -> [Value; 21] {
        let text = |text: &str| Value::from(text.to_owned());
        let grade = account.grade.as_ref();
        [
            Value::from(word(&account.kind)),
            text(&account.name),
            Value::from(sort_key(&account.name)),
            text(&account.short_name),
            text(&account.code),
            Value::from(raw(account.parent)),
            Value::from(word(&account.status)),
            Value::from(raw(account.manager)),
            Value::from(grade.map(|held| word(&held.grade))),
            Value::from(grade.map(|held| word(&held.by))),
            text(grade.map_or("", |held| held.reason.as_str())),
            Value::from(grade.map(|held| held.on.to_string())),
            text(&account.credit_code),
            text(&account.industry),
            text(&account.source),
            text(&account.address),
            text(&account.website),
            Value::from(day(account.since)),
            Value::from(account.yearly_purchase.map(|amount| amount.fen())),
            text(&account.note),
            text(&self.at),
        ]
    }

    /// `account.id` and the ids of its people are not read.
    pub fn insert(&self, account: &Account) -> Result<AccountId, StoreError> {
        let id = self.insert_unsearched(account)?;
        search::put(self.db, id, &words_of(account))?;
        Ok(id)
    }

    /// The same without the search index, which the caller brings up to date.
    pub(super) fn insert_unsearched(&self, account: &Account) -> Result<AccountId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO accounts (kind, name, sort_key, short_name, code, parent_id, status, manager_id,
                    grade, graded_by, grade_reason, graded_on, credit_code, industry, source, address,
                    website, since, yearly_purchase, note, changed_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params_from_iter(self.columns(account)))?;
        let id = AccountId::from(self.db.last_insert_rowid());
        for (position, contact) in (0..).zip(&account.contacts) {
            let contact_id = self.insert_contact(id, position, contact, None)?;
            self.reach(id, Some(contact_id), &contact.phones, &contact.emails)?;
        }
        self.reach(id, None, &account.phones, &account.emails)?;
        self.keep_grade(id, None, account.grade.as_ref())?;
        self.put_custom(id, &account.custom, true)?;
        Ok(id)
    }

    /// The account and its people, replaced: those with an id stay who they are, those without are new,
    /// those missing are gone.
    pub fn update(&self, account: &Account) -> Result<(), StoreError> {
        self.update_unsearched(account)?;
        search::take_out(self.db, account.id)?;
        search::put(self.db, account.id, &words_of(account))
    }

    /// The same without the search index, which the caller brings up to date.
    pub(super) fn update_unsearched(&self, account: &Account) -> Result<(), StoreError> {
        let id = i64::from(account.id);
        let graded = self.held_grade(account.id)?;
        let changed = self
            .db
            .prepare_cached(
                "UPDATE accounts SET kind = ?, name = ?, sort_key = ?, short_name = ?, code = ?, parent_id = ?,
                    status = ?, manager_id = ?, grade = ?, graded_by = ?, grade_reason = ?, graded_on = ?,
                    credit_code = ?, industry = ?, source = ?, address = ?, website = ?, since = ?,
                    yearly_purchase = ?, note = ?, changed_at = ?, revision = revision + 1
                 WHERE id = ? AND merged_into IS NULL",
            )?
            .execute(params_from_iter(
                self.columns(account).into_iter().chain([Value::from(id)]),
            ))?;
        if changed == 0 {
            return Err(StoreError::gone("account", account.id));
        }
        self.keep_grade(account.id, graded.as_ref(), account.grade.as_ref())?;
        self.put_custom(account.id, &account.custom, false)?;
        for table in ["account_phones", "account_emails"] {
            self.db
                .prepare_cached(&format!("DELETE FROM {table} WHERE account_id = ?"))?
                .execute([id])?;
        }
        let kept: Vec<i64> = account
            .contacts
            .iter()
            .map(|contact| contact.id.into())
            .collect();
        let kept =
            serde_json::to_string(&kept).map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.db
            .prepare_cached(
                "DELETE FROM contacts WHERE account_id = ? AND id NOT IN (SELECT value FROM json_each(?))",
            )?
            .execute(params![id, kept])?;
        for (position, contact) in (0..).zip(&account.contacts) {
            let own = i64::from(contact.id);
            let contact_id =
                self.insert_contact(account.id, position, contact, (own > 0).then_some(own))?;
            self.reach(
                account.id,
                Some(contact_id),
                &contact.phones,
                &contact.emails,
            )?;
        }
        self.reach(account.id, None, &account.phones, &account.emails)
    }

    /// Takes an account away with everything about it: for one made by mistake, or by an import that is
    /// taken back. [`StoreError::Conflict`] while another account belongs to it.
    pub fn delete(&self, id: AccountId) -> Result<(), StoreError> {
        search::take_out(self.db, id)?;
        self.delete_unsearched(id)
    }

    /// The same without the search index, which the caller brings up to date.
    pub(super) fn delete_unsearched(&self, id: AccountId) -> Result<(), StoreError> {
        let changed = self
            .db
            .prepare_cached("DELETE FROM accounts WHERE id = ?")?
            .execute([i64::from(id)])?;
        if changed == 0 {
            return Err(StoreError::gone("account", id));
        }
        Ok(())
    }

    /// 归档 and back, many at a time.
    pub fn set_status(&self, ids: &[AccountId], status: AccountStatus) -> Result<(), StoreError> {
        let mut update = self.db.prepare_cached(
            "UPDATE accounts SET status = ?, changed_at = ?, revision = revision + 1
             WHERE id = ? AND merged_into IS NULL",
        )?;
        for id in ids {
            if update.execute(params![word(&status), self.at, i64::from(*id)])? == 0 {
                return Err(StoreError::gone("account", id));
            }
        }
        Ok(())
    }

    /// With `own`, the person takes that id again, wherever it is now: merges move people.
    fn insert_contact(
        &self,
        account: AccountId,
        position: i64,
        contact: &Contact,
        own: Option<i64>,
    ) -> Result<ContactId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO contacts (id, account_id, position, name, department, post, role, attitude, wechat,
                    birth_calendar, birth_year, birth_month, birth_day, consent, no_contact, note)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, position = excluded.position,
                    name = excluded.name, department = excluded.department, post = excluded.post,
                    role = excluded.role, attitude = excluded.attitude, wechat = excluded.wechat,
                    birth_calendar = excluded.birth_calendar, birth_year = excluded.birth_year,
                    birth_month = excluded.birth_month, birth_day = excluded.birth_day,
                    consent = excluded.consent, no_contact = excluded.no_contact, note = excluded.note",
            )?
            .execute(params![
                own,
                i64::from(account),
                position,
                contact.name,
                contact.department,
                contact.post,
                word(&contact.role),
                word(&contact.attitude),
                contact.wechat,
                contact.birthday.map(|birthday| word(&birthday.calendar)),
                contact.birthday.and_then(|birthday| birthday.year),
                contact.birthday.map(|birthday| birthday.month),
                contact.birthday.map(|birthday| birthday.day),
                word(&contact.consent),
                contact.no_contact,
                contact.note
            ])?;
        Ok(own.unwrap_or_else(|| self.db.last_insert_rowid()).into())
    }

    fn reach(
        &self,
        account: AccountId,
        contact: Option<ContactId>,
        phones: &[Phone],
        emails: &[String],
    ) -> Result<(), StoreError> {
        for (position, phone) in (0_i64..).zip(phones) {
            self.db
                .prepare_cached(
                    "INSERT INTO account_phones (account_id, contact_id, position, kind, number, extension)
                     VALUES (?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    i64::from(account),
                    raw(contact),
                    position,
                    word(&phone.kind),
                    phone.number,
                    phone.extension
                ])?;
        }
        for (position, address) in (0_i64..).zip(emails) {
            self.db
                .prepare_cached(
                    "INSERT INTO account_emails (account_id, contact_id, position, address) VALUES (?, ?, ?, ?)",
                )?
                .execute(params![i64::from(account), raw(contact), position, address])?;
        }
        Ok(())
    }
}

/// What is searched of an account.
pub(super) fn words_of(account: &Account) -> Indexed {
    let people: Vec<&str> = account
        .contacts
        .iter()
        .map(|contact| contact.name.as_str())
        .collect();
    let mut numbers: Vec<&str> = account
        .all_phones()
        .map(|phone| phone.number.as_str())
        .collect();
    numbers.extend([account.code.as_str(), account.credit_code.as_str()]);
    let mut other: Vec<&str> = account.all_emails().collect();
    other.push(&account.address);
    let names = [account.name.as_str(), account.short_name.as_str()];
    Indexed::new(&names, &people, &numbers, &other)
}
