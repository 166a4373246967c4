//! Who is assessed in a period, in which post and for how many days. Joiners, leavers, people who changed
//! their post and people on leave are told apart by one rule that stands before the period.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::period::Period;
use crate::ids::{EmployeeId, PostId};
use crate::people::{Employee, EmploymentType, Organisation, Stretch, stretches};

/// Whether somebody is scored in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SheetStanding")]
pub enum Standing {
    Assessed,
    /// Keeps an earlier score: long statutory leave.
    Carried,
    /// Left out, with the reason on record.
    LeftOut,
}

/// One person in one post within the period; somebody who changed his post has two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub employee: EmployeeId,
    pub post: PostId,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days in post: those of statutory leave count, those of sick and personal leave do not.
    pub days: u32,
    /// Days in post without statutory leave: what there is to judge.
    pub present: u32,
    /// The direct leader on the last of the days.
    pub leader: Option<EmployeeId>,
}

impl Seat {
    /// Why the seat is not assessed, if it is not: too short, or on statutory leave for all but a few
    /// days. Words as stored and as keyed in texts.
    #[must_use]
    pub fn hindrance(&self, min_days: u32) -> Option<&'static str> {
        if self.days < min_days.max(1) {
            Some("too_few_days")
        } else if self.present < min_days.max(1) {
            Some("statutory_leave")
        } else {
            None
        }
    }
}

/// Everybody employed under a labour contract on a day of the period, in the order of the codes. People
/// on commission are outside the bonus and are assessed all the same.
#[must_use]
pub fn seats(organisation: &Organisation, period: Period) -> Vec<Seat> {
    let mut people: Vec<&Employee> = organisation.employees.iter().collect();
    people.retain(|person| {
        matches!(
            person.employment,
            EmploymentType::Regular | EmploymentType::Probation | EmploymentType::PartTime
        )
    });
    people.sort_by(|a, b| a.code.cmp(&b.code));
    let seats = people
        .into_iter()
        .flat_map(|person| seats_of(organisation, person, period));
    seats.collect()
}

fn seats_of(organisation: &Organisation, person: &Employee, period: Period) -> Vec<Seat> {
    // How somebody is paid is no matter here: without a pay basis every day counts.
    let on_wage = Employee {
        pay_basis: Vec::new(),
        ..person.clone()
    };
    stretches(&on_wage, period.first_day(), period.last_day())
        .iter()
        .map(|stretch| Seat {
            employee: person.id,
            post: stretch.post,
            from: stretch.from,
            to: stretch.to,
            days: stretch.days,
            present: stretch.days.saturating_sub(statutory_days(person, stretch)),
            leader: organisation
                .direct_leader(person, stretch.to)
                .map(|leader| leader.id),
        })
        .collect()
}

fn statutory_days(person: &Employee, stretch: &Stretch) -> u32 {
    let on_leave = |day: &NaiveDate| {
        let mut leaves = person.leaves.iter();
        leaves.any(|leave| leave.kind.is_statutory() && leave.from <= *day && *day <= leave.to)
    };
    let days = stretch
        .from
        .iter_days()
        .take_while(|day| *day <= stretch.to)
        .filter(on_leave);
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}
