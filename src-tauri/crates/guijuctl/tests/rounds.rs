//! `guijuctl rounds …` as a script calls it.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::Firm;
use serde_json::Value;

fn ids(rows: &Value) -> Vec<i64> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_i64().unwrap()).collect()
}

fn article(firm: &Firm) -> String {
    let lists = firm.json(&["rounds", "checklists"]);
    lists[0]["items"][0]["article"].as_str().unwrap().to_owned()
}

#[test]
fn a_script_writes_a_list_walks_puts_right_checks_and_prints() {
    let firm = Firm::found();
    let article = article(&firm);
    let items = [
        format!("货架标识清楚 | 逐排查看 | {article}"),
        format!("通道畅通 | {article}"),
    ];
    let list = firm.json(&[
        "rounds",
        "checklist",
        "save",
        "仓库巡查表",
        "--indicator",
        "K28",
        "--item",
        &items[0],
        "--item",
        &items[1],
    ]);
    assert_eq!(list["items"][0]["how"], "逐排查看");
    let walk = firm.json(&["rounds", "start", "仓库巡查表", "综合管理部", "--by", "E01"]);
    let walk_id = walk["id"].to_string();
    assert_eq!(walk["left"], 2);
    assert!(ids(&firm.json(&["rounds", "list"])).contains(&walk["id"].as_i64().unwrap()));
    let photo = firm.write("货架.jpg", "not looked into, kept byte for byte");
    firm.json(&["rounds", "photo", &walk_id, &photo, "--item", "1"]);
    let wrong = [
        "rounds",
        "enter",
        &walk_id,
        "1",
        "fail",
        "三排货架没有标识",
        "--grade",
        "serious",
        "--owner",
        "E05",
    ];
    assert_eq!(
        firm.json(&wrong)["entries"][0]["photos"][0]["name"],
        "货架.jpg"
    );
    assert!(
        firm.refused(&["rounds", "finish", &walk_id])
            .contains("yet: 1")
    );
    firm.json(&["rounds", "enter", &walk_id, "2", "not-applicable"]);
    let done = firm.json(&["rounds", "finish", &walk_id]);
    let finding = done["findings"][0]["id"].to_string();
    // Monday, one working day.
    assert_eq!(done["findings"][0]["due_on"], "2026-11-24");

    firm.json(&[
        "rounds",
        "extend",
        &finding,
        "2026-11-27",
        "标签在印",
        "--by",
        "E01",
    ]);
    firm.json(&["rounds", "rectify", &finding, "贴好标识"]);
    let own = firm.refused(&["rounds", "recheck", &finding, "pass", "--by", "E05"]);
    assert!(own.contains("his own"), "{own}");
    let back = firm.json(&[
        "rounds",
        "recheck",
        &finding,
        "return",
        "两排字迹不清",
        "--by",
        "E01",
    ]);
    assert_eq!(back["state"], "ordered");
    firm.json(&["rounds", "rectify", &finding, "重印"]);
    let closed = firm.json(&["rounds", "recheck", &finding, "pass", "--by", "E01"]);
    assert_eq!(closed["state"], "closed");
    assert_eq!(closed["steps"].as_array().unwrap().len(), 6);

    let paper = firm.path("通知书.pdf").display().to_string();
    let printed = firm.json(&[
        "rounds", "print", "notice", &finding, "--out", &paper, "--sign",
    ]);
    assert_eq!(printed["signed"], true);
    assert!(firm.run(&["verify", &paper]).status.success());
    for words in [
        &[
            "rounds",
            "print",
            "checklist",
            "仓库巡查表",
            "--out",
            &paper,
        ][..],
        &[
            "rounds",
            "print",
            "checklist",
            "--round",
            &walk_id,
            "--out",
            &paper,
        ],
        &[
            "rounds", "print", "summary", "--round", &walk_id, "--out", &paper,
        ],
        &[
            "rounds", "print", "summary", "--period", "2026-11", "--out", &paper,
        ],
    ] {
        firm.json(words);
    }
    let copy = firm.path("again.jpg").display().to_string();
    let id = closed["photos_before"][0]["id"].to_string();
    assert!(firm.run(&["rounds", "copy", &id, &copy]).status.success());
    assert_eq!(
        std::fs::read(&copy).unwrap(),
        std::fs::read(&photo).unwrap()
    );
    assert!(firm.run(&["check"]).status.success());
}

#[test]
fn lists_answer_with_ids_and_what_is_late_is_told_first() {
    let firm = Firm::found();
    let findings = firm.json(&["rounds", "findings"]);
    assert_eq!(ids(&findings).len(), 6);
    assert_eq!(findings[0]["overdue"], true);
    let late = firm.json(&["rounds", "findings", "--overdue"]);
    assert_eq!(ids(&late), [findings[0]["id"].as_i64().unwrap()]);
    let closed = firm.json(&["rounds", "findings", "--state", "closed"]);
    assert_eq!(ids(&closed).len(), 2);
    assert_eq!(
        firm.json(&["rounds", "due", "--person", "E24"])[0]["overdue"],
        true
    );
    assert_eq!(ids(&firm.json(&["rounds", "checklists"])).len(), 2);
    assert_eq!(
        firm.json(&["rounds", "terms"])["terms"]["minor"]["count"],
        3
    );
    let set = firm.json(&[
        "rounds",
        "terms",
        "--minor",
        "5",
        "--serious",
        "2",
        "--recheck",
        "3",
    ]);
    assert_eq!(set["terms"]["serious"]["count"], 2);
}

#[test]
fn wrong_words_are_wrong_use_and_unknown_things_are_refused_by_name() {
    let firm = Firm::found();
    let misused = firm.run(&["rounds", "findings", "--state", "lost"]);
    assert_eq!(misused.status.code(), Some(2));
    assert!(firm.refused(&["rounds", "finding", "999"]).contains("999"));
    assert!(
        firm.refused(&["rounds", "start", "无此表", "零售部"])
            .contains("无此表")
    );
    let article = article(&firm);
    let rate = format!("价签 | {article}");
    let save = [
        "rounds",
        "checklist",
        "save",
        "价签",
        "--indicator",
        "K08",
        "--item",
        &rate,
    ];
    assert!(firm.refused(&save).contains("K08"));
    let nowhere = [
        "rounds",
        "checklist",
        "save",
        "价签",
        "--item",
        "价签 | 《无此制度》第一条",
    ];
    assert!(firm.refused(&nowhere).contains("《无此制度》第一条"));
}
