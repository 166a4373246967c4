//! Contracts written down, billed, closed.

use chrono::NaiveDate;
use domain::accounts::text::one_line;
use domain::accounts::{Bill, Contract, ContractInstalment, ContractProblem};
use domain::ids::{AccountId, BillId, ContractId, InstalmentId};
use domain::moment::Moment;
use domain::money::Money;

use super::super::account;
use super::super::receivables::typed_amount;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ContractForm, InstalmentBilling, InstalmentForm, Role};

/// So many instalments of one contract.
const MOST: usize = 60;
/// The longest reminder before the end, in days.
const MOST_DAYS: u32 = 365;
/// Days before the end, where nobody said otherwise.
const USUAL_DAYS: u32 = 30;

/// Writes a contract down, or anew, and returns its number. What was billed of it stays as it is.
pub fn save_contract(office: &mut Office, now: Moment, form: &ContractForm) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let before = match form.id {
        Some(id) => Some(office.file.accounts().contract(ContractId::from(id))?),
        None => None,
    };
    if before.as_ref().is_some_and(|one| one.account != account.id) {
        return Err(refusal("accounts.contract_elsewhere")
            .fact("name", &account.name)
            .into());
    }
    let contract = read(form, account.id, before.as_ref())?;
    if let Some(before) = &before {
        check_billed(before, &contract)?;
    }
    if contract.signed_on > now.today() {
        return Err(refusal("accounts.contract_tomorrow")
            .fact("day", contract.signed_on)
            .into());
    }
    contract.check().map_err(told)?;
    let number = contract.number.as_str();
    let known = office.file.accounts().contracts(account.id)?;
    let twice = known
        .iter()
        .any(|one| !number.is_empty() && one.number == number && one.id != contract.id);
    if twice {
        return Err(refusal("accounts.contract_twice")
            .fact("name", &account.name)
            .fact("number", number)
            .into());
    }
    let payload = serde_json::json!({ "contract": contract, "before": before });
    let write = before.is_some();
    let id = office.record(
        now,
        "accounts.contract",
        &account.name,
        payload,
        |tx| match write {
            true => tx
                .accounts()
                .update_contract(&contract)
                .map(|()| contract.id),
            false => tx.accounts().insert_contract(&contract),
        },
    )?;
    Ok(id.into())
}

fn read(form: &ContractForm, account: AccountId, before: Option<&Contract>) -> Result<Contract> {
    let subject = one_line(&form.subject);
    if subject.is_empty() {
        return Err(refusal("accounts.contract_subject").into());
    }
    let amount = match form.amount.trim() {
        "" => None,
        typed => {
            let amount = typed_amount(typed).filter(|amount| *amount > Money::ZERO);
            let bad = || refusal("accounts.contract_amount").fact("value", typed);
            Some(amount.ok_or_else(bad)?)
        }
    };
    let remind_days = form.remind_days.unwrap_or(USUAL_DAYS);
    if remind_days > MOST_DAYS {
        return Err(refusal("accounts.bad_terms")
            .fact("days", remind_days)
            .fact("most", MOST_DAYS)
            .into());
    }
    if form.instalments.len() > MOST {
        return Err(refusal("accounts.instalments_many")
            .fact("most", MOST)
            .into());
    }
    let known = before.map_or(&[][..], |before| &before.instalments);
    let typed = form.instalments.iter();
    let mut instalments: Vec<ContractInstalment> = typed
        .map(|one| instalment(one, known))
        .collect::<Result<_>>()?;
    instalments.sort_by_key(|one| one.due);
    Ok(Contract {
        id: before.map_or(ContractId::from(0), |before| before.id),
        account,
        number: one_line(&form.number),
        subject,
        amount,
        signed_on: form.signed_on,
        starts_on: form.starts_on,
        ends_on: form.ends_on,
        remind_days,
        closed_on: before.and_then(|before| before.closed_on),
        note: form.note.trim().to_owned(),
        instalments,
    })
}

fn instalment(form: &InstalmentForm, known: &[ContractInstalment]) -> Result<ContractInstalment> {
    let id = InstalmentId::from(form.id.unwrap_or_default());
    let amount = typed_amount(&form.amount).filter(|amount| *amount > Money::ZERO);
    let bad = || refusal("accounts.instalment_amount").fact("value", &form.amount);
    Ok(ContractInstalment {
        id,
        name: one_line(&form.name),
        due: form.due,
        amount: amount.ok_or_else(bad)?,
        bill: known
            .iter()
            .find(|one| one.id == id)
            .and_then(|one| one.bill),
    })
}

/// What was billed keeps its day and amount: the bill says the same.
fn check_billed(before: &Contract, after: &Contract) -> Result<()> {
    for old in before.instalments.iter().filter(|one| one.bill.is_some()) {
        let new = after.instalments.iter().find(|one| one.id == old.id);
        if new.is_none_or(|new| (new.due, new.amount) != (old.due, old.amount)) {
            return Err(refusal("accounts.instalment_billed")
                .fact("day", old.due)
                .fact("amount", old.amount)
                .into());
        }
    }
    Ok(())
}

fn told(problem: ContractProblem) -> crate::error::Refusal {
    match problem {
        ContractProblem::EndsBefore { ends, begins } => refusal("accounts.contract_ends_before")
            .fact("ends", ends)
            .fact("begins", begins),
        ContractProblem::Sum {
            amount,
            instalments,
        } => refusal("accounts.contract_sum")
            .fact("amount", amount)
            .fact("sum", instalments),
        ContractProblem::TooLarge => refusal("accounts.too_large"),
    }
}

/// Bills an instalment: with a new bill, which has the last day to pay of the instalment, or with one that is
/// there. From then on the books tell what is paid of it. Returns the number of the bill.
pub fn bill_instalment(office: &mut Office, now: Moment, form: &InstalmentBilling) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let id = InstalmentId::from(form.instalment);
    let contract = office.file.accounts().contract_of(id)?;
    let account = account(office, contract.account)?;
    let at = contract.instalments.iter().position(|one| one.id == id);
    let Some((at, one)) = at.map(|at| (at, &contract.instalments[at])) else {
        return Err(refusal("accounts.contract_elsewhere")
            .fact("name", &account.name)
            .into());
    };
    if one.bill.is_some() {
        return Err(refusal("accounts.instalment_billed_already")
            .fact("day", one.due)
            .fact("amount", one.amount)
            .into());
    }
    let known = match form.bill {
        Some(bill) => Some(free_bill(office, BillId::from(bill), account.id, one)?),
        None => None,
    };
    let bill = match known {
        Some(bill) => bill,
        None => new_bill(office, now.today(), form.on, (&contract, at))?,
    };
    let payload = serde_json::json!({
        "contract": contract.id, "instalment": id, "bill": form.bill, "on": bill.on, "amount": bill.amount,
    });
    let new = form.bill.is_none();
    let made = office.record(
        now,
        "accounts.contract.bill",
        &account.name,
        payload,
        |tx| {
            let made = match new {
                true => tx.accounts().insert_bill(&bill)?,
                false => bill.id,
            };
            tx.accounts().bill_instalment(id, made)?;
            Ok(made)
        },
    )?;
    Ok(made.into())
}

/// A bill of the account over the same amount that belongs to no instalment.
fn free_bill(
    office: &Office,
    id: BillId,
    account: AccountId,
    one: &ContractInstalment,
) -> Result<Bill> {
    let accounts = office.file.accounts();
    let bill = accounts.bill(id)?;
    if bill.account != account || bill.amount != one.amount {
        return Err(refusal("accounts.contract_bill_differs")
            .fact("amount", one.amount)
            .into());
    }
    let contracts = accounts.contracts(account)?;
    let mut taken = contracts.iter().flat_map(|contract| &contract.instalments);
    if taken.any(|one| one.bill == Some(id)) {
        return Err(refusal("accounts.contract_bill_taken").into());
    }
    Ok(bill)
}

/// Dated on the day the instalment was due where that is over: how long it is overdue does not begin with the
/// day on which somebody remembered to bill it.
fn new_bill(
    office: &Office,
    today: NaiveDate,
    on: Option<NaiveDate>,
    (contract, at): (&Contract, usize),
) -> Result<Bill> {
    let one = &contract.instalments[at];
    let on = on.unwrap_or(one.due.min(today));
    if on > today {
        return Err(refusal("accounts.billed_tomorrow").fact("day", on).into());
    }
    if on > one.due {
        return Err(refusal("accounts.bill_due_before")
            .fact("day", one.due)
            .fact("on", on)
            .into());
    }
    let number = match contract.number.is_empty() {
        true => String::new(),
        false => format!("{}-{}", contract.number, at + 1),
    };
    let bills = office.file.accounts().bills(contract.account)?;
    let number = match bills.iter().any(|bill| bill.number == number) {
        true => String::new(),
        false => number,
    };
    let note = match one.name.is_empty() {
        true => contract.subject.clone(),
        false => format!("{}　{}", contract.subject, one.name),
    };
    Ok(Bill {
        id: 0.into(),
        account: contract.account,
        number,
        on,
        due: one.due,
        amount: one.amount,
        note,
        batch: None,
    })
}

/// 办结: nothing is reminded of any more. Without a day it runs again. Gives what of it nobody billed.
pub fn close_contract(
    office: &mut Office,
    now: Moment,
    id: i64,
    on: Option<NaiveDate>,
) -> Result<Money> {
    office.needs(Role::Clerk)?;
    let before = office.file.accounts().contract(ContractId::from(id))?;
    let name = account(office, before.account)?.name;
    if let Some(on) = on.filter(|on| *on > now.today() || *on < before.signed_on) {
        return Err(refusal("accounts.contract_close_day")
            .fact("day", on)
            .into());
    }
    let payload = serde_json::json!({ "contract": id, "on": on });
    let contract = Contract {
        closed_on: on,
        ..before
    };
    office.record(now, "accounts.contract.close", &name, payload, |tx| {
        tx.accounts().update_contract(&contract)
    })?;
    Ok(contract.unbilled())
}

/// Takes a contract away that was entered by mistake; the trail keeps what it said. One that was billed or
/// has a file is closed instead.
pub fn delete_contract(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::DepartmentManager)?;
    let before = office.file.accounts().contract(ContractId::from(id))?;
    let name = account(office, before.account)?.name;
    let billed = before.instalments.iter().any(|one| one.bill.is_some());
    let part = super::scans::subject(before.id);
    if billed || !office.file.attachments().about(&part)?.is_empty() {
        return Err(refusal("accounts.contract_kept")
            .fact("subject", &before.subject)
            .into());
    }
    let payload = serde_json::json!({ "before": before });
    office.record(now, "accounts.contract.delete", &name, payload, |tx| {
        tx.accounts().delete_contract(before.id)
    })
}
