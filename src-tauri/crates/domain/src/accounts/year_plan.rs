//! 大客户年度计划 (D2, D3): what one account is to buy in a year, by month and product group, and where
//! that stands on a day. Months are the seasons: their shares of the year are the profile that
//! [`Plan::progress`] measures by.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Refusal;
use super::progress::{Plan, Progress, last_of};
use super::sale::{Purchases, Sale};
use crate::calendar::WorkingCalendar;
use crate::exact::Exact;
use crate::money::Money;
use crate::quarter::Quarter;

/// What is planned for one account and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearPlan {
    pub year: i32,
    pub rows: Vec<PlanRow>,
    /// 优势
    pub strengths: String,
    /// 劣势
    pub weaknesses: String,
    /// 机会
    pub opportunities: String,
    /// 风险
    pub risks: String,
    pub actions: Vec<PlanAction>,
}

/// The targets of one product group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanRow {
    /// 筒灯; empty for whatever no other row names.
    pub product: String,
    /// January to December, none below zero.
    pub months: [Money; 12],
}

/// 行动, with whoever does it and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanAction {
    pub what: String,
    pub owner: String,
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
}

/// Where a plan stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanStanding {
    /// The day asked about, or the last of the year when that is over.
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    pub target: Money,
    /// Up to that day.
    pub actual: Money,
    pub months: Vec<PlanMonth>,
    pub rows: Vec<RowStanding>,
    /// None before the year begins, and where its calendar is not known.
    pub progress: Option<Progress>,
    pub light: PlanLight,
}

/// One month, planned and sold, and the sums up to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanMonth {
    pub target: Money,
    pub target_so_far: Money,
    /// None for months that have not begun. So is the sum.
    pub actual: Option<Money>,
    pub actual_so_far: Option<Money>,
    /// What was sold in that month of the year before.
    pub year_before: Money,
}

/// One product group. What fits none of them stands under the empty name, with a target or without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowStanding {
    pub product: String,
    pub target: Money,
    pub actual: Money,
}

/// What a plan looks like at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanLight {
    /// Below the rate at which the regulation examines a downgrade.
    FarBehind,
    /// Short of what the day asks for by more than a tenth.
    Behind,
    OnTrack,
    /// Nothing is expected yet.
    NotBegun,
    /// Nobody told the working days of that year.
    NoCalendar,
}

/// A plan counts as on track from this many percent of what the day asks for: one order that comes a few
/// days late is no reason to worry anybody.
const ON_TRACK: u32 = 90;

impl YearPlan {
    /// Whether it can be kept: something is planned, nothing below zero, every product group once.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut seen = BTreeSet::new();
        for row in &self.rows {
            let product = row.product.trim().to_lowercase();
            if !seen.insert(product) {
                let id = row.product.clone();
                return Err(Refusal::DuplicateId { id });
            }
            if let Some(amount) = row.months.iter().find(|month| month.is_negative()) {
                return Err(Refusal::NegativeAmount {
                    place: row.product.clone(),
                    amount: *amount,
                });
            }
        }
        let target = self.total()?;
        if target <= Money::ZERO {
            return Err(Refusal::TargetNotPositive { target });
        }
        Ok(())
    }

    /// The target of every month.
    pub fn months(&self) -> Result<[Money; 12], Refusal> {
        let mut months = [Money::ZERO; 12];
        for row in &self.rows {
            for (all, month) in months.iter_mut().zip(row.months) {
                *all = all.add(month).ok_or(TOO_LARGE)?;
            }
        }
        Ok(months)
    }

    /// The target of the year.
    pub fn total(&self) -> Result<Money, Refusal> {
        Money::total(self.months()?).ok_or(TOO_LARGE)
    }

    /// The target of one quarter; nothing where the year is another one.
    pub fn quarter(&self, quarter: Quarter) -> Result<Option<Money>, Refusal> {
        if quarter.year() != self.year {
            return Ok(None);
        }
        let first = 3 * (quarter.number() as usize - 1);
        let months = self.months()?.into_iter().skip(first).take(3);
        Ok(Some(Money::total(months).ok_or(TOO_LARGE)?))
    }

    /// What is planned for these days, both included: of a month that is asked about in part, its share
    /// by calendar days.
    pub fn between(&self, (from, to): (NaiveDate, NaiveDate)) -> Result<Money, Refusal> {
        let mut sum = Money::ZERO;
        for (month, target) in (1..).zip(self.months()?) {
            let Some((first, last)) = month_of(self.year, month) else {
                continue;
            };
            let (begin, end) = (first.max(from), last.min(to));
            let within = (end - begin).num_days() + 1;
            let all = (last - first).num_days() + 1;
            let share = Exact::ratio(within.max(0), all).unwrap_or_else(Exact::zero);
            let part = target.times(&share).ok_or(TOO_LARGE)?;
            sum = sum.add(part).ok_or(TOO_LARGE)?;
        }
        Ok(sum)
    }

    /// Where it stands. `alarm` is the fraction of the expectation below which it is far behind.
    pub fn standing(
        &self,
        purchases: Purchases<'_>,
        day: NaiveDate,
        calendar: &WorkingCalendar,
        alarm: Option<&Exact>,
    ) -> Result<PlanStanding, Refusal> {
        let (first, last) = (month_of(self.year, 1), month_of(self.year, 12));
        let (Some((first, _)), Some((_, last))) = (first, last) else {
            return Err(TOO_LARGE);
        };
        let as_of = day.min(last);
        let target = self.total()?;
        let actual = purchases.between((first, as_of))?;
        let measured = if as_of < first {
            Ok(None)
        } else {
            self.progress(target, actual, as_of, calendar).map(Some)
        };
        let (progress, light) = match measured {
            Err(Refusal::UnknownYear(_)) => (None, PlanLight::NoCalendar),
            Err(other) => return Err(other),
            Ok(None) => (None, PlanLight::NotBegun),
            Ok(Some(progress)) => {
                let light = light(&progress, alarm);
                (Some(progress), light)
            }
        };
        Ok(PlanStanding {
            as_of,
            target,
            actual,
            months: self.month_by_month(purchases, as_of)?,
            rows: self.row_by_row(purchases, (first, as_of))?,
            progress,
            light,
        })
    }

    fn progress(
        &self,
        target: Money,
        actual: Money,
        as_of: NaiveDate,
        calendar: &WorkingCalendar,
    ) -> Result<Progress, Refusal> {
        let hundred = Exact::from(100_u32);
        let share = |month: Money| month.yuan().divided_by(&target.yuan());
        let profile = self.months()?.into_iter().filter_map(share);
        let plan = Plan {
            as_of,
            target,
            actual,
            profile: Some(profile.map(|share| &share * &hundred).collect()),
        };
        plan.progress(calendar)
    }

    fn month_by_month(
        &self,
        purchases: Purchases<'_>,
        as_of: NaiveDate,
    ) -> Result<Vec<PlanMonth>, Refusal> {
        let (mut planned, mut sold) = (Money::ZERO, Money::ZERO);
        let mut months = Vec::with_capacity(12);
        for (month, target) in (1..).zip(self.months()?) {
            planned = planned.add(target).ok_or(TOO_LARGE)?;
            let span = month_of(self.year, month);
            let begun = span.filter(|(first, _)| *first <= as_of);
            let actual = match begun {
                Some((first, last)) => Some(purchases.between((first, last.min(as_of)))?),
                None => None,
            };
            sold = sold.add(actual.unwrap_or(Money::ZERO)).ok_or(TOO_LARGE)?;
            let before = month_of(self.year - 1, month);
            months.push(PlanMonth {
                target,
                target_so_far: planned,
                actual,
                actual_so_far: actual.map(|_| sold),
                year_before: match before {
                    Some(span) => purchases.between(span)?,
                    None => Money::ZERO,
                },
            });
        }
        Ok(months)
    }

    fn row_by_row(
        &self,
        purchases: Purchases<'_>,
        span: (NaiveDate, NaiveDate),
    ) -> Result<Vec<RowStanding>, Refusal> {
        let mut rows = Vec::with_capacity(self.rows.len() + 1);
        for row in &self.rows {
            rows.push(RowStanding {
                product: row.product.clone(),
                target: Money::total(row.months).ok_or(TOO_LARGE)?,
                actual: Money::ZERO,
            });
        }
        for sale in purchases.0 {
            if !(span.0..=span.1).contains(&sale.on) {
                continue;
            }
            let group = self.group_of(sale);
            let found = rows.iter().position(|row| row.product == group);
            let at = found.unwrap_or_else(|| {
                rows.push(RowStanding {
                    product: String::new(),
                    target: Money::ZERO,
                    actual: Money::ZERO,
                });
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(at) {
                row.actual = row.actual.add(sale.amount).ok_or(TOO_LARGE)?;
            }
        }
        Ok(rows)
    }

    /// The group a sale belongs to: 嵌入式筒灯 counts as 筒灯, and the longest name that fits wins.
    fn group_of(&self, sale: &Sale) -> &str {
        let sold = sale.product.to_lowercase();
        let names = self.rows.iter().map(|row| row.product.as_str());
        names
            .filter(|name| !name.is_empty() && sold.contains(&name.to_lowercase()))
            .max_by_key(|name| name.chars().count())
            .unwrap_or_default()
    }
}

impl PlanLight {
    /// Whether somebody ought to look at it.
    #[must_use]
    pub fn is_behind(self) -> bool {
        matches!(self, Self::FarBehind | Self::Behind)
    }
}

/// By the seasons of the plan; before anything is expected nothing can be behind.
fn light(progress: &Progress, alarm: Option<&Exact>) -> PlanLight {
    let seasonal = progress.seasonal.as_ref().unwrap_or(&progress.linear);
    let Some(attained) = &seasonal.attainment else {
        return PlanLight::NotBegun;
    };
    let hundred = Exact::from(100_u32);
    if alarm.is_some_and(|alarm| *attained < alarm * &hundred) {
        PlanLight::FarBehind
    } else if *attained < Exact::from(ON_TRACK) {
        PlanLight::Behind
    } else {
        PlanLight::OnTrack
    }
}

/// The first and the last day of a month.
fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, last_of(first, 1)))
}

pub(super) const TOO_LARGE: Refusal = Refusal::TooLarge { place: "plan" };
