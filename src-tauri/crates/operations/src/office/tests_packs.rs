//! Packs are looked at first, kept, cited from then on, and taken back.

use domain::packs::PackKind;
use domain::regulations::RegulationKind;

use super::*;
use crate::regulations;
use crate::testing::{code_of, day, moment, office};

fn wages(dated: &str) -> String {
    format!(
        r#"{{"format": 1, "kind": "wages", "dated": "{dated}", "source": "甲市人社局通知", "rows": [
        {{"region": "甲市", "monthly_fen": 200000, "hourly_fen": 2000, "from": "2025-07-01"}},
        {{"region": "乙市", "monthly_fen": 190000, "hourly_fen": 1900, "from": "2026-01-01"}}]}}"#
    )
}

fn look(office: &Office, text: &str) -> crate::error::Result<crate::views::PackLook> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.json");
    std::fs::write(&file, text).unwrap();
    look_at_pack(office, moment(), &file)
}

#[test]
fn what_ships_says_its_date_and_that_it_names_no_wage() {
    let office = office();
    let view = packs(&office).unwrap();
    let [law, wages] = view.packs.as_slice() else {
        panic!("{view:?}")
    };
    assert_eq!((law.kind, law.dated), (PackKind::Law, day("2025-09-01")));
    assert_eq!((wages.kind, wages.size), (PackKind::Wages, 0));
    assert!(law.by.is_none() && wages.shipped.is_none());
    assert_eq!(minimum_wage(&office, day("2026-11-23")).unwrap(), None);
}

#[test]
fn a_wage_pack_proposes_the_amount_of_the_chosen_region_on_the_day() {
    let mut office = office();
    let seen = look(&office, &wages("2026-11-01")).unwrap();
    assert_eq!((seen.changes.len(), seen.older), (2, false));
    // Looking keeps nothing.
    assert_eq!(packs(&office).unwrap().regions, [] as [String; 0]);
    let view = keep_pack(&mut office, moment(), &seen.text).unwrap();
    assert_eq!((view.regions.len(), view.region), (2, None));
    assert_eq!(minimum_wage(&office, day("2026-11-23")).unwrap(), None);
    let refused = choose_region(&mut office, moment(), "丙市");
    assert_eq!(code_of(refused), "packs.no_region");
    choose_region(&mut office, moment(), "甲市").unwrap();
    let wage = minimum_wage(&office, day("2026-11-23")).unwrap().unwrap();
    assert_eq!(
        (wage.monthly.fen(), wage.from),
        (200_000, day("2025-07-01"))
    );
    assert_eq!(wage.dated, day("2026-11-01"));
    assert_eq!(minimum_wage(&office, day("2025-06-30")).unwrap(), None);
    let view = drop_pack(&mut office, moment(), PackKind::Wages).unwrap();
    assert_eq!((view.packs[1].size, view.region), (0, None));
    let again = drop_pack(&mut office, moment(), PackKind::Wages);
    assert_eq!(code_of(again), "packs.not_imported");
}

#[test]
fn a_newer_law_pack_is_cited_by_the_check_up_and_dates_its_letter() {
    let mut office = office();
    let text = "考勤制度\n第一条 迟到一次罚款50元。\n";
    let pasted = regulations::look_at_text(text).unwrap();
    let order = regulations::order_of(&pasted, RegulationKind::Other, None).unwrap();
    let version = regulations::import(&mut office, moment(), order)
        .unwrap()
        .version
        .id;
    let basis = |office: &Office| {
        let found = regulations::checkup(office, version).unwrap();
        let fine = found.into_iter().find(|one| one.code == "FINE").unwrap();
        (fine.basis, fine.basis_en)
    };
    let before = basis(&office);
    let law = PackKind::Law.shipped().to_json();
    let newer = law.replace("\"dated\": \"2025-09-01\"", "\"dated\": \"2026-10-01\"").replacen(
        "\"entries\":",
        "\"bases\": [{\"code\": \"FINE\", \"zh\": \"新法第九条\", \"en\": \"Art. 9\"}], \"entries\":",
        1,
    );
    keep_pack(&mut office, moment(), &newer).unwrap();
    assert_eq!(
        basis(&office),
        ("新法第九条".to_owned(), "Art. 9".to_owned())
    );
    assert_eq!(office.law_pack().unwrap().dated, day("2026-10-01"));
    let row = &packs(&office).unwrap().packs[0];
    assert_eq!(row.shipped, Some(day("2025-09-01")));
    // The one that ships is older by now: it is told, and may be kept all the same.
    let older = look(&office, &law).unwrap();
    assert!(older.older && older.in_use == day("2026-10-01"));
    keep_pack(&mut office, moment(), &older.text).unwrap();
    assert_eq!(basis(&office), before);
}

#[test]
fn a_file_that_is_no_pack_is_refused_with_its_place() {
    let office = office();
    let refused = look(&office, &wages("2026-11-01").replace("190000", "\"x\"")).unwrap_err();
    let crate::error::Error::Refused(refused) = refused else {
        panic!("broken")
    };
    assert_eq!(refused.code, "packs.bad_field");
    assert_eq!(refused.facts["field"], "rows[1].monthly_fen");
    assert_eq!(refused.facts["line"], "3");
    assert_eq!(code_of(look(&office, &wages("2027-01-01"))), "packs.future");
    assert_eq!(code_of(look(&office, "{")), "packs.not_json");
}

#[test]
fn an_exported_pack_is_taken_in_again() {
    let office = office();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("law.json");
    export_pack(&office, PackKind::Law, &out).unwrap();
    let seen = look_at_pack(&office, moment(), &out).unwrap();
    assert_eq!((seen.changes.len(), seen.older), (0, false));
}
