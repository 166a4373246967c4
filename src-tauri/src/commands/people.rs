//! People: departments, posts, employees, rosters.

use std::path::PathBuf;

use domain::people::Sensitive;
use domain::quarter::Quarter;
use operations::views::{
    DaysRow, DepartmentForm, EmployeeForm, ImportPreview, ImportReport, MoveForm, MoveView,
    PeopleView, PostForm,
};
use operations::{files, people};

use super::Desk;
use crate::failure::Answer;

#[tauri::command(rename_all = "snake_case")]
pub async fn people_view(desk: Desk<'_>) -> Answer<PeopleView> {
    desk.work(|office, now| people::view(office, now.today()))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_days(desk: Desk<'_>, quarter: Quarter) -> Answer<Vec<DaysRow>> {
    desk.work(move |office, _| people::days(office, quarter))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn employee_save(desk: Desk<'_>, form: EmployeeForm) -> Answer<PeopleView> {
    desk.work(move |office, now| people::save_employee(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn employee_delete(desk: Desk<'_>, id: i64) -> Answer<PeopleView> {
    desk.work(move |office, now| people::delete_employee(office, now, id))
        .await
}

/// Unmasked personal data; the look is recorded in the audit trail.
#[tauri::command(rename_all = "snake_case")]
pub async fn employee_reveal(desk: Desk<'_>, id: i64) -> Answer<Sensitive> {
    desk.work(move |office, now| people::reveal(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn department_save(desk: Desk<'_>, form: DepartmentForm) -> Answer<PeopleView> {
    desk.work(move |office, now| people::save_department(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn department_delete(desk: Desk<'_>, id: i64) -> Answer<PeopleView> {
    desk.work(move |office, now| people::delete_department(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn post_save(desk: Desk<'_>, form: PostForm) -> Answer<PeopleView> {
    desk.work(move |office, now| people::save_post(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn post_delete(desk: Desk<'_>, id: i64) -> Answer<PeopleView> {
    desk.work(move |office, now| people::delete_post(office, now, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_import_preview(
    desk: Desk<'_>,
    path: PathBuf,
    mapping: Option<Vec<Option<String>>>,
) -> Answer<ImportPreview> {
    desk.work(move |office, _| {
        people::preview_import(office, &path, &files::read(&path)?, mapping.as_deref())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_import_apply(
    desk: Desk<'_>,
    path: PathBuf,
    mapping: Option<Vec<Option<String>>>,
    skip_errors: bool,
) -> Answer<ImportReport> {
    desk.work(move |office, now| {
        people::apply_import(
            office,
            now,
            &path,
            &files::read(&path)?,
            mapping.as_deref(),
            skip_errors,
        )
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_import_undo(desk: Desk<'_>, batch: i64) -> Answer<PeopleView> {
    desk.work(move |office, now| {
        people::undo_import(office, now, batch)?;
        people::view(office, now.today())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_export(desk: Desk<'_>, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| people::export(office, now.today(), &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn people_template(path: PathBuf) -> Answer<()> {
    crate::desk::away(move || people::template(&path)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn move_preview(desk: Desk<'_>, form: MoveForm) -> Answer<MoveView> {
    desk.work(move |office, now| people::preview_move(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn move_record(desk: Desk<'_>, form: MoveForm) -> Answer<MoveView> {
    desk.work(move |office, now| people::record_move(office, now, &form))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn moves_list(desk: Desk<'_>) -> Answer<Vec<MoveView>> {
    desk.work(|office, now| people::moves(office, now.today()))
        .await
}
