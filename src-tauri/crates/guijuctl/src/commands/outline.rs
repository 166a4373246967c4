//! The structure of a foreign regulation; no company file is opened.

use std::path::Path;
use std::process::ExitCode;

use operations::texts::{self, Language};
use operations::{Error, refusal, regulations};
use serde_json::json;

use crate::output;

/// Runs `regulation outline`.
pub fn show(input: &Path, as_json: bool, language: Language) -> Result<ExitCode, Error> {
    let outline = regulations::outline_of_file(input)?;
    let why = |code: &str| texts::say(&refusal(code), language);
    if as_json {
        let unsure: Vec<_> = outline
            .unsure
            .iter()
            .map(|unsure| json!({"line": unsure.line, "why": why(unsure.doubt.code())}))
            .collect();
        output::json(&json!({
            "title": outline.title, "preamble": outline.preamble, "counts": outline.counts,
            "first_article": outline.first_article, "last_article": outline.last_article,
            "breaks": outline.breaks, "unsure": unsure, "tree": outline.tree,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let counts = outline.counts;
    output::line(&outline.title)?;
    output::line(&format!(
        "编 {} 章 {} 节 {} 条 {} 款 {} 项 {} 目 {}",
        counts.parts,
        counts.chapters,
        counts.sections,
        counts.articles,
        counts.paragraphs,
        counts.items,
        counts.subitems
    ))?;
    for unsure in &outline.unsure {
        output::line(&format!("{}\t{}", unsure.line, why(unsure.doubt.code())))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs `regulation text`.
pub fn text(input: &Path) -> Result<ExitCode, Error> {
    output::line(&regulations::outline_of_file(input)?.text)?;
    Ok(ExitCode::SUCCESS)
}
