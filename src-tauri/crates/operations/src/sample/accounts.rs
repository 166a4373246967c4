//! The customers of the sample: whom the shop supplies, what was said with them and promised.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::accounts::{
    Account, AccountKind, AccountStatus, Attitude, Birthday, Channel, Consent, Contact,
    DecisionRole, Grade, GradedBy, HeldGrade, LogEntry, Phone, Promise, Promiser,
};
use domain::ids::{AccountId, EmployeeId};
use domain::moment::Moment;
use domain::money::Money;
use serde::Deserialize;

use crate::error::Result;
use crate::office::Office;

/// One customer as the file has it; what is not said is not known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Customer {
    name: String,
    kind: AccountKind,
    status: AccountStatus,
    #[serde(default)]
    short_name: String,
    #[serde(default)]
    code: String,
    parent: Option<String>,
    manager: Option<String>,
    grade: Option<Grade>,
    /// By hand where nothing is said.
    graded_by: Option<GradedBy>,
    #[serde(default)]
    grade_reason: String,
    #[serde(default)]
    industry: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    address: String,
    since: Option<NaiveDate>,
    yearly_purchase: Option<String>,
    #[serde(default)]
    phones: Vec<String>,
    #[serde(default)]
    contacts: Vec<Person>,
    #[serde(default)]
    talks: Vec<Talk>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    #[serde(default)]
    post: String,
    #[serde(default)]
    phones: Vec<String>,
    role: Option<DecisionRole>,
    attitude: Option<Attitude>,
    #[serde(default)]
    emails: Vec<String>,
    #[serde(default)]
    wechat: String,
    birthday: Option<String>,
    consent: Option<Consent>,
    #[serde(default)]
    no_contact: bool,
    #[serde(default)]
    note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Talk {
    on: NaiveDate,
    channel: Channel,
    #[serde(default)]
    leader: bool,
    contact: String,
    #[serde(default)]
    told_them: String,
    #[serde(default)]
    they_told_us: String,
    promise: Option<String>,
    promised_by: Promiser,
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
}

/// Writes all of them in one go, with what was said.
pub(super) fn accounts(office: &mut Office, now: Moment) -> Result<()> {
    let customers: Vec<Customer> = serde_json::from_str(include_str!("../../sample/accounts.json"))
        .map_err(anyhow::Error::from)?;
    let organisation = office.file.people().organisation()?;
    let managers: HashMap<String, EmployeeId> = organisation
        .employees
        .iter()
        .map(|person| (person.code.clone(), person.id))
        .collect();
    let payload = serde_json::json!({ "accounts": customers.len() });
    office.record(now, "sample.accounts", "accounts", payload, |tx| {
        let accounts = tx.accounts();
        let mut ids: HashMap<&str, AccountId> = HashMap::new();
        for customer in &customers {
            let mut account = account(customer, now);
            account.parent = customer
                .parent
                .as_deref()
                .and_then(|name| ids.get(name).copied());
            account.manager = customer
                .manager
                .as_ref()
                .and_then(|code| managers.get(code).copied());
            let id = accounts.insert(&account)?;
            ids.insert(&customer.name, id);
            for talk in &customer.talks {
                accounts.insert_log(&said(id, talk))?;
            }
        }
        Ok(())
    })
}

fn account(customer: &Customer, now: Moment) -> Account {
    let mut account = Account::named(customer.kind, customer.name.clone());
    account.status = customer.status;
    account.short_name.clone_from(&customer.short_name);
    account.code.clone_from(&customer.code);
    account.industry.clone_from(&customer.industry);
    account.source.clone_from(&customer.source);
    account.address.clone_from(&customer.address);
    account.since = customer.since;
    account.yearly_purchase = customer
        .yearly_purchase
        .as_ref()
        .and_then(|yuan| Money::parse(yuan).ok());
    account.grade = customer.grade.map(|grade| HeldGrade {
        grade,
        by: customer.graded_by.unwrap_or(GradedBy::Hand),
        reason: customer.grade_reason.clone(),
        on: NaiveDate::from_ymd_opt(2026, 1, 15).unwrap_or(now.today()),
    });
    account.phones = numbers(&customer.phones);
    account.contacts = customer.contacts.iter().map(person).collect();
    account
}

fn person(person: &Person) -> Contact {
    let mut contact = Contact::named(person.name.clone());
    contact.post.clone_from(&person.post);
    contact.phones = numbers(&person.phones);
    contact.role = person.role.unwrap_or(DecisionRole::Unknown);
    contact.attitude = person.attitude.unwrap_or(Attitude::Unknown);
    contact.emails.clone_from(&person.emails);
    contact.wechat.clone_from(&person.wechat);
    contact.birthday = person.birthday.as_deref().and_then(Birthday::parse);
    contact.consent = person.consent.unwrap_or(Consent::Unknown);
    contact.no_contact = person.no_contact;
    contact.note.clone_from(&person.note);
    contact
}

fn numbers(texts: &[String]) -> Vec<Phone> {
    texts
        .iter()
        .filter_map(|text| Phone::parse(text).ok())
        .collect()
}

fn said(account: AccountId, talk: &Talk) -> LogEntry {
    LogEntry {
        id: 0.into(),
        account,
        on: talk.on,
        channel: talk.channel,
        leader: talk.leader,
        contact: talk.contact.clone(),
        told_them: talk.told_them.clone(),
        they_told_us: talk.they_told_us.clone(),
        promise: talk.promise.as_ref().map(|text| Promise {
            text: text.clone(),
            by: talk.promised_by,
            due_on: talk.due_on,
            done_on: talk.done_on,
        }),
        by: String::new(),
    }
}
