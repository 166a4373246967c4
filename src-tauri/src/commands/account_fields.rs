//! Fields the owner made for accounts, saved views of their list, and the list as a file.

use std::path::PathBuf;

use operations::accounts;
use operations::views::{AccountQuery, CustomFieldForm, CustomFieldRow, SavedView};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn account_fields(desk: Desk<'_>) -> Answer<Vec<CustomFieldRow>> {
    desk.work(|office, _| accounts::fields(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_field_save(
    desk: Desk<'_>,
    form: CustomFieldForm,
) -> Answer<Vec<CustomFieldRow>> {
    desk.work(move |office, now| accounts::save_field(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_field_archive(
    desk: Desk<'_>,
    id: i64,
    archived: bool,
) -> Answer<Vec<CustomFieldRow>> {
    desk.work(move |office, now| accounts::archive_field(office, now, id, archived))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_fields_order(desk: Desk<'_>, ids: Vec<i64>) -> Answer<Vec<CustomFieldRow>> {
    desk.work(move |office, now| accounts::order_fields(office, now, &ids))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_lists(desk: Desk<'_>) -> Answer<Vec<SavedView>> {
    desk.work(|office, _| accounts::saved_views(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_list_save(desk: Desk<'_>, view: SavedView) -> Answer<Vec<SavedView>> {
    desk.work(move |office, now| accounts::save_view(office, now, &view))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn account_list_delete(desk: Desk<'_>, id: i64) -> Answer<Vec<SavedView>> {
    desk.work(move |office, now| accounts::delete_view(office, now, id))
        .await
}

/// Every account that answers, as .xlsx or .csv; tells how many.
#[tauri::command(rename_all = "snake_case")]
pub async fn accounts_export(desk: Desk<'_>, query: AccountQuery, out: PathBuf) -> Answer<usize> {
    desk.work(move |office, now| accounts::export(office, now.today(), &query, &out))
        .await
}
