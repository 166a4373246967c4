//! What to say about a finding, by its code: severity, why, on what law, and what to write instead.

mod employment;
mod language;
mod pay;
mod privacy;
mod procedure;
mod structure;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::finding::Severity;

/// Everything there is to say about a code.
#[derive(Debug, PartialEq, Eq)]
pub struct Explained {
    pub code: &'static str,
    pub severity: Severity,
    pub zh: Words,
    pub en: Words,
}

/// The same in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    pub why: &'static str,
    /// The law it rests on; empty for matters of language.
    pub basis: &'static str,
    pub suggestion: &'static str,
}

const ALL: [&[Explained]; 6] = [
    pay::TEXTS,
    employment::TEXTS,
    procedure::TEXTS,
    privacy::TEXTS,
    structure::TEXTS,
    language::TEXTS,
];

static BY_CODE: LazyLock<HashMap<&'static str, &'static Explained>> = LazyLock::new(|| {
    ALL.iter()
        .flat_map(|group| group.iter())
        .map(|one| (one.code, one))
        .collect()
});

/// Every code that a finding can have.
#[must_use]
pub fn codes() -> Vec<&'static Explained> {
    ALL.iter().flat_map(|group| group.iter()).collect()
}

/// What to say about a code. A code without a text is a mistake that a test finds; it reads as the
/// general doubt that it is.
pub(super) fn explained(code: &str) -> &'static Explained {
    BY_CODE.get(code).copied().unwrap_or(&language::DOUBT)
}

/// Why, basis and suggestion in Chinese, then in English.
const fn say(
    code: &'static str,
    severity: Severity,
    zh: [&'static str; 3],
    en: [&'static str; 3],
) -> Explained {
    let [why, basis, suggestion] = zh;
    let zh = Words {
        why,
        basis,
        suggestion,
    };
    let [why, basis, suggestion] = en;
    let en = Words {
        why,
        basis,
        suggestion,
    };
    Explained {
        code,
        severity,
        zh,
        en,
    }
}
