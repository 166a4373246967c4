//! What becomes of an outline when it is taken over as a draft.

use domain::regulations::edit::Line;
use domain::regulations::{NodeKind, Run, Table};
use proptest::prelude::*;

use super::super::{Drafted, OutlineKind, OutlineNode};
use super::outline;

fn drafted(text: &str) -> Drafted {
    outline(text).draft()
}

fn words(runs: &[Run]) -> String {
    runs.iter()
        .filter_map(|run| match run {
            Run::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn said(line: &Line) -> String {
    let cells: String = match &line.table {
        Some(Table::Cells { rows }) => rows.iter().flatten().map(|cell| words(cell)).collect(),
        _ => String::new(),
    };
    let heading = line.heading.clone().unwrap_or_default();
    format!("{heading}{}{cells}", words(&line.runs))
}

/// Kind and words of every line.
fn told(text: &str) -> Vec<(NodeKind, String)> {
    let lines = drafted(text).lines;
    lines
        .iter()
        .map(|one| (one.line.kind, said(&one.line)))
        .collect()
}

fn expect(text: &str, expected: &[(NodeKind, &str)]) {
    let found = told(text);
    let found: Vec<(NodeKind, &str)> = found
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_company_regulation_keeps_names_items_and_what_stands_before_the_first_article() {
    let text = "《客服管理制度（试行）》\n文件编号：KF-01\n第一章 总则\n第一条 目的\n为规范服务，制定本制度。\n\
        第二条 适用范围\n1. 客服部；\n2. 售后部。\n附件1：登记表\n姓名\t日期\n甲\t乙\n第一条 填写说明\n";
    let made = drafted(text);
    assert_eq!((made.title.as_str(), made.trial), ("客服管理制度", true));
    expect(
        text,
        &[
            (NodeKind::Paragraph, "文件编号：KF-01"),
            (NodeKind::Chapter, "总则"),
            (NodeKind::Article, "目的"),
            (NodeKind::Paragraph, "为规范服务，制定本制度。"),
            (NodeKind::Article, "适用范围"),
            (NodeKind::Item, "客服部；"),
            (NodeKind::Item, "售后部。"),
            (NodeKind::Annex, "登记表"),
            (NodeKind::Table, "姓名日期甲乙"),
            (NodeKind::Paragraph, "第一条　填写说明"),
        ],
    );
    let numbers: Vec<(usize, &str)> = made
        .lines
        .iter()
        .map(|one| (one.source, one.number.as_str()))
        .collect();
    assert_eq!(numbers[4], (6, "第二条"));
    assert_eq!(numbers[5], (7, "1."));
}

#[test]
fn clauses_without_articles_become_the_articles() {
    expect(
        "报销规定\n为规范报销，规定如下：\n一、报销范围\n（一）差旅费\n1. 车票；\n（1）高铁；\n（二）招待费\n二、每月报销一次。\n",
        &[
            (NodeKind::Paragraph, "为规范报销，规定如下："),
            (NodeKind::Article, "报销范围"),
            (NodeKind::Item, "差旅费"),
            (NodeKind::Subitem, "车票；（1）高铁；"),
            (NodeKind::Item, "招待费"),
            (NodeKind::Article, ""),
            (NodeKind::Paragraph, "每月报销一次。"),
        ],
    );
}

#[test]
fn pages_and_contents_stay_out_and_are_told() {
    let text = "考勤制度\n目录\n第一章 总则……1\n第二章 附则……2\n第一章 总则\n第一条 为了**规范**。\n第 1 页 共 2 页\n第二章 附则\n第二条 自公布之日起施行。\n";
    let made = drafted(text);
    let out: Vec<&str> = made.left_out.iter().map(|one| one.text.as_str()).collect();
    assert!(
        out.contains(&"目录") && out.contains(&"第 1 页 共 2 页"),
        "{out:?}"
    );
    let bold = made
        .lines
        .iter()
        .flat_map(|one| &one.line.runs)
        .any(|run| matches!(run, Run::Text { text, bold: true } if text == "规范"));
    assert!(bold);
}

#[test]
fn a_table_of_markdown_loses_its_rule_and_nothing_else() {
    expect(
        "制度\n第一条 标准如下：\n| 等级 | 时限 |\n| --- | --- |\n| 金牌 | |\n",
        &[
            (NodeKind::Article, ""),
            (NodeKind::Paragraph, "标准如下："),
            (NodeKind::Table, "等级时限金牌"),
        ],
    );
}

/// Letters and figures of everything but numbers and marks of markup.
fn letters(text: &str, into: &mut Vec<char>) {
    into.extend(text.chars().filter(|c| c.is_alphanumeric()));
}

fn of_nodes(nodes: &[OutlineNode], into: &mut Vec<char>) {
    for node in nodes {
        if node.kind != OutlineKind::Mark {
            letters(&node.heading, into);
            letters(&node.text, into);
        }
        of_nodes(&node.children, into);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_word_of_an_outline_is_lost_in_the_draft(pieces in prop::collection::vec(super::laws::piece(), 0..40)) {
        let text = pieces.concat();
        if text.trim().is_empty() {
            return Ok(());
        }
        let outline = outline(&text);
        let made = outline.draft();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        of_nodes(&outline.tree, &mut before);
        letters(&made.title, &mut after);
        if made.trial {
            letters("试行", &mut after);
        }
        for one in &made.left_out {
            letters(&one.text, &mut after);
        }
        for one in &made.lines {
            letters(&said(&one.line), &mut after);
        }
        for letter in before {
            let at = after.iter().position(|other| *other == letter);
            prop_assert!(at.is_some(), "{letter} of {text:?}");
            if let Some(at) = at {
                after.swap_remove(at);
            }
        }
        let count = outline.text.lines().count();
        prop_assert!(made.lines.iter().all(|one| one.source >= 1 && one.source <= count));
        prop_assert!(made.lines.windows(2).all(|pair| pair[0].source <= pair[1].source));
    }
}
