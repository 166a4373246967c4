//! Hands for forms: fields by the name they have in their form, choices, buttons and tabs by their words.

use std::time::Instant;

use anyhow::{Context, Result};
use thirtyfour::prelude::*;

use super::stage::{GLANCE, PATIENCE, Stage};

/// Tells after two frames whether an element has not moved.
const AT_REST: &str = "const [element, tell] = arguments;
    const place = () => { const at = element.getBoundingClientRect(); return `${at.x} ${at.y}`; };
    const before = place();
    requestAnimationFrame(() => requestAnimationFrame(() => tell(place() === before)));";

impl Stage {
    /// Presses the button with these words; of several, the last, which is the one in front.
    pub async fn button(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//button[not(@disabled)][normalize-space(.)='{words}'][not(ancestor::*[contains(@class,'hidden')])])[last()]"
        );
        self.push(&path, words).await
    }

    /// Opens a tab or a view.
    pub async fn turn_to(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//*[@role='tab' or contains(concat(' ',@class,' '),' ant-segmented-item ')][contains(.,'{words}')])[last()]"
        );
        self.push(&path, words).await
    }

    /// Opens the row of a table that says this.
    pub async fn row(&self, words: &str) -> Result<()> {
        let path = format!("(//tbody/tr[contains(.,'{words}')]/td[1])[1]");
        self.push(&path, words).await
    }

    /// Presses a button in the row of a table that says this.
    pub async fn row_button(&self, row: &str, words: &str) -> Result<()> {
        let path =
            format!("(//tbody/tr[contains(.,'{row}')]//button[normalize-space(.)='{words}'])[1]");
        self.push(&path, words).await
    }

    /// Opens the line of a card of the workbench that says this.
    pub async fn due(&self, card: &str, words: &str) -> Result<()> {
        let path = format!(
            "//*[@data-testid='{card}']//li[contains(.,'{words}')]//*[contains(concat(' ',@class,' '),' due-row ')]"
        );
        self.push(&path, words).await
    }

    /// Types into the field of a form in place of what stands there.
    pub async fn type_into(&self, field: &str, text: &str) -> Result<()> {
        let element = self.tap(field, async || self.field(field).await).await?;
        element.send_keys(Key::Control + "a").await?;
        Ok(element.send_keys(text).await?)
    }

    /// Chooses in a field of choice what says this; a long list is narrowed down by the same words.
    pub async fn choose(&self, field: &str, words: &str) -> Result<()> {
        let element = self.tap(field, async || self.field(field).await).await?;
        if element.attr("readonly").await?.is_none() {
            element.send_keys(words).await?;
        }
        self.option(words).await
    }

    /// Chooses in the menu that is open what says this.
    pub async fn menu(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//*[contains(concat(' ',@class,' '),' ant-dropdown-menu-item ')][not(ancestor::*[contains(@class,'hidden')])][contains(.,'{words}')])[last()]"
        );
        self.push(&path, words).await
    }

    /// Chooses among round or boxed choices of a form the one with these words.
    pub async fn pick(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//label[contains(@class,'ant-radio')][normalize-space(.)='{words}'])[last()]"
        );
        self.push(&path, words).await
    }

    /// Chooses in the list that is open what says this.
    pub async fn option(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//div[contains(@class,'ant-select-dropdown')][not(contains(@class,'hidden'))]//div[contains(@class,'ant-select-item-option')][contains(.,'{words}')])[1]"
        );
        self.push(&path, words).await
    }

    /// Looks up to the heading of the form in front, which closes a list of choices that is still open.
    pub async fn heading(&self) -> Result<()> {
        self.push(
            "(//div[contains(@class,'ant-drawer-title') or contains(@class,'ant-modal-title')])[last()]",
            "heading",
        )
        .await
    }

    /// Ticks the box with these words.
    pub async fn tick(&self, words: &str) -> Result<()> {
        let path = format!(
            "(//label[contains(@class,'ant-checkbox-wrapper')][contains(.,'{words}')])[last()]"
        );
        self.push(&path, words).await
    }

    /// Writes into the only field of several lines of the dialog in front.
    pub async fn note(&self, text: &str) -> Result<()> {
        self.push(
            "(//div[contains(@class,'ant-modal')]//textarea[not(@aria-hidden)])[last()]",
            text,
        )
        .await?;
        self.write(text).await
    }

    /// Clicks what `look` finds once it lies still, and gives it back. It is looked for again after a click
    /// that failed: what slides in is somewhere else a moment later, what is busy is not clickable yet, and a
    /// list that was drawn anew has other rows.
    pub async fn tap(
        &self,
        name: &str,
        look: impl AsyncFn() -> Result<WebElement>,
    ) -> Result<WebElement> {
        let begin = Instant::now();
        loop {
            let element = look().await?;
            let clicked = match self.comes_to_rest(&element).await {
                Ok(true) => element.click().await,
                Ok(false) if begin.elapsed() < PATIENCE => continue,
                Ok(false) => element.click().await,
                Err(gone) => Err(gone),
            };
            match clicked {
                Ok(()) => return Ok(element),
                Err(_) if begin.elapsed() < PATIENCE => tokio::time::sleep(GLANCE).await,
                Err(error) => {
                    self.picture("not-clickable").await?;
                    return Err(error).with_context(|| format!("{name} cannot be clicked"));
                }
            }
        }
    }

    /// Scrolls to an element, and whether it is still there two frames later. The driver looks where it is
    /// before it clicks there: what moves in between (a page that follows the cursor after typing, a form that
    /// grows) lets it hit the neighbour, which no hand with eyes does.
    async fn comes_to_rest(&self, element: &WebElement) -> WebDriverResult<bool> {
        element.scroll_into_view().await?;
        let still = self
            .window
            .execute_async(AT_REST, vec![element.to_json()?])
            .await?;
        Ok(still.json() == true)
    }

    async fn field(&self, field: &str) -> Result<WebElement> {
        // A field of choice shows its choice in front of the field itself: being there is enough.
        let css = format!("#{field}");
        let found = self.window.query(By::Css(css.as_str()));
        let waited = found.wait(PATIENCE, GLANCE);
        match waited.first().await {
            Ok(element) => Ok(element),
            Err(error) => {
                self.picture("no-field").await?;
                Err(anyhow::Error::from(error).context(format!("no field {field}")))
            }
        }
    }

    async fn push(&self, path: &str, words: &str) -> Result<()> {
        let look = async || self.find_by(By::XPath(path), words).await;
        self.tap(words, look).await.map(drop)
    }
}
