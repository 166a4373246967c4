//! What the payroll of the month needs to know of a quarter: one line a person, in words an accountant
//! can act on. The bonus is part of the wages: taxed with the month, counted for the insurances (A2).

use std::collections::HashMap;
use std::path::Path;

use domain::bonus::{NoticeState, RunState};
use domain::moment::Moment;
use domain::money::Money;
use domain::quarter::Quarter;
use exchange::table::Cell;

use super::export::write;
use super::view::view;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{BonusPaymentRow, NoticeRow};

const HEAD: [&str; 14] = [
    "工号",
    "姓名",
    "部门",
    "岗位",
    "通知书编号",
    "季奖合计（税前）",
    "更正前合计（税前）",
    "更正差额（税前）",
    "已发放",
    "未结清",
    "个人所得税",
    "计入工资总额",
    "社会保险缴费基数",
    "住房公积金缴存基数",
];

/// Writes an .xlsx, or a .csv where the name says so, of everybody who holds a valid notice.
pub fn export_payroll(
    office: &Office,
    now: Moment,
    quarter: Quarter,
    path: &Path,
) -> Result<usize> {
    let seen = view(office, now.today(), quarter)?;
    if seen
        .run
        .as_ref()
        .is_none_or(|run| run.state != RunState::Issued)
    {
        return Err(refusal("bonus.not_issued").fact("quarter", quarter).into());
    }
    let posts: HashMap<&str, &str> = seen
        .people
        .iter()
        .map(|person| (person.code.as_str(), person.post.as_str()))
        .collect();
    let paid = seen.payments.as_ref();
    let rows: Vec<Vec<Cell>> = seen
        .notices
        .iter()
        .filter(|row| row.state == NoticeState::Valid)
        .map(|row| {
            line(
                row,
                total_before(&seen.notices, row),
                paid.and_then(|paid| paid.rows.iter().find(|one| one.code == row.code)),
                posts.get(row.code.as_str()).copied(),
            )
        })
        .collect();
    write(quarter, path, &HEAD, &rows)?;
    Ok(rows.len())
}

/// The total of the notice that this one took the place of: the one before it of the same person.
fn total_before(all: &[NoticeRow], row: &NoticeRow) -> Option<Money> {
    all.iter()
        .filter(|other| other.code == row.code && other.number < row.number)
        .max_by(|a, b| a.number.cmp(&b.number))
        .map(|before| before.total)
}

fn line(
    row: &NoticeRow,
    before: Option<Money>,
    paid: Option<&BonusPaymentRow>,
    post: Option<&str>,
) -> Vec<Cell> {
    let money = |amount: Option<Money>| amount.map_or_else(|| "".into(), Cell::Money);
    let difference = before.and_then(|before| row.total.sub(before));
    vec![
        row.code.clone().into(),
        row.name.clone().into(),
        row.department.clone().into(),
        post.unwrap_or_default().into(),
        row.number.clone().into(),
        Cell::Money(row.total),
        money(before),
        money(difference),
        money(paid.map(|paid| paid.paid)),
        money(paid.map(|paid| paid.open)),
        "并入当月工资、薪金所得计税".into(),
        "计入".into(),
        "计入".into(),
        "计入".into(),
    ]
}
