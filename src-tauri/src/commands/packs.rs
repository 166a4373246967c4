//! 数据包: the law and the minimum wages that are in use.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::packs::PackKind;
use operations::office;
use operations::views::{MinimumWage, PackLook, PacksView};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn packs(desk: Desk<'_>) -> Answer<PacksView> {
    desk.work(|office, _| office::packs(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn pack_look(desk: Desk<'_>, path: PathBuf) -> Answer<PackLook> {
    desk.work(move |office, now| office::look_at_pack(office, now, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn pack_keep(desk: Desk<'_>, text: String) -> Answer<PacksView> {
    desk.work(move |office, now| office::keep_pack(office, now, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn pack_drop(desk: Desk<'_>, kind: PackKind) -> Answer<PacksView> {
    desk.work(move |office, now| office::drop_pack(office, now, kind))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn pack_export(desk: Desk<'_>, kind: PackKind, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _| office::export_pack(office, kind, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn pack_region(desk: Desk<'_>, region: String) -> Answer<PacksView> {
    desk.work(move |office, now| office::choose_region(office, now, &region))
        .await
}

/// What the form of a compensation proposes.
#[tauri::command(rename_all = "snake_case")]
pub async fn minimum_wage(desk: Desk<'_>, day: NaiveDate) -> Answer<Option<MinimumWage>> {
    desk.work(move |office, _| office::minimum_wage(office, day))
        .await
}
