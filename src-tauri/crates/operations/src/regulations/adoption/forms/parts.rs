//! What the forms are put together from.

use domain::moment::full_day;
use domain::papers::{Form, FormBlock};
use domain::regulations::{AdoptionStep, short_hash, version_hash};

use super::Case;

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
