//! `guijuctl people …` and `guijuctl jobs compile …` as a script calls them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::Firm;
use serde_json::Value;

#[test]
fn the_sheets_of_a_company_become_a_regulation_whose_check_up_finds_nothing_grave() {
    let firm = Firm::found();
    let looked = firm.json(&["jobs", "compile", "--dry-run"]);
    assert_eq!(looked["version"], Value::Null);
    assert_eq!(looked["high"], 0);
    let made = firm.json(&["jobs", "compile"]);
    assert_eq!(made["version"], 1);
    let found = firm.json(&["regulation", "check", "duties"]);
    for finding in found.as_array().unwrap() {
        assert_ne!(finding["severity"], "high", "{finding}");
        assert_ne!(finding["code"], "UNBOUND_NUMBER", "{finding}");
    }
    let rows = firm.json(&["jobs", "behind"]);
    assert_eq!(rows.as_array().unwrap().len(), 20);
    assert!(firm.refused(&["jobs", "compile"]).contains("draft"));
}

#[test]
fn joining_changing_posts_and_leaving_answer_with_what_has_to_be_done() {
    let firm = Firm::found();
    let joined = firm.json(&["people", "join", "--name", "程晚晴", "--post", "投诉专员"]);
    assert_eq!(joined["kind"], "join");
    assert!(joined["open"].as_u64().unwrap() > 4, "{joined}");
    let code = joined["id"].as_str().unwrap().to_owned();
    let moved = firm.json(&[
        "people",
        "transfer",
        &code,
        "--post",
        "客服主管",
        "--on",
        "2026-12-01",
    ]);
    assert_eq!(moved["from_post"], "投诉专员");
    let left = firm.json(&["people", "leave", &code, "--on", "2026-12-31"]);
    let rule = left["tasks"].as_array().unwrap().last().unwrap();
    assert_eq!(rule["kind"], "bonus_rule");
    let moves = firm.json(&["people", "moves"]);
    let codes = moves.as_array().unwrap().iter().map(|one| &one["id"]);
    assert!(codes.into_iter().any(|one| *one == code.as_str()));
}

#[test]
fn moves_that_cannot_be_are_refused_in_words() {
    let firm = Firm::found();
    let joined = firm.json(&["people", "join", "--name", "程晚晴", "--post", "投诉专员"]);
    let code = joined["id"].as_str().unwrap();
    let early = [
        "people",
        "transfer",
        code,
        "--post",
        "客服主管",
        "--on",
        "2026-11-01",
    ];
    assert!(firm.refused(&early).contains("joins on 2026-11-23"));
    let same_day = [
        "people",
        "transfer",
        code,
        "--post",
        "客服主管",
        "--on",
        "2026-11-23",
    ];
    assert!(firm.refused(&same_day).contains("two posts on one day"));
    firm.json(&["people", "leave", code, "--on", "2026-12-31"]);
    let twice = firm.refused(&["people", "leave", code, "--on", "2027-01-31"]);
    assert!(twice.contains("not recorded twice"), "{twice}");
}

#[test]
fn a_line_of_superiors_that_runs_in_a_circle_is_refused_with_the_row() {
    let firm = Firm::found();
    let list = firm.folder.path().join("名单.csv");
    let text = "工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期\n\
                E90,甲一,试验部,岗甲,主管级,岗乙,2026-01-05\n\
                E91,乙二,试验部,岗乙,主管级,岗甲,2026-01-05\n";
    std::fs::write(&list, text).unwrap();
    let why = firm.refused(&["people", "import", list.to_str().unwrap()]);
    assert!(why.contains("circle"), "{why}");
    let people = firm.json(&["people", "list"]);
    let rows = people.as_array().unwrap();
    assert!(rows.iter().all(|row| row["code"] != "E90"));
}
