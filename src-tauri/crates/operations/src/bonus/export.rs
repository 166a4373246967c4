//! The allocation of a quarter for a spreadsheet.

use std::path::Path;

use domain::moment::Moment;
use domain::quarter::Quarter;
use exchange::table::{Cell, csv, xlsx};

use super::view::view;
use crate::error::{Error, Result};
use crate::files;
use crate::office::Office;

const HEAD: [&str; 12] = [
    "工号",
    "姓名",
    "部门",
    "岗位",
    "考核得分",
    "考核等级",
    "在岗天数",
    "个人份额",
    "核定系数",
    "核定金额（税前）",
    "专项奖励",
    "合计（税前）",
];

/// Writes an .xlsx, or a .csv where the name says so.
pub fn export(office: &Office, now: Moment, quarter: Quarter, path: &Path) -> Result<()> {
    let seen = view(office, now.today(), quarter)?;
    let rows: Vec<Vec<Cell>> = seen
        .people
        .iter()
        .map(|person| {
            vec![
                person.code.clone().into(),
                person.name.clone().into(),
                person.department.clone().into(),
                person.post.clone().into(),
                person
                    .score
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default()
                    .into(),
                person.grade.clone().unwrap_or_default().into(),
                Cell::Whole(i64::from(person.days)),
                Cell::Money(person.share),
                person.factor.to_string().into(),
                Cell::Money(person.amount),
                Cell::Money(person.award),
                Cell::Money(person.total),
            ]
        })
        .collect();
    write(quarter, path, &HEAD, &rows)
}

/// A table of a quarter: .csv where the name says so, else a workbook.
pub(super) fn write(
    quarter: Quarter,
    path: &Path,
    head: &[&str],
    rows: &[Vec<Cell>],
) -> Result<()> {
    let is_csv = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let bytes = if is_csv {
        csv(head, rows)
    } else {
        xlsx(&quarter.to_string(), head, rows)
    };
    files::write(path, &bytes.map_err(|error| Error::Broken(error.into()))?)
}
