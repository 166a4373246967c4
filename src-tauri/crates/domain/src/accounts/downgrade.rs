//! 降级评估: an account that fell short of its plan for so many quarters on end that the regulation asks
//! to look at its grade again. Whether it goes down is decided by people, who talk with it first.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::Refusal;
use super::rules::AccountRules;
use super::sale::Purchases;
use super::year_plan::YearPlan;
use crate::exact::Exact;
use crate::money::Money;
use crate::quarter::Quarter;

/// Why the grade of an account is to be examined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Downgrade {
    /// The latest first, each below the rate.
    pub quarters: Vec<ShortQuarter>,
    /// Percent of the plan of a quarter.
    pub rate: Exact,
    /// 第十三条
    pub article: String,
}

/// One quarter against its plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShortQuarter {
    pub quarter: Quarter,
    pub target: Money,
    pub bought: Money,
    /// Percent of the target.
    pub attained: Exact,
}

/// Looks at the quarters that ended before a day. A quarter for which nothing was planned ends the
/// search: without a plan nobody fell short of it.
pub fn downgrade(
    rules: &AccountRules,
    plans: &[YearPlan],
    purchases: Purchases<'_>,
    day: NaiveDate,
) -> Result<Option<Downgrade>, Refusal> {
    let hundred = Exact::from(100_u32);
    let rate = &rules.downgrade_rate * &hundred;
    let Some(mut quarter) = Quarter::of(day).map(Quarter::previous) else {
        return Ok(None);
    };
    let mut quarters = Vec::new();
    for _ in 0..rules.downgrade_quarters {
        let mut planned = plans.iter().map(|plan| plan.quarter(quarter));
        let target = planned.find_map(Result::transpose).transpose()?;
        let Some(target) = target.filter(|target| *target > Money::ZERO) else {
            return Ok(None);
        };
        let bought = purchases.between((quarter.first_day(), quarter.last_day()))?;
        let share = bought.yuan().divided_by(&target.yuan());
        let attained = &share.unwrap_or_else(Exact::zero) * &hundred;
        if attained >= rate {
            return Ok(None);
        }
        quarters.push(ShortQuarter {
            quarter,
            target,
            bought,
            attained,
        });
        quarter = quarter.previous();
    }
    let article = rules.article("accounts.downgrade.rate").to_owned();
    Ok(Some(Downgrade {
        quarters,
        rate,
        article,
    }))
}
