//! 参数: a typed, bounded value owned by a version and cited by at least one article.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Value;

/// One parameter of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Parameter {
    /// `bonus.pool.rate`
    pub key: String,
    pub label: String,
    pub label_en: String,
    pub value: Value,
    pub bounds: Bounds,
    /// Usual value, legal bound and why.
    pub note: String,
}

/// What a value may be, both ends included; cells of a table share the bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bounds {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub min: Option<Box<Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub max: Option<Box<Value>>,
}

/// The parameters of one version, in the order of their source, with unique keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Parameters(Vec<Parameter>);
