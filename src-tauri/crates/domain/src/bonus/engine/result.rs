//! What a calculation comes to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::trace::{RuleKey, Step};
use crate::exact::Exact;
use crate::money::Money;

/// The bonus of a quarter, to the fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Allocation {
    pub pool: Money,
    /// Everybody who takes part, by code.
    pub people: Vec<Granted>,
    /// Everybody who does not, by code.
    pub excluded: Vec<LeftOut>,
    pub reserve: Reserve,
}

/// What one person is granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Granted {
    pub code: String,
    /// Before any fault.
    pub share: Money,
    /// 核定系数, 0–1.
    pub factor: Exact,
    /// share × factor, to the fen.
    pub amount: Money,
    /// 专项奖励 that are paid; a major fault loses them.
    pub award: Money,
    /// 核定金额（税前）: amount + award.
    pub total: Money,
    /// From the pool to the total, in the order of the calculation.
    pub steps: Vec<Step>,
}

/// A person outside the calculation. He is not even in the denominator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeftOut {
    pub code: String,
    pub reason: Reason,
}

/// Why somebody is left out, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Earns 业绩提成 (A2).
    Commission,
    /// Not one day in post.
    NoDays,
    /// Fewer days than `bonus.days.min`.
    TooFewDays,
}

/// 季奖储备（未分配额度）
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reserve {
    pub opening: Money,
    pub closing: Money,
}

impl Allocation {
    /// The invariant that callers assert inside their transaction: opening reserve + pool = Σ total +
    /// closing reserve, every total is its amount and award, and nothing is below zero.
    #[must_use]
    pub fn balances(&self) -> bool {
        let fen = |amount: Money| i128::from(amount.fen());
        let granted: i128 = self.people.iter().map(|person| fen(person.total)).sum();
        let people_add_up = self.people.iter().all(|person| {
            fen(person.total) == fen(person.amount) + fen(person.award)
                && person.amount <= person.share
                && [person.share, person.amount, person.award]
                    .iter()
                    .all(|amount| !amount.is_negative())
        });
        people_add_up
            && !self.pool.is_negative()
            && !self.reserve.opening.is_negative()
            && !self.reserve.closing.is_negative()
            && fen(self.reserve.opening) + fen(self.pool) == granted + fen(self.reserve.closing)
    }

    /// Somebody who takes part.
    #[must_use]
    pub fn person(&self, code: &str) -> Option<&Granted> {
        self.people
            .binary_search_by(|person| person.code.as_str().cmp(code))
            .ok()
            .and_then(|index| self.people.get(index))
    }
}

impl Reason {
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Commission => "commission",
            Self::NoDays => "no_days",
            Self::TooFewDays => "too_few_days",
        }
    }

    /// What the exclusion rests on.
    #[must_use]
    pub const fn rule(self) -> RuleKey {
        match self {
            Self::Commission => RuleKey::Scope,
            Self::NoDays | Self::TooFewDays => RuleKey::DaysMin,
        }
    }
}
