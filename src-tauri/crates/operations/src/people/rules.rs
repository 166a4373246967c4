//! What must hold of an employee, a post and a department, whoever typed or imported them.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use chrono::NaiveDate;
use domain::ids::{DepartmentId, EmployeeId, PostId};
use domain::people::{Department, Employee, Organisation, Post};

use crate::error::{Refusal, refusal};

/// Longest 工号.
const LONGEST_CODE: usize = 32;

/// Everything about one person, the first thing that is wrong.
pub(super) fn check(person: &Employee, organisation: &Organisation) -> Result<(), Refusal> {
    check_code(person, organisation)?;
    if person.name.is_empty() {
        return Err(refusal("people.no_name"));
    }
    for assignment in &person.assignments {
        post(organisation, assignment.post)?;
    }
    check_days(person)
}

/// 工号 are compared without regard to case: a pasted list often writes e07.
fn check_code(person: &Employee, organisation: &Organisation) -> Result<(), Refusal> {
    let code = &person.code;
    let odd = |c: char| c.is_whitespace() || c.is_control();
    if code.is_empty() || code.chars().any(odd) || code.chars().count() > LONGEST_CODE {
        return Err(refusal("people.bad_code").fact("code", code));
    }
    let holder = by_code(organisation, code).filter(|other| other.id != person.id);
    match holder {
        Some(other) => Err(refusal("people.code_taken")
            .fact("code", code)
            .fact("name", &other.name)),
        None => Ok(()),
    }
}

/// The employee of a code, whatever its case.
pub(super) fn by_code<'a>(organisation: &'a Organisation, code: &str) -> Option<&'a Employee> {
    organisation.by_code(code).or_else(|| {
        let code = code.to_lowercase();
        let mut all = organisation.employees.iter();
        all.find(|other| other.code.to_lowercase() == code)
    })
}

/// The order of a person's days: posts and pay basis cover the employment from its first day, one
/// after the other; leaves lie inside it and apart from each other.
pub(super) fn check_days(person: &Employee) -> Result<(), Refusal> {
    let hired = person.hired_on;
    if let Some(left) = person.left_on.filter(|left| *left < hired) {
        return Err(refusal("people.left_before_hired")
            .fact("hired_on", hired)
            .fact("left_on", left));
    }
    let posts: Vec<NaiveDate> = person.assignments.iter().map(|one| one.from).collect();
    check_history(person, &posts, "post")?;
    let bases: Vec<NaiveDate> = person.pay_basis.iter().map(|one| one.from).collect();
    check_history(person, &bases, "basis")?;
    check_leaves(person)
}

fn check_history(person: &Employee, from: &[NaiveDate], what: &str) -> Result<(), Refusal> {
    let said = |rule: &str| refusal(&format!("people.{what}_{rule}"));
    let hired = person.hired_on;
    if from.first() != Some(&hired) {
        return Err(said("not_from_hiring").fact("hired_on", hired));
    }
    if let Some(pair) = from.windows(2).find(|pair| pair[0] >= pair[1]) {
        return Err(said("not_rising").fact("from", pair[1]));
    }
    match (from.last(), person.left_on) {
        (Some(last), Some(left)) if *last > left => Err(said("after_leaving")
            .fact("from", last)
            .fact("left_on", left)),
        _ => Ok(()),
    }
}

fn check_leaves(person: &Employee) -> Result<(), Refusal> {
    let mut leaves = person.leaves.clone();
    leaves.sort_by_key(|leave| leave.from);
    for leave in &leaves {
        let said = |code| refusal(code).fact("from", leave.from).fact("to", leave.to);
        if leave.to < leave.from {
            return Err(said("people.leave_reversed"));
        }
        if leave.from < person.hired_on || person.left_on.is_some_and(|left| left < leave.to) {
            return Err(said("people.leave_outside"));
        }
    }
    match leaves.windows(2).find(|pair| pair[1].from <= pair[0].to) {
        Some(pair) => Err(refusal("people.leaves_overlap")
            .fact("from", pair[1].from)
            .fact("to", pair[0].to)),
        None => Ok(()),
    }
}

/// The way up from `start`, if it comes round to where it has been: that place first and last.
pub(super) fn circle<T: Copy + PartialEq>(start: T, up: impl Fn(T) -> Option<T>) -> Option<Vec<T>> {
    let mut way = vec![start];
    while let Some(next) = up(*way.last()?) {
        if let Some(met) = way.iter().position(|been| *been == next) {
            let mut round = way.split_off(met);
            round.push(next);
            return Some(round);
        }
        way.push(next);
    }
    None
}

/// Everything that stands in a circle, going up from any of these; each place is visited once.
pub(super) fn circles<T: Copy + Eq + Hash>(
    starts: impl Iterator<Item = T>,
    up: impl Fn(T) -> Option<T>,
) -> HashSet<T> {
    let mut round = HashSet::new();
    let mut been: HashSet<T> = HashSet::new();
    for start in starts {
        let mut way: Vec<T> = Vec::new();
        let mut on_way: HashMap<T, usize> = HashMap::new();
        let mut at = Some(start);
        while let Some(here) = at {
            if let Some(met) = on_way.get(&here) {
                round.extend(&way[*met..]);
                break;
            }
            if !been.insert(here) {
                break;
            }
            on_way.insert(here, way.len());
            way.push(here);
            at = up(here);
        }
    }
    round
}

pub(super) fn employee(organisation: &Organisation, id: EmployeeId) -> Result<&Employee, Refusal> {
    organisation
        .employee(id)
        .ok_or_else(|| refusal("people.gone"))
}

pub(super) fn post(organisation: &Organisation, id: PostId) -> Result<&Post, Refusal> {
    organisation.post(id).ok_or_else(|| refusal("people.gone"))
}

pub(super) fn department(
    organisation: &Organisation,
    id: DepartmentId,
) -> Result<&Department, Refusal> {
    organisation
        .department(id)
        .ok_or_else(|| refusal("people.gone"))
}

/// Names of what stands in the way, a few of them.
pub(super) fn in_use<'a>(name: &str, by: impl IntoIterator<Item = &'a str>) -> Result<(), Refusal> {
    const FEW: usize = 5;
    let by: Vec<&str> = by.into_iter().collect();
    if by.is_empty() {
        return Ok(());
    }
    let more = if by.len() > FEW { "…" } else { "" };
    let some = by[..by.len().min(FEW)].join("、");
    Err(refusal("people.in_use")
        .fact("name", name)
        .fact("where", format!("{some}{more}")))
}

#[cfg(test)]
mod tests {
    use domain::people::{
        Assignment, EmploymentType, Leave, LeaveKind, PayBasis, PayBasisEntry, Sensitive,
    };

    use super::*;
    use crate::testing::day;

    fn person() -> Employee {
        Employee {
            id: 1.into(),
            code: "E01".into(),
            name: "王祎".into(),
            employment: EmploymentType::Regular,
            hired_on: day("2026-01-05"),
            left_on: Some(day("2026-12-31")),
            assignments: vec![Assignment {
                from: day("2026-01-05"),
                post: 1.into(),
            }],
            pay_basis: vec![PayBasisEntry {
                from: day("2026-01-05"),
                basis: PayBasis::Wage,
            }],
            leaves: vec![],
            sensitive: Sensitive::default(),
            note: String::new(),
        }
    }

    fn refused(change: impl FnOnce(&mut Employee)) -> String {
        let mut person = person();
        change(&mut person);
        check_days(&person)
            .err()
            .map(|refusal| refusal.code)
            .unwrap_or_default()
    }

    fn leave(from: &str, to: &str) -> Leave {
        Leave {
            kind: LeaveKind::Sick,
            from: day(from),
            to: day(to),
        }
    }

    #[test]
    fn the_days_of_a_person_stand_in_order() {
        let post = |from: &str| Assignment {
            from: day(from),
            post: 2.into(),
        };
        assert_eq!(refused(|_| ()), "");
        assert_eq!(
            refused(|p| p.left_on = Some(day("2026-01-04"))),
            "people.left_before_hired"
        );
        assert_eq!(
            refused(|p| p.assignments.clear()),
            "people.post_not_from_hiring"
        );
        assert_eq!(
            refused(|p| p.assignments[0].from = day("2026-01-06")),
            "people.post_not_from_hiring"
        );
        assert_eq!(
            refused(|p| p.assignments.push(post("2026-01-05"))),
            "people.post_not_rising"
        );
        assert_eq!(
            refused(|p| p.assignments.push(post("2027-01-01"))),
            "people.post_after_leaving"
        );
        assert_eq!(
            refused(|p| p.pay_basis.clear()),
            "people.basis_not_from_hiring"
        );
    }

    #[test]
    fn leaves_lie_inside_the_employment_and_apart_from_each_other() {
        let refused = |leaves: Vec<Leave>| refused(|p| p.leaves = leaves);
        assert_eq!(
            refused(vec![leave("2026-03-02", "2026-03-01")]),
            "people.leave_reversed"
        );
        assert_eq!(
            refused(vec![leave("2026-01-01", "2026-01-09")]),
            "people.leave_outside"
        );
        assert_eq!(
            refused(vec![leave("2026-12-30", "2027-01-02")]),
            "people.leave_outside"
        );
        let touching = vec![
            leave("2026-05-06", "2026-05-08"),
            leave("2026-05-01", "2026-05-06"),
        ];
        assert_eq!(refused(touching), "people.leaves_overlap");
        let apart = vec![
            leave("2026-05-07", "2026-05-08"),
            leave("2026-05-01", "2026-05-06"),
        ];
        assert_eq!(refused(apart), "");
    }

    #[test]
    fn a_circle_is_told_from_where_it_closes() {
        let up = |n: i32| [Some(1), Some(2), Some(1), None][n as usize];
        assert_eq!(circle(0, up), Some(vec![1, 2, 1]));
        assert_eq!(circle(3, up), None);
        assert_eq!(circle(1, Some), Some(vec![1, 1]));
        assert_eq!(circles([0, 3, 1].into_iter(), up), HashSet::from([1, 2]));
    }

    #[test]
    fn every_refusal_about_people_has_a_text() {
        let words = [
            "no_name",
            "bad_code",
            "code_taken",
            "gone",
            "in_use",
            "circle",
        ];
        let days = [
            "left_before_hired",
            "leave_reversed",
            "leave_outside",
            "leaves_overlap",
        ];
        let units = [
            "no_department_name",
            "department_taken",
            "no_post_name",
            "no_class",
            "post_taken",
        ];
        let history = ["not_from_hiring", "not_rising", "after_leaving"];
        let history = history.map(|rule| ["post", "basis"].map(|what| format!("{what}_{rule}")));
        let plain = words
            .iter()
            .chain(&days)
            .chain(&units)
            .map(|word| (*word).to_owned());
        for word in plain.chain(history.into_iter().flatten()) {
            assert!(crate::texts::knows(&format!("people.{word}")), "{word}");
        }
    }
}
