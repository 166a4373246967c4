//! The checks between the figures and the calculation, each in the order in which `cli.md` names its
//! refusal. The ones on faults and awards stand with their subject.

use std::collections::HashSet;

use super::method::{Method, ProRate};
use super::proposal::Proposal;
use super::refusal::Refusal;
use super::terms::{Subject, Terms};
use crate::exact::Exact;

/// A code stands for one person.
pub(super) fn codes(proposal: &Proposal) -> Result<(), Refusal> {
    let mut seen = HashSet::with_capacity(proposal.candidates.len());
    match proposal
        .candidates
        .iter()
        .find(|person| !seen.insert(person.code.as_str()))
    {
        Some(person) => Err(Refusal::DuplicateCode {
            code: person.code.clone(),
        }),
        None => Ok(()),
    }
}

/// The method is known, and what is proposed beside it goes with it.
pub(super) fn method(proposal: &Proposal, terms: &Terms<'_>) -> Result<(Method, ProRate), Refusal> {
    let unknown = |word: &str| Refusal::UnknownMethod { word: word.into() };
    let method = Method::from_word(&proposal.method).ok_or_else(|| unknown(&proposal.method))?;
    let pro_rate =
        ProRate::from_word(&proposal.pro_rate).ok_or_else(|| unknown(&proposal.pro_rate))?;
    if method != Method::Share && (terms.cap.is_some() || terms.floor.is_some()) {
        return Err(Refusal::CapNeedsShare {
            method: method.word(),
        });
    }
    if let (Some(floor), Some(cap)) = (terms.floor, terms.cap)
        && floor > cap
    {
        return Err(Refusal::FloorAboveCap { floor, cap });
    }
    if method == Method::TwoLevel {
        let sum: Exact = terms.departments.values().sum();
        if sum != Exact::one() {
            return Err(Refusal::RatesNotOne { sum });
        }
    }
    Ok((method, pro_rate))
}

/// Days in post fit the quarter; segments only where days are a factor of the weight.
pub(super) fn days(terms: &Terms<'_>, pro_rate: ProRate) -> Result<(), Refusal> {
    if let Some(person) = terms.people.iter().find(|person| !days_fit(person)) {
        return Err(Refusal::BadDays {
            code: person.code.into(),
        });
    }
    let segmented = terms.people.iter().find(|person| person.segmented);
    match segmented {
        Some(person) if pro_rate == ProRate::Amount => Err(Refusal::SegmentsNeedWeight {
            code: person.code.into(),
        }),
        _ => Ok(()),
    }
}

/// Both or neither of days and days of the quarter; days in every segment, and none beside them; none
/// below zero, and together not more than the quarter has.
fn days_fit(person: &Subject<'_>) -> bool {
    let given = person
        .stretches
        .iter()
        .filter(|stretch| stretch.days.is_some())
        .count();
    let Some(of_days) = &person.of_days else {
        return !person.segmented && given == 0;
    };
    !person.days_beside_segments
        && !person.stretches.is_empty()
        && given == person.stretches.len()
        && person
            .stretches
            .iter()
            .filter_map(|stretch| stretch.days.as_ref())
            .all(|days| !days.is_negative())
        && person.days().is_some_and(|days| days <= *of_days)
}

/// Everybody who takes part has a grade with a value, if he has one at all; an amount by grade needs
/// one.
pub(super) fn grades(
    terms: &Terms<'_>,
    method: Method,
    taking_part: &[&Subject<'_>],
) -> Result<(), Refusal> {
    let known = |person: &Subject<'_>| match person.grade {
        Some(grade) => terms.grades.contains_key(grade),
        None => method != Method::FixedGrades,
    };
    match taking_part.iter().find(|person| !known(person)) {
        Some(person) => Err(Refusal::UnknownGrade {
            code: person.code.into(),
            grade: person.grade.map(Into::into),
        }),
        None => Ok(()),
    }
}

/// With two levels everybody who takes part has a department with a contribution rate.
pub(super) fn departments(
    terms: &Terms<'_>,
    method: Method,
    taking_part: &[&Subject<'_>],
) -> Result<(), Refusal> {
    if method != Method::TwoLevel {
        return Ok(());
    }
    for person in taking_part {
        for stretch in &person.stretches {
            if !stretch
                .department
                .is_some_and(|name| terms.departments.contains_key(name))
            {
                let department = stretch.department.map(Into::into);
                return Err(Refusal::UnknownDepartment {
                    code: person.code.into(),
                    department,
                });
            }
        }
    }
    Ok(())
}
