//! How numbers and the audit head are written on papers.

/// The head of the audit chain as it is printed in small type.
pub(crate) fn short_head(head: &str) -> String {
    head.chars().take(16).collect()
}

/// `JT-2026Q3-001`
pub(crate) fn number(series: &str, count: u32) -> String {
    format!("{series}-{count:03}")
}
