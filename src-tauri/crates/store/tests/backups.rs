//! Backups: complete, read back, never over something, refused when damaged.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use std::fs;

use common::{PASSWORD, Shop, at, write};
use store::{BackupError, CompanyFile, restore};

#[test]
fn a_backup_put_back_is_the_same_company() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    let attached = write(&mut file, |tx| {
        tx.attachments()
            .insert("test", "a.txt", "text/plain", b"scan")
    })
    .unwrap();
    let (people, head) = (
        file.people().organisation().unwrap(),
        file.audit().head().unwrap(),
    );
    let backups = shop.folder.path().join("备份");
    let made = file.backup(&backups, &at()).unwrap();
    assert_eq!(
        made.path,
        backups.join("明烛灯饰-20261123-090000.guiju-backup")
    );
    assert_eq!(made.files, 1);
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 1, "no remains");
    let twice = file.backup(&backups, &at());
    assert!(matches!(twice, Err(BackupError::AlreadyExists { .. })));

    let target = shop.folder.path().join("恢复.guiju");
    restore(&made.path, &target).unwrap();
    let back = CompanyFile::open(&target, "owner", PASSWORD).unwrap();
    assert_eq!(back.people().organisation().unwrap(), people);
    assert_eq!(back.audit().head().unwrap(), head);
    assert_eq!(back.attachments().bytes(attached).unwrap(), b"scan");
    assert_eq!(back.check().unwrap(), vec![]);
    let over = restore(&made.path, &target);
    assert!(matches!(over, Err(BackupError::AlreadyExists { .. })));
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    let made = file.backup(shop.folder.path(), &at()).unwrap();
    drop(file);
    let whole = fs::read(&made.path).unwrap();
    let target = shop.folder.path().join("恢复.guiju");
    let before = fs::read_dir(shop.folder.path()).unwrap().count();
    let damaged = shop.folder.path().join(made.path.file_name().unwrap());
    for place in (1000..whole.len() - 2000).step_by(whole.len() / 40) {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        fs::write(&damaged, &changed).unwrap();
        let refused = restore(&damaged, &target);
        assert!(
            matches!(refused, Err(BackupError::Damaged(_))),
            "byte {place}: {refused:?}"
        );
    }
    for text in ["", "no zip at all"] {
        fs::write(&damaged, text).unwrap();
        assert!(matches!(
            restore(&damaged, &target),
            Err(BackupError::Damaged(_))
        ));
    }
    fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(
        restore(&damaged, &target),
        Err(BackupError::Damaged(_))
    ));
    let missing = restore(&shop.folder.path().join("none"), &target);
    assert!(matches!(missing, Err(BackupError::NotFound { .. })));
    assert_eq!(
        fs::read_dir(shop.folder.path()).unwrap().count(),
        before,
        "no remains"
    );
}

#[test]
fn a_byte_changed_while_the_file_is_open_is_found_by_the_check() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    file.close().unwrap();
    let file = shop.open();
    let path = shop.path.join("data.db");
    let mut changed = fs::read(&path).unwrap();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(&path, changed).unwrap();
    let check = file.check();
    assert!(
        !matches!(check, Ok(ref findings) if findings.is_empty()),
        "{check:?}"
    );
    drop(file);
}
