//! A version as it is read: its text in words, its parameters with the articles that cite them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::bonus::{BonusRules, worked_example};
use domain::regulations::{
    ArticleCitation, Parameter, PrintOptions, PrintedBlock, RegulationKind, Version,
    articles_citing, print, uncited,
};

use super::find::{load, regulation_row};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ArticleRef, ParameterRow, RegulationReading, TrialTermView};

/// One version, whole.
pub fn read(office: &Office, today: NaiveDate, version: i64) -> Result<RegulationReading> {
    let (regulation, version) = load(office, version)?;
    let blocks = blocks(office, &version)?;
    let before = match version.based_on {
        Some(id) if version.is_draft() => Some(office.file.regulations().version(id)?),
        _ => None,
    };
    let headings = headings(&blocks);
    let uncited = uncited(&version.body, &version.parameters);
    let parameters = version
        .parameters
        .iter()
        .map(|parameter| ParameterRow {
            printed: parameter.words(),
            articles: articles_citing(&version.body, &version.parameters, &parameter.key)
                .into_iter()
                .map(|citation| article_ref(citation, &headings))
                .collect(),
            cited: !uncited.contains(&parameter.key),
            bounds_text: bounds_text(parameter),
            own: parameter.is_own(),
            used_by_engine: regulation.kind == RegulationKind::Bonus
                && BonusRules::reads(&parameter.key),
            changed: before
                .as_ref()
                .and_then(|before| before.parameters.get(&parameter.key))
                .is_some_and(|old| old.value != parameter.value),
            parameter: parameter.clone(),
        })
        .collect();
    let history = office.file.regulations().history(version.id)?;
    let row = regulation_row(office, &regulation, today)?;
    let own = i64::from(version.id);
    let found = row.versions.iter().find(|one| one.id == own).cloned();
    Ok(RegulationReading {
        version: found.ok_or_else(|| refusal("regulation.unknown").fact("id", own))?,
        regulation: row,
        revision: u32::try_from(office.file.regulations().revision(version.id)?.0)
            .unwrap_or(u32::MAX),
        can_undo: version.is_draft() && history.done > 0,
        can_redo: version.is_draft() && history.undone > 0,
        blocks,
        parameters,
        from_wizard: office
            .file
            .regulations()
            .wizard_answers(version.id)?
            .is_some(),
        trial: version.trial_term().map(|term| TrialTermView {
            article: term.article.label,
            months: term.months,
        }),
    })
}

/// The printed blocks of a version, with the worked example that the engine writes.
pub(super) fn blocks(_office: &Office, version: &Version) -> Result<Vec<PrintedBlock>> {
    let example = Some(worked_example(&version.body, &version.parameters));
    Ok(print(
        &version.body,
        &version.parameters,
        &PrintOptions { example },
    ))
}

/// The text as plain lines, numbers included.
#[must_use]
pub fn plain_text(reading: &RegulationReading) -> String {
    let mut text = format!("{}\n", reading.regulation.title);
    for block in &reading.blocks {
        let heading = block.heading.as_deref().unwrap_or_default();
        let words = block.text();
        let line = [block.number.as_str(), heading, words.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("　");
        text.push_str(&line);
        text.push('\n');
        if let Some(table) = &block.table {
            for row in std::iter::once(&table.head).chain(&table.rows) {
                text.push_str(&row.join("\t"));
                text.push('\n');
            }
        }
    }
    text
}

/// Headings of articles by permanent id.
pub(crate) fn headings(blocks: &[PrintedBlock]) -> BTreeMap<String, String> {
    blocks
        .iter()
        .filter_map(|block| Some((block.id.0.clone(), block.heading.clone()?)))
        .collect()
}

pub(crate) fn article_ref(
    citation: ArticleCitation,
    headings: &BTreeMap<String, String>,
) -> ArticleRef {
    ArticleRef {
        heading: headings.get(&citation.node.0).cloned(),
        node: citation.node.0,
        label: citation.label,
    }
}

/// `0.1%～10%`, or one end of it.
pub(super) fn bounds_text(parameter: &Parameter) -> String {
    let end =
        |value: &Option<Box<domain::regulations::Value>>| value.as_ref().map(|value| value.words());
    match (end(&parameter.bounds.min), end(&parameter.bounds.max)) {
        (Some(min), Some(max)) => format!("{min}～{max}"),
        (Some(min), None) => format!("≥ {min}"),
        (None, Some(max)) => format!("≤ {max}"),
        (None, None) => String::new(),
    }
}
