//! The check-up of a regulation, a sentence or a text file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use domain::moment::Moment;
use domain::regulations::checkup::{Finding, check_text};
use operations::office::Office;
use operations::regulations;
use operations::texts::Language;
use operations::views::{CheckupFinding, FindingRef};
use operations::{Error, refusal};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::{desk, output};

/// What is checked, and what else is wanted of it.
pub struct Order {
    pub id: Option<String>,
    pub version: Option<u32>,
    pub text: Option<String>,
    pub input: Option<PathBuf>,
    pub letter: Option<PathBuf>,
}

/// Runs `regulation check`. Findings are the result, so they do not change the exit code.
pub fn run(global: &Global, order: Order, language: Language) -> Result<ExitCode, Error> {
    let found: Vec<Value> = match (&order.id, order.text, order.input) {
        (Some(id), ..) => {
            of_regulation(global, id, order.version, order.letter.as_deref(), language)?
                .iter()
                .map(|one| kept(one, language))
                .collect()
        }
        (_, Some(text), _) => loose(&text, language),
        (.., Some(path)) => loose(&of_file(&path)?, language),
        _ => return Err(refusal("cli.no_file").into()),
    };
    if global.json {
        output::json(&found)?;
        return Ok(ExitCode::SUCCESS);
    }
    if found.is_empty() {
        output::line(output::either(language, "没有发现问题。", "Nothing found."))?;
    }
    for one in &found {
        let said = |name: &str| one[name].as_str().unwrap_or_default();
        output::line(&format!(
            "{}\t{}\t{}\t{}\n  {} {}\n  → {}",
            said("severity"),
            said("place"),
            said("code"),
            said("quote"),
            said("why"),
            said("basis"),
            said("suggestion")
        ))?;
        if let Some(reason) = one["accepted"].as_str() {
            let word = output::either(language, "已保留：", "Kept:");
            output::line(&format!("  {word} {reason}"))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn loose(text: &str, language: Language) -> Vec<Value> {
    check_text(text)
        .iter()
        .map(|one| plain(one, language))
        .collect()
}

fn plain(one: &Finding, language: Language) -> Value {
    let told = one.explained();
    let words = match language {
        Language::Chinese => &told.zh,
        Language::English => &told.en,
    };
    json!({
        "code": one.code, "severity": told.severity, "place": one.place, "quote": one.quote,
        "why": words.why, "basis": words.basis, "suggestion": words.suggestion,
    })
}

fn kept(one: &CheckupFinding, language: Language) -> Value {
    let (why, basis, suggestion) = match language {
        Language::Chinese => (&one.why, &one.basis, &one.suggestion),
        Language::English => (&one.why_en, &one.basis_en, &one.suggestion_en),
    };
    let mut told = json!({
        "code": one.code, "severity": one.severity, "place": one.place, "quote": one.quote,
        "why": why, "basis": basis, "suggestion": suggestion,
    });
    if let Some(accepted) = &one.accepted {
        told["accepted"] = json!(accepted.reason);
    }
    told
}

/// What becomes of a finding.
pub enum Fate {
    Reopened,
    Fixed,
}

/// Runs `regulation finding`: wherever the code was found, or in one place.
pub fn decide(
    office: &mut Office,
    now: Moment,
    version: i64,
    (code, place): (&str, Option<&str>),
    fate: &Fate,
) -> Result<Vec<String>, Error> {
    let found = regulations::checkup(office, version)?;
    let meant: Vec<CheckupFinding> = found
        .into_iter()
        .filter(|one| one.code == code && place.is_none_or(|place| one.place == place))
        .collect();
    if meant.is_empty() {
        return Err(refusal("checkup.gone").into());
    }
    let mut places = Vec::new();
    for one in meant {
        let finding = FindingRef {
            code: one.code,
            node: one.node,
            quote: one.quote,
        };
        match fate {
            Fate::Reopened => {
                regulations::reopen_finding(office, now, version, &finding)?;
            }
            Fate::Fixed => {
                let revision = regulations::read(office, now.today(), version)?.revision;
                regulations::fix_finding(office, now, version, revision, &finding)?;
            }
        }
        places.push(one.place);
    }
    Ok(places)
}

fn of_regulation(
    global: &Global,
    id: &str,
    version: Option<u32>,
    letter: Option<&Path>,
    language: Language,
) -> Result<Vec<CheckupFinding>, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let row = regulations::find(&office, now.today(), id)?;
    let version = regulations::pick_version(&row, version)?;
    if let Some(path) = letter {
        let paper = regulations::risk_letter(&mut office, now, version)?;
        desk::write(
            path,
            &operations::papers::bytes_by_number(&office, &paper.number)?,
        )?;
        if !global.json {
            let written = output::either(language, "已写出", "Written");
            output::line(&format!("{written} {} {}", paper.number, path.display()))?;
        }
    }
    regulations::checkup(&office, version)
}

/// A text as it stands, so that lines keep their numbers; a Word file or another encoding as it is
/// recognised.
fn of_file(path: &Path) -> Result<String, Error> {
    let bytes = desk::read(path)?;
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') && !text.starts_with("PK\u{3}\u{4}") => Ok(text),
        _ => Ok(regulations::outline_of_file(path)?.text),
    }
}
