//! `accounts import`: what a list would do, or did, row by row.

use std::path::PathBuf;
use std::process::ExitCode;

use domain::accounts::Likeness;
use domain::moment::Moment;
use indicatif::{ProgressBar, ProgressStyle};
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{
    AccountImportRow, CellError, ImportAction, ImportChoices, ImportReport, LikelyChoice,
};
use operations::{Error, accounts, clock, refusal};
use serde_json::{Map, Value, json};

use crate::arguments::Global;
use crate::arguments::LikelyArgument;
use crate::{desk, output};

/// The command as typed.
pub struct Order {
    pub input: PathBuf,
    pub dry_run: bool,
    pub map: Vec<String>,
    pub dates: Option<String>,
    pub short_years: bool,
    pub likely: LikelyArgument,
    pub bad_rows: Option<PathBuf>,
}

/// Reads, tells, and unless it is a dry run writes.
pub fn run(global: &Global, order: &Order, language: Language) -> Result<ExitCode, Error> {
    let mut office = desk::open(global)?;
    let now = clock::now()?;
    let mut choices = ImportChoices {
        mapping: None,
        days: order.dates.clone(),
        short_years: order.short_years,
        likely: match order.likely {
            LikelyArgument::Skip => LikelyChoice::Skip,
            LikelyArgument::Create => LikelyChoice::Create,
            LikelyArgument::Update => LikelyChoice::Update,
        },
    };
    let mut look = accounts::look(&office, now, &order.input, &choices)?;
    if !order.map.is_empty() {
        choices.mapping = Some(mapping(&look.preview().columns, &order.map)?);
        look = accounts::look(&office, now, &order.input, &choices)?;
    }
    let preview = look.preview();
    let report = if order.dry_run || !preview.has_names {
        None
    } else {
        Some(take_in(&mut office, now, order, &look)?)
    };
    if let Some(out) = &order.bad_rows {
        accounts::bad_rows(&look, out)?;
    }
    let rows = look.findings();
    let mut errors: Vec<Value> = rows
        .iter()
        .flat_map(|row| {
            row.errors
                .iter()
                .map(move |error| problem(row, error, language))
        })
        .collect();
    if !preview.has_names {
        let why = texts::say(&refusal("cell.missing_column"), language);
        errors.push(json!({
            "row": preview.header_row, "data_row": null, "column": "客户名称", "value": "",
            "code": "missing_column", "why": why,
        }));
    }
    if global.json {
        let mut mapping = Map::new();
        for column in &preview.columns {
            // Of two columns under one heading the first that means something is told.
            if mapping.get(&column.header).is_none_or(Value::is_null) {
                mapping.insert(column.header.clone(), json!(column.field));
            }
        }
        let warnings: Vec<Value> = rows
            .iter()
            .flat_map(|row| {
                row.remarks
                    .iter()
                    .map(move |remark| problem(row, remark, language))
            })
            .collect();
        output::json(&json!({
            "encoding": preview.encoding,
            "header_row": preview.header_row,
            "mapping": mapping,
            "rows": preview.counts.rows,
            "created": preview.counts.create,
            "updated": preview.counts.update,
            "skipped": preview.counts.skip,
            "errors": errors,
            "warnings": warnings,
            "duplicates": rows.iter().filter_map(|row| duplicate(row, language)).collect::<Vec<_>>(),
            "batch": report.as_ref().map(|report| report.batch),
        }))?;
    } else {
        output::line(&format!(
            "{} {} / {} / {} / {}",
            output::either(
                language,
                "新增 / 更新 / 跳过 / 未导入：",
                "created / updated / skipped / left out:"
            ),
            preview.counts.create,
            preview.counts.update,
            preview.counts.skip,
            preview.counts.errors
        ))?;
        for error in &errors {
            let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
            eprintln!("{}: {} {}", error["row"], word("column"), word("why"));
        }
    }
    // A dry run of a file that cannot be taken in ends as the import would.
    if !preview.has_names {
        return Err(refusal("accounts.no_name_column").into());
    }
    Ok(ExitCode::SUCCESS)
}

/// A long list shows how far it is.
fn take_in(
    office: &mut Office,
    now: Moment,
    order: &Order,
    look: &accounts::Look,
) -> Result<ImportReport, Error> {
    let bar = ProgressBar::no_length().with_style(
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let report = accounts::take_in(office, now, &order.input, look, &mut |step| {
        bar.set_length(step.total as u64);
        bar.set_position(step.done as u64);
        bar.set_message(step.current.to_owned());
        true
    });
    bar.finish_and_clear();
    report
}

fn problem(row: &AccountImportRow, error: &CellError, language: Language) -> Value {
    let told = refusal(&format!("cell.{}", error.code)).fact("value", &error.value);
    json!({
        "row": row.row, "data_row": row.number, "column": error.column, "value": error.value,
        "code": error.code, "why": texts::say(&told, language),
    })
}

/// Whom a row is like, by row of the file or by account.
fn duplicate(row: &AccountImportRow, language: Language) -> Option<Value> {
    let of = row.duplicate.as_ref()?;
    let action = match row.action {
        ImportAction::Create => "create",
        ImportAction::Update => "update",
        ImportAction::Skip => "skip",
        ImportAction::Error => "error",
    };
    Some(json!({
        "row": row.row, "data_row": row.number, "name": row.name,
        "of_row": of.row, "of_data_row": of.number, "of_id": of.account, "of_name": of.name,
        "certain": of.alike.likeness == Likeness::Certain, "action": action,
        "why": texts::say(&refusal(accounts::reason_code(of.alike.reason)), language),
    }))
}

/// The columns as understood, with those changed that `--map` names.
fn mapping(
    columns: &[operations::views::ImportColumn],
    chosen: &[String],
) -> Result<Vec<Option<String>>, Error> {
    let mut fields: Vec<Option<String>> =
        columns.iter().map(|column| column.field.clone()).collect();
    for choice in chosen {
        let unknown = || refusal("accounts.unknown_mapping").fact("value", choice);
        let (heading, field) = choice.rsplit_once('=').ok_or_else(unknown)?;
        let at = columns
            .iter()
            .position(|column| column.header == heading.trim())
            .ok_or_else(unknown)?;
        let field = field.trim();
        for other in fields
            .iter_mut()
            .filter(|other| other.as_deref() == Some(field))
        {
            *other = None;
        }
        fields[at] = (!field.is_empty()).then(|| field.to_owned());
    }
    Ok(fields)
}
