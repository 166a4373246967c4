//! Schemes as they are listed, written and tried out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::assessment::{Scheme, SchemeState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One post with where its scheme stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemeRow {
    #[ts(type = "number")]
    pub post: i64,
    pub name: String,
    pub department: String,
    pub holders: Vec<String>,
    /// Count of the version in force today.
    pub in_force: Option<u32>,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    pub draft: bool,
    /// Of the draft, or of the version in force.
    pub items: usize,
    pub weight_sum: String,
    /// The code of what stands against using it; none when nothing does.
    pub problem: Option<String>,
}

/// One post with its versions, one of them shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemeReading {
    #[ts(type = "number")]
    pub post: i64,
    pub name: String,
    pub department: String,
    /// The latest first.
    pub versions: Vec<SchemeVersionRow>,
    pub shown: Option<SchemeShown>,
    /// Grades that a veto may name, from the regulation in force.
    pub grades: Vec<String>,
    /// The post has a job description with indicators to begin from.
    pub has_sheet: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemeVersionRow {
    #[ts(type = "number")]
    pub id: i64,
    pub ordinal: u32,
    pub state: SchemeState,
    pub in_force: bool,
    #[ts(type = "string | null")]
    pub effective_on: Option<NaiveDate>,
    pub change: String,
    pub written_by: String,
    pub written_at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemeShown {
    pub ordinal: u32,
    pub state: SchemeState,
    pub revision: u32,
    pub scheme: Scheme,
    /// The rule of each item as it is written: `ratio 95 floor 60%`.
    pub rules: Vec<String>,
    /// The effect of each veto: `cap 60`.
    pub effects: Vec<String>,
    pub weight_sum: String,
    /// What stands against issuing; none when nothing does.
    pub problem: Option<SchemeProblem>,
    /// As a file.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemeProblem {
    pub code: String,
    pub facts: BTreeMap<String, String>,
}

/// How a scheme begins.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SchemeStart {
    /// The version before, else the job description, else nothing.
    Usual,
    /// The indicators of the job description.
    Sheet,
    Empty,
}

/// A scheme as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct SchemeForm {
    pub items: Vec<SchemeItemForm>,
    pub vetoes: Vec<SchemeVetoForm>,
    pub plus_cap: String,
    pub minus_cap: String,
    pub min: String,
    pub max: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct SchemeItemForm {
    pub code: String,
    pub name: String,
    pub unit: String,
    pub weight: String,
    /// `ratio 95 floor 60%`
    pub rule: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
pub struct SchemeVetoForm {
    pub name: String,
    /// `zero`, `cap 60`, `grade E`
    pub effect: String,
}

/// A scheme tried out on figures that nobody has yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SchemePreview {
    pub weight_sum: String,
    pub items: Vec<PreviewItem>,
    pub total: Option<String>,
    pub grade: Option<String>,
    pub problem: Option<SchemeProblem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewItem {
    pub name: String,
    /// None while no figure was typed, or the rule cannot be read.
    pub score: Option<String>,
    /// Figure and score, from left to right; empty for a score by hand.
    pub plot: Vec<PlotPoint>,
    pub problem: Option<SchemeProblem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlotPoint {
    pub figure: String,
    pub score: String,
}
