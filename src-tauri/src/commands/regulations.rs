//! Regulations: read, draft, compare, issue, print.

use std::sync::Arc;

use operations::regulations;
use operations::views::{
    Comparison, IssueVersion, PaperRow, PresetWord, PreviewInfo, PreviewSpot, PrintRegulation,
    RegulationReading, RegulationRow, ValueInput,
};

use super::Desk;
use super::papers::data_url;
use crate::desk::away;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn regulations_list(desk: Desk<'_>) -> Answer<Vec<RegulationRow>> {
    desk.work(|office, now| regulations::list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_read(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::read(office, now.today(), version))
        .await
}

/// Sets the pages of a version and tells their marks. An older call gives way to a newer one.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview(
    desk: Desk<'_>,
    version: i64,
    preset: PresetWord,
) -> Answer<PreviewInfo> {
    let previews = Arc::clone(&desk.previews);
    let turn = previews.turn();
    let facts = desk
        .work(move |office, _| regulations::preview_facts(office, version, preset))
        .await?;
    away(move || previews.set(turn, &facts)).await
}

/// The page with this mark as a picture this many pixels wide.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_page(desk: Desk<'_>, mark: String, width: u32) -> Answer<String> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(data_url(&previews.picture(&mark, width)?))).await
}

/// Where a part of the text begins to stand on the pages set last.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_place(desk: Desk<'_>, node: String) -> Answer<Option<PreviewSpot>> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(previews.place(&node))).await
}

/// The part of the text at a point of a page, in millimetres from its upper left corner.
#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_preview_node(
    desk: Desk<'_>,
    page: usize,
    x_mm: f64,
    y_mm: f64,
) -> Answer<Option<String>> {
    let previews = Arc::clone(&desk.previews);
    away(move || Ok(previews.node_at(page, x_mm, y_mm))).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_draft(desk: Desk<'_>, regulation: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::draft(office, now, regulation))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_set_parameter(
    desk: Desk<'_>,
    version: i64,
    revision: u32,
    key: String,
    input: ValueInput,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| {
        regulations::set_parameter(office, now, version, revision, &key, &input)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_undo(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::undo(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_redo(desk: Desk<'_>, version: i64) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::redo(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn draft_discard(desk: Desk<'_>, version: i64) -> Answer<()> {
    desk.work(move |office, now| regulations::discard(office, now, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_compare(desk: Desk<'_>, from: i64, to: i64) -> Answer<Comparison> {
    desk.work(move |office, now| regulations::compare(office, now.today(), from, to))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_next_number(desk: Desk<'_>, regulation: i64) -> Answer<String> {
    desk.work(move |office, now| regulations::next_number(office, now.today(), regulation))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_issue(desk: Desk<'_>, order: IssueVersion) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::issue(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_print(desk: Desk<'_>, order: PrintRegulation) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::print(office, now, &order))
        .await
}
