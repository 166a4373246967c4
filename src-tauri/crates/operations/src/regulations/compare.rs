//! Two versions beside each other.

use chrono::NaiveDate;
use domain::regulations::{
    ChangeKind, Difference, NodeKind, UnitChange, Version, compare_parameters, compare_texts,
    compare_units,
};

use super::find::{load, row_of};
use super::read::{article_ref, blocks, headings};
use crate::error::Result;
use crate::office::Office;
use crate::views::{Comparison, ComparisonSummary, ParameterChange, TextChange, TextChangeKind};

/// Parameters and text that differ, by permanent id.
pub fn compare(office: &Office, today: NaiveDate, from: i64, to: i64) -> Result<Comparison> {
    let (_, old) = load(office, from)?;
    let (_, new) = load(office, to)?;
    let text = compare_texts((&old.body, &old.parameters), (&new.body, &new.parameters))
        .into_iter()
        .map(|change| {
            let (old_label, old_text) = change.old.map(|old| (old.label, old.text)).unzip();
            let (new_label, new_text) = change.new.map(|new| (new.label, new.text)).unzip();
            TextChange {
                node: change.id.0,
                kind: kind_of(change.change, change.moved),
                old_label,
                new_label,
                old_text,
                new_text,
            }
        })
        .collect();
    let units = compare_units((&old.body, &old.parameters), (&new.body, &new.parameters));
    let parameters = parameter_changes(office, &old, &new)?;
    let summary = summary(&units, parameters.len());
    Ok(Comparison {
        from: row_of(office, &old, today)?,
        to: row_of(office, &new, today)?,
        parameters,
        text,
        units,
        summary,
    })
}

fn summary(units: &[UnitChange], parameters: usize) -> ComparisonSummary {
    let articles = || {
        units
            .iter()
            .filter(|unit| matches!(unit.kind, NodeKind::Article | NodeKind::Annex))
    };
    let count = |change| articles().filter(|unit| unit.change == change).count();
    ComparisonSummary {
        inserted: count(Difference::Inserted),
        deleted: count(Difference::Deleted),
        changed: count(Difference::Changed),
        // One that was changed and moved is counted as both.
        moved: articles().filter(|unit| unit.moved).count(),
        renumbered: count(Difference::Renumbered),
        parameters,
    }
}

/// Parameters that differ, with the articles of the new version that cite them.
pub(crate) fn parameter_changes(
    office: &Office,
    old: &Version,
    new: &Version,
) -> Result<Vec<ParameterChange>> {
    let headings = headings(&blocks(office, new)?);
    let changes = compare_parameters((&old.body, &old.parameters), (&new.body, &new.parameters));
    Ok(changes
        .into_iter()
        .map(|change| ParameterChange {
            key: change.key,
            label: match change.row {
                Some(row) => format!("{}（{row}）", change.label),
                None => change.label,
            },
            label_en: change.label_en,
            old: change.old,
            new: change.new,
            articles: change
                .articles
                .into_iter()
                .map(|citation| article_ref(citation, &headings))
                .collect(),
        })
        .collect())
}

fn kind_of(change: ChangeKind, moved: bool) -> TextChangeKind {
    match change {
        ChangeKind::Inserted => TextChangeKind::Inserted,
        ChangeKind::Deleted => TextChangeKind::Deleted,
        ChangeKind::Changed => TextChangeKind::Changed,
        _ if moved => TextChangeKind::Moved,
        _ => TextChangeKind::Renumbered,
    }
}
