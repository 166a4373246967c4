//! What differs between two versions, on paper: 修订对照表 for whoever decides, 修改决定 for whoever is
//! bound by it.

mod decision;
mod notes;
mod table;

pub use decision::print_decision;
pub use table::print_table;

/// Series of papers about amending: `XD-2026-001`.
const SERIES: &str = "XD";
