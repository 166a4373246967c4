//! 销售 of accounts. A line stays with the account it was entered for; what was merged is read with the
//! account that was kept, so that taking a merge apart needs nothing moved back.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::Sale;
use domain::ids::{AccountId, BatchId, SaleId};
use rusqlite::{Row, params};

use super::read::Accounts;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::imports::{BatchRecord, Imports};
use crate::row::{RowExt, raw};

/// The account and all that were merged into it.
pub(super) const PARTS: &str = "WITH RECURSIVE part (id) AS (
        VALUES (?)
        UNION ALL SELECT accounts.id FROM accounts JOIN part ON accounts.merged_into = part.id
    )";

impl Accounts<'_> {
    /// Everything an account bought, the latest first.
    pub fn sales(self, id: AccountId) -> Result<Vec<Sale>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_sales WHERE account_id IN part ORDER BY sold_on DESC, id DESC"
        ))?;
        let rows = statement.query_map([i64::from(id)], sale)?;
        let mut sales: Vec<Sale> = rows.collect::<Result<_, _>>()?;
        for one in &mut sales {
            one.account = id;
        }
        Ok(sales)
    }

    /// What all accounts bought up to a day, in the order of the days, by the account that is there now.
    pub fn sales_by_account(
        self,
        until: NaiveDate,
    ) -> Result<HashMap<AccountId, Vec<Sale>>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_sales WHERE sold_on <= ? ORDER BY sold_on, id",
        )?;
        let mut rows = statement.query([until.to_string()])?;
        let mut found: HashMap<AccountId, Vec<Sale>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let mut sale = sale(row)?;
            while let Some(into) = merged.get(&sale.account) {
                sale.account = *into;
            }
            found.entry(sale.account).or_default().push(sale);
        }
        Ok(found)
    }

    /// Where accounts went that were merged.
    pub fn merged(self) -> Result<HashMap<AccountId, AccountId>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT id, merged_into FROM accounts WHERE merged_into IS NOT NULL")?;
        let rows = statement.query_map([], |row| Ok((row.id("id")?, row.id("merged_into")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// [`StoreError::Gone`] without such a line.
    pub fn sale(self, id: SaleId) -> Result<Sale, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_sales WHERE id = ?")?;
        let mut rows = statement.query_map([i64::from(id)], sale)?;
        rows.next()
            .transpose()?
            .ok_or_else(|| StoreError::gone("sale", id))
    }

    /// Imports of sales, the latest first.
    pub fn sales_batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        Imports::Sales.list(self.db)
    }
}

impl AccountsTx<'_> {
    /// `sale.id` is not read.
    pub fn insert_sale(&self, sale: &Sale) -> Result<SaleId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_sales (account_id, sold_on, amount, product, note, batch_id)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(sale.account),
                sale.on.to_string(),
                sale.amount.fen(),
                sale.product,
                sale.note,
                raw(sale.batch)
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }

    pub fn delete_sale(&self, id: SaleId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM account_sales WHERE id = ?", [i64::from(id)])?;
        if changed == 0 {
            return Err(StoreError::gone("sale", id));
        }
        Ok(())
    }

    /// Lines of one file, taken back as one.
    pub fn insert_sales(&self, source: &str, sales: &[Sale]) -> Result<BatchId, StoreError> {
        let batch = Imports::Sales.begin(self.db, source, &self.at, self.user)?;
        for sale in sales {
            self.insert_sale(&Sale {
                batch: Some(batch),
                ..sale.clone()
            })?;
        }
        Ok(batch)
    }

    /// Takes an import of sales back; lines of it that were deleted since are gone already. Returns how
    /// many went. [`StoreError::Stale`] when it was taken back before.
    pub fn undo_sales(&self, id: BatchId) -> Result<usize, StoreError> {
        Imports::Sales.take_back(self.db, id, &self.at)?;
        let gone = self.db.execute(
            "DELETE FROM account_sales WHERE batch_id = ?",
            [i64::from(id)],
        )?;
        Ok(gone)
    }
}

fn sale(row: &Row<'_>) -> rusqlite::Result<Sale> {
    Ok(Sale {
        id: row.id("id")?,
        account: row.id("account_id")?,
        on: row.day("sold_on")?,
        amount: row.money("amount")?,
        product: row.text("product")?,
        note: row.text("note")?,
        batch: row.id_opt("batch_id")?,
    })
}
