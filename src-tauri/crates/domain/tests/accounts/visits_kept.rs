//! Visits that were due in a quarter by the rhythm of the grades, and which of them were made.

use domain::accounts::{DueVisit, Grade, GradeFrom, due_visits};

use crate::work::{day, full};

/// Days each visit was due, with the day of the visit that answered it.
fn found(
    grades: &[(&str, Option<Grade>)],
    visits: &[(&str, bool)],
    span: (&str, &str),
    today: &str,
) -> Vec<String> {
    let grades: Vec<GradeFrom> = grades.iter().map(|(on, grade)| (day(on), *grade)).collect();
    let visits: Vec<_> = visits.iter().map(|(on, by)| (day(on), *by)).collect();
    let span = (day(span.0), day(span.1));
    let told = |visit: &DueVisit| {
        let who = if visit.leader { " leader" } else { "" };
        let made = visit
            .made
            .map_or("never".to_owned(), |made| made.to_string());
        let kept = if visit.kept() { "kept" } else { "missed" };
        format!("{}{who} {made} {kept}", visit.due)
    };
    let due = due_visits(&full(), &grades, &visits, span, day(today));
    due.iter().map(told).collect()
}

const THIRD: (&str, &str) = ("2026-07-01", "2026-09-30");
const FOURTH: (&str, &str) = ("2026-10-01", "2026-12-31");

#[test]
fn a_visit_before_it_is_due_keeps_the_rhythm_and_sets_it_going_again() {
    // B accounts every sixty days.
    let b = [("2026-01-15", Some(Grade::B))];
    let visits = [
        ("2026-06-10", false),
        ("2026-08-01", false),
        ("2026-09-29", false),
    ];
    assert_eq!(
        found(&b, &visits, THIRD, "2026-11-23"),
        ["2026-08-09 2026-08-01 kept", "2026-09-30 2026-09-29 kept"]
    );
    assert_eq!(
        found(&b, &visits, FOURTH, "2027-01-10"),
        ["2026-11-28 never missed"]
    );
    // What has its time until today or later says nothing yet.
    assert_eq!(found(&b, &visits, FOURTH, "2026-11-28"), [""; 0]);
}

#[test]
fn while_nobody_comes_every_interval_misses_one_and_who_comes_late_answers_the_last() {
    let b = [("2026-05-01", Some(Grade::B))];
    assert_eq!(
        found(&b, &[], THIRD, "2026-11-23"),
        ["2026-08-29 never missed"]
    );
    assert_eq!(
        found(&b, &[("2026-09-05", false)], THIRD, "2026-11-23"),
        ["2026-08-29 2026-09-05 missed"]
    );
    // A visit long after the quarter answers what was missed last before it, not the last of the quarter.
    assert_eq!(
        found(&b, &[("2026-11-01", false)], THIRD, "2026-11-23"),
        ["2026-08-29 never missed"]
    );
    assert_eq!(
        found(&b, &[("2026-09-05", false)], FOURTH, "2026-11-23"),
        ["2026-11-04 never missed"]
    );
}

#[test]
fn an_a_account_wants_its_leader_too_and_a_visit_without_one_does_not_stand_for_it() {
    let a = [("2026-02-10", Some(Grade::A))];
    let visits = [
        ("2026-07-01", false),
        ("2026-07-20", false),
        ("2026-08-15", true),
        ("2026-09-10", false),
    ];
    let due = found(&a, &visits, THIRD, "2026-11-23");
    assert_eq!(
        due,
        [
            "2026-07-31 2026-07-20 kept",
            "2026-08-10 leader 2026-08-15 missed",
            "2026-08-19 2026-08-15 kept",
            "2026-09-14 2026-09-10 kept",
        ]
    );
}

#[test]
fn each_grade_asks_for_its_own_rhythm_while_it_is_held_and_d_for_none() {
    let grades = [
        ("2026-06-20", Some(Grade::B)),
        ("2026-08-25", Some(Grade::D)),
        ("2026-09-01", None),
    ];
    assert_eq!(
        found(&grades, &[("2026-06-20", false)], THIRD, "2026-11-23"),
        ["2026-08-19 never missed"]
    );
    let later = [("2026-09-20", Some(Grade::A))];
    assert_eq!(found(&later, &[], THIRD, "2026-11-23"), [""; 0]);
}
