//! 流失预警: signs that an account is slipping away, as facts that can be counted.

use chrono::{Days, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::Refusal;
use super::rules::AccountRules;
use super::sale::Purchases;
use crate::exact::Exact;
use crate::money::Money;
use crate::quarter::Quarter;

/// One sign, with the article that makes it one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LossWarning {
    pub sign: LossSign,
    /// 第三十五条
    pub article: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum LossSign {
    /// Counts as lost.
    Lost {
        #[ts(type = "string")]
        last: NaiveDate,
        days: u32,
        limit: u32,
    },
    /// No order for too long.
    Silent {
        #[ts(type = "string")]
        last: NaiveDate,
        days: u32,
        limit: u32,
    },
    /// The last full quarter against the one before; percents.
    Drop {
        quarter: Quarter,
        bought: Money,
        before: Money,
        percent: Exact,
        limit: Exact,
    },
    Complaints {
        count: u32,
        days: u32,
        limit: u32,
    },
}

/// The signs of an account on a day, the gravest first. `complaints` are the days on which it complained.
pub fn warnings(
    rules: &AccountRules,
    purchases: Purchases<'_>,
    complaints: &[NaiveDate],
    today: NaiveDate,
) -> Result<Vec<LossWarning>, Refusal> {
    let mut found = Vec::new();
    let mut warn = |sign: LossSign, key: &str| {
        found.push(LossWarning {
            sign,
            article: rules.article(key).to_owned(),
        });
    };
    // Who never bought cannot be lost.
    if let Some(last) = purchases.last(today) {
        let days = u32::try_from((today - last).num_days()).unwrap_or(0);
        if days > rules.lost_days {
            let limit = rules.lost_days;
            warn(LossSign::Lost { last, days, limit }, "accounts.lost.days");
        } else if days > rules.silent_days {
            let limit = rules.silent_days;
            let sign = LossSign::Silent { last, days, limit };
            warn(sign, "accounts.warning.silent_days");
        }
    }
    if let Some(quarter) = Quarter::of(today).map(Quarter::previous) {
        let span = |quarter: Quarter| (quarter.first_day(), quarter.last_day());
        let bought = purchases.between(span(quarter))?;
        let before = purchases.between(span(quarter.previous()))?;
        let ratio = bought.yuan().divided_by(&before.yuan());
        if let Some(ratio) = ratio.filter(|_| before > Money::ZERO) {
            let fallen = &Exact::one() - &ratio;
            if fallen >= rules.drop {
                let hundred = Exact::from(100_u32);
                let sign = LossSign::Drop {
                    quarter,
                    bought,
                    before,
                    percent: &fallen * &hundred,
                    limit: &rules.drop * &hundred,
                };
                warn(sign, "accounts.warning.drop");
            }
        }
    }
    let days = rules.complaint_days;
    let from = today - Days::new(days.into());
    let lately = complaints.iter().filter(|day| (from..=today).contains(day));
    let count = u32::try_from(lately.count()).unwrap_or(u32::MAX);
    if count >= rules.complaints {
        let limit = rules.complaints;
        let sign = LossSign::Complaints { count, days, limit };
        warn(sign, "accounts.warning.complaints");
    }
    Ok(found)
}
