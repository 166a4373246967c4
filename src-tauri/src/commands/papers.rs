//! Papers: register, pages, verification.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use operations::papers::{self, KeyKind};
use operations::views::{
    CertificateCard, OwnCertificate, PaperRow, PapersExported, QueueSent, TimestampAttested,
    TimestampSetting, VerifyReport,
};
use tauri::Manager;
use tauri_plugin_opener::OpenerExt;

use super::Desk;
use crate::desk::away;
use crate::failure::{Answer, Failure};

/// A picture as the window takes it.
pub fn data_url(png: &[u8]) -> String {
    format!("data:image/png;base64,{}", STANDARD.encode(png))
}

#[tauri::command(rename_all = "snake_case")]
pub async fn papers_list(desk: Desk<'_>) -> Answer<Vec<PaperRow>> {
    desk.work(|office, _| papers::list(office)).await
}

/// One page as a picture this many pixels wide; the first page is 1.
#[tauri::command(rename_all = "snake_case")]
pub async fn paper_page(desk: Desk<'_>, id: i64, page: usize, width: u32) -> Answer<String> {
    let bytes = desk
        .work(move |office, _| papers::bytes(office, id))
        .await?;
    away(move || Ok(data_url(&papers::page_picture(&bytes, page, width)?))).await
}

/// A page of a PDF that is not ours, drawn in the worker process.
#[tauri::command(rename_all = "snake_case")]
pub async fn file_page(path: PathBuf, page: usize, width: u32) -> Answer<String> {
    away(move || Ok(data_url(&papers::foreign_page_picture(&path, page, width)?))).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_export(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _| operations::files::write(&path, &papers::bytes(office, id)?))
        .await
}

/// The copy that its receiver signed.
#[tauri::command(rename_all = "snake_case")]
pub async fn paper_export_countersigned(
    desk: Desk<'_>,
    number: String,
    path: PathBuf,
) -> Answer<()> {
    desk.work(move |office, _| {
        operations::files::write(&path, &papers::countersigned_bytes(office, &number)?)
    })
    .await
}

/// The copy with the timestamp that came later.
#[tauri::command(rename_all = "snake_case")]
pub async fn paper_export_stamped(desk: Desk<'_>, number: String, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _| {
        operations::files::write(&path, &papers::stamped_bytes(office, &number)?)
    })
    .await
}

/// The copy of a paper that counts no longer, with the word for it across every page.
#[tauri::command(rename_all = "snake_case")]
pub async fn paper_export_marked(desk: Desk<'_>, id: i64, path: PathBuf) -> Answer<()> {
    desk.work(move |office, now| {
        operations::files::write(&path, &papers::marked_copy(office, now, id)?)
    })
    .await
}

/// Papers with a list of them: a ZIP where the path ends in .zip, else a folder.
#[tauri::command(rename_all = "snake_case")]
pub async fn papers_export(desk: Desk<'_>, ids: Vec<i64>, path: PathBuf) -> Answer<PapersExported> {
    desk.work(move |office, now| papers::export(office, now, &ids, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_void(desk: Desk<'_>, id: i64, reason: String) -> Answer<PaperRow> {
    desk.work(move |office, now| papers::void(office, now, id, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_supersede(
    desk: Desk<'_>,
    id: i64,
    by: String,
    reason: String,
) -> Answer<PaperRow> {
    desk.work(move |office, now| papers::supersede(office, now, id, &by, &reason))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn paper_open(app: tauri::AppHandle, desk: Desk<'_>, id: i64) -> Answer<()> {
    let path = copy(&app, &desk, id).await?;
    app.opener()
        .open_path(path.display().to_string(), None::<&str>)
        .map_err(|error| Failure::broken(&error.into()))
}

/// The paper as a file for another program, under its number.
async fn copy(app: &tauri::AppHandle, desk: &Desk<'_>, id: i64) -> Answer<PathBuf> {
    let folder = app
        .path()
        .app_cache_dir()
        .map_err(|error| Failure::broken(&error.into()))?;
    desk.work(move |office, _| papers::copy_to(office, id, &folder))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn verify_file(desk: Desk<'_>, path: PathBuf) -> Answer<VerifyReport> {
    desk.work(move |office, _| papers::verify(Some(office), &path, &[]))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn verify_paper(desk: Desk<'_>, id: i64) -> Answer<VerifyReport> {
    desk.work(move |office, _| papers::verify_registered(office, id))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_card(desk: Desk<'_>) -> Answer<Option<CertificateCard>> {
    desk.work(|office, _| papers::certificate_card(office))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_create(
    desk: Desk<'_>,
    key: KeyKind,
    subject: String,
) -> Answer<CertificateCard> {
    desk.work(move |office, now| {
        papers::create_certificate(office, now, key, &subject)?;
        papers::signing_certificate(office)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_import(
    desk: Desk<'_>,
    path: PathBuf,
    password: String,
) -> Answer<CertificateCard> {
    desk.work(move |office, now| {
        papers::import_certificate(office, now, &operations::files::read(&path)?, &password)?;
        papers::signing_certificate(office)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificates_list(desk: Desk<'_>) -> Answer<Vec<OwnCertificate>> {
    desk.work(|office, _| papers::certificates(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_revoke(
    desk: Desk<'_>,
    fingerprint: String,
    reason: String,
) -> Answer<Vec<OwnCertificate>> {
    desk.work(move |office, now| {
        papers::revoke_certificate(office, now, &fingerprint, &reason)?;
        papers::certificates(office)
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn certificate_export(desk: Desk<'_>, path: PathBuf) -> Answer<()> {
    desk.work(move |office, _| {
        let pem = papers::certificate_pem(office)?;
        operations::files::write(&path, pem.as_bytes())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn timestamp_get(desk: Desk<'_>) -> Answer<TimestampSetting> {
    desk.work(|office, _| papers::timestamp_setting(office))
        .await
}

/// Enters a server, or with an empty address none, and the certificate of its authority if there is one.
#[tauri::command(rename_all = "snake_case")]
pub async fn timestamp_set(
    desk: Desk<'_>,
    server: String,
    certificate: Option<PathBuf>,
) -> Answer<TimestampSetting> {
    desk.work(move |office, now| {
        let certificate = certificate
            .map(|path| operations::files::read(&path))
            .transpose()?;
        papers::set_timestamp(office, now, &server, certificate.as_deref())
    })
    .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn timestamp_try(desk: Desk<'_>) -> Answer<TimestampAttested> {
    desk.work(|office, now| papers::try_timestamp(office, now))
        .await
}

/// Asks again for the papers that wait.
#[tauri::command(rename_all = "snake_case")]
pub async fn timestamp_send(desk: Desk<'_>) -> Answer<QueueSent> {
    desk.work(|office, now| papers::send_queue(office, now, &mut |_, _| true))
        .await
}
