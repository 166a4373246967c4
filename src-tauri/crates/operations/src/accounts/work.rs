//! One account at work: what it bought, how it stands, when it is visited, what warns.

use chrono::{Datelike, Months, NaiveDate};
use domain::accounts::{
    AccountStatus, Channel, Grade, Purchases, YearPlan, downgrade, next_visits, standing,
    twelve_months, twelve_months_before, warnings,
};
use domain::ids::AccountId;
use domain::service::CaseKind;

use super::{account, rules};
use crate::error::Result;
use crate::office::Office;
use crate::views::{AccountWork, MonthSales};

/// So many lines of the books go to the page; the export has all.
const LINES: usize = 100;
const MONTHS: u32 = 24;

/// What folds away on the page of an account. Without a regulation in force the figures are there, and
/// nothing follows from them.
pub fn work(office: &Office, day: NaiveDate, id: i64) -> Result<AccountWork> {
    let account = account(office, AccountId::from(id))?;
    let accounts = office.file.accounts();
    let mut sales = accounts.sales(account.id)?;
    let purchases = Purchases(&sales);
    let mut work = AccountWork {
        day,
        regulation: None,
        articles: String::new(),
        standing: None,
        visits: Vec::new(),
        warnings: Vec::new(),
        downgrade: None,
        history: accounts.grades(account.id)?,
        sales: Vec::new(),
        sales_count: sales.len(),
        year: purchases.between(twelve_months(day))?,
        year_before: purchases.between(twelve_months_before(day))?,
        months: months(purchases, day)?,
    };
    if let Some(rules) = rules::find(office, day)? {
        let scores = accounts.scores_of(account.id)?;
        work.standing = Some(standing(&rules, &scores, purchases, account.since, day)?);
        work.articles = rules::grading_articles(&rules);
        if account.status == AccountStatus::Active {
            let log = accounts.log(account.id)?;
            let visited = |leader: bool| {
                log.iter()
                    .filter(|entry| entry.channel == Channel::Visit && (!leader || entry.leader))
                    .map(|entry| entry.on)
                    .filter(|on| *on <= day)
                    .max()
            };
            if let Some(held) = &account.grade {
                if held.grade < Grade::D {
                    let plans =
                        [day.year(), day.year() - 1].map(|year| accounts.plan(account.id, year));
                    let plans = plans.into_iter().filter_map(Result::transpose);
                    let plans = plans.map(|plan| plan.map(|version| version.plan));
                    let plans: Vec<YearPlan> = plans.collect::<Result<_, _>>()?;
                    work.downgrade = downgrade(&rules, &plans, purchases, day)?;
                }
                let (any, leader) = (visited(false), visited(true));
                work.visits = next_visits(&rules, held.grade, held.on, any, leader, day);
            }
            let cases = office.file.service().cases_of(account.id)?;
            let complaints: Vec<NaiveDate> = cases
                .iter()
                .filter(|case| case.kind == CaseKind::Complaint)
                .map(|case| case.received_at.date())
                .collect();
            work.warnings = warnings(&rules, purchases, &complaints, day)?;
        }
        work.regulation = Some(rules.name);
    }
    sales.truncate(LINES);
    work.sales = sales;
    Ok(work)
}

fn months(purchases: Purchases<'_>, day: NaiveDate) -> Result<Vec<MonthSales>> {
    let this = day.with_day(1).unwrap_or(day);
    let mut months = Vec::new();
    for back in (0..MONTHS).rev() {
        let first = this.checked_sub_months(Months::new(back)).unwrap_or(this);
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        let last = next.pred_opt().unwrap_or(next).min(day);
        months.push(MonthSales {
            month: first.format("%Y-%m").to_string(),
            amount: purchases.between((first, last))?,
        });
    }
    Ok(months)
}
