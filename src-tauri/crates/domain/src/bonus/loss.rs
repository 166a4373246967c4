//! 赔偿损失: what a person bears of a loss he caused, apart from the bonus (工资支付暂行规定 art. 16). By the
//! contract, after a hearing, in monthly parts: no more than 20 % of the month's wage, and what is left of
//! the wage not below the local minimum wage.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EmployeeId, LossId};
use crate::money::Money;

/// So many months a plan may run at most; a longer one is agreed anew or not at all.
pub const MOST_MONTHS: usize = 120;

/// One compensation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Loss {
    pub id: LossId,
    pub employee: EmployeeId,
    #[ts(type = "string")]
    pub happened_on: NaiveDate,
    pub facts: String,
    /// What was lost.
    pub loss: Money,
    /// What the person bears of it.
    pub borne: Money,
    /// The clause of the labour contract that says so.
    pub ground: String,
    /// Why so much: fault, risk of the business, what was insured.
    pub reason: String,
    pub statement: String,
    #[ts(type = "string")]
    pub heard_on: NaiveDate,
    /// The day the person agreed to the plan in writing.
    #[ts(type = "string | null")]
    pub agreed_on: Option<NaiveDate>,
    pub terms: LossTerms,
    #[ts(type = "string | null")]
    pub withdrawn_on: Option<NaiveDate>,
}

/// What the plan is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LossTerms {
    /// Its first day.
    #[ts(type = "string")]
    pub first_month: NaiveDate,
    /// 当月工资
    pub wage: Money,
    /// 当地最低工资标准
    pub minimum: Money,
    /// At most so much a month, where less than the law allows was agreed.
    pub instalment: Option<Money>,
}

/// One month of the plan, with the figures that were checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Instalment {
    /// The first day of the month.
    #[ts(type = "string")]
    pub month: NaiveDate,
    pub wage: Money,
    /// 20 % of it, rounded down to the fen.
    pub fifth: Money,
    /// What lies above the minimum wage.
    pub above_minimum: Money,
    pub amount: Money,
    /// What is left of the wage.
    pub left: Money,
    /// What is still open afterwards.
    pub open: Money,
}

/// Why there is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LossRefusal {
    #[error("an amount is not above zero")]
    NotPositive,
    #[error("more is borne than was lost")]
    MoreThanLost,
    #[error("the wage does not exceed the minimum wage, so nothing may be taken")]
    NoRoom,
    #[error("the plan would take more than {MOST_MONTHS} months")]
    TooLong,
}

impl LossRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotPositive => "loss.not_positive",
            Self::MoreThanLost => "loss.more_than_lost",
            Self::NoRoom => "loss.no_room",
            Self::TooLong => "loss.too_long",
        }
    }
}

impl LossTerms {
    /// The most that one month may bear: the smaller of a fifth of the wage and what lies above the minimum
    /// wage (art. 16).
    #[must_use]
    pub fn most(&self) -> Money {
        self.fifth().min(self.above_minimum()).max(Money::ZERO)
    }

    fn fifth(&self) -> Money {
        Money::from_fen(self.wage.fen() / 5).unwrap_or(Money::ZERO)
    }

    fn above_minimum(&self) -> Money {
        self.wage.sub(self.minimum).unwrap_or(Money::ZERO)
    }

    /// The months in which `borne` is paid, each as much as it may, the last one the rest.
    pub fn plan(&self, loss: Money, borne: Money) -> Result<Vec<Instalment>, LossRefusal> {
        let agreed = self.instalment.unwrap_or(self.wage);
        let positive = [loss, borne, self.wage, self.minimum, agreed];
        if positive.iter().any(|amount| amount.fen() <= 0) {
            return Err(LossRefusal::NotPositive);
        }
        if borne > loss {
            return Err(LossRefusal::MoreThanLost);
        }
        let monthly = self.most().min(agreed);
        if monthly.fen() <= 0 {
            return Err(LossRefusal::NoRoom);
        }
        let mut open = borne;
        let mut plan = Vec::new();
        while open.fen() > 0 {
            let months = u32::try_from(plan.len()).unwrap_or(u32::MAX);
            let month = self
                .first_month
                .checked_add_months(Months::new(months))
                .filter(|_| plan.len() < MOST_MONTHS)
                .ok_or(LossRefusal::TooLong)?;
            let amount = monthly.min(open);
            open = open.sub(amount).unwrap_or(Money::ZERO);
            plan.push(Instalment {
                month,
                wage: self.wage,
                fifth: self.fifth(),
                above_minimum: self.above_minimum(),
                amount,
                left: self.wage.sub(amount).unwrap_or(Money::ZERO),
                open,
            });
        }
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn yuan(text: &str) -> Money {
        Money::parse(text).unwrap()
    }

    fn terms(wage: &str, minimum: &str) -> LossTerms {
        LossTerms {
            first_month: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
            wage: yuan(wage),
            minimum: yuan(minimum),
            instalment: None,
        }
    }

    #[test]
    fn a_month_bears_a_fifth_of_the_wage_and_the_last_one_the_rest() {
        let plan = terms("5000", "2490").plan(yuan("3600"), yuan("2500"));
        let plan = plan.unwrap();
        let amounts: Vec<String> = plan.iter().map(|one| one.amount.to_string()).collect();
        assert_eq!(amounts, ["1000.00", "1000.00", "500.00"]);
        assert_eq!(plan[1].month.to_string(), "2027-01-01");
        assert_eq!(plan[2].left, yuan("4500"));
        assert_eq!(plan[2].open, Money::ZERO);
    }

    #[test]
    fn what_is_left_is_never_below_the_minimum_wage() {
        let plan = terms("2600", "2490")
            .plan(yuan("300"), yuan("300"))
            .unwrap();
        assert_eq!(plan.len(), 3);
        assert!(plan.iter().all(|one| one.left >= yuan("2490")));
        let refused = terms("2490", "2490").plan(yuan("300"), yuan("300"));
        assert_eq!(refused, Err(LossRefusal::NoRoom));
    }

    #[test]
    fn nobody_bears_more_than_was_lost_and_no_plan_runs_for_ever() {
        let terms = terms("2491", "2490");
        let refused = |loss, borne| terms.plan(yuan(loss), yuan(borne)).unwrap_err();
        assert_eq!(refused("100", "100.01"), LossRefusal::MoreThanLost);
        assert_eq!(refused("100", "0"), LossRefusal::NotPositive);
        assert_eq!(refused("121", "121"), LossRefusal::TooLong);
        assert_eq!(
            terms.plan(yuan("120"), yuan("120")).unwrap().len(),
            MOST_MONTHS
        );
    }

    proptest! {
        #[test]
        fn every_month_keeps_both_limits_and_the_parts_make_the_whole(
            wage in 1_i64..3_000_000, minimum in 1_i64..500_000, borne in 1_i64..2_000_000,
            agreed in proptest::option::of(1_i64..1_000_000),
        ) {
            let fen = |fen| Money::from_fen(fen).unwrap();
            let terms = LossTerms {
                first_month: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
                wage: fen(wage), minimum: fen(minimum), instalment: agreed.map(fen),
            };
            if let Ok(plan) = terms.plan(fen(borne), fen(borne)) {
                let sum: i64 = plan.iter().map(|one| one.amount.fen()).sum();
                prop_assert_eq!(sum, borne);
                for one in plan {
                    prop_assert!(one.amount.fen() > 0 && one.amount.fen() * 5 <= wage);
                    prop_assert!(wage - one.amount.fen() >= minimum);
                }
            }
        }
    }
}
