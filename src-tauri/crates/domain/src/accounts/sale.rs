//! 销售: what an account bought, day by day. A day with goods that came back may be below zero.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Refusal;
use crate::ids::{AccountId, BatchId, SaleId};
use crate::money::Money;

/// One line of the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sale {
    pub id: SaleId,
    pub account: AccountId,
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// As billed; below zero for goods that came back, never zero.
    pub amount: Money,
    pub product: String,
    pub note: String,
    /// The import it came with.
    pub batch: Option<BatchId>,
}

/// What one account bought, in any order.
#[derive(Debug, Clone, Copy)]
pub struct Purchases<'a>(pub &'a [Sale]);

/// The twelve months that end with a day: its first day and itself.
#[must_use]
pub fn twelve_months(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let before = day.checked_sub_months(Months::new(12)).unwrap_or(day);
    (before + Days::new(1), day)
}

/// The twelve months before those.
#[must_use]
pub fn twelve_months_before(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (first, _) = twelve_months(day);
    twelve_months(first - Days::new(1))
}

impl Purchases<'_> {
    /// The sum of a span, both days included.
    pub fn between(self, (from, to): (NaiveDate, NaiveDate)) -> Result<Money, Refusal> {
        let within = self.0.iter().filter(|sale| (from..=to).contains(&sale.on));
        Money::total(within.map(|sale| sale.amount)).ok_or(Refusal::TooLarge { place: "sales" })
    }

    /// On how many days of a span something was bought: an order of three lines is one purchase.
    #[must_use]
    pub fn times(self, (from, to): (NaiveDate, NaiveDate)) -> u64 {
        self.days().filter(|day| (from..=to).contains(day)).count() as u64
    }

    /// The last day up to this one on which something was bought.
    #[must_use]
    pub fn last(self, until: NaiveDate) -> Option<NaiveDate> {
        self.days().filter(|day| *day <= until).max()
    }

    /// The first day on which something was bought.
    #[must_use]
    pub fn first(self) -> Option<NaiveDate> {
        self.days().min()
    }

    /// Days that brought more than went back.
    fn days(self) -> impl Iterator<Item = NaiveDate> {
        let mut by_day: BTreeMap<NaiveDate, i128> = BTreeMap::new();
        for sale in self.0 {
            *by_day.entry(sale.on).or_default() += i128::from(sale.amount.fen());
        }
        by_day
            .into_iter()
            .filter(|(_, fen)| *fen > 0)
            .map(|(day, _)| day)
    }
}
