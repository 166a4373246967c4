//! 检查表: what is looked at, how, and which article asks for it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RoundsRefusal;
use crate::assessment::{Rule, indicator};
use crate::ids::ChecklistId;
use crate::training::ArticleTag;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckItem {
    /// Stays with the item while the list is rewritten.
    pub key: u32,
    /// 样品通电安全，无裸露线头
    pub text: String,
    /// 逐排查看; may be empty.
    pub how: String,
    pub article: ArticleTag,
}

/// A list to walk by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RoundsChecklist")]
pub struct Checklist {
    pub id: ChecklistId,
    pub revision: u32,
    pub name: String,
    /// Findings count as events of this indicator: `K28`.
    pub indicator: Option<String>,
    pub items: Vec<CheckItem>,
    /// No longer walked by.
    pub retired: bool,
}

/// Whether the indicator is one of which events are counted.
#[must_use]
pub fn counts_events(code: &str) -> bool {
    indicator(code).is_some_and(|known| matches!(known.rule, Rule::PerEvent { .. }))
}

impl Checklist {
    /// Whether somebody could walk by it.
    pub fn check(&self) -> Result<(), RoundsRefusal> {
        if self.name.trim().is_empty() {
            return Err(RoundsRefusal::new("rounds.no_name"));
        }
        if self.items.is_empty() {
            return Err(RoundsRefusal::new("rounds.no_items").fact("name", &self.name));
        }
        let mut seen = HashSet::new();
        for item in &self.items {
            if item.text.trim().is_empty() {
                return Err(RoundsRefusal::new("rounds.no_item_text"));
            }
            if !seen.insert(item.text.trim()) {
                return Err(RoundsRefusal::new("rounds.item_twice").fact("text", &item.text));
            }
        }
        match &self.indicator {
            Some(code) if !counts_events(code) => {
                Err(RoundsRefusal::new("rounds.bad_indicator").fact("code", code))
            }
            _ => Ok(()),
        }
    }
}
