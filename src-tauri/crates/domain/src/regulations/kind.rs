//! What a regulation is about, and what the law asks of such a one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// 制度类别
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RegulationKind {
    /// 客户服务管理制度 (F)
    Service,
    /// 岗位职责及考核制度 (B)
    Duties,
    /// 培训管理制度 (C)
    Training,
    /// 季度奖金考核管理制度 (A)
    Bonus,
    /// 大客户管理制度 (D)
    KeyAccounts,
    Other,
}

impl RegulationKind {
    /// Whether the democratic procedure of 劳动合同法 art. 4(2) applies: rules on pay, training and
    /// discipline. Key-account rules touch it only through their assessment articles; of another kind the
    /// text tells (`Version::needs_consultation`).
    #[must_use]
    pub fn needs_consultation(self) -> bool {
        !matches!(self, Self::KeyAccounts | Self::Other)
    }

    /// The word of the command line: `key-accounts`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Duties => "duties",
            Self::Training => "training",
            Self::Bonus => "bonus",
            Self::KeyAccounts => "key-accounts",
            Self::Other => "other",
        }
    }

    /// The reverse of [`Self::word`].
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Service,
            Self::Duties,
            Self::Training,
            Self::Bonus,
            Self::KeyAccounts,
            Self::Other,
        ]
        .into_iter()
        .find(|kind| kind.word() == word)
    }
}
