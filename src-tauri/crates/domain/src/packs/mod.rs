//! 数据包: what the program takes from outside and dates — the law the check-up rests on, the minimum wages
//! of regions. A pack ships with the program and can be replaced by a newer file of the same form.

mod changes;
mod law;
mod reading;
mod wages;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use changes::{PackChange, PackChangeKind};
pub use law::{LawPack, PackBasis, PackEntry, law_pack};
pub use reading::{BadPack, PackFault};
pub use wages::{WagePack, WageRow, wage_pack};

/// What a pack is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PackKind {
    /// 法规包
    Law,
    /// 最低工资包
    Wages,
}

/// A pack, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pack {
    Law(LawPack),
    Wages(WagePack),
}

impl PackKind {
    pub const ALL: [Self; 2] = [Self::Law, Self::Wages];

    /// The word it is stored and called by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Wages => "wages",
        }
    }

    /// The pack as it ships.
    #[must_use]
    pub fn shipped(self) -> Pack {
        match self {
            Self::Law => Pack::Law(law_pack().clone()),
            Self::Wages => Pack::Wages(wage_pack().clone()),
        }
    }
}

impl Pack {
    #[must_use]
    pub fn kind(&self) -> PackKind {
        match self {
            Self::Law(_) => PackKind::Law,
            Self::Wages(_) => PackKind::Wages,
        }
    }

    /// The day up to which its sources were looked at.
    #[must_use]
    pub fn dated(&self) -> NaiveDate {
        match self {
            Self::Law(pack) => pack.dated,
            Self::Wages(pack) => pack.dated,
        }
    }

    /// Who looked at what.
    #[must_use]
    pub fn source(&self) -> &str {
        match self {
            Self::Law(pack) => &pack.source,
            Self::Wages(pack) => &pack.source,
        }
    }

    /// How many laws or amounts it holds.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Law(pack) => pack.entries.len(),
            Self::Wages(pack) => pack.rows.len(),
        }
    }
}
