//! 销售 for other programs, in the columns in which they can be taken in again.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::Sale;
use domain::ids::AccountId;
use domain::moment::Moment;
use exchange::table::Cell;

use crate::error::Result;
use crate::files;
use crate::office::Office;

/// Writes the sales of one account or of all, up to today. Returns how many lines.
pub fn export_sales(
    office: &Office,
    now: Moment,
    of: Option<i64>,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    out: &Path,
) -> Result<usize> {
    let accounts = office.file.accounts();
    let sold: Vec<Sale> = match of {
        Some(id) => super::sales(office, id)?,
        None => {
            let until = to.unwrap_or(now.today());
            let by_account = accounts.sales_by_account(until)?;
            by_account.into_values().flatten().collect()
        }
    };
    let mut sold: Vec<Sale> = sold
        .into_iter()
        .filter(|sale| from.is_none_or(|from| sale.on >= from))
        .filter(|sale| to.is_none_or(|to| sale.on <= to))
        .collect();
    sold.sort_by_key(|sale| (sale.on, sale.id));
    let ids: Vec<AccountId> = sold.iter().map(|sale| sale.account).collect();
    let known: HashMap<AccountId, (String, String)> = accounts
        .accounts(&ids)?
        .into_iter()
        .map(|account| (account.id, (account.name, account.code)))
        .collect();
    let head = ["客户名称", "客户编号", "日期", "金额", "产品", "备注"];
    let rows: Vec<Vec<Cell>> = sold
        .into_iter()
        .map(|sale| {
            let (name, code) = known.get(&sale.account).cloned().unwrap_or_default();
            vec![
                name.into(),
                code.into(),
                sale.on.to_string().into(),
                Cell::Money(sale.amount),
                sale.product.into(),
                sale.note.into(),
            ]
        })
        .collect();
    files::write_table(out, "销售", &head, &rows)?;
    Ok(rows.len())
}
