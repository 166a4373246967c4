//! Figures from a table that was pasted or comes as a file: a line a person under a heading of items, or
//! a line a figure with the columns person, item, figure.

use std::collections::HashMap;
use std::path::Path;

use domain::assessment::{EntryKind, NewEntry};
use domain::moment::Moment;

use super::enter::{Origin, by_code, entry, record};
use super::gather::{Case, SheetState};
use super::view::view;
use crate::error::{Error, Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{CellInput, FigureProblem, FiguresReport};

/// Takes the figures of pasted lines that can be read, and says of each other one what is wrong.
pub fn paste_figures(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    kind: EntryKind,
    text: &str,
    reason: &str,
) -> Result<FiguresReport> {
    let rows: Vec<Vec<String>> = text
        .lines()
        .map(|line| {
            let separator = if line.contains('\t') { '\t' } else { ',' };
            line.split(separator)
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect();
    take(
        office,
        now,
        cycle,
        kind,
        &rows,
        Origin {
            reason,
            source: "pasted",
        },
    )
}

/// As [`paste_figures`], from a csv or xlsx; the file is named as the source.
pub fn import_figures(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    kind: EntryKind,
    path: &Path,
    bytes: &[u8],
    reason: &str,
) -> Result<FiguresReport> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let sheet = exchange::sheet::read(&name, bytes)
        .map_err(|error| refusal(error.code()).fact("why", &error).detail(error))?;
    let rows: Vec<Vec<String>> = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.trim().to_owned()).collect())
        .collect();
    take(
        office,
        now,
        cycle,
        kind,
        &rows,
        Origin {
            reason,
            source: &name,
        },
    )
}

/// What a column of the heading is.
enum Column {
    Code,
    Name,
    Post,
    /// Names or codes of an item.
    Item(String),
    /// Of a long table: which item, and which figure.
    ItemName,
    Figure,
}

fn take(
    office: &mut Office,
    now: Moment,
    cycle: i64,
    kind: EntryKind,
    rows: &[Vec<String>],
    origin: Origin<'_>,
) -> Result<FiguresReport> {
    let case = Case::load(office, cycle)?;
    let mut problems = Vec::new();
    let entries = read(office, &case, kind, rows, origin, &mut problems)?;
    record(office, now, &case.cycle, &entries)?;
    Ok(FiguresReport {
        taken: entries.len(),
        view: view(office, now.today(), cycle)?,
        problems,
    })
}

fn read(
    office: &Office,
    case: &Case,
    kind: EntryKind,
    rows: &[Vec<String>],
    origin: Origin<'_>,
    problems: &mut Vec<FigureProblem>,
) -> Result<Vec<NewEntry>> {
    let blank = |row: &Vec<String>| row.iter().all(String::is_empty);
    let Some(head) = rows.iter().position(|row| !blank(row)) else {
        return Err(refusal("assessment.empty_table").into());
    };
    let columns: Vec<Option<Column>> = rows[head].iter().map(|title| column(case, title)).collect();
    let person = columns
        .iter()
        .flatten()
        .any(|one| matches!(one, Column::Code | Column::Name));
    let figures = columns
        .iter()
        .flatten()
        .any(|one| matches!(one, Column::Item(_) | Column::Figure));
    if !person || !figures {
        return Err(refusal("assessment.no_heading").into());
    }
    let codes = by_code(case);
    let mut entries: Vec<NewEntry> = Vec::new();
    for (index, row) in rows.iter().enumerate().skip(head + 1) {
        if blank(row) {
            continue;
        }
        let line = Line {
            case,
            codes: &codes,
            columns: &columns,
            row,
            number: index + 1,
        };
        for (title, item, figure) in line.cells() {
            let cell = |sheet: &SheetState| CellInput {
                sheet: sheet.record.id.into(),
                item: item.clone(),
                figure: figure.clone(),
            };
            let taken = line
                .sheet(&item)
                .and_then(|sheet| entry(office, case, sheet, kind, &cell(sheet), origin));
            match taken {
                Ok(None) => {}
                Ok(Some(new)) if entries.iter().any(|other| same(other, &new)) => {
                    problems.push(line.problem(&title, &figure, refusal("assessment.twice")));
                }
                Ok(Some(new)) => entries.push(new),
                Err(Error::Refused(refused)) => {
                    problems.push(line.problem(&title, &figure, refused));
                }
                Err(broken) => return Err(broken),
            }
        }
    }
    Ok(entries)
}

fn same(one: &NewEntry, other: &NewEntry) -> bool {
    one.sheet == other.sheet && one.name == other.name
}

fn column(case: &Case, title: &str) -> Option<Column> {
    let known = case
        .schemes
        .values()
        .flat_map(|version| &version.scheme.items);
    let mut known =
        known.filter(|item| !title.is_empty() && (item.name == title || item.code == title));
    Some(match title.to_lowercase().as_str() {
        "工号" | "编号" | "code" | "id" => Column::Code,
        "姓名" | "name" => Column::Name,
        "岗位" | "post" => Column::Post,
        "指标" | "考核指标" | "项目" | "item" | "indicator" => Column::ItemName,
        "数值" | "实际值" | "实际" | "得分" | "figure" | "actual" | "score" => {
            Column::Figure
        }
        _ => Column::Item(known.next()?.name.clone()),
    })
}

/// One line of a table.
struct Line<'a> {
    case: &'a Case,
    codes: &'a HashMap<String, Vec<&'a SheetState>>,
    columns: &'a [Option<Column>],
    row: &'a [String],
    number: usize,
}

impl<'a> Line<'a> {
    fn value(&self, wanted: impl Fn(&Column) -> bool) -> &'a str {
        let mut columns = self.columns.iter().zip(self.row);
        let found = columns.find(|(column, _)| column.as_ref().is_some_and(&wanted));
        found.map_or("", |(_, cell)| cell.as_str())
    }

    /// Title, item and figure of every filled cell.
    fn cells(&self) -> Vec<(String, String, String)> {
        let long = self.value(|column| matches!(column, Column::ItemName));
        let cells = self.columns.iter().zip(self.row);
        cells
            .filter(|(_, cell)| !cell.is_empty())
            .filter_map(|(column, cell)| match column.as_ref()? {
                Column::Item(item) => Some((item.clone(), item.clone(), cell.clone())),
                Column::Figure => Some((long.to_owned(), long.to_owned(), cell.clone())),
                _ => None,
            })
            .collect()
    }

    /// The person's sheet that has the item.
    fn sheet(&self, item: &str) -> Result<&'a SheetState> {
        let code = self.value(|column| matches!(column, Column::Code));
        let name = self.value(|column| matches!(column, Column::Name));
        let told = if name.is_empty() { code } else { name };
        let unknown = || refusal("assessment.unknown_person").fact("name", told);
        let sheets: Vec<&SheetState> = if code.is_empty() {
            let mut fits: Vec<&SheetState> = Vec::new();
            for sheet in &self.case.sheets {
                if self.case.person(sheet.record.employee).name == name {
                    fits.push(sheet);
                }
            }
            if fits
                .iter()
                .any(|sheet| sheet.record.employee != fits[0].record.employee)
            {
                return Err(refusal("assessment.two_of_a_name")
                    .fact("name", name)
                    .into());
            }
            fits
        } else {
            self.codes.get(code).cloned().unwrap_or_default()
        };
        if sheets.is_empty() {
            return Err(unknown().into());
        }
        let post = self.value(|column| matches!(column, Column::Post));
        let has = |sheet: &&&SheetState| {
            let scheme = self.case.scheme(sheet);
            let mut items = scheme.into_iter().flat_map(|version| &version.scheme.items);
            (post.is_empty() || self.case.post_name(sheet) == post)
                && items.any(|other| other.name == item || other.code == item)
        };
        let fits: Vec<&&SheetState> = sheets.iter().filter(has).collect();
        match fits[..] {
            [sheet] => Ok(sheet),
            [] => Err(refusal("assessment.unknown_item")
                .fact("item", item)
                .fact("post", self.case.post_name(sheets[0]))
                .into()),
            _ => {
                let posts: Vec<String> = fits
                    .iter()
                    .map(|sheet| self.case.post_name(sheet))
                    .collect();
                Err(refusal("assessment.two_sheets")
                    .fact("name", name)
                    .fact("posts", posts.join("、"))
                    .into())
            }
        }
    }

    fn problem(&self, column: &str, value: &str, refused: Refusal) -> FigureProblem {
        FigureProblem {
            row: self.number,
            column: column.to_owned(),
            value: value.to_owned(),
            code: refused.code,
            facts: refused.facts,
        }
    }
}
