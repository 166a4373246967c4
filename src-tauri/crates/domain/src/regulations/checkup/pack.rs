//! The law the check-up rests on, with the day it was looked at: a pack that is shipped and can be
//! replaced by a newer one.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A dated list of sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawPack {
    /// The day up to which the sources were looked at.
    #[ts(type = "string")]
    pub dated: chrono::NaiveDate,
    pub entries: Vec<PackEntry>,
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
    pub in_force: chrono::NaiveDate,
    pub codes: Vec<String>,
}

static SHIPPED: LazyLock<LawPack> = LazyLock::new(|| {
    serde_json::from_str(include_str!("pack.json")).expect("a test reads the pack before it ships")
});

/// The pack as it is shipped.
#[must_use]
pub fn law_pack() -> &'static LawPack {
    &SHIPPED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulations::checkup::codes;

    #[test]
    fn the_pack_names_known_codes_and_every_finding_of_law_has_its_source() {
        let pack = law_pack();
        let known: Vec<&str> = codes().iter().map(|one| one.code).collect();
        for code in pack.entries.iter().flat_map(|entry| &entry.codes) {
            assert!(known.contains(&code.as_str()), "{code}");
        }
        for one in codes().iter().filter(|one| one.zh.basis.contains('法')) {
            let rests = pack
                .entries
                .iter()
                .any(|entry| entry.codes.iter().any(|code| code == one.code));
            assert!(rests, "{} rests on nothing in the pack", one.code);
        }
        assert!(
            pack.entries
                .iter()
                .any(|entry| entry.number == "法释〔2025〕12号")
        );
    }
}
