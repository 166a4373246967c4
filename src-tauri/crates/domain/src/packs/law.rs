//! 法规包: the laws the check-up rests on, since when they are in force, and what its findings cite.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Pack;

/// A dated list of sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LawPack {
    /// The day up to which the sources were looked at.
    #[ts(type = "string")]
    pub dated: NaiveDate,
    pub source: String,
    pub entries: Vec<PackEntry>,
    /// What findings cite in place of what the program says.
    pub bases: Vec<PackBasis>,
}

/// One law, interpretation or case, and the codes that rest on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackEntry {
    pub name: String,
    pub name_en: String,
    /// 法释〔2025〕12号
    #[serde(default)]
    pub number: String,
    /// Since when the text used here is in force.
    #[ts(type = "string")]
    pub in_force: NaiveDate,
    pub codes: Vec<String>,
}

/// The basis that a finding cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PackBasis {
    pub code: String,
    pub zh: String,
    pub en: String,
}

impl LawPack {
    /// What a finding cites by this pack, where it says so.
    #[must_use]
    pub fn basis(&self, code: &str) -> Option<&PackBasis> {
        self.bases.iter().find(|basis| basis.code == code)
    }
}

static SHIPPED: LazyLock<LawPack> = LazyLock::new(|| match Pack::parse(include_str!("law.json")) {
    Ok(Pack::Law(pack)) => pack,
    other => panic!("a test reads the pack before it ships: {other:?}"),
});

/// The pack as it is shipped.
#[must_use]
pub fn law_pack() -> &'static LawPack {
    &SHIPPED
}
