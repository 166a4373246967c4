//! 年度客户计划: proposed, written, read with where they stand, printed.

mod attained;
mod list;
mod paper;
mod propose;
mod review;
mod save;

pub(crate) use attained::{TargetFact, targets};
pub use list::{plan_alerts, plans};
pub use paper::print_plan;
pub use propose::propose_plan;
pub use review::review_plan;
pub use save::save_plan;

use chrono::{Months, NaiveDate};
use domain::accounts::{AccountRules, PlanStanding, Purchases, YearPlan};
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::ids::AccountId;
use domain::money::Money;

use super::{account, named, rules};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountPlanView, PlanRule, PlanVersionRow};

/// Years a plan may be for; anything else is a slip of the hand.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// An account's plan for a year, the version that counts or an earlier one.
pub fn plan_view(
    office: &Office,
    day: NaiveDate,
    id: i64,
    year: i32,
    version: Option<u32>,
) -> Result<AccountPlanView> {
    check_year(year)?;
    let account = account(office, AccountId::from(id))?;
    let accounts = office.file.accounts();
    let versions = accounts.plan_versions(account.id, year)?;
    let shown = match version {
        None => versions.first(),
        Some(wanted) => {
            let mut found = versions.iter().filter(|one| one.version == wanted);
            let one = found.next();
            Some(one.ok_or_else(|| {
                refusal("accounts.no_plan_version")
                    .fact("name", &account.name)
                    .fact("year", year)
                    .fact("version", wanted)
            })?)
        }
    };
    let rules = rules::find(office, day)?;
    let sales = accounts.sales(account.id)?;
    let purchases = Purchases(&sales);
    let calendar = office.calendar()?;
    let standing = shown
        .map(|one| stands(&one.plan, purchases, day, rules.as_ref(), &calendar))
        .transpose()?;
    let before = accounts.plan(account.id, year - 1)?;
    let reviews = accounts.plan_reviews(account.id, year)?;
    let plan = shown.map(|one| &one.plan);
    let reviews = reviews
        .into_iter()
        .map(|one| review::row(one, plan, purchases));
    let reviews = reviews.collect::<Result<_>>()?;
    Ok(AccountPlanView {
        account: id,
        name: account.name,
        grade: account.grade.map(|held| held.grade),
        manager: match account.manager {
            Some(manager) => named(office)?.remove(&manager),
            None => None,
        },
        year,
        day,
        rule: rule(rules.as_ref(), year),
        plan: plan.cloned(),
        reviews,
        version: shown.map_or(0, |one| one.version),
        standing,
        sold_before: sold(purchases, year - 1)?,
        planned_before: before.map(|plan| plan.total),
        versions: versions
            .into_iter()
            .map(|one| PlanVersionRow {
                version: one.version,
                total: one.total,
                reason: one.reason,
                by: one.by,
                at: one.at,
            })
            .collect(),
    })
}

fn check_year(year: i32) -> Result<()> {
    if YEARS.contains(&year) {
        return Ok(());
    }
    Err(refusal("accounts.plan_year").fact("year", year).into())
}

fn stands(
    plan: &YearPlan,
    purchases: Purchases<'_>,
    day: NaiveDate,
    rules: Option<&AccountRules>,
    calendar: &WorkingCalendar,
) -> Result<PlanStanding> {
    let alarm = rules.map(|rules| &rules.downgrade_rate);
    Ok(plan.standing(purchases, day, calendar, alarm)?)
}

/// What the regulation says of the plans of a year.
fn rule(rules: Option<&AccountRules>, year: i32) -> PlanRule {
    let hundred = Exact::from(100_u32);
    PlanRule {
        regulation: rules.map(|rules| rules.name.clone()),
        article: rules.map_or_else(String::new, |rules| {
            rules.article("accounts.plan.month").to_owned()
        }),
        due_on: rules.and_then(|rules| due_on(rules, year)),
        alarm: rules.map(|rules| &rules.downgrade_rate * &hundred),
        alarm_article: rules.map_or_else(String::new, |rules| {
            rules.article("accounts.downgrade.rate").to_owned()
        }),
    }
}

/// The last day of the month of the year before by whose end plans are made.
fn due_on(rules: &AccountRules, year: i32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year - 1, rules.plan_month, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

fn sold(purchases: Purchases<'_>, year: i32) -> Result<Money> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let span = day(year, 1, 1).zip(day(year, 12, 31));
    match span {
        Some(span) => Ok(purchases.between(span)?),
        None => Ok(Money::ZERO),
    }
}
