//! The regulations that come with the program, as sources ([`super::parse`]).

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{Depth, RegulationKind, parse};

/// One regulation of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    pub kind: RegulationKind,
    pub depth: Depth,
    /// `bonus-short`: the name of its file, which no other has.
    pub slug: &'static str,
    /// The text that [`super::parse`] reads.
    pub source: &'static str,
}

/// 季度奖金考核管理制度, 详版
pub const BONUS_FULL: &str = include_str!("../../../library/bonus-full.gj");
/// 客户服务管理制度, 详版
pub const SERVICE_FULL: &str = include_str!("../../../library/service-full.gj");
/// 大客户管理制度, 详版
pub const KEY_ACCOUNTS_FULL: &str = include_str!("../../../library/key-accounts-full.gj");

/// All of them, the short one of a kind before the full one.
pub const TEMPLATES: &[Template] = &[
    Template {
        kind: RegulationKind::Bonus,
        depth: Depth::Short,
        slug: "bonus-short",
        source: include_str!("../../../library/bonus-short.gj"),
    },
    Template {
        kind: RegulationKind::Bonus,
        depth: Depth::Full,
        slug: "bonus-full",
        source: BONUS_FULL,
    },
    Template {
        kind: RegulationKind::Service,
        depth: Depth::Short,
        slug: "service-short",
        source: include_str!("../../../library/service-short.gj"),
    },
    Template {
        kind: RegulationKind::Service,
        depth: Depth::Full,
        slug: "service-full",
        source: SERVICE_FULL,
    },
    Template {
        kind: RegulationKind::KeyAccounts,
        depth: Depth::Short,
        slug: "key-accounts-short",
        source: include_str!("../../../library/key-accounts-short.gj"),
    },
    Template {
        kind: RegulationKind::KeyAccounts,
        depth: Depth::Full,
        slug: "key-accounts-full",
        source: KEY_ACCOUNTS_FULL,
    },
    Template {
        kind: RegulationKind::Training,
        depth: Depth::Short,
        slug: "training-short",
        source: include_str!("../../../library/training-short.gj"),
    },
    Template {
        kind: RegulationKind::Training,
        depth: Depth::Full,
        slug: "training-full",
        source: include_str!("../../../library/training-full.gj"),
    },
    Template {
        kind: RegulationKind::Duties,
        depth: Depth::Short,
        slug: "duties-short",
        source: include_str!("../../../library/duties-short.gj"),
    },
    Template {
        kind: RegulationKind::Duties,
        depth: Depth::Full,
        slug: "duties-full",
        source: include_str!("../../../library/duties-full.gj"),
    },
];

/// The regulation of a kind in a depth, where the library has it.
#[must_use]
pub fn template(kind: RegulationKind, depth: Depth) -> Option<&'static Template> {
    TEMPLATES
        .iter()
        .find(|template| template.kind == kind && template.depth == depth)
}

/// Whether a regulation of the library declares a parameter of this key.
#[must_use]
pub fn declares(key: &str) -> bool {
    static DECLARED: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let sources = TEMPLATES.iter().filter_map(|one| parse(one.source).ok());
        let declared = sources.flat_map(|source| Vec::from(source.parameters));
        declared.map(|parameter| parameter.key).collect()
    });
    DECLARED.contains(key)
}

#[cfg(test)]
mod tests;
