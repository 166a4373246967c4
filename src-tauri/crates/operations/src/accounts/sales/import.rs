//! A list of sales from the books of another program: looked at first, taken in as one, back as one.
//!
//! Rows are matched to accounts by 客户编号, else by the name; what fits no account or several is told
//! and left out. A row that stands in the books already is left out too, so that this month's file may
//! hold last month again; two equal rows of one file are two sales.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::accounts::Sale;
use domain::ids::AccountId;
use domain::moment::Moment;
use domain::money::Money;
use exchange::sales::{self, FoundSales};

use crate::accounts::listed::{Names, day_order, row_error, sheet_of, source_name, write_left_out};
use crate::error::{Error, Result, refusal};
use crate::office::Office;
use crate::views::{Role, SaleShown, SalesImport, SalesSource};

/// So many of the new rows are shown before they come in.
const SHOWN: usize = 20;

struct Look {
    file: FoundSales,
    report: SalesImport,
    fresh: Vec<Sale>,
}

/// What a list would bring. Nothing is written. `days` is `dmy` or `mdy`: what 05/01/2026 means.
pub fn look_at_sales(
    office: &Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
) -> Result<SalesImport> {
    Ok(look(office, now, source, days)?.report)
}

/// Takes every good row in.
pub fn apply_sales(
    office: &mut Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
) -> Result<SalesImport> {
    office.needs(Role::Clerk)?;
    let mut look = look(office, now, source, days)?;
    if look.fresh.is_empty() {
        return Err(refusal("accounts.no_sales_to_import")
            .fact("known", look.report.known)
            .fact("errors", look.report.errors.len())
            .into());
    }
    let name = source_name(source);
    let payload = serde_json::json!({
        "created": look.report.created, "known": look.report.known, "total": look.report.total,
    });
    let batch = office.record(now, "accounts.sales.import", &name, payload, |tx| {
        tx.accounts().insert_sales(&name, &look.fresh)
    })?;
    look.report.batch = Some(batch.into());
    Ok(look.report)
}

/// Takes an import of sales back. Returns how many lines went.
pub fn undo_sales(office: &mut Office, now: Moment, batch: i64) -> Result<usize> {
    office.needs(Role::Clerk)?;
    let payload = serde_json::json!({ "batch": batch });
    let subject = format!("sales import {batch}");
    let undone = office.record(now, "accounts.sales.undo", &subject, payload, |tx| {
        tx.accounts().undo_sales(batch.into())
    });
    match undone {
        Err(Error::Refused(told))
            if ["store.gone", "store.stale"].contains(&told.code.as_str()) =>
        {
            Err(refusal("accounts.sales_undo_gone").detail(told).into())
        }
        other => other,
    }
}

/// The rows that were left out, the reason first, to be corrected and taken in again. Returns how many.
pub fn bad_sales(
    office: &Office,
    now: Moment,
    source: &SalesSource,
    days: Option<&str>,
    out: &Path,
) -> Result<usize> {
    let look = look(office, now, source, days)?;
    let Look { file, report, .. } = &look;
    let rows = file.rows.iter().map(|row| (row.row, row.cells.as_slice()));
    write_left_out(out, &file.headings, rows, &report.errors)
}

fn look(office: &Office, now: Moment, source: &SalesSource, days: Option<&str>) -> Result<Look> {
    let file = read(source, days)?;
    let names = Names::read(office)?;
    let today = now.today();
    let mut known = Known::read(office, today)?;
    let mut report = SalesImport {
        encoding: file.encoding.clone(),
        header_row: file.header_row,
        rows: file.rows.len(),
        created: 0,
        known: 0,
        total: Money::ZERO,
        errors: Vec::new(),
        shown: Vec::new(),
        batch: None,
    };
    let mut fresh = Vec::new();
    for row in &file.rows {
        let told = |column: &str, value: &str, code: &str| row_error(row.row, column, value, code);
        let before = report.errors.len();
        let wrong = row.errors.iter();
        report
            .errors
            .extend(wrong.map(|error| told(&error.column, &error.value, error.code)));
        let account = match names.of(&row.code, &row.customer) {
            Ok(account) => account,
            // Who is missing was told already.
            Err(_) if row.customer.is_empty() && row.code.is_empty() => continue,
            Err(code) => {
                let value = [&row.customer, &row.code];
                let value = value.iter().find(|one| !one.is_empty());
                let value = value.map_or("", |one| one.as_str());
                report.errors.push(told("客户", value, code));
                continue;
            }
        };
        if let Some(on) = row.on.filter(|on| *on > today) {
            let value = on.to_string();
            report.errors.push(told("日期", &value, "future_day"));
        }
        let (Some(on), Some(amount)) = (row.on, row.amount) else {
            continue;
        };
        if report.errors.len() > before {
            continue;
        }
        let sale = Sale {
            id: 0.into(),
            account,
            on,
            amount,
            product: row.product.clone(),
            note: row.note.clone(),
            batch: None,
        };
        if known.takes(&sale) {
            report.known += 1;
            continue;
        }
        report.total = report
            .total
            .add(amount)
            .ok_or_else(|| refusal("accounts.too_large"))?;
        if report.shown.len() < SHOWN {
            report.shown.push(SaleShown {
                account_name: names.names.get(&account).cloned().unwrap_or_default(),
                sale: sale.clone(),
            });
        }
        fresh.push(sale);
    }
    report.created = fresh.len();
    Ok(Look {
        file,
        report,
        fresh,
    })
}

fn read(source: &SalesSource, days: Option<&str>) -> Result<FoundSales> {
    let days = day_order(days)?;
    let sheet = sheet_of(source)?;
    Ok(sales::read(&sheet, days).map_err(|_| refusal("accounts.no_sales_header"))?)
}

/// What stands in the books, each line once.
struct Known(HashMap<(AccountId, NaiveDate, i64, String, String), usize>);

impl Known {
    fn read(office: &Office, until: NaiveDate) -> Result<Self> {
        let mut lines = HashMap::new();
        for sales in office
            .file
            .accounts()
            .sales_by_account(until)?
            .into_values()
        {
            for sale in sales {
                *lines.entry(key(&sale)).or_default() += 1;
            }
        }
        Ok(Self(lines))
    }

    /// Whether a line like this stands there that no other row of the file was taken for.
    fn takes(&mut self, sale: &Sale) -> bool {
        match self.0.get_mut(&key(sale)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }
}

fn key(sale: &Sale) -> (AccountId, NaiveDate, i64, String, String) {
    let (product, note) = (sale.product.clone(), sale.note.clone());
    (sale.account, sale.on, sale.amount.fen(), product, note)
}
