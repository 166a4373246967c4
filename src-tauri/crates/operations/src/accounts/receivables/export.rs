//! 应收 for other programs and for the table calculator.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::Age;
use domain::ids::AccountId;
use exchange::table::Cell;

use super::{AllBooks, receivables};
use crate::error::Result;
use crate::files;
use crate::office::Office;

/// Writes who owes what as of a day, or with `bills` every open bill in the columns in which bills can be taken
/// in again. Returns how many rows.
pub fn export_receivables(
    office: &Office,
    day: NaiveDate,
    bills: bool,
    out: &Path,
) -> Result<usize> {
    match bills {
        true => open_bills(office, day, out),
        false => aged(office, day, out),
    }
}

fn aged(office: &Office, day: NaiveDate, out: &Path) -> Result<usize> {
    let view = receivables(office, day)?;
    let mut head = vec!["客户名称", "等级", "客户经理", "应收余额", "逾期金额"];
    head.extend(Age::ALL.map(Age::label));
    head.extend([
        "预收",
        "最早到期日",
        "最长逾期天数",
        "最近收款",
        "客户承诺",
        "承诺日期",
        "信用额度",
        "联系人",
        "电话",
    ]);
    let told =
        |day: Option<NaiveDate>| Cell::Text(day.map(|day| day.to_string()).unwrap_or_default());
    let rows: Vec<Vec<Cell>> = view
        .rows
        .into_iter()
        .map(|row| {
            let grade = row.grade.map(|grade| format!("{grade:?}"));
            let mut cells = vec![
                row.name.into(),
                grade.unwrap_or_default().into(),
                row.manager.unwrap_or_default().into(),
                Cell::Money(row.open),
                Cell::Money(row.overdue),
            ];
            cells.extend(row.by_age.map(Cell::Money));
            cells.extend([
                Cell::Money(row.advance),
                told(row.oldest_due),
                match row.days {
                    Some(days) => Cell::Whole(days),
                    None => Cell::Text(String::new()),
                },
                told(row.last_paid),
                row.promise.into(),
                told(row.promised_on),
                match row.credit {
                    Some(credit) => Cell::Money(credit),
                    None => Cell::Text(String::new()),
                },
                row.contact.into(),
                row.phone.into(),
            ]);
            cells
        })
        .collect();
    files::write_table(out, "应收账龄", &head, &rows)?;
    Ok(rows.len())
}

fn open_bills(office: &Office, day: NaiveDate, out: &Path) -> Result<usize> {
    let books = AllBooks::read(office)?;
    let ids = books.accounts();
    let known: HashMap<AccountId, (String, String)> = office
        .file
        .accounts()
        .accounts(&ids)?
        .into_iter()
        .map(|account| (account.id, (account.name, account.code)))
        .collect();
    let mut rows = Vec::new();
    for id in ids {
        for one in books.owed(id, day)?.bills {
            if one.open.is_zero() {
                continue;
            }
            let (name, code) = known.get(&id).cloned().unwrap_or_default();
            rows.push(vec![
                name.into(),
                code.into(),
                one.bill.number.into(),
                one.bill.on.to_string().into(),
                one.bill.due.to_string().into(),
                Cell::Money(one.bill.amount),
                Cell::Money(one.settled),
                Cell::Money(one.open),
                one.age.label().to_owned().into(),
                one.bill.note.into(),
            ]);
        }
    }
    let head = [
        "客户名称",
        "客户编号",
        "单号",
        "日期",
        "到期日",
        "应收金额",
        "已收金额",
        "未收金额",
        "账龄",
        "备注",
    ];
    files::write_table(out, "未收单据", &head, &rows)?;
    Ok(rows.len())
}
