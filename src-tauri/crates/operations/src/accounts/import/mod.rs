//! A list of customers from a file: looked at first, written as one, taken back as one.
//!
//! `read` makes entries of the bytes, `plan` decides what each would change without touching anything,
//! `write` does it in one transaction. Rows with mistakes and rows that may be somebody there is already
//! are left out and handed back; the others are taken in.

mod custom;
mod plan;
mod preview;
mod read;
mod write;

use std::path::Path;

use domain::accounts::CustomField;
use domain::moment::Moment;
use exchange::contacts::ContactFile;
use exchange::table::Cell;
use store::StoreError;

use crate::error::{Error, Result, refusal};
use crate::files;
use crate::office::Office;
use crate::views::{
    AccountImportPreview, AccountImportRow, CellError, ImportAction, ImportChoices, ImportReport,
    Role,
};

use plan::{Deed, Plan};

pub use preview::reason_code;

/// A file understood and compared, nothing written yet.
pub struct Look {
    path: String,
    file: ContactFile,
    plan: Plan,
    /// 自定义字段 in use, and which column is which.
    fields: Vec<CustomField>,
    custom: custom::Custom,
}

/// How far an import is.
#[derive(Debug, Clone, Copy)]
pub struct ImportStep<'a> {
    /// Accounts looked after, of all that the list is about.
    pub done: usize,
    pub total: usize,
    /// The account that comes next.
    pub current: &'a str,
}

/// Reads a file and decides what each of its rows would do.
pub fn look(office: &Office, now: Moment, path: &Path, choices: &ImportChoices) -> Result<Look> {
    let fields = super::custom::in_use(office)?;
    let (mut file, custom) = read::read(path, choices, &fields)?;
    let plan = plan::plan(office, now.today(), path, &mut file, choices.likely)?;
    Ok(Look {
        path: path.display().to_string(),
        file,
        plan,
        fields,
        custom,
    })
}

/// The file as it was understood, for the window.
pub fn preview(
    office: &Office,
    now: Moment,
    path: &Path,
    choices: &ImportChoices,
) -> Result<AccountImportPreview> {
    Ok(look(office, now, path, choices)?.preview())
}

impl Look {
    /// With the first rows only: a list may have a hundred thousand.
    #[must_use]
    pub fn preview(&self) -> AccountImportPreview {
        preview::preview(self)
    }

    /// Every row in which something was found, in the order of the file.
    #[must_use]
    pub fn findings(&self) -> Vec<AccountImportRow> {
        preview::findings(&self.file, &self.plan)
    }

    fn report(&self, batch: i64) -> ImportReport {
        let counts = preview::counts(&self.file, &self.plan);
        ImportReport {
            batch,
            created: counts.create,
            updated: counts.update,
            skipped: counts.skip,
            errors: counts.errors,
        }
    }
}

/// Takes in every row that can be. `progress` is told how far it is and answers whether to go on; a list that
/// was stopped leaves nothing behind.
pub fn apply_import(
    office: &mut Office,
    now: Moment,
    path: &Path,
    choices: &ImportChoices,
    progress: &mut dyn FnMut(ImportStep<'_>) -> bool,
) -> Result<ImportReport> {
    let look = look(office, now, path, choices)?;
    take_in(office, now, path, &look, progress)
}

/// The same with a file that was looked at just now.
pub fn take_in(
    office: &mut Office,
    now: Moment,
    path: &Path,
    look: &Look,
    progress: &mut dyn FnMut(ImportStep<'_>) -> bool,
) -> Result<ImportReport> {
    office.needs(Role::Clerk)?;
    if !look.file.has_names() {
        return Err(refusal("accounts.no_name_column").into());
    }
    if !look
        .plan
        .rows
        .iter()
        .any(|row| matches!(row.deed, Deed::Create(_) | Deed::Join(_) | Deed::Skip))
    {
        return Err(refusal("accounts.nothing_to_import").into());
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut stopped = false;
    let nothing = serde_json::Value::Null;
    let written = office.record(now, "accounts.import", &name, nothing, |tx| {
        let batch = write::write(tx, &name, &look.plan, progress)?;
        stopped = batch.is_none();
        // Any error takes the transaction back.
        batch.ok_or_else(|| StoreError::Damaged("stopped".to_owned()))
    });
    match written {
        Err(_) if stopped => Err(refusal("cancelled").into()),
        other => Ok(look.report(other?.into())),
    }
}

/// Takes an import back as a whole, unless one of its accounts was changed since.
pub fn undo_import(office: &mut Office, now: Moment, batch: i64) -> Result<()> {
    office.needs(Role::Clerk)?;
    let payload = serde_json::json!({ "batch": batch });
    let subject = format!("import {batch}");
    let undone = office.record(now, "accounts.import.undo", &subject, payload, |tx| {
        tx.accounts().undo_batch(batch.into())
    });
    match undone {
        Err(Error::Refused(told))
            if ["store.gone", "store.stale", "store.conflict"].contains(&told.code.as_str()) =>
        {
            Err(refusal("accounts.undo_gone").detail(told).into())
        }
        other => other,
    }
}

/// The rows that were left out, as a table to be corrected and taken in again: the reason first, then
/// the row as it was. Returns how many.
pub fn bad_rows(look: &Look, out: &Path) -> Result<usize> {
    let mut head: Vec<&str> = vec!["原因"];
    head.extend(
        look.file
            .columns
            .iter()
            .map(|column| column.header.as_str()),
    );
    let reason = |row: &AccountImportRow| -> Option<String> {
        let told: Vec<String> = row
            .errors
            .iter()
            .map(|CellError { column, why, .. }| format!("{column}：{why}"))
            .collect();
        match (&row.duplicate, told.is_empty()) {
            (_, false) => Some(told.join("；")),
            (Some(of), true)
                if row.action == ImportAction::Skip && plan::is_possible(&of.alike) =>
            {
                Some(format!("可能与“{}”重复，待确认", of.name))
            }
            _ => None,
        }
    };
    let rows: Vec<Vec<Cell>> = look
        .findings()
        .into_iter()
        .filter_map(|row| {
            let mut cells = vec![Cell::Text(reason(&row)?)];
            cells.extend(row.cells.into_iter().map(Cell::Text));
            Some(cells)
        })
        .collect();
    files::write_table(out, "未导入", &head, &rows)?;
    Ok(rows.len())
}
