//! All accounts by the rules of a day, with what those rules look at, read once.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::accounts::{
    AccountRules, AccountStatus, Downgrade, GivenScore, Grade, LossWarning, Purchases, Sale,
    Standing, VisitDue, YearPlan, downgrade, next_visits, standing, warnings,
};
use domain::ids::{AccountId, EmployeeId};
use domain::service::CaseKind;
use store::{AccountFilter, AccountLine, LastVisits};

use super::{named, rules};
use crate::error::Result;
use crate::office::Office;

/// What the accounts are looked at for: what no question needs is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    Grades,
    Visits,
    Losses,
}

/// What is read for all of them.
pub(super) struct Watch {
    pub(super) rules: AccountRules,
    pub(super) day: NaiveDate,
    pub(super) lines: Vec<AccountLine>,
    managers: HashMap<EmployeeId, String>,
    sales: HashMap<AccountId, Vec<Sale>>,
    scores: HashMap<AccountId, Vec<GivenScore>>,
    visits: HashMap<AccountId, LastVisits>,
    complaints: HashMap<AccountId, Vec<NaiveDate>>,
    plans: HashMap<AccountId, Vec<YearPlan>>,
}

impl Watch {
    /// By the rules in force on a day; refuses where there are none.
    pub(super) fn on(office: &Office, day: NaiveDate, aim: Aim) -> Result<Self> {
        Self::by(office, rules::needed(office, day)?, day, aim)
    }

    pub(super) fn by(
        office: &Office,
        rules: AccountRules,
        day: NaiveDate,
        aim: Aim,
    ) -> Result<Self> {
        let accounts = office.file.accounts();
        Ok(Self {
            rules,
            day,
            lines: accounts.every_line(&AccountFilter::default())?,
            managers: named(office)?,
            sales: match aim {
                Aim::Grades | Aim::Losses => accounts.sales_by_account(day)?,
                Aim::Visits => HashMap::new(),
            },
            scores: match aim {
                Aim::Grades => accounts.scores()?,
                _ => HashMap::new(),
            },
            visits: match aim {
                Aim::Visits => accounts.last_visits(day)?,
                _ => HashMap::new(),
            },
            complaints: match aim {
                Aim::Losses => Self::complaints(office)?,
                _ => HashMap::new(),
            },
            plans: match aim {
                Aim::Grades => Self::plans(office, day)?,
                _ => HashMap::new(),
            },
        })
    }

    fn complaints(office: &Office) -> Result<HashMap<AccountId, Vec<NaiveDate>>> {
        let accounts = office.file.accounts();
        let merged = accounts.merged()?;
        let mut complaints: HashMap<AccountId, Vec<NaiveDate>> = HashMap::new();
        for case in office.file.service().cases()? {
            let Some(mut account) = case.account.filter(|_| case.kind == CaseKind::Complaint)
            else {
                continue;
            };
            while let Some(into) = merged.get(&account) {
                account = *into;
            }
            let days = complaints.entry(account).or_default();
            days.push(case.received_at.date());
        }
        Ok(complaints)
    }

    fn plans(office: &Office, day: NaiveDate) -> Result<HashMap<AccountId, Vec<YearPlan>>> {
        let accounts = office.file.accounts();
        let mut plans: HashMap<AccountId, Vec<YearPlan>> = HashMap::new();
        for year in [day.year(), day.year() - 1] {
            for (account, version) in accounts.plans(year)? {
                plans.entry(account).or_default().push(version.plan);
            }
        }
        Ok(plans)
    }

    pub(super) fn manager(&self, line: &AccountLine) -> Option<String> {
        line.manager.and_then(|id| self.managers.get(&id).cloned())
    }

    pub(super) fn standing(&self, line: &AccountLine) -> Result<Standing> {
        let scores = of(&self.scores, line.id);
        let purchases = Purchases(of(&self.sales, line.id));
        Ok(standing(
            &self.rules,
            scores,
            purchases,
            line.since,
            self.day,
        )?)
    }

    /// Whether the grade is to be examined for falling short of the plan; there is nothing below D.
    pub(super) fn downgrade(&self, line: &AccountLine) -> Result<Option<Downgrade>> {
        if line.status != AccountStatus::Active || line.grade.is_none_or(|held| held >= Grade::D) {
            return Ok(None);
        }
        let purchases = Purchases(of(&self.sales, line.id));
        let plans = of(&self.plans, line.id);
        Ok(downgrade(&self.rules, plans, purchases, self.day)?)
    }

    pub(super) fn visits(&self, line: &AccountLine) -> Vec<VisitDue> {
        let last = self.visits.get(&line.id).copied().unwrap_or_default();
        next_of(&self.rules, line, last, self.day)
    }

    /// An account that counts as lost already, or is put aside, warns no more.
    pub(super) fn warnings(&self, line: &AccountLine) -> Result<Vec<LossWarning>> {
        if line.status != AccountStatus::Active {
            return Ok(Vec::new());
        }
        let purchases = Purchases(of(&self.sales, line.id));
        let complaints = of(&self.complaints, line.id);
        Ok(warnings(&self.rules, purchases, complaints, self.day)?)
    }
}

/// The next visits of one account. Who is lost or put aside is not visited by rhythm.
pub(super) fn next_of(
    rules: &AccountRules,
    line: &AccountLine,
    last: LastVisits,
    day: NaiveDate,
) -> Vec<VisitDue> {
    let in_business = line.status == AccountStatus::Active;
    let Some(held) = line.held.as_ref().filter(|_| in_business) else {
        return Vec::new();
    };
    next_visits(rules, held.grade, held.on, last.any, last.leader, day)
}

fn of<T>(by: &HashMap<AccountId, Vec<T>>, id: AccountId) -> &[T] {
    by.get(&id).map_or(&[], Vec::as_slice)
}
