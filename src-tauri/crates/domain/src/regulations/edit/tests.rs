use std::collections::HashSet;

use proptest::prelude::*;

use super::line::raise;
use super::*;
use crate::regulations::{Node, NodeId, NodeKind, Parameters, Run, Table, Value, library, parse};

fn counted() -> impl FnMut() -> NodeId {
    let mut count = 0;
    move || {
        count += 1;
        NodeId(format!("n{count}"))
    }
}

fn text(text: &str) -> Run {
    Run::Text {
        text: text.into(),
        bold: false,
    }
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let run = prop_oneof![
        ("[甲乙丙\n]{0,3}", any::<bool>()).prop_map(|(text, bold)| Run::Text { text, bold }),
        "[ab]".prop_map(|key| Run::Parameter { key }),
        ("[a-e]", any::<bool>()).prop_map(|(id, near)| Run::Reference {
            target: NodeId(id),
            near
        }),
    ];
    prop::collection::vec(run, 0..4)
}

/// Lines as an editor at its worst might send them: ids twice or missing, ragged tables, anything
/// under anything.
fn line() -> impl Strategy<Value = Line> {
    let kind = prop::sample::select(RULES.map(|rule| rule.kind).to_vec());
    let cells = prop::collection::vec(prop::collection::vec(runs(), 0..3), 0..3);
    let table = prop_oneof![
        cells.prop_map(|rows| Table::Cells { rows }),
        Just(Table::Parameter { key: "k".into() })
    ];
    (
        "[a-h]?",
        kind,
        prop::option::of("[甲乙 ]{0,3}"),
        runs(),
        prop::option::weighted(0.1, table),
    )
        .prop_map(|(id, kind, heading, runs, table)| Line {
            heading,
            runs,
            table,
            ..Line::empty(NodeId(id), kind)
        })
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(line(), 0..24)
}

fn assert_valid(nodes: &[Node], parent: Option<NodeKind>, known: &mut HashSet<NodeId>) {
    for node in nodes {
        assert!(
            node.kind.may_stand_under(parent),
            "{:?} under {parent:?}",
            node.kind
        );
        assert!(known.insert(node.id.clone()), "{:?} stands twice", node.id);
        assert_eq!(node.table.is_some(), node.kind == NodeKind::Table);
        assert!(node.runs.is_empty() || !node.kind.rule().heading);
        assert!(!node.children.is_empty() || !node.kind.rule().needs_text);
        assert_valid(&node.children, Some(node.kind), known);
    }
}

fn letters(lines: &[Line]) -> String {
    let runs = |runs: &[Run]| -> String {
        runs.iter()
            .filter_map(|run| match run {
                Run::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect()
    };
    let said = |line: &Line| {
        let cells: String = match &line.table {
            Some(Table::Cells { rows }) => rows.iter().flatten().map(|cell| runs(cell)).collect(),
            _ => String::new(),
        };
        format!(
            "{}{}{cells}",
            line.heading.clone().unwrap_or_default(),
            runs(&line.runs)
        )
    };
    let all: String = lines.iter().map(said).collect();
    all.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn whatever_comes_in_becomes_a_valid_tree_and_no_letter_is_lost(lines in lines()) {
        let settled = settle(lines.clone(), &mut counted());
        prop_assert_eq!(letters(settled.lines()), letters(&lines));
        assert_valid(&settled.into_body(), None, &mut HashSet::new());
    }

    #[test]
    fn lines_in_order_stay_as_they_are_and_make_the_same_tree(lines in lines()) {
        let settled = settle(lines, &mut counted());
        let again = settle(settled.lines().to_vec(), &mut counted());
        prop_assert_eq!(&again, &settled);
        let body = settled.clone().into_body();
        prop_assert_eq!(Line::of(&body), settled.lines());
        prop_assert_eq!(raise(Line::of(&body)), body);
    }

    #[test]
    fn a_step_taken_back_leaves_everything_as_it_was(old in lines(), new in lines()) {
        let old = settle(old, &mut counted()).lines().to_vec();
        let new = settle(new, &mut counted()).lines().to_vec();
        match Splice::between(&old, &new) {
            None => prop_assert_eq!(&old, &new),
            Some(step) => {
                prop_assert_eq!(&step.apply(&old).unwrap(), &new);
                prop_assert_eq!(&step.inverse().apply(&new).unwrap(), &old);
                prop_assert_eq!(step.inverse().inverse(), step);
            }
        }
    }

    #[test]
    fn under_any_sequence_of_edits_the_tree_stays_valid_and_undo_reaches_the_beginning(
        edits in prop::collection::vec((0..30_usize, 0..6_usize, lines()), 1..8),
    ) {
        let mut fresh = counted();
        let mut body = settle(Vec::new(), &mut fresh).into_body();
        let first = body.clone();
        let mut done = Vec::new();
        for (at, removed, inserted) in edits {
            let Ok(edited) = edit(&body, at, removed, inserted, &mut fresh) else { continue };
            let settled = edited.text;
            let Some(splice) = Splice::between(&Line::of(&body), settled.lines()) else { continue };
            body = settled.into_body();
            assert_valid(&body, None, &mut HashSet::new());
            done.push(Change::Text { splice });
        }
        for change in done.into_iter().rev() {
            body = change.inverse().apply(&body, &Parameters::default()).unwrap().0;
        }
        prop_assert_eq!(body, first);
    }
}

#[test]
fn every_shipped_regulation_is_in_order_as_it_is() {
    for source in [
        library::BONUS_FULL,
        library::SERVICE_FULL,
        library::KEY_ACCOUNTS_FULL,
    ] {
        let body = parse(source).unwrap().body;
        let settled = settle(Line::of(&body), &mut counted());
        assert_eq!(settled.into_body(), body);
    }
}

#[test]
fn the_rules_stand_in_the_order_of_the_kinds() {
    for rule in RULES {
        assert_eq!(rule.kind.rule(), &rule);
    }
}

#[test]
fn the_second_of_two_lines_with_one_id_gets_a_new_one() {
    let body = parse("@title 试\n@kind other\n* a 条\n款\n").unwrap().body;
    let copy = Line {
        runs: vec![text("款二")],
        ..Line::of(&body)[1].clone()
    };
    let edited = edit(&body, 2, 0, vec![copy], &mut counted()).unwrap();
    assert!(!edited.as_written);
    let settled = edited.text;
    let ids: Vec<&str> = settled
        .lines()
        .iter()
        .map(|line| line.id.0.as_str())
        .collect();
    assert_eq!(ids, ["a", "a/1", "n1"]);
}

#[test]
fn an_article_of_the_skeleton_is_edited_but_never_deleted() {
    let body = parse("@title 试\n@kind other\n* purpose 目的\n款\n* b 条\n款\n")
        .unwrap()
        .body;
    let renamed = Line {
        heading: Some("宗旨".into()),
        ..Line::of(&body)[0].clone()
    };
    assert!(
        edit(&body, 0, 1, vec![renamed], &mut counted())
            .unwrap()
            .as_written
    );
    let refused = edit(&body, 0, 2, Vec::new(), &mut counted()).unwrap_err();
    assert_eq!(refused.code(), "text.locked");
    assert!(edit(&body, 2, 2, Vec::new(), &mut counted()).is_ok());
}

#[test]
fn an_edit_of_lines_that_are_not_there_is_refused() {
    let body = parse("@title 试\n@kind other\n* a 条\n款\n").unwrap().body;
    for (at, removed) in [(0, 3), (3, 0), (usize::MAX, 1), (1, usize::MAX)] {
        let refused = edit(&body, at, removed, Vec::new(), &mut counted()).unwrap_err();
        assert_eq!(refused.code(), "text.elsewhere");
    }
}

#[test]
fn writing_on_in_one_line_is_one_change() {
    let line = |words: &str| Line {
        runs: vec![text(words)],
        ..Line::empty(NodeId("a".into()), NodeKind::Paragraph)
    };
    let step = |from: &str, to: &str| Splice {
        at: 3,
        removed: vec![line(from)],
        inserted: vec![line(to)],
    };
    let joined = step("", "奖").writing_on(&step("奖", "奖金")).unwrap();
    assert_eq!(joined, step("", "奖金"));
    assert_eq!(step("", "奖").writing_on(&step("罚", "奖金")), None);
    let split = Splice {
        at: 3,
        removed: vec![line("奖")],
        inserted: vec![line("奖"), line("")],
    };
    assert_eq!(step("", "奖").writing_on(&split), None);
}

#[test]
fn a_change_of_a_parameter_is_taken_back_like_one_of_the_text() {
    let source = parse(library::BONUS_FULL).unwrap();
    let key = "bonus.days.min".to_owned();
    let old = source.parameters.get(&key).unwrap().value.clone();
    let new = source
        .parameters
        .edit(&key, None, "45")
        .unwrap()
        .get(&key)
        .unwrap()
        .value
        .clone();
    let change = Change::Value {
        key: key.clone(),
        old,
        new,
    };
    let (body, changed) = change.apply(&source.body, &source.parameters).unwrap();
    assert!(matches!(
        changed.get(&key).unwrap().value,
        Value::Count { value: 45, .. }
    ));
    let (_, back) = change.inverse().apply(&body, &changed).unwrap();
    assert_eq!(back, source.parameters);
}

#[test]
fn what_stands_before_the_first_heading_is_no_article_and_items_may_follow_a_name() {
    let line = |kind, words: &str| Line {
        runs: vec![text(words)],
        ..Line::empty(NodeId(String::new()), kind)
    };
    let lines = vec![
        line(NodeKind::Paragraph, "二〇二四年一月通过"),
        line(NodeKind::Article, "范围"),
        line(NodeKind::Item, "门店；"),
        line(NodeKind::Item, "仓库。"),
    ];
    let body = settle(lines, &mut counted()).into_body();
    let numbers = crate::regulations::Numbers::of(&body, &Parameters::default());
    let lines = Line::of(&body);
    let named: Vec<&str> = lines
        .iter()
        .filter_map(|line| numbers.reference(&line.id))
        .collect();
    assert_eq!(
        named,
        ["前言", "第一条", "第一条第（一）项", "第一条第（二）项"]
    );
}

#[test]
fn a_text_without_any_heading_is_one_article() {
    let line = Line {
        runs: vec![text("甲")],
        ..Line::empty(NodeId(String::new()), NodeKind::Paragraph)
    };
    let body = settle(vec![line], &mut counted()).into_body();
    assert_eq!(body[0].kind, NodeKind::Article);
}
