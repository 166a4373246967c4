//! `accounts receivables`: who owes what since when.

use chrono::NaiveDate;
use domain::accounts::{Age, BillStanding, Payment};
use domain::money::Money;
use operations::views::{
    AccountBooks, BillForm, PaymentForm, ReceivableRow, ReceivableSettings, ReceivablesImport,
    SalesSource, TermsForm,
};
use operations::{Error, accounts, refusal, texts};
use serde_json::{Value, json};

use super::account_work::Call;
use crate::arguments::{ReceivablesCommand as C, ReceivablesList, ReceivablesOrder};
use crate::output as out;

pub(super) fn run(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let now = call.now;
    let day = |as_of: Option<NaiveDate>| as_of.unwrap_or(now.today());
    match command {
        C::List(asked) => list(call, &asked),
        C::Show { account, as_of } => {
            let books = accounts::account_books(call.office, day(as_of), account)?;
            shown(call, &books)
        }
        C::Bill(bill) => {
            let form = BillForm {
                id: bill.change,
                account: bill.account,
                number: bill.number,
                on: bill.on,
                due: bill.due,
                amount: bill.amount,
                note: bill.note,
            };
            let id = accounts::save_bill(call.office, now, &form)?;
            call.tell(&json!({ "id": id }), || vec![id.to_string()])
        }
        C::Pay {
            account,
            on,
            amount,
            bill,
            way,
            note,
        } => {
            let form = PaymentForm {
                account,
                on,
                amount,
                bill,
                way,
                note,
            };
            let id = accounts::add_payment(call.office, now, &form)?;
            call.tell(&json!({ "id": id }), || vec![id.to_string()])
        }
        C::DeleteBill { bill } => {
            accounts::delete_bill(call.office, now, bill)?;
            call.done("已删除。", "Deleted.")
        }
        C::DeletePayment { payment } => {
            accounts::delete_payment(call.office, now, payment)?;
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
                accounts::bad_receivables(call.office, now, &source, days, &out)?;
            }
            let report = match dry_run {
                true => accounts::look_at_receivables(call.office, now, &source, days)?,
                false => accounts::apply_receivables(call.office, now, &source, days)?,
            };
            imported(call, &report)
        }
        C::Undo { batch } => {
            let gone = accounts::undo_receivables(call.office, now, batch)?;
            call.tell(&json!({ "batch": batch, "removed": gone }), || {
                let told = call.either("已撤销，移除行数：", "Taken back, lines removed:");
                vec![format!("{told} {gone}")]
            })
        }
        C::Export { out, bills, as_of } => {
            let rows = accounts::export_receivables(call.office, day(as_of), bills, &out)?;
            call.tell(&json!({ "rows": rows, "out": out }), || {
                vec![format!("{}\t{rows}", out.display())]
            })
        }
        C::Terms {
            account,
            days,
            credit,
        } => {
            let form = TermsForm {
                account,
                days,
                credit,
            };
            let terms = accounts::set_terms(call.office, now, &form)?;
            let credit = terms.credit.map(|credit| credit.to_string());
            call.tell(
                &json!({ "account": account, "days": terms.days, "credit": credit, "own": terms.own }),
                || vec![format!("{}\t{}", terms.days, credit.clone().unwrap_or_default())],
            )
        }
        C::Settings {
            payee,
            terms_days,
            remind_days,
        } => settings(call, payee, terms_days, remind_days),
    }
}

fn settings(
    call: &mut Call<'_>,
    payee: Option<String>,
    terms_days: Option<u32>,
    remind_days: Option<u32>,
) -> Result<(), Error> {
    let now = call.now;
    let kept = accounts::receivables(call.office, now.today())?.settings;
    let changed = ReceivableSettings {
        payee: payee.unwrap_or_else(|| kept.payee.clone()),
        terms_days: terms_days.unwrap_or(kept.terms_days),
        remind_days: remind_days.unwrap_or(kept.remind_days),
    };
    let told = match changed == kept {
        true => kept,
        false => accounts::set_receivable_settings(call.office, now, &changed)?,
    };
    call.tell(&told, || {
        vec![format!(
            "{}\t{}\t{}",
            told.terms_days, told.remind_days, told.payee
        )]
    })
}

fn list(call: &Call<'_>, asked: &ReceivablesList) -> Result<(), Error> {
    let day = asked.as_of.unwrap_or(call.now.today());
    let mut view = accounts::receivables(call.office, day)?;
    if let Some(age) = asked.age {
        let at = Age::ALL.iter().position(|one| *one == age.age());
        view.rows
            .retain(|row| at.is_some_and(|at| !row.by_age[at].is_zero()));
    }
    if let Some(manager) = &asked.manager {
        view.rows
            .retain(|row| row.manager.as_ref() == Some(manager));
    }
    match asked.sort {
        ReceivablesOrder::Days => {}
        ReceivablesOrder::Overdue => view.rows.sort_by_key(|row| std::cmp::Reverse(row.overdue)),
        ReceivablesOrder::Open => view.rows.sort_by_key(|row| std::cmp::Reverse(row.open)),
        ReceivablesOrder::Name => view.rows.sort_by(|a, b| a.name.cmp(&b.name)),
    }
    let rows: Vec<Value> = view.rows.iter().map(row).collect();
    call.tell(&rows, || {
        let mut lines: Vec<String> = view
            .rows
            .iter()
            .map(|row| {
                let days = row.days.map_or("-".to_owned(), |days| days.to_string());
                format!(
                    "{}\t{}\t{}\t{}\t{days}\t{}",
                    row.account,
                    row.name,
                    row.open,
                    row.overdue,
                    row.manager.as_deref().unwrap_or("-")
                )
            })
            .collect();
        let sum = |of: fn(&ReceivableRow) -> Money| {
            let sum = Money::total(view.rows.iter().map(of));
            sum.map_or("-".to_owned(), |sum| sum.to_string())
        };
        let (open, overdue) = (sum(|row| row.open), sum(|row| row.overdue));
        lines.push(format!(
            "\t{}\t{open}\t{overdue}",
            call.either("合计", "total")
        ));
        lines
    })
}

fn row(row: &ReceivableRow) -> Value {
    json!({
        "id": row.account, "name": row.name, "grade": row.grade, "manager": row.manager,
        "open": row.open.to_string(), "overdue": row.overdue.to_string(),
        "by_age": ages(row.by_age), "advance": row.advance.to_string(), "oldest_due": row.oldest_due,
        "days": row.days, "last_paid": row.last_paid, "promise": row.promise,
        "promised_on": row.promised_on, "credit": row.credit.map(|credit| credit.to_string()),
        "over_credit": row.over_credit, "contact": row.contact, "phone": row.phone,
    })
}

/// `{"not_due": "…", "to30": "…", …}`
pub(super) fn ages(by_age: [Money; 5]) -> Value {
    let named = Age::ALL.iter().zip(by_age).filter_map(|(age, amount)| {
        let word = serde_json::to_value(age).ok()?;
        Some((word.as_str()?.to_owned(), Value::from(amount.to_string())))
    });
    Value::Object(named.collect())
}

fn shown(call: &Call<'_>, books: &AccountBooks) -> Result<(), Error> {
    let owed = &books.owed;
    let told = json!({
        "id": books.account, "name": books.name, "day": books.day,
        "open": owed.open.to_string(), "overdue": owed.overdue.to_string(),
        "by_age": ages(owed.by_age), "advance": owed.advance.to_string(),
        "bills": owed.bills.iter().map(bill).collect::<Vec<_>>(),
        "payments": books.payments.iter().map(payment).collect::<Vec<_>>(),
        "terms": {
            "days": books.terms.days, "own": books.terms.own,
            "credit": books.terms.credit.map(|credit| credit.to_string()),
        },
    });
    call.tell(&told, || {
        let bills = owed.bills.iter().map(|one| {
            format!(
                "{}\t{}\t{}\t{}\t{}\t{}\t{}",
                one.bill.id,
                one.bill.on,
                one.bill.due,
                one.bill.amount,
                one.open,
                one.bill.number,
                one.bill.note
            )
        });
        let payments = books.payments.iter().map(|one| {
            format!(
                "{}\t{}\t−{}\t{}\t{}",
                one.id, one.on, one.amount, one.way, one.note
            )
        });
        bills.chain(payments).collect()
    })
}

fn bill(one: &BillStanding) -> Value {
    json!({
        "id": one.bill.id, "number": one.bill.number, "on": one.bill.on, "due": one.bill.due,
        "amount": one.bill.amount.to_string(), "settled": one.settled.to_string(),
        "open": one.open.to_string(), "days": one.days, "age": one.age, "note": one.bill.note,
        "batch": one.bill.batch,
    })
}

fn payment(one: &Payment) -> Value {
    json!({
        "id": one.id, "on": one.on, "amount": one.amount.to_string(), "bill": one.bill, "way": one.way,
        "note": one.note, "batch": one.batch,
    })
}

fn imported(call: &Call<'_>, report: &ReceivablesImport) -> Result<(), Error> {
    let errors = report.errors.iter().map(|error| {
        let cell = &error.cell;
        let told = refusal(&format!("cell.{}", cell.code)).fact("value", &cell.value);
        json!({
            "row": error.row, "column": cell.column, "value": cell.value, "code": cell.code,
            "why": texts::say(&told, call.language),
        })
    });
    let errors: Vec<Value> = errors.collect();
    if call.global.json {
        return out::json(&json!({
            "encoding": report.encoding, "header_row": report.header_row, "rows": report.rows,
            "bills": report.bills, "payments": report.payments, "known": report.known,
            "billed": report.billed.to_string(), "paid": report.paid.to_string(), "errors": errors,
            "batch": report.batch,
        }));
    }
    let words = call.either("应收 / 收款 / 已有：", "bills / payments / known:");
    out::line(&format!(
        "{words} {} / {} / {}",
        report.bills, report.payments, report.known
    ))?;
    for error in &errors {
        let word = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        eprintln!("{}: {} {}", error["row"], word("column"), word("why"));
    }
    Ok(())
}
