//! People: list, import, undo, export.

use std::process::ExitCode;

use operations::texts::{self, Language};
use operations::views::ImportAction;
use operations::{Error, people, refusal};
use serde_json::json;

use super::moves;
use crate::arguments::{Global, PeopleCommand};
use crate::{desk, output};

/// Runs `people …`.
pub fn run(global: &Global, command: PeopleCommand, language: Language) -> Result<ExitCode, Error> {
    match command {
        PeopleCommand::List => list(global),
        PeopleCommand::Import {
            input,
            dry_run,
            skip_errors,
        } => import(global, &input, dry_run, skip_errors, language),
        PeopleCommand::Undo { batch } => {
            let mut office = desk::open(global)?;
            people::undo_import(&mut office, operations::clock::now()?, batch)?;
            output::line(output::either(
                language,
                "已撤销该次导入。",
                "The import was taken back.",
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        PeopleCommand::Export { out } => {
            let office = desk::open(global)?;
            people::export(&office, operations::clock::now()?.today(), &out)?;
            output::line(&format!("{}", out.display()))?;
            Ok(ExitCode::SUCCESS)
        }
        command @ (PeopleCommand::Join { .. }
        | PeopleCommand::Transfer { .. }
        | PeopleCommand::Leave { .. }
        | PeopleCommand::Moves) => moves::run(global, command, language),
    }
}

fn list(global: &Global) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let view = people::view(&office, operations::clock::now()?.today())?;
    if global.json {
        let rows: Vec<serde_json::Value> = view
            .rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.code, "code": row.code, "name": row.name, "department": row.department,
                    "post": row.post, "post_class": row.class, "superior": row.superior,
                    "employment": row.employment, "pay_basis": row.pay_basis,
                    "hired_on": row.hired_on, "left_on": row.left_on, "status": row.status,
                })
            })
            .collect();
        output::json(&rows)?;
    } else {
        for row in view.rows {
            output::line(&format!(
                "{}\t{}\t{}\t{}",
                row.code, row.name, row.department, row.post
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn import(
    global: &Global,
    input: &std::path::Path,
    dry_run: bool,
    skip_errors: bool,
    language: Language,
) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let bytes = desk::read(input)?;
    let preview = people::preview_import(&office, input, &bytes, None)?;
    let refused = preview.counts.errors > 0 && !skip_errors;
    let report = if dry_run || refused {
        None
    } else {
        Some(people::apply_import(
            &mut office,
            operations::clock::now()?,
            input,
            &bytes,
            None,
            skip_errors,
        )?)
    };
    let errors: Vec<serde_json::Value> = preview
        .rows
        .iter()
        .flat_map(|row| {
            row.errors.iter().map(move |error| {
                let told = refusal(&format!("cell.{}", error.code)).fact("value", &error.value);
                json!({
                    "row": row.row, "column": error.column, "value": error.value,
                    "code": error.code, "why": texts::say(&told, language),
                })
            })
        })
        .collect();
    if global.json {
        let mapping: serde_json::Map<String, serde_json::Value> = preview
            .columns
            .iter()
            .map(|column| (column.header.clone(), json!(column.field)))
            .collect();
        let duplicates: Vec<serde_json::Value> = preview
            .rows
            .iter()
            .filter_map(|row| {
                row.duplicate_of
                    .as_ref()
                    .map(|other| json!({"row": row.row, "code": row.code, "duplicate_of": other}))
            })
            .collect();
        let count = |action| {
            preview
                .rows
                .iter()
                .filter(|row| row.action == action)
                .count()
        };
        output::json(&json!({
            "encoding": preview.encoding,
            "header_row": preview.header_row,
            "mapping": mapping,
            "rows": preview.counts.rows,
            "created": if refused { 0 } else { count(ImportAction::Create) },
            "updated": if refused { 0 } else { count(ImportAction::Update) },
            "skipped": count(ImportAction::Skip),
            "errors": errors,
            "duplicates": duplicates,
            "batch": report.as_ref().map(|report| report.batch),
        }))?;
    } else if let Some(report) = &report {
        output::line(&format!(
            "{} {} / {} / {}",
            output::either(
                language,
                "新增 / 更新 / 跳过：",
                "created / updated / skipped:"
            ),
            report.created,
            report.updated,
            report.skipped
        ))?;
    }
    if refused {
        for error in &errors {
            let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
            eprintln!(
                "{}: {} {} {}",
                error["row"],
                word("column"),
                word("value"),
                word("why")
            );
        }
        return Err(refusal("people.import_errors")
            .fact("count", preview.counts.errors)
            .into());
    }
    Ok(ExitCode::SUCCESS)
}
