//! 转岗 and 离职: what a day does to the history of a person, and when it cannot.

use chrono::NaiveDate;

use super::{Assignment, Employee};
use crate::ids::PostId;

/// Why a move is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefusal {
    /// Before the first day of employment.
    #[error("{on} is before the first day of employment, {hired_on}")]
    BeforeJoining { on: NaiveDate, hired_on: NaiveDate },
    /// Another post begins on that day or later: nobody holds two posts on one day.
    #[error("a post begins on {from}, not before {on}")]
    NotAfterTheLast { on: NaiveDate, from: NaiveDate },
    #[error("the post is held already")]
    SamePost,
    /// The employment ends, or ended, on a known day.
    #[error("the last day of employment is {left_on}")]
    Leaving { left_on: NaiveDate },
}

/// The person with another post from a day on.
pub fn transfer(person: &Employee, post: PostId, on: NaiveDate) -> Result<Employee, MoveRefusal> {
    if on < person.hired_on {
        let hired_on = person.hired_on;
        return Err(MoveRefusal::BeforeJoining { on, hired_on });
    }
    if let Some(left_on) = person.left_on.filter(|left_on| *left_on < on) {
        return Err(MoveRefusal::Leaving { left_on });
    }
    if let Some(last) = person.assignments.last() {
        if on <= last.from {
            let from = last.from;
            return Err(MoveRefusal::NotAfterTheLast { on, from });
        }
        if last.post == post {
            return Err(MoveRefusal::SamePost);
        }
    }
    let mut moved = person.clone();
    moved.assignments.push(Assignment { from: on, post });
    Ok(moved)
}

/// The person with a last day. Nobody leaves twice: a day that was wrong is put right in the record.
pub fn leave(person: &Employee, on: NaiveDate) -> Result<Employee, MoveRefusal> {
    if let Some(left_on) = person.left_on {
        return Err(MoveRefusal::Leaving { left_on });
    }
    if on < person.hired_on {
        let hired_on = person.hired_on;
        return Err(MoveRefusal::BeforeJoining { on, hired_on });
    }
    if let Some(last) = person.assignments.last().filter(|last| last.from > on) {
        let from = last.from;
        return Err(MoveRefusal::NotAfterTheLast { on, from });
    }
    let mut gone = person.clone();
    gone.left_on = Some(on);
    Ok(gone)
}

/// What happened, or will happen, to somebody on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// 入职
    Join,
    /// 转岗
    Transfer,
    /// 离职
    Leave,
}

/// The move of a person that is nearest: leaving before anything else, then the latest post, then joining;
/// only those between two days.
#[must_use]
pub fn move_between(
    person: &Employee,
    from: NaiveDate,
    to: NaiveDate,
) -> Option<(MoveKind, NaiveDate)> {
    let inside = |day: &NaiveDate| from <= *day && *day <= to;
    if let Some(left_on) = person.left_on {
        // What was to be done when he joined ends with the employment.
        return Some((MoveKind::Leave, left_on)).filter(|(_, day)| inside(day));
    }
    let transfer = person
        .assignments
        .iter()
        .skip(1)
        .rfind(|one| inside(&one.from));
    let transfer = transfer.map(|one| (MoveKind::Transfer, one.from));
    transfer.or(Some((MoveKind::Join, person.hired_on)).filter(|(_, day)| inside(day)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{EmploymentType, Sensitive};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person() -> Employee {
        Employee {
            id: 1.into(),
            code: "E01".into(),
            name: "苏祎".into(),
            employment: EmploymentType::Regular,
            hired_on: day("2026-03-02"),
            left_on: None,
            assignments: vec![Assignment {
                from: day("2026-03-02"),
                post: 1.into(),
            }],
            pay_basis: Vec::new(),
            leaves: Vec::new(),
            sensitive: Sensitive::default(),
            note: String::new(),
        }
    }

    #[test]
    fn a_transfer_ends_the_old_post_the_day_before() {
        let moved = transfer(&person(), 2.into(), day("2026-12-01")).unwrap();
        let on = |text| moved.assignment_on(day(text)).unwrap().post;
        assert_eq!(on("2026-11-30"), 1.into());
        assert_eq!(on("2026-12-01"), 2.into());
    }

    #[test]
    fn nobody_is_transferred_before_he_joined_or_after_he_left_or_into_two_posts_on_one_day() {
        let to =
            |person: &Employee, post: i64, on: &str| transfer(person, post.into(), day(on)).err();
        let (on, hired_on) = (day("2026-03-01"), day("2026-03-02"));
        assert_eq!(
            to(&person(), 2, "2026-03-01"),
            Some(MoveRefusal::BeforeJoining { on, hired_on })
        );
        let (on, from) = (hired_on, hired_on);
        assert_eq!(
            to(&person(), 2, "2026-03-02"),
            Some(MoveRefusal::NotAfterTheLast { on, from })
        );
        assert_eq!(to(&person(), 1, "2026-04-01"), Some(MoveRefusal::SamePost));
        let gone = leave(&person(), day("2026-06-30")).unwrap();
        let left_on = day("2026-06-30");
        assert_eq!(
            to(&gone, 2, "2026-07-01"),
            Some(MoveRefusal::Leaving { left_on })
        );
    }

    #[test]
    fn nobody_leaves_twice_or_before_he_came_or_before_his_last_post_began() {
        let moved = transfer(&person(), 2.into(), day("2026-12-01")).unwrap();
        let (on, from) = (day("2026-11-30"), day("2026-12-01"));
        assert_eq!(
            leave(&moved, on),
            Err(MoveRefusal::NotAfterTheLast { on, from })
        );
        let (on, hired_on) = (day("2026-03-01"), day("2026-03-02"));
        assert_eq!(
            leave(&person(), on),
            Err(MoveRefusal::BeforeJoining { on, hired_on })
        );
        let left_on = day("2026-12-31");
        let gone = leave(&moved, left_on).unwrap();
        assert_eq!(leave(&gone, left_on), Err(MoveRefusal::Leaving { left_on }));
    }

    #[test]
    fn the_move_that_counts_is_the_last_one_and_leaving_ends_what_joining_began() {
        let (from, to) = (day("2026-02-01"), day("2026-12-31"));
        let joined = day("2026-03-02");
        assert_eq!(
            move_between(&person(), from, to),
            Some((MoveKind::Join, joined))
        );
        let on = day("2026-05-01");
        let moved = transfer(&person(), 2.into(), on).unwrap();
        assert_eq!(
            move_between(&moved, from, to),
            Some((MoveKind::Transfer, on))
        );
        let last = day("2027-01-31");
        let gone = leave(&moved, last).unwrap();
        assert_eq!(move_between(&gone, from, to), None);
        assert_eq!(
            move_between(&gone, from, last),
            Some((MoveKind::Leave, last))
        );
    }
}
