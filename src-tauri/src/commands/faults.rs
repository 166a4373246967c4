//! The procedure of faults, and the compensation for a loss.

use std::path::PathBuf;

use operations::bonus;
use operations::views::{
    FaultAnswerForm, FaultAppealForm, FaultFile, FaultPaperOrder, LossForm, LossPlan, LossRow,
    PaperRow,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_file(desk: Desk<'_>, id: i64) -> Answer<FaultFile> {
    desk.work(move |office, _now| bonus::fault_file(office, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_evidence_add(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<FaultFile> {
    desk.work(move |office, now| bonus::add_fault_evidence(office, now, id, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_evidence_copy(desk: Desk<'_>, fault: i64, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _now| bonus::copy_fault_evidence(office, fault, id, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_withdraw(desk: Desk<'_>, id: i64, reason: String) -> Answer<FaultFile> {
    desk.work(move |office, now| bonus::withdraw_fault(office, now, id, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_appeal(desk: Desk<'_>, form: FaultAppealForm) -> Answer<FaultFile> {
    desk.work(move |office, now| bonus::appeal_fault(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_answer(desk: Desk<'_>, form: FaultAnswerForm) -> Answer<FaultFile> {
    desk.work(move |office, now| bonus::answer_fault(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_print(desk: Desk<'_>, order: FaultPaperOrder) -> Answer<PaperRow> {
    desk.work(move |office, now| bonus::print_fault(office, now, &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn losses(desk: Desk<'_>) -> Answer<Vec<LossRow>> {
    desk.work(move |office, _now| bonus::losses(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn loss_preview(desk: Desk<'_>, form: LossForm) -> Answer<LossPlan> {
    desk.work(move |_office, _now| bonus::preview_loss(&form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn loss_save(desk: Desk<'_>, form: LossForm) -> Answer<Vec<LossRow>> {
    desk.work(move |office, now| bonus::save_loss(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn loss_withdraw(desk: Desk<'_>, id: i64) -> Answer<Vec<LossRow>> {
    desk.work(move |office, now| bonus::withdraw_loss(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn loss_print(desk: Desk<'_>, id: i64, sign: bool) -> Answer<PaperRow> {
    desk.work(move |office, now| bonus::print_loss(office, now, id, sign))
        .await
}
