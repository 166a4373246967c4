//! 培训服务期协议 within 劳动合同法 art. 22: only special costs for professional training; the penalty never
//! above the documented costs, nor above the share of the period not served.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Terms, TrainingRefusal};
use crate::exact::Exact;
use crate::ids::{AgreementId, EmployeeId};
use crate::money::Money;

/// 培训服务期协议
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceAgreement")]
pub struct Agreement {
    pub id: AgreementId,
    pub revision: u32,
    pub employee: EmployeeId,
    /// 培训名称, 举办单位, 内容
    pub training: String,
    /// 专业技术培训 and not induction, post, safety or transfer training.
    pub professional: bool,
    /// Costs with vouchers: fees, travel, other direct costs.
    pub cost: Money,
    #[ts(type = "string")]
    pub ended_on: NaiveDate,
    pub months: u32,
    /// The article its period comes from.
    pub basis: String,
    /// 约定的违约金, at most the costs.
    pub penalty: Money,
}

/// What the law and the regulation allow for a cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalLimit {
    /// The longest period by the regulation; none below its last band.
    pub months: Option<u32>,
    pub penalty: Money,
}

#[must_use]
pub fn legal_limit(terms: &Terms, cost: Money) -> LegalLimit {
    let band = terms.service_bands.iter().find(|(least, _)| cost >= *least);
    LegalLimit {
        months: band.map(|(_, months)| *months),
        penalty: cost,
    }
}

/// Whether an agreement may be made.
///
/// # Errors
/// `training.service_off`, `training.not_professional`, `training.cost_too_small`,
/// `training.period_too_long`, `training.penalty_above_cost`.
pub fn allowed(agreement: &Agreement, terms: &Terms) -> Result<(), TrainingRefusal> {
    if !terms.service_enabled {
        return Err(TrainingRefusal::new("training.service_off"));
    }
    if !agreement.professional {
        return Err(TrainingRefusal::new("training.not_professional"));
    }
    let limit = legal_limit(terms, agreement.cost);
    let Some(months) = limit.months else {
        let least = terms
            .service_bands
            .last()
            .map_or(Money::ZERO, |(least, _)| *least);
        return Err(TrainingRefusal::new("training.cost_too_small")
            .fact("cost", agreement.cost.grouped())
            .fact("least", least.grouped()));
    };
    if agreement.months == 0 || agreement.months > months {
        return Err(TrainingRefusal::new("training.period_too_long")
            .fact("months", agreement.months)
            .fact("most", months));
    }
    if agreement.penalty > limit.penalty || agreement.penalty.is_negative() {
        return Err(TrainingRefusal::new("training.penalty_above_cost")
            .fact("penalty", agreement.penalty.grouped())
            .fact("cost", agreement.cost.grouped()));
    }
    Ok(())
}

/// Whole months of the period that are left after the last day of work; a part of a month does not count.
/// The period begins on the day after the training.
#[must_use]
pub fn unserved_months(agreement: &Agreement, last_day: NaiveDate) -> u32 {
    let from = agreement.ended_on;
    if last_day <= from {
        return agreement.months;
    }
    let months = (last_day.year() - from.year()) * 12;
    let months = months + i32::try_from(last_day.month()).unwrap_or(0);
    let begun = months - i32::try_from(from.month()).unwrap_or(0);
    // A month that has begun is served for this purpose: what is left of it is less than one.
    let begun = begun + i32::from(last_day.day() > from.day());
    agreement
        .months
        .saturating_sub(u32::try_from(begun).unwrap_or(0))
}

/// 违约金 when the person leaves after `last_day`: the agreed sum × months not served ÷ all months, to the
/// fen, never above the costs of the months not served. Nothing when the firm gave lawful cause.
#[must_use]
pub fn penalty(agreement: &Agreement, last_day: NaiveDate, firm_at_fault: bool) -> Money {
    let left = unserved_months(agreement, last_day);
    let share = Exact::ratio(left.into(), agreement.months.into());
    let (Some(share), false) = (share, firm_at_fault) else {
        return Money::ZERO;
    };
    let agreed = agreement.penalty.times(&share).unwrap_or(Money::ZERO);
    let most = agreement.cost.times(&share).unwrap_or(Money::ZERO);
    agreed.min(most)
}
