//! 拜访计划: which visits lie on which day, moved, fixed and printed.

mod change;
mod paper;

pub(super) use change::waiting;
pub use change::{drop_visit, plan_visit, planned_visit};
pub use paper::print_visits;

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::accounts::{AccountStatus, Stop, VisitDue, Visitor, area, lay_out};
use domain::ids::{AccountId, EmployeeId};
use store::{AccountFilter, AccountLine, PlannedVisit};

use super::{list, named, rules, watch};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{PlannedVisitRow, PlannedVisitState, VisitPlanDay, VisitPlanView};

/// A calendar shows a month with the days around it; nobody lays out more than a quarter.
const SPAN: i64 = 100;
/// So far ahead the rhythm is followed.
const AHEAD: u64 = 400;

/// The visits of some days, of everybody or of one account manager.
pub fn visit_plan(
    office: &Office,
    today: NaiveDate,
    (from, to): (NaiveDate, NaiveDate),
    manager: Option<i64>,
) -> Result<VisitPlanView> {
    let span = to.signed_duration_since(from).num_days();
    if !(0..SPAN).contains(&span) {
        return Err(refusal("accounts.visit_span")
            .fact("from", from)
            .fact("to", to)
            .into());
    }
    let rules = rules::find(office, today)?;
    let book = Book::read(office, today, to)?;
    let mut stops = book.fixed(today);
    stops.extend(book.made(office, (from, to))?);
    if let Some(rules) = &rules {
        let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
        stops.extend(book.proposed(office, rules, today, to.min(last))?);
    }
    let wanted = manager.map(EmployeeId::from);
    stops.retain(|stop| {
        (from..=to).contains(&stop.on)
            && (wanted.is_none() || book.lines[&stop.account].manager == wanted)
    });
    let mut visits: Vec<PlannedVisitRow> = stops.into_iter().map(|one| book.row(one)).collect();
    visits.sort_by(|a, b| {
        let way = |row: &PlannedVisitRow| (row.on, row.area.is_empty());
        let key = way(a).cmp(&way(b));
        key.then_with(|| a.area.cmp(&b.area))
            .then_with(|| a.address.cmp(&b.address))
            .then_with(|| (a.account, a.leader).cmp(&(b.account, b.leader)))
    });
    let calendar = office.calendar()?;
    Ok(VisitPlanView {
        today,
        from,
        to,
        regulation: rules.map(|rules| rules.name),
        days: from
            .iter_days()
            .take_while(|day| *day <= to)
            .map(|day| VisitPlanDay {
                day,
                working: calendar.is_working(day).unwrap_or(!is_weekend(day)),
            })
            .collect(),
        visits,
        managers: list::managers(&office.file.people().organisation()?, today),
    })
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// A visit on its day, before it is told.
struct Placed {
    account: AccountId,
    leader: bool,
    on: NaiveDate,
    state: PlannedVisitState,
    /// What was fixed, where anybody fixed it.
    fixed: Option<(i64, String)>,
    due: Option<(NaiveDate, String)>,
}

/// What the plan looks at, read once.
struct Book {
    lines: HashMap<AccountId, AccountLine>,
    managers: HashMap<EmployeeId, String>,
    waiting: Vec<PlannedVisit>,
    /// The earliest of each account.
    promises: HashMap<AccountId, String>,
}

impl Book {
    fn read(office: &Office, today: NaiveDate, to: NaiveDate) -> Result<Self> {
        let accounts = office.file.accounts();
        let lines = accounts.every_line(&AccountFilter::default())?;
        let lines: HashMap<_, _> = lines.into_iter().map(|line| (line.id, line)).collect();
        let mut promises = HashMap::new();
        for open in accounts.due(to.max(today))? {
            let text = open.entry.promise.map(|promise| promise.text);
            let account = open.entry.account;
            promises.entry(account).or_insert(text.unwrap_or_default());
        }
        let mut waiting = accounts.waiting_visits()?;
        // Who was archived since is visited no more.
        waiting.retain(|visit| lines.contains_key(&visit.account));
        Ok(Self {
            lines,
            managers: named(office)?,
            waiting,
            promises,
        })
    }

    fn fixed(&self, today: NaiveDate) -> Vec<Placed> {
        let placed = self.waiting.iter().map(|visit| Placed {
            account: visit.account,
            leader: visit.leader,
            on: visit.on,
            state: match visit.on < today {
                true => PlannedVisitState::Missed,
                false => PlannedVisitState::Planned,
            },
            fixed: Some((visit.id.into(), visit.purpose.clone())),
            due: None,
        });
        placed.collect()
    }

    /// One for each account and day: who talked to three people was there once.
    fn made(&self, office: &Office, span: (NaiveDate, NaiveDate)) -> Result<Vec<Placed>> {
        let mut made: Vec<Placed> = Vec::new();
        for entry in office.file.accounts().reported_visits(span)? {
            if !self.lines.contains_key(&entry.account) {
                continue;
            }
            let mut known = made.iter_mut();
            let known = known.find(|one| one.account == entry.account && one.on == entry.on);
            match known {
                Some(one) => one.leader |= entry.leader,
                None => made.push(Placed {
                    account: entry.account,
                    leader: entry.leader,
                    on: entry.on,
                    state: PlannedVisitState::Done,
                    fixed: None,
                    due: None,
                }),
            }
        }
        Ok(made)
    }

    /// What the rhythm asks for and nobody fixed, each on the day that suits it best.
    fn proposed(
        &self,
        office: &Office,
        rules: &domain::accounts::AccountRules,
        today: NaiveDate,
        until: NaiveDate,
    ) -> Result<Vec<Placed>> {
        let last = office.file.accounts().last_visits(today)?;
        let mut wanted: Vec<(&AccountLine, VisitDue, NaiveDate)> = Vec::new();
        // The order of the file, so that the same file is always laid out the same way.
        let mut lines: Vec<&AccountLine> = self.lines.values().collect();
        lines.sort_by_key(|line| line.id);
        for line in lines {
            let last = last.get(&line.id).copied().unwrap_or_default();
            for visit in watch::next_of(rules, line, last, today) {
                let planned = self
                    .waiting
                    .iter()
                    .filter(|one| one.account == line.id && one.leader == visit.leader);
                let planned = planned.map(|one| one.on).max();
                for due in visit.dues(planned, today, until) {
                    wanted.push((line, visit.clone(), due));
                }
            }
        }
        let stops: Vec<Stop> = wanted
            .iter()
            .map(|(line, visit, due)| stop(line, visit.leader, *due))
            .collect();
        let fixed: Vec<Stop> = self
            .waiting
            .iter()
            .map(|one| stop(&self.lines[&one.account], one.leader, one.on))
            .collect();
        let days = lay_out(&stops, &fixed, today, &*office.calendar()?);
        let placed = wanted.into_iter().zip(days);
        let placed = placed.map(|((line, visit, due), on)| Placed {
            account: line.id,
            leader: visit.leader,
            on,
            state: PlannedVisitState::Proposed,
            fixed: None,
            due: Some((due, visit.article)),
        });
        Ok(placed.collect())
    }

    fn row(&self, placed: Placed) -> PlannedVisitRow {
        let line = &self.lines[&placed.account];
        let (id, purpose) = placed.fixed.unzip();
        let (due, article) = placed.due.unzip();
        let manager = line.manager.and_then(|id| self.managers.get(&id).cloned());
        let promise = self.promises.get(&line.id).cloned();
        PlannedVisitRow {
            id,
            account: line.id.into(),
            name: line.name.clone(),
            grade: line.grade,
            manager,
            leader: placed.leader,
            on: placed.on,
            state: placed.state,
            purpose: purpose.unwrap_or_default(),
            due,
            article: article.unwrap_or_default(),
            area: area(&line.address),
            address: line.address.clone(),
            contact: line.contact.clone(),
            phone: line.phone.clone(),
            promise: match placed.state {
                PlannedVisitState::Done => String::new(),
                _ => promise.unwrap_or_default(),
            },
        }
    }
}

fn stop(line: &AccountLine, leader: bool, on: NaiveDate) -> Stop {
    Stop {
        visitor: match leader {
            true => Visitor::Leader,
            false => Visitor::Manager(line.manager),
        },
        area: area(&line.address),
        on,
    }
}

/// Whoever is in business may be visited; an archived account is not.
fn may_be_visited(status: AccountStatus) -> bool {
    status != AccountStatus::Archived
}
