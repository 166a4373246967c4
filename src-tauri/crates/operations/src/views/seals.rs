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
    /// A place chosen on the paper; it is what counts then.
    #[serde(default)]
    pub spot: Option<SealSpotWord>,
}

/// Where the upper left corner of the seal is to lie, in whole millimetres from that of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SealSpotWord {
    /// From 1.
    pub page: u32,
    pub x_mm: i32,
    pub y_mm: i32,
}

/// A page of the paper as it would be laid out, without its seal, to choose the place of the seal on it.
#[derive(Debug, Clone, PartialEq)]
pub struct SealSheet {
    /// PNG
    pub picture: Vec<u8>,
    /// The page on the picture, from 1.
    pub page: u32,
    pub pages: u32,
    /// Of the sheet.
    pub page_width_mm: i32,
    pub page_height_mm: i32,
    /// Of the seal on paper.
    pub width_mm: f64,
    pub height_mm: f64,
    /// On the company's name and the day, to the nearest millimetre.
    pub usual: SealSpotWord,
}
