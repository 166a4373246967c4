//! Rounds: lists, walks, findings with their photographs, rectification and check, papers.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use operations::rounds;
use operations::views::{
    ArticleChoice, ChecklistForm, ChecklistView, FindingQuery, FindingStepForm, FindingView,
    FindingsView, PaperRow, RoundEntryForm, RoundForm, RoundRow, RoundView, RoundsDue,
    RoundsPaperOrder, RoundsTermsView,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_checklists(desk: Desk<'_>) -> Answer<Vec<ChecklistView>> {
    desk.work(|office, now| rounds::checklists(office, now))
        .await
}

/// Articles in force, for whoever writes a list.
#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_articles(desk: Desk<'_>) -> Answer<Vec<ArticleChoice>> {
    desk.work(|office, now| rounds::articles(office, now)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_checklist_save(desk: Desk<'_>, form: ChecklistForm) -> Answer<ChecklistView> {
    desk.work(move |office, now| rounds::save_checklist(office, now, &form))
        .await
}

/// The items were looked at beside the articles as they are now.
#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_checklist_confirm(desk: Desk<'_>, id: i64) -> Answer<ChecklistView> {
    desk.work(move |office, now| rounds::confirm_checklist(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_checklist_retire(
    desk: Desk<'_>,
    id: i64,
    retired: bool,
) -> Answer<ChecklistView> {
    desk.work(move |office, now| rounds::retire_checklist(office, now, id, retired))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_list(desk: Desk<'_>) -> Answer<Vec<RoundRow>> {
    desk.work(|office, now| rounds::rounds(office, now)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_round(desk: Desk<'_>, id: i64) -> Answer<RoundView> {
    desk.work(move |office, now| rounds::round(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_start(desk: Desk<'_>, form: RoundForm) -> Answer<RoundView> {
    desk.work(move |office, now| rounds::start(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_enter(desk: Desk<'_>, form: RoundEntryForm) -> Answer<RoundView> {
    desk.work(move |office, now| rounds::enter(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_finish(desk: Desk<'_>, id: i64) -> Answer<RoundView> {
    desk.work(move |office, now| rounds::finish(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_drop(desk: Desk<'_>, id: i64) -> Answer<()> {
    desk.work(move |office, now| rounds::drop_round(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_photo_add(
    desk: Desk<'_>,
    round: i64,
    key: u32,
    path: PathBuf,
) -> Answer<RoundView> {
    desk.work(move |office, now| rounds::add_photo(office, now, round, key, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_finding_photo_add(
    desk: Desk<'_>,
    finding: i64,
    path: PathBuf,
) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::add_finding_photo(office, now, finding, &path))
        .await
}

/// A photograph as the window shows it.
#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_photo(desk: Desk<'_>, id: i64) -> Answer<String> {
    let (kind, bytes) = desk
        .work(move |office, _now| rounds::photo(office, id))
        .await?;
    Ok(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_photo_copy(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _now| rounds::copy_photo(office, id, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_findings(desk: Desk<'_>, query: FindingQuery) -> Answer<FindingsView> {
    desk.work(move |office, now| rounds::findings(office, now, &query))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_finding(desk: Desk<'_>, id: i64) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::finding(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_order(desk: Desk<'_>, form: FindingStepForm) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::order(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_extend(desk: Desk<'_>, form: FindingStepForm) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::extend(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_rectify(desk: Desk<'_>, form: FindingStepForm) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::rectify(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_recheck(
    desk: Desk<'_>,
    form: FindingStepForm,
    passed: bool,
) -> Answer<FindingView> {
    desk.work(move |office, now| rounds::recheck(office, now, &form, passed))
        .await
}

/// What waits within so many days, of one person by his works number or of everybody.
#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_due(
    desk: Desk<'_>,
    days: u32,
    person: Option<String>,
) -> Answer<Vec<RoundsDue>> {
    desk.work(move |office, now| rounds::due(office, now, days, person.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_terms(desk: Desk<'_>) -> Answer<RoundsTermsView> {
    desk.work(|office, now| rounds::terms(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_terms_set(
    desk: Desk<'_>,
    minor: u32,
    serious: u32,
    recheck: u32,
) -> Answer<RoundsTermsView> {
    desk.work(move |office, now| rounds::set_terms(office, now, minor, serious, recheck))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn rounds_print(desk: Desk<'_>, order: RoundsPaperOrder) -> Answer<PaperRow> {
    desk.work(move |office, now| rounds::print(office, now, &order))
        .await
}
