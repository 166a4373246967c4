//! What the forms are put together from.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock, FormColumn, FormField};
use domain::regulations::{AdoptionStep, short_hash, version_hash};

use super::Case;

/// A field of half a row.
pub(in crate::regulations) fn field(label: &str, value: impl Into<String>) -> FormField {
    FormField {
        label: label.to_owned(),
        value: value.into(),
        whole: false,
    }
}

/// A field that takes its row.
pub(in crate::regulations) fn whole(label: &str, value: impl Into<String>) -> FormField {
    FormField {
        whole: true,
        ..field(label, value)
    }
}

/// A column; without a width it takes what is left.
pub(in crate::regulations) fn column(title: &str, width_mm: u32) -> FormColumn {
    FormColumn {
        title: title.to_owned(),
        width_mm,
        centred: width_mm > 0 && width_mm <= 22,
    }
}

pub(super) fn heading(text: &str) -> FormBlock {
    FormBlock::Heading {
        text: text.to_owned(),
    }
}

pub(super) fn paragraph(text: impl Into<String>) -> FormBlock {
    FormBlock::Paragraph { text: text.into() }
}

pub(super) fn signatures(roles: &[&str]) -> FormBlock {
    FormBlock::Signatures {
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

pub(super) fn free_lines(label: &str, count: u32) -> FormBlock {
    FormBlock::Lines {
        label: label.to_owned(),
        count,
    }
}

pub(super) fn form(case: &Case<'_>, title: &str, wide: bool, blocks: Vec<FormBlock>) -> Form {
    Form {
        company: case.company.clone(),
        title: title.to_owned(),
        number: case.number.to_owned(),
        blocks,
        audit_head: case.audit_head.clone(),
        wide,
    }
}

/// 2025年11月28日至2025年12月8日
pub(super) fn period(step: &AdoptionStep) -> String {
    match step.until.filter(|until| *until != step.from) {
        Some(until) => format!("{}至{}", full_day(step.from), full_day(until)),
        None => full_day(step.from),
    }
}

/// The short hash of the text as it stands, by which a sheet says which draft it was about.
pub(super) fn text_mark(case: &Case<'_>) -> String {
    short_hash(&version_hash(&case.version.body, &case.version.parameters))
}

pub(super) fn persons(count: Option<u32>) -> String {
    count.map(|count| format!("{count}人")).unwrap_or_default()
}
