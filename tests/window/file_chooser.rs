//! The system's own window for choosing a file, which no driver of a page reaches: a keyboard pressed by xdotool.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, bail, ensure};

use super::stage::{GLANCE, Stage, until};

impl Stage {
    /// Writes a file beside the company of the journey.
    pub fn write_file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.folder().join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Types the path into the window with this title, which a click has just opened, and confirms it.
    pub async fn choose_file(&self, title: &str, path: &Path) -> Result<()> {
        ensure!(
            until(async || Ok(window_of(title)?.is_some())).await?,
            "no window {title:?} to choose a file in"
        );
        let path = path.to_str().context("the path is no text")?;
        // A list of the folder that is still being read takes the first letters for itself: the field is opened
        // and filled again until the window is content and goes.
        for _ in 0..10 {
            let Some(window) = window_of(title)? else {
                return Ok(());
            };
            // There is no window manager that would give it the keyboard.
            xdotool(&["windowfocus", &window])?;
            pause().await;
            xdotool(&["key", "ctrl+l"])?;
            pause().await;
            xdotool(&["key", "ctrl+a"])?;
            xdotool(&["type", "--delay", "20", path])?;
            pause().await;
            xdotool(&["key", "Return"])?;
            for _ in 0..20 {
                tokio::time::sleep(GLANCE).await;
                if window_of(title)?.is_none() {
                    return Ok(());
                }
            }
        }
        bail!("the window {title:?} does not take {path}")
    }

    /// Chooses this path to save a PDF at, and waits until all of it is there: what the window says of it
    /// passes by.
    pub async fn save_pdf(&self, title: &str, path: &Path) -> Result<()> {
        self.choose_file(title, path).await?;
        let whole = async || {
            let written = std::fs::read(path).unwrap_or_default();
            Ok(written.ends_with(b"%%EOF\n"))
        };
        if until(whole).await? {
            return Ok(());
        }
        self.picture("not-saved").await?;
        bail!("{} is not written", path.display())
    }
}

pub(super) async fn pause() {
    tokio::time::sleep(GLANCE * 4).await;
}

/// The window with this title, if it is on the screen.
pub(super) fn window_of(title: &str) -> Result<Option<String>> {
    let found = Command::new("xdotool")
        .args(["search", "--onlyvisible", "--name", &format!("^{title}$")])
        .output()
        .context("xdotool is missing (Debian: xdotool)")?;
    let told = String::from_utf8_lossy(&found.stdout);
    Ok(told.lines().last().map(str::to_owned))
}

pub(super) fn xdotool(words: &[&str]) -> Result<Output> {
    let done = Command::new("xdotool").args(words).output()?;
    ensure!(done.status.success(), "xdotool {words:?} failed");
    Ok(done)
}
