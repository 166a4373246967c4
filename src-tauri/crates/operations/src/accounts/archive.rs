//! Accounts put away, taken out again, or deleted when they were made by mistake.

use domain::accounts::AccountStatus;
use domain::ids::AccountId;
use domain::moment::Moment;

use super::account;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::Role;

/// Gives all of these one status: archive them, take them out again.
pub fn set_status(
    office: &mut Office,
    now: Moment,
    ids: &[i64],
    status: AccountStatus,
) -> Result<()> {
    office.needs(Role::Clerk)?;
    let mut names = Vec::new();
    let mut found = Vec::new();
    for id in ids {
        let account = account(office, AccountId::from(*id))?;
        if account.status != status {
            names.push(account.name);
            found.push(account.id);
        }
    }
    let Some(first) = names.first() else {
        return Ok(());
    };
    let subject = if names.len() == 1 {
        first.clone()
    } else {
        format!("{first} +{}", names.len() - 1)
    };
    let payload = serde_json::json!({ "accounts": ids, "status": status });
    office.record(now, "accounts.status", &subject, payload, |tx| {
        tx.accounts().set_status(&found, status)
    })
}

/// Takes an account away. One that was talked with, bought, signed a contract or was billed, or that others belong to, is archived instead.
pub fn delete(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::DepartmentManager)?;
    let account = account(office, AccountId::from(id))?;
    let accounts = office.file.accounts();
    let used = !accounts.log(account.id)?.is_empty()
        || !accounts.members(account.id)?.is_empty()
        || !accounts.sales(account.id)?.is_empty()
        || !accounts.bills(account.id)?.is_empty()
        || !accounts.payments(account.id)?.is_empty()
        || !accounts.contracts(account.id)?.is_empty()
        || accounts.was_planned(account.id)?
        || office.file.service().knows_account(account.id)?
        || accounts
            .merges()?
            .iter()
            .any(|merge| merge.kept == account.id || merge.gone == account.id);
    if used {
        return Err(refusal("accounts.in_use")
            .fact("name", &account.name)
            .into());
    }
    let payload = serde_json::json!({ "account": id });
    office.record(now, "accounts.delete", &account.name, payload, |tx| {
        tx.accounts().delete(account.id)
    })
}
