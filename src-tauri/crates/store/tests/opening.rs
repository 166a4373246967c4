//! Opening a company file: with the right key, one window at a time, and never a damaged one unseen.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop here"
)]

mod common;

use std::fs;

use common::{PASSWORD, Shop, at, bytes_of, who, write};
use store::{CompanyFile, KdfCost, NewUser, OpenError, Role, StoreError, SyncingDrive};

#[test]
fn what_was_written_is_there_after_closing_and_opening() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    let before = file.people().organisation().unwrap();
    file.close().unwrap();
    let file = shop.open();
    assert_eq!(file.people().organisation().unwrap(), before);
    assert_eq!(file.user().unwrap().role, Role::Owner);
    assert_eq!(file.company().get().unwrap().name, "明烛灯饰有限公司");
    assert_eq!(file.check().unwrap(), vec![]);
}

#[test]
fn nothing_of_it_can_be_read_without_the_key() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    write(&mut file, |tx| {
        tx.attachments()
            .insert("test", "a.txt", "text/plain", "沈祎".as_bytes())
    })
    .unwrap();
    drop(file);
    for (path, bytes) in bytes_of(&shop.path) {
        for secret in ["沈祎", "13800000000", "零售部", "SQLite format"] {
            let secret = secret.as_bytes();
            assert!(
                !bytes.windows(secret.len()).any(|part| part == secret),
                "{path:?}"
            );
        }
    }
}

#[test]
fn a_second_window_is_refused_and_a_later_one_is_not() {
    let (shop, file) = Shop::new();
    let second = CompanyFile::open(&shop.path, "owner", PASSWORD);
    assert!(matches!(second, Err(OpenError::InUse { .. })));
    drop(file);
    shop.open();
}

#[test]
fn a_wrong_password_and_an_unknown_login_get_the_same_answer_and_change_nothing() {
    let (shop, file) = Shop::new();
    drop(file);
    let before = bytes_of(&shop.path);
    for (login, password) in [
        ("owner", "错误的密码错误的密码"),
        ("nobody", PASSWORD),
        ("", ""),
    ] {
        let refused = CompanyFile::open(&shop.path, login, password);
        assert!(matches!(refused, Err(OpenError::WrongPassword)), "{login}");
    }
    assert!(bytes_of(&shop.path) == before);
    CompanyFile::open(&shop.path, " Owner ", PASSWORD).unwrap();
}

#[test]
fn users_come_change_their_password_and_go() {
    let (shop, mut file) = Shop::new();
    let owner = who(&file);
    let manager = NewUser {
        login: "manager".to_owned(),
        display_name: "顾综合".to_owned(),
        role: Role::GeneralManagement,
        employee: None,
    };
    let short = file.add_user(&owner, &at(), &manager, "");
    assert_eq!(short.unwrap_err().code(), "file.password_too_short");
    let id = file
        .add_user(&owner, &at(), &manager, "first password")
        .unwrap();
    let taken = file.add_user(&owner, &at(), &manager, "first password");
    assert!(matches!(taken, Err(StoreError::Conflict { .. })));

    file.change_password(&at(), "manager", "first password", "second password")
        .unwrap();
    let wrong = file.change_password(&at(), "manager", "first password", "third password");
    assert_eq!(wrong.unwrap_err().code(), "file.wrong_password");
    assert_eq!(file.log_in("manager", "second password").unwrap().id, id);
    drop(file);
    let mut file = CompanyFile::open(&shop.path, "manager", "second password").unwrap();

    file.deactivate_user(&owner, &at(), id).unwrap();
    let last = file.deactivate_user(&owner, &at(), owner.user);
    assert!(
        matches!(last, Err(StoreError::Conflict { .. })),
        "the last owner stays"
    );
    drop(file);
    let gone = CompanyFile::open(&shop.path, "manager", "second password");
    assert!(matches!(gone, Err(OpenError::WrongPassword)));

    let mut file = shop.open();
    assert_eq!(file.check().unwrap(), vec![]);
    assert_eq!(
        file.add_user(&owner, &at(), &manager, "back again")
            .unwrap(),
        id
    );
}

#[test]
fn the_recovery_sheet_opens_the_file_and_lets_somebody_in_again() {
    let (shop, file) = Shop::new();
    drop(file);
    let mut file =
        CompanyFile::open_with_recovery(&shop.path, &shop.code.to_string().to_lowercase()).unwrap();
    assert!(file.user().is_none());
    let owner = file.users().by_login("owner").unwrap().unwrap();
    let actor = store::Actor {
        user: owner.id,
        name: "恢复单".to_owned(),
    };
    file.set_password(&actor, &at(), owner.id, "a new password")
        .unwrap();
    let code = file.new_recovery_code(&actor, &at()).unwrap();
    drop(file);
    CompanyFile::open(&shop.path, "owner", "a new password").unwrap();
    let old = CompanyFile::open_with_recovery(&shop.path, &shop.code.to_string());
    assert!(matches!(old, Err(OpenError::WrongRecoveryCode)));
    CompanyFile::open_with_recovery(&shop.path, &code.to_string()).unwrap();
    let mistyped = CompanyFile::open_with_recovery(&shop.path, "7K4Q");
    assert!(matches!(mistyped, Err(OpenError::MistypedRecoveryCode(_))));
}

#[test]
fn what_is_no_company_file_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &std::path::Path| CompanyFile::open(path, "owner", PASSWORD).err().unwrap();
    assert_eq!(
        open(&folder.path().join("x.guiju")).code(),
        "file.not_found"
    );
    assert_eq!(open(folder.path()).code(), "file.not_a_company_file");

    let (shop, file) = Shop::new();
    drop(file);
    fs::rename(
        shop.path.join("keys.json"),
        shop.folder.path().join("keys.json"),
    )
    .unwrap();
    assert_eq!(open(&shop.path).code(), "file.keys_missing");
    fs::write(shop.path.join("keys.json"), "{}").unwrap();
    assert_eq!(open(&shop.path).code(), "file.keys_damaged");
    fs::write(shop.path.join("keys.json"), b"\xff\x00 no json").unwrap();
    assert_eq!(open(&shop.path).code(), "file.keys_damaged");
    fs::write(shop.path.join("keys.json"), r#"{"format": 99}"#).unwrap();
    assert_eq!(open(&shop.path).code(), "file.newer_program");
    fs::copy(
        shop.folder.path().join("keys.json"),
        shop.path.join("keys.json"),
    )
    .unwrap();
    fs::rename(
        shop.path.join("data.db"),
        shop.folder.path().join("data.db"),
    )
    .unwrap();
    assert_eq!(open(&shop.path).code(), "file.data_missing");
}

#[test]
fn every_changed_byte_of_the_keys_is_told_as_damage_not_as_a_wrong_password() {
    let (shop, file) = Shop::new();
    drop(file);
    let path = shop.path.join("keys.json");
    let whole = fs::read(&path).unwrap();
    let mut opened = 0;
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 4;
        fs::write(&path, &changed).unwrap();
        match CompanyFile::open(&shop.path, "owner", PASSWORD) {
            Ok(_) => opened += 1,
            Err(OpenError::KeysDamaged(_) | OpenError::NewerProgram { .. }) => {}
            Err(other) => panic!("byte {place}: {other}"),
        }
    }
    assert_eq!(opened, 0);
}

#[test]
fn a_changed_byte_anywhere_in_the_data_is_noticed_and_nothing_is_written() {
    let (shop, mut file) = Shop::new();
    common::staff(&mut file);
    drop(file);
    let path = shop.path.join("data.db");
    let whole = fs::read(&path).unwrap();
    for place in (0..whole.len())
        .step_by(whole.len() / 60)
        .chain([whole.len() - 1])
    {
        let mut changed = whole.clone();
        changed[place] ^= 0x40;
        fs::write(&path, &changed).unwrap();
        let refused = CompanyFile::open(&shop.path, "owner", PASSWORD);
        assert!(
            matches!(refused, Err(OpenError::DataDamaged(_))),
            "byte {place}"
        );
        assert!(
            fs::read(&path).unwrap() == changed,
            "byte {place}: left as it was"
        );
    }
    for length in [0, 100, 4096, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        let refused = CompanyFile::open(&shop.path, "owner", PASSWORD);
        assert!(
            matches!(refused, Err(OpenError::DataDamaged(_))),
            "{length} bytes"
        );
    }
    fs::write(
        &path,
        b"this was never a database, but it is long enough to look at",
    )
    .unwrap();
    let refused = CompanyFile::open(&shop.path, "owner", PASSWORD);
    assert!(matches!(refused, Err(OpenError::DataDamaged(_))));
    fs::write(&path, &whole).unwrap();
    shop.open();
}

#[test]
fn the_data_of_another_company_is_refused() {
    let (shop, file) = Shop::new();
    let (other, second) = Shop::new();
    drop((file, second));
    fs::copy(other.path.join("data.db"), shop.path.join("data.db")).unwrap();
    let refused = CompanyFile::open(&shop.path, "owner", PASSWORD);
    assert!(matches!(refused, Err(OpenError::DataDamaged(_))));
}

#[test]
fn an_existing_file_is_never_created_over() {
    let (shop, file) = Shop::new();
    drop(file);
    let before = bytes_of(&shop.path);
    let owner = store::FirstUser {
        login: "owner",
        display_name: "b",
        password: PASSWORD,
    };
    let company = store::Company::default();
    let refused = CompanyFile::create(&shop.path, &company, &owner, KdfCost::for_tests(), &at());
    assert!(matches!(refused, Err(OpenError::AlreadyExists { .. })));
    assert!(bytes_of(&shop.path) == before);
    assert_eq!(
        fs::read_dir(shop.folder.path()).unwrap().count(),
        1,
        "no remains"
    );
}

#[test]
fn a_folder_in_a_syncing_drive_opens_with_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("坚果云").join("明烛.guiju");
    let (file, _) = common::create(&path);
    let expected = store::Warning::SyncingDrive(SyncingDrive { name: "坚果云" });
    assert_eq!(file.warnings(), [expected]);
}
