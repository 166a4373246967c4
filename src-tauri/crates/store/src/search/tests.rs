//! The index answers as the same search over a text in hand does.

use domain::ids::AccountId;
use proptest::prelude::*;
use rusqlite::Connection;

use super::*;

fn indexed(names: &[String]) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    tokenizer::register(&db).unwrap();
    db.execute_batch(TABLE).unwrap();
    for (id, name) in (1..).zip(names) {
        put(
            &db,
            AccountId::from(id),
            &Indexed::new(&[name.as_str()], &[], &[], &[]),
        )
        .unwrap();
    }
    db
}

/// Names with characters of several readings, Latin words and numbers.
fn name() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "重庆", "长乐", "恒盛", "上海", "厦门", "单县", "西安", "先生", "女", "绿", "装饰", "乐",
        "BX", "Video", "led", "a", "（", " ",
    ]);
    prop::collection::vec(word, 1..6).prop_map(|words| words.concat())
}

/// What somebody may type for a part of a name.
fn typed() -> impl Strategy<Value = String> {
    let bit = prop::sample::select(vec![
        "重", "庆", "长", "乐", "上海", "h", "s", "c", "q", "l", "y", "z", "x", "chong", "zhong",
        "qin", "sha", "shan", "heng", "xi", "an", "xian", "lv", "nv", "b", "v", "vide", "led", "8",
        "6", "66",
    ]);
    prop::collection::vec(bit, 1..5).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_index_finds_what_the_texts_hold(
        names in prop::collection::vec(name(), 1..12),
        queries in prop::collection::vec(typed(), 1..8),
    ) {
        let db = indexed(&names);
        for text in queries {
            let Some(query) = Query::read(&text) else { continue };
            let mut found = find(&db, &query, 100).unwrap();
            let begin: Vec<AccountId> = (1..)
                .map(AccountId::from)
                .zip(&names)
                .filter(|(_, name)| query.matches(name) == Some(0))
                .map(|(id, _)| id)
                .collect();
            prop_assert_eq!(&found[..begin.len().min(found.len())], &begin, "{} begins {:?}", text, names);
            let all: Vec<AccountId> = (1..)
                .map(AccountId::from)
                .zip(&names)
                .filter(|(_, name)| query.matches(name).is_some())
                .map(|(id, _)| id)
                .collect();
            found.sort_unstable();
            prop_assert_eq!(found, all, "{} in {:?}", text, names);
        }
    }
}

#[test]
fn a_number_is_found_by_any_three_digits_of_it() {
    let db = Connection::open_in_memory().unwrap();
    tokenizer::register(&db).unwrap();
    db.execute_batch(TABLE).unwrap();
    let entry = Indexed::new(
        &["明烛"],
        &["王小明"],
        &["13800001234", "C0000571"],
        &["明川市解放路5号"],
    );
    put(&db, AccountId::from(7), &entry).unwrap();
    for text in [
        "1",
        "13",
        "138",
        "0123",
        "13800001234",
        "c0000571",
        "571",
        "明烛 1234",
        "wxm",
        "解放路5",
    ] {
        let query = Query::read(text).unwrap();
        assert_eq!(
            find(&db, &query, 10).unwrap(),
            [AccountId::from(7)],
            "{text}"
        );
    }
    for text in ["1243", "jfl", "5711"] {
        let query = Query::read(text).unwrap();
        assert_eq!(find(&db, &query, 10).unwrap(), [], "{text}");
    }
}
