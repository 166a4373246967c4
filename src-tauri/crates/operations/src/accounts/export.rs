//! The list of accounts for other programs, as it was filtered and sorted, the owner's own fields with it.

use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::{AccountStatus, CustomField};
use exchange::table::Cell;

use super::list::each_page;
use crate::error::Result;
use crate::files;
use crate::office::Office;
use crate::views::{AccountQuery, AccountRow};

/// Writes every account that answers, as .xlsx or .csv by the name. The headings are those by which a list is
/// taken in again. Returns how many rows.
pub fn export(
    office: &Office,
    today: NaiveDate,
    query: &AccountQuery,
    out: &Path,
) -> Result<usize> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut fields: Vec<CustomField> = Vec::new();
    each_page(office, today, query, |page| {
        fields = page.fields;
        rows.extend(page.rows.into_iter().map(|row| cells(row, &fields)));
    })?;
    let mut head = vec![
        "客户名称",
        "简称",
        "等级",
        "状态",
        "客户经理",
        "联系人",
        "电话",
        "行业",
        "年采购额",
        "建档日期",
        "最近沟通",
        "最近到期",
    ];
    head.extend(fields.iter().map(|field| field.name.as_str()));
    files::write_table(out, "客户", &head, &rows)?;
    Ok(rows.len())
}

fn cells(row: AccountRow, fields: &[CustomField]) -> Vec<Cell> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut cells: Vec<Cell> = vec![
        row.name.into(),
        row.short_name.into(),
        row.grade
            .map(|grade| format!("{grade:?}"))
            .unwrap_or_default()
            .into(),
        status(row.status).into(),
        row.manager.unwrap_or_default().into(),
        row.contact.into(),
        row.phone.into(),
        row.industry.into(),
        match row.yearly_purchase {
            Some(amount) => Cell::Money(amount),
            None => Cell::Text(String::new()),
        },
        day(row.since).into(),
        day(row.last_talk).into(),
        day(row.next_due).into(),
    ];
    cells.extend(fields.iter().map(|field| {
        let mut values = row.custom.iter();
        let value = values.find(|value| value.field == field.id);
        Cell::Text(value.map(|value| value.value.clone()).unwrap_or_default())
    }));
    cells
}

/// As the import reads it.
fn status(status: AccountStatus) -> &'static str {
    match status {
        AccountStatus::Prospect => "潜在",
        AccountStatus::Active => "合作中",
        AccountStatus::Paused => "暂停",
        AccountStatus::Lost => "流失",
        AccountStatus::Archived => "归档",
    }
}
