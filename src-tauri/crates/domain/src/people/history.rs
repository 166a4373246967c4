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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::EmployeeId;
    use crate::people::{EmploymentType, Leave, LeaveKind, PayBasisEntry, Sensitive};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person() -> Employee {
        Employee {
            id: EmployeeId::from(1),
            code: "E01".into(),
            name: "苏祎".into(),
            employment: EmploymentType::Regular,
            hired_on: day("2026-07-11"),
            left_on: Some(day("2026-09-20")),
            assignments: vec![
                Assignment {
                    from: day("2026-07-11"),
                    post: PostId::from(1),
                },
                Assignment {
                    from: day("2026-08-01"),
                    post: PostId::from(2),
                },
            ],
            pay_basis: Vec::new(),
            leaves: Vec::new(),
            sensitive: Sensitive::default(),
            note: String::new(),
        }
    }

    fn in_quarter(person: &Employee) -> Vec<(i64, u32)> {
        let held = stretches(person, day("2026-07-01"), day("2026-09-30"));
        held.iter()
            .map(|stretch| (stretch.post.into(), stretch.days))
            .collect()
    }

    #[test]
    fn days_count_from_the_first_to_the_last_day_of_employment_by_post() {
        assert_eq!(in_quarter(&person()), [(1, 21), (2, 51)]);
        assert_eq!(
            days_in_post(&person(), day("2026-07-01"), day("2026-09-30")),
            72
        );
        assert_eq!(
            days_in_post(&person(), day("2026-10-01"), day("2026-12-31")),
            0
        );
    }

    #[test]
    fn personal_and_sick_leave_take_days_and_maternity_leave_does_not() {
        let mut person = person();
        let leave = |kind, from, to| Leave {
            kind,
            from: day(from),
            to: day(to),
        };
        person.leaves = vec![
            leave(LeaveKind::Sick, "2026-07-30", "2026-08-02"),
            leave(LeaveKind::Maternity, "2026-08-10", "2026-09-10"),
        ];
        assert_eq!(in_quarter(&person), [(1, 19), (2, 49)]);
    }

    #[test]
    fn days_on_commission_do_not_count() {
        let mut person = person();
        person.pay_basis = vec![
            PayBasisEntry {
                from: day("2026-07-11"),
                basis: PayBasis::Commission,
            },
            PayBasisEntry {
                from: day("2026-09-01"),
                basis: PayBasis::Wage,
            },
        ];
        assert_eq!(in_quarter(&person), [(1, 0), (2, 20)]);
    }
}
