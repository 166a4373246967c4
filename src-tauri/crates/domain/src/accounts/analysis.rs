//! Who buys lately, often and much, and who carries the revenue: RFM and ABC over the twelve months that
//! end with a day. Everybody who ever bought takes part; who never did has nothing to be ranked by.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::rfm::{self, Customer, Segment};
use super::sale::{Purchases, Sale, twelve_months};
use super::{Refusal, abc};
use crate::exact::Exact;
use crate::ids::AccountId;
use crate::money::Money;

/// All who bought, by revenue downwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SalesAnalysis {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Without accounts that brought back more than they bought; those count as zero.
    pub total: Money,
    pub accounts: Vec<AnalysedAccount>,
    /// The mean of the three scores; nothing where nobody bought.
    pub means: Option<[Exact; 3]>,
    /// Percent that the largest account brings.
    pub top_dependence: Option<Exact>,
    /// Herfindahl-Hirschman index, up to 10000.
    pub concentration: Option<Exact>,
}

/// One account in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnalysedAccount {
    pub account: AccountId,
    /// As it stands in the books, below zero when more came back than went out.
    pub revenue: Money,
    /// Days with a purchase.
    #[ts(type = "number")]
    pub times: u64,
    #[ts(type = "string")]
    pub last_on: NaiveDate,
    #[ts(type = "number")]
    pub recency_days: u64,
    /// Recency, frequency and money, 1 to 5 each.
    pub scores: [u32; 3],
    pub segment: Segment,
    /// A, B or C.
    pub class: String,
    /// By the stricter rule.
    pub strict_class: String,
    /// Percent of all revenue, its own and with all before it.
    pub share: Option<Exact>,
    pub cumulative: Option<Exact>,
}

/// Ranks all who bought up to a day.
pub fn analyse(
    buyers: &[(AccountId, Vec<Sale>)],
    day: NaiveDate,
) -> Result<SalesAnalysis, Refusal> {
    let span = twelve_months(day);
    let mut known = Vec::new();
    for (account, sales) in buyers {
        let purchases = Purchases(sales);
        let Some(last_on) = purchases.last(day) else {
            continue;
        };
        known.push((
            *account,
            last_on,
            purchases.times(span),
            purchases.between(span)?,
        ));
    }
    let customers: Vec<Customer> = known
        .iter()
        .map(|(account, last_on, times, revenue)| Customer {
            id: account.to_string(),
            recency_days: (day - *last_on).num_days().unsigned_abs(),
            frequency: *times,
            monetary: *revenue,
        })
        .collect();
    let ranking = rfm::rank(&customers)?;
    let revenues: Vec<abc::Account> = customers
        .iter()
        .map(|customer| abc::Account {
            id: customer.id.clone(),
            revenue: customer.monetary.max(Money::ZERO),
        })
        .collect();
    let classes = abc::class(&revenues)?;
    let places: HashMap<&str, usize> = customers
        .iter()
        .enumerate()
        .map(|(at, customer)| (customer.id.as_str(), at))
        .collect();
    let mut accounts = Vec::with_capacity(known.len());
    for classed in classes.accounts {
        let at = places[classed.id.as_str()];
        let (account, last_on, times, revenue) = known[at];
        let ranked = &ranking.customers[at];
        accounts.push(AnalysedAccount {
            account,
            revenue,
            times,
            last_on,
            recency_days: customers[at].recency_days,
            scores: ranked.scores,
            segment: ranked.segment,
            class: classed.class.letter().to_owned(),
            strict_class: classed.strict_class.letter().to_owned(),
            share: classed.share,
            cumulative: classed.cumulative,
        });
    }
    Ok(SalesAnalysis {
        from: span.0,
        to: span.1,
        total: classes.total,
        accounts,
        means: ranking.means,
        top_dependence: classes.top_dependence,
        concentration: classes.concentration,
    })
}
