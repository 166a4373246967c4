//! The process of the application: found, ended, waited for.

use std::{
    fs::{self, File},
    path::Path,
};

use anyhow::{Result, bail};
use thirtyfour::prelude::*;

use super::driver::built;
use super::stage::until;

/// Ends the session and with it the application. The driver answers before it has told the application so, and
/// one that goes in between leaves the application behind with its company open: it has to stay until then.
pub(super) async fn ended(window: WebDriver, folder: &Path) -> Result<()> {
    window.quit().await?;
    unlocked(&folder.join("sample.guiju")).await
}

/// Waits until nobody holds the company: a process gives its locks back last of all.
pub(super) async fn unlocked(company: &Path) -> Result<()> {
    let lock = File::open(company.join("lock"))?;
    if until(async || Ok(lock.try_lock().is_ok())).await? {
        return Ok(());
    }
    bail!("{} is still open", company.display())
}

/// The process of the application that has a company open: the one that was started with it.
pub(super) fn application_on(company: &Path) -> Result<u32> {
    let binary = built("guiju-desktop")?;
    let wanted = format!("GUIJU_FILE={}", company.display());
    for entry in fs::read_dir("/proc")? {
        let folder = entry?.path();
        let Some(id) = folder
            .file_name()
            .and_then(|name| name.to_str()?.parse().ok())
        else {
            continue;
        };
        let is_ours = fs::read_link(folder.join("exe")).is_ok_and(|exe| exe == binary)
            && fs::read(folder.join("environ")).is_ok_and(|environment| {
                environment
                    .split(|byte| *byte == 0)
                    .any(|one| one == wanted.as_bytes())
            });
        if is_ours {
            return Ok(id);
        }
    }
    bail!("no application has {} open", company.display())
}
