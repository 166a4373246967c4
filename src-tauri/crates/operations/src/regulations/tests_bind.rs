//! Typed figures of a draft become parameters: one by one, from a finding or a choice of words, or all.

use domain::regulations::edit::Line;
use domain::regulations::{NewParameter, NodeId, RegulationKind, Run, WordsRef};

use super::*;
use crate::office::Office;
use crate::testing::{code_of, moment, office};
use crate::views::FindingRef;

const TEXT: &str = "考勤制度\n第一条 为了规范考勤，制定本制度。\n第二条 迟到3次的，当月考核扣5分。\n\
    第三条 员工应当提前三十日提出，旷工30日的除外。\n";

fn imported(office: &mut Office) -> i64 {
    let order = order_of(&look_at_text(TEXT).unwrap(), RegulationKind::Other, None).unwrap();
    import(office, moment(), order).unwrap().version.id
}

/// The line of an article, by the words it begins with.
fn line(office: &Office, version: i64, begins: &str) -> Line {
    let lines = draft_text(office, version).unwrap().lines;
    let begins_so = |line: &Line| matches!(line.runs.first(), Some(Run::Text { text, .. }) if text.starts_with(begins));
    lines.into_iter().find(|line| begins_so(line)).unwrap()
}

fn words(node: NodeId, quote: &str) -> WordsRef {
    WordsRef {
        node,
        quote: quote.into(),
        nth: None,
    }
}

fn text_of(office: &Office, version: i64) -> String {
    plain_text(&read(office, moment().today(), version).unwrap())
}

fn typed(office: &Office, version: i64) -> Vec<(String, String)> {
    let found = checkup(office, version).unwrap();
    let mut typed: Vec<_> = found
        .into_iter()
        .filter(|one| ["UNBOUND_NUMBER", "POSSIBLE_PARAMETER"].contains(&one.code.as_str()))
        .map(|one| (one.code, one.quote))
        .collect();
    typed.sort();
    typed
}

#[test]
fn a_figure_becomes_a_parameter_in_one_step_that_can_be_taken_back() {
    let mut office = office();
    let version = imported(&mut office);
    let before = text_of(&office, version);
    let which = words(line(&office, version, "迟到").id, "5分");
    let new = propose_parameter(&office, version, &which).unwrap();
    assert_eq!(
        (new.label.as_str(), new.value.as_str()),
        ("当月考核扣", "5分")
    );
    let new = NewParameter {
        key: "attendance.late.points".into(),
        label: "迟到扣分".into(),
        ..new
    };
    let revision = draft_text(&office, version).unwrap().revision;
    let reading = bind_words(&mut office, moment(), version, revision, &which, &new).unwrap();
    let made = &reading.parameters[0];
    assert_eq!(made.parameter.label, "迟到扣分");
    assert_eq!(made.articles[0].label, "第二条");
    assert_eq!(text_of(&office, version), before);
    undo(&mut office, moment(), version).unwrap();
    let reading = read(&office, moment().today(), version).unwrap();
    assert_eq!(reading.parameters.len(), 0);
    assert!(typed(&office, version).contains(&("UNBOUND_NUMBER".into(), "5分".into())));
    redo(&mut office, moment(), version).unwrap();
    assert!(!typed(&office, version).contains(&("UNBOUND_NUMBER".into(), "5分".into())));
}

#[test]
fn words_that_were_changed_meanwhile_are_refused_and_nothing_is_declared() {
    let mut office = office();
    let version = imported(&mut office);
    let which = words(line(&office, version, "迟到").id, "5分");
    let new = propose_parameter(&office, version, &which).unwrap();
    let revision = draft_text(&office, version).unwrap().revision;
    bind_words(&mut office, moment(), version, revision, &which, &new).unwrap();
    let again = bind_words(&mut office, moment(), version, revision + 1, &which, &new);
    assert_eq!(code_of(again), "checkup.gone");
    let other = propose_parameter(&office, version, &which);
    assert_eq!(code_of(other), "checkup.gone");
    let late = words(which.node, "3次");
    let taken = bind_words(&mut office, moment(), version, revision + 1, &late, &new);
    assert_eq!(code_of(taken), "parameter.duplicate");
    let reading = read(&office, moment().today(), version).unwrap();
    assert_eq!(reading.parameters.len(), 1);
}

#[test]
fn all_figures_are_bound_but_those_that_were_accepted() {
    let mut office = office();
    let version = imported(&mut office);
    let kept = FindingRef {
        code: "POSSIBLE_PARAMETER".into(),
        node: Some(line(&office, version, "员工").id.0),
        quote: "三十日".into(),
    };
    accept_finding(
        &mut office,
        moment(),
        version,
        &kept,
        "劳动合同法第三十七条",
    )
    .unwrap();
    let revision = draft_text(&office, version).unwrap().revision;
    let made = bind_figures(&mut office, moment(), version, revision).unwrap();
    let told: Vec<(&str, &str)> = made
        .iter()
        .map(|one| (one.place.as_str(), one.words.as_str()))
        .collect();
    assert_eq!(
        told,
        [("第二条", "3次"), ("第二条", "5分"), ("第三条", "30日")]
    );
    assert_eq!(
        typed(&office, version),
        [("POSSIBLE_PARAMETER".to_owned(), "三十日".to_owned())]
    );
    undo(&mut office, moment(), version).unwrap();
    assert_eq!(typed(&office, version).len(), 4);
    let revision = draft_text(&office, version).unwrap().revision;
    bind_figures(&mut office, moment(), version, revision).unwrap();
    let revision = draft_text(&office, version).unwrap().revision;
    assert_eq!(
        bind_figures(&mut office, moment(), version, revision).unwrap(),
        []
    );
}

#[test]
fn a_figure_for_certain_is_never_accepted() {
    let mut office = office();
    let version = imported(&mut office);
    let kept = FindingRef {
        code: "UNBOUND_NUMBER".into(),
        node: Some(line(&office, version, "迟到").id.0),
        quote: "5分".into(),
    };
    let refused = accept_finding(&mut office, moment(), version, &kept, "懒得改");
    assert_eq!(code_of(refused), "checkup.bind_first");
}
