//! 应收: bills, payments, statements, demands.

use std::path::PathBuf;

use chrono::NaiveDate;
use operations::accounts;
use operations::views::{
    AccountBooks, BillForm, DemandOrder, DemandsView, PaperRow, PaymentForm, ReceivableDue,
    ReceivableSettings, ReceivablesImport, ReceivablesView, SalesSource, StatementView, TermsForm,
};

use super::Desk;
use crate::failure::Answer;

/// As of a day, or of today.
#[tauri::command(rename_all = "snake_case")]
pub async fn receivables(desk: Desk<'_>, day: Option<NaiveDate>) -> Answer<ReceivablesView> {
    desk.work(move |office, now| accounts::receivables(office, day.unwrap_or(now.today())))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_due(desk: Desk<'_>) -> Answer<Vec<ReceivableDue>> {
    desk.work(|office, now| accounts::receivables_due(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_books(desk: Desk<'_>, account: i64) -> Answer<AccountBooks> {
    desk.work(move |office, now| accounts::account_books(office, now.today(), account))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bill_save(desk: Desk<'_>, form: BillForm) -> Answer<AccountBooks> {
    desk.work(move |office, now| {
        accounts::save_bill(office, now, &form)?;
        accounts::account_books(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bill_delete(desk: Desk<'_>, account: i64, bill: i64) -> Answer<AccountBooks> {
    desk.work(move |office, now| {
        accounts::delete_bill(office, now, bill)?;
        accounts::account_books(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn payment_add(desk: Desk<'_>, form: PaymentForm) -> Answer<AccountBooks> {
    desk.work(move |office, now| {
        accounts::add_payment(office, now, &form)?;
        accounts::account_books(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn payment_delete(desk: Desk<'_>, account: i64, payment: i64) -> Answer<AccountBooks> {
    desk.work(move |office, now| {
        accounts::delete_payment(office, now, payment)?;
        accounts::account_books(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_terms(desk: Desk<'_>, form: TermsForm) -> Answer<AccountBooks> {
    desk.work(move |office, now| {
        accounts::set_terms(office, now, &form)?;
        accounts::account_books(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_settings(
    desk: Desk<'_>,
    settings: ReceivableSettings,
) -> Answer<ReceivableSettings> {
    desk.work(move |office, now| accounts::set_receivable_settings(office, now, &settings))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_look(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
) -> Answer<ReceivablesImport> {
    desk.work(move |office, now| {
        accounts::look_at_receivables(office, now, &source, days.as_deref())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_apply(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
) -> Answer<ReceivablesImport> {
    desk.work(move |office, now| accounts::apply_receivables(office, now, &source, days.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_bad_rows(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
    out: PathBuf,
) -> Answer<usize> {
    desk.work(move |office, now| {
        accounts::bad_receivables(office, now, &source, days.as_deref(), &out)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_undo(desk: Desk<'_>, batch: i64) -> Answer<usize> {
    desk.work(move |office, now| accounts::undo_receivables(office, now, batch))
        .await
}

/// Who owes what, or every open bill.
#[tauri::command(rename_all = "snake_case")]
pub async fn receivables_export(
    desk: Desk<'_>,
    day: Option<NaiveDate>,
    bills: bool,
    out: PathBuf,
) -> Answer<usize> {
    desk.work(move |office, now| {
        accounts::export_receivables(office, day.unwrap_or(now.today()), bills, &out)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_statement(
    desk: Desk<'_>,
    account: i64,
    from: NaiveDate,
    to: NaiveDate,
) -> Answer<StatementView> {
    desk.work(move |office, now| accounts::statement(office, now, account, (from, to)))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_statement_print(
    desk: Desk<'_>,
    account: i64,
    from: NaiveDate,
    to: NaiveDate,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| accounts::print_statement(office, now, account, (from, to), sign))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_demands(
    desk: Desk<'_>,
    account: i64,
    until: Option<NaiveDate>,
) -> Answer<DemandsView> {
    desk.work(move |office, now| accounts::demands(office, now, account, until))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_demand_print(desk: Desk<'_>, order: DemandOrder) -> Answer<PaperRow> {
    desk.work(move |office, now| accounts::print_demand(office, now, &order))
        .await
}
