//! Key accounts 客户: kept, found, talked with, taken in from lists, told apart and made one; and at work:
//! what they buy and are to buy, how the regulation in force grades them, when they are visited, what warns
//! of a loss.

mod actuals;
mod analysis;
mod archive;
mod contracts;
mod custom;
mod duplicates;
mod export;
mod form;
mod grade;
mod grading;
mod import;
mod index;
mod list;
mod listed;
mod lists;
mod log;
mod merge;
mod plans;
mod process;
mod receivables;
mod rules;
mod sales;
mod save;
mod union;
mod view;
mod visiting;
mod visits;
mod watch;
mod work;

#[cfg(test)]
mod tests;

pub(crate) use actuals::{PromiseFact, promises};
pub use analysis::analysis;
pub use archive::{delete, set_status};
pub use contracts::{
    account_contracts, attach_to_contract, bill_instalment, close_contract, contract_scan,
    contracts, contracts_due, copy_contract_scan, delete_contract, save_contract,
};
pub use custom::{archive_field, field_named, fields, order_fields, save_field, set_field};
pub use duplicates::duplicates;
pub use export::export;
pub use grade::set_grade;
pub use grading::{apply_grades, give_score, grade_history, grading, standing_of};
pub use import::{
    ImportStep, Look, apply_import, bad_rows, look, preview, reason_code, take_in, undo_import,
};
pub(crate) use list::{every, managers};
pub use list::{list, listed_whole, named};
pub use lists::{delete_view, save_view, saved_views, view_named};
pub use log::{delete_log, due, save_log, settle};
pub use merge::{merge, unmerge};
pub(crate) use plans::{TargetFact, targets};
pub use plans::{plan_alerts, plan_view, plans, print_plan, propose_plan, review_plan, save_plan};
pub use process::{print_process_check, process_check};
pub use receivables::{
    account_books, add_payment, apply_receivables, bad_receivables, delete_bill, delete_payment,
    demands, export_receivables, look_at_receivables, print_demand, print_statement, receivables,
    receivables_due, save_bill, set_receivable_settings, set_terms, statement, undo_receivables,
};
pub use sales::{
    add_sale, apply_sales, bad_sales, delete_sale, export_sales, look_at_sales, sales,
    sales_batches, undo_sales,
};
pub use save::save;
pub use view::view;
pub use visiting::{visits, warned};
pub use visits::{drop_visit, plan_visit, planned_visit, print_visits, visit_plan};
pub use work::work;

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
