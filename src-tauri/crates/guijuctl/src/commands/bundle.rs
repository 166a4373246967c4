//! `bundle REGULATION [OUT.zip]`: the evidence of a version; `arbitration PERSON [OUT.zip]`: that of a person.

use std::path::Path;
use std::process::ExitCode;

use operations::bonus::{self, ArbitrationOrder};
use operations::texts::Language;
use operations::views::BundleEntry;
use operations::{Error, regulations};
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::{desk, output};

/// Runs `bundle`.
pub fn run(
    global: &Global,
    regulation: &str,
    version: Option<u32>,
    out: Option<&Path>,
    language: Language,
) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let row = regulations::find(&office, now.today(), regulation)?;
    let version = regulations::pick_version(&row, version)?;
    let made = match out {
        Some(out) => regulations::bundle(&mut office, now, version, out)?,
        None => regulations::preview_bundle(&office, now.today(), version)?,
    };
    if global.json {
        output::json(&json!({
            "id": row.slug, "title": made.title, "out": out,
            "entries": listed(&made.entries),
            "missing": made.missing,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    contents(&made.title, &made.entries, out, language)
}

/// Runs `arbitration`.
pub fn arbitration(
    global: &Global,
    order: &ArbitrationOrder,
    out: Option<&Path>,
    language: Language,
) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let made = match out {
        Some(out) => bonus::arbitration(&mut office, now, order, out)?,
        None => bonus::preview_arbitration(&office, now.today(), order)?,
    };
    if global.json {
        output::json(&json!({
            "id": order.code, "title": made.title, "out": out,
            "entries": listed(&made.entries),
            "missing": made.missing,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    contents(&made.title, &made.entries, out, language)
}

/// What is in it, and where it was written.
fn contents(
    title: &str,
    entries: &[BundleEntry],
    out: Option<&Path>,
    language: Language,
) -> Result<ExitCode, Error> {
    output::line(title)?;
    for entry in entries {
        output::line(&format!("  {}\t{}", entry.path, entry.what))?;
    }
    if let Some(out) = out {
        let written = output::either(language, "已写出", "Written");
        output::line(&format!("{written} {}", out.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn listed(entries: &[BundleEntry]) -> Vec<Value> {
    let entry = |entry: &BundleEntry| {
        json!({
            "id": entry.path, "path": entry.path, "what": entry.what, "bytes": entry.bytes,
            "sha256": entry.sha256,
        })
    };
    entries.iter().map(entry).collect()
}
