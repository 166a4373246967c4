//! One finding of the check-up.

use serde::Serialize;
use ts_rs::TS;

use super::explain::{Explained, explained};
use crate::regulations::NodeId;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "FindingSeverity")]
pub enum Severity {
    /// Against the law, or it makes the rule void.
    High,
    /// Likely to be held against the company.
    Warn,
    /// Could be said better.
    Info,
}

/// What was found and where. Why it matters and what to do stands in [`Finding::explained`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: &'static str,
    /// 第七条, or 第3行 where the text has no articles, or 全文.
    pub place: String,
    /// The line of the regulation it stands in, where the text has lines with ids.
    pub node: Option<NodeId>,
    /// An exact substring of the text; empty where something is missing.
    pub quote: String,
    pub fix: Option<Fix>,
}

/// A change that is right without asking: other words in place of the quoted ones, in the same line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fix {
    /// What is replaced; empty for what is only added at the end of the line.
    pub from: String,
    pub to: String,
}

impl Finding {
    /// Severity, reason, basis and suggestion of its code.
    #[must_use]
    pub fn explained(&self) -> &'static Explained {
        explained(self.code)
    }

    #[must_use]
    pub fn severity(&self) -> Severity {
        self.explained().severity
    }
}
