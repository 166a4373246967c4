//! Lists from the books of another program: where they come from, and which account a row is about.

use std::collections::HashMap;
use std::path::Path;

use domain::accounts::name_key;
use domain::ids::AccountId;
use exchange::contacts::DayOrder;
use exchange::sheet::{self, LARGEST_FILE, Sheet};
use exchange::table::Cell;
use store::{AccountFilter, BatchRecord};

use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::texts::{self, Language};
use crate::views::{CellError, SalesBatch, SalesRowError, SalesSource};

/// `dmy` or `mdy`: what 05/01/2026 means.
pub(super) fn day_order(days: Option<&str>) -> Result<Option<DayOrder>> {
    match days {
        None | Some("") => Ok(None),
        Some(word) => match DayOrder::from_word(word) {
            Some(order) => Ok(Some(order)),
            None => Err(refusal("accounts.unknown_days").fact("word", word).into()),
        },
    }
}

/// The cells of a file, or as they were pasted.
pub(super) fn sheet_of(source: &SalesSource) -> Result<Sheet> {
    let read = match source {
        SalesSource::Pasted { text } => sheet::read("", text.as_bytes()),
        SalesSource::File { path } => {
            let path = Path::new(path);
            match files::read_up_to(path, LARGEST_FILE as u64)? {
                Ok(bytes) => sheet::read(&path.to_string_lossy(), &bytes),
                Err(size) => {
                    return Err(refusal("sheet.too_large")
                        .fact("bytes", size)
                        .fact("most", LARGEST_FILE)
                        .into());
                }
            }
        }
    };
    Ok(read.map_err(|error| refusal(error.code()).fact("why", &error).detail(error))?)
}

/// What the list of imports calls it.
pub(super) fn source_name(source: &SalesSource) -> String {
    match source {
        SalesSource::File { path } => Path::new(path)
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        SalesSource::Pasted { .. } => "粘贴的表格".to_owned(),
    }
}

/// What is wrong with a cell, by the code of `cell.…`.
pub(super) fn row_error(row: usize, column: &str, value: &str, code: &str) -> SalesRowError {
    SalesRowError {
        row,
        cell: CellError {
            column: column.to_owned(),
            value: value.to_owned(),
            code: code.to_owned(),
            why: texts::say(
                &refusal(&format!("cell.{code}")).fact("value", value),
                Language::Chinese,
            ),
        },
    }
}

/// Writes the rows that were left out, the reason first, to be corrected and taken in again. `rows` are all of
/// the file, with their numbers. Returns how many.
pub(super) fn write_left_out<'a>(
    out: &Path,
    headings: &[String],
    rows: impl Iterator<Item = (usize, &'a [String])>,
    errors: &[SalesRowError],
) -> Result<usize> {
    let mut reasons: HashMap<usize, Vec<String>> = HashMap::new();
    for error in errors {
        let told = format!("{}：{}", error.cell.column, error.cell.why);
        reasons.entry(error.row).or_default().push(told);
    }
    let mut head = vec!["原因"];
    head.extend(headings.iter().map(String::as_str));
    let rows: Vec<Vec<Cell>> = rows
        .filter_map(|(row, said)| {
            let mut cells = vec![Cell::Text(reasons.get(&row)?.join("；"))];
            cells.extend(said.iter().cloned().map(Cell::Text));
            Some(cells)
        })
        .collect();
    files::write_table(out, "未导入", &head, &rows)?;
    Ok(rows.len())
}

/// Imports as the window lists them.
pub(super) fn batch_views(batches: Vec<BatchRecord>) -> Vec<SalesBatch> {
    batches
        .into_iter()
        .map(|batch| SalesBatch {
            id: batch.id.into(),
            source: batch.source,
            at: batch.at,
            rows: batch.rows,
            undone: batch.undone_at.is_some(),
        })
        .collect()
}

/// Accounts by number and by name; several of one name are told apart by nobody.
pub(super) struct Names {
    by_code: HashMap<String, Vec<AccountId>>,
    by_name: HashMap<String, Vec<AccountId>>,
    pub(super) names: HashMap<AccountId, String>,
}

impl Names {
    pub(super) fn read(office: &Office) -> Result<Self> {
        let accounts = office.file.accounts();
        let mut found = Self {
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            names: HashMap::new(),
        };
        for line in accounts.every_line(&AccountFilter::default())? {
            for name in [&line.name, &line.short_name] {
                let ids = found.by_name.entry(name_key(name)).or_default();
                if !name.is_empty() && !ids.contains(&line.id) {
                    ids.push(line.id);
                }
            }
            if !line.code.is_empty() {
                let key = name_key(&line.code);
                found.by_code.entry(key).or_default().push(line.id);
            }
            found.names.insert(line.id, line.name);
        }
        Ok(found)
    }

    /// The account of a row: by its number, else by the name. The code of `cell.…` where there is none, or several.
    pub(super) fn of(&self, code: &str, customer: &str) -> Result<AccountId, &'static str> {
        let find = |by: &HashMap<String, Vec<AccountId>>, text: &str| match by
            .get(&name_key(text))
            .map(Vec::as_slice)
        {
            _ if text.is_empty() => Err("unknown_customer"),
            Some([one]) => Ok(*one),
            Some([_, _, ..]) => Err("ambiguous_customer"),
            _ => Err("unknown_customer"),
        };
        match find(&self.by_code, code) {
            Err("unknown_customer") => find(&self.by_name, customer),
            found => found,
        }
    }
}
