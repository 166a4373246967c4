//! A full disk: a kind error, nothing half written, and the file goes on when there is room again.
//! Needs a small file system of its own: mounted as root, else the test says that it was skipped.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use std::process::Command;

use common::{Shop, at, write};
use house_tests::small_disk::SmallDisk;
use store::{BackupError, CompanyFile, StoreError};

#[test]
fn a_full_disk_loses_nothing_that_was_written_before() {
    let Some(disk) = SmallDisk::mount("4m") else {
        return;
    };
    let path = disk.path().join("明烛.guiju");
    let (mut file, _) = common::create(&path);
    let mut written = 0;
    let error = loop {
        let bytes = vec![7; 20_000];
        let done = write(&mut file, |tx| {
            tx.company().set_setting(&format!("test.{written}"), &bytes)
        });
        match done {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::DiskFull), "{error}");
    let backup = file.backup(disk.path(), &at());
    assert!(matches!(backup, Err(BackupError::DiskFull)), "{backup:?}");
    drop(file);

    // Somewhere with room, nothing of what was acknowledged is missing.
    let (elsewhere, other) = Shop::new();
    drop(other);
    let copy = elsewhere.folder.path().join("copy.guiju");
    assert!(
        Command::new("cp")
            .arg("-r")
            .arg(&path)
            .arg(&copy)
            .status()
            .unwrap()
            .success()
    );
    let file = CompanyFile::open(&copy, "owner", common::PASSWORD).unwrap();
    for number in 0..written {
        let setting = file
            .company()
            .setting::<Vec<u8>>(&format!("test.{number}"))
            .unwrap();
        assert_eq!(setting.map(|bytes| bytes.len()), Some(20_000), "{number}");
    }
    assert_eq!(file.check().unwrap(), vec![]);
}

#[test]
fn a_company_is_not_half_created_on_a_full_disk() {
    let Some(disk) = SmallDisk::mount("128k") else {
        return;
    };
    let path = disk.path().join("明烛.guiju");
    let company = store::Company::default();
    let owner = store::FirstUser {
        login: "owner",
        display_name: "沈明烛",
        password: common::PASSWORD,
    };
    let cost = store::KdfCost::for_tests();
    let refused = CompanyFile::create(&path, &company, &owner, cost, &at());
    assert_eq!(
        refused.err().map(|error| error.code()),
        Some("file.disk_full")
    );
    assert_eq!(
        std::fs::read_dir(disk.path()).unwrap().count(),
        0,
        "no remains"
    );
}
