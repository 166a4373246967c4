//! 合同: what was agreed with an account in writing, when which part of the price is due, and what to be
//! reminded of.
//!
//! What is paid is counted once, in the books: an instalment that was billed is as paid as its bill is.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BillStanding, Owed};
use crate::ids::{AccountId, BillId, ContractId, InstalmentId};
use crate::money::Money;

/// 合同 with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contract {
    pub id: ContractId,
    pub account: AccountId,
    /// HT-2026-018; may be empty.
    pub number: String,
    /// What it is about: 二期样板间灯具供货; never empty.
    pub subject: String,
    /// Above zero; none: a frame without a sum.
    pub amount: Option<Money>,
    #[ts(type = "string")]
    pub signed_on: NaiveDate,
    #[ts(type = "string | null")]
    pub starts_on: Option<NaiveDate>,
    /// The last day; none: it has no end.
    #[ts(type = "string | null")]
    pub ends_on: Option<NaiveDate>,
    /// So many days before the end the workbench says so.
    pub remind_days: u32,
    /// 办结: nothing is reminded of any more.
    #[ts(type = "string | null")]
    pub closed_on: Option<NaiveDate>,
    pub note: String,
    /// By the day on which they are due.
    pub instalments: Vec<ContractInstalment>,
}

/// 付款节点: a part of the price and its last day to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContractInstalment {
    pub id: InstalmentId,
    /// 首付款; may be empty.
    pub name: String,
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Above zero.
    pub amount: Money,
    /// The bill it was billed with.
    pub bill: Option<BillId>,
}

/// Why a contract is not kept as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContractProblem {
    /// The last day lies before the first, or before it was signed.
    EndsBefore { ends: NaiveDate, begins: NaiveDate },
    /// The instalments do not make the amount.
    Sum { amount: Money, instalments: Money },
    /// The instalments together leave the bound of money.
    TooLarge,
}

/// Where a contract stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContractState {
    /// 未开始: its first day has not come.
    Ahead,
    /// 履行中
    Running,
    /// 快到期: its end is near enough to be reminded of.
    Ending,
    /// 已到期: its last day is over and nobody closed it.
    Over,
    /// 已办结
    Closed,
}

/// Where an instalment stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InstalmentState {
    /// 未开单: its day has not come, and nothing was billed.
    Planned,
    /// 该开单: its day is today or over, and nothing was billed.
    ToBill,
    /// 已开单: billed, not paid, not overdue.
    Billed,
    /// 逾期: billed, not paid in full, and overdue.
    Overdue,
    /// 已付清
    Paid,
}

/// An instalment and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InstalmentStanding {
    pub instalment: ContractInstalment,
    pub state: InstalmentState,
    /// Paid of its bill so far.
    pub paid: Money,
}

/// What a contract asks for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContractDue {
    pub what: DueWhat,
    /// The day the instalment is due, or the last day of the contract.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// After that day; below zero: so many days are left.
    #[ts(type = "number")]
    pub days: i64,
    /// Of the instalment.
    pub amount: Option<Money>,
    /// Of the instalment; may be empty.
    pub name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueWhat {
    /// An instalment that nobody billed: what was billed is asked for by the books.
    Instalment,
    /// The end: to renew, or to close.
    End,
}

impl Contract {
    /// Whether days and amounts fit one another; the instalments of a contract with an amount make it up.
    ///
    /// # Errors
    /// The first [`ContractProblem`].
    pub fn check(&self) -> Result<(), ContractProblem> {
        let begins = self.starts_on.unwrap_or(self.signed_on);
        if let Some(ends) = self.ends_on.filter(|ends| *ends < begins) {
            return Err(ContractProblem::EndsBefore { ends, begins });
        }
        let sum = Money::total(self.instalments.iter().map(|one| one.amount));
        let instalments = sum.ok_or(ContractProblem::TooLarge)?;
        match self.amount {
            Some(amount) if !self.instalments.is_empty() && amount != instalments => {
                Err(ContractProblem::Sum {
                    amount,
                    instalments,
                })
            }
            _ => Ok(()),
        }
    }

    /// What of its instalments was never billed.
    #[must_use]
    pub fn unbilled(&self) -> Money {
        let parts = self.instalments.iter().filter(|one| one.bill.is_none());
        Money::total(parts.map(|one| one.amount)).unwrap_or(Money::MAX)
    }

    #[must_use]
    pub fn state(&self, day: NaiveDate) -> ContractState {
        if self.closed_on.is_some() {
            return ContractState::Closed;
        }
        match self.ends_on {
            Some(ends) if ends < day => ContractState::Over,
            Some(ends) if ends <= later(day, self.remind_days) => ContractState::Ending,
            _ if self.starts_on.is_some_and(|starts| starts > day) => ContractState::Ahead,
            _ => ContractState::Running,
        }
    }

    /// The instalments by what the account owes on the day.
    #[must_use]
    pub fn standing(&self, owed: &Owed, day: NaiveDate) -> Vec<InstalmentStanding> {
        let of = |bill: BillId| owed.bills.iter().find(|one| one.bill.id == bill);
        let standing = |instalment: &ContractInstalment| {
            let bill = instalment.bill.and_then(of);
            InstalmentStanding {
                state: instalment.state(bill, day),
                paid: bill.map_or(Money::ZERO, |bill| bill.settled),
                instalment: instalment.clone(),
            }
        };
        self.instalments.iter().map(standing).collect()
    }

    /// What it asks for on a day: instalments that are due within `ahead` days and were not billed, and its
    /// end. Nothing once it is closed.
    #[must_use]
    pub fn due(&self, day: NaiveDate, ahead: u32) -> Vec<ContractDue> {
        if self.closed_on.is_some() {
            return Vec::new();
        }
        let until = later(day, ahead);
        let open = self.instalments.iter().filter(|one| one.bill.is_none());
        let mut found: Vec<ContractDue> = open
            .filter(|one| one.due <= until)
            .map(|one| ContractDue {
                what: DueWhat::Instalment,
                on: one.due,
                days: day.signed_duration_since(one.due).num_days(),
                amount: Some(one.amount),
                name: one.name.clone(),
            })
            .collect();
        let state = self.state(day);
        let ends = self.ends_on;
        let asks = matches!(state, ContractState::Ending | ContractState::Over);
        found.extend(ends.filter(|_| asks).map(|ends| ContractDue {
            what: DueWhat::End,
            on: ends,
            days: day.signed_duration_since(ends).num_days(),
            amount: None,
            name: String::new(),
        }));
        found
    }
}

impl ContractInstalment {
    /// A bill dated after the day is none yet.
    fn state(&self, bill: Option<&BillStanding>, day: NaiveDate) -> InstalmentState {
        match bill {
            Some(bill) if bill.open.is_zero() => InstalmentState::Paid,
            Some(bill) if bill.days > 0 => InstalmentState::Overdue,
            Some(_) => InstalmentState::Billed,
            None if self.due <= day => InstalmentState::ToBill,
            None => InstalmentState::Planned,
        }
    }
}

fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::{Bill, Books, Payment};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn yuan(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn contract(instalments: &[(&str, &str, Option<i64>)]) -> Contract {
        let made =
            |(at, (due, amount, bill)): (usize, &(&str, &str, Option<i64>))| ContractInstalment {
                id: (at as i64 + 1).into(),
                name: String::new(),
                due: day(due),
                amount: yuan(amount),
                bill: bill.map(BillId::from),
            };
        Contract {
            id: 1.into(),
            account: 7.into(),
            number: "HT-2026-018".into(),
            subject: "灯具供货".into(),
            amount: Some(yuan("100000")),
            signed_on: day("2026-09-01"),
            starts_on: None,
            ends_on: Some(day("2026-12-31")),
            remind_days: 30,
            closed_on: None,
            note: String::new(),
            instalments: instalments.iter().enumerate().map(made).collect(),
        }
    }

    #[test]
    fn the_instalments_make_the_amount_and_the_end_comes_last() {
        let mut one = contract(&[("2026-09-10", "30000", None), ("2026-12-01", "70000", None)]);
        assert_eq!(one.check(), Ok(()));
        one.instalments[1].amount = yuan("69999.99");
        let sum = ContractProblem::Sum {
            amount: yuan("100000"),
            instalments: yuan("99999.99"),
        };
        assert_eq!(one.check(), Err(sum));
        // A frame has no sum to make, and instalments may be missing.
        one.amount = None;
        assert_eq!(one.check(), Ok(()));
        let mut bare = contract(&[]);
        assert_eq!(bare.check(), Ok(()));
        bare.ends_on = Some(day("2026-08-31"));
        assert!(matches!(
            bare.check(),
            Err(ContractProblem::EndsBefore { .. })
        ));
    }

    #[test]
    fn the_end_is_told_from_the_days_before_it_until_somebody_closes_the_contract() {
        let mut one = contract(&[]);
        let told = |one: &Contract, on: &str| {
            let due = one.due(day(on), 7);
            (one.state(day(on)), due.first().map(|due| due.days))
        };
        assert_eq!(told(&one, "2026-11-30"), (ContractState::Running, None));
        assert_eq!(told(&one, "2026-12-01"), (ContractState::Ending, Some(-30)));
        assert_eq!(told(&one, "2026-12-31"), (ContractState::Ending, Some(0)));
        assert_eq!(told(&one, "2027-01-01"), (ContractState::Over, Some(1)));
        one.closed_on = Some(day("2027-01-02"));
        assert_eq!(told(&one, "2027-01-03"), (ContractState::Closed, None));
        one.closed_on = None;
        one.starts_on = Some(day("2026-10-01"));
        assert_eq!(told(&one, "2026-09-30"), (ContractState::Ahead, None));
    }

    #[test]
    fn an_instalment_is_as_paid_as_its_bill() {
        let one = contract(&[
            ("2026-09-10", "30000", Some(1)),
            ("2026-10-10", "30000", Some(2)),
            ("2026-11-10", "20000", None),
            ("2026-12-10", "20000", None),
        ]);
        let bill = |id: i64, due: &str| Bill {
            id: id.into(),
            account: 7.into(),
            number: String::new(),
            on: day("2026-09-02"),
            due: day(due),
            amount: yuan("30000"),
            note: String::new(),
            batch: None,
        };
        let bills = [bill(1, "2026-09-10"), bill(2, "2026-10-10")];
        let payments = [Payment {
            id: 1.into(),
            account: 7.into(),
            on: day("2026-09-09"),
            amount: yuan("42000"),
            bill: None,
            way: String::new(),
            note: String::new(),
            batch: None,
        }];
        let books = Books {
            bills: &bills,
            payments: &payments,
        };
        let told = |on: &str| -> Vec<(InstalmentState, String)> {
            let owed = books.owed(day(on)).unwrap();
            let standing = one.standing(&owed, day(on));
            let each = |one: &InstalmentStanding| (one.state, one.paid.to_string());
            standing.iter().map(each).collect()
        };
        let paid = |state, text: &str| (state, text.to_owned());
        assert_eq!(
            told("2026-10-10"),
            [
                paid(InstalmentState::Paid, "30000.00"),
                paid(InstalmentState::Billed, "12000.00"),
                paid(InstalmentState::Planned, "0.00"),
                paid(InstalmentState::Planned, "0.00"),
            ]
        );
        assert_eq!(told("2026-11-10")[1].0, InstalmentState::Overdue);
        assert_eq!(told("2026-11-10")[2].0, InstalmentState::ToBill);
        // What was billed is asked for by the books, what was not by the contract.
        let due = one.due(day("2026-11-04"), 7);
        assert_eq!(due.len(), 1);
        assert_eq!((due[0].what, due[0].days), (DueWhat::Instalment, -6));
    }
}
