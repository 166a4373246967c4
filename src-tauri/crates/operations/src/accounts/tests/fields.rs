//! 自定义字段: made, filled in, listed, taken in from a list and back, archived and brought back.

use domain::accounts::{CustomKind, CustomValue};
use domain::ids::CustomFieldId;

use super::*;

fn make(office: &mut TestOffice, name: &str, kind: CustomKind, choices: &[&str]) -> CustomFieldId {
    let form = CustomFieldForm {
        id: None,
        name: name.into(),
        kind,
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
    };
    let rows = save_field(office, moment(), &form).unwrap();
    rows.last().unwrap().field.id
}

fn said(office: &TestOffice, account: i64, field: CustomFieldId) -> Option<String> {
    let view = view(office, moment().today(), account).unwrap();
    view.account.custom(field).map(str::to_owned)
}

#[test]
fn a_value_is_kept_as_its_kind_writes_it_and_one_that_cannot_be_is_refused() {
    let mut office = office();
    let kind = make(
        &mut office,
        "合同类型",
        CustomKind::Choice,
        &["年框", "单次", ""],
    );
    let rooms = make(&mut office, "客房数", CustomKind::Number, &[]);
    let opened = make(&mut office, "开业日期", CustomKind::Date, &[]);
    let value = |field, value: &str| CustomValue {
        field,
        value: value.into(),
    };
    let mut typed = form("云栖里酒店");
    typed.custom = vec![
        value(kind, "年框"),
        value(rooms, "1,280.50"),
        value(opened, "2024年5月6日"),
    ];
    let account = add(&mut office, &typed);
    assert_eq!(said(&office, account, kind).as_deref(), Some("年框"));
    assert_eq!(said(&office, account, rooms).as_deref(), Some("1280.5"));
    assert_eq!(
        said(&office, account, opened).as_deref(),
        Some("2024-05-06")
    );
    for (field, text, code) in [
        ("合同类型", "季框", "accounts.field_choice"),
        ("客房数", "很多", "accounts.field_number"),
        ("开业日期", "5月6日", "accounts.field_day"),
        ("门店数", "1", "accounts.no_field"),
    ] {
        let told = refused(set_field(&mut office, moment(), account, field, text));
        assert_eq!(told.code, code, "{field}");
    }
    set_field(&mut office, moment(), account, "客房数", " ").unwrap();
    assert_eq!(said(&office, account, rooms), None);
    // A form that does not name a field leaves it alone.
    let mut typed = form("云栖里酒店管理");
    typed.id = Some(account);
    save(&mut office, moment(), &typed).unwrap();
    assert_eq!(said(&office, account, kind).as_deref(), Some("年框"));
    let listed = |custom| {
        let query = AccountQuery {
            custom: Some(custom),
            limit: 10,
            ..AccountQuery::default()
        };
        list(&office, moment().today(), &query).unwrap()
    };
    let page = listed(value(kind, "年框"));
    assert_eq!(page.rows[0].custom.len(), 2, "{:?}", page.rows[0].custom);
    assert_eq!(page.fields.len(), 3);
    assert_eq!(listed(value(kind, "单次")).total, 0);
}

#[test]
fn what_a_field_said_stays_while_it_is_archived_and_its_kind_stays_with_it() {
    let mut office = office();
    let field = make(
        &mut office,
        "合同类型",
        CustomKind::Choice,
        &["年框", "单次"],
    );
    let other = make(&mut office, "备案号", CustomKind::Text, &[]);
    let account = add(&mut office, &form("云栖里酒店"));
    set_field(&mut office, moment(), account, "合同类型", "年框").unwrap();
    let mut changed = CustomFieldForm {
        id: Some(field.into()),
        name: "合同类型".into(),
        kind: CustomKind::Text,
        choices: vec![],
    };
    assert_eq!(
        code_of(save_field(&mut office, moment(), &changed)),
        "accounts.field_kind"
    );
    // A choice that is put away stays where it was chosen, also when the form is saved again.
    changed.kind = CustomKind::Choice;
    changed.choices = vec!["单次".into(), "季框".into()];
    save_field(&mut office, moment(), &changed).unwrap();
    let mut typed = form("云栖里");
    typed.id = Some(account);
    typed.custom = vec![CustomValue {
        field,
        value: "年框".into(),
    }];
    save(&mut office, moment(), &typed).unwrap();
    assert_eq!(said(&office, account, field).as_deref(), Some("年框"));
    archive_field(&mut office, moment(), field.into(), true).unwrap();
    let query = AccountQuery {
        limit: 10,
        ..AccountQuery::default()
    };
    let shown = |office: &TestOffice| list(office, moment().today(), &query).unwrap().fields;
    assert_eq!(shown(&office).len(), 1);
    assert_eq!(
        code_of(set_field(
            &mut office,
            moment(),
            account,
            "合同类型",
            "单次"
        )),
        "accounts.no_field"
    );
    archive_field(&mut office, moment(), field.into(), false).unwrap();
    assert_eq!(said(&office, account, field).as_deref(), Some("年框"));
    order_fields(&mut office, moment(), &[other.into()]).unwrap();
    let order: Vec<_> = shown(&office).into_iter().map(|field| field.id).collect();
    assert_eq!(order, [other, field]);
    let twice = CustomFieldForm {
        id: None,
        name: "备案号".into(),
        kind: CustomKind::Text,
        choices: vec![],
    };
    assert_eq!(
        code_of(save_field(&mut office, moment(), &twice)),
        "accounts.field_twice"
    );
    let lone = CustomFieldForm {
        name: "级别".into(),
        kind: CustomKind::Choice,
        choices: vec!["一".into()],
        ..twice
    };
    assert_eq!(
        code_of(save_field(&mut office, moment(), &lone)),
        "accounts.field_no_choices"
    );
}

#[test]
fn a_column_of_a_list_fills_a_field_and_goes_with_the_import() {
    let mut office = office();
    let kind = make(
        &mut office,
        "合同类型",
        CustomKind::Choice,
        &["年框", "单次"],
    );
    let rooms = make(&mut office, "客房数", CustomKind::Number, &[]);
    let known = add(&mut office, &form("云栖里酒店管理有限公司"));
    set_field(&mut office, moment(), known, "合同类型", "单次").unwrap();
    let text = "客户名称,合同类型,房间,手机\n\
        云栖里酒店管理有限公司,年框,120,13800000001\n\
        厦门嘉信建材经营部,季框,8,13800000002\n\
        重庆长乐贸易有限公司,单次,36,13800000003\n";
    let path = file(&office, "客户.csv", text);
    let told = preview(&office, moment(), &path, &ImportChoices::default()).unwrap();
    let word = |field: CustomFieldId| Some(format!("custom:{field}"));
    assert_eq!(told.columns[1].field, word(kind), "the heading is its name");
    assert_eq!(told.columns[2].field, None);
    assert_eq!(told.counts.errors, 1, "{:?}", told.rows);
    let mut mapping: Vec<Option<String>> = told
        .columns
        .iter()
        .map(|column| column.field.clone())
        .collect();
    mapping[2] = Some("客房数".into());
    let choices = ImportChoices {
        mapping: Some(mapping),
        likely: LikelyChoice::Update,
        ..ImportChoices::default()
    };
    let told = preview(&office, moment(), &path, &choices).unwrap();
    assert_eq!(told.columns[2].field, word(rooms));
    let report = apply_import(&mut office, moment(), &path, &choices, &mut |_| true).unwrap();
    assert_eq!((report.created, report.updated, report.errors), (1, 1, 1));
    assert_eq!(said(&office, known, kind).as_deref(), Some("年框"));
    assert_eq!(said(&office, known, rooms).as_deref(), Some("120"));
    let out = office.folder.path().join("导出.csv");
    let query = AccountQuery {
        limit: 1,
        ..AccountQuery::default()
    };
    assert_eq!(export(&office, moment().today(), &query, &out).unwrap(), 2);
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(
        written.lines().next().unwrap().ends_with("合同类型,客房数"),
        "{written}"
    );
    assert!(written.contains(",单次,36"), "{written}");
    undo_import(&mut office, moment(), report.batch).unwrap();
    assert_eq!(said(&office, known, kind).as_deref(), Some("单次"));
    assert_eq!(said(&office, known, rooms), None);
}

#[test]
fn two_accounts_made_one_keep_what_either_said_and_part_with_it_again() {
    let mut office = office();
    let kind = make(&mut office, "合同类型", CustomKind::Text, &[]);
    let rooms = make(&mut office, "客房数", CustomKind::Number, &[]);
    let kept = add(&mut office, &form("云栖里酒店管理有限公司"));
    let gone = add(&mut office, &form("云栖里"));
    set_field(&mut office, moment(), kept, "合同类型", "年框").unwrap();
    set_field(&mut office, moment(), gone, "合同类型", "单次").unwrap();
    set_field(&mut office, moment(), gone, "客房数", "36").unwrap();
    let (id, _) = merge(&mut office, moment(), kept, gone).unwrap();
    assert_eq!(said(&office, kept, kind).as_deref(), Some("年框"));
    assert_eq!(said(&office, kept, rooms).as_deref(), Some("36"));
    unmerge(&mut office, moment(), id).unwrap();
    assert_eq!(said(&office, kept, rooms), None);
    assert_eq!(said(&office, gone, kind).as_deref(), Some("单次"));
}

/// A number by what it is worth, a choice as the owner listed them; equals by name, who says nothing last.
#[test]
fn the_list_stands_in_the_order_of_a_field_page_by_page() {
    let mut office = office();
    let rooms = make(&mut office, "客房数", CustomKind::Number, &[]);
    let kind = make(
        &mut office,
        "合同类型",
        CustomKind::Choice,
        &["年框", "单次"],
    );
    for (name, number, chosen) in [
        ("安庆店", "90", "单次"),
        ("北京店", "1280", "年框"),
        ("成都店", "", "年框"),
        ("大连店", "90", ""),
        ("厦门店", "-3.5", "单次"),
    ] {
        let account = add(&mut office, &form(name));
        set_field(&mut office, moment(), account, "客房数", number).unwrap();
        set_field(&mut office, moment(), account, "合同类型", chosen).unwrap();
    }
    let names = |office: &TestOffice, asked: &AccountQuery| -> String {
        let page = list(office, moment().today(), asked).unwrap();
        page.rows
            .iter()
            .filter_map(|row| row.name.chars().next())
            .collect()
    };
    let by = |field: CustomFieldId, descending| AccountQuery {
        order_field: Some(field.into()),
        descending,
        limit: 10,
        ..AccountQuery::default()
    };
    for (asked, wanted) in [
        (by(rooms, false), "厦安大北成"),
        (by(rooms, true), "北安大厦成"),
        (by(kind, false), "北成安厦大"),
        (by(kind, true), "安厦北成大"),
    ] {
        assert_eq!(names(&office, &asked), wanted);
        let by_twos: String = (0..3)
            .map(|at| AccountQuery {
                offset: at * 2,
                limit: 2,
                ..asked.clone()
            })
            .map(|part| names(&office, &part))
            .collect();
        assert_eq!(by_twos, wanted, "by twos");
    }
    // Of a search and of a filter as well.
    let found = AccountQuery {
        text: "店".into(),
        ..by(rooms, false)
    };
    assert_eq!(names(&office, &found), "厦安大北成");
    let narrowed = AccountQuery {
        custom: Some(CustomValue {
            field: kind,
            value: "年框".into(),
        }),
        ..by(rooms, false)
    };
    assert_eq!(names(&office, &narrowed), "北成");
    // Without its column the list goes by name again.
    archive_field(&mut office, moment(), rooms.into(), true).unwrap();
    assert_eq!(names(&office, &by(rooms, true)), "厦大成北安");
}
