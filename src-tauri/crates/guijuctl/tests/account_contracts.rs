//! `guijuctl accounts contracts` and the search for goods by a serial number, as a script calls them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};
use serde_json::Value;

/// JSON of a command of contracts that must be done.
fn contracts(firm: &Firm, words: &[&str]) -> Value {
    firm.json(&[&["accounts", "contracts"], words].concat())
}

/// The rows of the account of this test: the sample has contracts with others.
fn of_account(rows: Value) -> Vec<Value> {
    let account = |row: &Value| match row.get("contract") {
        Some(contract) if contract.is_object() => contract["account"] == 6,
        _ => row["account"] == 6,
    };
    let rows = rows.as_array().unwrap().iter();
    rows.filter(|row| account(row)).cloned().collect()
}

#[test]
fn a_contract_is_written_down_billed_changed_and_closed() {
    let firm = Firm::found();
    let save = [
        "save",
        "6",
        "--subject",
        "二期样板间灯具供货",
        "--number",
        "HT-2026-018",
        "--amount",
        "100000",
        "--signed",
        "2026-09-01",
        "--ends",
        "2026-12-10",
        "--instalment",
        "2026-11-10,30000,首付款",
        "--instalment",
        "2026-12-05,70000",
    ];
    let id = contracts(&firm, &save)["id"].to_string();
    let listed = contracts(&firm, &["list", "--account", "6"]);
    assert_eq!(listed[0]["state"], "ending");
    assert_eq!(listed[0]["instalments"][0]["state"], "to_bill");
    let due = of_account(contracts(&firm, &["due"]));
    let what = |at: usize| (due[at]["what"].clone(), due[at]["on"].clone());
    assert_eq!(what(0), ("instalment".into(), "2026-11-10".into()));
    assert_eq!(what(1), ("end".into(), "2026-12-10".into()));
    let part = listed[0]["instalments"][0]["id"].to_string();
    contracts(&firm, &["bill", &part]);
    // What was billed stays, and what is not said stays.
    let wrong = [
        "accounts",
        "contracts",
        "save",
        "6",
        "--change",
        &id,
        "--amount",
        "90000",
    ];
    let refused = firm.run(&wrong);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    contracts(
        &firm,
        &["save", "6", "--change", &id, "--ends", "2027-03-31"],
    );
    let changed = contracts(&firm, &["list", "--account", "6"]);
    assert_eq!(changed[0]["state"], "running");
    assert_eq!(changed[0]["instalments"][0]["state"], "overdue");
    assert_eq!(changed[0]["instalments"][0]["id"].to_string(), part);
    assert_eq!(contracts(&firm, &["close", &id])["unbilled"], "70000.00");
    assert_eq!(of_account(contracts(&firm, &["list"])).len(), 0);
    let all = of_account(contracts(&firm, &["list", "--all"]));
    assert_eq!(all[0]["state"], "closed");
}
