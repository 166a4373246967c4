//! 仲裁应答包: one person's figures, whole and provable, and nobody else's.

use domain::digest::sha256;

use super::arbitration::contents;
use super::*;
use crate::testing::{code_of, moment, sample};
use crate::views::ArbitrationLack;

fn order(code: &str, from: &str, to: &str) -> ArbitrationOrder {
    ArbitrationOrder {
        code: code.to_owned(),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    }
}

#[test]
fn one_person_and_one_period_are_in_the_bundle_and_nobody_else() {
    let mut office = sample();
    let all = notices(&office, None).unwrap();
    let (quarter, own) = all[0].clone();
    let order = order(&own.code, "2026Q1", "2026Q2");
    let today = moment().today();
    let files = contents(&office, today, &order).unwrap();
    let paper = office.file.papers().bytes(own.paper.into()).unwrap();
    assert!(files.iter().any(|(_, bytes)| *bytes == paper));
    let text = |name: &str| {
        let found = files.iter().find(|(path, _)| path.ends_with(name));
        String::from_utf8_lossy(&found.unwrap().1).into_owned()
    };
    // Every file but the sums themselves stands in the sums.
    let sums = text("SHA256SUMS");
    assert_eq!(sums.lines().count(), files.len() - 1);
    for (path, bytes) in files.iter().filter(|(path, _)| path != "SHA256SUMS") {
        assert!(
            sums.contains(&format!("{}  {path}\n", sha256(bytes))),
            "{path}"
        );
    }
    let page = text("index.html");
    assert!(page.contains(&own.name) && page.contains(&own.number));
    assert!(text(&format!("{quarter}.csv")).contains(&own.total.grouped()));
    // Nobody else's amount or name stands in what is told of the person.
    let others = all.iter().filter(|(_, row)| row.code != own.code);
    for (_, other) in others {
        for name in [
            "index.html",
            "送达情况.csv",
            "考核得分.csv",
            "过失和认定.csv",
        ] {
            let told = text(name);
            assert!(!told.contains(&other.number), "{name}: {}", other.number);
        }
    }
    for folder in ["01_", "02_", "03_", "04_", "05_", "06_", "07_"] {
        let held = files.iter().any(|(path, _)| path.starts_with(folder));
        assert!(held, "{folder}");
    }
    let view = preview_arbitration(&office, today, &order).unwrap();
    assert_eq!(view.entries.len(), files.len());
    let path = office.folder.path().join("answer.zip");
    let made = super::arbitration(&mut office, moment(), &order, &path).unwrap();
    assert_eq!(made.entries, view.entries);
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}

#[test]
fn the_evidence_of_a_regulation_tells_of_nobody_elses_receipts_and_results() {
    let office = sample();
    let own = notices(&office, None).unwrap()[0].1.code.clone();
    let order = order(&own, "2026Q1", "2026Q2");
    let files = contents(&office, moment().today(), &order).unwrap();
    let people = office.file.people().employees().unwrap();
    let pages = files.iter().filter(|(path, _)| {
        path.starts_with("06_") && (path.ends_with(".html") || path.ends_with(".csv"))
    });
    let mut read = 0;
    for (path, bytes) in pages {
        let told = String::from_utf8_lossy(bytes);
        for other in people.iter().filter(|other| other.code != own) {
            assert!(!told.contains(&other.code), "{} in {path}", other.code);
        }
        read += 1;
    }
    assert!(read > 2, "{read}");
    let whole = files.iter().any(|(path, _)| path.contains("成绩登记表"));
    assert!(!whole);
}

#[test]
fn what_the_other_side_will_ask_for_is_told_beforehand() {
    let office = sample();
    let all = notices(&office, None).unwrap();
    let pending = all
        .iter()
        .find(|(_, row)| row.receipt.is_none())
        .map(|(quarter, row)| (quarter.to_string(), row.code.clone()));
    let Some((quarter, code)) = pending else {
        return;
    };
    let view = preview_arbitration(&office, moment().today(), &order(&code, &quarter, &quarter));
    assert!(view.unwrap().missing.contains(&ArbitrationLack::Delivery));
}

#[test]
fn a_period_the_wrong_way_round_a_stranger_and_an_empty_period_are_refused() {
    let mut office = sample();
    let code = notices(&office, None).unwrap()[0].1.code.clone();
    let today = moment().today();
    for (who, from, to, refused) in [
        (code.as_str(), "2026Q2", "2026Q1", "arbitration.period"),
        ("X99", "2026Q1", "2026Q2", "people.unknown"),
        (code.as_str(), "2031Q1", "2031Q2", "arbitration.nothing"),
    ] {
        let asked = preview_arbitration(&office, today, &order(who, from, to));
        assert_eq!(code_of(asked), refused);
    }
    office.act_as("manager").unwrap();
    let path = office.folder.path().join("none.zip");
    let empty = order(&code, "2031Q1", "2031Q1");
    let refused = super::arbitration(&mut office, moment(), &empty, &path);
    assert_eq!(code_of(refused), "arbitration.nothing");
    assert!(!path.exists());
}
