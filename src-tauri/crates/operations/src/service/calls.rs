//! 新来一个电话: four digits, a name, two letters or a serial number are enough to know who calls, what he has from us,
//! whether it is under warranty, and what is open.

use domain::accounts::Account;
use domain::ids::ItemId;
use domain::moment::Moment;
use domain::service::CaseState;
use store::Query;

use super::items::numbered;
use super::view::{Desk, item_view};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CallerView, CaseRow};

/// More callers than this nobody reads while the telephone rings.
const MOST: usize = 20;
/// Of what is closed the last ones.
const LAST: usize = 3;

/// Who answers to the text, the best first.
pub fn lookup(office: &Office, now: Moment, text: &str) -> Result<Vec<CallerView>> {
    let text = text.trim();
    if text.is_empty() {
        return Err(refusal("service.nothing_to_look_up").into());
    }
    let Some(query) = Query::read(text) else {
        return Ok(Vec::new());
    };
    let accounts = office.file.accounts();
    let goods = numbered(office, text, MOST)?;
    let mut ids = accounts.search(&query, MOST)?;
    for item in &goods {
        if !ids.contains(&item.account) {
            ids.push(item.account);
        }
    }
    let goods: Vec<ItemId> = goods.iter().map(|item| item.id).collect();
    let mut found = Vec::new();
    for account in accounts.accounts(&ids)? {
        let mut caller = caller(office, now, account, text)?;
        // What the number stands on is what the call is about.
        caller
            .items
            .sort_by_key(|view| !goods.contains(&view.item.id));
        found.push(caller);
    }
    Ok(found)
}

fn caller(office: &Office, now: Moment, account: Account, text: &str) -> Result<CallerView> {
    let service = office.file.service();
    let cases = service.cases_of(account.id)?;
    let mut desk = Desk::of(office, now, &cases)?;
    let mut open: Vec<CaseRow> = Vec::new();
    let mut closed: Vec<CaseRow> = Vec::new();
    for case in &cases {
        if case.state != CaseState::Closed {
            open.push(desk.row(office, case)?);
        } else if closed.len() < LAST {
            closed.push(desk.row(office, case)?);
        }
    }
    open.reverse();
    let items = service
        .items_of(account.id)?
        .into_iter()
        .map(|item| item_view(office, &mut desk.rules, item, now.today()))
        .collect::<Result<_>>()?;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let holds = |number: &str| !digits.is_empty() && number.contains(&digits);
    let person = account
        .contacts
        .iter()
        .find(|contact| {
            contact.name.contains(text) || contact.phones.iter().any(|one| holds(&one.number))
        })
        .or_else(|| account.contacts.first());
    let phone = person
        .and_then(|person| {
            let mut phones = person.phones.iter();
            let matching = phones.find(|one| holds(&one.number));
            matching.or_else(|| person.phones.first())
        })
        .or_else(|| account.phones.first());
    Ok(CallerView {
        id: account.id.into(),
        grade: account.grade.as_ref().map(|held| held.grade),
        contact: person.map(|person| person.name.clone()).unwrap_or_default(),
        phone: phone.map(|phone| phone.shown()).unwrap_or_default(),
        no_contact: person.is_some_and(|person| person.no_contact),
        address: account.address,
        name: account.name,
        items,
        open,
        closed,
    })
}
