//! What goes into a cycle: people, schemes, tables.

use super::*;

#[test]
fn joiners_leavers_transfers_and_long_leave_are_told_apart_by_one_rule() {
    let mut office = office();
    let shop = shop(&mut office);
    let mut moved = form("E01", "王祎", shop.clerk);
    moved.assignments.push(AssignmentForm {
        from: day("2026-08-16"),
        post: shop.manager,
    });
    let mut late = form("E02", "李昉", shop.clerk);
    late.hired_on = day("2026-08-29");
    late.assignments[0].from = late.hired_on;
    late.pay_basis[0].from = late.hired_on;
    let mut mother = form("E03", "赵宁", shop.clerk);
    mother.leaves = vec![LeaveForm {
        kind: LeaveKind::Maternity,
        from: day("2026-07-30"),
        to: day("2026-11-29"),
    }];
    let mut gone = form("E04", "周岚", shop.clerk);
    gone.left_on = Some(day("2026-08-20"));
    for person in [moved, late, mother, gone] {
        crate::people::save_employee(&mut office, moment(), &person).unwrap();
    }
    let told = refused(open(&mut office, moment(), &order("2026-08")));
    assert_eq!(told.code, "assessment.posts_without_scheme");
    assert!(told.facts["posts"].contains("导购（") && told.facts["posts"].contains("店长（王祎）"));
    for post in [shop.manager, shop.clerk] {
        write_scheme(&mut office, moment(), post, SCHEME).unwrap();
        issue_scheme(&mut office, moment(), post, day("2026-01-01"), "").unwrap();
    }
    let view = open(&mut office, moment(), &order("2026-08")).unwrap();
    let told: Vec<_> = view
        .sheets
        .iter()
        .map(|sheet| {
            (
                sheet.code.as_str(),
                sheet.days,
                sheet.standing,
                sheet.reason.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("E01", 15, Standing::Assessed, ""),
            ("E01", 16, Standing::Assessed, ""),
            ("E02", 3, Standing::LeftOut, "too_few_days"),
            // No earlier score to keep: the month is left out and counts against nobody.
            ("E03", 31, Standing::LeftOut, "statutory_leave"),
            ("E04", 20, Standing::Assessed, ""),
        ]
    );
    assert_eq!(view.rules.leave, LeaveRule::Earlier);
}

#[test]
fn a_pasted_table_is_taken_cell_by_cell_and_every_other_cell_is_told() {
    let (mut office, cycle) = august();
    let text = "工号\t姓名\tK08\nE01\t王祎\t93.5\nE02\t李昉\tabc\nE09\t无名\t90\nE02\t李昉\t91";
    let report = paste_figures(&mut office, moment(), cycle, EntryKind::Data, text, "").unwrap();
    assert_eq!(report.taken, 2);
    let told: Vec<_> = report
        .problems
        .iter()
        .map(|one| (one.row, one.code.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, "assessment.bad_figure"),
            (4, "assessment.unknown_person")
        ]
    );
    let long = "姓名,指标,数值\n王祎,投诉按期办结率,94";
    let path = std::path::Path::new("数据.csv");
    let report = import_figures(
        &mut office,
        moment(),
        cycle,
        EntryKind::Data,
        path,
        long.as_bytes(),
        "",
    )
    .unwrap();
    assert_eq!((report.taken, report.problems.len()), (1, 0));
    let seen = sheet(
        &office,
        moment().today(),
        cycle,
        sheet_of(&report.view, "E01"),
    )
    .unwrap();
    assert_eq!(seen.items[0].source, "数据.csv");
    let headless = paste_figures(&mut office, moment(), cycle, EntryKind::Data, "E01\t90", "");
    assert_eq!(code_of(headless), "assessment.no_heading");
}

#[test]
fn a_scheme_that_cannot_work_is_never_issued() {
    let mut office = office();
    let shop = shop(&mut office);
    let item = |weight: &str, rule: &str| SchemeItemForm {
        name: "办结率".into(),
        weight: weight.into(),
        rule: rule.into(),
        ..SchemeItemForm::default()
    };
    let form = |weight: &str, rule: &str| SchemeForm {
        items: vec![item(weight, rule)],
        ..SchemeForm::default()
    };
    draft_scheme(&mut office, moment(), shop.clerk, &SchemeStart::Empty).unwrap();
    let mut save = |form: &SchemeForm| {
        let seen = read_scheme(&office, moment().today(), shop.clerk, None).unwrap();
        let revision = seen.shown.unwrap().revision;
        save_scheme(&mut office, moment(), shop.clerk, revision, form)?;
        issue_scheme(&mut office, moment(), shop.clerk, day("2026-01-01"), "")
    };
    assert_eq!(
        code_of(save(&form("99.99", "ratio 95"))),
        "assessment.weights_not_100"
    );
    assert_eq!(
        code_of(save(&form("100", "ratio 0"))),
        "assessment.target_not_positive"
    );
    assert_eq!(
        code_of(save(&form("百", "ratio 95"))),
        "assessment.bad_weight"
    );
    assert_eq!(code_of(save(&form("100", "lucky"))), "assessment.bad_rule");
    let issued = save(&form("100", "ratio 95")).unwrap();
    assert!(issued.versions[0].in_force);
    let tried = preview(
        &office,
        moment().today(),
        &form("100", "ratio 95 floor 60%"),
        &["57".into()],
    )
    .unwrap();
    assert_eq!(tried.total.as_deref(), Some("60.00"));
    let plot = &tried.items[0].plot;
    assert!(
        plot.iter().any(|point| point.score == "0.00")
            && plot.iter().any(|point| point.score == "100.00")
    );
}
