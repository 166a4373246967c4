//! One finding of the check-up.

use serde::Serialize;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Against the law, or it makes the rule void.
    High,
    /// Likely to be held against the company.
    Warn,
    /// Could be said better.
    Info,
}

/// What was found, where, and what to do; the texts are Chinese, like the regulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub code: &'static str,
    pub severity: Severity,
    /// 第七条, or 第3行 where the text has no articles.
    pub place: String,
    /// An exact substring of the text.
    pub quote: String,
    pub why: &'static str,
    /// The law it rests on; empty for matters of language.
    pub basis: &'static str,
    pub suggestion: &'static str,
}
