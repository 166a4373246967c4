//! 在岗天数: how many days of a period somebody held which post.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Employee, PayBasis};
use crate::ids::PostId;

/// From this day on the employee holds the post, until the next assignment or the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assignment {
    pub from: NaiveDate,
    pub post: PostId,
}

/// Days in one post inside a period, leave without neutrality taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stretch {
    pub post: PostId,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// 0 to the calendar days between `from` and `to`.
    pub days: u32,
}

/// The posts held between two days (both included), in order. Days on commission do not count, nor
/// do personal and sick leave; statutory leave does. Two stretches in the same post are one.
#[must_use]
pub fn stretches(person: &Employee, from: NaiveDate, to: NaiveDate) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut day = from;
    while day <= to {
        if let Some(assignment) = person.assignment_on(day) {
            let counts = u32::from(counts(person, day));
            match found.last_mut() {
                Some(last) if last.post == assignment.post => {
                    last.to = day;
                    last.days += counts;
                }
                _ => found.push(Stretch {
                    post: assignment.post,
                    from: day,
                    to: day,
                    days: counts,
                }),
            }
        }
        let Some(next) = day.checked_add_days(Days::new(1)) else {
            break;
        };
        day = next;
    }
    found
}

/// Days in post between two days, whatever the post.
#[must_use]
pub fn days_in_post(person: &Employee, from: NaiveDate, to: NaiveDate) -> u32 {
    stretches(person, from, to)
        .iter()
        .map(|stretch| stretch.days)
        .sum()
}

fn counts(person: &Employee, day: NaiveDate) -> bool {
    person.pay_basis_on(day) == PayBasis::Wage
        && !person
            .leaves
            .iter()
            .any(|leave| !leave.kind.is_statutory() && leave.from <= day && day <= leave.to)
}
