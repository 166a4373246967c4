//! 最低工资包: the minimum wages of regions, each since a day (最低工资规定 arts. 3, 5: by month for full-time
//! work, by the hour for part-time work).

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Pack;
use crate::money::Money;

/// A dated list of amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WagePack {
    #[ts(type = "string")]
    pub dated: NaiveDate,
    pub source: String,
    pub rows: Vec<WageRow>,
}

/// What a region pays at least, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WageRow {
    /// As the authority calls it: 上海市, 广东省第一档.
    pub region: String,
    pub monthly_fen: Money,
    pub hourly_fen: Money,
    #[ts(type = "string")]
    pub from: NaiveDate,
}

impl WagePack {
    /// The amounts of a region that count on a day.
    #[must_use]
    pub fn on(&self, region: &str, day: NaiveDate) -> Option<&WageRow> {
        let rows = self.rows.iter();
        rows.filter(|row| row.region == region && row.from <= day)
            .max_by_key(|row| row.from)
    }

    /// Every region once, in the order of the pack.
    #[must_use]
    pub fn regions(&self) -> Vec<&str> {
        let mut regions: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !regions.contains(&row.region.as_str()) {
                regions.push(&row.region);
            }
        }
        regions
    }
}

static SHIPPED: LazyLock<WagePack> =
    LazyLock::new(|| match Pack::parse(include_str!("wages.json")) {
        Ok(Pack::Wages(pack)) => pack,
        other => panic!("a test reads the pack before it ships: {other:?}"),
    });

/// The pack as it is shipped: it names no region, for an amount that nobody checked is worse than none.
#[must_use]
pub fn wage_pack() -> &'static WagePack {
    &SHIPPED
}
