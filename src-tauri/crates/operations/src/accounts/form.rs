//! What was typed into a form, as an account; every field that cannot be is named.

use domain::accounts::text::one_line;
use domain::accounts::{Account, Contact, CustomField, Phone, email};
use domain::ids::AccountId;
use domain::money::Money;

use super::custom;
use crate::error::{Refusal, Result, refusal};
use crate::views::{AccountForm, ContactForm};

/// The account as typed; what forms do not show is kept from `before`.
pub(super) fn typed(
    form: &AccountForm,
    before: Option<&Account>,
    fields: &[CustomField],
) -> Result<Account, Refusal> {
    let name = one_line(&form.name);
    if name.is_empty() {
        return Err(refusal("accounts.no_name"));
    }
    let credit_code = one_line(&form.credit_code).to_uppercase();
    let whole = credit_code.len() == 18 && credit_code.chars().all(|c| c.is_ascii_alphanumeric());
    if !credit_code.is_empty() && !whole {
        return Err(refusal("accounts.bad_credit_code").fact("value", credit_code));
    }
    let mut account = before
        .cloned()
        .unwrap_or_else(|| Account::named(form.kind, name.clone()));
    account.kind = form.kind;
    account.name = name;
    account.short_name = one_line(&form.short_name);
    account.code = one_line(&form.code);
    account.parent = form.parent.map(AccountId::from);
    account.status = form.status;
    account.manager = form.manager.map(Into::into);
    account.credit_code = credit_code;
    account.industry = one_line(&form.industry);
    account.source = one_line(&form.source);
    account.address = one_line(&form.address);
    account.website = one_line(&form.website);
    account.since = form.since;
    account.yearly_purchase = purchase(&form.yearly_purchase)?;
    account.phones = phones(&form.phones)?;
    account.emails = emails(&form.emails)?;
    account.contacts = form
        .contacts
        .iter()
        .map(|contact| person(contact, before))
        .collect::<Result<_, _>>()?;
    account.note = form.note.trim().to_owned();
    for typed in &form.custom {
        custom::set(&mut account, fields, typed.field, &typed.value)?;
    }
    Ok(account)
}

fn person(form: &ContactForm, before: Option<&Account>) -> Result<Contact, Refusal> {
    let name = one_line(&form.name);
    if name.is_empty() {
        return Err(refusal("accounts.no_contact_name"));
    }
    // An id that is not of this account would take somebody away from another.
    let own = form.id.filter(|id| {
        before.is_some_and(|before| {
            before
                .contacts
                .iter()
                .any(|known| i64::from(known.id) == *id)
        })
    });
    let mut contact = Contact::named(name);
    contact.id = own.unwrap_or_default().into();
    contact.department = one_line(&form.department);
    contact.post = one_line(&form.post);
    contact.role = form.role;
    contact.attitude = form.attitude;
    contact.phones = phones(&form.phones)?;
    contact.emails = emails(&form.emails)?;
    contact.wechat = one_line(&form.wechat);
    contact.birthday = match form.birthday {
        None => None,
        Some(typed) => Some(
            domain::accounts::Birthday::new(typed.calendar, typed.year, typed.month, typed.day)
                .ok_or_else(|| refusal("accounts.bad_birthday").fact("name", &contact.name))?,
        ),
    };
    contact.consent = form.consent;
    contact.no_contact = form.no_contact;
    contact.note = form.note.trim().to_owned();
    Ok(contact)
}

fn purchase(text: &str) -> Result<Option<Money>, Refusal> {
    let text: String = text.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
    if text.is_empty() {
        return Ok(None);
    }
    match Money::parse(&text) {
        Ok(amount) if amount.fen() >= 0 => Ok(Some(amount)),
        _ => Err(refusal("accounts.bad_amount").fact("value", text)),
    }
}

fn phones(text: &str) -> Result<Vec<Phone>, Refusal> {
    Phone::parse_all(text)
        .into_iter()
        .map(|parsed| parsed.map_err(|_| refusal("accounts.bad_phone").fact("value", text.trim())))
        .collect()
}

fn emails(text: &str) -> Result<Vec<String>, Refusal> {
    email::parse_all(text)
        .into_iter()
        .map(|parsed| parsed.map_err(|part| refusal("accounts.bad_email").fact("value", part)))
        .collect()
}
