//! What the customers of the sample signed, and which of their bills belong to it, by the verbs of a user.

use chrono::NaiveDate;
use domain::moment::Moment;
use serde::Deserialize;

use crate::accounts;
use crate::error::Result;
use crate::office::Office;
use crate::views::{ContractForm, InstalmentBilling, InstalmentForm};

/// One contract; what is not said is empty.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    account: String,
    number: String,
    subject: String,
    #[serde(default)]
    amount: String,
    signed_on: NaiveDate,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    remind_days: Option<u32>,
    closed_on: Option<NaiveDate>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    instalments: Vec<Instalment>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Instalment {
    name: String,
    due: NaiveDate,
    amount: String,
    /// The number of the bill it was billed with.
    bill: Option<String>,
}

pub(super) fn contracts(
    office: &mut Office,
    now: Moment,
    known: impl Fn(&str) -> anyhow::Result<i64>,
) -> Result<()> {
    let signed: Vec<Signed> = serde_json::from_str(include_str!("../../sample/contracts.json"))
        .map_err(anyhow::Error::from)?;
    for one in signed {
        contract(office, now, known(&one.account)?, one)?;
    }
    Ok(())
}

fn contract(office: &mut Office, now: Moment, account: i64, signed: Signed) -> Result<()> {
    let instalments = signed.instalments.iter().map(|one| InstalmentForm {
        id: None,
        name: one.name.clone(),
        due: one.due,
        amount: one.amount.clone(),
    });
    let form = ContractForm {
        id: None,
        account,
        number: signed.number,
        subject: signed.subject,
        amount: signed.amount,
        signed_on: signed.signed_on,
        starts_on: signed.starts_on,
        ends_on: signed.ends_on,
        remind_days: signed.remind_days,
        note: signed.note,
        instalments: instalments.collect(),
    };
    let id = accounts::save_contract(office, now, &form)?;
    let view = accounts::account_contracts(office, now.today(), account)?;
    let kept = view
        .contracts
        .iter()
        .find(|one| i64::from(one.contract.id) == id);
    let parts = kept.map_or(&[][..], |kept| &kept.instalments);
    for (one, part) in signed.instalments.iter().zip(parts) {
        let Some(number) = &one.bill else { continue };
        let bill = view.free_bills.iter().find(|bill| bill.number == *number);
        let bill = bill.ok_or_else(|| anyhow::anyhow!("the sample has no bill {number}"))?;
        let billing = InstalmentBilling {
            instalment: part.instalment.id.into(),
            bill: Some(bill.id.into()),
            on: None,
        };
        accounts::bill_instalment(office, now, &billing)?;
    }
    if signed.closed_on.is_some() {
        accounts::close_contract(office, now, id, signed.closed_on)?;
    }
    Ok(())
}
