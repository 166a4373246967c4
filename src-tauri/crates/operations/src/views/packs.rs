//! The law and the minimum wages that are in use, and what another file would change.

use chrono::NaiveDate;
use domain::money::Money;
use domain::packs::{PackChange, PackKind};
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PacksView {
    pub packs: Vec<PackRow>,
    /// The regions that the minimum wages name.
    pub regions: Vec<String>,
    /// That of the company, where it was chosen.
    pub region: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackRow {
    pub kind: PackKind,
    /// The day up to which its sources were looked at.
    #[ts(type = "string")]
    pub dated: NaiveDate,
    pub source: String,
    /// How many laws or amounts it holds.
    pub size: usize,
    /// Who imported it; none where it ships with the program.
    pub by: Option<String>,
    /// RFC 3339
    pub at: Option<String>,
    /// The date of the one that ships, where another is in use.
    #[ts(type = "string | null")]
    pub shipped: Option<NaiveDate>,
}

/// A file as it was understood, before anything is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackLook {
    pub kind: PackKind,
    #[ts(type = "string")]
    pub dated: NaiveDate,
    pub source: String,
    pub size: usize,
    /// The date of the one in use.
    #[ts(type = "string")]
    pub in_use: NaiveDate,
    /// It is older than the one in use.
    pub older: bool,
    pub changes: Vec<PackChange>,
    /// The file itself, to be kept as it was looked at.
    pub text: String,
}

/// What the pack in use says of the company's region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MinimumWage {
    pub region: String,
    pub monthly: Money,
    pub hourly: Money,
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The date of the pack.
    #[ts(type = "string")]
    pub dated: NaiveDate,
    pub source: String,
}
