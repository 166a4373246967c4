//! The annexes that follow the sheets: who answers for what, and what the indicators in use mean.

use std::collections::BTreeSet;

use super::article::{bare, is_weighed, names};
use super::{Entry, RESPONSIBILITY, text};
use crate::assessment;
use crate::regulations::{Node, NodeId, NodeKind, Run, Table, TableCell};

const HEAD: [&str; 5] = ["部门", "责任岗位", "职责", "直接上级", "代理岗位"];

/// One row for each duty of a post.
pub(super) fn lines(entry: &Entry<'_>) -> Vec<Vec<TableCell>> {
    let sheet = &entry.version.sheet;
    let frame = entry.version.frame.clone().unwrap_or_default();
    let superior = match frame.superior.as_str() {
        "" => "公司负责人",
        superior => superior,
    };
    let substitute = match sheet.substitute.trim() {
        "" => "由直接领导指定",
        substitute => substitute,
    };
    let cell = |words: &str| vec![text(words)];
    let row = |name: &String| {
        vec![
            cell(entry.department_name),
            cell(&frame.post),
            cell(name),
            cell(superior),
            cell(substitute),
        ]
    };
    names(&sheet.duties).iter().map(row).collect()
}

/// 岗位责任分工表
pub(super) fn responsibility(lines: Vec<Vec<TableCell>>) -> Node {
    let mut rows: Vec<Vec<TableCell>> = vec![HEAD.iter().map(|word| vec![text(*word)]).collect()];
    rows.extend(lines);
    let heading = Some("岗位责任分工表".to_owned());
    let mut annex = Node::empty(
        NodeId(RESPONSIBILITY.to_owned()),
        NodeKind::Annex,
        heading,
        None,
    );
    let mut table = Node::empty(
        NodeId(format!("{RESPONSIBILITY}/t1")),
        NodeKind::Table,
        None,
        None,
    );
    table.table = Some(Table::Cells { rows });
    annex.children.push(table);
    annex
}

/// Keeps what the posts are assessed by, and adds what the general part does not know: from the library
/// of indicators by its code, else with a word where it is fixed.
pub(super) fn indicators(annex: &mut Node, entries: &[Entry<'_>]) {
    let mut wanted: BTreeSet<&str> = BTreeSet::new();
    let all = entries
        .iter()
        .flat_map(|entry| &entry.version.sheet.indicators);
    let used: Vec<_> = all.filter(|one| is_weighed(one)).collect();
    wanted.extend(used.iter().map(|one| one.name.as_str()));
    for table in &mut annex.children {
        let Some(Table::Cells { rows }) = &mut table.table else {
            continue;
        };
        let mut known: BTreeSet<String> = BTreeSet::new();
        let mut index = 0;
        rows.retain(|row| {
            index += 1;
            let names = row.first().map(plain).unwrap_or_default();
            let named: Vec<String> = names.split('、').map(str::to_owned).collect();
            let keep = index == 1 || named.iter().any(|name| wanted.contains(name.as_str()));
            known.extend(named);
            keep
        });
        for one in &used {
            if !known.insert(one.name.clone()) {
                continue;
            }
            let formula = assessment::indicator(&one.code)
                .filter(|found| found.name == one.name)
                .map_or("按照考核方案写明的方法", |found| {
                    bare(&found.formula)
                });
            let cells = [one.name.as_str(), formula, "按照考核方案", "按照考核方案"];
            rows.push(cells.iter().map(|word| vec![text(*word)]).collect());
        }
        return;
    }
}

fn plain(cell: &TableCell) -> String {
    let words = cell.iter().map(|run| match run {
        Run::Text { text, .. } => text.as_str(),
        _ => "",
    });
    words.collect()
}
