//! Hands for forms: fields by the name they have in their form, choices, buttons and tabs by their words.

use anyhow::Result;
use thirtyfour::prelude::*;

use crate::stage::Stage;

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

    async fn push(&self, path: &str, words: &str) -> Result<()> {
        let begin = std::time::Instant::now();
        loop {
            let element = self.find_by(By::XPath(path), words).await?;
            element.scroll_into_view().await?;
            match element.click().await {
                Ok(()) => return Ok(()),
                // What slides in is somewhere else a moment later.
                Err(_) if begin.elapsed() < crate::stage::PATIENCE => {
                    tokio::time::sleep(crate::stage::GLANCE).await;
                }
                Err(error) => {
                    self.picture("not-pushed").await?;
                    return Err(anyhow::Error::from(error).context(words.to_owned()));
                }
            }
        }
    }
}
