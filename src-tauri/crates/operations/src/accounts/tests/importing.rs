//! Lists of customers against a company: what is written, held back, refused and taken back.

use domain::accounts::{Grade, Likeness};

use super::*;

const LIST: &str = "客户名称,联系人,手机,客户等级,备注\n\
    乐清华瑞恒食品有限公司,王秀英,13800000001,A,正常\n\
    乐清华瑞恒食品（有限公司）,王秀英,＋８６138 0000 0001,,再写一次\n\
    重庆长乐贸易有限公司,欧阳建国,1.38E+10,,\n\
    乐清华瑞恒食品有限公司,李四,13800000011,,\n\
    厦门嘉信建材经营部,曾先生,0592-6000000转801,,\n";

fn import(office: &mut TestOffice, text: &str, choices: &ImportChoices) -> Result<ImportReport> {
    let path = file(office, "客户.csv", text);
    apply_import(office, moment(), &path, choices, &mut |_| true)
}

fn seen(office: &TestOffice, text: &str) -> AccountImportPreview {
    let path = file(office, "客户.csv", text);
    preview(office, moment(), &path, &ImportChoices::default()).unwrap()
}

#[test]
fn good_rows_are_taken_in_and_the_others_told() {
    let mut office = office();
    let told = seen(&office, LIST);
    assert_eq!(
        (
            told.counts.rows,
            told.counts.create,
            told.counts.skip,
            told.counts.errors
        ),
        (5, 2, 2, 1)
    );
    assert_eq!(told.held, 1);
    let held: Vec<(usize, Likeness)> = told
        .rows
        .iter()
        .filter_map(|row| {
            row.duplicate
                .as_ref()
                .map(|of| (row.number, of.alike.likeness))
        })
        .collect();
    assert_eq!(held, [(2, Likeness::Certain), (4, Likeness::Possible)]);
    assert!(names(&office, "").is_empty(), "a preview writes nothing");
    let report = import(&mut office, LIST, &ImportChoices::default()).unwrap();
    assert_eq!(
        (
            report.created,
            report.updated,
            report.skipped,
            report.errors
        ),
        (2, 0, 2, 1)
    );
    assert_eq!(names(&office, "lqhrh"), ["乐清华瑞恒食品有限公司"]);
    let all = every(&office).unwrap();
    let held = all
        .iter()
        .find_map(|account| account.grade.clone())
        .unwrap();
    assert_eq!((held.grade, held.reason.as_str()), (Grade::A, "客户.csv"));
}

#[test]
fn a_list_taken_in_again_changes_nothing() {
    let mut office = office();
    import(&mut office, LIST, &ImportChoices::default()).unwrap();
    let before = every(&office).unwrap();
    let report = import(&mut office, LIST, &ImportChoices::default()).unwrap();
    assert_eq!((report.created, report.updated, report.skipped), (0, 0, 4));
    assert_eq!(every(&office).unwrap(), before);
}

#[test]
fn a_later_list_updates_what_it_says_and_keeps_the_rest() {
    let mut office = office();
    import(&mut office, LIST, &ImportChoices::default()).unwrap();
    let newer = "客户名称,联系人,手机,地址,备注\n厦门嘉信建材经营部,曾先生,13800000009,厦门市湖里区,要送货\n";
    let report = import(&mut office, newer, &ImportChoices::default()).unwrap();
    assert_eq!((report.created, report.updated), (0, 1));
    let all = every(&office).unwrap();
    let account = all
        .iter()
        .find(|account| account.name.starts_with("厦门"))
        .unwrap();
    assert_eq!(account.contacts[0].phones.len(), 2);
    assert_eq!(
        (account.address.as_str(), account.note.as_str()),
        ("厦门市湖里区", "要送货")
    );
}

#[test]
fn likely_ones_are_held_back_added_or_joined_as_one_chooses() {
    for (likely, accounts, people) in [
        (LikelyChoice::Skip, 2, 1),
        (LikelyChoice::Create, 3, 1),
        (LikelyChoice::Update, 2, 2),
    ] {
        let mut office = office();
        let choices = ImportChoices {
            likely,
            ..ImportChoices::default()
        };
        import(&mut office, LIST, &choices).unwrap();
        let all = every(&office).unwrap();
        assert_eq!(all.len(), accounts, "{likely:?}");
        let first = all
            .iter()
            .find(|account| account.contacts[0].name == "王秀英")
            .unwrap();
        assert_eq!(first.contacts.len(), people, "{likely:?}");
    }
}

#[test]
fn an_import_is_taken_back_as_a_whole_unless_something_happened_since() {
    let mut office = office();
    import(
        &mut office,
        "客户名称,电话\n厦门嘉信建材经营部,0592-6000000\n",
        &ImportChoices::default(),
    )
    .unwrap();
    let before = every(&office).unwrap();
    let report = import(
        &mut office,
        &format!("{LIST}厦门嘉信建材经营部,,13800000009,,\n"),
        &ImportChoices::default(),
    )
    .unwrap();
    undo_import(&mut office, moment(), report.batch).unwrap();
    let after = every(&office).unwrap();
    assert_eq!(after, before);
    assert!(names(&office, "华瑞恒").is_empty());
    assert_eq!(
        code_of(undo_import(&mut office, moment(), report.batch)),
        "accounts.undo_gone"
    );
    let report = import(&mut office, LIST, &ImportChoices::default()).unwrap();
    let id = every(&office)
        .unwrap()
        .iter()
        .find(|account| account.name.starts_with("乐清"))
        .unwrap()
        .id;
    save_log(&mut office, moment(), &talk(id.into(), "", None)).unwrap();
    assert_eq!(
        code_of(undo_import(&mut office, moment(), report.batch)),
        "accounts.undo_gone"
    );
    assert_eq!(every(&office).unwrap().len(), 2, "nothing was half undone");
}

#[test]
fn people_of_one_firm_are_people_of_it_and_people_without_one_are_customers() {
    let mut office = office();
    let text =
        "姓名,公司,手机\n王祎,晨光装饰,13800000001\n李昉,晨光装饰,13800000002\n赵玥,,13800000003\n";
    let report = import(&mut office, text, &ImportChoices::default()).unwrap();
    assert_eq!((report.created, report.updated), (2, 1));
    let all = every(&office).unwrap();
    let firm = all
        .iter()
        .find(|account| account.name == "晨光装饰")
        .unwrap();
    assert_eq!(firm.contacts.len(), 2);
    assert_eq!(
        all.iter()
            .find(|account| account.name == "赵玥")
            .unwrap()
            .kind,
        AccountKind::Person
    );
}

#[test]
fn rows_left_out_come_back_with_the_reason_and_without_formulas() {
    let office = office();
    let path = file(
        &office,
        "客户.csv",
        &format!("{LIST}=cmd|' /C calc'!A0,x,13800000006,,\n"),
    );
    let look = look(&office, moment(), &path, &ImportChoices::default()).unwrap();
    let out = office.folder.path().join("未导入.csv");
    assert_eq!(bad_rows(&look, &out).unwrap(), 3);
    let text = std::fs::read_to_string(&out).unwrap();
    assert!(text.starts_with("\u{feff}原因,客户名称"), "{text}");
    assert!(
        text.contains("后几位丢失") && text.contains("可能与“乐清华瑞恒食品有限公司”重复"),
        "{text}"
    );
    assert!(text.contains(",'=cmd"), "{text}");
    let wrong = bad_rows(&look, &office.folder.path().join("x.pdf"));
    assert_eq!(code_of(wrong), "file.unknown_ending");
}

#[test]
fn a_file_of_a_gigabyte_is_refused_by_its_size() {
    let office = office();
    let path = office.folder.path().join("大.csv");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    let told = refused(preview(&office, moment(), &path, &ImportChoices::default()));
    assert_eq!(
        (told.code.as_str(), told.facts["bytes"].as_str()),
        ("sheet.too_large", "1073741824")
    );
}

#[test]
fn a_file_without_names_is_shown_but_not_taken_in() {
    let mut office = office();
    let text = "column1,column2\na,b\n";
    let told = seen(&office, text);
    assert!(!told.has_names && told.counts.rows == 1);
    assert_eq!(
        code_of(import(&mut office, text, &ImportChoices::default())),
        "accounts.no_name_column"
    );
    let choices = ImportChoices {
        mapping: Some(vec![Some("account".into()), None]),
        ..ImportChoices::default()
    };
    assert_eq!(import(&mut office, text, &choices).unwrap().created, 1);
    assert_eq!(
        code_of(import(&mut office, "", &ImportChoices::default())),
        "sheet.empty"
    );
}

#[test]
fn alike_accounts_are_found_over_the_whole_file() {
    let mut office = office();
    for name in ["明川晨光装饰有限公司", "晨光装饰", "明川晨光装饰"] {
        add(&mut office, &form(name));
    }
    let pairs = duplicates(&office).unwrap();
    assert_eq!(pairs.len(), 1);
    assert_eq!(
        (pairs[0].first.name.as_str(), pairs[0].second.name.as_str()),
        ("明川晨光装饰有限公司", "明川晨光装饰")
    );
}

#[test]
fn a_list_that_is_stopped_leaves_nothing_behind_and_can_be_taken_in_again() {
    let mut office = office();
    let rows: String = (0..900).map(|n| format!("客户{n:04}号商行\n")).collect();
    let path = file(&office, "长名单.csv", &format!("客户名称\n{rows}"));
    let choices = ImportChoices::default();
    let mut told = Vec::new();
    let stopped = apply_import(&mut office, moment(), &path, &choices, &mut |step| {
        told.push((step.done, step.total));
        step.done < 400
    });
    assert_eq!(code_of(stopped), "cancelled");
    assert_eq!(told, [(0, 900), (200, 900), (400, 900)]);
    assert_eq!(every(&office).unwrap().len(), 0);
    let report = apply_import(&mut office, moment(), &path, &choices, &mut |_| true).unwrap();
    assert_eq!(report.created, 900);
}

#[test]
fn a_list_that_changes_most_of_the_accounts_is_found_by_what_it_says_now() {
    let mut office = office();
    let list = |person: &str| {
        let rows = (0..1_200).map(|n| format!("明川{n}号店,K{n:04},{person}{n}\n"));
        rows.fold(
            "客户名称,客户编号,联系人\n".to_owned(),
            |text, row| text + &row,
        )
    };
    let take_in = |office: &mut TestOffice, person: &str| {
        import(office, &list(person), &ImportChoices::default()).unwrap()
    };
    assert_eq!(take_in(&mut office, "王平").created, 1_200);
    let changed = take_in(&mut office, "赵敏");
    assert_eq!(changed.updated, 1_200);
    for name in ["王平1199", "赵敏1199", "zm1199", "明川1199"] {
        assert_eq!(names(&office, name), ["明川1199号店"], "{name}");
    }
    undo_import(&mut office, moment(), changed.batch).unwrap();
    assert!(names(&office, "赵敏1199").is_empty());
    assert_eq!(names(&office, "wp1199"), ["明川1199号店"]);
}
