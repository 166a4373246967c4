//! A month from opening to closing, with its papers.

use serde_json::Value;

use crate::firm::Firm;
use crate::steps::one_of;

#[test]
fn a_script_takes_a_month_from_opening_to_closing_with_an_appeal_and_prints_it() {
    let firm = Firm::found();
    let opened = firm.json(&["assessment", "open", "2026-10", "--leave-out"]);
    assert_eq!(opened["stage"], "data");

    // What other subjects counted is offered with what is behind it, and taken where nothing stands.
    let offers = firm.json(&["assessment", "actuals", "2026-10"]);
    let offers = offers.as_array().unwrap();
    let of = |code: &str, indicator: &str| {
        let mut all = offers.iter();
        all.find(|one| one["code"] == code && one["indicator"] == indicator)
    };
    let desk = of("E19", "K08").unwrap();
    assert_eq!(
        (&desk["source"], &desk["figure"]),
        (&"service".into(), &"100".into())
    );
    assert!(!desk["behind"].as_array().unwrap().is_empty());
    let sources: Vec<&Value> = offers.iter().map(|one| &one["source"]).collect();
    assert!(sources.contains(&&Value::from("training")), "{sources:?}");
    firm.does(&[
        "assessment",
        "enter",
        "2026-10",
        "--person",
        "E19",
        "K08=97",
    ]);
    firm.does(&["assessment", "actuals", "2026-10", "--take"]);
    let seen = firm.json(&["assessment", "show", "2026-10"]);
    let typed = one_of(&seen, "E19");
    assert!(
        typed["figures"]["投诉按期办结率"]["figure"] == "97",
        "{typed}"
    );
    let why = firm.refused(&[
        "assessment",
        "actuals",
        "2026-10",
        "--take",
        "--person",
        "E19",
        "--item",
        "K08",
    ]);
    assert!(why.contains("97") && why.contains("100"), "{why}");
    // One that was taken may be taken again; nothing changes.
    firm.does(&[
        "assessment",
        "actuals",
        "2026-10",
        "--take",
        "--person",
        "E16",
        "--item",
        "K08",
    ]);

    let missing = firm.refused(&["assessment", "close", "2026-10"]);
    assert!(!missing.is_empty());
    firm.fills("2026-10");
    for stage in ["own", "leader", "calibration", "confirmation"] {
        let next = firm.json(&["assessment", "advance", "2026-10"]);
        assert_eq!(next["stage"], stage);
        if stage == "leader" {
            firm.scores("2026-10");
        }
    }
    let early = firm.refused(&[
        "assessment",
        "appeal",
        "2026-10",
        "--person",
        "E19",
        "--text",
        "算错了",
    ]);
    assert!(early.contains("石砺"), "{early}");
    let alone = firm.refused(&[
        "assessment",
        "confirm",
        "2026-10",
        "--person",
        "E19",
        "--refused",
        "--witness",
        "顾旻",
    ]);
    assert!(alone.contains("two"), "{alone}");
    firm.does(&[
        "assessment",
        "confirm",
        "2026-10",
        "--person",
        "E19",
        "--refused",
        "--witness",
        "顾旻",
        "--witness",
        "陆佳禾",
        "--day",
        "2026-11-20",
    ]);
    firm.does(&[
        "assessment",
        "confirm",
        "2026-10",
        "--all",
        "--day",
        "2026-11-09",
    ]);
    firm.does(&[
        "assessment",
        "appeal",
        "2026-10",
        "--person",
        "E19",
        "--text",
        "一件投诉已经按期办结",
    ]);
    let open = firm.refused(&["assessment", "close", "2026-10"]);
    assert!(open.contains("石砺"), "{open}");
    let next = firm.json(&["assessment", "advance", "2026-10"]);
    assert_eq!(next["stage"], "appeal");
    let decided = firm.json(&[
        "assessment",
        "decide",
        "2026-10",
        "--person",
        "E19",
        "--upheld",
        "--answer",
        "核对登记，按期办结",
        "--set",
        "K08=100",
        "--one-person",
    ]);
    assert_eq!(decided[0]["decision"], "upheld");
    let closed = firm.json(&["assessment", "close", "2026-10"]);
    assert_eq!(closed["stage"], "closed");
    let late = firm.refused(&["assessment", "enter", "2026-10", "--person", "E19", "K08=1"]);
    assert!(late.contains("closed"), "{late}");

    for form in ["result", "confirmation", "appeal"] {
        let out = firm.path(&format!("{form}.pdf"));
        firm.does(&[
            "assessment",
            "print",
            "2026-10",
            "--person",
            "E19",
            "--form",
            form,
            "--out",
            out.to_str().unwrap(),
        ]);
        assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"), "{form}");
    }
    let out = firm.path("summary.pdf");
    firm.does(&[
        "assessment",
        "print",
        "2026-10",
        "--form",
        "summary",
        "--out",
        out.to_str().unwrap(),
    ]);
    let nobody = firm.refused(&[
        "assessment",
        "print",
        "2026-10",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert!(!nobody.is_empty());

    // A plan after the month, with what came of its first step, said once.
    let plan = firm.json(&[
        "assessment",
        "plan",
        "2026-10",
        "--person",
        "E19",
        "--text",
        "面谈差距与办法",
        "--due",
        "2026-11-20",
    ]);
    let step = plan[0]["id"].to_string();
    let all = firm.json(&["assessment", "plans"]);
    assert!(
        all.as_array()
            .unwrap()
            .iter()
            .any(|one| one["id"] == plan[0]["id"] && one["overdue"] == true)
    );
    let finish = [
        "assessment",
        "plan",
        "2026-10",
        "--person",
        "E19",
        "--done",
        &step,
        "--outcome",
        "已谈",
    ];
    firm.does(&finish);
    let again = firm.refused(&finish);
    assert!(again.contains("2026-11-23"), "{again}");
    let stranger = firm.refused(&[
        "assessment",
        "plan",
        "2026-10",
        "--person",
        "E99",
        "--text",
        "面谈",
        "--due",
        "2026-12-01",
    ]);
    assert!(stranger.contains("E99"), "{stranger}");
    let out = firm.path("plan.pdf");
    firm.does(&[
        "assessment",
        "print",
        "2026-10",
        "--person",
        "E19",
        "--form",
        "plan",
        "--out",
        out.to_str().unwrap(),
    ]);
}
