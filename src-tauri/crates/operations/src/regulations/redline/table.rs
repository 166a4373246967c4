//! 修订对照表: 原条文, 修订后, 说明.

use domain::moment::{Moment, full_day};
use domain::papers::{RevisionRow, RevisionTable, RevisionValue};
use domain::regulations::{
    Difference, LineChange, Piece, PieceKind, Regulation, UnitChange, Version,
};

use super::super::compare::compare;
use super::super::find::load;
use super::SERIES;
use super::notes::notes;
use crate::error::Result;
use crate::office::Office;
use crate::papers::words::short_head;
use crate::papers::{Order, make};
use crate::views::{Comparison, ComparisonSummary, PaperRow};

/// Prints and registers the comparison of two versions of a regulation.
pub fn print_table(office: &mut Office, now: Moment, from: i64, to: i64) -> Result<PaperRow> {
    let told = compare(office, now.today(), from, to)?;
    let (regulation, old) = load(office, from)?;
    let (_, new) = load(office, to)?;
    let head = office.file.audit().head()?;
    let title = format!("《{}》修订对照表", new.title(&regulation));
    let order = Order {
        series: &format!("{SERIES}-{}", now.today().format("%Y")),
        kind: "revision_table",
        title: &title,
        subject: &format!("version {}", new.id),
        people: &[],
    };
    make(office, now, &order, None, |office, number| {
        let table = RevisionTable {
            company: office.file.company().get()?.name,
            title: title.clone(),
            number: number.to_owned(),
            old_name: name(&regulation, &old),
            new_name: name(&regulation, &new),
            summary: summary(told.summary),
            rows: rows(&told),
            values: values(&told),
            printed_on: full_day(now.today()),
            prepared_by: office.user.display_name.clone(),
            audit_head: Some(short_head(&head)),
        };
        let pdf = Office::typesetter().revision_table(&table, now)?;
        Ok((table, pdf))
    })
}

/// 2026年第1版（明烛〔2026〕3号，自2026年1月1日起施行）
fn name(regulation: &Regulation, version: &Version) -> String {
    let mut facts: Vec<String> = version.number.iter().cloned().collect();
    facts.extend(
        version
            .effective_on
            .map(|day| format!("自{}起施行", full_day(day))),
    );
    let label = version.name(regulation);
    if facts.is_empty() {
        label
    } else {
        format!("{label}，{}", facts.join("，"))
    }
}

fn summary(count: ComparisonSummary) -> String {
    format!(
        "新增{}条，删去{}条，修改{}条，移动{}条，仅调整序号{}条，参数{}项有变化。条数含附件；划线为删去，下划线为新增。",
        count.inserted,
        count.deleted,
        count.changed,
        count.moved,
        count.renumbered,
        count.parameters
    )
}

fn rows(told: &Comparison) -> Vec<RevisionRow> {
    told.units
        .iter()
        .filter(|unit| unit.change != Difference::Same)
        .map(|unit| RevisionRow {
            old: side(unit, PieceKind::Inserted),
            new: side(unit, PieceKind::Deleted),
            notes: notes(unit, &told.parameters),
        })
        .collect()
}

/// The lines of one side: everything but the pieces that belong to the other.
fn side(unit: &UnitChange, other: PieceKind) -> Vec<Vec<Piece>> {
    let is_old = other == PieceKind::Inserted;
    let Some(name) = (if is_old { &unit.old } else { &unit.new }) else {
        return Vec::new();
    };
    let mut lines: Vec<Vec<Piece>> = unit
        .lines
        .iter()
        .filter(|line| stands_here(line, is_old))
        .flat_map(|line| split(line, other, is_old))
        .collect();
    // 第七条 stands before the heading, or before the first 款 where there is none.
    let label = Piece {
        kind: PieceKind::Same,
        text: format!("{}　", name.label),
    };
    match lines.first_mut() {
        Some(first) => first.insert(0, label),
        None => lines.push(vec![label]),
    }
    lines
}

/// A line that came from another article is told there.
fn stands_here(line: &LineChange, is_old: bool) -> bool {
    if is_old {
        line.old_label.is_some() && (line.change != Difference::Moved || line.elsewhere.is_none())
    } else {
        line.new_label.is_some()
    }
}

fn split(line: &LineChange, other: PieceKind, is_old: bool) -> Vec<Vec<Piece>> {
    let number = if is_old {
        &line.old_number
    } else {
        &line.new_number
    };
    let mut lines = vec![Vec::new()];
    let is_title = matches!(
        line.kind,
        domain::regulations::NodeKind::Item | domain::regulations::NodeKind::Subitem
    );
    if is_title && !number.is_empty() {
        lines[0].push(Piece {
            kind: PieceKind::Same,
            text: number.clone(),
        });
    }
    for piece in line.pieces.iter().filter(|piece| piece.kind != other) {
        for (index, part) in piece.text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (Some(last), false) = (lines.last_mut(), part.is_empty()) {
                last.push(Piece {
                    kind: piece.kind,
                    text: part.to_owned(),
                });
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn values(told: &Comparison) -> Vec<RevisionValue> {
    let words = |value: &Option<String>| value.clone().unwrap_or_else(|| "—".to_owned());
    told.parameters
        .iter()
        .map(|change| RevisionValue {
            label: change.label.clone(),
            old: words(&change.old),
            new: words(&change.new),
            articles: change
                .articles
                .iter()
                .map(|article| article.label.as_str())
                .collect::<Vec<_>>()
                .join("、"),
        })
        .collect()
}
