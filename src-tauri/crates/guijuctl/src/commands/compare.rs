//! `regulation compare`: two versions, deep as JSON, readable as lines.

use std::path::Path;

use domain::moment::Moment;
use domain::regulations::{Difference, LineChange, PieceKind, UnitChange, UnitName};
use operations::office::Office;
use operations::texts::Language;
use operations::views::{Comparison, PaperRow};
use operations::{Error, regulations};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::{desk, output};

/// What to do with the difference.
pub struct Order<'a> {
    pub id: &'a str,
    pub from: u32,
    pub to: u32,
    pub print: Option<&'a Path>,
    pub decision: Option<&'a Path>,
    /// Unchanged articles as well.
    pub all: bool,
}

pub fn run(
    global: &Global,
    office: &mut Office,
    now: Moment,
    order: &Order<'_>,
    language: Language,
) -> Result<(), Error> {
    let row = regulations::find(office, now.today(), order.id)?;
    let from = regulations::pick_version(&row, Some(order.from))?;
    let to = regulations::pick_version(&row, Some(order.to))?;
    let told = regulations::compare(office, now.today(), from, to)?;
    let mut papers = Vec::new();
    if let Some(path) = order.print {
        let paper = regulations::print_table(office, now, from, to)?;
        papers.push(printed(office, &paper, path)?);
    }
    if let Some(path) = order.decision {
        let paper = regulations::print_decision(office, now, from, to)?;
        papers.push(printed(office, &paper, path)?);
    }
    if global.json {
        let mut answer = as_json(&told, order.all);
        answer["id"] = json!(row.slug);
        answer["title"] = json!(row.title);
        answer["papers"] = json!(papers);
        return output::json(&answer);
    }
    for line in lines(&told, order.all, language) {
        output::line(&line)?;
    }
    for paper in papers {
        output::line(&format!(
            "{} {} {}",
            output::either(language, "已打印：", "Printed:"),
            paper["number"].as_str().unwrap_or_default(),
            paper["out"].as_str().unwrap_or_default()
        ))?;
    }
    Ok(())
}

fn printed(office: &Office, paper: &PaperRow, path: &Path) -> Result<Value, Error> {
    let bytes = operations::papers::bytes_by_number(office, &paper.number)?;
    desk::write(path, &bytes)?;
    Ok(json!({
        "number": paper.number, "kind": paper.kind, "title": paper.title, "pages": paper.pages,
        "sha256": paper.sha256, "out": path.display().to_string(),
    }))
}

fn as_json(told: &Comparison, all: bool) -> Value {
    let version = |row: &operations::views::VersionRow| {
        json!({
            "version": row.ordinal, "state": row.state, "label": row.label, "number": row.number,
            "effective_on": row.effective_on, "hash": row.hash,
        })
    };
    let articles: Vec<Value> = told
        .units
        .iter()
        .filter(|unit| all || unit.change != Difference::Same)
        .map(article)
        .collect();
    let parameters: Vec<Value> = told
        .parameters
        .iter()
        .map(|change| {
            json!({
                "id": change.key, "key": change.key, "label": change.label, "old": change.old,
                "new": change.new,
                "articles": change.articles.iter().map(|article| &article.label).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "id": Value::Null, "title": Value::Null,
        "from": version(&told.from), "to": version(&told.to),
        "summary": told.summary, "articles": articles, "parameters": parameters, "text": told.text,
    })
}

fn article(unit: &UnitChange) -> Value {
    let side = |name: &Option<UnitName>, old: bool| {
        name.as_ref().map(|name| {
            json!({ "number": name.label, "heading": name.heading, "text": text(unit, old) })
        })
    };
    json!({
        "id": unit.id, "kind": unit.kind, "change": unit.change, "moved": unit.moved,
        "old": side(&unit.old, true), "new": side(&unit.new, false),
        "lines": unit.lines.iter().map(|line| json!({
            "id": line.id, "kind": line.kind, "change": line.change, "old_label": line.old_label,
            "new_label": line.new_label, "elsewhere": line.elsewhere, "pieces": line.pieces,
        })).collect::<Vec<_>>(),
    })
}

/// The words of one side, a line each, with the numbers that are printed before 项 and 目.
fn text(unit: &UnitChange, old: bool) -> String {
    let other = if old {
        PieceKind::Inserted
    } else {
        PieceKind::Deleted
    };
    let stands = |line: &&LineChange| {
        line.id != unit.id
            && if old {
                line.old_label.is_some()
            } else {
                line.new_label.is_some()
            }
    };
    unit.lines
        .iter()
        .filter(stands)
        .map(|line| {
            let number = if old {
                &line.old_number
            } else {
                &line.new_number
            };
            let words: String = line
                .pieces
                .iter()
                .filter(|piece| piece.kind != other)
                .map(|piece| piece.text.as_str())
                .collect();
            format!("{number}{words}")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn lines(told: &Comparison, all: bool, language: Language) -> Vec<String> {
    let count = told.summary;
    let counts = [
        (count.inserted, "新增", "inserted"),
        (count.deleted, "删去", "deleted"),
        (count.changed, "修改", "changed"),
        (count.moved, "移动", "moved"),
        (count.renumbered, "仅调整序号", "only renumbered"),
        (count.parameters, "参数变化", "values changed"),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(count, zh, en)| format!("{} {count}", output::either(language, zh, en)))
        .collect();
    let mut lines = vec![counts.join(output::either(language, "，", ", "))];
    for change in &told.parameters {
        lines.push(format!(
            "＝ {}：{} → {}",
            change.label,
            change.old.as_deref().unwrap_or("—"),
            change.new.as_deref().unwrap_or("—")
        ));
    }
    for unit in told
        .units
        .iter()
        .filter(|unit| all || unit.change != Difference::Same)
    {
        lines.push(head(unit, language));
        let touched = |line: &&LineChange| line.change != Difference::Same;
        lines.extend(unit.lines.iter().filter(touched).map(marked));
    }
    lines
}

fn head(unit: &UnitChange, language: Language) -> String {
    let label = |name: &Option<UnitName>| name.as_ref().map(|name| name.label.clone());
    let heading = unit
        .new
        .as_ref()
        .or(unit.old.as_ref())
        .map(|name| name.heading.clone());
    let (old, new) = (label(&unit.old), label(&unit.new));
    let numbers = match (old, new) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (old, new) => new.or(old).unwrap_or_default(),
    };
    let word = match unit.change {
        Difference::Same => output::either(language, "未变", "unchanged"),
        Difference::Inserted => output::either(language, "新增", "inserted"),
        Difference::Deleted => output::either(language, "删去", "deleted"),
        Difference::Changed => output::either(language, "修改", "changed"),
        Difference::Moved => output::either(language, "移动", "moved"),
        Difference::Renumbered => output::either(language, "序号调整", "renumbered"),
    };
    let moved = if unit.moved && unit.change == Difference::Changed {
        output::either(language, "、移动", ", moved")
    } else {
        ""
    };
    format!("[{word}{moved}] {numbers}　{}", heading.unwrap_or_default())
}

/// What went in 【-…-】, what came in 【+…+】: marks that no text of a regulation holds.
fn marked(line: &LineChange) -> String {
    let words: String = line
        .pieces
        .iter()
        .map(|piece| match piece.kind {
            PieceKind::Same => piece.text.clone(),
            PieceKind::Deleted => format!("【-{}-】", piece.text),
            PieceKind::Inserted => format!("【+{}+】", piece.text),
        })
        .collect();
    let from = line.elsewhere.as_ref().map(|home| format!("（{home}）"));
    format!("    {}{words}{}", line.new_number, from.unwrap_or_default())
}
