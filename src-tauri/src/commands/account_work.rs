//! Accounts at work: sales, analysis, grades by the regulation, visits, warnings.

use std::path::PathBuf;

use operations::accounts;
use operations::views::{
    AccountVisitsView, AccountWork, AnalysisView, GradingView, SaleForm, SalesImport, SalesSource,
    ScoreForm, WarningsView,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn account_work(desk: Desk<'_>, id: i64) -> Answer<AccountWork> {
    desk.work(move |office, now| accounts::work(office, now.today(), id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_sale_add(desk: Desk<'_>, form: SaleForm) -> Answer<AccountWork> {
    desk.work(move |office, now| {
        accounts::add_sale(office, now, &form)?;
        accounts::work(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_sale_delete(desk: Desk<'_>, account: i64, sale: i64) -> Answer<AccountWork> {
    desk.work(move |office, now| {
        accounts::delete_sale(office, now, sale)?;
        accounts::work(office, now.today(), account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_score(desk: Desk<'_>, form: ScoreForm) -> Answer<AccountWork> {
    desk.work(move |office, now| {
        accounts::give_score(office, now, &form)?;
        accounts::work(office, now.today(), form.account)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sales_look(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
) -> Answer<SalesImport> {
    desk.work(move |office, now| accounts::look_at_sales(office, now, &source, days.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sales_apply(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
) -> Answer<SalesImport> {
    desk.work(move |office, now| accounts::apply_sales(office, now, &source, days.as_deref()))
        .await
}

/// The rows that were left out, with the reason.
#[tauri::command(rename_all = "snake_case")]
pub async fn sales_bad_rows(
    desk: Desk<'_>,
    source: SalesSource,
    days: Option<String>,
    out: PathBuf,
) -> Answer<usize> {
    desk.work(move |office, now| accounts::bad_sales(office, now, &source, days.as_deref(), &out))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sales_undo(desk: Desk<'_>, batch: i64) -> Answer<usize> {
    desk.work(move |office, now| accounts::undo_sales(office, now, batch))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn sales_export(desk: Desk<'_>, out: PathBuf, account: Option<i64>) -> Answer<usize> {
    desk.work(move |office, now| accounts::export_sales(office, now, account, (None, None), &out))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_analysis(desk: Desk<'_>) -> Answer<AnalysisView> {
    desk.work(|office, now| accounts::analysis(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_grading(desk: Desk<'_>) -> Answer<GradingView> {
    desk.work(|office, now| accounts::grading(office, now.today()))
        .await
}

/// Gives these accounts the grade of the regulation.
#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_apply_grades(desk: Desk<'_>, ids: Vec<i64>) -> Answer<GradingView> {
    desk.work(move |office, now| {
        accounts::apply_grades(office, now, &ids)?;
        accounts::grading(office, now.today())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_visits(desk: Desk<'_>) -> Answer<AccountVisitsView> {
    desk.work(|office, now| accounts::visits(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_warnings(desk: Desk<'_>) -> Answer<WarningsView> {
    desk.work(|office, now| accounts::warned(office, now.today()))
        .await
}
