//! The plan as it is shown.

use std::path::Path;

use exchange::roster::{CellProblem, Field, Roster, RosterRow};

use super::plan::{Deed, Plan, PlannedRow};
use super::read::Source;
use crate::error::refusal;
use crate::texts::{self, Language};
use crate::views::{
    CellError, ImportAction, ImportColumn, ImportCounts, ImportField, ImportPreview, ImportRow,
};

/// Values shown as an example of a column.
const SAMPLES: usize = 3;

pub(super) fn preview(path: &Path, source: &Source, plan: &Plan) -> ImportPreview {
    let Source { sheet, roster } = source;
    let mut counts = ImportCounts {
        rows: roster.rows.len(),
        create: plan.count(|deed| matches!(deed, Deed::Create(_))),
        update: plan.count(|deed| matches!(deed, Deed::Update(_))),
        skip: plan.count(|deed| matches!(deed, Deed::Skip)),
        errors: plan.count(|deed| matches!(deed, Deed::Refuse)),
    };
    let rows = match missing_columns(roster) {
        Some(header) => {
            counts.errors = 1;
            vec![header]
        }
        None => roster
            .rows
            .iter()
            .zip(&plan.rows)
            .map(|(row, planned)| shown(roster, row, planned))
            .collect(),
    };
    ImportPreview {
        path: path.display().to_string(),
        encoding: sheet.encoding.clone(),
        sheet: sheet.name.clone(),
        header_row: roster.header + 1,
        columns: columns(roster),
        fields: Field::ALL
            .into_iter()
            .map(|field| ImportField {
                field: field.word().to_owned(),
                required: field.is_required(),
            })
            .collect(),
        rows,
        counts,
    }
}

/// Without a column that is needed no row can be judged: the header is what is wrong.
fn missing_columns(roster: &Roster) -> Option<ImportRow> {
    let missing = roster.missing();
    if missing.is_empty() {
        return None;
    }
    let problem = |field: Field| error(&roster.problem(field, "", "missing_column"));
    Some(ImportRow {
        row: roster.header + 1,
        action: ImportAction::Error,
        code: String::new(),
        name: String::new(),
        cells: roster
            .columns
            .iter()
            .map(|column| column.header.clone())
            .collect(),
        errors: missing.into_iter().map(problem).collect(),
        duplicate_of: None,
    })
}

fn columns(roster: &Roster) -> Vec<ImportColumn> {
    let column = |(index, column): (usize, &exchange::roster::Column)| ImportColumn {
        index,
        header: column.header.clone(),
        field: column.field.map(|field| field.word().to_owned()),
        sample: roster
            .rows
            .iter()
            .filter_map(|row| row.cells.get(index).filter(|cell| !cell.is_empty()))
            .take(SAMPLES)
            .cloned()
            .collect(),
    };
    roster.columns.iter().enumerate().map(column).collect()
}

fn shown(roster: &Roster, row: &RosterRow, planned: &PlannedRow) -> ImportRow {
    let cell = |field| {
        let index = roster.index_of(field);
        index
            .and_then(|index| row.cells.get(index))
            .cloned()
            .unwrap_or_default()
    };
    ImportRow {
        row: row.row,
        action: match planned.deed {
            Deed::Create(_) => ImportAction::Create,
            Deed::Update(_) => ImportAction::Update,
            Deed::Skip => ImportAction::Skip,
            Deed::Refuse => ImportAction::Error,
        },
        code: cell(Field::Code),
        name: cell(Field::Name),
        cells: row.cells.clone(),
        errors: planned.problems.iter().map(error).collect(),
        duplicate_of: planned.duplicate_of.clone(),
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
