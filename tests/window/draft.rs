//! The draft that is written in: opened, and the cursor in it.

use anyhow::Result;

use super::stage::Stage;

/// Puts the cursor behind the first 款.
pub const TO_THE_FIRST_CLAUSE: &str = "const line = document.querySelector('.edit-text > p');
    const range = document.createRange(); range.selectNodeContents(line); range.collapse(false);
    document.querySelector('.edit-text').focus();
    const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);";

pub async fn open_the_draft(stage: &Stage) -> Result<()> {
    stage.click("nav-regulations").await?;
    stage.click("regulation-bonus").await?;
    stage.click("new-draft").await?;
    stage.read("draft-editor").await?;
    Ok(())
}
