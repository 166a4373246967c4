//! 套打: only what is missing on a pre-printed form, each where it belongs.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overprint {
    /// Of the document; nothing of it is printed.
    pub title: String,
    pub company: String,
    /// Of the sheet, in tenths of a millimetre.
    pub width: u32,
    pub height: u32,
    /// What the layout itself adds to every place, which is in `x` and `y` already; a printer that was
    /// measured takes its own figure instead.
    #[serde(default)]
    pub right: i32,
    #[serde(default)]
    pub down: i32,
    pub fields: Vec<OverprintField>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverprintField {
    pub text: String,
    /// Of the upper left corner, in tenths of a millimetre from that of the sheet.
    pub x: i64,
    pub y: i64,
    /// In tenths of a point.
    pub size: u32,
}
