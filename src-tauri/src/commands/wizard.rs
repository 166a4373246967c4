//! The wizard: templates, questions, drafts from answers, the talk sheet.

use operations::regulations::wizard;
use operations::views::{PaperRow, RegulationReading, WizardLook, WizardOrder, WizardStart};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn wizard_start(desk: Desk<'_>) -> Answer<WizardStart> {
    desk.work(|office, now| wizard::start(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn wizard_look(desk: Desk<'_>, order: WizardOrder) -> Answer<WizardLook> {
    desk.work(move |office, _| wizard::look(Some(office), &order.template, &order.answers))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn wizard_opened(desk: Desk<'_>, version: i64) -> Answer<WizardOrder> {
    desk.work(move |office, _| wizard::opened(office, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn wizard_draft(desk: Desk<'_>, order: WizardOrder) -> Answer<RegulationReading> {
    desk.work(move |office, now| wizard::draft(office, now, &order.template, &order.answers))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn talk_sheet_print(desk: Desk<'_>, version: i64) -> Answer<PaperRow> {
    desk.work(move |office, now| wizard::print_talk_sheet(office, now, version))
        .await
}
