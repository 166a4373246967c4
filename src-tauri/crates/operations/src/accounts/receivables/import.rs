//! A list of bills and payments from the books of another program: looked at first, taken in as one, back as
//! one.
//!
//! A bill that stands in the books already is left out, and what its row says was paid of it counts as far as
//! it was not known yet: last month's list may be given again with this month's figures. One number with two
//! amounts is told and left out. Two equal payments of one file are two payments.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::{Bill, Payment};
use domain::ids::{AccountId, BillId};
use domain::moment::Moment;
use domain::money::Money;
use exchange::receivables::{self, FoundReceivable, FoundReceivables};
use store::{AccountTerms, NewPayment, ReceivableBatch};

use super::enter::due_by_terms;
use super::known::Known;
use super::{add, settings};
use crate::accounts::listed::{Names, day_order, row_error, sheet_of, source_name, write_left_out};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{ReceivableShown, ReceivablesImport, Role, SalesSource};

/// So many of the new rows are shown before they come in.
const SHOWN: usize = 20;

struct Look {
    file: FoundReceivables,
    report: ReceivablesImport,
    fresh: ReceivableBatch,
}

/// What a list would bring. Nothing is written. `days` is `dmy` or `mdy`: what 05/01/2026 means.
pub fn look_at_receivables(
    office: &Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
) -> Result<ReceivablesImport> {
    Ok(look(office, now, source, days)?.report)
}

/// Takes every good row in.
pub fn apply_receivables(
    office: &mut Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
) -> Result<ReceivablesImport> {
    office.needs(Role::Clerk)?;
    let mut look = look(office, now, source, days)?;
    if look.report.bills + look.report.payments == 0 {
        return Err(refusal("accounts.no_receivables_to_import")
            .fact("known", look.report.known)
            .fact("errors", look.report.errors.len())
            .into());
    }
    let name = source_name(source);
    let payload = serde_json::json!({
        "bills": look.report.bills, "payments": look.report.payments, "known": look.report.known,
        "billed": look.report.billed, "paid": look.report.paid,
    });
    let action = "accounts.receivables.import";
    let batch = office.record(now, action, &name, payload, |tx| {
        tx.accounts().insert_receivables(&name, &look.fresh)
    })?;
    look.report.batch = Some(batch.into());
    Ok(look.report)
}

/// Takes an import back. Returns how many bills and payments went.
pub fn undo_receivables(office: &mut Office, now: Moment, batch: i64) -> Result<usize> {
    office.needs(Role::Clerk)?;
    let payload = serde_json::json!({ "batch": batch });
    let subject = format!("receivables import {batch}");
    let action = "accounts.receivables.undo";
    let undone = office.record(now, action, &subject, payload, |tx| {
        tx.accounts().undo_receivables(batch.into())
    });
    match undone {
        Err(Error::Refused(told))
            if ["store.gone", "store.stale"].contains(&told.code.as_str()) =>
        {
            Err(refusal("accounts.receivables_undo_gone")
                .detail(told)
                .into())
        }
        other => other,
    }
}

/// The rows that were left out, the reason first, to be corrected and taken in again. Returns how many.
pub fn bad_receivables(
    office: &Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
    out: &Path,
) -> Result<usize> {
    let look = look(office, now, source, days)?;
    let Look { file, report, .. } = &look;
    let rows = file.rows.iter().map(|row| (row.row, row.cells.as_slice()));
    write_left_out(out, &file.headings, rows, &report.errors)
}

fn look(office: &Office, now: Moment, source: &SalesSource, days: Option<&str>) -> Result<Look> {
    let days = day_order(days)?;
    let file = receivables::read(&sheet_of(source)?, days)
        .map_err(|_| refusal("accounts.no_receivables_header"))?;
    let mut taking = Taking::begin(office, now.today(), &file)?;
    for row in &file.rows {
        taking.take(row)?;
    }
    let Taking { report, fresh, .. } = taking;
    Ok(Look {
        file,
        report,
        fresh,
    })
}

/// A file row by row against the books.
struct Taking {
    today: NaiveDate,
    names: Names,
    terms: HashMap<AccountId, AccountTerms>,
    usual: u32,
    known: Known,
    report: ReceivablesImport,
    fresh: ReceivableBatch,
}

/// A bill that a row is about.
enum Of {
    /// There before.
    Known(BillId),
    /// One of this file, by its place in [`ReceivableBatch::bills`].
    Fresh(usize),
}

impl Taking {
    fn begin(office: &Office, today: NaiveDate, file: &FoundReceivables) -> Result<Self> {
        Ok(Self {
            today,
            names: Names::read(office)?,
            terms: office.file.accounts().terms()?,
            usual: settings::read(office)?.terms_days,
            known: Known::read(office)?,
            report: ReceivablesImport {
                encoding: file.encoding.clone(),
                header_row: file.header_row,
                rows: file.rows.len(),
                bills: 0,
                payments: 0,
                known: 0,
                billed: Money::ZERO,
                paid: Money::ZERO,
                errors: Vec::new(),
                shown: Vec::new(),
                batch: None,
            },
            fresh: ReceivableBatch::default(),
        })
    }

    fn wrong(&mut self, row: &FoundReceivable, column: &str, value: &str, code: &str) {
        let told = row_error(row.row, column, value, code);
        self.report.errors.push(told);
    }

    fn take(&mut self, row: &FoundReceivable) -> Result<()> {
        let before = self.report.errors.len();
        for error in &row.errors {
            self.wrong(row, &error.column, &error.value, error.code);
        }
        let account = match self.names.of(&row.code, &row.customer) {
            Ok(account) => account,
            // Who is missing was told already.
            Err(_) if row.customer.is_empty() && row.code.is_empty() => return Ok(()),
            Err(code) => {
                let value = [&row.customer, &row.code];
                let value = value.iter().find(|one| !one.is_empty());
                self.wrong(row, "客户", value.map_or("", |one| one.as_str()), code);
                return Ok(());
            }
        };
        for (column, day) in [("日期", row.on), ("收款日期", row.paid_on)] {
            if let Some(day) = day.filter(|day| *day > self.today) {
                self.wrong(row, column, &day.to_string(), "future_day");
            }
        }
        if self.report.errors.len() > before {
            return Ok(());
        }
        let shown = (self.report.bills, self.report.payments);
        let of = match (row.billed, row.on) {
            (Some(billed), Some(on)) => match self.bill(row, account, on, billed)? {
                Some(of) => Some(of),
                // The number stands for another bill; told.
                None => return Ok(()),
            },
            _ => None,
        };
        let payment = match (row.paid, &of) {
            (None, _) => None,
            (Some(paid), Some(of)) => self.paid_of(row, account, of, paid)?,
            (Some(paid), None) => self.payment(row, account, paid)?,
        };
        match (self.report.bills, self.report.payments) == shown {
            true => self.report.known += 1,
            false => self.show(account, &of, payment, shown.0),
        }
        Ok(())
    }

    /// The bill of a row: known, or new from now on; none where its number stands for another one.
    fn bill(
        &mut self,
        row: &FoundReceivable,
        account: AccountId,
        on: NaiveDate,
        amount: Money,
    ) -> Result<Option<Of>> {
        if !row.number.is_empty() {
            let key = (account, row.number.clone());
            if let Some((id, known_on, known_amount)) = self.known.numbers.get(&key) {
                if (*known_on, *known_amount) == (on, amount) {
                    return Ok(Some(Of::Known(*id)));
                }
                let number = row.number.clone();
                self.wrong(row, "单号", &number, "bill_differs");
                return Ok(None);
            }
            let place = self.fresh.bills.iter().position(|bill| {
                (bill.account, bill.number.as_str()) == (account, row.number.as_str())
            });
            if place.is_some() {
                let number = row.number.clone();
                self.wrong(row, "单号", &number, "bill_differs");
                return Ok(None);
            }
        } else if let Some(id) = self.known.take_bill(account, on, amount, &row.note) {
            return Ok(Some(Of::Known(id)));
        }
        let days = self
            .terms
            .get(&account)
            .map_or(self.usual, |terms| terms.days);
        self.fresh.bills.push(Bill {
            id: 0.into(),
            account,
            number: row.number.clone(),
            on,
            due: row.due.unwrap_or(due_by_terms(on, days)),
            amount,
            note: row.note.clone(),
            batch: None,
        });
        self.report.bills += 1;
        add(&mut self.report.billed, amount)?;
        Ok(Some(Of::Fresh(self.fresh.bills.len() - 1)))
    }

    /// What a row says was paid of its bill, as far as it was not known yet.
    fn paid_of(
        &mut self,
        row: &FoundReceivable,
        account: AccountId,
        of: &Of,
        paid: Money,
    ) -> Result<Option<(Money, NaiveDate)>> {
        let known = match of {
            Of::Known(bill) => self.known.settled.get(bill).copied(),
            Of::Fresh(_) => None,
        };
        let new = paid.sub(known.unwrap_or(Money::ZERO));
        let Some(new) = new.filter(|new| *new > Money::ZERO) else {
            return Ok(None);
        };
        if let Of::Known(bill) = of {
            self.known.settled.insert(*bill, paid);
        }
        let on = row.paid_on.unwrap_or(self.today);
        let (bill, place) = match of {
            Of::Known(bill) => (Some(*bill), None),
            Of::Fresh(place) => (None, Some(*place)),
        };
        self.pay(row, account, (on, new), bill, place)?;
        Ok(Some((new, on)))
    }

    /// A row that is a payment, for the bill it names or for none.
    fn payment(
        &mut self,
        row: &FoundReceivable,
        account: AccountId,
        paid: Money,
    ) -> Result<Option<(Money, NaiveDate)>> {
        let Some(on) = row.paid_on.or(row.on) else {
            return Ok(None);
        };
        if self.known.take_payment(account, on, paid, &row.note) {
            return Ok(None);
        }
        let number = row.number.as_str();
        let key = (account, row.number.clone());
        let bill = self.known.numbers.get(&key).map(|(id, ..)| *id);
        let mut fresh = self.fresh.bills.iter();
        let place = fresh.position(|bill| {
            !number.is_empty() && (bill.account, bill.number.as_str()) == (account, number)
        });
        let bill = bill.filter(|_| !number.is_empty());
        self.pay(row, account, (on, paid), bill, place)?;
        Ok(Some((paid, on)))
    }

    fn pay(
        &mut self,
        row: &FoundReceivable,
        account: AccountId,
        (on, amount): (NaiveDate, Money),
        bill: Option<BillId>,
        of: Option<usize>,
    ) -> Result<()> {
        let payment = Payment {
            id: 0.into(),
            account,
            on,
            amount,
            bill,
            way: row.way.clone(),
            // The note of a row with a bill is that of the bill.
            note: match row.billed {
                Some(_) => String::new(),
                None => row.note.clone(),
            },
            batch: None,
        };
        self.fresh.payments.push(NewPayment { payment, of });
        self.report.payments += 1;
        add(&mut self.report.paid, amount)
    }

    fn show(
        &mut self,
        account: AccountId,
        of: &Option<Of>,
        payment: Option<(Money, NaiveDate)>,
        bills_before: usize,
    ) {
        if self.report.shown.len() >= SHOWN {
            return;
        }
        let bill = match of {
            Some(Of::Fresh(place)) if self.report.bills > bills_before => {
                self.fresh.bills.get(*place).cloned()
            }
            _ => None,
        };
        let name = self.names.names.get(&account).cloned();
        self.report.shown.push(ReceivableShown {
            account_name: name.unwrap_or_default(),
            bill,
            paid: payment.map(|(paid, _)| paid),
            paid_on: payment.map(|(_, on)| on),
        });
    }
}
