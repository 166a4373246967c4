//! Packs are read strictly, written as they are read, compared and asked by day.

use chrono::NaiveDate;

use super::*;
use crate::regulations::checkup::codes;

const WAGES: &str = r#"{
  "format": 1,
  "kind": "wages",
  "dated": "2026-11-01",
  "source": "某地通知",
  "rows": [
    { "region": "甲市", "monthly_fen": 200000, "hourly_fen": 2000, "from": "2025-07-01" },
    { "region": "甲市", "monthly_fen": 210000, "hourly_fen": 2100, "from": "2026-07-01" },
    { "region": "乙市", "monthly_fen": 190000, "hourly_fen": 1900, "from": "2026-01-01" }
  ]
}"#;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn wages(text: &str) -> WagePack {
    match Pack::parse(text).unwrap() {
        Pack::Wages(pack) => pack,
        Pack::Law(_) => panic!("a law pack"),
    }
}

#[test]
fn the_law_pack_names_known_codes_and_every_finding_of_law_has_its_source() {
    let pack = law_pack();
    for one in codes().iter().filter(|one| one.zh.basis.contains('法')) {
        let rests = pack
            .entries
            .iter()
            .any(|entry| entry.codes.iter().any(|code| code == one.code));
        assert!(rests, "{} rests on nothing in the pack", one.code);
    }
    assert!(
        pack.entries
            .iter()
            .any(|entry| entry.number == "法释〔2025〕12号")
    );
}

#[test]
fn the_wages_that_ship_name_no_amount_that_nobody_checked() {
    assert_eq!(wage_pack().rows, []);
    assert!(wage_pack().source.contains("不含任何地区"));
}

#[test]
fn a_pack_is_written_as_it_is_read() {
    for pack in [Pack::parse(WAGES).unwrap(), PackKind::Law.shipped()] {
        assert_eq!(Pack::parse(&pack.to_json()).unwrap(), pack);
    }
}

#[test]
fn the_wage_of_a_region_is_the_latest_that_counts_on_the_day() {
    let pack = wages(WAGES);
    let monthly =
        |region: &str, on: &str| pack.on(region, day(on)).map(|row| row.monthly_fen.fen());
    assert_eq!(monthly("甲市", "2025-06-30"), None);
    assert_eq!(monthly("甲市", "2026-06-30"), Some(200_000));
    assert_eq!(monthly("甲市", "2026-07-01"), Some(210_000));
    assert_eq!(monthly("丙市", "2026-07-01"), None);
    assert_eq!(pack.regions(), ["甲市", "乙市"]);
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_its_field() {
    let told = |from: &str, to: &str| match Pack::parse(&WAGES.replacen(from, to, 1)) {
        Err(BadPack::Field { field, line, .. }) => format!("{field} in {line}"),
        Err(BadPack::Value { field, fault }) => format!("{field} {fault:?}"),
        Err(BadPack::NotJson { line, .. }) => format!("not json in {line}"),
        other => format!("{other:?}"),
    };
    assert_eq!(told("190000", "1900.5"), "rows[2].monthly_fen in 9");
    assert_eq!(told("\"乙市\"", "\" \""), "rows[2].region Empty");
    assert_eq!(told("190000", "0"), "rows[2].monthly_fen NotPositive");
    assert_eq!(told("2025-07-01", "2026-07-01"), "rows[1].from Twice");
    assert_eq!(told("2025-07-01", "2025-02-30"), "rows[0].from in 7");
    assert_eq!(told("\"dated\"", "\"date\""), "date in 4");
    assert_eq!(
        told(" \"hourly_fen\": 1900,", ""),
        "rows[2].hourly_fen in 9"
    );
    assert_eq!(told("\"wages\"", "\"prices\""), "kind in 3");
    assert_eq!(told("\"rows\": [", "\"rows\": {"), "not json in 7");
    let later = WAGES.replace("\"format\": 1", "\"format\": 2");
    assert_eq!(Pack::parse(&later), Err(BadPack::UnknownFormat(2)));
    let twice = format!("{WAGES} {WAGES}");
    assert_eq!(Pack::parse(&twice).unwrap_err().code(), "packs.not_json");
    let unknown = PackKind::Law
        .shipped()
        .to_json()
        .replacen("\"FINE\"", "\"FINES\"", 1);
    assert_eq!(
        Pack::parse(&unknown).unwrap_err().code(),
        "packs.unknown_code"
    );
}

#[test]
fn what_a_newer_pack_changes_is_told_before_it_is_taken() {
    let Pack::Law(mut newer) = PackKind::Law.shipped() else {
        panic!("the law pack")
    };
    newer.entries[0].in_force = day("2027-01-01");
    let gone = newer.entries.pop().unwrap();
    newer.bases.push(PackBasis {
        code: "FINE".to_owned(),
        zh: "新法第九条".to_owned(),
        en: "Art. 9 of the new law".to_owned(),
    });
    assert_eq!(newer.basis("FINE").unwrap().zh, "新法第九条");
    let changes = Pack::Law(newer).changes_from(&PackKind::Law.shipped());
    let told: Vec<_> = changes
        .iter()
        .map(|one| (one.what, one.name.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (PackChangeKind::Changed, "劳动合同法"),
            (PackChangeKind::Added, "FINE"),
            (PackChangeKind::Removed, gone.name.as_str()),
        ]
    );
    assert!(changes[0].after.contains("2027-01-01"));
    let wages = Pack::parse(WAGES).unwrap();
    let added = wages.changes_from(&PackKind::Wages.shipped());
    assert_eq!(added[0].after, "2,000.00 / 20.00");
}
