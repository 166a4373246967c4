//! 考核方案 of a post over time: drafts are written, issued ones never change.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::scheme::Scheme;
use crate::ids::{PostId, SchemeId};

/// A scheme is written, then it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SchemeState {
    Draft,
    Issued,
}

/// One version of the scheme of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeVersion {
    pub id: SchemeId,
    pub post: PostId,
    /// 第1版, counted within the post.
    pub ordinal: u32,
    pub state: SchemeState,
    /// Counts the savings of a draft.
    pub revision: u32,
    pub scheme: Scheme,
    /// What changed and why; empty in a first version.
    pub change: String,
    /// First day in force; none for a draft.
    pub effective_on: Option<NaiveDate>,
    pub written_by: String,
    pub written_at: String,
}

/// The version by which a period that begins on `first` is assessed: in force on that day, for targets
/// are told beforehand and never changed within a period.
#[must_use]
pub fn governing(versions: &[SchemeVersion], first: NaiveDate) -> Option<&SchemeVersion> {
    versions
        .iter()
        .filter(|version| version.effective_on.is_some_and(|day| day <= first))
        .max_by_key(|version| version.effective_on)
}
