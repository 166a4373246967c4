//! 拜访: when the grade of an account asks for the next visit, and for one by the head of the firm.

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::grade::Grade;
use super::rules::AccountRules;

/// The next visit of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VisitDue {
    /// By the head of the firm or of the retail department.
    pub leader: bool,
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// So many days, for a leader months, between two of them.
    pub every: u32,
    pub overdue: bool,
    /// 第二十条
    pub article: String,
}

impl VisitDue {
    /// The days by which it is due up to a day, one after the other. `planned` is the day somebody fixed for
    /// the next one: the rhythm goes on from there. What is overdue comes first, and goes on from today.
    #[must_use]
    pub fn dues(
        &self,
        planned: Option<NaiveDate>,
        today: NaiveDate,
        until: NaiveDate,
    ) -> Vec<NaiveDate> {
        let mut dues = Vec::new();
        let mut next = match planned {
            Some(on) => self.after(on.max(today)),
            None => Some(self.due),
        };
        while let Some(due) = next.filter(|due| *due <= until) {
            dues.push(due);
            // An interval of nothing would never come to an end.
            next = self.after(due.max(today)).filter(|later| *later > due);
        }
        dues
    }

    /// One interval later.
    fn after(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.leader {
            true => day.checked_add_months(Months::new(self.every)),
            false => day.checked_add_days(Days::new(self.every.into())),
        }
    }
}

/// What is asked of an account, the earliest first; nothing for D accounts. `begin` is the day from
/// which the grade holds: who was never visited is due one interval later.
#[must_use]
pub fn next_visits(
    rules: &AccountRules,
    grade: Grade,
    begin: NaiveDate,
    last: Option<NaiveDate>,
    last_leader: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<VisitDue> {
    let Some((every, key)) = rules.visit_every(grade) else {
        return Vec::new();
    };
    let due = |leader, last: Option<NaiveDate>, due: Option<NaiveDate>, every, key| {
        let due = due?;
        Some(VisitDue {
            leader,
            last,
            due,
            every,
            overdue: due < today,
            article: rules.article(key).to_owned(),
        })
    };
    let by_days = last
        .unwrap_or(begin)
        .checked_add_days(Days::new(every.into()));
    let months = rules.leader_months;
    let by_months = last_leader
        .unwrap_or(begin)
        .checked_add_months(Months::new(months));
    let mut visits: Vec<VisitDue> = due(false, last, by_days, every, key).into_iter().collect();
    if grade == Grade::A {
        let key = "accounts.visit.leader_months";
        visits.extend(due(true, last_leader, by_months, months, key));
    }
    visits.sort_by_key(|visit| (visit.due, visit.leader));
    visits
}
