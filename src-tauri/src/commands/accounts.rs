//! Accounts: listed, looked at, edited, talked with, imported, merged; and the search over everything.

use std::path::PathBuf;

use chrono::Days;
use domain::accounts::AccountStatus;
use operations::accounts;
use operations::views::{
    AccountForm, AccountImportPreview, AccountQuery, AccountView, AccountsPage, DuplicatePair,
    FoundThing, GradeForm, ImportChoices, ImportReport, LogForm, TalkDue,
};
use tauri::Emitter;

use super::Desk;
use super::bonus::Progress;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_list(desk: Desk<'_>, query: AccountQuery) -> Answer<AccountsPage> {
    desk.work(move |office, now| accounts::list(office, now.today(), &query))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_view(desk: Desk<'_>, id: i64) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::view(office, now.today(), id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_save(desk: Desk<'_>, form: AccountForm) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::save(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_grade(desk: Desk<'_>, form: GradeForm) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::set_grade(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_set_status(
    desk: Desk<'_>,
    ids: Vec<i64>,
    status: AccountStatus,
) -> Answer<()> {
    desk.work(move |office, now| accounts::set_status(office, now, &ids, status))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_delete(desk: Desk<'_>, id: i64) -> Answer<()> {
    desk.work(move |office, now| accounts::delete(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_log_save(desk: Desk<'_>, form: LogForm) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::save_log(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_log_settle(desk: Desk<'_>, log: i64, done: bool) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::settle(office, now, log, done))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_log_delete(desk: Desk<'_>, log: i64) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::delete_log(office, now, log))
        .await
}

/// What was promised and is due within so many days, what is late included.
#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_due(desk: Desk<'_>, days: u32) -> Answer<Vec<TalkDue>> {
    desk.work(move |office, now| {
        let today = now.today();
        let until = today
            .checked_add_days(Days::new(days.into()))
            .unwrap_or(today);
        accounts::due(office, today, until)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_import_preview(
    desk: Desk<'_>,
    path: PathBuf,
    choices: ImportChoices,
) -> Answer<AccountImportPreview> {
    desk.work(move |office, now| accounts::preview(office, now, &path, &choices))
        .await
}

/// Task `accounts_import`: sends progress and can be cancelled; then nothing is taken in.
#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_import_apply(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    path: PathBuf,
    choices: ImportChoices,
) -> Answer<ImportReport> {
    let cancelled = desk.begin("accounts_import");
    desk.work(move |office, now| {
        accounts::apply_import(office, now, &path, &choices, &mut |step| {
            let progress = Progress {
                task: "accounts_import",
                done: step.done,
                total: step.total,
                current: step.current.to_owned(),
            };
            // A window that is gone misses a number, not an account.
            let _ = app.emit("progress", progress);
            !cancelled()
        })
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_import_undo(desk: Desk<'_>, batch: i64) -> Answer<()> {
    desk.work(move |office, now| accounts::undo_import(office, now, batch))
        .await
}

/// Rows that are left out, as a table with the reason; tells how many.
#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_bad_rows(
    desk: Desk<'_>,
    path: PathBuf,
    choices: ImportChoices,
    out: PathBuf,
) -> Answer<usize> {
    desk.work(move |office, now| {
        let look = accounts::look(office, now, &path, &choices)?;
        accounts::bad_rows(&look, &out)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_duplicates(desk: Desk<'_>) -> Answer<Vec<DuplicatePair>> {
    desk.work(|office, _| accounts::duplicates(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_merge(desk: Desk<'_>, kept: i64, gone: i64) -> Answer<AccountView> {
    desk.work(move |office, now| Ok(accounts::merge(office, now, kept, gone)?.1))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_unmerge(desk: Desk<'_>, merge: i64) -> Answer<AccountView> {
    desk.work(move |office, now| accounts::unmerge(office, now, merge))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn search_everything(
    desk: Desk<'_>,
    text: String,
    limit: usize,
) -> Answer<Vec<FoundThing>> {
    desk.work(move |office, now| operations::search::search(office, now.today(), &text, limit))
        .await
}
