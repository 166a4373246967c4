//! What people get wrong, said so that whoever reads it knows what to do, in Chinese and in English.

use crate::firm::{Firm, said};
use crate::steps::one_of;

impl Firm {
    /// Why a command is refused, in Chinese and in English; nothing is changed by either.
    fn refused_in_both(&self, words: &[&str]) -> [String; 2] {
        ["zh", "en"].map(|language| {
            let done = self.run_in(language, words);
            assert_eq!(done.status.code(), Some(1), "{words:?}: {}", said(&done));
            said(&done)
        })
    }

    /// What a command says, in Chinese and in English.
    fn says_in_both(&self, words: &[&str]) -> [String; 2] {
        ["zh", "en"].map(|language| {
            let done = self.run_in(language, words);
            assert!(done.status.success(), "{words:?}: {}", said(&done));
            String::from_utf8_lossy(&done.stdout).into_owned()
        })
    }
}

/// Each part stands in both languages, each language's own parts in its own.
fn tells([zh, en]: &[String; 2], both: &[&str], in_zh: &[&str], in_en: &[&str]) {
    for (text, parts) in [(zh, in_zh), (en, in_en)] {
        for part in both.iter().chain(parts) {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
    }
}

#[test]
fn weights_of_99_99_are_refused_with_the_sum_and_what_it_must_be() {
    let firm = Firm::found();
    firm.does(&["assessment", "schemes", "draft", "收银员"]);
    let nearly =
        "item K08 | 投诉按期办结率 | % | 59.99 | ratio 95\nitem - | 态度 | 分 | 40 | manual\n";
    assert!(firm.writes("收银员", nearly).status.success());
    let issue = [
        "assessment",
        "schemes",
        "issue",
        "收银员",
        "--change",
        "新权重",
    ];
    let why = firm.refused_in_both(&issue);
    tells(
        &why,
        &["99.99", "100"],
        &["权重合计", "调整"],
        &["weights sum", "Change"],
    );
}

#[test]
fn a_target_of_nothing_is_refused_with_its_item_and_another_way_of_scoring() {
    let firm = Firm::found();
    firm.does(&["assessment", "schemes", "draft", "收银员"]);
    firm.writes("收银员", "item K08 | 投诉按期办结率 | % | 100 | ratio 0\n");
    let issue = ["assessment", "schemes", "issue", "收银员", "--change", "试"];
    let why = firm.refused_in_both(&issue);
    tells(
        &why,
        &["投诉按期办结率"],
        &["大于0", "events"],
        &["above 0", "events"],
    );
}

#[test]
fn an_actual_that_is_a_word_is_refused_with_the_person_the_item_and_how_to_write_it() {
    let firm = Firm::found();
    firm.does(&["assessment", "open", "2026-10", "--leave-out"]);
    let why = firm.refused_in_both(&[
        "assessment",
        "enter",
        "2026-10",
        "--person",
        "E19",
        "K08=abc",
    ]);
    let both = ["石砺", "投诉按期办结率", "abc", "95.5"];
    tells(
        &why,
        &both,
        &["读不成数字", "不适用"],
        &["not a number", "does not apply"],
    );
}

#[test]
fn an_actual_above_its_target_scores_no_more_than_the_cap_and_a_score_above_100_is_refused() {
    let firm = Firm::found();
    firm.does(&["assessment", "schemes", "draft", "收银员", "--empty"]);
    let scheme =
        "item K08 | 投诉按期办结率 | % | 60 | ratio 95\nitem - | 态度 | 分 | 40 | manual\n";
    assert!(firm.writes("收银员", scheme).status.success());
    let issue = [
        "assessment",
        "schemes",
        "issue",
        "收银员",
        "--effective",
        "2026-10-01",
    ];
    firm.does(&[&issue[..], &["--change", "改为评分"]].concat());
    firm.does(&["assessment", "open", "2026-10", "--leave-out"]);
    firm.does(&[
        "assessment",
        "enter",
        "2026-10",
        "--person",
        "E12",
        "K08=190",
    ]);
    let seen = firm.json(&["assessment", "show", "2026-10"]);
    let figure = &one_of(&seen, "E12")["figures"]["投诉按期办结率"];
    assert_eq!(
        (figure["figure"].as_str(), figure["score"].as_str()),
        (Some("190"), Some("100.00"))
    );
    let why = firm.refused_in_both(&[
        "assessment",
        "score",
        "2026-10",
        "--person",
        "E12",
        "态度=101",
    ]);
    tells(&why, &["态度", "101", "100"], &["之间"], &["between"]);
}

#[test]
fn a_cycle_is_not_opened_twice_nor_across_one_that_is_open() {
    let firm = Firm::found();
    firm.does(&["assessment", "open", "2026-10", "--leave-out"]);
    let twice = firm.refused_in_both(&["assessment", "open", "2026-10", "--leave-out"]);
    tells(&twice, &["2026"], &["已经开启"], &["open already"]);
    let around = firm.refused_in_both(&["assessment", "open", "2026Q4", "--leave-out"]);
    tells(&around, &["2026"], &["重叠"], &["overlaps"]);
}

#[test]
fn whoever_held_two_posts_in_a_month_has_two_sheets_and_a_figure_must_say_which() {
    let firm = Firm::found();
    // The same items in both posts: a clerk for installations becomes one for repairs.
    firm.does(&[
        "people",
        "transfer",
        "E22",
        "--post",
        "维修技师",
        "--on",
        "2026-10-16",
    ]);
    firm.does(&["assessment", "open", "2026-10", "--leave-out"]);
    let seen = firm.json(&["assessment", "show", "2026-10"]);
    let mine: Vec<_> = seen["sheets"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["code"] == "E22")
        .map(|row| (row["post"].as_str().unwrap(), row["days"].as_u64().unwrap()))
        .collect();
    assert_eq!(mine, [("安装技师", 15), ("维修技师", 16)]);
    let words = [
        "assessment",
        "score",
        "2026-10",
        "--person",
        "E22",
        "--minus",
        "迟到=1",
    ];
    let why = firm.refused_in_both(&[&words[..], &["--reason", "10月9日"]].concat());
    let both = ["罗大成", "安装技师", "维修技师", "--post"];
    tells(&why, &both, &["两个岗位"], &["two posts"]);
}

#[test]
fn a_leaver_counts_by_his_days_and_one_with_too_few_is_left_out_with_the_reason() {
    let firm = Firm::found();
    firm.does(&["people", "leave", "E22", "--on", "2026-11-13"]);
    firm.does(&["people", "leave", "E23", "--on", "2026-11-02"]);
    firm.does(&["assessment", "open", "2026-11", "--leave-out"]);
    let seen = firm.json(&["assessment", "show", "2026-11"]);
    let gone = one_of(&seen, "E22");
    assert_eq!(
        (&gone["to"], &gone["days"]),
        (&"2026-11-13".into(), &13.into())
    );
    assert_eq!(one_of(&seen, "E23")["standing"], "left_out");
    let told = firm.says_in_both(&["assessment", "show", "2026-11"]);
    tells(
        &told,
        &["马骕"],
        &["在岗天数不足"],
        &["too few days in post"],
    );
}

#[test]
fn a_line_of_superiors_that_is_a_circle_is_refused_with_the_posts_in_it() {
    let firm = Firm::found();
    let list = firm.path("名单.csv");
    let text = "工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期\n\
                E90,甲一,试验部,岗甲,主管级,岗乙,2026-01-05\n\
                E91,乙二,试验部,岗乙,主管级,岗甲,2026-01-05\n";
    std::fs::write(&list, text).unwrap();
    let why = firm.refused_in_both(&["people", "import", list.to_str().unwrap()]);
    tells(&why, &["岗"], &["成了一个圈"], &["circle"]);
}
