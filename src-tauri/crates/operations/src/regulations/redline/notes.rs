//! 说明: in words what became of an article.

use domain::regulations::{Difference, NodeKind, UnitChange};

use crate::views::ParameterChange;

/// A sentence for each thing that happened to the article.
pub(super) fn notes(unit: &UnitChange, values: &[ParameterChange]) -> Vec<String> {
    let label = |name: &Option<domain::regulations::UnitName>| {
        name.as_ref()
            .map(|name| name.label.clone())
            .unwrap_or_default()
    };
    let (old, new) = (label(&unit.old), label(&unit.new));
    let mut notes = Vec::new();
    match unit.change {
        Difference::Inserted => notes.push(format!("新增，作为{new}。")),
        Difference::Deleted => notes.push(format!("删去{old}。")),
        Difference::Changed => notes.extend(line_notes(unit)),
        Difference::Moved | Difference::Renumbered | Difference::Same => {}
    }
    if unit.moved {
        notes.push(if old == new {
            "位置调整，条文序号不变。".to_owned()
        } else {
            format!("由{old}移至本处，作为{new}。")
        });
    } else if !old.is_empty() && !new.is_empty() && old != new {
        notes.push(format!("序号由{old}调整为{new}。"));
    } else if unit.change == Difference::Renumbered {
        notes.push("所引条文的序号相应调整。".to_owned());
    }
    let here = |change: &&ParameterChange| {
        change
            .articles
            .iter()
            .any(|article| article.node == unit.id.0)
    };
    for change in values.iter().filter(here) {
        notes.push(format!("{}。", value(change)));
    }
    notes
}

/// 提取比例由1.5%调整为2%
pub(super) fn value(change: &ParameterChange) -> String {
    let label = &change.label;
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{label}由{old}调整为{new}"),
        (None, Some(new)) => format!("增加{label}：{new}"),
        (Some(old), None) => format!("取消{label}（原为{old}）"),
        (None, None) => label.clone(),
    }
}

fn line_notes(unit: &UnitChange) -> Vec<String> {
    let mut notes = Vec::new();
    let article =
        |name: &Option<domain::regulations::UnitName>| name.as_ref().map(|name| name.label.clone());
    let (old_article, new_article) = (article(&unit.old), article(&unit.new));
    for line in &unit.lines {
        let new = line.new_label.clone().unwrap_or_default();
        let old = line.old_label.clone().unwrap_or_default();
        let is_head = line.id == unit.id;
        // The only 款 of an article bears the article's own name.
        let sole = line.new_label == new_article && line.old_label.is_none()
            || line.old_label == old_article && line.new_label.is_none();
        let what = match line.kind {
            NodeKind::Item => "项",
            NodeKind::Subitem => "目",
            NodeKind::Table => "表",
            _ => "款",
        };
        match (line.change, &line.elsewhere) {
            (Difference::Inserted, _) if sole => notes.push("改写内容。".to_owned()),
            (Difference::Inserted, _) => notes.push(format!("增加一{what}（{new}）。")),
            (Difference::Deleted, Some(home)) => notes.push(format!("{old}移至{home}。")),
            (Difference::Deleted, None) if sole => notes.push("改写内容。".to_owned()),
            (Difference::Deleted, None) => notes.push(format!("删去{old}。")),
            (Difference::Moved, Some(home)) => notes.push(format!("{new}由{home}移入。")),
            (Difference::Moved, None) => notes.push(format!("{new}的位置调整。")),
            (Difference::Changed, _) if is_head => notes.push("修改标题。".to_owned()),
            (Difference::Changed, _) => notes.push(format!("修改{new}。")),
            (Difference::Same | Difference::Renumbered, _) => {}
        }
    }
    notes.dedup();
    notes
}
