//! Debian's WebKitWebDriver, which starts the application by itself; no tauri-driver stands between.

use std::{
    env,
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use thirtyfour::{Capabilities, prelude::*};

use super::input_method::Pinyin;
use super::stage::{GLANCE, PASSWORD, PATIENCE};

/// Journeys take pictures, which hang where WebKit paints into plain memory (`src-tauri/src/painting.rs`);
/// what is measured takes none, and paints as it does for the user.
const PICTURES: Option<(&str, &str)> = Some(("WEBKIT_DISABLE_DMABUF_RENDERER", "0"));

/// WebKitWebDriver on a port of its own; it hands its environment on to the application.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub fn start(
        name: &str,
        folder: &TempDir,
        company: &Path,
        (language, now): (&str, &str),
        pinyin: Option<&Pinyin>,
    ) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        prefers(&folder.path().join("config"), language)?;
        // A file, not a pipe: an orphan that held our pipe would keep the whole run waiting.
        let logs = target()?.join("journeys");
        fs::create_dir_all(&logs)?;
        let log = File::create(logs.join(format!("{name}.log")))?;
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GUIJU_FILE", company)
            .env("GUIJU_PASSWORD", PASSWORD)
            .env("GUIJU_NOW", now)
            // What the application remembers between starts (window state, last file) stays in here.
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .envs(pinyin.into_iter().flat_map(Pinyin::environment))
            .envs(PICTURES.filter(|_| cfg!(test)))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("WebKitWebDriver is missing (Debian: webkit2gtk-driver)")?;
        Ok(Self { process, port })
    }

    /// Starts the application, as soon as the driver listens.
    pub async fn window(&self, wishes: Capabilities) -> Result<WebDriver> {
        let address = format!("http://127.0.0.1:{}", self.port);
        let begin = Instant::now();
        loop {
            match WebDriver::new(&address, wishes.clone()).await {
                Ok(window) => return Ok(window),
                Err(error) if begin.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => tokio::time::sleep(GLANCE).await,
            }
        }
    }
}

impl Drop for Driver {
    /// A driver that goes does not take its application along: after a journey that broke off, the window
    /// would stay with its company open. Such an application is ended by the number of its process.
    fn drop(&mut self) {
        let left = children(self.process.id());
        if end(self.process.id()) {
            let _ = self.process.wait();
        }
        for application in left {
            end(application);
        }
    }
}

/// What a process has started and not seen end.
fn children(parent: u32) -> Vec<u32> {
    let list = format!("/proc/{parent}/task/{parent}/children");
    let text = fs::read_to_string(list).unwrap_or_default();
    text.split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect()
}

/// Asks a process to end, and whether it was there to be asked.
fn end(process: u32) -> bool {
    let asked = Command::new("kill")
        .arg(process.to_string())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

/// Where cargo put what belongs to this program: beside `target/release/bench-…`, one above
/// `target/debug/deps/journeys-…`.
fn beside() -> Result<PathBuf> {
    let own = env::current_exe()?;
    let folder = own.parent().context("a program lies in a folder")?;
    let is_test = folder.file_name().is_some_and(|name| name == "deps");
    let beside = if is_test {
        folder.parent().context("deps lies in target/debug")?
    } else {
        folder
    };
    Ok(beside.to_path_buf())
}

/// What the window remembers of a person who chose this language.
fn prefers(config: &Path, language: &str) -> Result<()> {
    let folder = config.join("cn.guiju.desktop");
    fs::create_dir_all(&folder)?;
    let preferences = serde_json::json!({ "language": language, "theme": "system" });
    Ok(fs::write(
        folder.join("preferences.json"),
        preferences.to_string(),
    )?)
}

pub fn target() -> Result<PathBuf> {
    Ok(beside()?
        .parent()
        .context("debug and release lie in target")?
        .to_path_buf())
}

pub fn built(name: &str) -> Result<PathBuf> {
    let binary = beside()?.join(name);
    if !binary.is_file() {
        bail!(
            "{} is not built; run `cargo build --workspace` first",
            binary.display()
        );
    }
    Ok(binary)
}
