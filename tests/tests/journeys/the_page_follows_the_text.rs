//! The printed pages beside the text: a letter is on the page before it is in the file, the caret shows its
//! place there, and a click on a page leads back to the text.

use anyhow::{Result, ensure};

use crate::a_draft_survives_a_kill::{TO_THE_FIRST_CLAUSE, open_the_draft};
use crate::stage::{Stage, until};

/// The pictures of the pages that are drawn.
const PICTURES: &str =
    "return [...document.querySelectorAll('.page-stack-scroll img')].map(img => img.src).join(' ')";
/// Which page shows where the caret stands, and which clause a click led to.
const SPOT: &str =
    "return document.querySelector('.sheet-spot')?.closest('[data-page]')?.dataset.page ?? ''";
const FOUND: &str = "const found = [...document.querySelectorAll('.paper-found')].at(-1);
    const top = found?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight ? found.dataset.node : ''";
const TO_THE_LAST_CLAUSE: &str =
    "const line = [...document.querySelectorAll('.edit-text > p')].at(-1);
    line.scrollIntoView();
    const range = document.createRange(); range.selectNodeContents(line); range.collapse(false);
    document.querySelector('.edit-text').focus();
    const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);";

#[tokio::test]
async fn the_page_follows_the_text_and_a_click_on_it_leads_back() -> Result<()> {
    let stage = Stage::open("page-follows").await?;
    open_the_draft(&stage).await?;
    stage.click("pages-toggle").await?;
    ensure!(until(async || Ok(!said(&stage, PICTURES).await?.is_empty())).await?);
    stage
        .window
        .execute(TO_THE_FIRST_CLAUSE, Vec::new())
        .await?;
    ensure!(
        until(async || Ok(!said(&stage, SPOT).await?.is_empty())).await?,
        "no page shows where the caret stands"
    );
    let before = said(&stage, PICTURES).await?;
    stage.write("并且让每个人知道怎样得到它。").await?;
    ensure!(until(async || Ok(said(&stage, PICTURES).await? != before)).await?);
    stage.saved().await?;
    stage.picture("page-1-follows").await?;
    stage.window.execute(TO_THE_LAST_CLAUSE, Vec::new()).await?;
    let last = async || {
        Ok(said(&stage, SPOT)
            .await?
            .parse::<u32>()
            .is_ok_and(|page| page > 20))
    };
    ensure!(until(last).await?, "the caret is not shown on a late page");
    stage.picture("page-2-caret").await?;
    let mut led_to = Vec::new();
    for page in [3, 6] {
        let known = led_to.last().cloned().unwrap_or_default();
        stage.click(&format!("paper-page-{page}")).await?;
        let found = async || {
            let found = said(&stage, FOUND).await?;
            Ok(!found.is_empty() && found != known)
        };
        ensure!(until(found).await?, "page {page} leads nowhere");
        led_to.push(said(&stage, FOUND).await?);
        stage.picture(&format!("page-{page}-leads-back")).await?;
    }
    stage.close().await
}

async fn said(stage: &Stage, script: &str) -> Result<String> {
    let said = stage.window.execute(script, Vec::new()).await?;
    Ok(said.json().as_str().unwrap_or_default().to_owned())
}
