//! One account, whole.

use chrono::NaiveDate;
use domain::ids::AccountId;

use super::{account, list};
use crate::error::Result;
use crate::office::Office;
use crate::views::{AccountName, AccountView, MergeRow};

/// The account with its log, its group and what was merged into it.
pub fn view(office: &Office, today: NaiveDate, id: i64) -> Result<AccountView> {
    let id = AccountId::from(id);
    let account = account(office, id)?;
    let accounts = office.file.accounts();
    let organisation = office.file.people().organisation()?;
    let manager = account.manager.and_then(|manager| {
        let mut people = organisation.employees.iter();
        people
            .find(|person| person.id == manager)
            .map(|person| person.name.clone())
    });
    let parent = match account.parent {
        Some(parent) => accounts
            .accounts(&[parent])?
            .pop()
            .map(|parent| AccountName {
                id: parent.id.into(),
                name: parent.name,
            }),
        None => None,
    };
    let members = accounts
        .members(id)?
        .into_iter()
        .map(|(id, name)| AccountName {
            id: id.into(),
            name,
        });
    let merges = accounts
        .merges()?
        .into_iter()
        .filter(|merge| merge.kept == id && !merge.undone);
    Ok(AccountView {
        manager,
        parent,
        members: members.collect(),
        log: accounts.log(id)?,
        merges: merges
            .map(|merge| MergeRow {
                id: merge.id.into(),
                gone_name: merge.gone_name,
                at: merge.at,
            })
            .collect(),
        managers: list::managers(&organisation, today),
        fields: accounts.fields()?,
        today,
        account,
    })
}
