//! 培训指标 handed to the assessment: K35 计划完成率, K36 合格率, K37 人均学时, and the share of satisfied
//! learners. A period in which there was nothing to count has no figure, never a zero.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Exam, PlanLine, PlanProgress, PlanState, Session, SessionState, progress};
use crate::exact::Exact;
use crate::ids::EmployeeId;

/// Percentages and hours, two decimals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrainingIndicators {
    pub planned: usize,
    pub held: usize,
    pub plan_completion: Option<Exact>,
    pub examined: usize,
    pub passed: usize,
    /// First or after a resit.
    pub pass_rate: Option<Exact>,
    pub hours: Exact,
    pub hours_per_head: Option<Exact>,
    pub sheets: usize,
    pub satisfaction: Option<Exact>,
}

/// The figures of the days `from` to `to`, both included, for so many heads.
#[must_use]
pub fn indicators(
    lines: &[PlanLine],
    sessions: &[Session],
    exams: &[Exam],
    (from, to): (NaiveDate, NaiveDate),
    heads: usize,
) -> TrainingIndicators {
    let planned: Vec<&PlanLine> = lines
        .iter()
        .filter(|line| line.state == PlanState::Approved && from <= line.to && line.to <= to)
        .collect();
    let held = planned
        .iter()
        .filter(|line| progress(line, sessions, to) == PlanProgress::Held)
        .count();
    let closed: Vec<&Session> = sessions
        .iter()
        .filter(|one| one.state == SessionState::Closed)
        .filter(|one| {
            one.last_day()
                .is_some_and(|last| from <= last && last <= to)
        })
        .collect();
    let minutes: u64 = closed
        .iter()
        .map(|one| u64::from(one.minutes()) * one.present().count() as u64)
        .sum();
    let (examined, passed) = examined(exams, from, to);
    let sheets: Vec<u8> = closed
        .iter()
        .flat_map(|one| one.feedback.iter().map(|sheet| sheet.overall))
        .collect();
    let content = sheets.iter().filter(|points| **points >= 4).count();
    let hours = Exact::ratio(i64::try_from(minutes).unwrap_or(i64::MAX), 60);
    let hours = hours.unwrap_or_else(Exact::zero);
    let heads = Exact::from(i64::try_from(heads).unwrap_or(0));
    TrainingIndicators {
        planned: planned.len(),
        held,
        plan_completion: percent(held, planned.len()),
        examined,
        passed,
        pass_rate: percent(passed, examined),
        hours_per_head: hours.divided_by(&heads).map(|one| one.rounded_half_up(2)),
        hours: hours.rounded_half_up(2),
        sheets: sheets.len(),
        satisfaction: percent(content, sheets.len()),
    }
}

/// People by first examination: who passed it or one of its resits counts as passed.
fn examined(exams: &[Exam], from: NaiveDate, to: NaiveDate) -> (usize, usize) {
    let mut all = 0;
    let mut passed = 0;
    for family in families(exams, (from, to)) {
        let people: BTreeSet<EmployeeId> = family
            .first()
            .into_iter()
            .flat_map(|first| first.results.iter().map(|one| one.employee))
            .collect();
        all += people.len();
        passed += people
            .iter()
            .filter(|person| {
                family
                    .iter()
                    .any(|exam| exam.outcome(**person) == Some(super::Outcome::Passed))
            })
            .count();
    }
    (all, passed)
}

/// The first examinations of some days, each followed by its resits.
pub(super) fn families(exams: &[Exam], (from, to): (NaiveDate, NaiveDate)) -> Vec<Vec<&Exam>> {
    let firsts = exams
        .iter()
        .filter(|exam| exam.resit_of.is_none() && from <= exam.on && exam.on <= to);
    firsts
        .map(|first| {
            let mut family = vec![first];
            // Resits have later ids than what they repeat.
            for exam in exams {
                if exam
                    .resit_of
                    .is_some_and(|of| family.iter().any(|one| one.id == of))
                {
                    family.push(exam);
                }
            }
            family
        })
        .collect()
}

pub(super) fn percent(part: usize, whole: usize) -> Option<Exact> {
    let hundred = i64::try_from(part).ok()?.checked_mul(100)?;
    let share = Exact::ratio(hundred, i64::try_from(whole).ok()?)?;
    Some(share.rounded_half_up(2))
}
