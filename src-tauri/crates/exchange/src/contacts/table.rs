//! A table of customers: its data rows without what people put around them.

use super::columns::{self, Column};
use super::day;
use super::understand::{Said, understand};
use super::{CellProblem, ContactFile, ContactsError, Entry, Field, Reading};
use crate::sheet::{Sheet, SheetCell, is_blank, is_total};

/// Reads the rows below the header.
pub(super) fn read(sheet: Sheet, reading: &Reading<'_>) -> Result<ContactFile, ContactsError> {
    let header = columns::find_header(&sheet).ok_or(ContactsError::NoHeader)?;
    let below = sheet.rows.get(header + 1..).unwrap_or_default();
    let columns = columns::columns(&sheet.rows[header], below, reading.mapping)?;
    let rows_are_people = rows_are_people(&columns);
    let orders: Vec<Option<day::DayOrder>> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| match column.field {
            Some(Field::Since | Field::Birthday) => reading.days.or_else(|| {
                let cells = below.iter().filter_map(|row| row.get(index));
                day::order_of(cells.map(|cell| cell.text.as_str()))
            }),
            _ => None,
        })
        .collect();
    let named = columns
        .iter()
        .any(|column| column.field.is_some_and(Field::is_name));
    let ragged = sheet.name.is_none();
    let mut entries = Vec::new();
    // The rows are used up, so that a long list is held in memory once.
    for (index, row) in sheet.rows.into_iter().enumerate().skip(header + 1) {
        let cells = row.as_slice();
        if is_blank(cells)
            || is_total(cells)
            || is_repeated(cells, &columns)
            || is_foot(cells, &columns)
        {
            continue;
        }
        let said = said(cells, &columns, &orders);
        let understood = if named {
            understand(&said, rows_are_people, reading.short_years)
        } else {
            Default::default()
        };
        let mut remarks = understood.remarks;
        remarks.extend(extra(cells, &columns).filter(|_| named));
        remarks.extend(short(cells, &columns).filter(|_| named && ragged));
        let joined = columns
            .iter()
            .zip(cells)
            .any(|(column, cell)| column.field == Some(Field::Account) && cell.merged);
        entries.push(Entry {
            row: index + 1,
            number: entries.len() + 1,
            cells: row.into_iter().map(|cell| cell.text).collect(),
            card: understood.card,
            errors: understood.errors,
            remarks,
            joined,
        });
    }
    Ok(ContactFile {
        encoding: sheet.encoding,
        sheet: sheet.name,
        header_row: Some(header + 1),
        columns,
        rows_are_people,
        entries,
    })
}

fn said<'a>(
    cells: &'a [SheetCell],
    columns: &'a [Column],
    orders: &[Option<day::DayOrder>],
) -> Vec<Said<'a>> {
    const EMPTY: &SheetCell = &SheetCell {
        text: String::new(),
        formula: false,
        merged: false,
    };
    columns
        .iter()
        .zip(orders)
        .enumerate()
        .filter_map(|(index, (column, days))| {
            let cell = cells.get(index).unwrap_or(EMPTY);
            Some(Said {
                field: column.field?,
                person: column.person,
                column: &column.header,
                text: &cell.text,
                formula: cell.formula,
                days: *days,
            })
        })
        .collect()
}

/// 姓名 beside 公司 is a list of people; 联系人 beside 客户名称 is a list of customers.
fn rows_are_people(columns: &[Column]) -> bool {
    let of = |field: Field| columns.iter().find(|column| column.field == Some(field));
    let named = of(Field::Person).is_some_and(|column| {
        let heading = column.header.to_lowercase();
        !heading.contains("联系人") && !heading.contains("联络") && !heading.contains("contact")
    });
    named || of(Field::LastName).is_some() || of(Field::FirstName).is_some()
}

/// A header printed again at the head of every page.
fn is_repeated(cells: &[SheetCell], columns: &[Column]) -> bool {
    let mut same = 0;
    for (cell, column) in cells.iter().zip(columns) {
        if cell.text.is_empty() {
            continue;
        }
        if cell.text.split_whitespace().collect::<Vec<_>>().join(" ") != column.header {
            return false;
        }
        same += 1;
    }
    same >= 2
}

/// What is printed under a table: rules of dashes, 制表人, 导出时间, notes.
fn is_foot(cells: &[SheetCell], columns: &[Column]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.text.is_empty());
    let (Some(first), more) = (filled.next(), filled.next()) else {
        return false;
    };
    let text = first.text.trim();
    if text.chars().count() >= 3 && text.chars().all(|c| "-=_*—－─".contains(c)) {
        return true;
    }
    if more.is_some() || columns.len() < 3 {
        return false;
    }
    if text.starts_with("---") || text.starts_with("===") {
        return true;
    }
    const WORDS: &[&str] = &[
        "注：",
        "注:",
        "备注：",
        "备注:",
        "说明：",
        "说明:",
        "制表",
        "打印",
        "导出时间",
        "导出日期",
        "以上",
        "共计",
        "审核",
        "Note:",
        "Notes:",
        "Exported",
        "Printed",
        "Generated",
        "Copyright",
        "Confidential",
    ];
    let counted = text.starts_with('共') && text.chars().any(|c| c.is_ascii_digit());
    let page = text.starts_with('第') && text.contains('页');
    counted || page || WORDS.iter().any(|word| text.starts_with(word))
}

/// Cells to the right of the last heading: what they are nobody knows.
fn extra(cells: &[SheetCell], columns: &[Column]) -> Option<CellProblem> {
    let lost: Vec<&str> = cells
        .iter()
        .skip(columns.len())
        .map(|cell| cell.text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    (!lost.is_empty()).then(|| CellProblem {
        column: String::new(),
        value: lost.join(" | ").chars().take(200).collect(),
        code: "extra_cells",
    })
}

/// A line of a csv with fewer fields than headings; often a line break that was not quoted.
fn short(cells: &[SheetCell], columns: &[Column]) -> Option<CellProblem> {
    let wide = columns
        .iter()
        .rposition(|column| !column.header.is_empty())
        .map_or(0, |last| last + 1);
    (cells.len() < wide).then(|| CellProblem {
        column: columns[cells.len()].header.clone(),
        value: String::new(),
        code: "short_row",
    })
}
