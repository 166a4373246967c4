//! All plans of a year with their lights, and what of them needs somebody today.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::accounts::{AccountRules, AccountStatus, Grade, PlanStanding, Purchases, Sale};
use domain::calendar::WorkingCalendar;
use domain::exact::Exact;
use domain::ids::{AccountId, EmployeeId};
use domain::money::Money;
use store::{AccountFilter, AccountLine, PlanVersion};

use super::super::{named, rules};
use super::{check_year, rule, stands};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountPlanRow, AccountPlansView, PlanAlerts, PlanMissing};

/// The plans of a year as they stand on a day, what is furthest behind first.
pub fn plans(office: &Office, day: NaiveDate, year: i32) -> Result<AccountPlansView> {
    check_year(year)?;
    let rules = rules::find(office, day)?;
    let books = Books::read(office, day, year)?;
    let mut rows = Vec::new();
    for line in &books.lines {
        if let Some(plan) = books.plans.get(&line.id) {
            rows.push(books.row(line, plan, day, rules.as_ref())?);
        }
    }
    rows.sort_by_key(|row| (row.light, row.gap.unwrap_or(Money::ZERO), row.account));
    let sum = |amount: fn(&AccountPlanRow) -> Money| {
        Money::total(rows.iter().map(amount)).ok_or_else(|| refusal("accounts.too_large"))
    };
    Ok(AccountPlansView {
        year,
        day,
        rule: rule(rules.as_ref(), year),
        missing: match rules {
            Some(_) => books.missing(),
            None => Vec::new(),
        },
        target: sum(|row| row.target)?,
        actual: sum(|row| row.actual)?,
        rows,
    })
}

/// What is behind today, and whose plan for the year that is being planned is still to be made: from the
/// month on by whose end the regulation wants it, the next year, before that this one.
pub fn plan_alerts(office: &Office, day: NaiveDate) -> Result<PlanAlerts> {
    let now = plans(office, day, day.year())?;
    let next = match rules::find(office, day)? {
        Some(rules) if day.month() >= rules.plan_month => Some(plans(office, day, day.year() + 1)?),
        _ => None,
    };
    let mut behind = now.rows;
    behind.retain(|row| row.light.is_behind());
    let (year, rule) = (now.year, now.rule);
    let (wanted_year, rule, missing) = match next {
        Some(next) => (next.year, next.rule, next.missing),
        None => (year, rule, now.missing),
    };
    Ok(PlanAlerts {
        year,
        behind,
        wanted_year,
        due_on: rule.due_on,
        missing,
        article: rule.article,
    })
}

/// What is read for all of them.
struct Books {
    lines: Vec<AccountLine>,
    plans: HashMap<AccountId, PlanVersion>,
    sales: HashMap<AccountId, Vec<Sale>>,
    managers: HashMap<EmployeeId, String>,
    calendar: Arc<WorkingCalendar>,
}

impl Books {
    fn read(office: &Office, day: NaiveDate, year: i32) -> Result<Self> {
        let accounts = office.file.accounts();
        let plans = accounts.plans(year)?;
        Ok(Self {
            lines: accounts.every_line(&AccountFilter::default())?,
            sales: match plans.is_empty() {
                true => HashMap::new(),
                false => accounts.sales_by_account(day)?,
            },
            plans,
            managers: named(office)?,
            calendar: office.calendar()?,
        })
    }

    fn manager(&self, line: &AccountLine) -> Option<String> {
        line.manager.and_then(|id| self.managers.get(&id).cloned())
    }

    fn row(
        &self,
        line: &AccountLine,
        plan: &PlanVersion,
        day: NaiveDate,
        rules: Option<&AccountRules>,
    ) -> Result<AccountPlanRow> {
        let sales = self.sales.get(&line.id).map_or(&[][..], Vec::as_slice);
        let standing = stands(&plan.plan, Purchases(sales), day, rules, &self.calendar)?;
        let (expected, attainment, gap, forecast, needed_per_day) = outlook(&standing);
        Ok(AccountPlanRow {
            account: line.id.into(),
            name: line.name.clone(),
            grade: line.grade,
            manager: self.manager(line),
            version: plan.version,
            target: standing.target,
            actual: standing.actual,
            expected,
            attainment,
            gap,
            forecast,
            needed_per_day,
            light: standing.light,
        })
    }

    /// A and B accounts in business without a plan.
    fn missing(&self) -> Vec<PlanMissing> {
        let wanted = self.lines.iter().filter_map(|line| {
            let grade = line.grade.filter(|grade| *grade <= Grade::B)?;
            let wanted = line.status == AccountStatus::Active && !self.plans.contains_key(&line.id);
            wanted.then(|| PlanMissing {
                account: line.id.into(),
                name: line.name.clone(),
                grade,
                manager: self.manager(line),
            })
        });
        let mut missing: Vec<PlanMissing> = wanted.collect();
        missing.sort_by_key(|one| (one.grade, one.account));
        missing
    }
}

/// By the seasons of the plan.
type Outlook = (
    Option<Money>,
    Option<Exact>,
    Option<Money>,
    Option<Money>,
    Option<Money>,
);

fn outlook(standing: &PlanStanding) -> Outlook {
    let Some(progress) = &standing.progress else {
        return (None, None, None, None, None);
    };
    let seasonal = progress.seasonal.as_ref().unwrap_or(&progress.linear);
    (
        Some(seasonal.expected),
        seasonal.attainment.clone(),
        Some(seasonal.gap),
        seasonal.forecast,
        progress.needed_per_day,
    )
}
