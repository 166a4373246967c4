//! What stands in the books already, so that a list that is given again brings only what is new.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::ids::{AccountId, BillId};
use domain::money::Money;

use super::{AllBooks, FAR};
use crate::error::Result;
use crate::office::Office;

type BillKey = (AccountId, NaiveDate, i64, String);

/// What stands in the books.
pub(super) struct Known {
    /// By number.
    pub(super) numbers: HashMap<(AccountId, String), (BillId, NaiveDate, Money)>,
    /// Bills without a number, each taken for one row.
    bills: HashMap<BillKey, Vec<BillId>>,
    /// What is settled of each bill, whatever settled it.
    pub(super) settled: HashMap<BillId, Money>,
    /// Payments, each taken for one row.
    payments: HashMap<BillKey, usize>,
}

impl Known {
    pub(super) fn read(office: &Office) -> Result<Self> {
        let mut known = Self {
            numbers: HashMap::new(),
            bills: HashMap::new(),
            settled: HashMap::new(),
            payments: HashMap::new(),
        };
        let books = AllBooks::read(office)?;
        for id in books.accounts() {
            let standing = books.owed(id, FAR)?.bills.into_iter();
            known
                .settled
                .extend(standing.map(|one| (one.bill.id, one.settled)));
        }
        for bill in books.bills.into_values().flatten() {
            if bill.number.is_empty() {
                let key = (bill.account, bill.on, bill.amount.fen(), bill.note);
                known.bills.entry(key).or_default().push(bill.id);
            } else {
                let key = (bill.account, bill.number);
                known.numbers.insert(key, (bill.id, bill.on, bill.amount));
            }
        }
        for payment in books.payments.into_values().flatten() {
            let key = (
                payment.account,
                payment.on,
                payment.amount.fen(),
                payment.note,
            );
            *known.payments.entry(key).or_default() += 1;
        }
        Ok(known)
    }

    pub(super) fn take_bill(
        &mut self,
        account: AccountId,
        on: NaiveDate,
        amount: Money,
        note: &str,
    ) -> Option<BillId> {
        let key = (account, on, amount.fen(), note.to_owned());
        self.bills.get_mut(&key)?.pop()
    }

    pub(super) fn take_payment(
        &mut self,
        account: AccountId,
        on: NaiveDate,
        amount: Money,
        note: &str,
    ) -> bool {
        let key = (account, on, amount.fen(), note.to_owned());
        match self.payments.get_mut(&key) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }
}
