//! 应收: who owes what since when; bills and payments entered, taken in and back; statements and demands.

mod demand;
mod enter;
mod export;
mod import;
mod known;
mod paper;
pub(super) mod settings;

pub use demand::{demands, print_demand};
pub(super) use enter::amount as typed_amount;
pub use enter::{add_payment, delete_bill, delete_payment, save_bill};
pub use export::export_receivables;
pub use import::{apply_receivables, bad_receivables, look_at_receivables, undo_receivables};
pub use paper::{print_statement, statement};
pub use settings::{set_receivable_settings, set_terms};

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::accounts::{Bill, Books, Owed, Payment, Promiser};
use domain::ids::AccountId;
use domain::money::Money;
use store::AccountTerms;

use super::listed::batch_views;
use super::{account, named};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountBooks, ReceivableDue, ReceivableRow, ReceivablesView, TermsView};

/// Later than any promise.
const FAR: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();

/// The books of everybody.
pub(super) struct AllBooks {
    bills: HashMap<AccountId, Vec<Bill>>,
    payments: HashMap<AccountId, Vec<Payment>>,
}

impl AllBooks {
    pub(super) fn read(office: &Office) -> Result<Self> {
        let accounts = office.file.accounts();
        Ok(Self {
            bills: accounts.bills_by_account()?,
            payments: accounts.payments_by_account()?,
        })
    }

    /// Accounts with anything on file.
    fn accounts(&self) -> Vec<AccountId> {
        let mut ids: Vec<AccountId> = self.bills.keys().copied().collect();
        let paid = self.payments.keys();
        ids.extend(paid.filter(|id| !self.bills.contains_key(*id)));
        ids.sort();
        ids
    }

    pub(super) fn owed(&self, id: AccountId, day: NaiveDate) -> Result<Owed> {
        let books = Books {
            bills: self.bills.get(&id).map_or(&[], Vec::as_slice),
            payments: self.payments.get(&id).map_or(&[], Vec::as_slice),
        };
        Ok(books.owed(day)?)
    }
}

/// Everybody who owes something on a day or is ahead, what is overdue the longest first.
pub fn receivables(office: &Office, day: NaiveDate) -> Result<ReceivablesView> {
    let accounts = office.file.accounts();
    let books = AllBooks::read(office)?;
    let managers = named(office)?;
    let terms = accounts.terms()?;
    let mut promises: HashMap<AccountId, (String, NaiveDate)> = HashMap::new();
    for open in accounts.due(FAR)? {
        let Some(promise) = open.entry.promise else {
            continue;
        };
        if let (Promiser::Them, Some(due)) = (promise.by, promise.due_on) {
            let first = promises.entry(open.entry.account);
            first.or_insert((promise.text, due));
        }
    }
    let ids = books.accounts();
    let mut view = ReceivablesView {
        day,
        open: Money::ZERO,
        overdue: Money::ZERO,
        by_age: [Money::ZERO; 5],
        advance: Money::ZERO,
        rows: Vec::new(),
        accounts: ids.len(),
        settings: settings::read(office)?,
        batches: batch_views(accounts.receivable_batches()?),
    };
    for line in accounts.lines_of(&ids)? {
        let owed = books.owed(line.id, day)?;
        if owed.open.is_zero() && owed.advance.is_zero() {
            continue;
        }
        let credit = terms.get(&line.id).and_then(|terms| terms.credit);
        let (promise, promised_on) = match promises.remove(&line.id) {
            Some((text, due)) => (text, Some(due)),
            None => (String::new(), None),
        };
        add(&mut view.open, owed.open)?;
        add(&mut view.overdue, owed.overdue)?;
        add(&mut view.advance, owed.advance)?;
        for (sum, part) in view.by_age.iter_mut().zip(owed.by_age) {
            add(sum, part)?;
        }
        view.rows.push(ReceivableRow {
            account: line.id.into(),
            name: line.name,
            grade: line.grade,
            manager: line.manager.and_then(|id| managers.get(&id).cloned()),
            open: owed.open,
            overdue: owed.overdue,
            by_age: owed.by_age,
            advance: owed.advance,
            oldest_due: owed.oldest_due,
            days: owed.days_overdue(),
            last_paid: owed.last_paid,
            promise,
            promised_on,
            over_credit: credit.is_some_and(|credit| owed.open > credit),
            credit,
            contact: line.contact,
            phone: line.phone,
        });
    }
    view.rows.sort_by(|a, b| {
        (b.days, b.overdue, b.open, a.account).cmp(&(a.days, a.overdue, a.open, b.account))
    });
    Ok(view)
}

/// What is to be collected now, what is overdue the longest first: for the workbench.
pub fn receivables_due(office: &Office, day: NaiveDate) -> Result<Vec<ReceivableDue>> {
    let remind = settings::read(office)?.remind_days;
    let soon = day
        .checked_add_days(Days::new(remind.into()))
        .unwrap_or(day);
    let books = AllBooks::read(office)?;
    let managers = named(office)?;
    let mut due = Vec::new();
    for line in office.file.accounts().lines_of(&books.accounts())? {
        let owed = books.owed(line.id, day)?;
        let late: Vec<_> = owed.overdue_bills().collect();
        let overdue = !late.is_empty();
        let asked = match overdue {
            true => late,
            false => owed.due_until(soon).collect(),
        };
        let Some(first) = asked.first() else {
            continue;
        };
        due.push(ReceivableDue {
            account: line.id.into(),
            name: line.name,
            manager: line.manager.and_then(|id| managers.get(&id).cloned()),
            amount: Money::total(asked.iter().map(|bill| bill.open))
                .ok_or_else(|| refusal("accounts.too_large"))?,
            overdue,
            due: first.bill.due,
            days: first.days,
        });
    }
    due.sort_by_key(|one| (one.due, one.account));
    Ok(due)
}

/// The books of one account on a day.
pub fn account_books(office: &Office, day: NaiveDate, id: i64) -> Result<AccountBooks> {
    let account = account(office, AccountId::from(id))?;
    let (bills, mut payments) = lines(office, account.id)?;
    let first_on = bills
        .iter()
        .map(|bill| bill.on)
        .chain(payments.iter().map(|payment| payment.on))
        .min();
    let owed = Books {
        bills: &bills,
        payments: &payments,
    }
    .owed(day)?;
    payments.reverse();
    Ok(AccountBooks {
        account: id,
        name: account.name,
        day,
        owed,
        payments,
        terms: terms(office, account.id)?,
        settings: settings::read(office)?,
        first_on,
    })
}

fn lines(office: &Office, id: AccountId) -> Result<(Vec<Bill>, Vec<Payment>)> {
    let accounts = office.file.accounts();
    Ok((accounts.bills(id)?, accounts.payments(id)?))
}

/// What was agreed with an account, or what the office usually gives.
fn terms(office: &Office, id: AccountId) -> Result<TermsView> {
    let own = office.file.accounts().terms()?.remove(&id);
    let usual = AccountTerms {
        days: settings::read(office)?.terms_days,
        credit: None,
    };
    let AccountTerms { days, credit } = own.unwrap_or(usual);
    Ok(TermsView {
        days,
        credit,
        own: own.is_some(),
    })
}

fn add(sum: &mut Money, part: Money) -> Result<()> {
    *sum = sum.add(part).ok_or_else(|| refusal("accounts.too_large"))?;
    Ok(())
}
