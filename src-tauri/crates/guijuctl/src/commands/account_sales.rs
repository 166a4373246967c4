//! `accounts sales` and `accounts analysis`.

use domain::accounts::Sale;
use operations::views::{AnalysisRow, SaleForm, SalesImport, SalesSource};
use operations::{Error, accounts, refusal, texts};
use serde_json::{Value, json};

use super::account_work::Call;
use crate::arguments::{AddSale, SalesCommand as C};
use crate::output as out;

pub(super) fn run(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let now = call.now;
    match command {
        C::List { account } => {
            let sales = accounts::sales(call.office, account)?;
            call.tell(&sales.iter().map(sale).collect::<Vec<_>>(), || {
                sales.iter().map(line).collect()
            })
        }
        C::Add(added) => add(call, added),
        C::Delete { sale } => {
            accounts::delete_sale(call.office, now, sale)?;
            call.done("已删除。", "Deleted.")
        }
        C::Import {
            input,
            dry_run,
            dates,
            bad_rows,
        } => {
            let path = input.display().to_string();
            let source = SalesSource::File { path };
            let days = dates.as_deref();
            if let Some(out) = bad_rows {
                accounts::bad_sales(call.office, now, &source, days, &out)?;
            }
            let report = match dry_run {
                true => accounts::look_at_sales(call.office, now, &source, days)?,
                false => accounts::apply_sales(call.office, now, &source, days)?,
            };
            imported(call, &report)
        }
        C::Batches => {
            let batches = accounts::sales_batches(call.office)?;
            call.tell(&batches, || {
                let told = batches.iter().map(|batch| {
                    let undone = if batch.undone { "×" } else { "" };
                    format!(
                        "{}\t{}\t{}\t{}\t{undone}",
                        batch.id, batch.at, batch.source, batch.rows
                    )
                });
                told.collect()
            })
        }
        C::Undo { batch } => {
            let gone = accounts::undo_sales(call.office, now, batch)?;
            call.tell(&json!({ "batch": batch, "removed": gone }), || {
                vec![format!(
                    "{} {gone}",
                    call.either("已撤销，移除行数：", "Taken back, lines removed:")
                )]
            })
        }
        C::Export {
            out,
            account,
            from,
            to,
        } => {
            let rows = accounts::export_sales(call.office, now, account, (from, to), &out)?;
            call.tell(&json!({ "rows": rows, "out": out }), || {
                vec![format!("{}\t{rows}", out.display())]
            })
        }
    }
}

fn add(call: &mut Call<'_>, added: AddSale) -> Result<(), Error> {
    let form = SaleForm {
        account: added.account,
        on: added.on,
        amount: added.amount,
        product: added.product,
        note: added.note,
    };
    let id = accounts::add_sale(call.office, call.now, &form)?;
    call.tell(&json!({ "id": id }), || vec![id.to_string()])
}

fn sale(sale: &Sale) -> Value {
    json!({
        "id": sale.id, "account": sale.account, "on": sale.on, "amount": sale.amount.to_string(),
        "product": sale.product, "note": sale.note, "batch": sale.batch,
    })
}

fn line(sale: &Sale) -> String {
    format!(
        "{}\t{}\t{}\t{}\t{}",
        sale.id, sale.on, sale.amount, sale.product, sale.note
    )
}

fn imported(call: &Call<'_>, report: &SalesImport) -> Result<(), Error> {
    let errors: Vec<Value> = report
        .errors
        .iter()
        .map(|error| {
            let cell = &error.cell;
            let told = refusal(&format!("cell.{}", cell.code)).fact("value", &cell.value);
            json!({
                "row": error.row, "column": cell.column, "value": cell.value, "code": cell.code,
                "why": texts::say(&told, call.language),
            })
        })
        .collect();
    if call.global.json {
        return out::json(&json!({
            "encoding": report.encoding, "header_row": report.header_row, "rows": report.rows,
            "created": report.created, "known": report.known, "total": report.total.to_string(),
            "errors": errors, "batch": report.batch,
        }));
    }
    let words = call.either("新增 / 已有 / 未导入：", "new / known / left out:");
    let left_out = report.rows - report.created - report.known;
    out::line(&format!(
        "{words} {} / {} / {left_out}",
        report.created, report.known
    ))?;
    for error in &errors {
        let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        eprintln!("{}: {} {}", error["row"], word("column"), word("why"));
    }
    Ok(())
}

/// `accounts analysis`
pub(super) fn analysis(call: &Call<'_>, day: chrono::NaiveDate) -> Result<(), Error> {
    let view = accounts::analysis(call.office, day)?;
    let figure = |row: &AnalysisRow| {
        let figures = &row.figures;
        json!({
            "id": figures.account, "name": row.name, "grade": row.grade, "manager": row.manager,
            "revenue": figures.revenue.to_string(), "times": figures.times, "last_on": figures.last_on,
            "recency_days": figures.recency_days,
            "r": figures.scores[0], "f": figures.scores[1], "m": figures.scores[2],
            "segment": figures.segment.label(), "class": figures.class,
            "strict_class": figures.strict_class,
            "share_pct": figures.share.as_ref().map(|share| share.fixed(2)),
            "cumulative_pct": figures.cumulative.as_ref().map(|share| share.fixed(2)),
        })
    };
    let told = json!({
        "from": view.from, "to": view.to, "total": view.total.to_string(),
        "top_dependence_pct": view.top_dependence.as_ref().map(|share| share.fixed(2)),
        "hhi": view.concentration.as_ref().map(|index| index.fixed(2)),
        "means": view.means.as_ref().map(|means| means.each_ref().map(|mean| mean.fixed(2))),
        "accounts": view.rows.iter().map(figure).collect::<Vec<_>>(),
        "without_sales": view.without_sales,
    });
    call.tell(&told, || {
        let rows = view.rows.iter().map(|row| {
            let figures = &row.figures;
            let [r, f, m] = figures.scores;
            format!(
                "{}\t{}\t{}\t{}\t{r}{f}{m}\t{}\t{}",
                figures.account,
                row.name,
                figures.class,
                figures.revenue,
                figures.segment.label(),
                figures.last_on
            )
        });
        rows.collect()
    })
}
