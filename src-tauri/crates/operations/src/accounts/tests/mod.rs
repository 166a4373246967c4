//! Accounts in a company: taken in, found, talked with, told apart and made one.

mod checking;
mod contracts;
mod fields;
mod importing;
mod keeping;
mod listing;
mod lists;
mod owing;
mod planning;
mod visiting;
mod working;

use std::path::PathBuf;

use domain::accounts::{
    AccountKind, AccountStatus, Attitude, Channel, Consent, DecisionRole, Promiser,
};

use super::*;
use crate::testing::{TestOffice, code_of, day, moment, office, refused};
use crate::views::*;

fn form(name: &str) -> AccountForm {
    AccountForm {
        id: None,
        kind: AccountKind::Company,
        name: name.into(),
        short_name: String::new(),
        code: String::new(),
        parent: None,
        status: AccountStatus::Active,
        manager: None,
        credit_code: String::new(),
        industry: String::new(),
        source: String::new(),
        address: String::new(),
        website: String::new(),
        since: None,
        yearly_purchase: String::new(),
        phones: String::new(),
        emails: String::new(),
        contacts: vec![],
        note: String::new(),
        custom: vec![],
    }
}

fn contact(name: &str, phones: &str) -> ContactForm {
    ContactForm {
        id: None,
        name: name.into(),
        department: String::new(),
        post: String::new(),
        role: DecisionRole::Unknown,
        attitude: Attitude::Unknown,
        phones: phones.into(),
        emails: String::new(),
        wechat: String::new(),
        birthday: None,
        consent: Consent::Unknown,
        no_contact: false,
        note: String::new(),
    }
}

fn talk(account: i64, promise: &str, due_on: Option<&str>) -> LogForm {
    LogForm {
        account,
        on: day("2026-11-20"),
        channel: Channel::Phone,
        leader: false,
        contact: String::new(),
        told_them: "新款吊灯到店".into(),
        they_told_us: String::new(),
        promise: promise.into(),
        promised_by: Promiser::Us,
        due_on: due_on.map(day),
        visit: None,
    }
}

fn add(office: &mut TestOffice, form: &AccountForm) -> i64 {
    save(office, moment(), form).unwrap().account.id.into()
}

fn names(office: &TestOffice, text: &str) -> Vec<String> {
    let query = AccountQuery {
        text: text.into(),
        limit: 50,
        ..AccountQuery::default()
    };
    let page = list(office, moment().today(), &query).unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

fn file(office: &TestOffice, name: &str, text: &str) -> PathBuf {
    let path = office.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}
