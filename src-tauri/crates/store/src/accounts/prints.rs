//! All accounts at once, as little of each as a comparison or the index needs.

use std::collections::HashMap;

use domain::accounts::Fingerprint;
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
            let print = Fingerprint::new(
                row.word("kind")?,
                &row.text("name")?,
                &row.text("code")?,
                &row.text("credit_code")?,
            );
            prints.push((row.id("id")?, print));
        }
        let at: HashMap<AccountId, usize> = prints
            .iter()
            .enumerate()
            .map(|(at, (id, _))| (*id, at))
            .collect();
        let mut each =
            |sql: &str, put: &dyn Fn(&mut Fingerprint, &str, &str)| -> Result<(), StoreError> {
                let mut statement = self.db.prepare(sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    if let Some(index) = at.get(&AccountId::from(row.get::<_, i64>(0)?)) {
                        let texts: (String, String) = (row.get(1)?, row.get(2)?);
                        put(&mut prints[*index].1, &texts.0, &texts.1);
                    }
                }
                Ok(())
            };
        each(
            "SELECT account_id, name, '' FROM contacts",
            &|print, name, _| {
                print.add_person(name);
            },
        )?;
        each(
            "SELECT account_id, number, extension FROM account_phones",
            &Fingerprint::add_phone,
        )?;
        each(
            "SELECT account_id, address, '' FROM account_emails",
            &|print, address, _| print.add_email(address),
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
