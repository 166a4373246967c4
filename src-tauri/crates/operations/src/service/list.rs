//! Cases as a list and as a board, and what of them is due.

use chrono::{Days, NaiveTime};
use domain::moment::Moment;
use domain::service::{Case, CaseState, DueStage, VisitState};
use store::Query;

use super::view::{Desk, causes};
use crate::accounts::managers;
use crate::error::Result;
use crate::office::Office;
use crate::views::{CaseCounts, CaseQuery, CasesPage, ServiceDue, ServiceDueKind};

/// Rows of one page at most.
const MOST_ROWS: usize = 1_000;

/// One page of what was asked for: first what is overdue, then by what is due next; closed ones last, the
/// latest first.
pub fn list(office: &Office, now: Moment, query: &CaseQuery) -> Result<CasesPage> {
    let cases = office.file.service().cases()?;
    let mut desk = Desk::of(office, now, &cases)?;
    let counts = counts(office, now, &desk, &cases)?;
    let text = Query::read(&query.text);
    let mut found: Vec<&Case> = cases
        .iter()
        .filter(|case| answers(&desk, case, query))
        .filter(|case| {
            query.text.trim().is_empty()
                || text.as_ref().is_some_and(|text| says(&desk, case, text))
        })
        .collect();
    found.sort_by_key(|case| {
        let due = case.next_due().map(|due| due.at);
        (
            case.state == CaseState::Closed,
            case.overdue(desk.now).is_none(),
            due.is_none(),
            due,
        )
    });
    let page = found
        .iter()
        .skip(query.offset)
        .take(query.limit.clamp(1, MOST_ROWS));
    Ok(CasesPage {
        total: found.len(),
        rows: page
            .map(|case| desk.row(office, case))
            .collect::<Result<_>>()?,
        counts,
        people: managers(&desk.organisation, now.today()),
        causes: causes(office)?,
        now: desk.now,
    })
}

fn answers(desk: &Desk, case: &Case, query: &CaseQuery) -> bool {
    let owner = || {
        let owner = desk.organisation.employee(case.owner);
        owner.is_some_and(|owner| owner.code == query.owner.trim())
    };
    let day = case.received_at.date();
    query.state.is_none_or(|state| case.state == state)
        && query.kind.is_none_or(|kind| case.kind == kind)
        && query.tier.is_none_or(|tier| case.tier == tier)
        && (query.owner.trim().is_empty() || owner())
        && query
            .account
            .is_none_or(|id| case.account.map(i64::from) == Some(id))
        && (!query.overdue || case.overdue(desk.now).is_some())
        && query.from.is_none_or(|from| day >= from)
        && query.to.is_none_or(|to| day <= to)
}

fn says(desk: &Desk, case: &Case, text: &Query) -> bool {
    let words = format!(
        "{} {} {} {} {} {}",
        case.number,
        desk.customer(case),
        case.caller,
        case.phone.replace(' ', ""),
        case.description,
        case.cause
    );
    text.matches(&words).is_some()
}

fn counts(office: &Office, now: Moment, desk: &Desk, cases: &[Case]) -> Result<CaseCounts> {
    let of = |state: CaseState| cases.iter().filter(|case| case.state == state).count();
    let visits = office.file.service().visits()?;
    Ok(CaseCounts {
        all: cases.len(),
        open: of(CaseState::Open),
        paused: of(CaseState::Paused),
        overdue: cases
            .iter()
            .filter(|case| case.overdue(desk.now).is_some())
            .count(),
        handovers: cases.iter().filter(|case| case.handover.is_some()).count(),
        visits: visits
            .iter()
            .filter(|visit| {
                visit.state == VisitState::Planned && visit.due_at.date() <= now.today()
            })
            .count(),
        grants: desk
            .grants
            .values()
            .flatten()
            .filter(|one| one.waits())
            .count(),
    })
}

/// What waits: the next thing of every case, hand-overs, return visits; due within so many days, what is
/// late included, the earliest first.
pub fn due(office: &Office, now: Moment, days: u32) -> Result<Vec<ServiceDue>> {
    let service = office.file.service();
    let cases = service.cases()?;
    let desk = Desk::of(office, now, &cases)?;
    let last = now.today().checked_add_days(Days::new(u64::from(days) + 1));
    let until = last.unwrap_or(now.today()).and_time(NaiveTime::MIN);
    let line = |case: &Case, what: ServiceDueKind| ServiceDue {
        what,
        case: case.id.into(),
        visit: None,
        number: case.number.clone(),
        kind: case.kind,
        customer: desk.customer(case),
        phone: case.phone.clone(),
        text: case.description.clone(),
        owner: super::find::name_of(&desk.organisation, case.owner),
        due_at: desk.now,
        article: String::new(),
        overdue: false,
    };
    let mut found = Vec::new();
    for case in cases.iter().filter(|case| case.state != CaseState::Closed) {
        if let Some(due) = case.next_due().filter(|_| case.state == CaseState::Open) {
            let what = match due.stage {
                DueStage::Response => ServiceDueKind::Response,
                DueStage::Proposal => ServiceDueKind::Proposal,
                DueStage::Arrival => ServiceDueKind::Arrival,
                DueStage::Resolution => ServiceDueKind::Resolution,
            };
            found.push(ServiceDue {
                due_at: due.at,
                article: due.article.clone(),
                ..line(case, what)
            });
        }
        if let Some(handover) = &case.handover {
            found.push(ServiceDue {
                due_at: handover.due_at,
                owner: super::find::name_of(&desk.organisation, handover.to),
                ..line(case, ServiceDueKind::Handover)
            });
        }
    }
    for visit in service.visits()? {
        let planned = visit.state == VisitState::Planned;
        let case = cases.iter().find(|case| case.id == visit.case);
        if let Some(case) = case.filter(|_| planned) {
            found.push(ServiceDue {
                visit: Some(visit.id.into()),
                due_at: visit.due_at,
                article: visit.article,
                text: case.outcome.clone(),
                ..line(case, ServiceDueKind::Visit)
            });
        }
    }
    found.retain(|one| one.due_at < until);
    for one in &mut found {
        one.overdue = desk.now > one.due_at;
    }
    found.sort_by_key(|one| one.due_at);
    Ok(found)
}
