//! 销售 of accounts: entered by hand, taken in from a list and back, written out.

mod export;
mod import;

pub use export::export_sales;
pub use import::{apply_sales, bad_sales, look_at_sales, undo_sales};

use domain::accounts::Sale;
use domain::ids::{AccountId, SaleId};
use domain::moment::Moment;
use domain::money::Money;

use super::account;
use super::listed::batch_views;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{Role, SaleForm, SalesBatch};

/// Writes one line down and returns its number.
pub fn add_sale(office: &mut Office, now: Moment, form: &SaleForm) -> Result<i64> {
    office.needs(Role::Clerk)?;
    let account = account(office, AccountId::from(form.account))?;
    let text = form.amount.trim().replace([',', '，'], "");
    let amount = Money::parse(&text)
        .ok()
        .filter(|amount| !amount.is_zero())
        .ok_or_else(|| refusal("accounts.bad_sale_amount").fact("value", &form.amount))?;
    if form.on > now.today() {
        return Err(refusal("accounts.sold_tomorrow")
            .fact("day", form.on)
            .into());
    }
    let sale = Sale {
        id: 0.into(),
        account: account.id,
        on: form.on,
        amount,
        product: form.product.trim().to_owned(),
        note: form.note.trim().to_owned(),
        batch: None,
    };
    let payload = serde_json::json!({ "account": form.account, "on": sale.on, "amount": amount });
    let id = office.record(now, "accounts.sale", &account.name, payload, |tx| {
        tx.accounts().insert_sale(&sale)
    })?;
    Ok(id.into())
}

/// Takes a line away that was entered by mistake; the trail keeps what it said.
pub fn delete_sale(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::Clerk)?;
    let sale = office.file.accounts().sale(SaleId::from(id))?;
    let payload = serde_json::json!({
        "sale": id, "account": i64::from(sale.account), "on": sale.on, "amount": sale.amount,
    });
    let subject = format!("sale {id}");
    office.record(now, "accounts.sale.delete", &subject, payload, |tx| {
        tx.accounts().delete_sale(sale.id)
    })
}

/// Everything an account bought, the latest first.
pub fn sales(office: &Office, id: i64) -> Result<Vec<Sale>> {
    let account = account(office, AccountId::from(id))?;
    Ok(office.file.accounts().sales(account.id)?)
}

/// Imports of sales, the latest first.
pub fn sales_batches(office: &Office) -> Result<Vec<SalesBatch>> {
    Ok(batch_views(office.file.accounts().sales_batches()?))
}
