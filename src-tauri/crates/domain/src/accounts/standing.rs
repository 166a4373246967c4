//! 评价: the items of the regulation, what each account has in them, and the grade that follows.
//!
//! A score given by hand stands. Where none was given, three items can be proposed from what is on
//! file, and every figure of a proposal is the regulation's own: purchases by how often they reach the
//! least yearly sales, growth by the drop that counts as a warning, years one point each.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Refusal;
use super::grade::Grade;
use super::rules::AccountRules;
use super::sale::{Purchases, twelve_months, twelve_months_before};
use crate::exact::Exact;
use crate::money::Money;

/// A score somebody gave, 1 to 5, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GivenScore {
    pub item: String,
    pub score: u32,
    pub reason: String,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub by: String,
}

/// A score that follows from what is on file, with the figures it follows from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposedScore {
    pub score: u32,
    pub from: ProposalFigures,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ProposalFigures {
    /// Of the least yearly sales: four times is 5, twice 4, once 3, half 2, less 1.
    Purchase { bought: Money, least: Money },
    /// By the drop that warns, as percent: up by it is 5, by a third of it 4, down by less than a third
    /// 3, by less than it 2, by it or more 1.
    Growth {
        bought: Money,
        before: Money,
        percent: Exact,
        drop: Exact,
    },
    /// Full years since: none is 1, each adds one, 5 at most.
    Years {
        #[ts(type = "string")]
        since: NaiveDate,
        years: u32,
    },
}

/// One item of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemScore {
    pub item: String,
    /// Fraction, as the regulation has it.
    pub weight: Exact,
    pub given: Option<GivenScore>,
    pub proposed: Option<ProposedScore>,
    /// What counts: the given one, else the proposed one.
    pub score: Option<u32>,
}

/// An account by the rules of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "AccountStanding")]
pub struct Standing {
    pub items: Vec<ItemScore>,
    /// 20 to 100, exact; nothing when no item has a score. So is the grade.
    pub score: Option<Exact>,
    pub grade: Option<Grade>,
    /// Percent of the weights that were judged.
    pub coverage: Exact,
}

/// Judges one account on a day. Scores of items the regulation no longer has count for nothing.
pub fn standing(
    rules: &AccountRules,
    given: &[GivenScore],
    purchases: Purchases<'_>,
    since: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<Standing, Refusal> {
    let mut items = Vec::with_capacity(rules.weights.len());
    for (item, weight) in &rules.weights {
        let given = given.iter().find(|given| given.item == *item).cloned();
        let proposed = propose(rules, item, purchases, since, day)?;
        let score = given.as_ref().map(|given| given.score);
        items.push(ItemScore {
            item: item.clone(),
            weight: weight.clone(),
            score: score.or(proposed.as_ref().map(|proposed| proposed.score)),
            given,
            proposed,
        });
    }
    let scores: BTreeMap<String, Option<Exact>> = items
        .iter()
        .map(|item| (item.item.clone(), item.score.map(Exact::from)))
        .collect();
    let graded = rules.scheme.grade(&scores)?;
    Ok(Standing {
        items,
        score: graded.score,
        grade: graded.grade,
        coverage: graded.coverage,
    })
}

/// What an item is about is told by its name, which the firm may have changed.
fn propose(
    rules: &AccountRules,
    item: &str,
    purchases: Purchases<'_>,
    since: Option<NaiveDate>,
    day: NaiveDate,
) -> Result<Option<ProposedScore>, Refusal> {
    // Nothing in the books may mean that nobody entered them: that is no score of 1, and years alone are
    // no ground for a grade.
    let Some(first) = purchases.first().filter(|first| *first <= day) else {
        return Ok(None);
    };
    if item.contains("年限") {
        return Ok(Some(years(since.unwrap_or(first).min(first), day)));
    }
    let bought = purchases.between(twelve_months(day))?;
    if item.contains("采购") {
        let least = rules.min_sales;
        return Ok(Some(ProposedScore {
            score: purchase(bought, least),
            from: ProposalFigures::Purchase { bought, least },
        }));
    }
    if item.contains("增长") {
        let span = twelve_months_before(day);
        let before = purchases.between(span)?;
        // Half a year against a whole one would always have grown.
        if first > span.0 || before <= Money::ZERO {
            return Ok(None);
        }
        let hundred = Exact::from(100_u32);
        let ratio = bought.yuan().divided_by(&before.yuan());
        let percent = &(&ratio.unwrap_or_else(Exact::one) - &Exact::one()) * &hundred;
        let drop = &rules.drop * &hundred;
        return Ok(Some(ProposedScore {
            score: growth(&percent, &drop),
            from: ProposalFigures::Growth {
                bought,
                before,
                percent,
                drop,
            },
        }));
    }
    Ok(None)
}

fn purchase(bought: Money, least: Money) -> u32 {
    let (bought, least) = (i128::from(bought.fen()), i128::from(least.fen()));
    let reached = [least, 2 * least, 4 * least];
    match reached.iter().filter(|from| bought >= **from).count() {
        0 if 2 * bought < least => 1,
        times => 2 + u32::try_from(times).unwrap_or(3),
    }
}

fn growth(percent: &Exact, drop: &Exact) -> u32 {
    let third = drop.divided_by(&Exact::from(3_u32));
    let third = third.unwrap_or_else(Exact::zero);
    if percent >= drop {
        5
    } else if *percent >= third {
        4
    } else if *percent > -&third {
        3
    } else if *percent > -drop {
        2
    } else {
        1
    }
}

fn years(since: NaiveDate, day: NaiveDate) -> ProposedScore {
    let after = |years: u32| since.checked_add_months(Months::new(12 * years));
    let years = (1..=100)
        .take_while(|years| after(*years).is_some_and(|then| then <= day))
        .count();
    let years = u32::try_from(years).unwrap_or(100);
    ProposedScore {
        score: (years + 1).min(5),
        from: ProposalFigures::Years { since, years },
    }
}
