//! The stage of a journey: a fresh sample company, the application on it, and hands and eyes.

use std::{
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Capabilities, prelude::*};

use super::desk::{Desk, sample};
use super::driver::{Driver, built, target};
use super::input_method::Pinyin;
use super::process::{application_on, ended, unlocked};

/// Under load a screen takes five times as long as on an idle machine.
pub const PATIENCE: Duration = Duration::from_secs(30);
pub const GLANCE: Duration = Duration::from_millis(100);
/// In a sample every user has the password it was made with.
pub const PASSWORD: &str = "guiju";
/// The day on which every journey takes place.
pub const NOW: &str = "2026-11-23T09:00";

pub struct Stage {
    pub window: WebDriver,
    /// The company and what the application remembers; gone afterwards.
    folder: TempDir,
    _driver: Driver,
    pinyin: Option<Pinyin>,
}

const CHINESE: &str = "zh-CN";

impl Stage {
    /// Opens the application on a fresh sample company, in Chinese.
    pub async fn open(name: &str) -> Result<Self> {
        Self::enter(name, sample()?, (CHINESE, NOW), None).await
    }

    /// The same in English.
    pub async fn open_in_english(name: &str) -> Result<Self> {
        Self::enter(name, sample()?, ("en", NOW), None).await
    }

    /// In Chinese, after `prepare` has done with the command line what is no part of the journey.
    pub async fn open_after(name: &str, prepare: impl FnOnce(&Desk) -> Result<()>) -> Result<Self> {
        let folder = sample()?;
        prepare(&Desk(folder.path()))?;
        Self::enter(name, folder, (CHINESE, NOW), None).await
    }

    /// In Chinese on another day than the one of most journeys.
    pub async fn open_on(name: &str, now: &str) -> Result<Self> {
        Self::enter(name, sample()?, (CHINESE, now), None).await
    }

    /// The same in Chinese, with an input method that turns pinyin into characters.
    pub async fn open_with_pinyin(name: &str) -> Result<Self> {
        let folder = sample()?;
        let pinyin = Pinyin::start(&folder.path().join("config"))?;
        Self::enter(name, folder, (CHINESE, NOW), Some(pinyin)).await
    }

    /// Puts the keyboard of [`Stage::open_with_pinyin`] before the window, until the page has it.
    pub async fn sit_down(&self) -> Result<&Pinyin> {
        let pinyin = self
            .pinyin
            .as_ref()
            .context("opened without an input method")?;
        let seated = async || {
            pinyin.sit_down()?;
            let said = self
                .window
                .execute("return document.hasFocus()", Vec::new())
                .await?;
            Ok(said.json() == true)
        };
        if until(seated).await? {
            return Ok(pinyin);
        }
        bail!("the page does not have the keyboard")
    }

    /// Starts the application on the company in the folder; it is told its language and what time it is.
    async fn enter(
        name: &str,
        folder: TempDir,
        told: (&str, &str),
        pinyin: Option<Pinyin>,
    ) -> Result<Self> {
        let company = folder.path().join("sample.guiju");
        let driver = Driver::start(name, &folder, &company, told, pinyin.as_ref())?;
        let mut wishes = Capabilities::new();
        let application = json!({"binary": built("guiju-desktop")?, "args": []});
        wishes.set("webkitgtk:browserOptions", application)?;
        let window = driver.window(wishes).await?;
        Ok(Self {
            window,
            folder,
            _driver: driver,
            pinyin,
        })
    }

    /// Where the company of the journey lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits until a text stands on the screen. Asks for the text of the whole page, because WebDriver
    /// loses the text of cells that are cut with an ellipsis.
    pub async fn sees(&self, text: &str) -> Result<()> {
        if until(async || Ok(self.text().await?.contains(text))).await? {
            return Ok(());
        }
        self.picture("not-seen").await?;
        bail!(
            "{text:?} does not appear; the screen says:\n{}",
            self.text().await?
        )
    }

    /// Waits until a text stands on the screen no more.
    pub async fn goes_by(&self, text: &str) -> Result<()> {
        if until(async || Ok(!self.text().await?.contains(text))).await? {
            return Ok(());
        }
        self.picture("not-gone").await?;
        bail!("{text:?} stays; the screen says:\n{}", self.text().await?)
    }

    /// Everything that can be read on the screen.
    pub async fn text(&self) -> Result<String> {
        let said = self
            .window
            .execute("return document.body.innerText", Vec::new())
            .await?;
        Ok(said.json().as_str().unwrap_or_default().to_owned())
    }

    /// Clicks what carries a test id (`ui/src/shared/testids.ts`), once it can be clicked.
    pub async fn click(&self, id: &str) -> Result<()> {
        self.tap(id, async || {
            let element = self.find(id).await?;
            // A table row is no target of its own for the driver; its first cell is, behind the box to tick.
            if element.tag_name().await? != "tr" {
                return Ok(element);
            }
            let cell = By::Css("td:not(.ant-table-selection-column)");
            Ok(element.find(cell).await?)
        })
        .await
        .map(drop)
    }

    /// Types into the field with a test id, in place of what stands there.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        self.click(id).await?;
        let field = self.find(id).await?;
        field.send_keys(Key::Control + "a").await?;
        Ok(field.send_keys(text).await?)
    }

    /// What stands in the element with a test id.
    pub async fn read(&self, id: &str) -> Result<String> {
        let text = self.find(id).await?.prop("innerText").await?;
        Ok(text.unwrap_or_default().trim().to_owned())
    }

    /// What stands in the field with a test id.
    pub async fn value(&self, id: &str) -> Result<String> {
        Ok(self
            .find(id)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default())
    }

    /// Whether something is on the screen at this moment. The page is asked itself: the driver fails where
    /// what it has just found is taken away before it could name it.
    pub async fn shows(&self, id: &str) -> Result<bool> {
        let script = format!("return document.querySelector('[data-testid=\"{id}\"]') !== null");
        Ok(self.window.execute(script, Vec::new()).await?.json() == true)
    }

    /// Waits until an element says something else than `text`, or is gone.
    pub async fn leaves(&self, id: &str, text: &str) -> Result<()> {
        let script = format!("return document.querySelector('[data-testid=\"{id}\"]')?.innerText");
        let left = async || {
            let said = self.window.execute(script.as_str(), Vec::new()).await?;
            Ok(said.json().as_str().map(str::trim) != Some(text))
        };
        if until(left).await? {
            return Ok(());
        }
        self.picture("not-left").await?;
        bail!("{id} goes on saying {text:?}")
    }

    /// Clicks what a CSS selector finds inside the element with a test id.
    pub async fn click_inside(&self, id: &str, selector: &str) -> Result<()> {
        let selector = format!("[data-testid='{id}'] {selector}");
        let look = async || self.find_by(By::Css(selector.as_str()), &selector).await;
        self.tap(&selector, look).await.map(drop)
    }

    /// Types where the cursor is.
    pub async fn write(&self, text: &str) -> Result<()> {
        Ok(self.window.active_element().await?.send_keys(text).await?)
    }

    /// Waits until the draft is in the file as it is on the screen.
    pub async fn saved(&self) -> Result<()> {
        // The state says so only after the last keystroke was heard.
        tokio::time::sleep(GLANCE * 4).await;
        let saved = async || {
            let state = self.find("save-state").await?.attr("data-state").await?;
            Ok(state.as_deref() == Some("saved"))
        };
        if until(saved).await? {
            return Ok(());
        }
        self.picture("not-saved").await?;
        bail!(
            "the draft is not saved; the screen says:\n{}",
            self.text().await?
        )
    }

    /// Kills the application as a power cut would, and starts it again on the same company.
    pub async fn kill_and_reopen(self, name: &str) -> Result<Self> {
        let company = self.folder.path().join("sample.guiju");
        let killed = application_on(&company)?;
        let done = Command::new("kill")
            .args(["-9", &killed.to_string()])
            .status()?;
        if !done.success() {
            bail!("process {killed} could not be killed");
        }
        self.reopen(name).await
    }

    /// Closes the window by its cross, as a person does, and starts the application again on the same company.
    #[cfg(test)]
    pub async fn close_and_reopen(self, name: &str) -> Result<Self> {
        super::cross::click("规矩 Guiju")?;
        self.reopen(name).await
    }

    /// Starts the application again, once the one before is gone.
    async fn reopen(self, name: &str) -> Result<Self> {
        unlocked(&self.folder.path().join("sample.guiju")).await?;
        let Self {
            folder,
            _driver,
            window,
            pinyin,
        } = self;
        let nobody = async || pinyin.as_ref().map_or(Ok(true), Pinyin::is_alone);
        ensure!(until(nobody).await?, "the bus still knows the application");
        drop(_driver);
        // The session went with the application; asking it to quit would wait for nobody.
        std::mem::forget(window);
        Self::enter(name, folder, (CHINESE, NOW), pinyin).await
    }

    /// Ends the application, and starts it again on a later day.
    pub async fn later(self, name: &str, now: &str) -> Result<Self> {
        let Self {
            folder,
            _driver,
            window,
            ..
        } = self;
        ended(window, folder.path()).await?;
        drop(_driver);
        Self::enter(name, folder, (CHINESE, now), None).await
    }

    /// Presses a key wherever the cursor is.
    pub async fn press(&self, key: impl Into<TypingData>) -> Result<()> {
        Ok(self.window.active_element().await?.send_keys(key).await?)
    }

    /// Hands the PC over to the other user of the sample, who gives his own password.
    pub async fn switch_user(&self) -> Result<()> {
        self.click("person").await?;
        self.click("switch-user").await?;
        self.fill("switch-password", PASSWORD).await?;
        self.click("switch-submit").await?;
        self.goes("switch-submit").await
    }

    /// Waits until something is on the screen, where what is pressed next stood on the screen before as well.
    pub async fn comes(&self, id: &str) -> Result<()> {
        self.find(id).await.map(drop)
    }

    /// Waits until something is no longer on the screen.
    pub async fn goes(&self, id: &str) -> Result<()> {
        if until(async || Ok(!self.shows(id).await?)).await? {
            return Ok(());
        }
        self.picture("not-gone").await?;
        bail!(
            "{id} stays on the screen, which says:\n{}",
            self.text().await?
        )
    }

    async fn find(&self, id: &str) -> Result<WebElement> {
        self.find_by(By::Testid(id), id).await
    }

    pub async fn find_by(&self, by: By, name: &str) -> Result<WebElement> {
        let begin = Instant::now();
        loop {
            let query = self.window.query(by.clone());
            let found = query.wait(PATIENCE, GLANCE).and_displayed();
            match found.first().await {
                Ok(element) => return Ok(element),
                Err(gone) if is_stale(&gone) && begin.elapsed() < PATIENCE => {}
                Err(error) => {
                    self.picture("not-found").await?;
                    let says = self.text().await?;
                    return Err(error)
                        .with_context(|| format!("no {name} on the screen, which says:\n{says}"));
                }
            }
        }
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

    /// Ends the application.
    pub async fn close(self) -> Result<()> {
        ended(self.window, self.folder.path()).await
    }
}

/// Looks again and again whether something came true; false when patience ends.
pub async fn until(came_true: impl AsyncFn() -> Result<bool>) -> Result<bool> {
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        if came_true().await? {
            return Ok(true);
        }
        tokio::time::sleep(GLANCE).await;
    }
    Ok(false)
}

/// Whether an element was taken away while the driver looked at it: what stands in its place is still to be
/// looked for.
pub(super) fn is_stale(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
    )
}
