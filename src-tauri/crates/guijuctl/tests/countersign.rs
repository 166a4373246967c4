//! `guijuctl notices countersign`, `papers get --countersigned`.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};
use serde_json::Value;

#[test]
fn a_receiver_signs_his_notice_with_his_own_certificate() {
    let firm = Firm::found();
    // Of 钟令仪, E18.
    let own = house_tests::root().join("src-tauri/crates/paper/tests/pkcs12/receiver.p12");
    let own = own.to_str().unwrap();
    let listed = firm.json(&["notices", "list", "--quarter", "2026Q2"]);
    let number = |code: &str| {
        let mut rows = listed.as_array().unwrap().iter();
        let row = rows.find(|row| row["code"] == code).unwrap();
        row["number"].as_str().unwrap().to_owned()
    };
    let (mine, other) = (number("E18"), number("E19"));
    let sign = |words: &[&str]| {
        let words = [
            &["notices", "countersign"],
            words,
            &["--p12", own, "--json"],
        ]
        .concat();
        let mut call = firm.call("en", &words);
        call.env("GUIJU_P12_PASSWORD", "guiju").output().unwrap()
    };
    let refused = sign(&[&other]);
    assert_eq!(refused.status.code(), Some(1));
    let told = said(&refused);
    assert!(told.contains("says “钟令仪”"), "{told}");
    let copy = firm.path("copy.pdf");
    let get = ["papers", "get", &mine, "--countersigned", "--out"];
    let get = [&get[..], &[copy.to_str().unwrap()]].concat();
    assert!(firm.refused(&get).contains("Nobody signed for"));
    let done = sign(&[&mine]);
    assert!(done.status.success(), "{}", said(&done));
    let row: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(
        (&row["id"], &row["signer"]),
        (&mine.clone().into(), &"钟令仪".into())
    );
    assert!(firm.run(&get).status.success());
    let checked = firm.run(&["verify", copy.to_str().unwrap(), "--json"]);
    let report: Value = serde_json::from_slice(&checked.stdout).unwrap();
    // Whole, and behind the company somebody whom no authority vouches for.
    assert_eq!(report["verdict"], "unknown_signer");
    assert_eq!(report["own_copy"], "countersigned");
    assert_eq!(report["signatures"].as_array().unwrap().len(), 2);
    let told = firm.run(&["verify", copy.to_str().unwrap()]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("with the signature of its receiver"),
        "{told}"
    );
    let papers = firm.json(&["papers", "list", &mine]);
    assert_eq!(papers[0]["countersigned"]["signer"], "钟令仪");
    let checked = firm.json(&["check"]);
    assert_eq!(checked, serde_json::json!([]));
}
