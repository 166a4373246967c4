//! One list of two items, walked once, and a finding through all its states.

use chrono::NaiveDate;

use super::*;
use crate::calendar::WorkingCalendar;
use crate::ids::EmployeeId;
use crate::regulations::NodeId;
use crate::training::ArticleTag;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(on: &str) -> Days {
    Days {
        on: day(on),
        today: day("2026-11-23"),
    }
}

fn person(id: i64) -> EmployeeId {
    id.into()
}

fn tag(article: &str) -> ArticleTag {
    ArticleTag {
        regulation: 1.into(),
        article: NodeId(article.into()),
        label: format!("《客户服务管理制度》{article}"),
        hash: "00".into(),
    }
}

fn list() -> Checklist {
    let item = |key, text: &str| CheckItem {
        key,
        text: text.into(),
        how: String::new(),
        article: tag(text),
    };
    Checklist {
        id: 1.into(),
        revision: 1,
        name: "服务现场".into(),
        indicator: Some("K28".into()),
        items: vec![item(1, "通道畅通"), item(2, "价签一致")],
        retired: false,
    }
}

fn round() -> Round {
    let (on, today) = (day("2026-11-02"), day("2026-11-23"));
    Round::start(&list(), 4.into(), person(16), on, today).unwrap()
}

fn finding() -> Finding {
    Finding {
        id: 1.into(),
        round: 1.into(),
        item: 1,
        department: 4.into(),
        found_on: day("2026-11-02"),
        finder: person(16),
        grade: Grade::Minor,
        what: "纸箱堵住通道".into(),
        article: tag("第二十条"),
        indicator: None,
        steps: Vec::new(),
    }
}

/// Told to number 17, until the 5th.
fn ordered() -> Finding {
    let mut one = finding();
    one.order(
        person(16),
        person(17),
        day("2026-11-05"),
        "",
        days("2026-11-02"),
    )
    .unwrap();
    one
}

fn code<T: std::fmt::Debug>(answer: Result<T, RoundsRefusal>) -> &'static str {
    answer.unwrap_err().code
}

#[test]
fn a_list_needs_a_name_and_items_and_counts_only_for_indicators_of_events() {
    assert_eq!(list().check(), Ok(()));
    let nameless = Checklist {
        name: " ".into(),
        ..list()
    };
    assert_eq!(code(nameless.check()), "rounds.no_name");
    let empty = Checklist {
        items: vec![],
        ..list()
    };
    assert_eq!(code(empty.check()), "rounds.no_items");
    let mut twice = list();
    twice.items[1].text = "通道畅通".into();
    assert_eq!(code(twice.check()), "rounds.item_twice");
    let rate = Checklist {
        indicator: Some("K08".into()),
        ..list()
    };
    assert_eq!(code(rate.check()), "rounds.bad_indicator");
}

#[test]
fn a_round_ends_only_when_every_item_was_looked_at() {
    let mut walk = round();
    walk.enter(1, Some(Verdict::Pass), None, "", None).unwrap();
    let left = walk.finish(day("2026-11-02")).unwrap_err();
    assert_eq!(left.to_string(), "rounds.items_left count=1");
    walk.enter(2, Some(Verdict::NotApplicable), None, "", None)
        .unwrap();
    walk.finish(day("2026-11-02")).unwrap();
    assert_eq!(
        code(walk.enter(1, Some(Verdict::Pass), None, "", None)),
        "rounds.finished"
    );
    assert_eq!(code(walk.finish(day("2026-11-02"))), "rounds.finished");
}

#[test]
fn what_is_wrong_is_said_in_words_and_what_is_right_has_no_owner() {
    let mut walk = round();
    assert_eq!(
        code(walk.enter(1, Some(Verdict::Fail), None, "  ", None)),
        "rounds.no_words"
    );
    walk.enter(1, Some(Verdict::Fail), None, "堵住", Some(person(17)))
        .unwrap();
    assert_eq!(walk.entries[0].grade, Some(Grade::Minor));
    assert_eq!(walk.wrong().count(), 1);
    walk.enter(
        1,
        Some(Verdict::Pass),
        Some(Grade::Serious),
        "",
        Some(person(17)),
    )
    .unwrap();
    assert_eq!((walk.entries[0].grade, walk.entries[0].owner), (None, None));
    assert_eq!(
        code(walk.enter(9, Some(Verdict::Pass), None, "", None)),
        "rounds.unknown_item"
    );
}

#[test]
fn nobody_walks_by_a_retired_list_or_in_days_to_come() {
    let retired = Checklist {
        retired: true,
        ..list()
    };
    let today = day("2026-11-23");
    let start = |list: &Checklist, on| Round::start(list, 4.into(), person(16), day(on), today);
    assert_eq!(code(start(&retired, "2026-11-23")), "rounds.retired");
    assert_eq!(code(start(&list(), "2026-11-24")), "rounds.not_yet");
}

#[test]
fn a_finding_goes_from_order_to_rectification_to_check() {
    let mut one = finding();
    assert_eq!(one.state(), FindingState::Found);
    assert_eq!(
        code(one.rectify(person(17), "清走", days("2026-11-03"))),
        "rounds.not_ordered"
    );
    one = ordered();
    assert_eq!(one.state(), FindingState::Ordered);
    assert_eq!(one.owner(), Some(person(17)));
    assert_eq!(
        code(one.rectify(person(17), " ", days("2026-11-03"))),
        "rounds.no_measure"
    );
    assert_eq!(
        code(one.recheck(person(16), None, "", days("2026-11-03"))),
        "rounds.not_rectified"
    );
    one.rectify(person(17), "清走纸箱", days("2026-11-04"))
        .unwrap();
    assert_eq!(one.state(), FindingState::Rectified);
    one.recheck(person(16), None, "", days("2026-11-05"))
        .unwrap();
    assert_eq!(one.state(), FindingState::Closed);
    assert_eq!(one.in_time(day("2026-11-23")), Some(true));
    assert_eq!(
        code(one.rectify(person(17), "再清", days("2026-11-06"))),
        "rounds.closed"
    );
}

#[test]
fn nobody_checks_his_own_rectification() {
    let mut one = ordered();
    // A colleague did it for the owner: neither of them judges it.
    one.rectify(person(18), "清走纸箱", days("2026-11-04"))
        .unwrap();
    for own in [17, 18] {
        assert_eq!(
            code(one.recheck(person(own), None, "", days("2026-11-05"))),
            "rounds.own_recheck"
        );
    }
    one.recheck(person(16), None, "", days("2026-11-05"))
        .unwrap();
}

#[test]
fn what_did_not_pass_is_done_again_and_no_longer_in_time() {
    let mut one = ordered();
    one.rectify(person(17), "挪到墙边", days("2026-11-04"))
        .unwrap();
    let again = Some(day("2026-11-10"));
    assert_eq!(
        code(one.recheck(person(16), again, "", days("2026-11-06"))),
        "rounds.no_return_reason"
    );
    one.recheck(person(16), again, "仍占半幅通道", days("2026-11-06"))
        .unwrap();
    assert_eq!(one.state(), FindingState::Ordered);
    assert_eq!(one.due_on(), again);
    assert!(!one.overdue(day("2026-11-10")) && one.overdue(day("2026-11-11")));
    one.rectify(person(17), "移入仓库", days("2026-11-09"))
        .unwrap();
    one.recheck(person(16), None, "", days("2026-11-10"))
        .unwrap();
    assert_eq!(one.in_time(day("2026-11-23")), Some(false));
}

#[test]
fn more_time_is_given_before_it_runs_out_for_a_reason_and_by_somebody_else() {
    let mut one = ordered();
    let later = day("2026-11-12");
    assert_eq!(
        code(one.extend(person(16), later, "等货架", days("2026-11-06"))),
        "rounds.extended_late"
    );
    assert_eq!(
        code(one.extend(person(17), later, "等货架", days("2026-11-04"))),
        "rounds.own_extension"
    );
    assert_eq!(
        code(one.extend(person(16), later, "", days("2026-11-04"))),
        "rounds.no_reason"
    );
    assert_eq!(
        code(one.extend(person(16), day("2026-11-05"), "等货架", days("2026-11-04"))),
        "rounds.not_later"
    );
    one.extend(person(16), later, "等货架", days("2026-11-04"))
        .unwrap();
    assert_eq!(one.due_on(), Some(later));
    one.rectify(person(17), "上架", days("2026-11-12")).unwrap();
    one.recheck(person(16), None, "", days("2026-11-12"))
        .unwrap();
    assert_eq!(one.in_time(day("2026-11-23")), Some(true));
}

#[test]
fn a_step_is_neither_before_the_last_one_nor_in_days_to_come() {
    let mut one = ordered();
    assert_eq!(
        code(one.rectify(person(17), "清走", days("2026-11-01"))),
        "rounds.too_early"
    );
    assert_eq!(
        code(one.rectify(person(17), "清走", days("2026-11-24"))),
        "rounds.not_yet"
    );
    assert_eq!(
        code(one.order(
            person(16),
            person(17),
            day("2026-11-02"),
            "",
            days("2026-11-03")
        )),
        "rounds.due_before"
    );
}

#[test]
fn days_are_working_days_unless_a_regulation_counts_every_day() {
    let calendar = WorkingCalendar::shipped();
    let terms = RoundsTerms::default();
    // 2026-09-30 is a Wednesday before seven days of holiday; the 10th of October is worked.
    let eve = day("2026-09-30");
    assert_eq!(
        terms.of(Grade::Minor).after(eve, calendar),
        day("2026-10-10")
    );
    assert_eq!(
        terms.of(Grade::Serious).after(eve, calendar),
        day("2026-10-08")
    );
    let every = Term {
        count: 3,
        working: false,
    };
    assert_eq!(every.after(eve, calendar), day("2026-10-03"));
    assert_eq!(every.label(), "3日");
}

#[test]
fn figures_count_finished_rounds_and_what_became_of_the_findings() {
    let mut done = round();
    done.enter(1, Some(Verdict::Fail), None, "堵住", None)
        .unwrap();
    done.enter(2, Some(Verdict::Pass), None, "", None).unwrap();
    done.finish(day("2026-11-02")).unwrap();
    let walking = round();
    let late = ordered();
    let told = figures(&[done, walking], &[late, finding()], day("2026-11-23"));
    assert_eq!((told.rounds, told.items), (1, 2));
    assert_eq!((told.passed, told.failed), (1, 1));
    assert_eq!((told.due, told.in_time, told.overdue), (1, 0, 1));
    let here = &told.departments[0];
    assert_eq!((here.failed, here.overdue), (1, 1));
    assert_eq!(told.articles[0].count, 2);
    assert_eq!(told.states[0], (FindingState::Found, 1));
}
