//! What customers have from us.

use domain::ids::{AccountId, ItemId};
use domain::service::{Item, Replacement};
use rusqlite::{Row, params};

use super::{ACCOUNT, Service, ServiceTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, day, raw, word};

impl Service<'_> {
    /// Everything, by customer and day of delivery.
    pub fn items(self) -> Result<Vec<Item>, StoreError> {
        self.items_where("?1 IS NULL", None)
    }

    /// What a customer has, the latest first.
    pub fn items_of(self, account: AccountId) -> Result<Vec<Item>, StoreError> {
        self.items_where(&format!("{ACCOUNT} = ?1"), Some(account.into()))
    }

    /// Things one of whose numbers, a serial number or that of the order, holds the text, upper or lower case;
    /// the latest first, `limit` at most.
    pub fn items_numbered(self, text: &str, limit: usize) -> Result<Vec<Item>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT id FROM service_items
             WHERE instr(upper(serials || ' ' || order_number), upper(?1)) > 0
             ORDER BY delivered_on DESC, id DESC LIMIT ?2",
        )?;
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![text, most], |row| row.get::<_, i64>(0))?;
        let ids: Vec<i64> = rows.collect::<Result<_, _>>()?;
        ids.into_iter().map(|id| self.item(id.into())).collect()
    }

    /// [`StoreError::Gone`] without such a thing.
    pub fn item(self, id: ItemId) -> Result<Item, StoreError> {
        let found = self.items_where("id = ?1", Some(id.into()))?.pop();
        found.ok_or_else(|| StoreError::gone("item", id))
    }

    fn items_where(self, which: &str, value: Option<i64>) -> Result<Vec<Item>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "SELECT *, {ACCOUNT} AS account FROM service_items WHERE {which}
             ORDER BY account, delivered_on DESC, id DESC"
        ))?;
        let rows = statement.query_map([value], item)?;
        let mut items: Vec<Item> = rows.collect::<Result<_, _>>()?;
        let mut replaced = self.db.prepare_cached(
            "SELECT * FROM service_replacements WHERE item_id = ? ORDER BY replaced_on, id",
        )?;
        for item in &mut items {
            let rows = replaced.query_map([i64::from(item.id)], |row| {
                Ok(Replacement {
                    part: row.word("part")?,
                    on: row.day("replaced_on")?,
                    case: row.id_opt("case_id")?,
                    note: row.text("note")?,
                })
            })?;
            item.replacements = rows.collect::<Result<_, _>>()?;
        }
        Ok(items)
    }
}

impl ServiceTx<'_> {
    /// `item.id` and its replacements are not read.
    pub fn insert_item(&self, item: &Item) -> Result<ItemId, StoreError> {
        self.db.execute(
            "INSERT INTO service_items (account_id, product, model, quantity, place, order_number,
                serials, delivered_on, accepted_on, installer, warranted_until, note)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(item.account),
                item.product,
                item.model,
                item.quantity,
                item.place,
                item.order_number,
                item.serials,
                item.delivered_on.to_string(),
                day(item.accepted_on),
                item.installer,
                day(item.warranted_until),
                item.note
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// All but its customer and its replacements.
    pub fn update_item(&self, item: &Item) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE service_items SET product = ?, model = ?, quantity = ?, place = ?, order_number = ?,
                serials = ?, delivered_on = ?, accepted_on = ?, installer = ?, warranted_until = ?, note = ?
             WHERE id = ?",
            params![
                item.product,
                item.model,
                item.quantity,
                item.place,
                item.order_number,
                item.serials,
                item.delivered_on.to_string(),
                day(item.accepted_on),
                item.installer,
                day(item.warranted_until),
                item.note,
                i64::from(item.id)
            ],
        )?;
        changed_one(changed, "item", item.id.into())
    }

    pub fn add_replacement(&self, item: ItemId, one: &Replacement) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO service_replacements (item_id, part, replaced_on, case_id, note)
             VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(item),
                word(&one.part),
                one.on.to_string(),
                raw(one.case),
                one.note
            ],
        )?;
        Ok(())
    }
}

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item {
        id: row.id("id")?,
        account: row.id("account")?,
        product: row.text("product")?,
        model: row.text("model")?,
        quantity: row.count("quantity")?,
        place: row.text("place")?,
        order_number: row.text("order_number")?,
        serials: row.text("serials")?,
        delivered_on: row.day("delivered_on")?,
        accepted_on: row.day_opt("accepted_on")?,
        installer: row.text("installer")?,
        warranted_until: row.day_opt("warranted_until")?,
        note: row.text("note")?,
        replacements: Vec::new(),
    })
}
