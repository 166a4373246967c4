//! All accounts at once, as little of each as a comparison or the index needs.

use std::collections::HashMap;

use domain::accounts::{Fingerprint, core_key, name_key};
use domain::ids::AccountId;
use rusqlite::Connection;

use super::read::Accounts;
use crate::error::StoreError;
use crate::row::RowExt;
use crate::search::Indexed;

impl<'a> Accounts<'a> {
    /// What tells accounts apart, of every account that is not merged, in the order of ids.
    pub fn fingerprints(self) -> Result<Vec<(AccountId, Fingerprint)>, StoreError> {
        let mut prints: Vec<(AccountId, Fingerprint)> = Vec::new();
        let mut statement = self.db.prepare(
            "SELECT id, kind, name, code, credit_code FROM accounts WHERE merged_into IS NULL ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name = row.text("name")?;
            let print = Fingerprint {
                person: row.text("kind")? == "person",
                name: name_key(&name),
                core: core_key(&name),
                code: row.text("code")?.trim().to_lowercase(),
                credit_code: row.text("credit_code")?.trim().to_uppercase(),
                ..Fingerprint::default()
            };
            prints.push((row.id("id")?, print));
        }
        let at: HashMap<AccountId, usize> = prints
            .iter()
            .enumerate()
            .map(|(at, (id, _))| (*id, at))
            .collect();
        let mut each =
            |sql: &str, put: &mut dyn FnMut(&mut Fingerprint, String)| -> Result<(), StoreError> {
                let mut statement = self.db.prepare(sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    if let Some(index) = at.get(&AccountId::from(row.get::<_, i64>(0)?)) {
                        put(&mut prints[*index].1, row.get(1)?);
                    }
                }
                Ok(())
            };
        each(
            "SELECT account_id, name FROM contacts",
            &mut |print, name| {
                let key = name_key(&name);
                if !key.is_empty() {
                    print.people.insert(key);
                }
            },
        )?;
        each(
            "SELECT account_id, number || extension FROM account_phones",
            &mut |print, number| {
                print.reach.insert(number);
            },
        )?;
        each(
            "SELECT account_id, lower(address) FROM account_emails",
            &mut |print, address| {
                print.reach.insert(address);
            },
        )?;
        Ok(prints)
    }
}

/// What the index holds of every account that is listed, one after the other.
pub(crate) fn each_indexed(
    db: &Connection,
    mut put: impl FnMut(AccountId, &Indexed) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT id, name, short_name, code, credit_code, address,
            (SELECT group_concat(name, char(10)) FROM contacts WHERE account_id = accounts.id) AS people,
            (SELECT group_concat(number, char(10)) FROM account_phones WHERE account_id = accounts.id)
                AS numbers,
            (SELECT group_concat(address, char(10)) FROM account_emails WHERE account_id = accounts.id)
                AS emails
         FROM accounts WHERE merged_into IS NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |column: &str| -> rusqlite::Result<String> {
            Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
        };
        let indexed = Indexed::new(
            &[&text("name")?, &text("short_name")?],
            &[&text("people")?],
            &[&text("numbers")?, &text("code")?, &text("credit_code")?],
            &[&text("emails")?, &text("address")?],
        );
        put(row.id("id")?, &indexed)?;
    }
    Ok(())
}
