//! How days, titles and the audit head are written on papers.

use chrono::{Datelike, NaiveDate};
use domain::regulations::{Regulation, Version};

/// `2026年11月23日` (GB/T 9704 7.3.5: Arabic digits, no leading zeros).
pub(crate) fn full_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `《季度奖金考核管理制度（试行）》（2026年第1版）`
pub(crate) fn citation(regulation: &Regulation, version: &Version) -> String {
    let trial = if version.trial_until.is_some() {
        "（试行）"
    } else {
        ""
    };
    let label = version.label.as_deref().unwrap_or("草稿");
    format!("《{}{trial}》（{label}）", regulation.title)
}

/// The head of the audit chain as it is printed in small type.
pub(crate) fn short_head(head: &str) -> String {
    head.chars().take(16).collect()
}

/// `JT-2026Q3-001`
pub(crate) fn number(series: &str, count: u32) -> String {
    format!("{series}-{count:03}")
}
