//! Words become parameters.

use super::*;
use crate::regulations::{Source, Value, parse};

fn source() -> Source {
    parse(
        "@title 考勤制度\n@kind other\n@param own.1 | days | 3 | - | 请假期限 | Leave | 说明：无\n\
        * late 迟到\n迟到3次扣5分，累计迟到13次的另扣3次。\n员工应当在收到通知后三十日内答复，逾期罚款5%。\n\
        * leave 请假\n30日内办理，{own.1}内销假。\n| 事项 | 期限 |\n| 报到 | 2日内 |\n",
    )
    .unwrap()
}

fn words(node: &str, quote: &str, nth: Option<u32>) -> WordsRef {
    WordsRef {
        node: NodeId(node.into()),
        quote: quote.into(),
        nth,
    }
}

fn proposed(node: &str, quote: &str, nth: Option<u32>) -> NewParameter {
    let source = source();
    propose(&source.body, &source.parameters, &words(node, quote, nth)).unwrap()
}

fn line_after(change: &Change, node: &str) -> (Vec<Run>, Parameters) {
    let source = source();
    let (body, parameters) = change.apply(&source.body, &source.parameters).unwrap();
    let lines = Line::of(&body);
    let line = lines.into_iter().find(|line| line.id.0 == node).unwrap();
    (line.runs, parameters)
}

fn chip(key: &str) -> Run {
    Run::Parameter { key: key.into() }
}

fn text(text: &str) -> Run {
    Run::Text {
        text: text.into(),
        bold: false,
    }
}

#[test]
fn a_parameter_is_named_after_the_words_before_its_figure() {
    for (node, quote, nth, label, kind, value) in [
        ("late/1", "3次", None, "迟到", "count", "3次"),
        ("late/1", "5分", None, "迟到扣", "count", "5分"),
        ("late/2", "三十日", None, "收到通知后", "days", "30"),
        ("late/2", "5%", None, "逾期罚款", "percent", "5%"),
        ("leave/1", "30日", None, "请假", "days", "30"),
        (
            "late/2",
            "收到通知",
            Some(0),
            "员工应当",
            "text",
            "收到通知",
        ),
    ] {
        let new = proposed(node, quote, nth);
        assert_eq!(
            (new.label.as_str(), new.kind.as_str(), new.value.as_str()),
            (label, kind, value),
            "{quote}"
        );
        assert_eq!(new.key, "own.2");
    }
}

#[test]
fn the_chip_takes_the_place_of_the_words_and_one_step_takes_both_back() {
    let source = source();
    let which = words("late/2", "三十日", None);
    let mut new = proposed("late/2", "三十日", None);
    new.key = "own.reply".into();
    let change = bind(&source.body, &source.parameters, &which, &new).unwrap();
    let (runs, parameters) = line_after(&change, "late/2");
    assert_eq!(
        runs,
        [
            text("员工应当在收到通知后"),
            chip("own.reply"),
            text("内答复，逾期罚款5%。")
        ]
    );
    assert_eq!(parameters.get("own.reply").unwrap().words(), "30日");
    let (body, parameters) = change.apply(&source.body, &source.parameters).unwrap();
    let back = change.inverse().apply(&body, &parameters).unwrap();
    assert_eq!(back, (source.body, source.parameters));
}

#[test]
fn of_words_that_stand_there_several_times_the_figure_is_meant_or_the_one_that_was_chosen() {
    let source = source();
    for (nth, expected) in [
        (
            None,
            vec![
                text("迟到"),
                chip("own.2"),
                text("扣5分，累计迟到13次的另扣3次。"),
            ],
        ),
        (
            Some(2),
            vec![
                text("迟到3次扣5分，累计迟到13次的另扣"),
                chip("own.2"),
                text("。"),
            ],
        ),
    ] {
        let which = words("late/1", "3次", nth);
        let new = proposed("late/1", "3次", nth);
        let change = bind(&source.body, &source.parameters, &which, &new).unwrap();
        assert_eq!(line_after(&change, "late/1").0, expected);
    }
}

#[test]
fn words_that_are_gone_and_keys_that_are_taken_are_refused() {
    let source = source();
    let new = proposed("late/1", "5分", None);
    let refused = |which: WordsRef, new: &NewParameter| {
        bind(&source.body, &source.parameters, &which, new).unwrap_err()
    };
    assert_eq!(
        refused(words("late/1", "6分", None), &new),
        BindRefusal::Gone
    );
    assert_eq!(
        refused(words("late/1", "5分", Some(1)), &new),
        BindRefusal::Gone
    );
    assert_eq!(
        refused(words("nowhere", "5分", None), &new),
        BindRefusal::Gone
    );
    assert_eq!(
        refused(words("late/1", " ", Some(0)), &new),
        BindRefusal::Gone
    );
}

#[test]
fn all_figures_are_bound_at_once_with_names_and_keys_of_their_own() {
    let source = source();
    let (change, made) = bind_all(&source.body, &source.parameters, |_| true)
        .unwrap()
        .unwrap();
    let told: Vec<(&str, &str, &str)> = made
        .iter()
        .map(|one| {
            let parameter = &one.parameter;
            (
                one.place.as_str(),
                one.words.as_str(),
                parameter.label.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("第一条第一款", "3次", "迟到"),
            ("第一条第一款", "5分", "迟到扣"),
            ("第一条第一款", "13次", "累计迟到"),
            ("第一条第一款", "3次", "累计迟到的另扣"),
            ("第一条第二款", "三十日", "收到通知后"),
            ("第一条第二款", "5%", "逾期罚款"),
            ("第二条", "30日", "请假"),
            ("第二条", "2日", "请假（2）"),
        ]
    );
    let (body, parameters) = change.apply(&source.body, &source.parameters).unwrap();
    assert_eq!(typed_figures(&body, &parameters), []);
    assert_eq!(super::super::against(&body, &parameters), []);
    assert!(matches!(
        parameters.get("own.9").unwrap().value,
        Value::Count { .. }
    ));
    assert_eq!(bind_all(&body, &parameters, |_| true).unwrap(), None);
}

#[test]
fn only_what_is_wanted_is_bound() {
    let source = source();
    let (_, made) = bind_all(&source.body, &source.parameters, |one| one.figure.sure)
        .unwrap()
        .unwrap();
    let words: Vec<&str> = made.iter().map(|one| one.words.as_str()).collect();
    assert_eq!(words, ["5分", "5%", "30日", "2日"]);
}
