//! The check-up of a regulation, a sentence or a text file.

use std::path::PathBuf;
use std::process::ExitCode;

use domain::regulations::checkup::check_text;
use operations::texts::Language;
use operations::{Error, refusal, regulations};

use crate::arguments::Global;
use crate::{desk, output};

/// Runs `regulation check`. Findings are the result, so they do not change the exit code.
pub fn run(
    global: &Global,
    id: Option<String>,
    version: Option<u32>,
    text: Option<String>,
    input: Option<PathBuf>,
    language: Language,
) -> Result<ExitCode, Error> {
    let text = match (id, text, input) {
        (Some(id), ..) => of_regulation(global, &id, version)?,
        (_, Some(text), _) => text,
        (.., Some(path)) => of_file(&path)?,
        _ => return Err(refusal("cli.no_file").into()),
    };
    let found = check_text(&text);
    if global.json {
        output::json(&found)?;
        return Ok(ExitCode::SUCCESS);
    }
    if found.is_empty() {
        output::line(output::either(language, "没有发现问题。", "Nothing found."))?;
    }
    for one in found {
        output::line(&format!(
            "{}\t{}\t{}\n  {} {}\n  → {}",
            one.place, one.code, one.quote, one.why, one.basis, one.suggestion
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn of_regulation(global: &Global, id: &str, version: Option<u32>) -> Result<String, Error> {
    let today = operations::clock::now()?.today();
    let office = desk::open(global)?;
    let row = regulations::find(&office, today, id)?;
    let version = regulations::pick_version(&row, version)?;
    Ok(regulations::plain_text(&regulations::read(
        &office, today, version,
    )?))
}

fn of_file(path: &std::path::Path) -> Result<String, Error> {
    String::from_utf8(desk::read(path)?).map_err(|error| {
        refusal("file.unreadable")
            .fact("path", path.display())
            .fact("why", error)
            .into()
    })
}
