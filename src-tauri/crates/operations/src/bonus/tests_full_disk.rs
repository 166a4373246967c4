//! A disk that fills up in the middle of a batch: nothing is half issued, the user is told what to do, and the
//! same batch goes through when there is room.

use domain::bonus::NoticeState;
use house_tests::small_disk::SmallDisk;

use super::*;
use crate::error::Error;
use crate::office::Office;
use crate::papers;
use crate::testing::{moment, sample};
use crate::texts::{Language, say};
use crate::views::{PaperFilter, QuarterState};

fn q3() -> domain::quarter::Quarter {
    "2026Q3".parse().unwrap()
}

/// The sample on the small disk, 2026Q3 approved.
fn approved(disk: &SmallDisk) -> Office {
    let made = sample();
    let path = disk.path().join("明烛.guiju");
    let from = made.path().to_owned();
    let folder = made.folder;
    drop(made.office);
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(&from)
        .arg(&path)
        .status();
    assert!(copied.unwrap().success());
    drop(folder);
    let mut office = Office::open(&path, "owner", "for-tests-only", moment()).unwrap();
    office.act_as("manager").unwrap();
    review(&mut office, moment(), q3(), false).unwrap();
    office.act_as("owner").unwrap();
    approve(&mut office, moment(), q3()).unwrap();
    office
}

fn notices_on_record(office: &Office) -> usize {
    let filter = PaperFilter {
        kind: Some("bonus_notice".to_owned()),
        text: "2026Q3".to_owned(),
        ..PaperFilter::default()
    };
    papers::find(office, &filter).unwrap().len()
}

#[test]
fn a_disk_that_fills_up_while_notices_are_issued_leaves_none_half_registered() {
    let Some(disk) = SmallDisk::mount("48m") else {
        return;
    };
    let mut office = approved(&disk);
    let (mut refused, mut free) = (0, 0);
    loop {
        disk.fill_but(free);
        let issued = issue(&mut office, moment(), q3(), None, &mut |_| true);
        let Err(error) = issued else { break };
        let Error::Refused(told) = error else {
            panic!("{free} KiB free: {error:#}")
        };
        let codes = ["store.disk_full", "bonus.issue_disk_full"];
        assert!(codes.contains(&told.code.as_str()), "{told:?}");
        assert!(say(&told, Language::Chinese).contains("腾出"));
        // Nothing of the batch is there, and the file answers and is whole.
        let seen = view(&office, moment().today(), q3()).unwrap();
        assert_eq!(seen.row.state, QuarterState::Approved);
        assert_eq!(seen.notices.len(), 0);
        assert_eq!(notices_on_record(&office), 0);
        // Looking through the whole file takes a little room itself.
        disk.make_room();
        assert_eq!(office.file.check().unwrap(), vec![]);
        refused += 1;
        free += 700;
        assert!(free < 40_000, "it never went through");
    }
    assert!(
        refused >= 3,
        "the disk was never full in the middle: {refused}"
    );
    let seen = view(&office, moment().today(), q3()).unwrap();
    assert_eq!(seen.row.state, QuarterState::Issued);
    assert_eq!(seen.notices.len(), 22);
    assert!(
        seen.notices
            .iter()
            .all(|one| one.state == NoticeState::Valid)
    );
    assert_eq!(notices_on_record(&office), 22);
    // Every number in between is a gap with its reason, also where the disk had no room for it then.
    disk.make_room();
    let gaps = office.file.papers().gaps(Some("JT-2026Q3")).unwrap();
    assert!(gaps.iter().all(|gap| gap.reason.is_some()), "{gaps:?}");
    assert_eq!(gaps.len() % 22, 0);
    assert_eq!(crate::office::check(&mut office).unwrap(), []);
}

#[test]
fn a_disk_that_fills_up_while_notices_are_written_out_says_how_far_it_came() {
    let Some(disk) = SmallDisk::mount("8m") else {
        return;
    };
    let mut office = sample();
    office.act_as("manager").unwrap();
    review(&mut office, moment(), q3(), false).unwrap();
    office.act_as("owner").unwrap();
    approve(&mut office, moment(), q3()).unwrap();
    issue(&mut office, moment(), q3(), None, &mut |_| true).unwrap();
    disk.fill_but(700);
    let out = disk.path().join("通知书");
    let print = NoticePrint::default();
    let stopped = export_notices(&mut office, moment(), q3(), &out, print);
    let Err(Error::Refused(told)) = stopped else {
        panic!("{stopped:?}")
    };
    assert_eq!(told.code, "file.batch_stopped");
    let done: usize = told.facts["done"].parse().unwrap();
    assert!((1..22).contains(&done), "{done}");
    let told = say(&told, Language::Chinese);
    assert!(
        told.contains("磁盘空间不足") && told.contains("没有半个文件"),
        "{told}"
    );
    // What is there is whole, and there is nothing else.
    let names = |folder: &std::path::Path| -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let there = names(&out);
    assert_eq!(there.len(), done);
    for path in &there {
        let report = papers::verify(Some(&office), path, &[]).unwrap();
        assert_eq!(report.verdict, "valid", "{}", path.display());
    }
    disk.make_room();
    export_notices(&mut office, moment(), q3(), &out, print).unwrap();
    assert_eq!(names(&out).len(), 22);
}
