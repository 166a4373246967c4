//! 记一笔: what was said, what was promised, and who is to be spoken to today.

use chrono::NaiveDate;
use domain::accounts::{Channel, LogEntry, Promise};
use domain::ids::{AccountId, LogId, PlannedVisitId};
use domain::moment::Moment;

use super::visits::waiting;
use super::{account, view};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountView, LogForm, Role, TalkDue};

/// Writes one talk down.
pub fn save_log(office: &mut Office, now: Moment, form: &LogForm) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let text = |typed: &str| typed.trim().to_owned();
    let promise = match text(&form.promise) {
        promise if promise.is_empty() => None,
        promise => Some(Promise {
            text: promise,
            by: form.promised_by,
            due_on: form.due_on,
            done_on: None,
        }),
    };
    let entry = LogEntry {
        id: 0.into(),
        account: account.id,
        on: form.on,
        channel: form.channel,
        leader: form.leader,
        contact: text(&form.contact),
        told_them: text(&form.told_them),
        they_told_us: text(&form.they_told_us),
        promise,
        by: String::new(),
    };
    if entry.told_them.is_empty() && entry.they_told_us.is_empty() && entry.promise.is_none() {
        return Err(refusal("accounts.nothing_said").into());
    }
    if entry.on > now.today() {
        return Err(refusal("accounts.said_tomorrow")
            .fact("day", entry.on)
            .into());
    }
    if let Some(due) = entry.promise.as_ref().and_then(|promise| promise.due_on)
        && due < entry.on
    {
        return Err(refusal("accounts.due_before").fact("day", due).into());
    }
    let payload =
        serde_json::json!({ "account": form.account, "on": entry.on, "channel": entry.channel });
    let told = form.visit.filter(|_| entry.channel == Channel::Visit);
    let told = told.map(|id| waiting(office, PlannedVisitId::from(id)));
    let told = told.transpose()?;
    if told
        .as_ref()
        .is_some_and(|visit| visit.account != account.id)
    {
        return Err(refusal("accounts.visit_elsewhere")
            .fact("name", &account.name)
            .into());
    }
    office.record(now, "accounts.log", &account.name, payload, |tx| {
        let accounts = tx.accounts();
        let log = accounts.insert_log(&entry)?;
        if let Some(visit) = &told {
            accounts.report_visit(visit.id, log)?;
        }
        if entry.channel == Channel::Visit {
            accounts.settle_visits(account.id, entry.on, entry.leader, log)?;
        }
        Ok(())
    })?;
    view(office, now.today(), form.account)
}

/// What was promised is done, or waits again.
pub fn settle(office: &mut Office, now: Moment, log: i64, done: bool) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let entry = office.file.accounts().log_entry(LogId::from(log))?;
    let account = account(office, entry.account)?;
    let payload = serde_json::json!({ "log": log, "done": done });
    office.record(now, "accounts.promise", &account.name, payload, |tx| {
        tx.accounts().settle(entry.id, done.then(|| now.today()))
    })?;
    view(office, now.today(), account.id.into())
}

/// Takes an entry away that was written by mistake; the trail keeps that there was one.
pub fn delete_log(office: &mut Office, now: Moment, log: i64) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let entry = office.file.accounts().log_entry(LogId::from(log))?;
    let account = account(office, entry.account)?;
    let payload = serde_json::json!({ "log": log, "on": entry.on });
    office.record(now, "accounts.log.delete", &account.name, payload, |tx| {
        tx.accounts().delete_log(entry.id)
    })?;
    view(office, now.today(), account.id.into())
}

/// 今天该联系谁: promises due up to a day, the oldest first, with the number to call.
pub fn due(office: &Office, today: NaiveDate, until: NaiveDate) -> Result<Vec<TalkDue>> {
    let accounts = office.file.accounts();
    let waiting = accounts.due(until)?;
    let ids: Vec<AccountId> = waiting.iter().map(|open| open.entry.account).collect();
    let known = accounts.accounts(&ids)?;
    let due = waiting.into_iter().filter_map(|open| {
        let overdue = open.entry.is_overdue(today);
        let promise = open.entry.promise?;
        let account = known
            .iter()
            .find(|account| account.id == open.entry.account)?;
        let contact = account
            .contacts
            .iter()
            .find(|contact| contact.name == open.entry.contact)
            .or(account.contacts.first());
        let phone = contact
            .and_then(|contact| contact.phones.first())
            .or(account.phones.first());
        Some(TalkDue {
            account: account.id.into(),
            name: open.account_name,
            log: open.entry.id.into(),
            contact: match open.entry.contact {
                named if !named.is_empty() => named,
                _ => contact
                    .map(|contact| contact.name.clone())
                    .unwrap_or_default(),
            },
            phone: phone.map(|phone| phone.shown()).unwrap_or_default(),
            promise: promise.text,
            promised_by: promise.by,
            due_on: promise.due_on?,
            overdue,
        })
    });
    Ok(due.collect())
}
