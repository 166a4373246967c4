//! Opinions of the staff on a draft, and what became of each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::regulations::NodeId;

/// What somebody said in the procedure. Unlike a remark in the editor it is printed and is evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffOpinion {
    #[ts(type = "number")]
    pub id: i64,
    /// The article or annex; none for the regulation as a whole.
    pub node: Option<NodeId>,
    /// Who said it; an opinion may be given without a name.
    pub name: String,
    #[ts(type = "string")]
    pub received_on: NaiveDate,
    pub text: String,
    /// None while it waits for an answer.
    pub result: Option<OpinionResult>,
    pub answer: String,
    #[ts(type = "string | null")]
    pub answered_on: Option<NaiveDate>,
}

/// 采纳情况
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpinionResult {
    /// 采纳
    Accepted,
    /// 部分采纳
    Partly,
    /// 未采纳
    Declined,
}

impl OpinionResult {
    /// The word as stored and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Partly => "partly",
            Self::Declined => "declined",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Accepted, Self::Partly, Self::Declined]
            .into_iter()
            .find(|result| result.word() == word)
    }

    /// As papers name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepted => "采纳",
            Self::Partly => "部分采纳",
            Self::Declined => "未采纳",
        }
    }
}
