//! Saved views of the list of accounts: a filter, an order and columns under a name, for oneself.

use domain::accounts::{AccountStatus, CustomValue, Grade};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AccountOrderWord, AccountQuery};

/// A view somebody saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// 0 for a new one; one that was deleted comes back under its own.
    #[ts(type = "number")]
    pub id: i64,
    pub name: String,
    /// The list opens with it.
    pub opens: bool,
    pub text: String,
    pub grade: Option<Grade>,
    pub ungraded: bool,
    #[ts(type = "number | null")]
    pub manager: Option<i64>,
    pub status: Option<AccountStatus>,
    pub custom: Option<CustomValue>,
    pub order: AccountOrderWord,
    /// Goes before the order: by what this field of the owner says.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub order_field: Option<i64>,
    pub descending: bool,
    /// Columns that are put away; none leaves them as they are.
    pub away: Option<Vec<String>>,
}

impl SavedView {
    /// What it asks of the list, from the first row on.
    #[must_use]
    pub fn query(&self) -> AccountQuery {
        AccountQuery {
            text: self.text.clone(),
            grade: self.grade,
            ungraded: self.ungraded,
            manager: self.manager,
            status: self.status,
            custom: self.custom.clone(),
            order: self.order,
            order_field: self.order_field,
            descending: self.descending,
            offset: 0,
            limit: 0,
        }
    }
}
