//! Bills and payments by hand.

use chrono::{Days, NaiveDate};
use domain::accounts::{Bill, Payment};
use domain::ids::{AccountId, BillId, PaymentId};
use domain::moment::Moment;
use domain::money::Money;

use super::{account, terms};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{BillForm, PaymentForm, Role};

/// Writes a bill down, or anew, and returns its number.
pub fn save_bill(office: &mut Office, now: Moment, form: &BillForm) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let amount = amount(&form.amount)
        .filter(|amount| !amount.is_zero())
        .ok_or_else(|| refusal("accounts.bad_bill_amount").fact("value", &form.amount))?;
    if form.on > now.today() {
        return Err(refusal("accounts.billed_tomorrow")
            .fact("day", form.on)
            .into());
    }
    let due = match form.due {
        Some(due) => due,
        None => due_by_terms(form.on, terms(office, account.id)?.days),
    };
    if due < form.on {
        return Err(refusal("accounts.bill_due_before")
            .fact("day", due)
            .fact("on", form.on)
            .into());
    }
    let before = match form.id {
        Some(id) => Some(office.file.accounts().bill(BillId::from(id))?),
        None => None,
    };
    if before
        .as_ref()
        .is_some_and(|bill| bill.account != account.id)
    {
        return Err(refusal("accounts.bill_elsewhere")
            .fact("name", &account.name)
            .into());
    }
    let bill = Bill {
        id: form.id.unwrap_or_default().into(),
        account: account.id,
        number: form.number.trim().to_owned(),
        on: form.on,
        due,
        amount,
        note: form.note.trim().to_owned(),
        batch: None,
    };
    let number = bill.number.as_str();
    let same = office.file.accounts().bills(account.id)?;
    let twice = same
        .iter()
        .any(|one| !number.is_empty() && one.number == number && one.id != bill.id);
    if twice {
        return Err(refusal("accounts.bill_twice")
            .fact("name", &account.name)
            .fact("number", number)
            .into());
    }
    let payload = serde_json::json!({
        "account": form.account, "bill": form.id, "number": number, "on": bill.on, "due": due,
        "amount": amount, "before": before,
    });
    let id = office.record(
        now,
        "accounts.bill",
        &account.name,
        payload,
        |tx| match before {
            Some(_) => tx.accounts().update_bill(&bill).map(|()| bill.id),
            None => tx.accounts().insert_bill(&bill),
        },
    )?;
    Ok(id.into())
}

/// The last day to pay by a term.
pub(super) fn due_by_terms(on: NaiveDate, days: u32) -> NaiveDate {
    on.checked_add_days(Days::new(days.into())).unwrap_or(on)
}

/// Takes a bill away that was entered by mistake; the trail keeps what it said. Payments that named it settle
/// what falls due first.
pub fn delete_bill(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::Clerk)?;
    let bill = office.file.accounts().bill(BillId::from(id))?;
    let account = account(office, bill.account)?;
    let payload = serde_json::json!({ "before": bill });
    office.record(now, "accounts.bill.delete", &account.name, payload, |tx| {
        tx.accounts().delete_bill(bill.id)
    })
}

/// Writes a payment down and returns its number.
pub fn add_payment(office: &mut Office, now: Moment, form: &PaymentForm) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let amount = amount(&form.amount)
        .filter(|amount| *amount > Money::ZERO)
        .ok_or_else(|| refusal("accounts.bad_payment_amount").fact("value", &form.amount))?;
    if form.on > now.today() {
        return Err(refusal("accounts.paid_tomorrow")
            .fact("day", form.on)
            .into());
    }
    let bill = match form.bill {
        None => None,
        Some(id) => {
            let bill = office.file.accounts().bill(BillId::from(id))?;
            if bill.account != account.id || bill.amount.is_negative() {
                return Err(refusal("accounts.bill_elsewhere")
                    .fact("name", &account.name)
                    .into());
            }
            Some(bill.id)
        }
    };
    let payment = Payment {
        id: 0.into(),
        account: account.id,
        on: form.on,
        amount,
        bill,
        way: form.way.trim().to_owned(),
        note: form.note.trim().to_owned(),
        batch: None,
    };
    let payload = serde_json::json!({
        "account": form.account, "on": form.on, "amount": amount, "bill": form.bill, "way": payment.way,
    });
    let id = office.record(now, "accounts.payment", &account.name, payload, |tx| {
        tx.accounts().insert_payment(&payment)
    })?;
    Ok(id.into())
}

/// Takes a payment away that was entered by mistake; the trail keeps what it said.
pub fn delete_payment(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::Clerk)?;
    let payment = office.file.accounts().payment(PaymentId::from(id))?;
    let account = account(office, payment.account)?;
    let payload = serde_json::json!({ "before": payment });
    office.record(
        now,
        "accounts.payment.delete",
        &account.name,
        payload,
        |tx| tx.accounts().delete_payment(payment.id),
    )
}

/// Yuan as people write them.
pub(in crate::accounts) fn amount(typed: &str) -> Option<Money> {
    Money::parse(&typed.trim().replace([',', '，'], "")).ok()
}
