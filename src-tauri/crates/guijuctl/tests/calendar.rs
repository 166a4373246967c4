//! `guijuctl calendar` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};

const NOTICE: &str = "关于2027年部分节假日安排的通知\n国办发明电〔2026〕9号\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n";

#[test]
fn a_notice_is_pasted_shown_and_taken_back() {
    let firm = Firm::found();
    let file = firm.path("通知.txt");
    std::fs::write(&file, NOTICE).unwrap();
    let file = file.to_str().unwrap();
    let look = firm.json(&["calendar", "paste", file, "--dry-run"]);
    assert_eq!((&look["good"], &look["year"]), (&true.into(), &2027.into()));
    // Six of the seven holidays are not named.
    let told = look["findings"].as_array().unwrap();
    assert_eq!(told.len(), 6);
    let years = firm.json(&["calendar", "list"]);
    assert_eq!(years.as_array().unwrap().len(), 3);
    let year = firm.json(&["calendar", "paste", file]);
    assert_eq!(year["source"], "国办发明电〔2026〕9号");
    assert_eq!(firm.json(&["calendar", "show", "2027"]), year);
    firm.json(&["calendar", "drop", "2027"]);
    let refused = firm.run(&["calendar", "show", "2027"]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    let wrong = firm.path("错.txt");
    std::fs::write(&wrong, NOTICE.replace("周五", "周四")).unwrap();
    let refused = firm.run(&["calendar", "paste", wrong.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
}
