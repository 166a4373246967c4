//! Job descriptions: sheets in versions, signatures, the chart of the posts.

use chrono::NaiveDate;
use domain::people::OrgChart;
use operations::jobs;
use operations::views::{
    CompilePreview, CompiledRow, JobComparison, JobReading, JobRow, JobSheetForm, JobStart,
    JobTemplateRow, LimitTable, PaperRow, RegulationReading, SignoffWord,
};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn jobs_list(desk: Desk<'_>) -> Answer<Vec<JobRow>> {
    desk.work(|office, now| jobs::list(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_templates(desk: Desk<'_>) -> Answer<Vec<JobTemplateRow>> {
    desk.work(|_, _| Ok(jobs::templates())).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_limits(desk: Desk<'_>) -> Answer<Vec<LimitTable>> {
    desk.work(|office, now| jobs::limit_tables(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_read(desk: Desk<'_>, post: i64, ordinal: Option<u32>) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::read(office, now.today(), post, ordinal))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_draft(desk: Desk<'_>, post: i64, start: JobStart) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::draft(office, now, post, &start))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_save(
    desk: Desk<'_>,
    post: i64,
    revision: u32,
    sheet: JobSheetForm,
) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::save(office, now, post, revision, &sheet))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_discard(desk: Desk<'_>, post: i64) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::discard(office, now, post))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_issue(
    desk: Desk<'_>,
    post: i64,
    effective_on: NaiveDate,
    change: String,
) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::issue(office, now, post, effective_on, &change))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_sign_off(
    desk: Desk<'_>,
    version: i64,
    code: String,
    outcome: SignoffWord,
    day: NaiveDate,
    note: String,
) -> Answer<JobReading> {
    desk.work(move |office, now| jobs::sign_off(office, now, version, &code, outcome, day, &note))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_compare(desk: Desk<'_>, from: i64, to: i64) -> Answer<JobComparison> {
    desk.work(move |office, now| jobs::compare(office, now.today(), from, to))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_print(
    desk: Desk<'_>,
    post: i64,
    ordinal: Option<u32>,
    sign: bool,
) -> Answer<PaperRow> {
    desk.work(move |office, now| jobs::print(office, now, post, ordinal, sign))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_book_print(desk: Desk<'_>, sign: bool) -> Answer<PaperRow> {
    desk.work(move |office, now| jobs::print_book(office, now, sign))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn org_chart(desk: Desk<'_>) -> Answer<OrgChart> {
    desk.work(|office, now| jobs::chart(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn org_chart_print(desk: Desk<'_>, sign: bool) -> Answer<PaperRow> {
    desk.work(move |office, now| jobs::print_chart(office, now, sign))
        .await
}

/// Without posts all that have a sheet in force.
#[tauri::command(rename_all = "snake_case")]
pub async fn job_compile_preview(
    desk: Desk<'_>,
    posts: Option<Vec<i64>>,
) -> Answer<CompilePreview> {
    desk.work(move |office, now| jobs::preview_compile(office, now.today(), posts.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_compile(desk: Desk<'_>, posts: Option<Vec<i64>>) -> Answer<RegulationReading> {
    desk.work(move |office, now| jobs::compile(office, now, posts.as_deref()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn job_compiled(desk: Desk<'_>, version: i64) -> Answer<Vec<CompiledRow>> {
    desk.work(move |office, now| jobs::behind(office, now.today(), version))
        .await
}

/// Without articles all that are behind their sheet.
#[tauri::command(rename_all = "snake_case")]
pub async fn job_recompile(
    desk: Desk<'_>,
    version: i64,
    articles: Vec<String>,
) -> Answer<RegulationReading> {
    desk.work(move |office, now| jobs::recompile(office, now, version, &articles))
        .await
}
