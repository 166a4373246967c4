//! The list that is gone through before a quarter is calculated.

use serde::Serialize;
use ts_rs::TS;

/// One line of the list that is gone through before calculating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckItem {
    pub code: CheckCode,
    pub ok: bool,
    pub severity: Severity,
    pub facts: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckCode {
    Regulation,
    Adopted,
    /// Its trial is over and nothing was decided.
    Trial,
    /// The quarter is over.
    Ended,
    Revenue,
    Target,
    /// Every month of the assessment is closed.
    Assessment,
    Scores,
    /// Who is paid by commission was confirmed.
    Commission,
    /// Who joined, left or changed posts.
    Days,
    Faults,
    Certificate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Block,
    Warn,
    Info,
}
