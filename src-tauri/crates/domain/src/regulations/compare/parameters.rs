//! Which values differ.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::regulations::{ArticleCitation, Node, Parameter, Parameters, Value, articles_citing};

/// A value that differs. A table comes row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParameterChange {
    pub key: String,
    pub label: String,
    pub label_en: String,
    /// The row of a table or of bands.
    pub row: Option<String>,
    /// In words; none where there was nothing before.
    pub old: Option<String>,
    /// In words; none where there is nothing any more.
    pub new: Option<String>,
    /// The articles of the new text that the value decides, of the old one if it is gone.
    pub articles: Vec<ArticleCitation>,
}

/// The values that differ, in the order of the new parameters, those that are gone at the end.
#[must_use]
pub fn compare_parameters(
    old: (&[Node], &Parameters),
    new: (&[Node], &Parameters),
) -> Vec<ParameterChange> {
    let mut changes = Vec::new();
    for parameter in new.1.iter() {
        let before = old.1.get(&parameter.key);
        let articles = || articles_citing(new.0, new.1, &parameter.key);
        changes.extend(differences(before, Some(parameter), articles));
    }
    for parameter in old
        .1
        .iter()
        .filter(|parameter| new.1.get(&parameter.key).is_none())
    {
        let articles = || articles_citing(old.0, old.1, &parameter.key);
        changes.extend(differences(Some(parameter), None, articles));
    }
    changes
}

fn differences(
    old: Option<&Parameter>,
    new: Option<&Parameter>,
    articles: impl Fn() -> Vec<ArticleCitation>,
) -> Vec<ParameterChange> {
    let (old_value, new_value) = (old.map(|p| &p.value), new.map(|p| &p.value));
    let Some(named) = new.or(old).filter(|_| old_value != new_value) else {
        return Vec::new();
    };
    let cells = |value: Option<&Value>| -> Vec<(String, String)> {
        let rows = value.and_then(Value::rows).unwrap_or_default();
        rows.iter()
            .map(|row| (row.name.clone(), row.value.words()))
            .collect()
    };
    let change = |row: Option<String>, old: Option<String>, new: Option<String>| ParameterChange {
        key: named.key.clone(),
        label: named.label.clone(),
        label_en: named.label_en.clone(),
        row,
        old,
        new,
        articles: articles(),
    };
    if named.value.rows().is_none() {
        return vec![change(
            None,
            old.map(Parameter::words),
            new.map(Parameter::words),
        )];
    }
    let (before, after) = (cells(old_value), cells(new_value));
    let of = |cells: &[(String, String)], name: &str| {
        cells
            .iter()
            .find(|(row, _)| row == name)
            .map(|(_, words)| words.clone())
    };
    let gone = before.iter().filter(|(name, _)| of(&after, name).is_none());
    after
        .iter()
        .chain(gone)
        .map(|(name, _)| (name, of(&before, name), of(&after, name)))
        .filter(|(_, old, new)| old != new)
        .map(|(name, old, new)| change(Some(name.clone()), old, new))
        .collect()
}
