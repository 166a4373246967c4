//! The rounds of the sample on a Monday morning, and one walk from start to end.

use std::collections::BTreeSet;

use domain::moment::Moment;
use domain::rounds::{FindingState, Grade, Verdict};

use super::*;
use crate::office::Office;
use crate::testing::{TestOffice, code_of, day, moment, sample};
use crate::views::*;

fn everything() -> FindingQuery {
    FindingQuery::default()
}

fn step(finding: i64, by: &str, text: &str) -> FindingStepForm {
    FindingStepForm {
        finding,
        by: by.into(),
        text: text.into(),
        ..FindingStepForm::default()
    }
}

fn of_state(office: &Office, state: FindingState) -> Vec<FindingRow> {
    let query = FindingQuery {
        state: Some(state),
        ..everything()
    };
    findings(office, moment(), &query).unwrap().rows
}

/// A walk through 零售部 by the service list, everything as it should be but the first item.
fn walked(office: &mut TestOffice, now: Moment) -> RoundView {
    let list = find_checklist(office, "服务现场巡查表").unwrap();
    let form = RoundForm {
        checklist: list,
        department: "零售部".into(),
        walker: "E06".into(),
        on: None,
    };
    let view = start(office, now, &form).unwrap();
    for entry in &view.entries {
        let wrong = entry.key == 1;
        let form = RoundEntryForm {
            round: view.row.id,
            key: entry.key,
            verdict: Some(if wrong { Verdict::Fail } else { Verdict::Pass }),
            grade: None,
            note: if wrong {
                "样品架占了通道".into()
            } else {
                String::new()
            },
            owner: if wrong { "E08".into() } else { String::new() },
        };
        enter(office, now, &form).unwrap();
    }
    finish(office, now, view.row.id).unwrap()
}

#[test]
fn the_sample_has_findings_in_every_state_and_one_that_is_late() {
    let office = sample();
    let view = findings(&office, moment(), &everything()).unwrap();
    let counts: Vec<u32> = view.states.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [1, 2, 1, 2], "found, ordered, rectified, closed");
    assert_eq!((view.all, view.overdue, view.lists), (6, 1, 2));
    let late = &view.rows[0];
    assert!(late.overdue, "what is late stands first");
    assert_eq!(late.owner, "吕昕然");
    assert_eq!(late.due_on, Some(day("2026-11-20")), "three working days");
    let waits = &of_state(&office, FindingState::Rectified)[0];
    assert_eq!(waits.grade, Grade::Serious);
    assert_eq!(waits.recheck_by, Some(day("2026-11-23")));
    assert!(!waits.recheck_overdue);
}

#[test]
fn what_is_late_waits_for_its_owner_and_a_check_for_whoever_walked() {
    let office = sample();
    let all = due(&office, moment(), 7, None).unwrap();
    let told: Vec<(RoundsDueKind, &str, bool)> = all
        .iter()
        .map(|one| (one.what, one.owner_code.as_str(), one.overdue))
        .collect();
    assert_eq!(
        told,
        [
            (RoundsDueKind::Order, "E16", true),
            (RoundsDueKind::Rectify, "E24", true),
            (RoundsDueKind::Recheck, "E16", false),
            (RoundsDueKind::Rectify, "E02", false),
        ]
    );
    let own = due(&office, moment(), 7, Some("E24")).unwrap();
    assert_eq!(own.len(), 1);
    assert_eq!(due(&office, moment(), 0, Some("E02")).unwrap(), []);
}

#[test]
fn a_walk_makes_findings_of_what_was_wrong_and_tells_whoever_was_named() {
    let mut office = sample();
    let view = walked(&mut office, moment());
    assert_eq!(view.row.finished_on, Some(day("2026-11-23")));
    assert_eq!(view.figures.failed, 1);
    let found = &view.findings[0];
    assert_eq!(found.state, FindingState::Ordered);
    assert_eq!(found.owner, "温晓棠");
    assert_eq!(found.due_on, Some(day("2026-11-26")));
    assert!(found.article.starts_with("《客户服务管理制度》第"));
    let form = RoundEntryForm {
        round: view.row.id,
        key: 2,
        verdict: None,
        grade: None,
        note: String::new(),
        owner: String::new(),
    };
    assert_eq!(
        code_of(enter(&mut office, moment(), &form)),
        "rounds.finished"
    );
    assert_eq!(
        code_of(drop_round(&mut office, moment(), view.row.id)),
        "rounds.finished"
    );
}

#[test]
fn nobody_checks_his_own_rectification_and_what_passed_is_closed() {
    let mut office = sample();
    let id = walked(&mut office, moment()).findings[0].id;
    assert_eq!(
        code_of(recheck(&mut office, moment(), &step(id, "E06", ""), true)),
        "rounds.not_rectified"
    );
    let done = rectify(&mut office, moment(), &step(id, "", "样品架移开")).unwrap();
    assert_eq!(done.steps.last().unwrap().by, "温晓棠", "the owner did it");
    assert_eq!(done.own, ["E08"]);
    assert_eq!(
        code_of(recheck(&mut office, moment(), &step(id, "E08", ""), true)),
        "rounds.own_recheck"
    );
    let passed = recheck(&mut office, moment(), &step(id, "E06", ""), true).unwrap();
    assert_eq!(passed.row.state, FindingState::Closed);
    assert_eq!(
        code_of(order(&mut office, moment(), &step(id, "E06", ""))),
        "rounds.no_owner"
    );
}

#[test]
fn a_walk_needs_a_person_in_post_and_a_department_there_is() {
    let mut office = sample();
    let list = find_checklist(&office, "季奖执行检查表").unwrap();
    let form = |department: &str, walker: &str| RoundForm {
        checklist: list,
        department: department.into(),
        walker: walker.into(),
        on: None,
    };
    let mut begin = |department: &str, walker: &str| {
        code_of(start(&mut office, moment(), &form(department, walker)))
    };
    assert_eq!(begin("零售部", ""), "rounds.no_person");
    assert_eq!(begin("零售部", "E15"), "rounds.not_here");
    assert_eq!(begin("仓库", "E06"), "rounds.unknown_department");
    assert_eq!(begin("零售部", "E99"), "people.unknown");
}

#[test]
fn photographs_are_kept_with_their_hash_and_once() {
    let mut office = sample();
    let all = findings(&office, moment(), &everything()).unwrap();
    let pictured = all.rows.iter().find(|row| row.photos > 0).unwrap();
    let view = finding(&office, moment(), pictured.id).unwrap();
    let before = &view.photos_before[0];
    let (kind, bytes) = photo(&office, before.id).unwrap();
    assert_eq!(kind, "image/jpeg");
    assert_eq!(
        domain::digest::sha256(&bytes),
        before.sha256,
        "the very bytes"
    );
    let path = office.folder.path().join("整改后.jpg");
    copy_photo(&office, before.id, &path).unwrap();
    let view = add_finding_photo(&mut office, moment(), pictured.id, &path).unwrap();
    assert_eq!(view.photos_after.len(), 1);
    assert_eq!(
        code_of(add_finding_photo(&mut office, moment(), pictured.id, &path)),
        "adoption.scan_twice"
    );
    let text = office.folder.path().join("说明.txt");
    std::fs::write(&text, "x").unwrap();
    assert_eq!(
        code_of(add_finding_photo(&mut office, moment(), pictured.id, &text)),
        "rounds.not_a_photo"
    );
    assert_eq!(code_of(photo(&office, 9_999)), "rounds.unknown_photo");
}

#[test]
fn a_list_keeps_the_keys_of_its_items_and_refuses_what_is_not_in_force() {
    let mut office = sample();
    let lists = checklists(&office, moment()).unwrap();
    let list = lists.iter().find(|one| one.indicator.is_some()).unwrap();
    assert_eq!(list.indicator_name.as_deref(), Some("服务规范执行"));
    assert_eq!((list.changed, list.walked), (0, 2));
    let last = list.items.last().unwrap();
    let item = |key, text: &str, article: &str| CheckItemForm {
        key,
        text: text.into(),
        how: String::new(),
        article: article.into(),
    };
    let mut form = ChecklistForm {
        id: Some(list.id),
        name: list.name.clone(),
        indicator: None,
        items: vec![
            item(None, "报修电话张贴在总台", &last.article),
            item(Some(last.key), &last.text, &last.article),
        ],
    };
    let saved = save_checklist(&mut office, moment(), &form).unwrap();
    let keys: Vec<u32> = saved.items.iter().map(|item| item.key).collect();
    assert_eq!(keys, [last.key + 1, last.key]);
    form.items[0].article = "《客户服务管理制度》第九百条".into();
    assert_eq!(
        code_of(save_checklist(&mut office, moment(), &form)),
        "training.unknown_article"
    );
    form.items[0].article.clone_from(&last.article);
    form.id = None;
    assert_eq!(
        code_of(save_checklist(&mut office, moment(), &form)),
        "rounds.name_taken"
    );
}

#[test]
fn an_item_whose_article_is_another_one_asks_to_be_looked_at_until_somebody_did() {
    let mut office = sample();
    let id = find_checklist(&office, "季奖执行检查表").unwrap();
    let mut list = find::checklist(&office, id).unwrap();
    // As it would stand beside an article that was amended since.
    list.items[0].article.hash = "0".repeat(64);
    let nothing = serde_json::json!({});
    office
        .record(moment(), "rounds.checklist", "test", nothing, |tx| {
            tx.rounds().update_checklist(&list)
        })
        .unwrap();
    let told = |office: &Office| {
        let all = checklists(office, moment()).unwrap();
        let list = all.into_iter().find(|one| one.id == id).unwrap();
        (list.changed, list.items[0].changed, list.items[1].changed)
    };
    assert_eq!(told(&office), (1, true, false));
    confirm_checklist(&mut office, moment(), id).unwrap();
    assert_eq!(told(&office), (0, false, false));
}

#[test]
fn terms_are_set_in_working_days_and_used_from_then_on() {
    let mut office = sample();
    assert_eq!(
        code_of(set_terms(&mut office, moment(), 0, 1, 1)),
        "rounds.bad_term"
    );
    let set = set_terms(&mut office, moment(), 5, 2, 3).unwrap();
    assert_eq!(set.terms.minor.label(), "5个工作日");
    let view = walked(&mut office, moment());
    assert_eq!(view.findings[0].due_on, Some(day("2026-11-30")));
}

#[test]
fn the_papers_are_registered_and_a_notice_needs_an_order() {
    let mut office = sample();
    let late = of_state(&office, FindingState::Ordered)[0].id;
    let untold = of_state(&office, FindingState::Found)[0].id;
    let round = rounds(&office, moment()).unwrap()[0].id;
    let wanted = |paper| RoundsPaperOrder {
        paper,
        checklist: None,
        round: None,
        finding: None,
        period: None,
        sign: true,
    };
    let walked = RoundsPaperOrder {
        round: Some(round),
        ..wanted(RoundsPaper::Checklist)
    };
    let notice = RoundsPaperOrder {
        finding: Some(late),
        ..wanted(RoundsPaper::Notice)
    };
    let month = RoundsPaperOrder {
        period: Some("2026-11".parse().unwrap()),
        ..wanted(RoundsPaper::Summary)
    };
    let numbers: Vec<String> = [walked, notice, month]
        .iter()
        .map(|order| {
            let row = print(&mut office, moment(), order).unwrap();
            assert!(row.signed);
            row.number
        })
        .collect();
    assert_eq!(numbers, ["XC-2026-001", "XC-2026-002", "XC-2026-003"]);
    let untold = RoundsPaperOrder {
        finding: Some(untold),
        ..wanted(RoundsPaper::Notice)
    };
    assert_eq!(
        code_of(print(&mut office, moment(), &untold)),
        "rounds.not_ordered"
    );
    let quiet = RoundsPaperOrder {
        period: Some("2026-09".parse().unwrap()),
        ..wanted(RoundsPaper::Summary)
    };
    assert_eq!(
        code_of(print(&mut office, moment(), &quiet)),
        "rounds.nothing_walked"
    );
    let nothing = wanted(RoundsPaper::Summary);
    assert_eq!(
        code_of(print(&mut office, moment(), &nothing)),
        "rounds.no_paper_subject"
    );
}

#[test]
fn findings_are_events_of_an_indicator_only_where_somebody_walked() {
    let office = sample();
    let events = Events::read(&office).unwrap();
    let organisation = office.file.people().organisation().unwrap();
    let person = |code: &str| BTreeSet::from([organisation.by_code(code).unwrap().id]);
    let october = (day("2026-10-01"), day("2026-10-31"));
    let november = (day("2026-11-01"), day("2026-11-30"));
    let told = |span, code: &str| -> Vec<(String, u32, u32)> {
        let found = events.between(span, &person(code)).into_iter();
        found.map(|one| (one.code, one.count, one.rounds)).collect()
    };
    assert_eq!(told(october, "E17"), [("K28".to_owned(), 1, 1)]);
    assert_eq!(told(october, "E20"), [("K28".to_owned(), 0, 1)]);
    assert_eq!(told(november, "E17"), [], "nobody walked there in November");
    assert_eq!(
        told(november, "E02"),
        [],
        "the list of the bonus counts nothing"
    );
}

#[test]
fn the_search_finds_what_was_wrong() {
    let office = sample();
    let found = crate::search::search(&office, moment().today(), "包装箱", 20).unwrap();
    let finding = found.iter().find(|one| one.kind == FoundKind::Finding);
    assert!(finding.unwrap().title.contains("包装箱"));
}
