//! 应收 of accounts: bills, payments and terms. A line stays with the account it was entered for; what was
//! merged is read with the account that was kept, as sales are.

use std::collections::HashMap;

use domain::accounts::{Bill, Payment};
use domain::ids::{AccountId, BatchId, BillId, PaymentId};
use domain::money::Money;
use rusqlite::{OptionalExtension, Row, params};

use super::read::Accounts;
use super::sales::PARTS;
use super::write::AccountsTx;
use crate::error::StoreError;
use crate::imports::{BatchRecord, Imports};
use crate::row::{RowExt, raw};

/// 账期与信用额度 of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountTerms {
    /// From the bill to the last day to pay.
    pub days: u32,
    /// What it may owe at most; none: no limit.
    pub credit: Option<Money>,
}

/// A payment of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPayment {
    pub payment: Payment,
    /// It settles this bill of the same file; [`Payment::bill`] is not read then.
    pub of: Option<usize>,
}

/// What one file brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReceivableBatch {
    pub bills: Vec<Bill>,
    pub payments: Vec<NewPayment>,
}

impl Accounts<'_> {
    /// Every bill of an account, the earliest first.
    pub fn bills(self, id: AccountId) -> Result<Vec<Bill>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_bills WHERE account_id IN part ORDER BY billed_on, id"
        ))?;
        let rows = statement.query_map([i64::from(id)], bill)?;
        rows.map(|row| {
            Ok(Bill {
                account: id,
                ..row?
            })
        })
        .collect()
    }

    /// Every payment of an account, the earliest first.
    pub fn payments(self, id: AccountId) -> Result<Vec<Payment>, StoreError> {
        let mut statement = self.db.prepare_cached(&format!(
            "{PARTS} SELECT * FROM account_payments WHERE account_id IN part ORDER BY paid_on, id"
        ))?;
        let rows = statement.query_map([i64::from(id)], payment)?;
        rows.map(|row| {
            Ok(Payment {
                account: id,
                ..row?
            })
        })
        .collect()
    }

    /// The bills of all, by the account that is there now.
    pub fn bills_by_account(self) -> Result<HashMap<AccountId, Vec<Bill>>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_bills ORDER BY billed_on, id")?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<AccountId, Vec<Bill>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let mut bill = bill(row)?;
            bill.account = kept(bill.account, &merged);
            found.entry(bill.account).or_default().push(bill);
        }
        Ok(found)
    }

    /// The payments of all, by the account that is there now.
    pub fn payments_by_account(self) -> Result<HashMap<AccountId, Vec<Payment>>, StoreError> {
        let merged = self.merged()?;
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_payments ORDER BY paid_on, id")?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<AccountId, Vec<Payment>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let mut payment = payment(row)?;
            payment.account = kept(payment.account, &merged);
            found.entry(payment.account).or_default().push(payment);
        }
        Ok(found)
    }

    /// [`StoreError::Gone`] without such a bill.
    pub fn bill(self, id: BillId) -> Result<Bill, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_bills WHERE id = ?")?;
        let found = statement.query_row([i64::from(id)], bill).optional()?;
        let mut found = found.ok_or_else(|| StoreError::gone("bill", id))?;
        found.account = kept(found.account, &self.merged()?);
        Ok(found)
    }

    /// [`StoreError::Gone`] without such a payment.
    pub fn payment(self, id: PaymentId) -> Result<Payment, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM account_payments WHERE id = ?")?;
        let found = statement.query_row([i64::from(id)], payment).optional()?;
        let mut found = found.ok_or_else(|| StoreError::gone("payment", id))?;
        found.account = kept(found.account, &self.merged()?);
        Ok(found)
    }

    /// Terms that were agreed with single accounts.
    pub fn terms(self) -> Result<HashMap<AccountId, AccountTerms>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT * FROM account_terms")?;
        let rows = statement.query_map([], |row| {
            let terms = AccountTerms {
                days: row.count("days")?,
                credit: row.money_opt("credit")?,
            };
            Ok((row.id("account_id")?, terms))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Imports of bills and payments, the latest first.
    pub fn receivable_batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        Imports::Receivables.list(self.db)
    }
}

impl AccountsTx<'_> {
    /// `bill.id` is not read.
    pub fn insert_bill(&self, bill: &Bill) -> Result<BillId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_bills (account_id, number, billed_on, due_on, amount, note, batch_id,
                    by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(bill.account),
                bill.number,
                bill.on.to_string(),
                bill.due.to_string(),
                bill.amount.fen(),
                bill.note,
                raw(bill.batch),
                self.user_name,
                self.at
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Writes a bill anew; its account and import stay.
    pub fn update_bill(&self, bill: &Bill) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE account_bills SET number = ?, billed_on = ?, due_on = ?, amount = ?, note = ?,
                by_name = ?, at = ? WHERE id = ?",
            params![
                bill.number,
                bill.on.to_string(),
                bill.due.to_string(),
                bill.amount.fen(),
                bill.note,
                self.user_name,
                self.at,
                i64::from(bill.id)
            ],
        )?;
        there(changed, "bill", bill.id)
    }

    /// Payments that named it settle what falls due first from then on.
    pub fn delete_bill(&self, id: BillId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM account_bills WHERE id = ?", [i64::from(id)])?;
        there(changed, "bill", id)
    }

    /// `payment.id` is not read.
    pub fn insert_payment(&self, payment: &Payment) -> Result<PaymentId, StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO account_payments (account_id, paid_on, amount, bill_id, way, note, batch_id,
                    by_name, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(payment.account),
                payment.on.to_string(),
                payment.amount.fen(),
                raw(payment.bill),
                payment.way,
                payment.note,
                raw(payment.batch),
                self.user_name,
                self.at
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }

    pub fn delete_payment(&self, id: PaymentId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM account_payments WHERE id = ?", [i64::from(id)])?;
        there(changed, "payment", id)
    }

    /// Terms of one account; none takes them back.
    pub fn set_terms(
        &self,
        account: AccountId,
        terms: Option<AccountTerms>,
    ) -> Result<(), StoreError> {
        match terms {
            None => self.db.execute(
                "DELETE FROM account_terms WHERE account_id = ?",
                [i64::from(account)],
            )?,
            Some(terms) => self.db.execute(
                "INSERT INTO account_terms (account_id, days, credit) VALUES (?1, ?2, ?3)
                 ON CONFLICT (account_id) DO UPDATE SET days = ?2, credit = ?3",
                params![i64::from(account), terms.days, terms.credit.map(Money::fen)],
            )?,
        };
        Ok(())
    }

    /// Bills and payments of one file, taken back as one.
    pub fn insert_receivables(
        &self,
        source: &str,
        rows: &ReceivableBatch,
    ) -> Result<BatchId, StoreError> {
        let batch = Imports::Receivables.begin(self.db, source, &self.at, self.user)?;
        let mut bills = Vec::with_capacity(rows.bills.len());
        for bill in &rows.bills {
            let bill = Bill {
                batch: Some(batch),
                ..bill.clone()
            };
            bills.push(self.insert_bill(&bill)?);
        }
        for new in &rows.payments {
            let of = new.of.and_then(|of| bills.get(of).copied());
            let payment = Payment {
                batch: Some(batch),
                bill: of.or(new.payment.bill),
                ..new.payment.clone()
            };
            self.insert_payment(&payment)?;
        }
        Ok(batch)
    }

    /// Takes an import back; lines of it that were deleted since are gone already. Returns how many went.
    /// [`StoreError::Stale`] when it was taken back before.
    pub fn undo_receivables(&self, id: BatchId) -> Result<usize, StoreError> {
        Imports::Receivables.take_back(self.db, id, &self.at)?;
        let mut gone = 0;
        for table in ["account_payments", "account_bills"] {
            gone += self.db.execute(
                &format!("DELETE FROM {table} WHERE batch_id = ?"),
                [i64::from(id)],
            )?;
        }
        Ok(gone)
    }
}

pub(super) fn there(
    changed: usize,
    what: &'static str,
    id: impl std::fmt::Display,
) -> Result<(), StoreError> {
    match changed {
        0 => Err(StoreError::gone(what, id)),
        _ => Ok(()),
    }
}

pub(super) fn kept(mut account: AccountId, merged: &HashMap<AccountId, AccountId>) -> AccountId {
    while let Some(into) = merged.get(&account) {
        account = *into;
    }
    account
}

fn bill(row: &Row<'_>) -> rusqlite::Result<Bill> {
    Ok(Bill {
        id: row.id("id")?,
        account: row.id("account_id")?,
        number: row.text("number")?,
        on: row.day("billed_on")?,
        due: row.day("due_on")?,
        amount: row.money("amount")?,
        note: row.text("note")?,
        batch: row.id_opt("batch_id")?,
    })
}

fn payment(row: &Row<'_>) -> rusqlite::Result<Payment> {
    Ok(Payment {
        id: row.id("id")?,
        account: row.id("account_id")?,
        on: row.day("paid_on")?,
        amount: row.money("amount")?,
        bill: row.id_opt("bill_id")?,
        way: row.text("way")?,
        note: row.text("note")?,
        batch: row.id_opt("batch_id")?,
    })
}
