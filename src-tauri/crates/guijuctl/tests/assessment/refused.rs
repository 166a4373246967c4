//! What cannot be: refused or handled with an explanation.

use serde_json::Value;

use crate::firm::{Firm, said};
use crate::steps::one_of;

#[test]
fn a_scheme_that_cannot_be_scored_is_refused_with_what_is_wrong() {
    let firm = Firm::found();
    firm.does(&["assessment", "schemes", "draft", "收银员"]);
    // A draft may be on its way to 100; it is issued only there.
    let nearly =
        "item K08 | 投诉按期办结率 | % | 59.99 | ratio 95\nitem - | 态度 | 分 | 40 | manual\n";
    assert!(firm.writes("收银员", nearly).status.success());
    let why = firm.refused(&[
        "assessment",
        "schemes",
        "issue",
        "收银员",
        "--change",
        "新权重",
    ]);
    assert!(why.contains("99.99"), "{why}");
    for (scheme, part) in [
        (
            "item K08 | 投诉按期办结率 | % | 100 | ratio 0\n",
            "投诉按期办结率",
        ),
        ("item - | 甲 | 分 | 100 | manual 5\n", "manual 5"),
        ("item - | 甲 | 分 | abc | manual\n", "abc"),
        (
            "item - | 甲 | 分 | 50 | manual\nitem - | 甲 | 分 | 50 | manual\n",
            "甲",
        ),
        ("item - | 甲 | 分 | 100 | manual\nveto 乙 | grade Z\n", "Z"),
    ] {
        let written = firm.writes("收银员", scheme);
        let why = if written.status.success() {
            firm.refused(&["assessment", "schemes", "issue", "收银员", "--change", "试"])
        } else {
            assert_eq!(written.status.code(), Some(1), "{}", said(&written));
            said(&written)
        };
        assert!(why.contains(part), "{scheme}: {why}");
    }
}

#[test]
fn figures_that_cannot_be_and_a_cycle_opened_twice_are_refused() {
    let firm = Firm::found();
    firm.does(&["assessment", "schemes", "draft", "收银员", "--empty"]);
    assert!(
        firm.writes("收银员", "item - | 态度 | 分 | 100 | manual\n")
            .status
            .success()
    );
    firm.does(&[
        "assessment",
        "schemes",
        "issue",
        "收银员",
        "--effective",
        "2026-10-01",
        "--change",
        "改为评分",
    ]);
    firm.does(&["assessment", "open", "2026-10", "--leave-out"]);
    let twice = firm.refused(&["assessment", "open", "2026-10", "--leave-out"]);
    assert!(twice.contains("2026"), "{twice}");
    let around = firm.refused(&["assessment", "open", "2026Q4", "--leave-out"]);
    assert!(around.contains("2026"), "{around}");
    let nowhere = firm.refused(&["assessment", "show", "2026-12"]);
    assert!(nowhere.contains("2026-12"), "{nowhere}");
    let enter =
        |pair: &str| firm.refused(&["assessment", "enter", "2026-10", "--person", "E19", pair]);
    for (pair, part) in [
        ("K08=abc", "abc"),
        ("K08=-3", "-3"),
        ("K08", "K08"),
        ("K99=3", "K99"),
        ("K08=1e5", "1e5"),
    ] {
        let why = enter(pair);
        assert!(why.contains(part), "{pair}: {why}");
    }
    // A table is taken as far as it can be read, and says of each other cell what is wrong with it.
    let file = firm.path("figures.csv");
    std::fs::write(
        &file,
        "code,item,figure\nE19,K08,95\nE19,K09,abc\nE99,K08,1\n",
    )
    .unwrap();
    let told = firm.json(&["assessment", "import", "2026-10", file.to_str().unwrap()]);
    assert_eq!(told["taken"], 1);
    let why: Vec<&str> = told["errors"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["why"].as_str())
        .collect();
    assert!(why[0].contains("abc") && why[1].contains("E99"), "{why:?}");
    let stranger = firm.refused(&["assessment", "enter", "2026-10", "--person", "E99", "K08=1"]);
    assert!(stranger.contains("E99"), "{stranger}");
    // A score above the cap of 100, of an item that is scored by hand.
    let why = firm.refused(&[
        "assessment",
        "score",
        "2026-10",
        "--person",
        "E12",
        "态度=101",
    ]);
    assert!(why.contains("101"), "{why}");
    let early = firm.refused(&[
        "assessment",
        "score",
        "2026-10",
        "--person",
        "E12",
        "态度=90",
    ]);
    assert!(!early.is_empty());
}

#[test]
fn whoever_changed_his_post_has_two_sheets_and_a_leaver_counts_by_his_days() {
    let firm = Firm::found();
    // The shop assistant became a service clerk in the middle of the quarter.
    let seen = firm.json(&["assessment", "results", "2026Q3"]);
    let moved: Vec<&Value> = seen
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| {
            let parts = row["parts"].as_array().unwrap();
            let posts: std::collections::BTreeSet<&str> = parts
                .iter()
                .filter_map(|part| part["post"].as_str())
                .collect();
            posts.len() > 1
        })
        .collect();
    assert!(!moved.is_empty(), "nobody in the sample changed his post");
    for row in &moved {
        let parts = row["parts"].as_array().unwrap();
        let days: u64 = parts.iter().filter_map(|part| part["days"].as_u64()).sum();
        assert!(row["days"].as_u64().unwrap() <= days && days <= 92, "{row}");
    }
    // The cashier leaves in the middle of October.
    let roster = firm.path("roster.csv");
    firm.does(&["people", "export", roster.to_str().unwrap()]);
    let text = std::fs::read_to_string(&roster).unwrap();
    let gone = text.replace(",2026-06-15,,", ",2026-06-15,2026-10-16,");
    assert_ne!(text, gone);
    std::fs::write(&roster, gone).unwrap();
    firm.does(&["people", "import", roster.to_str().unwrap()]);
    let opened = firm.json(&["assessment", "open", "2026-10", "--leave-out"]);
    assert_eq!(opened["stage"], "data");
    let view = firm.json(&["assessment", "show", "2026-10"]);
    assert_eq!(one_of(&view, "E12")["to"], "2026-10-16");
    assert_eq!(one_of(&view, "E12")["days"], 16);
}
