//! The stage of a journey: a fresh sample company, the application on it, and hands and eyes.
//!
//! Debian's WebKitWebDriver starts the application by itself; no tauri-driver stands between.

use std::{
    env,
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{Capabilities, prelude::*};

/// Under load a screen takes five times as long as on an idle machine.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(100);
/// In a sample every user has the password it was made with.
pub const PASSWORD: &str = "guiju";
/// The day on which every journey takes place.
const NOW: &str = "2026-11-23T09:00";

pub struct Stage {
    pub window: WebDriver,
    /// Where papers and lists of this journey go; gone afterwards.
    pub folder: TempDir,
    _driver: Driver,
}

impl Stage {
    /// Opens the application on a fresh sample company, in Chinese.
    pub async fn open(name: &str) -> Result<Self> {
        Self::open_in(name, "zh").await
    }

    /// The same in `zh` or `en`.
    pub async fn open_in(name: &str, language: &str) -> Result<Self> {
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
        let driver = Driver::start(name, &folder, &company, language)?;
        let mut wishes = Capabilities::new();
        let application = json!({"binary": built("guiju-desktop")?, "args": []});
        wishes.set("webkitgtk:browserOptions", application)?;
        let window = driver.window(wishes).await?;
        Ok(Self {
            window,
            folder,
            _driver: driver,
        })
    }

    /// Waits until a text stands on the screen. Asks for the text of the whole page, because WebDriver
    /// loses the text of cells that are cut with an ellipsis.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if self.text().await?.contains(text) {
                return Ok(());
            }
            tokio::time::sleep(GLANCE).await;
        }
        self.picture("not-seen").await?;
        bail!(
            "{text:?} does not appear; the screen says:\n{}",
            self.text().await?
        )
    }

    /// Everything that can be read on the screen.
    pub async fn text(&self) -> Result<String> {
        let said = self
            .window
            .execute("return document.body.innerText", Vec::new())
            .await?;
        Ok(said.json().as_str().unwrap_or_default().to_owned())
    }

    /// Clicks the button, link, tab or menu item that shows a text. Blanks do not count: the library
    /// puts one between the two characters of a short Chinese label.
    pub async fn click(&self, text: &str) -> Result<()> {
        let text: String = text.split_whitespace().collect();
        let kinds = "self::button or self::a or @role='button' or @role='menuitem' or @role='tab' \
                     or @role='option' or @role='radio' or self::label or self::tr";
        let path = format!("//*[{kinds}][contains(translate(normalize-space(.),' ',''),'{text}')]");
        let found = self
            .window
            .query(By::XPath(path))
            .wait(PATIENCE, GLANCE)
            .and_clickable();
        let element = match found.first().await {
            Ok(element) => element,
            Err(error) => {
                self.picture("not-clickable").await?;
                return Err(error).with_context(|| format!("nothing to click says {text:?}"));
            }
        };
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Types into the field that a CSS selector finds, in place of what stands there.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        let found = self
            .window
            .query(By::Css(selector))
            .wait(PATIENCE, GLANCE)
            .and_clickable();
        let field = found
            .first()
            .await
            .with_context(|| format!("no field {selector}"))?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        Ok(field.send_keys(text).await?)
    }

    /// Leaves a picture of the screen in `target/journeys`, after it has come to rest.
    pub async fn picture(&self, name: &str) -> Result<()> {
        tokio::time::sleep(Duration::from_millis(600)).await;
        let folder = target()?.join("journeys");
        fs::create_dir_all(&folder)?;
        Ok(self
            .window
            .screenshot(&folder.join(format!("{name}.png")))
            .await?)
    }

    /// Ends the application in an orderly way.
    pub async fn close(self) -> Result<()> {
        Ok(self.window.quit().await?)
    }
}

/// WebKitWebDriver on a port of its own; it hands its environment on to the application.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(name: &str, folder: &TempDir, company: &Path, language: &str) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // A file, not a pipe: an orphan that held our pipe would keep the whole run waiting.
        let logs = target()?.join("journeys");
        fs::create_dir_all(&logs)?;
        let log = File::create(logs.join(format!("{name}.log")))?;
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GUIJU_FILE", company)
            .env("GUIJU_PASSWORD", PASSWORD)
            .env("GUIJU_LANG", language)
            .env("GUIJU_NOW", NOW)
            // What the application remembers between starts (window state, last file) stays in here.
            .env("XDG_CONFIG_HOME", folder.path().join("config"))
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .env("XDG_CACHE_HOME", folder.path().join("cache"))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("WebKitWebDriver is missing (Debian: webkit2gtk-driver)")?;
        Ok(Self { process, port })
    }

    /// Starts the application, as soon as the driver listens.
    async fn window(&self, wishes: Capabilities) -> Result<WebDriver> {
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
    /// A kill would orphan the application; asked politely, the driver takes it along.
    fn drop(&mut self) {
        let asked = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        if asked.is_ok_and(|status| status.success()) {
            let _ = self.process.wait();
        }
    }
}

/// Where cargo put this test: `target/debug/deps/journeys-…`.
fn debug() -> Result<PathBuf> {
    let own = env::current_exe()?;
    let debug = own
        .parent()
        .and_then(Path::parent)
        .context("a test lies in target/debug/deps")?;
    Ok(debug.to_path_buf())
}

fn target() -> Result<PathBuf> {
    Ok(debug()?
        .parent()
        .context("debug lies in target")?
        .to_path_buf())
}

fn built(name: &str) -> Result<PathBuf> {
    let binary = debug()?.join(name);
    if !binary.is_file() {
        bail!(
            "{} is not built; run `cargo build --workspace` first",
            binary.display()
        );
    }
    Ok(binary)
}
