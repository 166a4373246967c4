//! What an import writes, and how it is taken back.

use super::*;

#[test]
fn a_roster_builds_departments_posts_and_people_and_is_taken_back_as_one() {
    let mut office = office();
    let empty = now(&office);
    let text = roster(
        "E01,王祎,零售部,导购,,店长,2024-03-01,,,13812345678\n\
         E02,李昉,零售部,店长,经理级,总经理,2020-01-06,,,\n\
         E03,赵玥,总办,总经理,经理级,,2018-05-07,,,\n\
         E04,周旻,零售部,导购,,店长,2024-04-01,,提成,\n",
    );
    let report = import(&mut office, &text).unwrap();
    assert_eq!((report.created, report.skipped, report.errors), (4, 0, 0));
    let view = crate::people::view(&office, moment().today()).unwrap();
    let rows: Vec<_> = view
        .rows
        .iter()
        .map(|row| {
            (
                &*row.post,
                &*row.class,
                row.superior.as_deref(),
                row.pay_basis,
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("导购", "专员级", Some("李昉"), PayBasis::Wage),
            ("店长", "经理级", Some("赵玥"), PayBasis::Wage),
            ("总经理", "经理级", None, PayBasis::Wage),
            ("导购", "专员级", Some("李昉"), PayBasis::Commission),
        ]
    );
    let heads: Vec<u32> = now(&office)
        .posts
        .iter()
        .map(|post| post.headcount)
        .collect();
    assert_eq!(heads, [2, 1, 1]);
    undo_import(&mut office, moment(), report.batch).unwrap();
    assert_eq!(now(&office), empty);
    let again = undo_import(&mut office, moment(), report.batch);
    assert_eq!(code_of(again), "people.undo_gone");
}

#[test]
fn the_same_roster_again_changes_nothing() {
    let mut office = office();
    let text = roster(
        "E01,王祎,零售部,导购,,店长,2024-03-01,,,\nE02,李昉,零售部,店长,经理级,,2020-01-06,,,\n",
    );
    import(&mut office, &text).unwrap();
    let before = now(&office);
    let report = import(&mut office, &text).unwrap();
    assert_eq!((report.created, report.updated, report.skipped), (0, 0, 2));
    assert_eq!(now(&office), before);
}

#[test]
fn a_move_and_another_pay_basis_begin_today_and_can_be_taken_back() {
    let mut office = office();
    import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2024-03-01,,,\n"),
    )
    .unwrap();
    let before = now(&office);
    let text = roster("e01,王祎,客服部,客服专员,骨干级,,2024-03-01,,提成,\n");
    let report = import(&mut office, &text).unwrap();
    assert_eq!(report.updated, 1);
    let after = now(&office);
    let person = &after.employees[0];
    let days: Vec<_> = person.assignments.iter().map(|held| held.from).collect();
    assert_eq!(days, [day("2024-03-01"), day("2026-11-23")]);
    assert_eq!(person.pay_basis_on(day("2026-11-22")), PayBasis::Wage);
    assert_eq!(person.pay_basis_on(day("2026-11-23")), PayBasis::Commission);
    assert_eq!(person.code, "E01");
    undo_import(&mut office, moment(), report.batch).unwrap();
    assert_eq!(now(&office), before);
}

#[test]
fn a_row_changed_since_stands_in_the_way_of_taking_back() {
    let mut office = office();
    let report = import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2024-03-01,,,\n"),
    )
    .unwrap();
    let post = i64::from(now(&office).posts[0].id);
    let mut typed = form("E01", "王旻", post);
    typed.id = Some(now(&office).employees[0].id.into());
    save_employee(&mut office, moment(), &typed).unwrap();
    let before = now(&office);
    let refused = undo_import(&mut office, moment(), report.batch);
    assert_eq!(code_of(refused), "people.undo_gone");
    assert_eq!(now(&office), before);
}

#[test]
fn somebody_of_the_same_name_is_marked_and_still_added() {
    let mut office = office();
    import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2024-03-01,,,\n"),
    )
    .unwrap();
    let text = roster(
        "E11,王祎,零售部,导购,,,2026-03-02,,,\n\
         E12,李昉,零售部,导购,,,2026-03-02,,,\n\
         E13,李昉,零售部,导购,,,2026-03-02,,,\n",
    );
    let shown = preview(&office, &text);
    let marks: Vec<_> = shown
        .rows
        .iter()
        .map(|row| row.duplicate_of.as_deref())
        .collect();
    assert_eq!(marks, [Some("E01"), None, Some("E12")]);
    assert!(
        shown
            .rows
            .iter()
            .all(|row| row.action == ImportAction::Create)
    );
    assert_eq!(import(&mut office, &text).unwrap().created, 3);
}

#[test]
fn a_gap_in_the_line_is_filled_and_what_stands_is_not_overwritten() {
    let mut office = office();
    import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2024-03-01,,,\nE02,李昉,零售部,店长,,,2024-03-01,,,\n"),
    )
    .unwrap();
    let before = now(&office);
    let report = import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,店长,2024-03-01,,,\n"),
    )
    .unwrap();
    assert_eq!(report.updated, 1);
    assert!(now(&office).posts[0].superior.is_some());
    let other = roster("E02,李昉,零售部,店长,,导购,2024-03-01,,,\n");
    assert_eq!(wrong(&preview(&office, &other)), ["circle"]);
    let other = roster("E01,王祎,零售部,导购,,导购,2024-03-01,,,\n");
    assert_eq!(wrong(&preview(&office, &other)), ["superior_differs"]);
    undo_import(&mut office, moment(), report.batch).unwrap();
    assert_eq!(now(&office), before);
}
