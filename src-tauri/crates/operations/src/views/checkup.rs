//! Findings of the check-up beside a version.

use domain::regulations::checkup::{Fix, Severity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A finding with what to say about it, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckupFinding {
    pub code: String,
    pub severity: Severity,
    /// 第七条, 附件1 or 全文
    pub place: String,
    /// The line it stands in; none for what is missing in the whole text.
    pub node: Option<String>,
    /// As it stands in the text; empty where something is missing.
    pub quote: String,
    pub why: String,
    pub why_en: String,
    pub basis: String,
    pub basis_en: String,
    pub suggestion: String,
    pub suggestion_en: String,
    pub fix: Option<Fix>,
    pub accepted: Option<AcceptedFinding>,
}

/// Why a finding stays, and who said so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AcceptedFinding {
    pub reason: String,
    pub author: String,
    /// RFC 3339
    pub at: String,
}

/// Which finding is meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindingRef {
    pub code: String,
    pub node: Option<String>,
    pub quote: String,
}
