//! `guijuctl bonus checklist|pay|payments|take-back|close|reopen|publish`.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::Firm;
use serde_json::Value;

const Q3: &[&str] = &["--quarter", "2026Q3"];

fn bonus(firm: &Firm, words: &[&str]) -> Value {
    firm.json(&[&["bonus"], words, Q3].concat())
}

fn refused(firm: &Firm, words: &[&str]) -> String {
    firm.refused(&[&["bonus"], words, Q3].concat())
}

fn issued() -> Firm {
    let firm = Firm::found();
    for step in [&["review", "--as", "manager"][..], &["approve"], &["issue"]] {
        bonus(&firm, step);
    }
    firm
}

#[test]
fn the_checklist_is_gone_through_and_the_commission_list_confirmed() {
    let firm = Firm::found();
    let ok = |list: &Value, code: &str| {
        let items = list.as_array().unwrap().iter();
        let mut items = items.filter(|item| item["code"] == code);
        items.next().unwrap()["ok"].clone()
    };
    let before = bonus(&firm, &["checklist"]);
    assert_eq!(ok(&before, "ended"), true);
    assert_eq!(ok(&before, "commission"), false);
    let after = bonus(&firm, &["checklist", "--confirm-commission"]);
    assert_eq!(ok(&after, "commission"), true);
}

#[test]
fn a_quarter_is_paid_closed_and_opened_again() {
    let firm = issued();
    let unpaid = refused(&firm, &["close"]);
    assert!(unpaid.contains("not settled with"), "{unpaid}");
    let one = bonus(&firm, &["pay", "--person", "E02", "--way", "transfer"]);
    let payment = one["payments"][0].clone();
    assert_eq!(
        (&payment["code"], &payment["way"]),
        (&"E02".into(), &"transfer".into())
    );
    let id = payment["id"].to_string();
    let back = bonus(&firm, &["take-back", "--payment", &id, "--reason", "录错"]);
    assert_eq!(back["paid"], "0.00");
    let all = bonus(&firm, &["pay", "--on", "2026-11-23"]);
    assert_eq!(all["paid"], all["due"]);
    assert_eq!(bonus(&firm, &["close"])["closed"], true);
    let again = refused(&firm, &["pay"]);
    assert!(again.contains("2026Q3 is closed"), "{again}");
    let opened = bonus(&firm, &["reopen", "--reason", "仲裁调解"]);
    assert_eq!(opened["closed"], false);
}

#[test]
fn what_is_published_is_a_signed_paper() {
    let firm = issued();
    let out = firm.path("公示.pdf").display().to_string();
    let made = bonus(&firm, &["publish", "--out", &out]);
    assert_eq!(made["signed"], true);
    let report = firm.json(&["verify", &out]);
    assert_eq!(report["verdict"], "valid", "{report}");
}
