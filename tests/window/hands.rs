//! Hands for forms: fields by the name they have in their form, choices, buttons and tabs by their words.

use anyhow::Result;
use thirtyfour::prelude::*;

use super::stage::Stage;

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
            "(//div[contains(@class,'ant-drawer-title')])[last()]",
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

    async fn field(&self, field: &str) -> Result<WebElement> {
        // A field of choice shows its choice in front of the field itself: being there is enough.
        let css = format!("#{field}");
        let found = self.window.query(By::Css(css.as_str()));
        let waited = found.wait(super::stage::PATIENCE, super::stage::GLANCE);
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
