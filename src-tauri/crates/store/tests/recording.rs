//! Writing: one gate, all or nothing, and a trail that cannot be rewritten unseen.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use common::{Shop, at, day, department, employee, who, write};
use domain::people::{Leave, LeaveKind};
use serde_json::json;
use store::{CompanyFile, StoreError, together};

#[test]
fn a_refused_write_leaves_neither_rows_nor_a_line() {
    let (_shop, mut file) = Shop::new();
    let lines = file.audit().since(None).unwrap();
    let refused: Result<(), StoreError> = write(&mut file, |tx| {
        tx.people().insert_department(&department("零售部"))?;
        tx.people().insert_department(&department("零售部"))?;
        Ok(())
    });
    assert!(matches!(refused, Err(StoreError::Conflict { .. })));
    assert!(file.people().departments().unwrap().is_empty());
    assert_eq!(file.audit().since(None).unwrap(), lines);
}

#[test]
fn what_belongs_together_stays_or_goes_as_a_whole_whatever_ends_it() {
    let (shop, mut file) = Shop::new();
    let lines = file.audit().since(None).unwrap();
    let two = |file: &mut CompanyFile| {
        write(file, |tx| {
            tx.people().insert_department(&department("零售部"))
        })?;
        write(file, |tx| {
            tx.people().insert_department(&department("安装部"))
        })
    };
    let refused: Result<(), StoreError> = together(&mut file, |file| {
        two(file)?;
        write(file, |tx| {
            tx.people().insert_department(&department("零售部"))
        })?;
        Ok(())
    });
    assert!(matches!(refused, Err(StoreError::Conflict { .. })));
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        together(&mut file, |file| -> Result<(), StoreError> {
            two(file)?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert!(file.people().departments().unwrap().is_empty());
    assert_eq!(file.audit().since(None).unwrap(), lines);

    // One inside the other ends with the outer one.
    together(&mut file, |file| together(file, two)).unwrap();
    assert_eq!(
        file.audit().since(None).unwrap().len(),
        lines.len() + 2,
        "each write keeps its line"
    );
    drop(file);
    assert_eq!(shop.open().people().departments().unwrap().len(), 2);
}

#[test]
fn every_write_has_its_line_with_who_when_and_what() {
    let (_shop, mut file) = Shop::new();
    let head = file.audit().head().unwrap();
    let actor = who(&file);
    file.record(
        &actor,
        &at(),
        "people.add",
        "E01",
        json!({"name": "沈祎"}),
        |tx| {
            tx.note(json!({"name": "沈祎", "id": 7}));
            Ok::<_, StoreError>(())
        },
    )
    .unwrap();
    let line = file.audit().about("E01").unwrap().pop().unwrap();
    assert_eq!(
        (line.action.as_str(), line.user_name.as_str()),
        ("people.add", "沈明烛")
    );
    assert_eq!(line.at, "2026-11-23T09:00:00+08:00");
    assert_eq!(line.payload, Some(json!({"name": "沈祎", "id": 7})));
    assert_ne!(file.audit().head().unwrap(), head);
    assert_eq!(file.audit().head().unwrap(), line.hash);
    assert_eq!(file.audit().since(Some(day("2026-11-24"))).unwrap(), vec![]);
    assert_eq!(
        file.audit().since(Some(day("2026-11-23"))).unwrap().len(),
        2
    );
}

#[test]
fn an_erased_payload_leaves_the_chain_whole() {
    let (shop, mut file) = Shop::new();
    let actor = who(&file);
    file.record(
        &actor,
        &at(),
        "people.add",
        "E01",
        json!({"id": "330106199001010000"}),
        |_| Ok::<_, StoreError>(()),
    )
    .unwrap();
    let seq = file.audit().about("E01").unwrap()[0].seq;
    file.record(&actor, &at(), "people.erase", "E01", json!({}), |tx| {
        tx.audit().erase_payload(seq)
    })
    .unwrap();
    let gone = write(&mut file, |tx| tx.audit().erase_payload(99));
    assert!(matches!(gone, Err(StoreError::Gone { .. })));
    drop(file);
    let file = shop.open();
    assert_eq!(file.audit().about("E01").unwrap()[0].payload, None);
    assert_eq!(file.check().unwrap(), vec![]);
    assert_eq!(file.warnings(), []);
}

#[test]
fn people_come_back_as_they_were_written() {
    let (_shop, mut file) = Shop::new();
    let [first, second] = common::staff(&mut file);
    let mut person = file.people().employee(first).unwrap();
    person.left_on = Some(day("2026-12-31"));
    person.leaves = vec![Leave {
        kind: LeaveKind::WorkInjury,
        from: day("2026-07-01"),
        to: day("2026-07-10"),
    }];
    person.note = "备注".to_owned();
    write(&mut file, |tx| tx.people().update_employee(&person)).unwrap();
    assert_eq!(file.people().employee(first).unwrap(), person);

    person.left_on = Some(day("2020-01-01"));
    let impossible = write(&mut file, |tx| tx.people().update_employee(&person));
    assert!(matches!(impossible, Err(StoreError::Conflict { .. })));

    let post = person.assignments[0].post;
    let held = write(&mut file, |tx| tx.people().delete_post(post));
    assert!(matches!(held, Err(StoreError::Conflict { .. })));
    write(&mut file, |tx| tx.people().delete_employee(second)).unwrap();
    let gone = write(&mut file, |tx| tx.people().delete_employee(second));
    assert!(matches!(gone, Err(StoreError::Gone { .. })));
}

#[test]
fn an_import_is_undone_as_a_whole() {
    let (_shop, mut file) = Shop::new();
    let [first, _] = common::staff(&mut file);
    let before = file.people().organisation().unwrap();
    let import = |file: &mut store::CompanyFile| {
        write(file, |tx| {
            let people = tx.people();
            let batch = people.batch("花名册.xlsx")?;
            let mut renamed = people.employee(first)?;
            let post = renamed.assignments[0].post;
            renamed.name = "沈祎文".to_owned();
            batch.update_employee(&renamed)?;
            let office = batch.insert_department(&department("综合管理部"))?;
            let mut desk = people.post(post)?;
            (desk.name, desk.department, desk.superior) = ("文员".to_owned(), office, Some(post));
            let desk = batch.insert_post(&desk)?;
            batch.insert_employee(&employee("E03", "林玥", desk))?;
            Ok(batch.id())
        })
        .unwrap()
    };
    let id = import(&mut file);
    assert_eq!(file.people().employees().unwrap().len(), 3);
    assert_eq!(file.people().batches().unwrap()[0].rows, 4);
    write(&mut file, |tx| tx.people().undo_batch(id)).unwrap();
    assert_eq!(file.people().organisation().unwrap(), before);
    let twice = write(&mut file, |tx| tx.people().undo_batch(id));
    assert!(matches!(twice, Err(StoreError::Stale { .. })));

    let id = import(&mut file);
    let mut edited = file.people().employee(first).unwrap();
    edited.note = "改过".to_owned();
    write(&mut file, |tx| tx.people().update_employee(&edited)).unwrap();
    let after = file.people().organisation().unwrap();
    let changed = write(&mut file, |tx| tx.people().undo_batch(id));
    assert!(matches!(changed, Err(StoreError::Stale { .. })));
    assert_eq!(
        file.people().organisation().unwrap(),
        after,
        "nothing half undone"
    );
}

#[test]
fn settings_keep_any_json_value() {
    let (_shop, mut file) = Shop::new();
    assert_eq!(file.company().setting::<Vec<u32>>("a.list").unwrap(), None);
    write(&mut file, |tx| {
        tx.company().set_setting("a.list", &vec![1, 2])
    })
    .unwrap();
    write(&mut file, |tx| tx.company().set_setting("a.list", &vec![3])).unwrap();
    assert_eq!(file.company().setting("a.list").unwrap(), Some(vec![3]));
    let wrong = file.company().setting::<String>("a.list");
    assert!(matches!(wrong, Err(StoreError::Damaged(_))));
}
