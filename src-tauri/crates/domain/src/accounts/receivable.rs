//! 应收: what an account was billed and paid, what it owes since when, and how old that is.
//!
//! A payment that names a bill settles that bill; whatever is left of it, payments that name none and credit
//! bills settle what falls due first. That is the order of 民法典 art. 560 for a debtor who says nothing,
//! with the day of the bill and its number where two fall due on one day. What then remains is an advance.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Refusal;
use crate::ids::{AccountId, BatchId, BillId, PaymentId};
use crate::money::Money;

/// 应收单: something billed, or given back (红字).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bill {
    pub id: BillId,
    pub account: AccountId,
    /// XS-2026-031; may be empty.
    pub number: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// The last day to pay; never before the day of the bill.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Below zero for goods that came back and rebates; never zero.
    pub amount: Money,
    pub note: String,
    /// The import it came with.
    pub batch: Option<BatchId>,
}

/// 收款: money that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Payment {
    pub id: PaymentId,
    pub account: AccountId,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Above zero.
    pub amount: Money,
    /// The bill it was paid for, where the customer said so.
    pub bill: Option<BillId>,
    /// 银行转账; may be empty.
    pub way: String,
    pub note: String,
    pub batch: Option<BatchId>,
}

/// 账龄: how long something is overdue, in days after the last day to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// 未到期: the last day to pay is not over.
    NotDue,
    /// 1 to 30 days
    To30,
    /// 31 to 60 days
    To60,
    /// 61 to 90 days
    To90,
    /// More than 90 days
    Over90,
}

impl Age {
    /// From the youngest to the oldest.
    pub const ALL: [Self; 5] = [
        Self::NotDue,
        Self::To30,
        Self::To60,
        Self::To90,
        Self::Over90,
    ];

    /// By days after the last day to pay; zero and less is not overdue.
    #[must_use]
    pub fn of(days: i64) -> Self {
        match days {
            ..=0 => Self::NotDue,
            1..=30 => Self::To30,
            31..=60 => Self::To60,
            61..=90 => Self::To90,
            _ => Self::Over90,
        }
    }

    /// 逾期1–30天, for papers and files.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotDue => "未到期",
            Self::To30 => "逾期1–30天",
            Self::To60 => "逾期31–60天",
            Self::To90 => "逾期61–90天",
            Self::Over90 => "逾期90天以上",
        }
    }
}

/// A bill and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BillStanding {
    pub bill: Bill,
    /// Settled of it so far; zero for a credit bill.
    pub settled: Money,
    /// Still open; zero for a credit bill.
    pub open: Money,
    /// Days after the last day to pay; zero and less: not due.
    #[ts(type = "number")]
    pub days: i64,
    pub age: Age,
}

/// What an account owes on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Owed {
    /// Every bill up to the day, what falls due first before the others.
    pub bills: Vec<BillStanding>,
    /// What is open of all bills.
    pub open: Money,
    /// What is overdue of it.
    pub overdue: Money,
    /// What is open by [`Age::ALL`].
    pub by_age: [Money; 5],
    /// 预收: paid or credited and matched by no bill. `open − advance` is the balance of the account.
    pub advance: Money,
    /// The day by which the oldest open bill had to be paid.
    #[ts(type = "string | null")]
    pub oldest_due: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub last_paid: Option<NaiveDate>,
}

/// Everything an account was billed and paid, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Books<'a> {
    pub bills: &'a [Bill],
    pub payments: &'a [Payment],
}

impl Books<'_> {
    /// What was billed up to a day less what was paid up to it; below zero where the account is ahead.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] where the sum leaves the bound of money.
    pub fn balance(self, day: NaiveDate) -> Result<Money, Refusal> {
        let billed = self.bills.iter().filter(|bill| bill.on <= day);
        let paid = self.payments.iter().filter(|payment| payment.on <= day);
        sum(billed.map(|bill| bill.amount))?
            .sub(sum(paid.map(|payment| payment.amount))?)
            .ok_or(TOO_LARGE)
    }

    /// What is open on a day, by age, and what was paid ahead.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] where a sum leaves the bound of money.
    pub fn owed(self, day: NaiveDate) -> Result<Owed, Refusal> {
        let mut bills: Vec<&Bill> = self.bills.iter().filter(|bill| bill.on <= day).collect();
        bills.sort_by_key(|bill| (bill.due, bill.on, bill.id));
        let mut payments: Vec<&Payment> =
            self.payments.iter().filter(|one| one.on <= day).collect();
        payments.sort_by_key(|payment| (payment.on, payment.id));
        let mut open: HashMap<BillId, i64> = bills
            .iter()
            .map(|bill| (bill.id, bill.amount.fen().max(0)))
            .collect();
        let credits = bills.iter().map(|bill| (-bill.amount.fen()).max(0));
        let mut free: i128 = credits.map(i128::from).sum();
        for payment in &payments {
            let mut left = payment.amount.fen();
            if let Some(owing) = payment.bill.and_then(|bill| open.get_mut(&bill)) {
                let taken = left.min(*owing);
                *owing -= taken;
                left -= taken;
            }
            free += i128::from(left);
        }
        for bill in &bills {
            if let Some(owing) = open.get_mut(&bill.id) {
                let taken = i128::from(*owing).min(free);
                // No more than the bill, which is an i64.
                *owing -= i64::try_from(taken).unwrap_or(*owing);
                free -= taken;
            }
        }
        let standing = |bill: &&Bill| {
            let left = open.get(&bill.id).copied().unwrap_or_default();
            let days = day.signed_duration_since(bill.due).num_days();
            BillStanding {
                bill: (*bill).clone(),
                settled: money(bill.amount.fen().max(0) - left),
                open: money(left),
                days,
                age: Age::of(days),
            }
        };
        let bills: Vec<BillStanding> = bills.iter().map(standing).collect();
        let of_age = |age: Age| {
            let aged = bills.iter().filter(|bill| bill.age == age);
            sum(aged.map(|bill| bill.open))
        };
        let mut by_age = [Money::ZERO; 5];
        for (place, age) in by_age.iter_mut().zip(Age::ALL) {
            *place = of_age(age)?;
        }
        let unpaid = bills.iter().find(|bill| !bill.open.is_zero());
        Ok(Owed {
            open: sum(by_age)?,
            overdue: sum(by_age.into_iter().skip(1))?,
            by_age,
            advance: i64::try_from(free)
                .ok()
                .and_then(Money::from_fen)
                .ok_or(TOO_LARGE)?,
            oldest_due: unpaid.map(|bill| bill.bill.due),
            last_paid: payments.last().map(|payment| payment.on),
            bills,
        })
    }
}

impl Owed {
    /// Bills of which something is open and overdue, the oldest first.
    pub fn overdue_bills(&self) -> impl Iterator<Item = &BillStanding> {
        let open = self.bills.iter().filter(|bill| !bill.open.is_zero());
        open.filter(|bill| bill.age != Age::NotDue)
    }

    /// Bills of which something is open and that fall due up to a day, without what is overdue.
    pub fn due_until(&self, day: NaiveDate) -> impl Iterator<Item = &BillStanding> {
        let open = self.bills.iter().filter(|bill| !bill.open.is_zero());
        open.filter(move |bill| bill.age == Age::NotDue && bill.bill.due <= day)
    }

    /// Days since the oldest open bill had to be paid; none where nothing is overdue.
    #[must_use]
    pub fn days_overdue(&self) -> Option<i64> {
        self.overdue_bills().map(|bill| bill.days).max()
    }
}

const TOO_LARGE: Refusal = Refusal::TooLarge { place: "bills" };

fn sum(amounts: impl IntoIterator<Item = Money>) -> Result<Money, Refusal> {
    Money::total(amounts).ok_or(TOO_LARGE)
}

/// A part of a bill, which is inside the bound.
fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap_or(Money::ZERO)
}
