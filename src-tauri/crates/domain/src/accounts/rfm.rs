//! RFM: how lately, how often and for how much a customer buys, ranked among all customers.
//!
//! Score = 1 + ⌊5 × (customers strictly worse) ÷ (all customers)⌋, so that equal customers have equal
//! scores and the order of the list decides nothing. The eight segments (八分法) ask whether each score
//! is strictly above the mean of all.

use serde::Serialize;
use ts_rs::TS;

use super::{Refusal, check_ids};
use crate::exact::Exact;
use crate::money::Money;

/// What is known of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: String,
    /// Days since the last purchase; fewer are better.
    pub recency_days: u64,
    /// Purchases in twelve months.
    pub frequency: u64,
    /// Revenue in twelve months; below zero when more was returned than bought.
    pub monetary: Money,
}

/// A customer's place among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    pub id: String,
    /// Recency, frequency and money, 1 to 5 each.
    pub scores: [u32; 3],
    pub segment: Segment,
}

/// All customers in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    pub customers: Vec<Ranked>,
    /// The mean of each score; nothing where there are no customers.
    pub means: Option<[Exact; 3]>,
}

/// 八分法: which of the three scores are high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "BuyerSegment")]
pub struct Segment {
    pub recent: bool,
    pub frequent: bool,
    pub large: bool,
}

impl Segment {
    /// As sales people call it: 重要价值客户.
    #[must_use]
    pub fn label(self) -> &'static str {
        match (self.large, self.recent, self.frequent) {
            (true, true, true) => "重要价值客户",
            (true, true, false) => "重要发展客户",
            (true, false, true) => "重要保持客户",
            (true, false, false) => "重要挽留客户",
            (false, true, true) => "一般价值客户",
            (false, true, false) => "一般发展客户",
            (false, false, true) => "一般保持客户",
            (false, false, false) => "一般挽留客户",
        }
    }
}

/// Ranks all customers. No id stands there twice.
pub fn rank(customers: &[Customer]) -> Result<Ranking, Refusal> {
    check_ids(customers.iter().map(|customer| customer.id.as_str()))?;
    let recency = scores(customers, |customer| {
        std::cmp::Reverse(customer.recency_days)
    });
    let frequency = scores(customers, |customer| customer.frequency);
    let monetary = scores(customers, |customer| customer.monetary);
    let columns = [&recency, &frequency, &monetary];
    let high = columns.map(|column| {
        let sum: u64 = column.iter().copied().map(u64::from).sum();
        let all = column.len() as u64;
        move |score: u32| u64::from(score) * all > sum
    });
    let ranked = customers.iter().enumerate().map(|(at, customer)| {
        let scores = columns.map(|column| column[at]);
        Ranked {
            id: customer.id.clone(),
            scores,
            segment: Segment {
                recent: high[0](scores[0]),
                frequent: high[1](scores[1]),
                large: high[2](scores[2]),
            },
        }
    });
    Ok(Ranking {
        customers: ranked.collect(),
        means: (!customers.is_empty()).then(|| columns.map(|column| mean(column))),
    })
}

/// The scores of one metric, where more is better.
fn scores<T: Ord>(customers: &[Customer], metric: impl Fn(&Customer) -> T) -> Vec<u32> {
    let mut ordered: Vec<T> = customers.iter().map(&metric).collect();
    ordered.sort_unstable();
    let score = |customer: &Customer| {
        let own = metric(customer);
        let worse = ordered.partition_point(|other| *other < own);
        let fifth = 5 * worse / customers.len();
        1 + u32::try_from(fifth).expect("less than all are worse: below five fifths")
    };
    customers.iter().map(score).collect()
}

fn mean(scores: &[u32]) -> Exact {
    let sum: u64 = scores.iter().copied().map(u64::from).sum();
    Exact::from_big(sum.into(), scores.len().into()).unwrap_or_else(Exact::zero)
}
