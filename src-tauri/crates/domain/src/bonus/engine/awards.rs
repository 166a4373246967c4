//! 专项奖励: special awards come out of the pool before anything is shared.

use std::collections::HashMap;

use super::refusal::Refusal;
use super::terms::{Subject, Terms, listed};
use crate::exact::Exact;
use crate::money::Money;

/// Awards that can be paid.
pub(super) struct Awards<'a> {
    by_code: HashMap<&'a str, Money>,
    pub total: Money,
    /// What is left of the pool for the shares.
    pub left: Money,
}

impl Awards<'_> {
    /// The sum of one person's awards.
    pub fn of(&self, code: &str) -> Money {
        self.by_code.get(code).copied().unwrap_or(Money::ZERO)
    }
}

/// Awards go to people who take part, and reach at most their part of the pool, in any case the pool.
pub(super) fn check<'a>(
    terms: &Terms<'a>,
    taking_part: &[&Subject<'a>],
) -> Result<Awards<'a>, Refusal> {
    let mut codes = terms.awards.iter().map(|(code, _)| *code);
    if let Some(code) = codes.clone().find(|code| !listed(&terms.people, code)) {
        return Err(Refusal::UnknownPerson {
            place: "awards".into(),
            code: code.into(),
        });
    }
    if let Some(code) = codes.find(|code| !listed(taking_part, code)) {
        return Err(Refusal::NotTakingPart { code: code.into() });
    }
    let pool = terms.pool.total;
    let limit = pool
        .times(&terms.awards_cap)
        .map_or(pool, |limit| limit.min(pool));
    let total = Money::total(terms.awards.iter().map(|(_, amount)| *amount));
    let (Some(total), Some(left)) = (
        total.filter(|total| *total <= limit),
        total.and_then(|total| pool.sub(total)),
    ) else {
        let yuan: Vec<Exact> = terms
            .awards
            .iter()
            .map(|(_, amount)| amount.yuan())
            .collect();
        let awards = yuan.iter().sum();
        return Err(Refusal::AwardsExceedPool { awards, limit });
    };
    let mut by_code = HashMap::new();
    for (code, amount) in &terms.awards {
        let sum = by_code.entry(*code).or_insert(Money::ZERO);
        *sum = sum
            .add(*amount)
            .expect("a part of a total inside the bound is inside it");
    }
    Ok(Awards {
        by_code,
        total,
        left,
    })
}
