//! `accounts statement|demand`: what a customer who owes is told.

use chrono::{Datelike, NaiveDate};
use domain::accounts::{DemandTone, StatementWhat};
use domain::money::Money;
use operations::views::{DemandOrder, PaperRow};
use operations::{Error, accounts, papers};
use serde_json::{Value, json};

use super::account_work::Call;
use super::receivables::ages;
use crate::arguments::{DemandArguments, StatementArguments};
use crate::desk;

/// `accounts statement`
pub(super) fn statement(call: &mut Call<'_>, asked: StatementArguments) -> Result<(), Error> {
    let to = asked.to.unwrap_or(call.now.today());
    let from = asked.from.or(to.with_day(1)).unwrap_or(to);
    if let Some(path) = asked.out {
        let (account, sign) = (asked.account, asked.sign);
        let row = accounts::print_statement(call.office, call.now, account, (from, to), sign)?;
        return printed(call, &row, &path);
    }
    let view = accounts::statement(call.office, call.now, asked.account, (from, to))?;
    let told = &view.statement;
    let lines: Vec<Value> = told
        .lines
        .iter()
        .map(|line| {
            json!({
                "on": line.on, "what": line.what, "number": line.number, "note": line.note,
                "amount": line.amount.to_string(), "balance": line.balance.to_string(),
            })
        })
        .collect();
    let value = json!({
        "id": view.account, "name": view.name, "from": told.from, "to": told.to,
        "opening": told.opening.to_string(), "billed": told.billed.to_string(),
        "paid": told.paid.to_string(), "closing": told.closing.to_string(),
        "capitals": view.capitals, "overdue": told.owed.overdue.to_string(),
        "by_age": ages(told.owed.by_age), "lines": lines,
    });
    call.tell(&value, || {
        let edge =
            |day: NaiveDate, word: &str, balance: Money| format!("{day}\t{word}\t\t{balance}");
        let mut lines = vec![edge(
            told.from,
            call.either("期初", "opening"),
            told.opening,
        )];
        lines.extend(told.lines.iter().map(|line| {
            let word = match line.what {
                StatementWhat::Billed => call.either("应收", "billed"),
                StatementWhat::Credited => call.either("冲减", "credited"),
                StatementWhat::Paid => call.either("收款", "paid"),
            };
            format!(
                "{}\t{word} {} {}\t{}\t{}",
                line.on, line.number, line.note, line.amount, line.balance
            )
        }));
        lines.push(edge(told.to, call.either("期末", "closing"), told.closing));
        lines
    })
}

/// `accounts demand`
pub(super) fn demand(call: &mut Call<'_>, asked: DemandArguments) -> Result<(), Error> {
    let tone: Option<DemandTone> = asked.tone.map(|tone| tone.tone());
    if let (Some(path), Some(tone)) = (&asked.out, tone) {
        let order = DemandOrder {
            account: asked.account,
            tone,
            until: asked.until,
            sign: asked.sign,
        };
        let row = accounts::print_demand(call.office, call.now, &order)?;
        return printed(call, &row, path);
    }
    let mut view = accounts::demands(call.office, call.now, asked.account, asked.until)?;
    view.demands
        .retain(|demand| tone.is_none_or(|tone| demand.tone == tone));
    let told: Vec<Value> = view
        .demands
        .iter()
        .map(|demand| {
            json!({
                "tone": demand.tone, "total": demand.total.to_string(), "until": demand.until,
                "bills": demand.bills.len(), "message": demand.message,
            })
        })
        .collect();
    call.tell(&told, || {
        let mut lines = Vec::new();
        for demand in &view.demands {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(demand.message.lines().map(str::to_owned));
        }
        lines
    })
}

fn printed(call: &Call<'_>, row: &PaperRow, path: &std::path::Path) -> Result<(), Error> {
    desk::write(path, &papers::bytes(call.office, row.id)?)?;
    let told = json!({
        "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
    });
    call.tell(&told, || {
        vec![format!("{}\t{}", row.number, path.display())]
    })
}
