//! `accounts contracts`: what was agreed in writing, which instalments are due and paid.

use chrono::NaiveDate;
use domain::accounts::{Contract, ContractDue, InstalmentStanding};
use domain::money::Money;
use operations::texts::Language;
use operations::views::{
    ContractDueRow, ContractForm, ContractView, InstalmentBilling, InstalmentForm, ScanRow,
};
use operations::{Error, accounts};
use serde_json::{Value, json};

use super::account_work::Call;
use crate::arguments::{ContractArguments, ContractsCommand as C, TypedInstalment};

pub(super) fn run(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let now = call.now;
    let day = |as_of: Option<NaiveDate>| as_of.unwrap_or(now.today());
    match command {
        C::List {
            account,
            all,
            as_of,
        } => {
            let mut found = match account {
                Some(id) => accounts::account_contracts(call.office, day(as_of), id)?.contracts,
                None => accounts::contracts(call.office, day(as_of), !all)?,
            };
            found.retain(|one| all || one.contract.closed_on.is_none());
            let rows: Vec<Value> = found.iter().map(told).collect();
            call.tell(&rows, || found.iter().flat_map(lines).collect())
        }
        C::Due { as_of } => {
            let due = accounts::contracts_due(call.office, day(as_of))?;
            let rows: Vec<Value> = due.iter().map(due_told).collect();
            call.tell(&rows, || due.iter().map(due_line).collect())
        }
        C::Save(typed) => {
            let known = match typed.change {
                Some(id) => contract(call, typed.account, id)?,
                None => None,
            };
            let id = accounts::save_contract(call.office, now, &form(typed, known))?;
            call.tell(&json!({ "id": id }), || vec![id.to_string()])
        }
        C::Bill {
            instalment,
            bill,
            on,
        } => {
            let form = InstalmentBilling {
                instalment,
                bill,
                on,
            };
            let bill = accounts::bill_instalment(call.office, now, &form)?;
            call.tell(&json!({ "bill": bill }), || vec![bill.to_string()])
        }
        C::Close { contract, on } => {
            let unbilled = accounts::close_contract(call.office, now, contract, Some(day(on)))?;
            let told = json!({ "done": true, "unbilled": unbilled.to_string() });
            call.tell(&told, || vec![closed(call, unbilled)])
        }
        C::Reopen { contract } => {
            accounts::close_contract(call.office, now, contract, None)?;
            call.done("已恢复履行。", "It runs again.")
        }
        C::Delete { contract } => {
            accounts::delete_contract(call.office, now, contract)?;
            call.done("已删除。", "Deleted.")
        }
        C::Attach { contract, file } => {
            accounts::attach_to_contract(call.office, now, contract, &file)?;
            call.done("已附上。", "Attached.")
        }
        C::File { file, out } => {
            accounts::copy_contract_scan(call.office, file, &out)?;
            call.tell(&json!({ "out": out }), || vec![out.display().to_string()])
        }
    }
}

fn closed(call: &Call<'_>, unbilled: Money) -> String {
    let amount = unbilled.grouped();
    match (unbilled.is_zero(), call.language) {
        (true, _) => call.either("已办结。", "Closed.").to_owned(),
        (false, Language::Chinese) => {
            format!("已办结。还有 {amount} 元没有开应收，不再提醒。")
        }
        (false, Language::English) => {
            format!(
                "Closed. {amount} yuan of it was never billed; nobody is reminded of it any more."
            )
        }
    }
}

/// None where the account has no such contract: saving says so.
fn contract(call: &Call<'_>, account: i64, id: i64) -> Result<Option<Contract>, Error> {
    let known = accounts::account_contracts(call.office, call.now.today(), account)?;
    let mut contracts = known.contracts.into_iter().map(|one| one.contract);
    Ok(contracts.find(|one| i64::from(one.id) == id))
}

/// What was not said stays as it was. Instalments with the day and the amount of one that is there are that one.
fn form(typed: ContractArguments, known: Option<Contract>) -> ContractForm {
    let before = known.as_ref();
    let kept = |said: Option<String>, was: fn(&Contract) -> String| {
        said.or_else(|| before.map(was)).unwrap_or_default()
    };
    let instalments = match (typed.instalments.is_empty(), before) {
        (true, Some(before)) => before
            .instalments
            .iter()
            .map(|one| InstalmentForm {
                id: Some(one.id.into()),
                name: one.name.clone(),
                due: one.due,
                amount: one.amount.to_string(),
            })
            .collect(),
        _ => typed
            .instalments
            .into_iter()
            .map(|one| instalment(one, before))
            .collect(),
    };
    ContractForm {
        id: typed.change,
        account: typed.account,
        number: kept(typed.number, |one| one.number.clone()),
        subject: kept(typed.subject, |one| one.subject.clone()),
        amount: kept(typed.amount, |one| {
            one.amount
                .map(|amount| amount.to_string())
                .unwrap_or_default()
        }),
        signed_on: typed
            .signed
            .or(before.map(|one| one.signed_on))
            .unwrap_or_default(),
        starts_on: typed.starts.or(before.and_then(|one| one.starts_on)),
        ends_on: typed.ends.or(before.and_then(|one| one.ends_on)),
        remind_days: typed.remind.or(before.map(|one| one.remind_days)),
        note: kept(typed.note, |one| one.note.clone()),
        instalments,
    }
}

fn instalment(typed: TypedInstalment, before: Option<&Contract>) -> InstalmentForm {
    let amount = domain::money::Money::parse(&typed.amount).ok();
    let mut known = before.iter().flat_map(|one| &one.instalments);
    let same = known.find(|one| one.due == typed.due && Some(one.amount) == amount);
    InstalmentForm {
        id: same.map(|one| one.id.into()),
        name: typed.name,
        due: typed.due,
        amount: typed.amount,
    }
}

fn told(view: &ContractView) -> Value {
    let one = &view.contract;
    json!({
        "id": one.id, "account": one.account, "name": view.name, "manager": view.manager,
        "number": one.number, "subject": one.subject,
        "amount": one.amount.map(|amount| amount.to_string()),
        "signed_on": one.signed_on, "starts_on": one.starts_on, "ends_on": one.ends_on,
        "remind_days": one.remind_days, "closed_on": one.closed_on, "note": one.note,
        "state": view.state, "billed": view.billed.to_string(), "paid": view.paid.to_string(),
        "instalments": view.instalments.iter().map(instalment_told).collect::<Vec<_>>(),
        "files": view.files.iter().map(file_told).collect::<Vec<_>>(),
    })
}

fn instalment_told(one: &InstalmentStanding) -> Value {
    let part = &one.instalment;
    json!({
        "id": part.id, "name": part.name, "due": part.due, "amount": part.amount.to_string(),
        "bill": part.bill, "state": one.state, "paid": one.paid.to_string(),
    })
}

fn file_told(file: &ScanRow) -> Value {
    json!({ "id": file.id, "name": file.name, "bytes": file.bytes, "sha256": file.sha256 })
}

fn lines(view: &ContractView) -> Vec<String> {
    let one = &view.contract;
    let amount = one
        .amount
        .map(|amount| amount.to_string())
        .unwrap_or_default();
    let ends = one.ends_on.map(|day| day.to_string()).unwrap_or_default();
    let mut lines = vec![format!(
        "{}\t{}\t{}\t{}\t{amount}\t{}\t{ends}",
        one.id, view.name, one.number, one.subject, view.paid
    )];
    lines.extend(view.instalments.iter().map(|part| {
        let kept = &part.instalment;
        let word = word(&part.state);
        format!(
            "  {}\t{}\t{}\t{}\t{}\t{word}",
            kept.id, kept.due, kept.amount, part.paid, kept.name
        )
    }));
    lines
}

fn due_told(row: &ContractDueRow) -> Value {
    let ContractDue {
        what,
        on,
        days,
        amount,
        name,
    } = &row.due;
    json!({
        "id": row.contract, "account": row.account, "name": row.name, "manager": row.manager,
        "number": row.number, "subject": row.subject, "what": what, "on": on, "days": days,
        "amount": amount.map(|amount| amount.to_string()), "instalment": name,
    })
}

fn due_line(row: &ContractDueRow) -> String {
    let due = &row.due;
    let amount = due
        .amount
        .map(|amount| amount.to_string())
        .unwrap_or_default();
    format!(
        "{}\t{}\t{}\t{}\t{amount}\t{}",
        due.on,
        due.days,
        row.name,
        row.subject,
        word(&due.what)
    )
}

/// to_bill, as the JSON says it.
fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
