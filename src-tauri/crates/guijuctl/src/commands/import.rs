//! An old regulation becomes a draft in the company file.

use std::path::Path;
use std::process::ExitCode;

use domain::regulations::RegulationKind;
use operations::texts::{self, Language};
use operations::{Error, refusal, regulations};
use serde_json::json;

use crate::arguments::{Global, KindArgument};
use crate::{desk, output};

/// Runs `regulation import`. The file is read before the company file is opened: what cannot be read is
/// refused without a password.
pub fn run(
    global: &Global,
    input: &Path,
    kind: KindArgument,
    title: Option<String>,
    language: Language,
) -> Result<ExitCode, Error> {
    let look = regulations::look_at_file(input)?;
    let order = regulations::order_of(&look, kind_of(kind), title)?;
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let reading = regulations::import(&mut office, now, order)?;
    let why = |code: &str| texts::say(&refusal(code), language);
    let renumbered = regulations::renumbered(&look, &reading);
    let references = reading
        .blocks
        .iter()
        .flat_map(|block| &block.runs)
        .filter(|run| run.reference.is_some())
        .count();
    let counts = look.counts;
    if global.json {
        let unsure: Vec<_> = look
            .unsure
            .iter()
            .map(|one| {
                let text = look.text.get(one.source - 1);
                json!({"line": one.source, "text": text, "why": why(&one.code)})
            })
            .collect();
        let left_out: Vec<_> = look
            .left_out
            .iter()
            .map(|one| json!({"line": one.source, "text": one.text}))
            .collect();
        let renumbered: Vec<_> = renumbered
            .iter()
            .map(|(was, is)| json!({"from": was, "to": is}))
            .collect();
        output::json(&json!({
            "id": reading.regulation.slug, "title": reading.regulation.title,
            "kind": reading.regulation.kind, "version": reading.version.ordinal,
            "state": reading.version.state, "trial": look.trial,
            "counts": {
                "编": counts.parts, "章": counts.chapters, "节": counts.sections,
                "条": counts.articles, "款": counts.paragraphs, "项": counts.items,
                "目": counts.subitems,
            },
            "unsure": unsure, "left_out": left_out, "renumbered": renumbered,
            "references": references,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let imported = output::either(language, "已导入为草稿", "Imported as a draft:");
    output::line(&format!(
        "{imported} {}《{}》",
        reading.regulation.slug, reading.regulation.title
    ))?;
    if references > 0 {
        output::line(&match language {
            Language::Chinese => format!("{references} 处条款引用今后随编号自动更新"),
            Language::English => {
                format!("{references} references to articles now follow their numbers")
            }
        })?;
    }
    for one in &look.unsure {
        let text = look.text.get(one.source - 1).map_or("", String::as_str);
        output::line(&format!("{}\t{text}\t{}", one.source, why(&one.code)))?;
    }
    for (was, is) in renumbered {
        output::line(&format!("{was} → {is}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn kind_of(kind: KindArgument) -> RegulationKind {
    match kind {
        KindArgument::Service => RegulationKind::Service,
        KindArgument::Duties => RegulationKind::Duties,
        KindArgument::Training => RegulationKind::Training,
        KindArgument::Bonus => RegulationKind::Bonus,
        KindArgument::KeyAccounts => RegulationKind::KeyAccounts,
        KindArgument::Other => RegulationKind::Other,
    }
}
