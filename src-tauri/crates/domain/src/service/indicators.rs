//! What the service desk tells the assessment: figures of the library's indicators, each with what it was
//! counted from, so that whoever doubts one finds the cases behind it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::Case;
use super::report::CaseRecord;
use super::visit::{Visit, VisitState};
use super::words::{CaseKind, CaseState, DueStage};
use crate::calendar::WorkingCalendar;
use crate::exact::Exact;
use crate::ids::{CaseId, EmployeeId};

/// 一次解决: nobody had to come back within these days (K06).
const AGAIN_DAYS: i64 = 7;

/// One figure of one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IndicatorFigure {
    /// `K08`
    pub code: String,
    /// Two decimals at most; nothing where the indicator does not apply.
    pub value: Option<Exact>,
    pub numerator: u32,
    /// What it was counted from: n.
    pub denominator: u32,
    /// The cases behind it.
    pub cases: Vec<CaseId>,
    /// Those of them that speak against it.
    pub against: Vec<CaseId>,
}

/// All figures of the days `from` to `to`, of some people or of everybody. A case counts for its owner, a
/// return visit for whoever made it; satisfaction counts for the owner of the case, and not where he
/// asked himself.
#[must_use]
pub fn figures(
    records: &[CaseRecord],
    visits: &[Visit],
    (from, to): (NaiveDate, NaiveDate),
    people: Option<&BTreeSet<EmployeeId>>,
    calendar: &WorkingCalendar,
    now: NaiveDateTime,
) -> Vec<IndicatorFigure> {
    let within = |at: NaiveDateTime| (from..=to).contains(&at.date());
    let counts = |who: &EmployeeId| people.is_none_or(|people| people.contains(who));
    let mine: Vec<&CaseRecord> = records
        .iter()
        .filter(|record| counts(&record.case.owner))
        .collect();
    let opened: Vec<&CaseRecord> = mine
        .iter()
        .copied()
        .filter(|record| within(record.case.received_at))
        .collect();
    let closed: Vec<&Case> = mine
        .iter()
        .map(|record| &record.case)
        .filter(|case| case.closed_at.is_some_and(within))
        .collect();
    let of = |kind: CaseKind| {
        opened
            .iter()
            .copied()
            .filter(move |one| one.case.kind == kind)
    };
    let complaints: Vec<&CaseRecord> = of(CaseKind::Complaint).collect();
    let stage = |code: &str, kind: Option<CaseKind>, stage: DueStage| {
        let due = mine.iter().flat_map(|record| {
            let dues = record.case.dues.iter();
            dues.filter(|due| due.stage == stage && within(due.at))
                .filter_map(|due| Some((&record.case, due.in_time(now)?)))
        });
        let due = due.filter(|(case, _)| kind.is_none_or(|kind| case.kind == kind));
        share(code, due.map(|(case, good)| (case.id, good)))
    };
    let solved: Vec<&Case> = closed
        .iter()
        .copied()
        .filter(|case| case.kind.has_cause())
        .collect();
    let closed_complaints: Vec<&Case> = closed
        .iter()
        .copied()
        .filter(|case| case.kind == CaseKind::Complaint)
        .collect();
    let visit_of = |case: CaseId| visits.iter().find(|visit| visit.case == case);
    let content = |case: &Case| {
        let visit = visit_of(case.id);
        visit.is_some_and(|visit| visit.score.is_some_and(|score| score >= 4))
    };
    let scored = visits.iter().filter(|visit| {
        let owner = mine.iter().find(|record| record.case.id == visit.case);
        visit.done_at.is_some_and(within)
            && owner.is_some_and(|one| visit.by != Some(one.case.owner))
    });
    let made = |visit: &&Visit| people.is_none() || visit.by.is_some_and(|who| counts(&who));
    let due_visits = visits
        .iter()
        .filter(|visit| within(visit.due_at) && visit.state != VisitState::Declined)
        .filter(made);
    let checked = visits
        .iter()
        .filter(|visit| visit.checked_at.is_some_and(within))
        .filter(made);
    vec![
        stage("K02", None, DueStage::Response),
        share(
            "K06",
            solved
                .iter()
                .map(|case| (case.id, stayed_solved(case, records))),
        ),
        share(
            "K07",
            of(CaseKind::Complaint)
                .chain(of(CaseKind::Repair))
                .map(|record| {
                    let settled = record
                        .case
                        .dues
                        .iter()
                        .find(|due| due.stage == DueStage::Resolution);
                    let good = record.case.state == CaseState::Closed
                        && settled.is_none_or(|due| due.in_time(now) == Some(true));
                    (record.case.id, good)
                }),
        ),
        stage("K08", Some(CaseKind::Complaint), DueStage::Resolution),
        stage("K09", Some(CaseKind::Complaint), DueStage::Response),
        days_to_close(&closed_complaints, calendar),
        share(
            "K11",
            closed_complaints
                .iter()
                .map(|case| (case.id, content(case))),
        ),
        counted(
            "K13",
            closed_complaints
                .iter()
                .filter(|case| case.valid == Some(true))
                .map(|case| case.id),
        ),
        against(
            "K14",
            complaints
                .iter()
                .map(|one| (one.case.id, one.case.repeats.is_some())),
        ),
        against(
            "K15",
            complaints.iter().map(|one| (one.case.id, one.escalated)),
        ),
        share(
            "K16",
            scored.filter_map(|visit| Some((visit.case, visit.score? >= 4))),
        ),
        share(
            "K18",
            due_visits.map(|visit| (visit.case, visit.state == VisitState::Done)),
        ),
        share(
            "K19",
            checked.map(|visit| (visit.case, visit.checked == Some(true))),
        ),
        stage("K20", None, DueStage::Arrival),
        stage("K21", Some(CaseKind::Repair), DueStage::Resolution),
        against(
            "K22",
            of(CaseKind::Repair).map(|one| (one.case.id, one.case.repeats.is_some())),
        ),
        counted("K44", of(CaseKind::Praise).map(|one| one.case.id)),
    ]
}

/// Percent of what is good.
fn share(code: &str, cases: impl Iterator<Item = (CaseId, bool)>) -> IndicatorFigure {
    let cases: Vec<(CaseId, bool)> = cases.collect();
    let bad: Vec<CaseId> = cases
        .iter()
        .filter(|(_, good)| !good)
        .map(|(id, _)| *id)
        .collect();
    figure(code, cases.len() - bad.len(), &cases, bad)
}

/// Percent of what is bad.
fn against(code: &str, cases: impl Iterator<Item = (CaseId, bool)>) -> IndicatorFigure {
    let cases: Vec<(CaseId, bool)> = cases.collect();
    let bad: Vec<CaseId> = cases
        .iter()
        .filter(|(_, bad)| *bad)
        .map(|(id, _)| *id)
        .collect();
    figure(code, bad.len(), &cases, bad)
}

fn figure(
    code: &str,
    part: usize,
    cases: &[(CaseId, bool)],
    against: Vec<CaseId>,
) -> IndicatorFigure {
    let whole = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let (numerator, denominator) = (whole(part), whole(cases.len()));
    let value = Exact::ratio(numerator.into(), denominator.into());
    IndicatorFigure {
        code: code.to_owned(),
        value: value.map(|share| (&share * &Exact::from(100_u32)).rounded_half_up(2)),
        numerator,
        denominator,
        cases: cases.iter().map(|(id, _)| *id).collect(),
        against,
    }
}

/// How often it happened; never happened is a figure too.
fn counted(code: &str, cases: impl Iterator<Item = CaseId>) -> IndicatorFigure {
    let cases: Vec<CaseId> = cases.collect();
    let count = u32::try_from(cases.len()).unwrap_or(u32::MAX);
    IndicatorFigure {
        code: code.to_owned(),
        value: Some(Exact::from(count)),
        numerator: count,
        denominator: count,
        against: Vec::new(),
        cases,
    }
}

/// Working days from the receipt to the end, the first day not counted (K10).
fn days_to_close(closed: &[&Case], calendar: &WorkingCalendar) -> IndicatorFigure {
    let mut sum = 0;
    let mut cases = Vec::new();
    for case in closed {
        let Some(end) = case.closed_at else { continue };
        let first = case.received_at.date().succ_opt();
        let days = first.map(|first| calendar.working_days(first, end.date()));
        // A case that lies in a year without a calendar cannot be counted.
        if let Some(Ok(days)) = days {
            sum += days;
            cases.push(case.id);
        }
    }
    let count = u32::try_from(cases.len()).unwrap_or(u32::MAX);
    IndicatorFigure {
        code: "K10".to_owned(),
        value: Exact::ratio(sum.into(), count.into()).map(|mean| mean.rounded_half_up(2)),
        numerator: sum,
        denominator: count,
        against: Vec::new(),
        cases,
    }
}

/// Not taken up again, and no other case of the same matter within a week.
fn stayed_solved(case: &Case, records: &[CaseRecord]) -> bool {
    let Some(closed) = case.closed_at else {
        return false;
    };
    case.reopened == 0
        && !records.iter().any(|other| {
            other.case.repeats == Some(case.id)
                && other
                    .case
                    .received_at
                    .signed_duration_since(closed)
                    .num_days()
                    < AGAIN_DAYS
        })
}
