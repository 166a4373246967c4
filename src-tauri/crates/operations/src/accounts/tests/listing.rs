//! The list in every order, page by page.

use std::cmp::Ordering;

use super::*;

/// Accounts whose figures are few, so that many are equal, and some not known.
fn filled() -> TestOffice {
    let mut office = office();
    let names = [
        "北京", "上海", "重庆", "安庆", "厦门", "苏州", "宁波", "温州", "成都",
    ];
    for round in 0..4_usize {
        for (at, name) in names.iter().enumerate() {
            let figure = (round * 5 + at * 3) % 4;
            let mut typed = form(&format!("{name}{round}号店"));
            if figure > 0 {
                typed.yearly_purchase = format!("{figure}0000");
                typed.since = Some(day(&format!("2020-0{figure}-01")));
            }
            let id = add(&mut office, &typed);
            for talk in 0..figure {
                let due = format!("2026-1{}-01", figure - talk);
                let promise = if talk > 0 { "寄样品" } else { "" };
                let mut told = self::talk(id, promise, (talk > 0).then_some(due.as_str()));
                told.on = day(&format!("2026-0{}-1{at}", talk + 2));
                save_log(&mut office, moment(), &told).unwrap();
            }
        }
    }
    office
}

fn asked(order: AccountOrderWord, descending: bool) -> AccountQuery {
    AccountQuery {
        order,
        descending,
        limit: 1_000,
        ..AccountQuery::default()
    }
}

type Key = fn(&AccountRow) -> Option<String>;

#[test]
fn every_order_has_what_is_not_known_last_and_equals_by_name() {
    let office = filled();
    let today = moment().today();
    let by_name = list(&office, today, &asked(AccountOrderWord::Name, false)).unwrap();
    assert_eq!((by_name.total, by_name.rows.len()), (36, 36));
    let orders: [(AccountOrderWord, Key); 4] = [
        (AccountOrderWord::YearlyPurchase, |row| {
            row.yearly_purchase
                .map(|amount| format!("{:020}", amount.fen()))
        }),
        (AccountOrderWord::Since, |row| {
            row.since.map(|day| day.to_string())
        }),
        (AccountOrderWord::LastTalk, |row| {
            row.last_talk.map(|day| day.to_string())
        }),
        (AccountOrderWord::NextDue, |row| {
            row.next_due.map(|day| day.to_string())
        }),
    ];
    for (order, key) in orders {
        for descending in [false, true] {
            let mut wanted = by_name.rows.clone();
            // A stable sort: equals stay by name.
            wanted.sort_by(|a, b| match (key(a), key(b)) {
                (None, None) => Ordering::Equal,
                (None, Some(_)) => Ordering::Greater,
                (Some(_), None) => Ordering::Less,
                (Some(a), Some(b)) if descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
            });
            assert!(wanted.iter().any(|row| key(row).is_some()), "{order:?}");
            assert!(wanted.iter().any(|row| key(row).is_none()), "{order:?}");
            let whole = list(&office, today, &asked(order, descending)).unwrap();
            assert_eq!(whole.rows, wanted, "{order:?} {descending}");
            let mut paged = Vec::new();
            for offset in (0..36).step_by(7) {
                let query = AccountQuery {
                    offset,
                    limit: 7,
                    ..asked(order, descending)
                };
                let page = list(&office, today, &query).unwrap();
                assert_eq!(page.total, 36);
                paged.extend(page.rows);
            }
            assert_eq!(paged, wanted, "{order:?} {descending} by sevens");
        }
    }
}

#[test]
fn what_was_talked_and_is_due_follows_the_log() {
    let mut office = office();
    let id = add(&mut office, &form("明烛工程"));
    let row = |office: &TestOffice| {
        let page = list(office, moment().today(), &AccountQuery::default()).unwrap();
        (page.rows[0].last_talk, page.rows[0].next_due)
    };
    assert_eq!(row(&office), (None, None));
    let mut told = talk(id, "寄样品", Some("2026-11-22"));
    told.on = day("2026-11-02");
    let view = save_log(&mut office, moment(), &told).unwrap();
    let promised: i64 = view.log[0].id.into();
    save_log(&mut office, moment(), &talk(id, "", None)).unwrap();
    assert_eq!(
        row(&office),
        (Some(day("2026-11-20")), Some(day("2026-11-22")))
    );
    settle(&mut office, moment(), promised, true).unwrap();
    assert_eq!(row(&office), (Some(day("2026-11-20")), None));
    settle(&mut office, moment(), promised, false).unwrap();
    assert_eq!(
        row(&office),
        (Some(day("2026-11-20")), Some(day("2026-11-22")))
    );
}

/// The window shows five hundred of a search; a file holds what there is, once each.
#[test]
fn a_search_is_written_out_whole() {
    let mut office = office();
    let rows: String = (0..1_203)
        .map(|at| format!("恒盛{at:04}号店,1380000{at:04}\n"))
        .collect();
    let path = file(&office, "客户.csv", &format!("客户名称,手机\n{rows}"));
    apply_import(
        &mut office,
        moment(),
        &path,
        &ImportChoices::default(),
        &mut |_| true,
    )
    .unwrap();
    let today = moment().today();
    for (order, descending) in [
        (AccountOrderWord::Name, false),
        (AccountOrderWord::Since, true),
    ] {
        let mut query = asked(order, descending);
        query.text = "恒盛".into();
        let shown = list(&office, today, &query).unwrap();
        assert_eq!(shown.total, 500);
        let found = listed_whole(&office, today, &query).unwrap();
        let names: std::collections::HashSet<&str> =
            found.iter().map(|account| account.name.as_str()).collect();
        assert_eq!((found.len(), names.len()), (1_203, 1_203), "{order:?}");
        let out = office.folder.path().join("out.csv");
        assert_eq!(export(&office, today, &query, &out).unwrap(), 1_203);
    }
    let mut nothing = asked(AccountOrderWord::Name, false);
    nothing.text = "。".into();
    let out = office.folder.path().join("none.csv");
    assert_eq!(export(&office, today, &nothing, &out).unwrap(), 0);
}
