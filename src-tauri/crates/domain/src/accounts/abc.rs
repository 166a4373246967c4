//! ABC: which accounts carry the revenue, and how much hangs on the first of them.
//!
//! By revenue downwards, then by id. An account is A while the share of those before it is below 80 %,
//! B while it is below 95 %, else C; who has no revenue is C. Compared in integers.

use super::{Refusal, check_ids};
use crate::exact::Exact;
use crate::money::Money;

/// Percent of the revenue at which class A and class B end.
const A_ENDS: i128 = 80;
const B_ENDS: i128 = 95;

/// An account and its revenue, which is not negative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub revenue: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    A,
    B,
    C,
}

impl Class {
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// An account in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classed {
    pub id: String,
    pub revenue: Money,
    /// Percent of all revenue, its own and with all before it; nothing where there is no revenue.
    pub share: Option<Exact>,
    pub cumulative: Option<Exact>,
    pub class: Class,
    /// By the stricter rule, which asks for the share with the account itself: A up to 80 %, B up to
    /// 95 %. Shown beside the class because both are in use.
    pub strict_class: Class,
}

/// All accounts by revenue downwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    pub total: Money,
    pub accounts: Vec<Classed>,
    /// Percent that the largest account brings.
    pub top_dependence: Option<Exact>,
    /// Herfindahl-Hirschman index: the sum of squared percentages, up to 10000.
    pub concentration: Option<Exact>,
}

/// Classes all accounts. No id stands there twice.
pub fn class(accounts: &[Account]) -> Result<Classes, Refusal> {
    check_ids(accounts.iter().map(|account| account.id.as_str()))?;
    if let Some(account) = accounts
        .iter()
        .find(|account| account.revenue.is_negative())
    {
        return Err(Refusal::NegativeAmount {
            place: account.id.clone(),
            amount: account.revenue,
        });
    }
    let total = Money::total(accounts.iter().map(|account| account.revenue))
        .ok_or(Refusal::TooLarge { place: "total_fen" })?;
    let mut ordered: Vec<&Account> = accounts.iter().collect();
    ordered.sort_unstable_by(|one, other| (other.revenue, &one.id).cmp(&(one.revenue, &other.id)));
    let all = i128::from(total.fen());
    let mut before = 0;
    let mut classed = Vec::with_capacity(ordered.len());
    for account in ordered {
        let own = i128::from(account.revenue.fen());
        let with_own = before + own;
        let (class, strict_class) = if own == 0 {
            (Class::C, Class::C)
        } else {
            (
                split(|end| before * 100 < end * all),
                split(|end| with_own * 100 <= end * all),
            )
        };
        classed.push(Classed {
            id: account.id.clone(),
            revenue: account.revenue,
            share: percent(own, all),
            cumulative: percent(with_own, all),
            class,
            strict_class,
        });
        before = with_own;
    }
    let squares: i128 = accounts
        .iter()
        .map(|account| i128::from(account.revenue.fen()).pow(2))
        .sum();
    Ok(Classes {
        total,
        top_dependence: classed.first().and_then(|first| first.share.clone()),
        accounts: classed,
        concentration: Exact::from_big((squares * 10_000).into(), all.pow(2).into()),
    })
}

fn split(within: impl Fn(i128) -> bool) -> Class {
    if within(A_ENDS) {
        Class::A
    } else if within(B_ENDS) {
        Class::B
    } else {
        Class::C
    }
}

fn percent(part: i128, all: i128) -> Option<Exact> {
    Exact::from_big((part * 100).into(), all.into())
}
