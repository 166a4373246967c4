//! Job descriptions 岗位说明书 (B1, B2): one sheet a post, in versions; the library of the twelve posts of
//! customer service; what must hold before a sheet is issued.
//!
//! - `sheet`: what a sheet says · `version`: the sheet at a time, with the post as it was then
//! - `check`: sums, gaps, wording · `compare`: two sheets, line by line
//! - `compile`: a regulation on duties and assessment made from the sheets
//! - `library`: sheets that come with the program, read from plain texts (`source`)

mod check;
mod compare;
pub mod compile;
pub mod library;
mod sheet;
mod source;
mod version;
mod wording;

pub use check::{Finding, FindingCode, Severity, blocking, check};
pub use compare::{SheetChange, compare};
pub use library::Template;
pub use sheet::{
    Authority, AuthorityKind, Contact, Duty, Field, JobIndicator, JobSheet, Limit, Requirement,
    RequirementKind,
};
pub use source::{SourceError, parse};
pub use version::{JobState, JobVersion, PostFrame, in_force, sheet_hash};
pub use wording::Topic;

#[cfg(test)]
mod tests;
