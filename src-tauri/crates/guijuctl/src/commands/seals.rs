//! The company's seals.

use std::process::ExitCode;

use operations::Error;
use operations::office::Office;
use operations::papers;
use operations::texts::Language;
use operations::views::{SealOrder, SealRow};
use serde_json::json;

use crate::arguments::{Global, SealArguments, SealCommand};
use crate::{desk, output};

/// Runs `seal …`.
pub fn run(global: &Global, command: SealCommand, language: Language) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let rows = match command {
        SealCommand::Import { input, name, size } => {
            papers::import_seal(&mut office, now, &input, &name, size)?
        }
        SealCommand::List => papers::seals(&office)?,
        SealCommand::Withdraw { seal, reason } => {
            let id = papers::find_seal(&office, &seal)?;
            papers::withdraw_seal(&mut office, now, id, &reason)?
        }
        SealCommand::Picture { seal, out } => {
            let id = papers::find_seal(&office, &seal)?;
            desk::write(&out, &papers::seal_picture(&office, id)?)?;
            let written = output::either(language, "已写出", "Written");
            output::line(&format!("{written} {}", out.display()))?;
            return Ok(ExitCode::SUCCESS);
        }
    };
    list(global, &rows, language)?;
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global, rows: &[SealRow], language: Language) -> Result<(), Error> {
    if global.json {
        let rows: Vec<serde_json::Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "id": row.id, "name": row.name, "size_mm": row.size_mm,
                    "width": row.width, "height": row.height,
                    "in_use": row.withdrawn_at.is_none(), "papers": row.papers,
                    "created_at": row.created_at, "created_by": row.created_by,
                    "withdrawn_at": row.withdrawn_at, "reason": row.reason,
                })
            })
            .collect();
        return output::json(&rows);
    }
    for row in rows {
        let state = if row.withdrawn_at.is_none() {
            output::either(language, "在用", "in use").to_owned()
        } else {
            let withdrawn = output::either(language, "已停用", "withdrawn");
            format!("{withdrawn} ({})", row.reason)
        };
        output::line(&format!(
            "{}\t{}\t{} mm\t{state}",
            row.id, row.name, row.size_mm
        ))?;
    }
    Ok(())
}

/// The seal that the words of a command ask for.
pub fn order(
    office: &Office,
    words: &SealArguments,
    across: bool,
) -> Result<Option<SealOrder>, Error> {
    let Some(name) = &words.seal else {
        return Ok(None);
    };
    let offset = |index: usize| words.seal_offset.get(index).copied().unwrap_or_default();
    Ok(Some(SealOrder {
        seal: papers::find_seal(office, name)?,
        across,
        right_mm: offset(0),
        down_mm: offset(1),
        spot: words.seal_at,
    }))
}
