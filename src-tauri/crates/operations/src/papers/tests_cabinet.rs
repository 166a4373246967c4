//! What becomes of papers in the cabinet.

use super::*;
use crate::regulations;
use crate::testing::{TestOffice, code_of, moment, sample};
use crate::views::{PaperFilter, PaperRow, PrintRegulation};

/// The bonus regulation in force, printed.
fn printed(office: &mut TestOffice) -> PaperRow {
    let row = regulations::find(office, moment().today(), "bonus").unwrap();
    let version = regulations::pick_version(&row, None).unwrap();
    regulations::print(office, moment(), &PrintRegulation::plain(version)).unwrap()
}

fn numbers(office: &TestOffice, filter: PaperFilter) -> Vec<String> {
    let rows = find(office, &filter).unwrap();
    rows.into_iter().map(|row| row.number).collect()
}

#[test]
fn a_void_paper_keeps_its_bytes_and_its_copy_says_that_it_is_void() {
    let mut office = sample();
    let paper = printed(&mut office);
    let before = bytes(&office, paper.id).unwrap();
    let still = marked_copy(&office, moment(), paper.id);
    assert_eq!(code_of(still), "paper.still_valid");
    assert_eq!(
        code_of(void(&mut office, moment(), paper.id, " ")),
        "paper.why"
    );
    let row = void(&mut office, moment(), paper.id, "打印错页").unwrap();
    assert_eq!(
        (row.state.as_str(), row.reason.as_str()),
        ("void", "打印错页")
    );
    assert_eq!(bytes(&office, paper.id).unwrap(), before);
    assert_eq!(
        verify_registered(&office, paper.id).unwrap().verdict,
        "valid"
    );
    let copy = marked_copy(&office, moment(), paper.id).unwrap();
    assert!(copy.starts_with(&before));
    let path = office.folder.path().join("copy.pdf");
    std::fs::write(&path, &copy).unwrap();
    let report = verify(Some(&office), &path, &[]).unwrap();
    assert_eq!(report.verdict, "altered", "{report:?}");
    assert!(report.signatures[0].integrity);
    let changed = &report.signatures[0].changed_after;
    assert!(changed.contains(&"page_changed".to_owned()), "{changed:?}");
    let drawn = page_picture(&copy, 1, 400).unwrap();
    assert_ne!(drawn, page_picture(&before, 1, 400).unwrap());
    let again = void(&mut office, moment(), paper.id, "x");
    assert_eq!(code_of(again), "paper.not_valid");
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn a_paper_is_superseded_by_another_of_its_kind_and_says_by_which() {
    let mut office = sample();
    let (old, new) = (printed(&mut office), printed(&mut office));
    let notice = numbers(
        &office,
        PaperFilter {
            kind: Some("bonus_notice".to_owned()),
            ..PaperFilter::default()
        },
    );
    for by in [&old.number, &notice[0]] {
        let refused = supersede(&mut office, moment(), old.id, by, "重印");
        assert_eq!(code_of(refused), "paper.supersede_kind");
    }
    let row = supersede(&mut office, moment(), old.id, &new.number, "重印").unwrap();
    assert_eq!(row.state, "superseded");
    assert_eq!(row.superseded_by, Some(new.number.clone()));
    let copy = marked_copy(&office, moment(), old.id).unwrap();
    let before = bytes_by_number(&office, &old.number).unwrap();
    assert!(copy.starts_with(&before));
    let line = office.file.papers().get(old.id.into()).unwrap();
    let note = cabinet::void_note(&office, &line, moment()).unwrap();
    assert!(
        note.starts_with(&format!("{} 已作废，由 {} 替代　", old.number, new.number)),
        "{note}"
    );
    let backwards = supersede(&mut office, moment(), new.id, &old.number, "重印");
    assert_eq!(code_of(backwards), "paper.not_valid");
}

#[test]
fn an_issued_notice_is_corrected_and_not_voided() {
    let mut office = sample();
    let kind = Some("bonus_notice".to_owned());
    let filter = PaperFilter {
        kind,
        ..PaperFilter::default()
    };
    let notice = find(&office, &filter).unwrap().remove(0);
    let refused = void(&mut office, moment(), notice.id, "写错了");
    assert_eq!(code_of(refused), "paper.void_notice");
}

#[test]
fn papers_are_found_by_number_person_kind_state_and_hash() {
    let mut office = sample();
    let paper = printed(&mut office);
    let text = |text: &str| PaperFilter {
        text: text.to_owned(),
        ..PaperFilter::default()
    };
    let all = numbers(&office, PaperFilter::default());
    assert_eq!(all[0], paper.number);
    assert_eq!(
        numbers(&office, text(&paper.number)),
        std::slice::from_ref(&paper.number)
    );
    assert_eq!(
        numbers(&office, text(&paper.sha256[..12].to_uppercase())),
        std::slice::from_ref(&paper.number)
    );
    assert!(numbers(&office, text("没有这样的文书")).is_empty());
    let rows = find(&office, &PaperFilter::default()).unwrap();
    let person = rows.iter().find(|row| row.kind == "bonus_notice").unwrap();
    let own = PaperFilter {
        person: Some(person.people.clone()),
        kind: Some("bonus_notice".to_owned()),
        ..PaperFilter::default()
    };
    let own = find(&office, &own).unwrap();
    assert!(!own.is_empty() && own.iter().all(|row| row.people == person.people));
    let void = PaperFilter {
        state: Some("void".to_owned()),
        ..PaperFilter::default()
    };
    assert!(numbers(&office, void).is_empty());
}

#[test]
fn a_batch_is_written_byte_for_byte_with_its_list() {
    let mut office = sample();
    let rows = find(&office, &PaperFilter::default()).unwrap();
    let ids: Vec<i64> = rows.iter().take(5).map(|row| row.id).collect();
    let folder = office.folder.path().join("papers");
    let made = export(&mut office, moment(), &ids, &folder).unwrap();
    assert_eq!(made.papers, 5);
    let list = std::fs::read_to_string(folder.join("清单.csv")).unwrap();
    let sums = std::fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    for row in rows.iter().take(5) {
        assert!(list.contains(&row.sha256) && sums.contains(&row.sha256));
    }
    let written: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(written.len(), 7);
    let zip = office.folder.path().join("papers.zip");
    export(&mut office, moment(), &ids, &zip).unwrap();
    assert!(std::fs::read(&zip).unwrap().starts_with(b"PK"));
    assert_eq!(
        code_of(export(&mut office, moment(), &[], &zip)),
        "paper.none_chosen"
    );
}
