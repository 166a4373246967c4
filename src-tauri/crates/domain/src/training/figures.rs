//! What training tells the assessment of somebody and those he leads, each figure with what it was counted
//! from. A period in which there was nothing to count has no figure, never a zero.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::indicators::{families, percent};
use super::{
    Attendance, Exam, Outcome, PlanLine, PlanProgress, PlanState, Session, SessionState, progress,
};
use crate::exact::Exact;
use crate::ids::EmployeeId;

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingFigure {
    pub kind: TrainingFigureKind,
    /// Two decimals at most.
    pub value: Exact,
    pub numerator: u32,
    pub denominator: u32,
    pub behind: Vec<TrainingFact>,
    /// Those of them that speak against it.
    pub against: Vec<TrainingFact>,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingFigureKind {
    /// K35, of lines of the plan. The plan is one: whoever is measured by it answers for the whole.
    PlanCompletion,
    /// K36, of people in examinations; a resit counts.
    PassRate,
    /// K37, of minutes: those attended of those somebody was called to.
    HoursReached,
    /// 人均培训学时: minutes over heads, in hours.
    HoursPerHead,
    /// 培训满意率, of feedback sheets, which bear no name: of all sessions.
    Satisfaction,
}

/// A line, a session or an examination that was counted, and whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingFact {
    pub on: NaiveDate,
    pub title: String,
    pub employee: Option<EmployeeId>,
}

/// The figures of the days `from` to `to`, both included; days after `today` cannot be told yet.
#[must_use]
pub fn figures(
    lines: &[PlanLine],
    sessions: &[Session],
    exams: &[Exam],
    (from, to): (NaiveDate, NaiveDate),
    people: &BTreeSet<EmployeeId>,
    today: NaiveDate,
) -> Vec<TrainingFigure> {
    let span = (from, to.min(today));
    let closed: Vec<&Session> = sessions
        .iter()
        .filter(|one| one.state == SessionState::Closed)
        .filter(|one| {
            one.last_day()
                .is_some_and(|last| span.0 <= last && last <= span.1)
        })
        .collect();
    let all = [
        plan_completion(lines, sessions, span),
        pass_rate(exams, span, people),
        hours_reached(&closed, people),
        hours_per_head(&closed, people),
        satisfaction(&closed),
    ];
    all.into_iter().flatten().collect()
}

/// Facts with whether each is good, as a percentage.
fn share(kind: TrainingFigureKind, facts: Vec<(TrainingFact, bool)>) -> Option<TrainingFigure> {
    let good = facts.iter().filter(|(_, good)| *good).count();
    Some(TrainingFigure {
        kind,
        value: percent(good, facts.len())?,
        numerator: u32::try_from(good).ok()?,
        denominator: u32::try_from(facts.len()).ok()?,
        against: facts
            .iter()
            .filter(|(_, good)| !good)
            .map(|(fact, _)| fact.clone())
            .collect(),
        behind: facts.into_iter().map(|(fact, _)| fact).collect(),
    })
}

fn plan_completion(
    lines: &[PlanLine],
    sessions: &[Session],
    (from, to): (NaiveDate, NaiveDate),
) -> Option<TrainingFigure> {
    let due = lines
        .iter()
        .filter(|line| line.state == PlanState::Approved && from <= line.to && line.to <= to)
        .map(|line| {
            let fact = TrainingFact {
                on: line.to,
                title: line.title.clone(),
                employee: None,
            };
            (fact, progress(line, sessions, to) == PlanProgress::Held)
        });
    share(TrainingFigureKind::PlanCompletion, due.collect())
}

fn pass_rate(
    exams: &[Exam],
    span: (NaiveDate, NaiveDate),
    people: &BTreeSet<EmployeeId>,
) -> Option<TrainingFigure> {
    let mut facts = Vec::new();
    for family in families(exams, span) {
        let Some(first) = family.first() else {
            continue;
        };
        let examined: BTreeSet<EmployeeId> = first
            .results
            .iter()
            .map(|one| one.employee)
            .filter(|one| people.contains(one))
            .collect();
        for person in examined {
            let passed = family
                .iter()
                .any(|exam| exam.outcome(person) == Some(Outcome::Passed));
            let fact = TrainingFact {
                on: first.on,
                title: first.title.clone(),
                employee: Some(person),
            };
            facts.push((fact, passed));
        }
    }
    share(TrainingFigureKind::PassRate, facts)
}

/// Everybody of these people who was called to a session, with his minutes; leave that was granted drops
/// out, as the indicator says.
fn called<'a>(
    closed: &'a [&Session],
    people: &'a BTreeSet<EmployeeId>,
) -> impl Iterator<Item = (TrainingFact, u32, bool)> + 'a {
    closed.iter().flat_map(move |session| {
        let due = session.attendees.iter().filter(move |one| {
            people.contains(&one.employee)
                && matches!(one.attendance, Attendance::Present | Attendance::Absent)
        });
        due.filter_map(move |one| {
            let fact = TrainingFact {
                on: session.last_day()?,
                title: session.title.clone(),
                employee: Some(one.employee),
            };
            let present = one.attendance == Attendance::Present;
            Some((fact, session.minutes(), present))
        })
    })
}

fn hours_reached(closed: &[&Session], people: &BTreeSet<EmployeeId>) -> Option<TrainingFigure> {
    let (mut attended, mut due) = (0_u32, 0_u32);
    let (mut behind, mut against) = (Vec::new(), Vec::new());
    for (fact, minutes, present) in called(closed, people) {
        due = due.checked_add(minutes)?;
        if present {
            attended = attended.checked_add(minutes)?;
        } else {
            against.push(fact.clone());
        }
        behind.push(fact);
    }
    Some(TrainingFigure {
        kind: TrainingFigureKind::HoursReached,
        value: percent(usize::try_from(attended).ok()?, usize::try_from(due).ok()?)?,
        numerator: attended,
        denominator: due,
        behind,
        against,
    })
}

fn hours_per_head(closed: &[&Session], people: &BTreeSet<EmployeeId>) -> Option<TrainingFigure> {
    let mut minutes = 0_u32;
    let mut behind = Vec::new();
    for (fact, one, present) in called(closed, people) {
        if present {
            minutes = minutes.checked_add(one)?;
            behind.push(fact);
        }
    }
    if behind.is_empty() {
        return None;
    }
    let heads = u32::try_from(people.len()).ok()?;
    let value = Exact::ratio(minutes.into(), i64::from(heads) * 60)?;
    Some(TrainingFigure {
        kind: TrainingFigureKind::HoursPerHead,
        value: value.rounded_half_up(2),
        numerator: minutes,
        denominator: heads,
        behind,
        against: Vec::new(),
    })
}

fn satisfaction(closed: &[&Session]) -> Option<TrainingFigure> {
    let (mut sheets, mut content) = (0, 0);
    let mut behind = Vec::new();
    for session in closed.iter().filter(|one| !one.feedback.is_empty()) {
        sheets += session.feedback.len();
        let good = session.feedback.iter().filter(|sheet| sheet.overall >= 4);
        content += good.count();
        behind.push(TrainingFact {
            on: session.last_day()?,
            title: session.title.clone(),
            employee: None,
        });
    }
    Some(TrainingFigure {
        kind: TrainingFigureKind::Satisfaction,
        value: percent(content, sheets)?,
        numerator: u32::try_from(content).ok()?,
        denominator: u32::try_from(sheets).ok()?,
        behind,
        against: Vec::new(),
    })
}
