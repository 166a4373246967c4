//! Seals from the scan to the paper, and what certification allows afterwards.

use std::path::{Path, PathBuf};

use super::*;
use crate::office::Office;
use crate::testing::{TestOffice, code_of, moment, office, refused, sample};
use crate::views::{PaperRow, PresetWord, PrintRegulation, SealOrder, SealSpotWord};
use crate::{bonus, regulations};

fn scan() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/src/seal/testdata/official.jpg")
}

/// The seal in the drawer, and its number.
fn sealed(office: &mut Office) -> i64 {
    import_seal(office, moment(), &scan(), "公章", None).unwrap();
    find_seal(office, "").unwrap()
}

fn plain(seal: i64) -> SealOrder {
    SealOrder {
        seal,
        across: false,
        right_mm: 0,
        down_mm: 0,
        spot: None,
    }
}

fn on(seal: i64, page: u32, x_mm: i32, y_mm: i32) -> SealOrder {
    SealOrder {
        spot: Some(SealSpotWord { page, x_mm, y_mm }),
        ..plain(seal)
    }
}

/// The bonus regulation in force, printed.
fn printed(office: &mut TestOffice, seal: Option<SealOrder>) -> crate::error::Result<PaperRow> {
    let row = regulations::find(office, moment().today(), "bonus").unwrap();
    let version = regulations::pick_version(&row, None).unwrap();
    let order = PrintRegulation {
        preset: PresetWord::RedHead,
        seal,
        ..PrintRegulation::plain(version)
    };
    regulations::print(office, moment(), &order)
}

#[test]
fn a_scan_becomes_a_seal_of_42_mm_and_its_name_stands_for_one_seal_at_a_time() {
    let mut office = office();
    let rows = import_seal(&mut office, moment(), &scan(), " 公章 ", None).unwrap();
    assert_eq!((rows[0].name.as_str(), rows[0].size_mm), ("公章", 42));
    assert_eq!(rows[0].width, 600);
    let picture = seal_picture(&office, rows[0].id).unwrap();
    assert_eq!(look_at_seal(&scan()).unwrap().picture, picture);
    let again = import_seal(&mut office, moment(), &scan(), "公章", Some(40));
    assert_eq!(code_of(again), "seal.known");
    import_seal(&mut office, moment(), &scan(), "合同专用章", Some(45)).unwrap();
    // Without a name 公章 is meant, and where that is gone there is nothing to guess.
    assert_eq!(find_seal(&office, "").unwrap(), rows[0].id);
    import_seal(&mut office, moment(), &scan(), "发票专用章", Some(40)).unwrap();
    withdraw_seal(&mut office, moment(), rows[0].id, "磨损").unwrap();
    let which = refused(find_seal(&office, ""));
    assert_eq!(which.code, "seal.which");
    assert_eq!(which.facts["names"], "合同专用章、发票专用章");
    assert_eq!(office.file.check().unwrap(), vec![]);
}

#[test]
fn a_withdrawn_seal_is_kept_shown_and_not_printed() {
    let mut office = sample();
    let id = sealed(&mut office);
    printed(&mut office, Some(plain(id))).unwrap();
    assert_eq!(
        code_of(withdraw_seal(&mut office, moment(), id, "  ")),
        "seal.why"
    );
    let rows = withdraw_seal(&mut office, moment(), id, "换了新章").unwrap();
    assert_eq!((rows[0].papers, rows[0].reason.as_str()), (1, "换了新章"));
    assert!(rows[0].withdrawn_at.is_some());
    assert!(!seal_picture(&office, id).unwrap().is_empty());
    for attempt in [
        code_of(printed(&mut office, Some(plain(id)))),
        code_of(withdraw_seal(&mut office, moment(), id, "再停一次")),
    ] {
        assert_eq!(attempt, "seal.withdrawn");
    }
    let unknown = code_of(printed(&mut office, Some(plain(99))));
    assert_eq!(unknown, "seal.unknown");
    // A new one may have the name again.
    assert_ne!(sealed(&mut office), id);
}

#[test]
fn only_the_owner_keeps_seals_and_management_may_use_them() {
    let mut office = sample();
    let id = sealed(&mut office);
    office.act_as("manager").unwrap();
    assert_eq!(
        code_of(import_seal(
            &mut office,
            moment(),
            &scan(),
            "财务专用章",
            None
        )),
        "office.not_allowed"
    );
    assert_eq!(
        code_of(withdraw_seal(&mut office, moment(), id, "x")),
        "office.not_allowed"
    );
    assert_eq!(
        printed(&mut office, Some(plain(id)))
            .unwrap()
            .seal
            .as_deref(),
        Some("公章")
    );
}

#[test]
fn what_is_no_scan_of_a_seal_changes_nothing() {
    let mut office = office();
    let text = office.folder.path().join("seal.jpg");
    std::fs::write(&text, "不是图片").unwrap();
    let import = |office: &mut TestOffice, path: &Path, name: &str, mm| {
        code_of(import_seal(office, moment(), path, name, mm))
    };
    assert_eq!(
        import(&mut office, &text, "公章", None),
        "seal.not_a_picture"
    );
    assert_eq!(import(&mut office, &scan(), "", None), "seal.name");
    assert_eq!(import(&mut office, &scan(), "公章", Some(61)), "seal.size");
    let absent = office.folder.path().join("absent.png");
    assert_eq!(
        import(&mut office, &absent, "公章", None),
        "file.unreadable"
    );
    assert_eq!(seals(&office).unwrap(), vec![]);
}

#[test]
fn the_place_stays_blank_unless_the_seal_is_asked_for_and_the_register_tells_which() {
    let mut office = sample();
    let id = sealed(&mut office);
    let blank = printed(&mut office, None).unwrap();
    assert_eq!((blank.seal, blank.across), (None, false));
    let order = SealOrder {
        across: true,
        ..plain(id)
    };
    let paper = printed(&mut office, Some(order)).unwrap();
    assert_eq!(paper.seal.as_deref(), Some("公章"));
    assert!(paper.across && paper.certified && paper.pages > 1);
    let report = verify_registered(&office, paper.id).unwrap();
    assert_eq!(report.verdict, "valid", "{report:?}");
    let far = SealOrder {
        down_mm: 500,
        ..plain(id)
    };
    assert_eq!(code_of(printed(&mut office, Some(far))), "seal.place");
}

#[test]
fn a_seal_stands_where_it_was_put_on_the_page_and_the_copy_has_the_same_bytes() {
    let mut office = sample();
    let id = sealed(&mut office);
    let row = regulations::find(&office, moment().today(), "bonus").unwrap();
    let order = PrintRegulation {
        preset: PresetWord::RedHead,
        seal: Some(on(id, 2, 30, 50)),
        ..PrintRegulation::plain(regulations::pick_version(&row, None).unwrap())
    };
    let sheet = regulations::seal_sheet(&office, moment(), &order, None, 400).unwrap();
    assert_eq!((sheet.width_mm, sheet.page_width_mm), (42.0, 210));
    assert!(
        sheet.page == sheet.usual.page && sheet.usual.x_mm > 90,
        "{:?}",
        sheet.usual
    );
    let paper = regulations::print(&mut office, moment(), &order).unwrap();
    assert_eq!(paper.pages, sheet.pages);
    let place = SealSpotWord {
        page: 2,
        x_mm: 30,
        y_mm: 50,
    };
    assert_eq!(paper.seal_spot, Some(place));
    let kept = bytes(&office, paper.id).unwrap();
    let copy = copy_to(&office, paper.id, office.folder.path()).unwrap();
    assert_eq!(std::fs::read(copy).unwrap(), kept);
    let report = verify_registered(&office, paper.id).unwrap();
    assert_eq!(report.verdict, "valid", "{report:?}");
    let mut trail = office.file.audit().since(None).unwrap();
    trail.retain(|line| line.action == "paper.print");
    let at = serde_json::json!({"page": 2, "x_mm": 30, "y_mm": 50});
    let told = trail.pop().unwrap().payload.unwrap();
    assert_eq!(told["seal_at"], at);
    // Where it stands that nobody put by hand is not on record, and nothing is said of it.
    let moved = SealOrder {
        down_mm: 20,
        ..plain(id)
    };
    assert_eq!(printed(&mut office, Some(moved)).unwrap().seal_spot, None);
}

#[test]
fn the_seal_of_notices_is_put_where_it_is_seen_before_and_after_they_are_issued() {
    let mut office = sample();
    let id = sealed(&mut office);
    let (q3, q2) = ("2026Q3".parse().unwrap(), "2026Q2".parse().unwrap());
    let told = office.file.audit().head().unwrap();
    for quarter in [q3, q2] {
        let order = on(id, 1, 20, 20);
        let sheet =
            bonus::seal_sheet(&office, moment(), quarter, None, (&order, None, 300)).unwrap();
        assert_eq!((sheet.page, sheet.pages, sheet.width_mm), (1, 1, 42.0));
        // Where it usually stands, whatever was chosen before.
        assert!(sheet.usual.x_mm > 100, "{:?}", sheet.usual);
    }
    let attempt = bonus::seal_sheet(&office, moment(), q3, None, (&plain(id), Some(2), 300));
    assert_eq!(code_of(attempt), "paper.no_page");
    let never = "2027Q1".parse().unwrap();
    let attempt = bonus::seal_sheet(&office, moment(), never, None, (&plain(id), None, 300));
    assert_eq!(code_of(attempt), "bonus.not_calculated");
    assert_eq!(
        office.file.audit().head().unwrap(),
        told,
        "looking changes nothing"
    );
}

#[test]
fn a_place_that_is_not_on_the_paper_is_refused_and_takes_no_number() {
    let mut office = sample();
    let id = sealed(&mut office);
    let off = refused(printed(&mut office, Some(on(id, 1, 169, 20))));
    assert_eq!(off.code, "seal.off_sheet");
    assert_eq!((&*off.facts["x"], &*off.facts["y"]), ("168", "255"));
    for (page, x, y) in [(1, -1, 0), (1, 0, 256), (1, i32::MAX, 0)] {
        let attempt = printed(&mut office, Some(on(id, page, x, y)));
        assert_eq!(code_of(attempt), "seal.off_sheet");
    }
    for page in [0, 99] {
        let attempt = refused(printed(&mut office, Some(on(id, page, 20, 20))));
        assert_eq!(attempt.code, "seal.no_page");
    }
    assert_eq!(office.file.papers().gaps(None).unwrap(), vec![]);
    let paper = printed(&mut office, Some(on(id, 1, 168, 255))).unwrap();
    assert!(!paper.number.is_empty());
    assert_eq!(office.file.papers().gaps(None).unwrap(), vec![]);
}

#[test]
fn what_a_paper_carries_is_said_once() {
    let mut office = sample();
    let id = sealed(&mut office);
    let paper = printed(&mut office, Some(plain(id))).unwrap();
    let marks = store::PaperMarks::default();
    let again = office.record(
        moment(),
        "paper.void",
        "paper",
        serde_json::json!({}),
        |tx| tx.papers().mark(paper.id.into(), marks),
    );
    assert!(again.is_err());
    let rows = list(&office).unwrap();
    let kept = rows.iter().find(|row| row.id == paper.id).unwrap();
    assert_eq!(kept.seal.as_deref(), Some("公章"));
}

#[test]
fn a_certified_paper_takes_a_further_signature_that_shows_nothing_and_no_other() {
    let mut office = sample();
    let paper = printed(&mut office, None).unwrap();
    assert!(paper.certified);
    let bytes = bytes(&office, paper.id).unwrap();
    let visible = SignOrder {
        visible: true,
        ..SignOrder::default()
    };
    assert_eq!(
        code_of(sign_foreign(&mut office, moment(), &bytes, &visible)),
        "paper.certified"
    );
    let twice = sign_foreign(&mut office, moment(), &bytes, &SignOrder::default()).unwrap();
    let path = office.folder.path().join("twice.pdf");
    std::fs::write(&path, twice).unwrap();
    let report = verify(Some(&office), &path, &[]).unwrap();
    assert_eq!(report.verdict, "valid", "{report:?}");
    assert_eq!(report.signatures.len(), 2);
    assert_eq!(report.signatures[0].changed_after, ["signature_added"]);
}
