//! 自定义字段 and what they say of accounts.

use std::collections::HashMap;

use domain::accounts::{CustomField, CustomValue};
use domain::ids::{AccountId, CustomFieldId};
use rusqlite::params;

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, from_json, json, word};

impl Accounts<'_> {
    /// Every field, archived ones as well, in their order.
    pub fn fields(self) -> Result<Vec<CustomField>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_fields ORDER BY position, id")?;
        let mut rows = statement.query([])?;
        let mut fields = Vec::new();
        while let Some(row) = rows.next()? {
            fields.push(CustomField {
                id: row.id("id")?,
                name: row.text("name")?,
                kind: row.word("kind")?,
                choices: from_json("choices of a field", &row.text("choices")?)?,
                archived: row.get("archived")?,
            });
        }
        Ok(fields)
    }

    /// Of how many accounts a field says something.
    pub fn field_uses(self, id: CustomFieldId) -> Result<u64, StoreError> {
        let count: i64 = self.db.query_row(
            "SELECT count(*) FROM account_field_values WHERE field_id = ?",
            [i64::from(id)],
            |row| row.get(0),
        )?;
        Ok(count.unsigned_abs())
    }

    /// What the fields say of these accounts; one of which they say nothing is not there.
    pub fn custom_of(
        self,
        ids: &[AccountId],
    ) -> Result<HashMap<AccountId, Vec<CustomValue>>, StoreError> {
        let raw: Vec<i64> = ids.iter().map(|id| i64::from(*id)).collect();
        let mut statement = self.db.prepare_cached(
            "SELECT account_id, field_id, value FROM account_field_values
             WHERE account_id IN (SELECT value FROM json_each(?)) ORDER BY account_id, field_id",
        )?;
        let mut rows = statement.query([json(&raw)])?;
        let mut found: HashMap<AccountId, Vec<CustomValue>> = HashMap::new();
        while let Some(row) = rows.next()? {
            found
                .entry(row.id("account_id")?)
                .or_default()
                .push(CustomValue {
                    field: row.id("field_id")?,
                    value: row.text("value")?,
                });
        }
        Ok(found)
    }
}

impl AccountsTx<'_> {
    /// Makes a field, the last in order. `field.id` is not read.
    pub fn insert_field(&self, field: &CustomField) -> Result<CustomFieldId, StoreError> {
        self.db.execute(
            "INSERT INTO account_fields (position, name, kind, choices, archived)
             VALUES ((SELECT coalesce(max(position), 0) + 1 FROM account_fields), ?, ?, ?, ?)",
            params![
                field.name,
                word(&field.kind),
                json(&field.choices),
                field.archived
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// [`StoreError::Stale`] without such a field.
    pub fn update_field(&self, field: &CustomField) -> Result<(), StoreError> {
        let id = i64::from(field.id);
        let changed = self.db.execute(
            "UPDATE account_fields SET name = ?, kind = ?, choices = ?, archived = ? WHERE id = ?",
            params![
                field.name,
                word(&field.kind),
                json(&field.choices),
                field.archived,
                id
            ],
        )?;
        changed_one(changed, "field", id)
    }

    /// Puts the fields into this order.
    pub fn order_fields(&self, ids: &[CustomFieldId]) -> Result<(), StoreError> {
        for (position, id) in (1_i64..).zip(ids) {
            let id = i64::from(*id);
            let changed = self.db.execute(
                "UPDATE account_fields SET position = ? WHERE id = ?",
                params![position, id],
            )?;
            changed_one(changed, "field", id)?;
        }
        Ok(())
    }

    /// What the fields say of an account, instead of what they said.
    pub(super) fn put_custom(
        &self,
        id: AccountId,
        values: &[CustomValue],
        is_new: bool,
    ) -> Result<(), StoreError> {
        if !is_new {
            self.db
                .prepare_cached("DELETE FROM account_field_values WHERE account_id = ?")?
                .execute([i64::from(id)])?;
        }
        for value in values {
            self.db
                .prepare_cached(
                    "INSERT INTO account_field_values (account_id, field_id, value) VALUES (?, ?, ?)",
                )?
                .execute(params![i64::from(id), i64::from(value.field), value.value])?;
        }
        Ok(())
    }
}
