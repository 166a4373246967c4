//! The company file, its users, and what the window remembers.

use std::path::{Path, PathBuf};

use operations::office::{self, Office};
use operations::views::{
    AuditRow, BackupMade, Created, Finding, Login, NewCompany, OfficeStatus, Preferences, Role,
    UserCard,
};
use operations::{clock, files};
use serde::Serialize;
use tauri::Manager;
use ts_rs::TS;

use super::Desk;
use crate::desk::away;
use crate::failure::{Answer, Failure};

/// A file that was dropped on the window.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Dropped {
    path: String,
}

impl Dropped {
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.display().to_string(),
        }
    }
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_status(desk: Desk<'_>) -> Answer<OfficeStatus> {
    desk.status().await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_create(desk: Desk<'_>, company: NewCompany) -> Answer<Created> {
    let (office, recovery_code) = away(move || {
        office::accept_password(&company.password)?;
        Office::found(&company, clock::now()?)
    })
    .await?;
    let status = desk.seat(move |_| Ok(office)).await?;
    Ok(Created {
        recovery_code,
        status,
    })
}

/// The sample in the user's documents; both of its users have the password `guiju`.
#[tauri::command(rename_all = "snake_case")]
pub async fn office_create_sample(app: tauri::AppHandle, desk: Desk<'_>) -> Answer<Created> {
    let folder = documents(&app)?;
    let founded = away(move || {
        let path = files::free_name(&folder, "明烛灯饰（示例）", "guiju");
        operations::sample::found(&path, "guiju", clock::now()?)
    })
    .await?;
    let status = desk.seat(move |_| Ok(founded.office)).await?;
    Ok(Created {
        recovery_code: founded.recovery_code,
        status,
    })
}

fn documents(app: &tauri::AppHandle) -> Answer<PathBuf> {
    app.path()
        .document_dir()
        .or_else(|_| app.path().home_dir())
        .map_err(|error| Failure::broken(&error.into()))
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_logins(path: PathBuf) -> Answer<Vec<Login>> {
    away(move || office::logins(&path)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_open(
    desk: Desk<'_>,
    path: PathBuf,
    login: String,
    password: String,
) -> Answer<OfficeStatus> {
    desk.seat(move |now| Office::open(&path, &login, &password, now))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_switch_user(
    desk: Desk<'_>,
    login: String,
    password: String,
) -> Answer<OfficeStatus> {
    desk.work(move |office, _| office.switch_user(&login, &password))
        .await?;
    desk.status().await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_close(desk: Desk<'_>) -> Answer<OfficeStatus> {
    desk.close();
    desk.status().await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_recovery_sheet(
    desk: Desk<'_>,
    recovery_code: String,
    path: PathBuf,
) -> Answer<()> {
    desk.work(move |office, now| office::recovery_sheet(office, now, &recovery_code, &path))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_backup(desk: Desk<'_>, directory: PathBuf) -> Answer<BackupMade> {
    desk.work(move |office, now| office::backup(office, &directory, now))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_restore(backup: PathBuf, path: PathBuf) -> Answer<()> {
    away(move || office::restore(&backup, &path)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_check(desk: Desk<'_>) -> Answer<Vec<Finding>> {
    desk.work(|office, _| office::check(office)).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_users(desk: Desk<'_>) -> Answer<Vec<UserCard>> {
    desk.work(|office, _| office.users()).await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_add_user(
    desk: Desk<'_>,
    login: String,
    name: String,
    role: Role,
    password: String,
) -> Answer<UserCard> {
    desk.work(move |office, now| office.add_user(now, &login, &name, role, &password))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn office_change_password(desk: Desk<'_>, old: String, new: String) -> Answer<()> {
    desk.work(move |office, now| office.change_password(now, &old, &new))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn audit_list(desk: Desk<'_>) -> Answer<Vec<AuditRow>> {
    desk.work(|office, _| office::audit_trail(office, None))
        .await
}

#[tauri::command(rename_all = "snake_case")]
pub async fn preferences_get(desk: Desk<'_>) -> Answer<Preferences> {
    Ok(desk.settings.preferences())
}

#[tauri::command(rename_all = "snake_case")]
pub async fn preferences_put(desk: Desk<'_>, preferences: Preferences) -> Answer<()> {
    desk.settings
        .put_preferences(&preferences)
        .map_err(|error| Failure::broken(&error))
}

#[tauri::command(rename_all = "snake_case")]
pub async fn cancel(desk: Desk<'_>, task: String) -> Answer<()> {
    desk.cancel(&task);
    Ok(())
}

/// The first screen is painted and can be used. `GUIJU_READY_FILE` gets the milliseconds since the
/// process began, for the benchmark.
#[tauri::command(rename_all = "snake_case")]
pub async fn ready(desk: Desk<'_>) -> Answer<()> {
    desk.closing.listen();
    if let Some(path) = std::env::var_os("GUIJU_READY_FILE") {
        let milliseconds = desk.started.elapsed().as_millis().to_string();
        std::fs::write(path, milliseconds).map_err(|error| Failure::broken(&error.into()))?;
    }
    Ok(())
}

/// The page was told that the window closes, and sees to what is not saved yet.
#[tauri::command(rename_all = "snake_case")]
pub async fn window_heard(desk: Desk<'_>) -> Answer<()> {
    desk.closing.hear();
    Ok(())
}

/// Nothing on the screen is to be kept any more.
#[tauri::command(rename_all = "snake_case")]
pub async fn window_close(window: tauri::Window) -> Answer<()> {
    window
        .destroy()
        .map_err(|error| Failure::broken(&error.into()))
}
