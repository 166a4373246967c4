//! The wizard: templates, questions, and what the answers make of the text.

use domain::regulations::{Answers, ChoiceOption, Parameter, PrintedBlock, RegulationKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ArticleRef;
use crate::error::Refusal;

/// One text of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TemplateRow {
    /// `bonus-short`
    pub slug: String,
    pub kind: RegulationKind,
    /// `short` or `full`
    pub depth: String,
    pub title: String,
    /// Articles with the usual values.
    pub articles: usize,
    pub questions: usize,
    /// The trades it is written for; empty where the trade makes no difference.
    pub trades: Vec<ChoiceOption>,
}

/// A draft that came from the wizard and can be opened in it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WizardDraft {
    pub template: String,
    #[ts(type = "number")]
    pub version: i64,
    pub title: String,
}

/// What the wizard begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WizardStart {
    /// Everybody employed today.
    pub people: usize,
    /// The depth to propose: `short` or `full`.
    pub depth: String,
    pub templates: Vec<TemplateRow>,
    pub drafts: Vec<WizardDraft>,
}

/// One question under the answers so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WizardQuestion {
    pub zh: String,
    pub en: String,
    /// With the value that the answers give it; the usual one where the answer is wrong.
    pub parameter: Parameter,
    pub printed: String,
    /// The value of the template.
    pub usual: String,
    pub bounds_text: String,
    /// Whether the text says anything about it under these answers.
    pub relevant: bool,
    pub articles: Vec<ArticleRef>,
    pub problem: Option<Refusal>,
}

/// The text that the answers lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WizardLook {
    pub title: String,
    pub articles: usize,
    pub questions: Vec<WizardQuestion>,
    pub blocks: Vec<PrintedBlock>,
    /// Everything wrong with the answers, each fact `key` naming one.
    pub problems: Vec<Refusal>,
}

/// A template with answers: what a draft is made from, and what a draft of the wizard shows again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WizardOrder {
    /// `bonus-short`
    pub template: String,
    pub answers: Answers,
}
