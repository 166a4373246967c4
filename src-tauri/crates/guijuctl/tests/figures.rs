//! Typed figures become parameters, and an issue names what the check-up still finds.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod firm;

use firm::Firm;
use serde_json::{Value, json};

const RULES: &str = "考勤制度\n第一条 为了规范考勤，制定本制度。\n第二条 迟到3次的，当月考核扣5分。\n\
    第三条 员工应当提前三十日提出，旷工30日的除外。\n第四条 迟到的，一律罚款。\n";

fn imported(firm: &Firm) -> String {
    let file = firm.write("考勤.txt", RULES);
    let made = firm.json(&["regulation", "import", &file, "--kind", "other"]);
    made["id"].as_str().unwrap().to_owned()
}

fn codes(firm: &Firm, id: &str) -> Vec<(String, String)> {
    let found = firm.json(&["regulation", "check", id, "--version", "1"]);
    let word = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let open = found
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["accepted"].is_null());
    open.map(|one| (word(one, "code"), word(one, "quote")))
        .collect()
}

#[test]
fn one_figure_is_bound_by_its_words_and_the_rest_at_once() {
    let firm = Firm::found();
    let id = imported(&firm);
    let bind = [
        "regulation",
        "bind",
        &id,
        "--figure",
        "5分",
        "--place",
        "第二条",
    ];
    let made = firm.json(&[&bind[..], &["--key", "late.points", "--label", "迟到扣分"]].concat());
    assert_eq!(
        made[0],
        json!({
            "id": "late.points", "key": "late.points", "label": "迟到扣分", "printed": "5分",
            "place": "第二条", "figure": "5分",
        })
    );
    let again = firm.refused(&bind);
    assert!(again.contains("5分"), "{again}");
    let kept = [
        "regulation",
        "accept",
        &id,
        "POSSIBLE_PARAMETER",
        "--quote",
        "三十日",
        "--reason",
    ];
    firm.json(&[&kept[..], &["劳动合同法第三十七条"]].concat());
    let made = firm.json(&["regulation", "bind", &id, "--all"]);
    let figures: Vec<&str> = made
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["figure"].as_str().unwrap())
        .collect();
    assert_eq!(figures, ["3次", "30日"]);
    let open: Vec<String> = codes(&firm, &id)
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    assert!(
        !open
            .iter()
            .any(|code| code.contains("PARAMETER") || code.contains("UNBOUND"))
    );
    let nothing = firm.run(&["regulation", "bind", &id, "--all"]);
    assert_eq!(
        String::from_utf8_lossy(&nothing.stdout),
        "There is no figure to bind.\n"
    );
}

#[test]
fn a_figure_for_certain_is_bound_and_never_kept() {
    let firm = Firm::found();
    let id = imported(&firm);
    let keep = [
        "regulation",
        "accept",
        &id,
        "UNBOUND_NUMBER",
        "--quote",
        "5分",
        "--reason",
        "不改",
    ];
    let why = firm.refused(&keep);
    assert!(why.contains("has to become a parameter"), "{why}");
    let two = firm.refused(&[
        "regulation",
        "accept",
        &id,
        "UNBOUND_NUMBER",
        "--reason",
        "不改",
    ]);
    assert!(two.contains("5分") && two.contains("30日"), "{two}");
}

#[test]
fn an_issue_names_the_gravest_findings_until_a_reason_is_given() {
    let firm = Firm::found();
    let id = imported(&firm);
    firm.json(&["regulation", "bind", &id, "--all"]);
    // Fines concern the staff: without the procedure only with a reason of its own.
    let issue = [
        "regulation",
        "issue",
        &id,
        "--effective-on",
        "2026-12-01",
        "--override",
        "先行施行",
    ];
    let why = firm.refused(&issue);
    assert!(
        why.contains("1 serious risks") && why.contains("第四条“一律罚款”"),
        "{why}"
    );
    let issued = firm.json(&[&issue[..], &["--despite-findings", "下月改版时删去"]].concat());
    assert_eq!(issued["label"], "2026年第1版");
}

#[test]
fn a_parameter_is_declared_and_described_anew() {
    let firm = Firm::found();
    let id = imported(&firm);
    let declare = [
        "regulation",
        "declare",
        &id,
        "--label",
        "销假期限",
        "--kind",
        "days",
    ];
    let made = firm.json(&[&declare[..], &["--value", "30", "--max", "60"]].concat());
    assert_eq!(
        (&made["key"], &made["printed"]),
        (&json!("own.1"), &json!("30日"))
    );
    let describe = ["regulation", "describe", &id, "own.1"];
    let other = ["--kind", "workdays", "--value", "5", "--max", ""];
    let told = firm.json(&[&describe[..], &other].concat());
    assert_eq!(told["label"], "销假期限");
    assert_eq!(
        (&told["printed"], &told["bounds"]),
        (&json!("5个工作日"), &json!(""))
    );
    let refused = firm.refused(&[&describe[..], &["--value", "三天"]].concat());
    assert!(refused.contains("三天"), "{refused}");
}
