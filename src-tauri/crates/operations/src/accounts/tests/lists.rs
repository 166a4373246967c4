//! Saved views of the list.

use domain::accounts::Grade;

use super::*;

fn saved(name: &str) -> SavedView {
    SavedView {
        id: 0,
        name: name.into(),
        opens: false,
        text: String::new(),
        grade: None,
        ungraded: false,
        manager: None,
        status: None,
        custom: None,
        order: AccountOrderWord::Name,
        order_field: None,
        descending: false,
        away: None,
    }
}

#[test]
fn a_view_is_kept_renamed_deleted_and_brought_back_where_it_was() {
    let mut office = office();
    let mut first = saved("A 级");
    first.grade = Some(Grade::A);
    let first = save_view(&mut office, moment(), &first).unwrap()[0].clone();
    let second = SavedView {
        opens: true,
        ..saved("流失")
    };
    let second = save_view(&mut office, moment(), &second).unwrap()[1].clone();
    assert!(second.opens && second.id != first.id);
    assert_eq!(
        code_of(save_view(&mut office, moment(), &saved(" a 级 "))),
        "accounts.view_twice"
    );
    assert_eq!(
        code_of(save_view(&mut office, moment(), &saved(" "))),
        "accounts.view_name"
    );
    let renamed = SavedView {
        name: "重点".into(),
        opens: true,
        ..first.clone()
    };
    let views = save_view(&mut office, moment(), &renamed).unwrap();
    assert_eq!(
        views.iter().filter(|view| view.opens).count(),
        1,
        "only one opens"
    );
    assert_eq!(view_named(&office, "重点").unwrap(), renamed);
    assert_eq!(code_of(view_named(&office, "A 级")), "accounts.no_view");
    delete_view(&mut office, moment(), first.id).unwrap();
    let third = save_view(&mut office, moment(), &saved("全部装饰公司")).unwrap();
    assert!(
        third.iter().all(|view| view.id != first.id),
        "an id is not given twice"
    );
    let views = save_view(&mut office, moment(), &renamed).unwrap();
    assert_eq!(
        (views.len(), &views[0]),
        (3, &renamed),
        "it is back where it was"
    );
    assert_eq!(
        code_of(delete_view(&mut office, moment(), 99)),
        "accounts.no_view"
    );
}

#[test]
fn a_view_lists_what_its_filter_lists() {
    let mut office = office();
    let mut lost = form("启明星健身中心");
    lost.status = AccountStatus::Lost;
    add(&mut office, &lost);
    add(&mut office, &form("云栖里酒店"));
    let view = SavedView {
        status: Some(AccountStatus::Lost),
        ..saved("流失")
    };
    save_view(&mut office, moment(), &view).unwrap();
    let query = view_named(&office, "流失").unwrap().query();
    let found = listed_whole(&office, moment().today(), &query).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name, "启明星健身中心");
}

#[test]
fn too_many_views_are_told_as_views() {
    let mut office = office();
    for at in 0..30 {
        save_view(&mut office, moment(), &saved(&format!("第{at}组"))).unwrap();
    }
    let more = save_view(&mut office, moment(), &saved("再一组"));
    assert_eq!(code_of(more), "accounts.views_many");
}
