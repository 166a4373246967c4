//! What is there before a window opens: a sample company, and the command line to prepare it.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};
use serde_json::Value;
use tempfile::TempDir;

use super::driver::built;
use super::stage::{NOW, PASSWORD};

/// A fresh sample company in a folder of its own.
pub fn sample() -> Result<TempDir> {
    let folder = TempDir::new()?;
    let company = folder.path().join("sample.guiju");
    let made = Command::new(built("guijuctl")?)
        .arg("new")
        .arg(&company)
        .arg("--sample")
        .env("GUIJU_PASSWORD", PASSWORD)
        .env("GUIJU_NOW", NOW)
        .output()?;
    if !made.status.success() {
        bail!(
            "no sample company: {}",
            String::from_utf8_lossy(&made.stderr)
        );
    }
    Ok(folder)
}

/// The command line on the company of a journey, before the window opens.
pub struct Desk<'a>(pub &'a Path);

impl Desk<'_> {
    /// Runs `guijuctl … --json` and reads its answer.
    pub fn run(&self, arguments: &[&str]) -> Result<Value> {
        let done = Command::new(built("guijuctl")?)
            .args(arguments)
            .arg("--json")
            .env("GUIJU_FILE", self.0.join("sample.guiju"))
            .env("GUIJU_PASSWORD", PASSWORD)
            .env("GUIJU_NOW", NOW)
            .output()?;
        if !done.status.success() {
            bail!("{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(serde_json::from_slice(&done.stdout)?)
    }
}
