//! From draft to force: the procedure of a version, receipts, evidence, the register.

use std::path::PathBuf;

use chrono::NaiveDate;
use domain::regulations::AdoptionStage;
use operations::regulations;
use operations::views::{
    AcknowledgementForm, AcknowledgementView, AdoptionPaper, AdoptionStepForm, AdoptionView,
    BundleView, CoverageView, IssueRegisterRow, LegalDutyRow, OpinionAnswerForm, PaperRow,
    RegulationReading, RepealForm, ScreenSignature, StaffOpinionForm,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn adoption_view(desk: Desk<'_>, version: i64) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::adoption(office, now.today(), version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn adoption_step_save(
    desk: Desk<'_>,
    version: i64,
    form: AdoptionStepForm,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::save_adoption_step(office, now, version, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn adoption_step_remove(
    desk: Desk<'_>,
    version: i64,
    stage: AdoptionStage,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::remove_adoption_step(office, now, version, stage))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn staff_opinion_add(
    desk: Desk<'_>,
    version: i64,
    form: StaffOpinionForm,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::add_staff_opinion(office, now, version, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn staff_opinion_answer(
    desk: Desk<'_>,
    version: i64,
    form: OpinionAnswerForm,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::answer_staff_opinion(office, now, version, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn staff_opinion_remove(
    desk: Desk<'_>,
    version: i64,
    opinion: i64,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::remove_staff_opinion(office, now, version, opinion))
        .await
}

/// `part` is the word of a step, or `acknowledgement`.
#[tauri::command(rename_all = "snake_case")]
pub async fn scan_attach(desk: Desk<'_>, version: i64, part: String, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::attach_scan(office, now, version, &part, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn scan_copy(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _now| regulations::copy_scan(office, id, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn adoption_paper_print(
    desk: Desk<'_>,
    version: i64,
    paper: AdoptionPaper,
) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::print_adoption_paper(office, now, version, paper))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn review_date_set(
    desk: Desk<'_>,
    version: i64,
    due_on: NaiveDate,
) -> Answer<AdoptionView> {
    desk.work(move |office, now| regulations::set_review_date(office, now, version, due_on))
        .await
}

/// 修订对照表, or with `decision` the 修改决定.
#[tauri::command(rename_all = "snake_case")]
pub async fn comparison_print(
    desk: Desk<'_>,
    from: i64,
    to: i64,
    decision: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| {
        if decision {
            regulations::print_decision(office, now, from, to)
        } else {
            regulations::print_table(office, now, from, to)
        }
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn regulation_repeal(desk: Desk<'_>, form: RepealForm) -> Answer<RegulationReading> {
    desk.work(move |office, now| regulations::repeal(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn repeal_print(desk: Desk<'_>, version: i64, reason: String) -> Answer<PaperRow> {
    desk.work(move |office, now| regulations::print_repeal(office, now, version, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn issue_register(desk: Desk<'_>) -> Answer<Vec<IssueRegisterRow>> {
    desk.work(|office, now| regulations::issue_register(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn issue_register_export(desk: Desk<'_>, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::export_register(office, now.today(), &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn acknowledgements_view(desk: Desk<'_>, version: i64) -> Answer<AcknowledgementView> {
    desk.work(move |office, now| regulations::acknowledgements(office, now.today(), version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn acknowledge(desk: Desk<'_>, form: AcknowledgementForm) -> Answer<AcknowledgementView> {
    desk.work(move |office, now| regulations::acknowledge(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn acknowledge_on_screen(
    desk: Desk<'_>,
    signature: ScreenSignature,
) -> Answer<AcknowledgementView> {
    desk.work(move |office, now| regulations::sign_on_screen(office, now, &signature))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn acknowledgement_sheet_print(
    desk: Desk<'_>,
    version: i64,
    everybody: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| {
        regulations::print_acknowledgement_sheet(office, now, version, everybody)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn coverage_view(desk: Desk<'_>) -> Answer<CoverageView> {
    desk.work(|office, now| regulations::coverage(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn legal_duties(desk: Desk<'_>) -> Answer<Vec<LegalDutyRow>> {
    desk.work(|office, now| regulations::legal_duties(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn legal_duties_export(desk: Desk<'_>, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::export_legal_duties(office, now.today(), &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn coverage_export(desk: Desk<'_>, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| regulations::export_coverage(office, now.today(), &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bundle_preview(desk: Desk<'_>, version: i64) -> Answer<BundleView> {
    desk.work(move |office, now| regulations::preview_bundle(office, now.today(), version))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn bundle_save(desk: Desk<'_>, version: i64, path: PathBuf) -> Answer<BundleView> {
    desk.work(move |office, now| regulations::bundle(office, now, version, &path))
        .await
}
