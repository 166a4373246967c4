//! 安装或者交付的商品 and what is under warranty until when.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::ServiceRules;
use crate::ids::{AccountId, CaseId, ItemId};

/// What a warranty is given on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WarrantyPart {
    Installation,
    Goods,
    Driver,
    LightSource,
}

impl WarrantyPart {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Installation => "安装质量",
            Self::Goods => "商品本体",
            Self::Driver => "驱动电源",
            Self::LightSource => "光源",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Installation => "service.warranty.install_months",
            Self::Goods => "service.warranty.body_months",
            Self::Driver => "service.warranty.driver_months",
            Self::LightSource => "service.warranty.source_months",
        }
    }
}

/// Something a customer has from us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceItem")]
pub struct Item {
    pub id: ItemId,
    pub account: AccountId,
    pub product: String,
    pub model: String,
    pub quantity: u32,
    /// 二楼宴会厅
    pub place: String,
    /// 订单号
    pub order_number: String,
    /// 序列号, as many as there are, with spaces between; may be empty.
    pub serials: String,
    #[ts(type = "string")]
    pub delivered_on: NaiveDate,
    /// 验收日期, where we installed it.
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    /// Who installed it.
    pub installer: String,
    /// Longer than the regulation, by the maker's word or the contract.
    #[ts(type = "string | null")]
    pub warranted_until: Option<NaiveDate>,
    pub note: String,
    pub replacements: Vec<Replacement>,
}

/// A part that was replaced: its warranty begins anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceReplacement")]
pub struct Replacement {
    pub part: WarrantyPart,
    #[ts(type = "string")]
    pub on: NaiveDate,
    pub case: Option<CaseId>,
    pub note: String,
}

/// One part and its warranty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Warranty {
    pub part: WarrantyPart,
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub until: NaiveDate,
    pub covered: bool,
    pub article: String,
}

impl Item {
    /// 质保起算日: the acceptance where we installed it, else the delivery.
    #[must_use]
    pub fn warranty_from(&self) -> NaiveDate {
        self.accepted_on.unwrap_or(self.delivered_on)
    }
}

/// What is under warranty on a day. `rules` are those in force on the day the warranty began; without
/// any, only what the maker or the contract promised.
#[must_use]
pub fn warranties(item: &Item, rules: Option<&ServiceRules>, today: NaiveDate) -> Vec<Warranty> {
    let start = item.warranty_from();
    let mut found: Vec<Warranty> = Vec::new();
    for (part, months) in rules.iter().flat_map(|rules| &rules.warranty_months) {
        if *part == WarrantyPart::Installation && item.accepted_on.is_none() {
            continue;
        }
        let (from, until) = running(item, *part, start, *months);
        let until = match item.warranted_until {
            Some(promised) if *part != WarrantyPart::Installation => until.max(promised),
            _ => until,
        };
        let article = rules.map(|rules| rules.basis(part.key()));
        found.push(Warranty {
            part: *part,
            from,
            until,
            covered: start <= today && today <= until,
            article: article.unwrap_or_default(),
        });
    }
    if let (true, Some(until)) = (found.is_empty(), item.warranted_until) {
        found.push(Warranty {
            part: WarrantyPart::Goods,
            from: start,
            until,
            covered: start <= today && today <= until,
            article: String::new(),
        });
    }
    found
}

/// A replaced part begins anew, and never ends earlier than the one before it would have.
fn running(
    item: &Item,
    part: WarrantyPart,
    start: NaiveDate,
    months: u32,
) -> (NaiveDate, NaiveDate) {
    let after = |day: NaiveDate| day.checked_add_months(Months::new(months)).unwrap_or(day);
    let mut span = (start, after(start));
    let mut replaced: Vec<NaiveDate> = item
        .replacements
        .iter()
        .filter(|replacement| replacement.part == part)
        .map(|replacement| replacement.on)
        .collect();
    replaced.sort_unstable();
    for on in replaced {
        span = (on, span.1.max(after(on)));
    }
    span
}
