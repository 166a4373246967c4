//! `guijuctl accounts fields|set|views|list|export` as a script calls them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};
use serde_json::Value;

/// JSON of a command of accounts that must be done.
fn accounts(firm: &Firm, words: &[&str]) -> Value {
    firm.json(&[&["accounts"], words].concat())
}

#[test]
fn a_field_is_made_filled_in_listed_by_exported_and_archived() {
    let firm = Firm::found();
    let kinds = ["--kind", "choice", "--choice", "年框", "--choice", "单次"];
    let made = accounts(
        &firm,
        &[&["fields", "add", "合同类型"][..], &kinds].concat(),
    );
    assert_eq!(
        (&made[0]["kind"], &made[0]["uses"]),
        (&"choice".into(), &0.into())
    );
    accounts(&firm, &["set", "6", "合同类型", "年框"]);
    let refused = firm.run(&["accounts", "set", "6", "合同类型", "季框"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("年框, 单次"), "{}", said(&refused));
    accounts(
        &firm,
        &["views", "save", "年框客户", "--field", "合同类型=年框"],
    );
    let listed = accounts(&firm, &["list", "--view", "年框客户"]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["custom"]["合同类型"], "年框");
    let out = firm.path("名单.csv");
    let told = accounts(
        &firm,
        &[
            "export",
            "--view",
            "年框客户",
            "--out",
            out.to_str().unwrap(),
        ],
    );
    assert_eq!(told["rows"], 1);
    assert!(std::fs::read_to_string(&out).unwrap().contains("合同类型"));
    let archived = accounts(&firm, &["fields", "archive", "合同类型"]);
    assert_eq!(
        (&archived[0]["archived"], &archived[0]["uses"]),
        (&true.into(), &1.into())
    );
    accounts(&firm, &["views", "delete", "年框客户"]);
    let gone = firm.run(&["accounts", "list", "--view", "年框客户"]);
    assert_eq!(gone.status.code(), Some(1));
}
