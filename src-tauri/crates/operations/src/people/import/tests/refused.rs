//! What an import refuses, each with its reason and nothing changed.

use super::*;

#[test]
fn bad_rows_are_named_and_nothing_is_written_unless_they_are_skipped() {
    let mut office = office();
    let text = roster(
        "E01,王祎,零售部,导购,,,2024-02-30,,,\n\
         E02,=HYPERLINK(1),零售部,导购,,,2024-02-01,,,\n\
         E03,李昉,零售部,导购,,,2024-02-01,2023-01-01,,\n\
         E04,赵玥,零售部,导购,,,2024-02-01,,计件,\n\
         E05,周旻,零售部,导购,,,2024-02-01,,,\n\
         E05,周旻,零售部,导购,,,2024-02-01,,,\n\
         E06,吴昊,,导购,,,2024-02-01,,,1.38E+10\n\
         E07,郑岩,零售部,导购,,,2024-02-01,,,\n",
    );
    let shown = preview(&office, &text);
    assert_eq!(
        wrong(&shown),
        [
            "bad_date",
            "formula",
            "left_before_hired",
            "unknown_word",
            "duplicate_code",
            "duplicate_code",
            "required lost_digits",
            "",
        ]
    );
    assert_eq!(
        (shown.counts.rows, shown.counts.errors, shown.counts.create),
        (8, 7, 1)
    );
    assert!(
        shown
            .rows
            .iter()
            .flat_map(|row| &row.errors)
            .all(|error| !error.why.contains("cell."))
    );
    let before = now(&office);
    let told = refused(import(&mut office, &text));
    assert_eq!(
        (told.code.as_str(), &*told.facts["count"]),
        ("people.import_errors", "7")
    );
    assert_eq!(now(&office), before);
    let path = Path::new("名单.csv");
    let report = apply_import(&mut office, moment(), path, text.as_bytes(), None, true).unwrap();
    assert_eq!((report.created, report.errors), (1, 7));
    assert_eq!(now(&office).employees[0].code, "E07");
}

#[test]
fn posts_are_checked_across_rows() {
    let mut office = office();
    let shop = shop(&mut office);
    save_employee(&mut office, moment(), &form("E00", "钱多", shop.clerk)).unwrap();
    let text = roster(
        "E01,王祎,客服部,主管,主管级,组长,2024-02-01,,,\n\
         E02,李昉,客服部,组长,骨干级,主管,2024-02-01,,,\n\
         E03,赵玥,客服部,组长,专员级,,2024-02-01,,,\n\
         E04,周旻,客服部,专员,,总监,2024-02-01,,,\n\
         E05,吴昊,零售部,导购,骨干级,,2024-02-01,,,\n\
         E06,郑岩,售后部,主管,主管级,,2024-02-01,,,\n\
         E07,冯程,仓库,库管,,主管,2024-02-01,,,\n\
         E08,陈谷,零售部,导购,专员级,总经理,2024-02-01,,,\n",
    );
    let shown = preview(&office, &text);
    assert_eq!(
        wrong(&shown),
        [
            "circle",
            "circle",
            "class_differs",
            "unknown_post",
            "class_differs",
            "",
            "ambiguous_post",
            "unknown_post",
        ]
    );
    let path = Path::new("名单.csv");
    apply_import(&mut office, moment(), path, text.as_bytes(), None, true).unwrap();
    let names: Vec<String> = now(&office)
        .departments
        .into_iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(
        names,
        ["零售部", "售后部"],
        "units of refused rows are not made"
    );
}

#[test]
fn a_roster_without_a_needed_column_is_shown_for_mapping_but_not_written() {
    let mut office = office();
    let text = "员工,工号,归属,岗位,入职日期\n王祎,E01,零售部,导购,2024-03-01\n";
    let shown = preview(&office, text);
    assert_eq!(
        (shown.header_row, shown.counts.rows, shown.counts.errors),
        (1, 1, 1)
    );
    assert_eq!(wrong(&shown), ["missing_column missing_column"]);
    let told = refused(import(&mut office, text));
    assert_eq!(told.code, "roster.missing_columns");
    assert_eq!(told.facts["columns"], "姓名、部门");
    assert!(now(&office).employees.is_empty());
    let words = ["name", "code", "department", "post", "hired_on"];
    let mapping = words.map(|word| Some(word.to_owned()));
    let path = Path::new("名单.csv");
    let report = apply_import(
        &mut office,
        moment(),
        path,
        text.as_bytes(),
        Some(&mapping),
        false,
    )
    .unwrap();
    assert_eq!(report.created, 1);
    let odd = [Some("salary".to_owned())];
    let refused = preview_import(&office, path, text.as_bytes(), Some(&odd));
    assert_eq!(code_of(refused), "roster.unknown_field");
}

#[test]
fn what_is_no_roster_is_refused_with_its_reason() {
    let mut office = office();
    let mut code = |bytes: &[u8]| {
        let path = Path::new("名单.xlsx");
        code_of(apply_import(
            &mut office,
            moment(),
            path,
            bytes,
            None,
            false,
        ))
    };
    assert_eq!(code(b""), "sheet.empty");
    assert_eq!(code(b"PK\x03\x04rubbish"), "sheet.damaged");
    assert_eq!(code(&[0xD0, 0xCF, 0x11, 0xE0, 1]), "sheet.old_excel");
    assert_eq!(code("一列\n".as_bytes()), "roster.no_header");
    assert_eq!(
        code(format!("{HEAD}\n").as_bytes()),
        "people.nothing_to_import"
    );
    for code in [
        "sheet.empty",
        "sheet.damaged",
        "sheet.old_excel",
        "roster.no_header",
        "roster.column_twice",
        "roster.missing_columns",
        "roster.unknown_field",
        "people.nothing_to_import",
        "people.undo_gone",
        "people.import_errors",
        "cell.missing_column",
        "cell.lost_digits",
        "cell.masked",
        "cell.class_differs",
        "cell.superior_differs",
        "cell.unknown_post",
        "cell.ambiguous_post",
        "cell.circle",
        "cell.against_history",
        "cell.moves_back",
    ] {
        assert!(texts::knows(code), "{code}");
    }
}

#[test]
fn masked_numbers_of_our_own_export_change_nothing_and_foreign_ones_are_refused() {
    let mut office = office();
    import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2024-03-01,,,13812345678\n"),
    )
    .unwrap();
    let text = roster(
        "E01,王祎,零售部,导购,,,2024-03-01,,,138****5678\n\
         E02,李昉,零售部,导购,,,2024-03-01,,,139****0000\n",
    );
    let shown = preview(&office, &text);
    assert_eq!(wrong(&shown), ["", "masked"]);
    assert_eq!(shown.rows[0].action, ImportAction::Skip);
}

#[test]
fn dates_that_contradict_the_record_are_refused() {
    let mut office = office();
    let shop = shop(&mut office);
    let mut typed = form("E01", "王祎", shop.clerk);
    typed.assignments.push(crate::views::AssignmentForm {
        from: day("2026-08-16"),
        post: shop.manager,
    });
    save_employee(&mut office, moment(), &typed).unwrap();
    let hired = roster("E01,王祎,零售部,店长,,,2026-09-01,,,\n");
    assert_eq!(wrong(&preview(&office, &hired)), ["against_history"]);
    let left = roster("E01,王祎,零售部,店长,,,2024-03-01,2026-08-01,,\n");
    assert_eq!(wrong(&preview(&office, &left)), ["against_history"]);
    let earlier = roster("E01,王祎,零售部,店长,,,2024-02-01,2026-11-30,,\n");
    let shown = preview(&office, &earlier);
    assert_eq!(shown.rows[0].action, ImportAction::Update);
    import(&mut office, &earlier).unwrap();
    let person = now(&office).employees.remove(0);
    assert_eq!(person.assignments[0].from, day("2024-02-01"));
    assert_eq!(person.left_on, Some(day("2026-11-30")));
}

#[test]
fn another_day_of_hiring_is_refused_where_a_quarter_was_issued_on_it() {
    let mut office = office();
    import(
        &mut office,
        &roster("E01,王祎,零售部,导购,,,2026-08-03,,,\n"),
    )
    .unwrap();
    let plan = |hired: &str, issued: &[Quarter]| {
        let text = roster(&format!("E01,王祎,零售部,导购,,,{hired},,,\n"));
        let source = read::read(Path::new("名单.csv"), text.as_bytes(), None).unwrap();
        let plan = plan::plan(&now(&office), &source.roster, moment().today(), issued);
        plan.rows[0].problems.first().map(|problem| problem.code)
    };
    let issued = ["2026Q3".parse().unwrap()];
    assert_eq!(plan("2026-08-10", &issued), Some("moves_back"));
    assert_eq!(plan("2026-08-10", &[]), None);
    assert_eq!(plan("2026-08-03", &issued), None);
    let earlier = ["2026Q1".parse().unwrap()];
    assert_eq!(plan("2026-08-10", &earlier), None);
}
