//! The quarterly bonus.

use std::path::PathBuf;

use domain::quarter::Quarter;
use operations::bonus;
use operations::views::{
    ArbitrationView, AwardInput, BonusPaymentForm, BonusView, Corrected, CorrectionForm,
    ExplanationView, FaultForm, NoticeReceiptForm, NoticeShape, NoticeSignForm, NoticeSignature,
    PaperRow, PasteReport, QuarterRow, ScoreInput, SealOrder, WhatIf,
};
use serde::Serialize;
use tauri::Emitter;
use ts_rs::TS;

use super::Desk;
use crate::failure::Answer;

/// How far a long task is; sent as the event `progress`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Progress {
    pub task: &'static str,
    pub done: usize,
    pub total: usize,
    pub current: String,
}

/// How many files an export wrote.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Written {
    pub written: usize,
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_quarters(desk: Desk<'_>) -> Answer<Vec<QuarterRow>> {
    desk.work(|office, _| bonus::quarters(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_view(desk: Desk<'_>, quarter: Quarter) -> Answer<BonusView> {
    desk.work(move |office, now| bonus::view(office, now.today(), quarter))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_set_revenue(
    desk: Desk<'_>,
    quarter: Quarter,
    revenue: Option<String>,
    target: Option<String>,
) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::set_revenue(office, now, quarter, revenue.as_deref(), target.as_deref())?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_set_scores(
    desk: Desk<'_>,
    quarter: Quarter,
    scores: Vec<ScoreInput>,
) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::set_scores(office, now, quarter, &scores)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_paste(desk: Desk<'_>, quarter: Quarter, text: String) -> Answer<PasteReport> {
    desk.work(move |office, now| bonus::paste(office, now, quarter, &text))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_set_awards(
    desk: Desk<'_>,
    quarter: Quarter,
    awards: Vec<AwardInput>,
) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::set_awards(office, now, quarter, &awards)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_save(desk: Desk<'_>, fault: FaultForm) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::save_fault(office, now, &fault)?;
        bonus::view(office, now.today(), fault.quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn fault_delete(desk: Desk<'_>, quarter: Quarter, id: i64) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::delete_fault(office, now, quarter, id)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_calculate(desk: Desk<'_>, quarter: Quarter) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::calculate(office, now, quarter)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_review(desk: Desk<'_>, quarter: Quarter, one_person: bool) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::review(office, now, quarter, one_person)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_approve(desk: Desk<'_>, quarter: Quarter) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::approve(office, now, quarter)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

/// Task `bonus_issue`: sends progress and can be cancelled between two notices; then nothing is issued.
#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_issue(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    quarter: Quarter,
    seal: Option<SealOrder>,
) -> Answer<BonusView> {
    let cancelled = desk.begin("bonus_issue");
    desk.work(move |office, now| {
        bonus::issue(office, now, quarter, seal.as_ref(), &mut |step| {
            let current = step.current.to_owned();
            let progress = Progress {
                task: "bonus_issue",
                done: step.done,
                total: step.total,
                current,
            };
            // A window that is gone misses a number, not a notice.
            let _ = app.emit("progress", progress);
            !cancelled()
        })?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_explain(
    desk: Desk<'_>,
    quarter: Quarter,
    code: String,
) -> Answer<ExplanationView> {
    desk.work(move |office, _| bonus::explain(office, quarter, &code))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_what_if(desk: Desk<'_>, quarter: Quarter, version: i64) -> Answer<WhatIf> {
    desk.work(move |office, _| bonus::what_if(office, quarter, version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_confirm_commission(desk: Desk<'_>, quarter: Quarter) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::confirm_commission(office, now, quarter)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_pay(desk: Desk<'_>, form: BonusPaymentForm) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::pay(office, now, &form)?;
        bonus::view(office, now.today(), form.quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_take_back_payment(
    desk: Desk<'_>,
    quarter: Quarter,
    id: i64,
    reason: String,
) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::take_back_payment(office, now, quarter, id.into(), &reason)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_close(desk: Desk<'_>, quarter: Quarter, note: String) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::close(office, now, quarter, &note)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_reopen(desk: Desk<'_>, quarter: Quarter, reason: String) -> Answer<BonusView> {
    desk.work(move |office, now| {
        bonus::reopen(office, now, quarter, &reason)?;
        bonus::view(office, now.today(), quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_publication_print(desk: Desk<'_>, quarter: Quarter) -> Answer<PaperRow> {
    desk.work(move |office, now| bonus::print_publication(office, now, quarter))
        .await
}

/// What a correction would come to.
#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_correct_preview(desk: Desk<'_>, form: CorrectionForm) -> Answer<Corrected> {
    desk.work(move |office, _| bonus::preview_correction(office, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_correct(desk: Desk<'_>, form: CorrectionForm) -> Answer<BonusView> {
    desk.work(move |office, now| {
        let corrected = bonus::correct(office, now, &form)?;
        bonus::view(office, now.today(), corrected.quarter)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_allocation_print(desk: Desk<'_>, quarter: Quarter) -> Answer<PaperRow> {
    desk.work(move |office, now| bonus::print_allocation(office, now, quarter))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_export(desk: Desk<'_>, quarter: Quarter, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| bonus::export(office, now, quarter, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn notices_export(
    desk: Desk<'_>,
    quarter: Quarter,
    directory: PathBuf,
    shape: NoticeShape,
    seal: Option<SealOrder>,
) -> Answer<Written> {
    desk.work(move |office, now| {
        let print = bonus::NoticePrint {
            shape,
            sign: true,
            seal,
        };
        let files = bonus::export_notices(office, now, quarter, &directory, print)?;
        Ok(Written {
            written: files.len(),
        })
    })
    .await
}

/// What the 仲裁应答包 of a person and a period would hold.
#[tauri::command(rename_all = "snake_case")]
pub async fn arbitration_preview(
    desk: Desk<'_>,
    code: String,
    from: Quarter,
    to: Quarter,
) -> Answer<ArbitrationView> {
    let order = bonus::ArbitrationOrder { code, from, to };
    desk.work(move |office, now| bonus::preview_arbitration(office, now.today(), &order))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn arbitration_save(
    desk: Desk<'_>,
    code: String,
    from: Quarter,
    to: Quarter,
    path: PathBuf,
) -> Answer<ArbitrationView> {
    let order = bonus::ArbitrationOrder { code, from, to };
    desk.work(move |office, now| bonus::arbitration(office, now, &order, &path))
        .await
}

/// The quarter as it stands with the receipts.
#[tauri::command(rename_all = "snake_case")]
pub async fn notices_receive(desk: Desk<'_>, form: NoticeReceiptForm) -> Answer<BonusView> {
    desk.work(move |office, now| bonus::receive(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn notice_countersign(
    desk: Desk<'_>,
    form: NoticeSignForm,
    path: PathBuf,
) -> Answer<PaperRow> {
    desk.work(move |office, now| {
        bonus::countersign(office, now, &form, &operations::files::read(&path)?)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn notice_receive_on_screen(
    desk: Desk<'_>,
    signature: NoticeSignature,
) -> Answer<BonusView> {
    desk.work(move |office, now| bonus::receive_on_screen(office, now, &signature))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bonus_payroll_export(
    desk: Desk<'_>,
    quarter: Quarter,
    path: PathBuf,
) -> Answer<Written> {
    desk.work(move |office, now| {
        let written = bonus::export_payroll(office, now, quarter, &path)?;
        Ok(Written { written })
    })
    .await
}
