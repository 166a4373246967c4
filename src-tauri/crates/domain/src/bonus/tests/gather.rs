//! From the company's records to the roster of a quarter.

use crate::bonus::fixture::*;
use crate::bonus::{GatherRefusal, gather};
use crate::ids::EmployeeId;
use crate::people::{Department, EmploymentType, Leave, LeaveKind};

#[test]
fn the_roster_knows_days_grades_leaders_and_who_is_on_commission() {
    let people = people(&rules(&[]));
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E01", "E02", "E03", "E04", "E05", "E06"]);
    assert_eq!(people[2].grade.as_deref(), Some("B"));
    assert_eq!(people[2].manager.as_deref(), Some("E02"));
    assert_eq!((people[2].days, people[2].of_days), (92, 92));
    assert!(people[4].commission && people[4].days == 0);
    let mover = &people[5];
    assert_eq!(
        (mover.department.as_str(), mover.post_class.as_str()),
        ("零售部", "骨干级")
    );
    assert_eq!(mover.manager.as_deref(), Some("E01"));
    let days: Vec<u32> = mover.stretches.iter().map(|stretch| stretch.days).collect();
    assert_eq!(days, [46, 46]);
}

#[test]
fn interns_and_people_who_left_before_are_not_on_the_roster() {
    let mut organisation = organisation();
    organisation.employees[0].employment = EmploymentType::Intern;
    organisation.employees[3].left_on = Some(day("2026-06-30"));
    organisation.employees[2].hired_on = day("2026-10-01");
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E01", "E05", "E06"]);
}

#[test]
fn personal_leave_takes_days_and_statutory_leave_does_not() {
    let mut organisation = organisation();
    organisation.employees[3].leaves = vec![
        Leave {
            kind: LeaveKind::Personal,
            from: day("2026-07-06"),
            to: day("2026-07-10"),
        },
        Leave {
            kind: LeaveKind::Annual,
            from: day("2026-08-03"),
            to: day("2026-08-07"),
        },
    ];
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    assert_eq!(people[2].days, 87);
}

#[test]
fn everybody_who_takes_part_without_a_score_is_named_at_once() {
    let mut facts = facts();
    facts
        .scores
        .retain(|score| score.employee == EmployeeId::from(1));
    let refusal = gather(&organisation(), &facts, &rules(&[])).unwrap_err();
    let GatherRefusal::MissingScores { people } = refusal else {
        panic!("{refusal}")
    };
    let codes: Vec<&str> = people.iter().map(|person| person.code.as_str()).collect();
    assert_eq!(codes, ["E02", "E03", "E04", "E06"]);
}

#[test]
fn a_class_or_department_without_a_row_is_named_with_its_people_and_its_parameter() {
    let mut other = organisation();
    other.posts[2].class = "顾问级".into();
    let refusal = gather(&other, &facts(), &rules(&[])).unwrap_err();
    let GatherRefusal::MissingRows { key, rows } = refusal else {
        panic!("{refusal}")
    };
    assert_eq!(
        (key, rows[0].row.as_str(), rows[0].people.len()),
        ("bonus.posts", "顾问级", 3)
    );

    let mut other = organisation();
    other.departments[1].name = "售后服务部".into();
    let refusal = gather(&other, &facts(), &rules(&[])).unwrap_err();
    let GatherRefusal::MissingRows { key, rows } = refusal else {
        panic!("{refusal}")
    };
    assert_eq!(
        (key, rows[0].row.as_str()),
        ("bonus.departments", "售后服务部")
    );
    assert!(
        gather(
            &other,
            &facts(),
            &rules(&[("bonus.method", None, "fixed_grades")])
        )
        .is_ok()
    );
}

#[test]
fn a_department_without_a_row_counts_with_the_one_above_it() {
    let mut organisation = organisation();
    organisation.departments[1].name = "客服一组".into();
    organisation.departments[1].parent = Some(9.into());
    organisation.departments.push(Department {
        id: 9.into(),
        name: "客户服务部".into(),
        parent: None,
        position: 1,
    });
    let people = gather(&organisation, &facts(), &rules(&[])).unwrap();
    assert_eq!(people[2].department, "客服一组");
    assert_eq!(people[2].stretches[0].department, "客户服务部");
}
