//! A roster from a file: looked at first, written as one, taken back as one.
//!
//! The three steps are `read` (bytes to a roster), `plan` (what the roster would change, decided
//! without touching anything) and `write` (the plan in one transaction).

mod changes;
mod plan;
mod preview;
mod read;
mod units;
mod write;

#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::NaiveDate;
use domain::bonus::RunState;
use domain::moment::Moment;
use domain::quarter::Quarter;

use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{ImportPreview, ImportReport, Role};

use plan::{Deed, Plan};

/// The roster as it was understood and what each row would do; nothing is written. A roster without a
/// column that is needed is shown all the same, so that the user can say which column is which.
pub fn preview_import(
    office: &Office,
    path: &Path,
    bytes: &[u8],
    mapping: Option<&[Option<String>]>,
) -> Result<ImportPreview> {
    preview_on(office, crate::clock::now()?.today(), path, bytes, mapping)
}

/// The same on a given day.
pub(crate) fn preview_on(
    office: &Office,
    today: NaiveDate,
    path: &Path,
    bytes: &[u8],
    mapping: Option<&[Option<String>]>,
) -> Result<ImportPreview> {
    let source = read::read(path, bytes, mapping)?;
    let plan = plan_for(office, today, &source)?;
    Ok(preview::preview(path, &source, &plan))
}

/// Writes a roster: all rows, or with `skip_errors` those without a mistake.
pub fn apply_import(
    office: &mut Office,
    now: Moment,
    path: &Path,
    bytes: &[u8],
    mapping: Option<&[Option<String>]>,
    skip_errors: bool,
) -> Result<ImportReport> {
    office.needs(Role::GeneralManagement)?;
    let source = read::read(path, bytes, mapping)?;
    read::refuse_incomplete(&source.roster)?;
    let plan = plan_for(office, now.today(), &source)?;
    let errors = plan.count(|deed| matches!(deed, Deed::Refuse));
    if errors > 0 && !skip_errors {
        return Err(refusal("people.import_errors").fact("count", errors).into());
    }
    if plan.rows.len() == errors {
        return Err(refusal("people.nothing_to_import").into());
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let batch = office.record(now, "people.import", &name, serde_json::Value::Null, |tx| {
        write::write(tx, &name, &plan)
    })?;
    Ok(ImportReport {
        batch: batch.into(),
        created: plan.count(|deed| matches!(deed, Deed::Create(_))),
        updated: plan.count(|deed| matches!(deed, Deed::Update(_))),
        skipped: plan.count(|deed| matches!(deed, Deed::Skip)),
        errors,
    })
}

/// Takes an import back as a whole, unless something was changed since or rests on it.
pub fn undo_import(office: &mut Office, now: Moment, batch: i64) -> Result<()> {
    office.needs(Role::GeneralManagement)?;
    let payload = serde_json::json!({ "batch": batch });
    let subject = format!("import {batch}");
    let undone = office.record(now, "people.import.undo", &subject, payload, |tx| {
        tx.people().undo_batch(batch.into())
    });
    match undone {
        Err(Error::Refused(told))
            if ["store.gone", "store.stale", "store.conflict"].contains(&told.code.as_str()) =>
        {
            Err(refusal("people.undo_gone").detail(told).into())
        }
        other => other,
    }
}

fn plan_for(office: &Office, today: NaiveDate, source: &read::Source) -> Result<Plan> {
    let organisation = office.file.people().organisation()?;
    let runs = office.file.bonus().runs()?;
    let issued: Vec<Quarter> = runs
        .iter()
        .filter(|run| run.state == RunState::Issued)
        .map(|run| run.quarter)
        .collect();
    Ok(plan::plan(&organisation, &source.roster, today, &issued))
}
