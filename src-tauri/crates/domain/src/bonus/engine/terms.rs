//! A proposal whose figures have been read, people in the order of their codes. Everything that
//! follows works on these.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::exact::Exact;
use crate::money::Money;

/// A proposal whose figures are figures.
pub(super) struct Terms<'a> {
    pub pool: Pool,
    pub opening: Money,
    pub min_days: Option<Exact>,
    pub cap: Option<Money>,
    pub floor: Option<Money>,
    /// Coefficients, or yuan with `fixed_grades`.
    pub grades: BTreeMap<&'a str, Exact>,
    pub departments: BTreeMap<&'a str, Exact>,
    pub awards: Vec<(&'a str, Money)>,
    pub awards_cap: Exact,
    pub joint: Option<Joint>,
    pub faults: Vec<Fault<'a>>,
    /// By code.
    pub people: Vec<Subject<'a>>,
}

pub(super) struct Pool {
    pub total: Money,
    /// Revenue, rate and factor, when the pool comes from them.
    pub from: Option<[Exact; 3]>,
}

pub(super) struct Joint {
    pub rate: Exact,
    pub major_rate: Exact,
    pub cap: Exact,
}

pub(super) struct Fault<'a> {
    pub id: &'a str,
    pub effect: Effect<'a>,
    pub supervisors: Option<&'a std::collections::BTreeMap<String, String>>,
}

pub(super) enum Effect<'a> {
    Ordinary(Vec<(&'a str, Exact)>),
    Apportioned {
        cut: Exact,
        shares: Vec<(&'a str, Exact)>,
    },
    Major(Vec<&'a str>),
}

/// A person with his figures.
pub(super) struct Subject<'a> {
    pub code: &'a str,
    pub commission: bool,
    pub manager: Option<&'a str>,
    pub grade: Option<&'a str>,
    pub of_days: Option<Exact>,
    /// Whether days were given beside the segments.
    pub days_beside_segments: bool,
    pub segmented: bool,
    /// The segments, or one stretch with the person's own figures.
    pub stretches: Vec<Stretch<'a>>,
}

/// A part of the quarter, or all of it, in one post and department.
pub(super) struct Stretch<'a> {
    pub department: Option<&'a str>,
    pub department_rate: Option<Exact>,
    pub post: Option<Exact>,
    pub days: Option<Exact>,
}

impl Subject<'_> {
    /// Days in post of the whole quarter; nothing when none are given.
    pub fn days(&self) -> Option<Exact> {
        match self.stretches.as_slice() {
            [only] => only.days.clone(),
            several => Some(
                several
                    .iter()
                    .filter_map(|stretch| stretch.days.as_ref())
                    .sum(),
            ),
        }
    }
}

/// Whether a code stands in a list of people, which is in the order of their codes.
pub(super) fn listed<'a, S: Borrow<Subject<'a>>>(people: &[S], code: &str) -> bool {
    people
        .binary_search_by(|person| person.borrow().code.cmp(code))
        .is_ok()
}
