//! 合同 of accounts.

use std::path::PathBuf;

use chrono::NaiveDate;
use operations::accounts;
use operations::views::{
    AccountContracts, ContractDueRow, ContractForm, ContractView, InstalmentBilling,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn account_contracts(desk: Desk<'_>, account: i64) -> Answer<AccountContracts> {
    desk.work(move |office, now| accounts::account_contracts(office, now.today(), account))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contracts(desk: Desk<'_>) -> Answer<Vec<ContractView>> {
    desk.work(|office, now| accounts::contracts(office, now.today(), false))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contracts_due(desk: Desk<'_>) -> Answer<Vec<ContractDueRow>> {
    desk.work(|office, now| accounts::contracts_due(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contract_save(desk: Desk<'_>, form: ContractForm) -> Answer<AccountContracts> {
    desk.work(move |office, now| {
        accounts::save_contract(office, now, &form)?;
        accounts::account_contracts(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contract_bill(
    desk: Desk<'_>,
    account: i64,
    form: InstalmentBilling,
) -> Answer<AccountContracts> {
    desk.work(move |office, now| {
        accounts::bill_instalment(office, now, &form)?;
        accounts::account_contracts(office, now.today(), account)
    })
    .await
}

/// Without a day it runs again.
#[tauri::command(rename_all = "snake_case")]
pub async fn contract_close(
    desk: Desk<'_>,
    account: i64,
    contract: i64,
    on: Option<NaiveDate>,
) -> Answer<AccountContracts> {
    desk.work(move |office, now| {
        accounts::close_contract(office, now, contract, on)?;
        accounts::account_contracts(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contract_delete(
    desk: Desk<'_>,
    account: i64,
    contract: i64,
) -> Answer<AccountContracts> {
    desk.work(move |office, now| {
        accounts::delete_contract(office, now, contract)?;
        accounts::account_contracts(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contract_attach(
    desk: Desk<'_>,
    account: i64,
    contract: i64,
    path: PathBuf,
) -> Answer<AccountContracts> {
    desk.work(move |office, now| {
        accounts::attach_to_contract(office, now, contract, &path)?;
        accounts::account_contracts(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn contract_file_copy(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _now| accounts::copy_contract_scan(office, id, &path))
        .await
}
