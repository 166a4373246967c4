//! 对账单: a span of the books of one account, with the balance carried forward line by line.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::{Books, Owed, Refusal};
use crate::money::Money;

/// What is sent to the customer to agree to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Statement {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// 期初余额: of the day before the first; below zero where the account was ahead.
    pub opening: Money,
    pub lines: Vec<StatementLine>,
    pub billed: Money,
    pub paid: Money,
    /// 期末余额: opening + billed − paid.
    pub closing: Money,
    /// How old what is open on the last day is.
    pub owed: Owed,
}

/// One bill or one payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatementLine {
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub what: StatementWhat,
    pub number: String,
    pub note: String,
    pub amount: Money,
    /// After this line.
    pub balance: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StatementWhat {
    Billed,
    /// 红字: goods that came back, rebates.
    Credited,
    Paid,
}

impl Books<'_> {
    /// The lines from one day to another, both included: by day, and of a day what was billed first.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] where a sum leaves the bound of money.
    pub fn statement(self, from: NaiveDate, to: NaiveDate) -> Result<Statement, Refusal> {
        const TOO_LARGE: Refusal = Refusal::TooLarge { place: "bills" };
        let opening = match from.checked_sub_days(Days::new(1)) {
            Some(before) => self.balance(before)?,
            None => Money::ZERO,
        };
        let line = |on, what, number: &str, note: String, amount| StatementLine {
            on,
            what,
            number: number.to_owned(),
            note,
            amount,
            balance: Money::ZERO,
        };
        let bills = self.bills.iter().map(|bill| {
            let what = match bill.amount.is_negative() {
                true => StatementWhat::Credited,
                false => StatementWhat::Billed,
            };
            let line = line(bill.on, what, &bill.number, bill.note.clone(), bill.amount);
            (i64::from(bill.id), line)
        });
        let payments = self.payments.iter().map(|payment| {
            let named = payment.bill.and_then(|id| {
                let mut bills = self.bills.iter();
                bills.find(|bill| bill.id == id)
            });
            let number = named.map_or("", |bill| bill.number.as_str());
            let note = [payment.way.as_str(), payment.note.as_str()];
            let note: Vec<&str> = note.into_iter().filter(|part| !part.is_empty()).collect();
            let amount = payment.amount;
            let what = StatementWhat::Paid;
            let line = line(payment.on, what, number, note.join("，"), amount);
            (i64::from(payment.id), line)
        });
        let mut lines: Vec<(i64, StatementLine)> = bills
            .chain(payments)
            .filter(|(_, line)| (from..=to).contains(&line.on))
            .collect();
        lines.sort_by_key(|(id, line)| (line.on, line.what == StatementWhat::Paid, *id));
        let mut lines: Vec<StatementLine> = lines.into_iter().map(|(_, line)| line).collect();
        let mut balance = opening;
        for line in &mut lines {
            balance = match line.what {
                StatementWhat::Paid => balance.sub(line.amount),
                StatementWhat::Billed | StatementWhat::Credited => balance.add(line.amount),
            }
            .ok_or(TOO_LARGE)?;
            line.balance = balance;
        }
        let of = |paid: bool| {
            let some = lines.iter();
            let some = some.filter(|line| (line.what == StatementWhat::Paid) == paid);
            Money::total(some.map(|line| line.amount)).ok_or(TOO_LARGE)
        };
        Ok(Statement {
            from,
            to,
            opening,
            billed: of(false)?,
            paid: of(true)?,
            closing: balance,
            owed: self.owed(to)?,
            lines,
        })
    }
}
