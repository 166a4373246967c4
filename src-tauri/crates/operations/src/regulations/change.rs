//! What was changed in a draft, read back from the audit trail: undo and redo need nothing else, so
//! they reach across sessions.

use domain::ids::VersionId;
use domain::regulations::Value;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::office::Office;

/// One change of one parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) key: String,
    pub(super) old: Value,
    pub(super) new: Value,
}

/// The changes of a draft that can be taken back, and those that can be made again.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

pub(super) const SET: &str = "regulation.draft.set";
pub(super) const UNDO: &str = "regulation.draft.undo";
pub(super) const REDO: &str = "regulation.draft.redo";

/// The subject of the audit lines about a version.
pub(super) fn subject(version: VersionId) -> String {
    format!("version {version}")
}

impl History {
    pub(super) fn of(office: &Office, version: VersionId) -> Result<Self> {
        let mut history = Self::default();
        for line in office.file.audit().about(&subject(version))? {
            match line.action.as_str() {
                SET => {
                    // An erased payload ends what can be taken back.
                    let change = line
                        .payload
                        .and_then(|payload| serde_json::from_value(payload).ok());
                    match change {
                        Some(change) => history.undo.push(change),
                        None => history.undo.clear(),
                    }
                    history.redo.clear();
                }
                UNDO => history.redo.extend(history.undo.pop()),
                REDO => history.undo.extend(history.redo.pop()),
                _ => {}
            }
        }
        Ok(history)
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    pub(super) fn last_done(&self) -> Option<&Change> {
        self.undo.last()
    }

    pub(super) fn last_undone(&self) -> Option<&Change> {
        self.redo.last()
    }
}
