//! `guijuctl regulation print --annex` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};

#[test]
fn an_annex_is_just_a_file_unless_it_is_signed() {
    let firm = Firm::found();
    let out = firm.path("附件.pdf");
    let print = [
        "regulation",
        "print",
        "service",
        "--annex",
        "1",
        "--out",
        out.to_str().unwrap(),
    ];
    let papers = || firm.json(&["papers", "list"]).as_array().unwrap().len();
    let before = papers();
    let printed = firm.json(&print);
    assert!(printed["number"].is_null());
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    assert_eq!(papers(), before);
    let signed = firm.json(&[&print[..], &["--sign"]].concat());
    assert!(signed["number"].as_str().unwrap().starts_with("ZD-"));
    assert_eq!(papers(), before + 1);
    let gone = firm.run(&[
        "regulation",
        "print",
        "service",
        "--annex",
        "99",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(gone.status.code(), Some(1), "{}", said(&gone));
}
