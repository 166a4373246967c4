//! Key accounts 客户: kept, found, talked with, taken in from lists, told apart and made one.

mod archive;
mod duplicates;
mod form;
mod grade;
mod import;
mod index;
mod list;
mod log;
mod merge;
mod save;
mod union;
mod view;

#[cfg(test)]
mod tests;

pub use archive::{delete, set_status};
pub use duplicates::duplicates;
pub use grade::set_grade;
pub use import::{Look, apply_import, bad_rows, look, preview, reason_code, take_in, undo_import};
pub(crate) use list::managers;
pub use list::{every, list, named};
pub use log::{delete_log, due, save_log, settle};
pub use merge::{merge, unmerge};
pub use save::save;
pub use view::view;

use domain::accounts::Account;
use domain::ids::AccountId;
use store::StoreError;

use crate::error::{Result, refusal};
use crate::office::Office;

/// The account, or a refusal that says whether it was merged.
pub(crate) fn account(office: &Office, id: AccountId) -> Result<Account> {
    let accounts = office.file.accounts();
    match accounts.account(id) {
        Err(StoreError::Gone { .. }) => Err(match accounts.merged_into(id)? {
            Some(into) => refusal("accounts.merged").fact("into", into),
            None => refusal("accounts.gone").fact("id", id),
        }
        .into()),
        other => Ok(other?),
    }
}
