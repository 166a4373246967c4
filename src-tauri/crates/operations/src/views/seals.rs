//! Seals as they are listed, looked at and asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One seal, in use or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SealRow {
    #[ts(type = "number")]
    pub id: i64,
    /// 公章
    pub name: String,
    /// Of its longer side.
    pub size_mm: u32,
    /// Of the picture, in pixels.
    pub width: u32,
    pub height: u32,
    pub created_at: String,
    pub created_by: String,
    /// None while it is in use.
    pub withdrawn_at: Option<String>,
    pub reason: String,
    /// Registered papers that carry it.
    pub papers: u32,
}

/// What an import would keep: the seal cut out of its scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SealLook {
    /// PNG
    pub picture: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// The seal that is to be printed on a paper, and where: moved to the right and down from its place on
/// the company's name, in millimetres; `across` for 骑缝章 where the paper has pages enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SealOrder {
    #[ts(type = "number")]
    pub seal: i64,
    #[serde(default)]
    pub across: bool,
    #[serde(default)]
    pub right_mm: i32,
    #[serde(default)]
    pub down_mm: i32,
}
