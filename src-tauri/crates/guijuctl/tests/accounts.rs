//! `guijuctl accounts sales|receivables|statement|demand|analysis|grade|visits|warnings` as a script calls them.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::{Firm, said};
use serde_json::Value;

/// JSON of a command of accounts that must be done.
fn accounts(firm: &Firm, words: &[&str]) -> Value {
    firm.json(&[&["accounts"], words].concat())
}

#[test]
fn a_month_of_sales_comes_in_shows_in_the_analysis_and_is_taken_back() {
    let firm = Firm::found();
    let total = |firm: &Firm| {
        accounts(firm, &["analysis"])["total"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let before = total(&firm);
    let list = firm.path("十一月.csv");
    let text = "客户,日期,金额\n顺达货运代理有限公司,2026-11-10,8000\n没有这家,2026-11-10,1\n";
    std::fs::write(&list, text).unwrap();
    let list = list.to_str().unwrap();
    let bad = firm.path("bad.csv");
    let told = accounts(
        &firm,
        &[
            "sales",
            "import",
            list,
            "--dry-run",
            "--bad-rows",
            bad.to_str().unwrap(),
        ],
    );
    assert_eq!(
        (&told["created"], &told["batch"]),
        (&1.into(), &Value::Null)
    );
    assert_eq!(told["errors"][0]["code"], "unknown_customer");
    assert!(bad.exists());
    assert_eq!(total(&firm), before);
    let done = accounts(&firm, &["sales", "import", list]);
    assert_eq!(
        (&done["encoding"], &done["total"]),
        (&"UTF-8".into(), &"8000.00".into())
    );
    assert_ne!(total(&firm), before);
    let undone = accounts(&firm, &["sales", "undo", &done["batch"].to_string()]);
    assert_eq!(undone["removed"], 1);
    assert_eq!(total(&firm), before);
}

#[test]
fn the_analysis_of_a_day_ranks_classes_and_names_every_account() {
    let firm = Firm::found();
    let told = accounts(&firm, &["analysis", "--as-of", "2026-11-21"]);
    let rows = told["accounts"].as_array().unwrap();
    let first = &rows[0];
    assert_eq!(
        (&first["name"], &first["class"]),
        (&"大成装饰设计工程有限公司".into(), &"A".into())
    );
    assert_eq!(first["segment"], "重要价值客户");
    assert_eq!(
        (&told["from"], &told["to"]),
        (&"2025-11-22".into(), &"2026-11-21".into())
    );
    assert_eq!(
        told["without_sales"].as_u64().unwrap() as usize + rows.len(),
        25
    );
}

#[test]
fn grades_are_scored_listed_and_applied_by_the_regulation_in_force() {
    let firm = Firm::found();
    let list = accounts(&firm, &["grade", "list"]);
    assert!(
        list["basis"]
            .as_str()
            .unwrap()
            .starts_with("《大客户管理制度》")
    );
    let due: Vec<&Value> = list["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["change"] == "due")
        .collect();
    assert!(!due.is_empty());
    let id = due[0]["id"].to_string();
    let before = accounts(&firm, &["grade", "show", &id]);
    let scored = accounts(
        &firm,
        &[
            "grade",
            "score",
            &id,
            "战略价值",
            "2",
            "--reason",
            "价格敏感",
        ],
    );
    assert_ne!(scored["coverage_pct"], before["coverage_pct"]);
    let applied = accounts(&firm, &["grade", "apply", "--all"]);
    assert!(applied["changed"].as_u64().unwrap() > 0);
    let history = accounts(&firm, &["grade", "history", &id]);
    assert_eq!(history[0]["graded_by"], "rule");
    assert!(history[0]["reason"].as_str().unwrap().contains("第"));
    let again = accounts(&firm, &["grade", "apply", "--all"]);
    assert_eq!(again["changed"], 0);
    let refused = firm.run(&[
        "accounts",
        "grade",
        "score",
        &id,
        "没有这项",
        "5",
        "--reason",
        "x",
    ]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("has no item"), "{}", said(&refused));
}

#[test]
fn visits_and_warnings_name_their_article() {
    let firm = Firm::found();
    let visits = accounts(&firm, &["visits"]);
    let rows = visits["rows"].as_array().unwrap();
    assert_eq!(rows[0]["visit"]["overdue"], true);
    let leader = rows
        .iter()
        .find(|row| row["visit"]["leader"] == true)
        .unwrap();
    assert_eq!(leader["grade"], "A");
    let warned = accounts(&firm, &["warnings"]);
    let lost = &warned["accounts"][0];
    assert_eq!(lost["name"], "仁和口腔门诊部");
    let text = lost["warnings"][0]["text"].as_str().unwrap();
    assert!(text.contains("counts as lost (第"), "{text}");
}

#[test]
fn a_plan_is_set_shown_listed_and_printed() {
    let firm = Firm::found();
    let list = accounts(&firm, &["plan", "list"]);
    let rows = list.as_array().unwrap();
    assert_eq!(rows[0]["light"], "far_behind");
    let id = rows[0]["id"].to_string();
    let shown = accounts(&firm, &["plan", "show", &id]);
    assert_eq!(shown["rows"][0]["months"].as_array().unwrap().len(), 12);
    assert!(shown["working_days_of_year"].as_u64().unwrap() > 240);
    let changed = &[
        "plan",
        "set",
        &id,
        "--year",
        "2026",
        "--row",
        "筒灯=1,2,3,4,5,6,7,8,9,10,11,12",
    ];
    let refused = firm.run(&[&["accounts"], &changed[..]].concat());
    assert_eq!(refused.status.code(), Some(1));
    let set = accounts(&firm, &[&changed[..], &["--reason", "重新商定"]].concat());
    assert_eq!(set["target"], "78.00");
    let versions = set["versions"].as_array().unwrap();
    assert_eq!(versions[0]["reason"], "重新商定");
    assert!(versions.len() > 1);
    let next = accounts(
        &firm,
        &[
            "plan",
            "set",
            &id,
            "--year",
            "2027",
            "--from-plan",
            "--growth",
            "100",
        ],
    );
    assert_eq!(next["target"], "156.00");
    assert_eq!(next["light"], "not_begun");
    let out = firm.path("plan.pdf");
    let out = out.to_str().unwrap();
    let printed = accounts(&firm, &["plan", "print", &id, "--out", out]);
    assert!(printed["number"].as_str().unwrap().starts_with("KH-"));
    assert!(std::fs::read(out).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_week_of_visits_is_laid_out_fixed_moved_and_printed() {
    let firm = Firm::found();
    let week = &["--from", "2026-11-23", "--to", "2026-12-06"];
    let plan = accounts(&firm, &[&["visits", "plan"], &week[..]].concat());
    let visits = plan["visits"].as_array().unwrap();
    let first = visits
        .iter()
        .find(|one| one["state"] == "proposed")
        .unwrap();
    let account = first["account"].to_string();
    let set = accounts(
        &firm,
        &[
            "visits",
            "set",
            &account,
            "--on",
            "2026-12-01",
            "--purpose",
            "送样灯",
        ],
    );
    let id = set["visit"].to_string();
    let moved = accounts(&firm, &["visits", "move", &id, "--on", "2026-12-02"]);
    assert_eq!(moved["on"], "2026-12-02");
    let out = firm.path("visits.pdf");
    let out = out.to_str().unwrap();
    let printed = accounts(
        &firm,
        &[&["visits", "print", "--out", out], &week[..]].concat(),
    );
    assert!(printed["number"].as_str().unwrap().starts_with("BF-"));
    assert!(std::fs::read(out).unwrap().starts_with(b"%PDF"));
    accounts(&firm, &["visits", "drop", &id]);
    let nobody = firm.run(&["accounts", "visits", "plan", "--manager", "没有这人"]);
    assert_eq!(nobody.status.code(), Some(1));
    // The list without a word stays what it was.
    assert!(
        accounts(&firm, &["visits"])["rows"]
            .as_array()
            .unwrap()
            .len()
            > 1
    );
}

#[test]
fn a_quarter_is_checked_against_the_regulation_and_printed() {
    let firm = Firm::found();
    let told = accounts(&firm, &["process-check", "2026Q3"]);
    let lines = told["lines"].as_array().unwrap();
    let ids: Vec<&str> = lines
        .iter()
        .map(|line| line["id"].as_str().unwrap())
        .collect();
    for id in [
        "visits",
        "files",
        "plans",
        "reviews",
        "promises",
        "closed",
        "return_visits",
    ] {
        assert!(ids.contains(&id), "{id} is missing: {ids:?}");
    }
    let closed = lines.iter().find(|line| line["id"] == "closed").unwrap();
    let trend = closed["trend"].as_array().unwrap();
    assert_eq!(trend.len(), 4);
    assert_eq!(trend[3]["value"], closed["value"]);
    let out = firm.path("check.pdf");
    let words = ["process-check", "2026Q3", "--print", "--sign", "--out"];
    let paper = accounts(&firm, &[&words[..], &[out.to_str().unwrap()]].concat());
    assert_eq!(paper["signed"], true);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_dry_run_of_a_file_without_names_ends_as_the_import_would() {
    let firm = Firm::found();
    let list = firm.path("没有名称.csv");
    std::fs::write(&list, "手机,备注\n13800000001,x\n").unwrap();
    let list = list.to_str().unwrap();
    for words in [
        vec!["accounts", "import", list, "--dry-run"],
        vec!["accounts", "import", list],
    ] {
        let run = firm.run(&words);
        assert_eq!(run.status.code(), Some(1), "{words:?}");
    }
}

#[test]
fn a_debt_is_listed_told_and_printed() {
    let firm = Firm::found();
    let accounts = |words: &[&str]| accounts(&firm, words);
    let rows = accounts(&["receivables", "list", "--age", "over90"]);
    let id = rows[0]["id"].to_string();
    assert_eq!(rows[0]["name"], "启明星健身中心");
    let books = accounts(&["receivables", "show", &id]);
    assert_eq!(books["open"], rows[0]["open"]);
    let paid = [
        "receivables",
        "pay",
        &id,
        "--on",
        "2026-11-20",
        "--amount",
        "800",
    ];
    accounts(&paid);
    let told = accounts(&["statement", &id, "--from", "2026-11-01"]);
    assert_eq!(
        (&told["opening"], &told["closing"]),
        (&"2800.00".into(), &"2000.00".into())
    );
    assert_eq!(told["capitals"], "人民币贰仟元整");
    let out = firm.path("对账单.pdf");
    let out = out.to_str().unwrap();
    let paper = accounts(&["statement", &id, "--from", "2026-11-01", "--out", out]);
    assert!(paper["number"].as_str().unwrap().starts_with("DZ-2026-"));
    let demands = accounts(&["demand", &id]);
    assert_eq!(demands.as_array().unwrap().len(), 3);
    let letter = firm.path("催款函.pdf");
    let words = [
        "demand",
        &id,
        "--tone",
        "final",
        "--out",
        letter.to_str().unwrap(),
    ];
    assert!(
        accounts(&words)["number"]
            .as_str()
            .unwrap()
            .starts_with("CK-2026-")
    );
    assert!(letter.exists());
}
