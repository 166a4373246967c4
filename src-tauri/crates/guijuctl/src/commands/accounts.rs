//! Customers: list, show, search, undo, duplicates, merge. The import stands beside.

use std::collections::HashMap;
use std::process::ExitCode;

use domain::accounts::{Account, Contact, Likeness, Phone};
use domain::ids::EmployeeId;
use operations::office::Office;
use operations::texts::{self, Language};
use operations::views::{AccountOrderWord, AccountQuery, CustomFieldRow};
use operations::{Error, accounts, clock, refusal};
use serde_json::{Map, Value, json};

use super::{account_lists, account_work, accounts_import};
use crate::arguments::{AccountsCommand, Global};
use crate::{desk, output};

/// Runs `accounts …`.
pub fn run(
    global: &Global,
    command: AccountsCommand,
    language: Language,
) -> Result<ExitCode, Error> {
    match command {
        AccountsCommand::List(asked) => {
            let office = desk::open(global)?;
            let all = account_lists::listed(&office, &asked)?;
            told(global, &office, &all)
        }
        AccountsCommand::Show { id } => show(global, id),
        AccountsCommand::Search { text, limit } => search(global, &text, limit),
        AccountsCommand::Import {
            input,
            dry_run,
            map,
            dates,
            short_years,
            likely,
            bad_rows,
        } => accounts_import::run(
            global,
            &accounts_import::Order {
                input,
                dry_run,
                map,
                dates,
                short_years,
                likely,
                bad_rows,
            },
            language,
        ),
        AccountsCommand::Undo { batch } => {
            let mut office = desk::open(global)?;
            accounts::undo_import(&mut office, clock::now()?, batch)?;
            output::line(output::either(
                language,
                "已撤销该次导入。",
                "The import was taken back.",
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        AccountsCommand::Duplicates => duplicates(global, language),
        AccountsCommand::Merge { kept, gone } => {
            let mut office = desk::open(global)?;
            let (merge, view) = accounts::merge(&mut office, clock::now()?, kept, gone)?;
            if global.json {
                output::json(
                    &json!({ "id": merge, "kept": kept, "gone": gone, "name": view.account.name }),
                )?;
            } else {
                output::line(&format!(
                    "{} {} ({merge})",
                    output::either(language, "已合并到", "Merged into"),
                    view.account.name
                ))?;
            }
            Ok(ExitCode::SUCCESS)
        }
        at_work @ (AccountsCommand::Export { .. }
        | AccountsCommand::Fields { .. }
        | AccountsCommand::Set { .. }
        | AccountsCommand::Views { .. }
        | AccountsCommand::Sales { .. }
        | AccountsCommand::Receivables { .. }
        | AccountsCommand::Contracts { .. }
        | AccountsCommand::Statement(_)
        | AccountsCommand::Demand(_)
        | AccountsCommand::Analysis { .. }
        | AccountsCommand::Grade { .. }
        | AccountsCommand::Plan { .. }
        | AccountsCommand::Visits { .. }
        | AccountsCommand::ProcessCheck { .. }
        | AccountsCommand::Warnings { .. }) => {
            account_work::run(global, at_work, language)?;
            Ok(ExitCode::SUCCESS)
        }
        AccountsCommand::Unmerge { merge } => {
            let mut office = desk::open(global)?;
            let view = accounts::unmerge(&mut office, clock::now()?, merge)?;
            output::line(&format!(
                "{} {}",
                output::either(language, "已拆开：", "Apart again:"),
                view.account.name
            ))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn told(global: &Global, office: &Office, all: &[Account]) -> Result<ExitCode, Error> {
    let names = accounts::named(office)?;
    if global.json {
        let fields = accounts::fields(office)?;
        let rows: Vec<Value> = all
            .iter()
            .map(|account| row(account, &names, &fields))
            .collect();
        output::json(&rows)?;
    } else {
        for account in all {
            let phone = account
                .all_phones()
                .next()
                .map(Phone::shown)
                .unwrap_or_default();
            let grade = account
                .grade
                .as_ref()
                .map(|held| format!("{:?}", held.grade))
                .unwrap_or_default();
            output::line(&format!(
                "{}\t{}\t{grade}\t{phone}",
                account.id, account.name
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn row(account: &Account, names: &HashMap<EmployeeId, String>, fields: &[CustomFieldRow]) -> Value {
    json!({
        "id": account.id, "name": account.name, "short_name": account.short_name, "kind": account.kind,
        "code": account.code, "status": account.status,
        "grade": account.grade.as_ref().map(|held| held.grade),
        "manager": account.manager.and_then(|id| names.get(&id)),
        "group": account.parent, "credit_code": account.credit_code, "industry": account.industry,
        "source": account.source, "address": account.address, "website": account.website,
        "since": account.since,
        "yearly_purchase": account.yearly_purchase.map(|amount| amount.to_string()),
        "phones": phones(&account.phones), "emails": account.emails,
        "contacts": account.contacts.iter().map(contact).collect::<Vec<_>>(),
        "note": account.note, "custom": custom(account, fields),
    })
}

/// `{"合同类型": "年框"}`
fn custom(account: &Account, fields: &[CustomFieldRow]) -> Map<String, Value> {
    let said = |row: &CustomFieldRow| {
        let value = account.custom(row.field.id)?;
        Some((row.field.name.clone(), json!(value)))
    };
    fields.iter().filter_map(said).collect()
}

fn contact(contact: &Contact) -> Value {
    let birthday = contact.birthday.map(|day| {
        json!({ "calendar": day.calendar, "year": day.year, "month": day.month, "day": day.day })
    });
    json!({
        "id": contact.id, "name": contact.name, "department": contact.department, "post": contact.post,
        "role": contact.role, "attitude": contact.attitude, "phones": phones(&contact.phones),
        "emails": contact.emails, "wechat": contact.wechat, "birthday": birthday,
        "consent": contact.consent, "no_contact": contact.no_contact, "note": contact.note,
    })
}

/// `13800000001`, `05926000000-801`
fn phones(phones: &[Phone]) -> Vec<String> {
    let told = |phone: &Phone| match phone.extension.as_str() {
        "" => phone.number.clone(),
        extension => format!("{}-{extension}", phone.number),
    };
    phones.iter().map(told).collect()
}

fn show(global: &Global, id: i64) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let view = accounts::view(&office, clock::now()?.today(), id)?;
    if global.json {
        let fields = accounts::fields(&office)?;
        let mut told = row(&view.account, &accounts::named(&office)?, &fields);
        told["grade_reason"] = json!(view.account.grade.as_ref().map(|held| &held.reason));
        told["members"] = json!(view.members);
        told["log"] = json!(view.log);
        output::json(&told)?;
        return Ok(ExitCode::SUCCESS);
    }
    let account = &view.account;
    output::line(&format!("{}\t{}", account.id, account.name))?;
    for text in [
        &account.credit_code,
        &account.industry,
        &account.address,
        &account.website,
    ] {
        if !text.is_empty() {
            output::line(text)?;
        }
    }
    for field in &view.fields {
        if let Some(value) = account.custom(field.id) {
            output::line(&format!("{}\t{value}", field.name))?;
        }
    }
    for contact in &account.contacts {
        output::line(&format!(
            "{}\t{}\t{}",
            contact.name,
            contact.post,
            phones(&contact.phones).join(" ")
        ))?;
    }
    for entry in &view.log {
        output::line(&format!(
            "{}\t{}\t{}",
            entry.on, entry.told_them, entry.they_told_us
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn search(global: &Global, text: &str, limit: usize) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let query = AccountQuery {
        text: text.to_owned(),
        order: AccountOrderWord::Name,
        limit,
        ..AccountQuery::default()
    };
    let page = accounts::list(&office, clock::now()?.today(), &query)?;
    let mut found = Vec::with_capacity(page.rows.len());
    for row in &page.rows {
        found.push(accounts::view(&office, page.today, row.id)?.account);
    }
    told(global, &office, &found)
}

fn duplicates(global: &Global, language: Language) -> Result<ExitCode, Error> {
    let office = desk::open(global)?;
    let pairs = accounts::duplicates(&office)?;
    let why = |reason| texts::say(&refusal(accounts::reason_code(reason)), language);
    if global.json {
        let rows: Vec<Value> = pairs
            .iter()
            .map(|pair| {
                json!({
                    "id": pair.first.id, "other": pair.second.id, "name": pair.first.name,
                    "other_name": pair.second.name, "certain": pair.alike.likeness == Likeness::Certain,
                    "reason": pair.alike.reason, "why": why(pair.alike.reason),
                })
            })
            .collect();
        output::json(&rows)?;
    } else {
        for pair in pairs {
            output::line(&format!(
                "{} {}\t{} {}\t{}",
                pair.first.id,
                pair.first.name,
                pair.second.id,
                pair.second.name,
                why(pair.alike.reason)
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
