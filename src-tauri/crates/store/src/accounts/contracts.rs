//! 合同 of accounts with their instalments. A contract stays with the account it was signed with; what was
//! merged is read with the account that was kept, as bills are.

use std::collections::HashMap;

use domain::accounts::{Contract, ContractInstalment};
use domain::ids::{AccountId, BillId, ContractId, InstalmentId};
use domain::money::Money;
use rusqlite::{OptionalExtension, Row, params};

use super::read::Accounts;
use super::receivables::{kept, there};
use super::sales::PARTS;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::row::{RowExt, day, raw};

impl Accounts<'_> {
    /// Every contract of an account, the latest first.
    pub fn contracts(self, id: AccountId) -> Result<Vec<Contract>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_contracts WHERE account_id IN part
             ORDER BY signed_on DESC, id DESC"
        ))?;
        let rows = statement.query_map([i64::from(id)], contract)?;
        let mut found: Vec<Contract> = rows.collect::<Result<_, _>>()?;
        for one in &mut found {
            one.account = id;
            one.instalments = self.instalments(one.id)?;
        }
        Ok(found)
    }

    /// The contracts of all, by the account that is there now; without those that were closed where `open`.
    pub fn all_contracts(self, open: bool) -> Result<Vec<Contract>, StoreError> {
        let merged = self.merged()?;
        let mut instalments: HashMap<ContractId, Vec<ContractInstalment>> = HashMap::new();
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_instalments ORDER BY due_on, id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let of = row.id("contract_id")?;
            instalments.entry(of).or_default().push(instalment(row)?);
        }
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_contracts WHERE ?1 = 0 OR closed_on IS NULL
             ORDER BY signed_on DESC, id DESC",
        )?;
        let rows = statement.query_map([open], contract)?;
        rows.map(|row| {
            let row = row?;
            Ok(Contract {
                account: kept(row.account, &merged),
                instalments: instalments.remove(&row.id).unwrap_or_default(),
                ..row
            })
        })
        .collect()
    }

    /// [`StoreError::Gone`] without such a contract.
    pub fn contract(self, id: ContractId) -> Result<Contract, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_contracts WHERE id = ?")?;
        let found = statement.query_row([i64::from(id)], contract).optional()?;
        let mut found = found.ok_or_else(|| StoreError::gone("contract", id))?;
        found.account = kept(found.account, &self.merged()?);
        found.instalments = self.instalments(id)?;
        Ok(found)
    }

    /// The contract an instalment belongs to.
    pub fn contract_of(self, id: InstalmentId) -> Result<Contract, StoreError> {
        let of: Option<i64> = self
            .db
            .prepare_cached("SELECT contract_id FROM account_instalments WHERE id = ?")?
            .query_row([i64::from(id)], |row| row.get(0))
            .optional()?;
        let of = of.ok_or_else(|| StoreError::gone("instalment", id))?;
        self.contract(of.into())
    }

    fn instalments(self, id: ContractId) -> Result<Vec<ContractInstalment>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM account_instalments WHERE contract_id = ? ORDER BY due_on, id",
        )?;
        let rows = statement.query_map([i64::from(id)], instalment)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl AccountsTx<'_> {
    /// `contract.id` and the ids of its instalments are not read.
    pub fn insert_contract(&self, contract: &Contract) -> Result<ContractId, StoreError> {
        self.db.execute(
            "INSERT INTO account_contracts (account_id, number, subject, amount, signed_on, starts_on,
                ends_on, remind_days, closed_on, note, by_name, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(contract.account),
                contract.number,
                contract.subject,
                contract.amount.map(Money::fen),
                contract.signed_on.to_string(),
                day(contract.starts_on),
                day(contract.ends_on),
                contract.remind_days,
                day(contract.closed_on),
                contract.note,
                self.user_name,
                self.at
            ],
        )?;
        let id = ContractId::from(self.db.last_insert_rowid());
        for one in &contract.instalments {
            self.insert_instalment(id, one)?;
        }
        Ok(id)
    }

    /// Writes a contract anew with its instalments; its account stays. Instalments of it that are not named
    /// any more go, those with an id of another contract are new.
    pub fn update_contract(&self, contract: &Contract) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_contracts SET number = ?, subject = ?, amount = ?, signed_on = ?,
                starts_on = ?, ends_on = ?, remind_days = ?, closed_on = ?, note = ?, by_name = ?, at = ?
             WHERE id = ?",
            params![
                contract.number,
                contract.subject,
                contract.amount.map(Money::fen),
                contract.signed_on.to_string(),
                day(contract.starts_on),
                day(contract.ends_on),
                contract.remind_days,
                day(contract.closed_on),
                contract.note,
                self.user_name,
                self.at,
                i64::from(contract.id)
            ],
        )?;
        there(changed, "contract", contract.id)?;
        let mut stay = Vec::new();
        for one in &contract.instalments {
            let changed = self.db.execute(
                "UPDATE account_instalments SET name = ?, due_on = ?, amount = ?, bill_id = ?
                 WHERE id = ? AND contract_id = ?",
                params![
                    one.name,
                    one.due.to_string(),
                    one.amount.fen(),
                    raw(one.bill),
                    i64::from(one.id),
                    i64::from(contract.id)
                ],
            )?;
            stay.push(match changed {
                0 => self.insert_instalment(contract.id, one)?,
                _ => one.id,
            });
        }
        let known: Vec<InstalmentId> = self
            .instalments(contract.id)?
            .iter()
            .map(|one| one.id)
            .collect();
        for gone in known.iter().filter(|id| !stay.contains(id)) {
            self.db.execute(
                "DELETE FROM account_instalments WHERE id = ?",
                [i64::from(*gone)],
            )?;
        }
        Ok(())
    }

    fn insert_instalment(
        &self,
        contract: ContractId,
        one: &ContractInstalment,
    ) -> Result<InstalmentId, StoreError> {
        self.db.execute(
            "INSERT INTO account_instalments (contract_id, name, due_on, amount, bill_id)
             VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(contract),
                one.name,
                one.due.to_string(),
                one.amount.fen(),
                raw(one.bill)
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// The instalment was billed with this bill; [`StoreError::Stale`] where it was billed meanwhile.
    pub fn bill_instalment(&self, id: InstalmentId, bill: BillId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_instalments SET bill_id = ? WHERE id = ? AND bill_id IS NULL",
            [i64::from(bill), i64::from(id)],
        )?;
        match changed {
            0 => Err(StoreError::stale("instalment", id)),
            _ => Ok(()),
        }
    }

    pub fn delete_contract(&self, id: ContractId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM account_contracts WHERE id = ?",
            [i64::from(id)],
        )?;
        there(changed, "contract", id)
    }
}

/// Without its instalments.
fn contract(row: &Row<'_>) -> rusqlite::Result<Contract> {
    Ok(Contract {
        id: row.id("id")?,
        account: row.id("account_id")?,
        number: row.text("number")?,
        subject: row.text("subject")?,
        amount: row.money_opt("amount")?,
        signed_on: row.day("signed_on")?,
        starts_on: row.day_opt("starts_on")?,
        ends_on: row.day_opt("ends_on")?,
        remind_days: row.count("remind_days")?,
        closed_on: row.day_opt("closed_on")?,
        note: row.text("note")?,
        instalments: Vec::new(),
    })
}

fn instalment(row: &Row<'_>) -> rusqlite::Result<ContractInstalment> {
    Ok(ContractInstalment {
        id: row.id("id")?,
        name: row.text("name")?,
        due: row.day("due_on")?,
        amount: row.money("amount")?,
        bill: row.id_opt("bill_id")?,
    })
}
