//! `guijuctl packs` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};

const WAGES: &str = r#"{
  "format": 1, "kind": "wages", "dated": "2026-11-01", "source": "甲市通知",
  "rows": [
    { "region": "甲市", "monthly_fen": 200000, "hourly_fen": 2000, "from": "2025-07-01" }
  ]
}"#;

#[test]
fn a_pack_is_looked_at_taken_in_asked_and_dropped() {
    let firm = Firm::found();
    let file = firm.path("最低工资.json");
    std::fs::write(&file, WAGES).unwrap();
    let path = file.to_str().unwrap();
    let look = firm.json(&["packs", "import", path, "--dry-run"]);
    assert_eq!(
        (&look["kept"], &look["older"]),
        (&false.into(), &false.into())
    );
    assert_eq!(look["changes"][0]["what"], "added");
    let size = |at: usize| firm.json(&["packs", "list"])[at]["size"].clone();
    assert_eq!(size(1), 0);
    firm.json(&["packs", "import", path]);
    assert_eq!(size(1), 1);
    // One region is the company's without being chosen.
    let wage = firm.json(&["packs", "wage", "--day", "2026-11-23"]);
    assert_eq!(wage["monthly"], "2000.00");
    let out = firm.path("法规.json");
    firm.json(&["packs", "export", out.to_str().unwrap()]);
    assert!(
        std::fs::read_to_string(&out)
            .unwrap()
            .contains("法释〔2025〕12号")
    );
    let dropped = firm.json(&["packs", "drop"]);
    assert_eq!(dropped[1]["size"], 0);
}

#[test]
fn a_bad_file_is_refused_with_its_line_and_its_field() {
    let firm = Firm::found();
    let file = firm.path("错.json");
    std::fs::write(&file, WAGES.replace("200000", "2000.5")).unwrap();
    let refused = firm.run(&["packs", "import", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    let why = said(&refused);
    assert!(
        why.contains("rows[0].monthly_fen") && why.contains("4"),
        "{why}"
    );
}
