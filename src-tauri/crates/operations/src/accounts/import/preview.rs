//! The plan as it is shown.

use domain::accounts::AlikeReason;
use exchange::contacts::{CellProblem, ContactFile, Entry, Field};

use super::Look;
use super::custom::{self, Custom};
use super::plan::{Deed, Plan, PlannedRow, Whom};
use crate::error::refusal;
use crate::texts::{self, Language};
use crate::views::{
    AccountImportPreview, AccountImportRow, CellError, DuplicateOf, ImportAction, ImportColumn,
    ImportCounts, ImportField,
};

/// Values shown as an example of a column.
const SAMPLES: usize = 3;
/// Rows shown in the window.
const SHOWN: usize = 500;

pub(super) fn preview(look: &Look) -> AccountImportPreview {
    let (file, plan) = (&look.file, &look.plan);
    let has = |code: &str| {
        file.entries
            .iter()
            .any(|entry| entry.errors.iter().any(|error| error.code == code))
    };
    let pairs: Vec<(&Entry, &PlannedRow)> = file.entries.iter().zip(&plan.rows).collect();
    let first = pairs.iter().filter(|(entry, row)| telling(entry, row));
    let rest = pairs.iter().filter(|(entry, row)| !telling(entry, row));
    AccountImportPreview {
        path: look.path.clone(),
        encoding: file.encoding.clone(),
        sheet: file.sheet.clone(),
        header_row: file.header_row,
        columns: columns(file, &look.custom),
        fields: Field::ALL
            .into_iter()
            .map(|field| ImportField {
                field: field.word().to_owned(),
                required: field == Field::Account,
            })
            .chain(look.fields.iter().map(|field| ImportField {
                field: custom::word(field),
                required: false,
            }))
            .collect(),
        counts: counts(file, plan),
        held: plan
            .rows
            .iter()
            .filter(|row| row.deed == Deed::Hold)
            .count(),
        ambiguous_dates: has("ambiguous_date"),
        short_years: has("short_year"),
        has_names: file.has_names(),
        custom: look.fields.clone(),
        rows: first
            .chain(rest)
            .take(SHOWN)
            .map(|(entry, row)| shown(file, entry, row))
            .collect(),
    }
}

/// Rows in which something was found, in the order of the file.
pub(super) fn findings(file: &ContactFile, plan: &Plan) -> Vec<AccountImportRow> {
    let pairs = file.entries.iter().zip(&plan.rows);
    pairs
        .filter(|(entry, row)| telling(entry, row))
        .map(|(entry, row)| shown(file, entry, row))
        .collect()
}

fn telling(entry: &Entry, row: &PlannedRow) -> bool {
    !entry.errors.is_empty() || row.alike.is_some() || !row.remarks.is_empty()
}

pub(super) fn counts(file: &ContactFile, plan: &Plan) -> ImportCounts {
    let count =
        |which: &dyn Fn(&Deed) -> bool| plan.rows.iter().filter(|row| which(&row.deed)).count();
    ImportCounts {
        rows: file.entries.len(),
        create: count(&|deed| matches!(deed, Deed::Create(_))),
        update: count(&|deed| matches!(deed, Deed::Join(_))),
        skip: count(&|deed| matches!(deed, Deed::Skip | Deed::Hold)),
        errors: count(&|deed| matches!(deed, Deed::Refuse)),
    }
}

fn columns(file: &ContactFile, custom: &Custom) -> Vec<ImportColumn> {
    let sample = |index: usize| -> Vec<String> {
        let cells = file
            .entries
            .iter()
            .filter_map(|entry| entry.cells.get(index));
        let filled = cells.filter(|cell| !cell.is_empty());
        filled
            .take(SAMPLES)
            .map(|cell| cell.chars().take(60).collect())
            .collect()
    };
    let column = |(index, column): (usize, &exchange::contacts::Column)| ImportColumn {
        index,
        header: column.header.clone(),
        field: match custom.get(index).and_then(Option::as_ref) {
            Some(own) => Some(custom::word(own)),
            None => column.field.map(|field| field.word().to_owned()),
        },
        sample: sample(index),
    };
    file.columns.iter().enumerate().map(column).collect()
}

fn shown(file: &ContactFile, entry: &Entry, planned: &PlannedRow) -> AccountImportRow {
    let as_written = || {
        let mut cells = file.columns.iter().zip(&entry.cells);
        let named = cells
            .find(|(column, cell)| column.field.is_some_and(Field::is_name) && !cell.is_empty());
        named
            .map(|(_, cell)| cell.chars().take(60).collect())
            .unwrap_or_default()
    };
    let name = match planned.name.as_str() {
        "" => as_written(),
        name => name.to_owned(),
    };
    AccountImportRow {
        row: entry.row,
        number: entry.number,
        action: match planned.deed {
            Deed::Create(_) => ImportAction::Create,
            Deed::Join(_) => ImportAction::Update,
            Deed::Skip | Deed::Hold => ImportAction::Skip,
            Deed::Refuse => ImportAction::Error,
        },
        name,
        cells: entry
            .cells
            .iter()
            .map(|cell| cell.chars().take(200).collect())
            .collect(),
        errors: entry.errors.iter().map(error).collect(),
        remarks: planned.remarks.iter().map(error).collect(),
        duplicate: planned.alike.as_ref().map(|to| {
            let (account, at) = match to.whom {
                Whom::Account(id) => (Some(id.into()), None),
                Whom::Entry(at) => (None, file.entries.get(at)),
            };
            DuplicateOf {
                alike: to.alike,
                account,
                row: at.map(|entry| entry.row),
                number: at.map(|entry| entry.number),
                name: to.name.clone(),
            }
        }),
    }
}

/// `why` is the Chinese sentence; who speaks another language says `cell.<code>` in it.
fn error(problem: &CellProblem) -> CellError {
    let told = refusal(&format!("cell.{}", problem.code)).fact("value", &problem.value);
    CellError {
        column: problem.column.clone(),
        value: problem.value.clone(),
        code: problem.code.to_owned(),
        why: texts::say(&told, Language::Chinese),
    }
}

/// The code of the sentence for a likeness: `alike.same_name`.
#[must_use]
pub fn reason_code(reason: AlikeReason) -> &'static str {
    match reason {
        AlikeReason::SameCreditCode => "alike.same_credit_code",
        AlikeReason::SameCode => "alike.same_code",
        AlikeReason::SameNameAndContact => "alike.same_name_and_contact",
        AlikeReason::SameName => "alike.same_name",
        AlikeReason::SameNameOnly => "alike.same_name_only",
        AlikeReason::SameCore => "alike.same_core",
        AlikeReason::SameReach => "alike.same_reach",
    }
}
