//! The company's own data, and settings by key.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;
use crate::row::{RowExt, from_json, json, one};

/// Who this file belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Company {
    /// 明烛灯饰有限公司
    pub name: String,
    /// 明烛灯饰
    pub short_name: String,
    /// 代字 of document numbers: 明烛
    pub code_word: String,
    /// 统一社会信用代码
    pub uscc: String,
    pub address: String,
    pub phone: String,
}

/// Reading the company's data and the settings.
#[derive(Clone, Copy)]
pub struct CompanyRecord<'a> {
    db: &'a Connection,
}

impl<'a> CompanyRecord<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    pub fn get(self) -> Result<Company, StoreError> {
        Ok(self.db.query_row("SELECT * FROM company", [], |row| {
            Ok(Company {
                name: row.text("name")?,
                short_name: row.text("short_name")?,
                code_word: row.text("code_word")?,
                uscc: row.text("uscc")?,
                address: row.text("address")?,
                phone: row.text("phone")?,
            })
        })?)
    }

    /// The identity of this file: the same in every copy and backup of it.
    pub fn file_uuid(self) -> Result<String, StoreError> {
        Ok(self
            .db
            .query_row("SELECT file_uuid FROM company", [], one)?)
    }

    /// A setting such as `papers.preset`; none if it was never set.
    pub fn setting<T: DeserializeOwned>(self, key: &str) -> Result<Option<T>, StoreError> {
        let stored: Option<String> = self
            .db
            .prepare("SELECT value FROM settings WHERE key = ?")?
            .query_row([key], one)
            .optional()?;
        stored.map(|value| from_json(key, &value)).transpose()
    }

    pub(crate) fn put(self, company: &Company) -> Result<(), StoreError> {
        self.db.execute(
            "UPDATE company SET name = ?, short_name = ?, code_word = ?, uscc = ?, address = ?, phone = ?",
            params![
                company.name,
                company.short_name,
                company.code_word,
                company.uscc,
                company.address,
                company.phone
            ],
        )?;
        Ok(())
    }
}

/// Writing them.
pub struct CompanyTx<'a> {
    read: CompanyRecord<'a>,
}

impl<'a> std::ops::Deref for CompanyTx<'a> {
    type Target = CompanyRecord<'a>;

    fn deref(&self) -> &CompanyRecord<'a> {
        &self.read
    }
}

impl<'a> CompanyTx<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self {
            read: CompanyRecord::new(db),
        }
    }

    pub fn set(&self, company: &Company) -> Result<(), StoreError> {
        self.read.put(company)
    }

    pub fn set_setting(&self, key: &str, value: &impl Serialize) -> Result<(), StoreError> {
        self.read.db.execute(
            "INSERT INTO settings (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = ?2",
            params![key, json(value)],
        )?;
        Ok(())
    }
}
