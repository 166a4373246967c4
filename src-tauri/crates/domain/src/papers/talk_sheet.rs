//! 商量单: one page on which the owner decides the questions of a draft, with a pen.

use serde::{Deserialize, Serialize};

/// The questions of the wizard with what was chosen, to be talked over with the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkSheet {
    pub company: String,
    /// Of the regulation, without 《》.
    pub title: String,
    /// SL-2026-001
    pub number: String,
    /// 2026年11月23日
    pub printed_on: String,
    /// Who prepared the draft.
    pub prepared_by: String,
    pub lines: Vec<TalkLine>,
}

/// One question, everything in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkLine {
    pub question: String,
    /// What it means: usual values, the law, what follows.
    pub meaning: String,
    /// 1.5%
    pub chosen: String,
    /// The value of the template, where another one was chosen.
    pub usual: Option<String>,
    /// 0.1%～10%; empty where anything goes.
    pub bounds: String,
    /// 第七条; empty where no article says it under these answers.
    pub article: String,
}
