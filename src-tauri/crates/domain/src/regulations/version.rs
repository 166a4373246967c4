//! 制度 and 版本: the work, and its text at a time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Node, Parameters, RegulationKind};
use crate::ids::{RegulationId, VersionId};

/// 制度: title, kind and life; no text of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Regulation {
    pub id: RegulationId,
    /// Stable word for files and the command line: `bonus`, `service-2`.
    pub slug: String,
    pub kind: RegulationKind,
    /// Without 《》 and without （试行）.
    pub title: String,
}

/// 版本
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Version {
    pub id: VersionId,
    pub regulation: RegulationId,
    /// Counted within the regulation from 1, drafts included.
    pub ordinal: u32,
    pub state: VersionState,
    /// `2026年第1版`, fixed on issue; a draft has none.
    pub label: Option<String>,
    /// 发文字号 such as 明烛〔2026〕3号
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    /// 施行日期
    pub effective_on: Option<NaiveDate>,
    /// 试行 (A8): the last day of the trial.
    pub trial_until: Option<NaiveDate>,
    /// The last day in force, once superseded or repealed.
    pub ended_on: Option<NaiveDate>,
    /// Whether the steps of 劳动合同法 art. 4 are on record. Rules that were not adopted may reward
    /// but not reduce.
    pub adopted: bool,
    pub body: Vec<Node>,
    pub parameters: Parameters,
    /// SHA-256 over text and parameters, hexadecimal; none for a draft.
    pub hash: Option<String>,
    /// The version a draft was made from.
    pub based_on: Option<VersionId>,
}

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionState {
    /// 草稿
    Draft,
    /// 送审、征求意见中
    InProcedure,
    /// 已发布: in force from its day on, until another version's day.
    Issued,
    /// 已废止
    Repealed,
}

/// The version that governs a day: the issued one with the latest effective day not after it, unless
/// it had ended before. Among versions of the same effective day the later issue wins.
#[must_use]
pub fn in_force(versions: &[Version], day: NaiveDate) -> Option<&Version> {
    versions
        .iter()
        .filter(|version| matches!(version.state, VersionState::Issued | VersionState::Repealed))
        .filter(|version| version.effective_on.is_some_and(|from| from <= day))
        .filter(|version| version.ended_on.is_none_or(|last| day <= last))
        .max_by_key(|version| (version.effective_on, version.ordinal))
}
