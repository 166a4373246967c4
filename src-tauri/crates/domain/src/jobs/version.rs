//! A sheet at a time: a draft, or issued and then for ever as it was.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::sheet::JobSheet;
use crate::ids::{JobVersionId, PostId};

/// Whether a version can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    Draft,
    Issued,
}

/// Where the post stands in the company, as the sheet prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostFrame {
    pub post: String,
    pub department: String,
    /// 岗位级别
    pub class: String,
    /// 直接上级; empty at the top of the line, which is 公司负责人 in print.
    pub superior: String,
    /// 直接下级
    pub below: Vec<String>,
    /// 编制人数
    pub headcount: u32,
}

/// One version of a job description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobVersion {
    pub id: JobVersionId,
    pub post: PostId,
    /// 1, 2, 3 … within the post: 第1版.
    pub ordinal: u32,
    pub state: JobState,
    /// Grows with every save, so that two windows never overwrite each other.
    pub revision: u32,
    pub sheet: JobSheet,
    /// The post as it was on issue; a draft follows the organisation.
    pub frame: Option<PostFrame>,
    /// What changed and why (变更说明).
    pub change: String,
    /// The day it comes into force; set on issue, as is the hash.
    pub effective_on: Option<NaiveDate>,
    pub hash: Option<String>,
    pub written_by: String,
    /// RFC 3339
    pub written_at: String,
}

/// The version of a post in force on a day: the latest that has begun.
#[must_use]
pub fn in_force(versions: &[JobVersion], day: NaiveDate) -> Option<&JobVersion> {
    versions
        .iter()
        .filter(|version| version.effective_on.is_some_and(|from| from <= day))
        .max_by_key(|version| (version.effective_on, version.ordinal))
}

/// SHA-256 over what a holder signs, 64 lower-case hexadecimal digits. Lengths stand before texts, so
/// that two different sheets never have the same bytes.
#[must_use]
pub fn sheet_hash(frame: &PostFrame, sheet: &JobSheet, ordinal: u32) -> String {
    let mut digest = Sha256::new();
    for part in [
        serde_json::to_string(frame),
        serde_json::to_string(sheet),
        serde_json::to_string(&ordinal),
    ] {
        let part = part.expect("texts, numbers and lists of them always serialize");
        digest.update(part.len().to_be_bytes());
        digest.update(part.as_bytes());
    }
    let digest = digest.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
