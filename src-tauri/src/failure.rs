//! `operations::Error` as the window gets it: a code with a text, facts, and for a break an incident
//! number under which the log holds the whole chain.

use std::collections::BTreeMap;

use operations::{Error, Refusal};
use serde::Serialize;
use ts_rs::TS;

/// Every command rejects with this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    pub code: String,
    pub facts: BTreeMap<String, String>,
    /// For whoever helps.
    pub detail: String,
    /// Set for a break: the mark in the log.
    pub incident: Option<String>,
}

/// What every command returns.
pub type Answer<T> = Result<T, Failure>;

impl From<Refusal> for Failure {
    fn from(refused: Refusal) -> Self {
        Self {
            code: refused.code,
            facts: refused.facts,
            detail: refused.detail,
            incident: None,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refused) => refused.into(),
            Error::Broken(broken) => Self::broken(&broken),
        }
    }
}

impl Failure {
    /// Logs the whole chain under an incident number and shows the number.
    pub fn broken(error: &anyhow::Error) -> Self {
        let detail = format!("{error:#}");
        let incident = operations::clock::now().map_or_else(|_| "?".to_owned(), |now| now.stamp());
        tauri_plugin_log::log::error!("incident {incident}: {error:?}");
        Self {
            code: "broken".to_owned(),
            facts: BTreeMap::from([("detail".to_owned(), detail.clone())]),
            detail,
            incident: Some(incident),
        }
    }
}
