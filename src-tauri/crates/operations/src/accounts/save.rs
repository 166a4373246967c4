//! An account typed by hand.

use domain::accounts::Account;
use domain::ids::AccountId;
use domain::moment::Moment;

use super::{account, custom, form, view};
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AccountForm, AccountView, Role};

/// Adds an account or replaces what is known about one.
pub fn save(office: &mut Office, now: Moment, typed: &AccountForm) -> Result<AccountView> {
    office.needs(Role::Clerk)?;
    let before = match typed.id {
        Some(id) => Some(account(office, AccountId::from(id))?),
        None => None,
    };
    let fields = office.file.accounts().fields()?;
    let after = form::typed(typed, before.as_ref(), &fields)?;
    not_its_own_group(office, &after)?;
    if let Some(manager) = after.manager {
        let organisation = office.file.people().organisation()?;
        if !organisation
            .employees
            .iter()
            .any(|person| person.id == manager)
        {
            return Err(refusal("people.gone").into());
        }
    }
    if before.as_ref() == Some(&after) {
        return view(office, now.today(), after.id.into());
    }
    // Names and numbers of people stay out of the trail: it says who changed which account.
    let payload = serde_json::json!({
        "account": typed.id, "people": after.contacts.len(), "new": before.is_none(),
        "fields": custom::changed(&fields, before.as_ref(), &after),
    });
    let id = office.record(
        now,
        "accounts.save",
        &after.name,
        payload,
        |tx| match before {
            Some(_) => tx.accounts().update(&after).map(|()| after.id),
            None => tx.accounts().insert(&after),
        },
    )?;
    view(office, now.today(), id.into())
}

/// A group is another account, and never one that belongs to this one.
fn not_its_own_group(office: &Office, after: &Account) -> Result<()> {
    let mut next = after.parent;
    let mut names = vec![after.name.clone()];
    while let Some(id) = next {
        let parent = account(office, id)?;
        names.push(parent.name.clone());
        if parent.id == after.id || names.len() > 50 {
            return Err(refusal("accounts.circle")
                .fact("what", names.join(" → "))
                .into());
        }
        next = parent.parent;
    }
    Ok(())
}
