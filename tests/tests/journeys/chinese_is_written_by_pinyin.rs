//! Chinese as it is really written: letters that become characters, with every key that a drafter uses
//! in between, and a draft that is saved while he is still choosing.

use anyhow::{Result, ensure};

use crate::a_draft_survives_a_kill::lines;
use crate::draft::{TO_THE_FIRST_CLAUSE, open_the_draft};
use crate::stage::{GLANCE, Stage, until};

#[tokio::test]
async fn what_is_written_by_pinyin_arrives_whole() -> Result<()> {
    let stage = Stage::open_with_pinyin("pinyin").await?;
    open_the_draft(&stage).await?;
    let pinyin = stage.sit_down().await?;
    begin_a_line(&stage).await?;
    pinyin.types("gongsi").await?;
    stage.picture("pinyin-1-choosing").await?;
    pinyin.presses("space").await?;

    // The pause lets the draft be saved, and the page be set, in the middle of a word.
    pinyin.types("zhi").await?;
    tokio::time::sleep(std::time::Duration::from_millis(2000)).await;
    pinyin.types("du").await?;
    pinyin.presses("space").await?;
    expect(&stage, "paper-paragraph||公司制度").await?;

    // A slip of the finger is taken back letter by letter, a whole word by Escape.
    pinyin.types("yuangongg").await?;
    pinyin.presses("BackSpace").await?;
    pinyin.presses("space").await?;
    pinyin.types("shanchu").await?;
    pinyin.presses("Escape").await?;
    expect(&stage, "paper-paragraph||公司制度员工").await?;

    // Enter while choosing keeps the letters, and begins no new line.
    let before = lines(&stage).await?.lines().count();
    pinyin.types("app").await?;
    pinyin.presses("Return").await?;
    expect(&stage, "paper-paragraph||公司制度员工app").await?;
    ensure!(
        lines(&stage).await?.lines().count() == before,
        "Enter began a line"
    );

    // Then the keys are the editor's again: a new line, one level down.
    pinyin.presses("Return").await?;
    pinyin.presses("Tab").await?;
    pinyin.types("wenben").await?;
    pinyin.presses("space").await?;
    expect(&stage, "paper-item|（一）|文本").await?;
    stage.saved().await?;
    stage.picture("pinyin-2-written").await?;

    let stage = stage.kill_and_reopen("pinyin-reopened").await?;
    open_the_draft(&stage).await?;
    expect(&stage, "paper-paragraph||公司制度员工app").await?;
    expect(&stage, "paper-item|（一）|文本").await?;
    find_by_pinyin(&stage).await?;
    stage.close().await
}

/// Puts the cursor behind the first 款 and presses Enter, until the editor has heard it.
async fn begin_a_line(stage: &Stage) -> Result<()> {
    let before = lines(stage).await?;
    let begun = async || {
        stage
            .window
            .execute(TO_THE_FIRST_CLAUSE, Vec::new())
            .await?;
        stage.sit_down().await?.presses("Return").await?;
        tokio::time::sleep(GLANCE * 10).await;
        Ok(lines(stage).await? != before)
    };
    ensure!(until(begun).await?, "Enter begins no line in:\n{before}");
    Ok(())
}

/// In the search, too, the Enter that ends a word chooses nothing yet.
async fn find_by_pinyin(stage: &Stage) -> Result<()> {
    let pinyin = stage.sit_down().await?;
    pinyin.presses("ctrl+k").await?;
    let focused = "return document.activeElement?.dataset.testid";
    let ready = async || {
        let said = stage.window.execute(focused, Vec::new()).await?;
        Ok(said.json().as_str() == Some("search-input"))
    };
    ensure!(until(ready).await?, "the search takes no keyboard");
    pinyin.types("yuangong").await?;
    pinyin.presses("Return").await?;
    let written = async || Ok(stage.value("search-input").await? == "yuangong");
    let arrived = until(written).await?;
    stage.picture("pinyin-3-search").await?;
    let says = stage.value("search-input").await?;
    ensure!(arrived, "the search says {says:?}");
    Ok(())
}

/// Waits until a line stands in the draft: the input method answers through two buses.
async fn expect(stage: &Stage, line: &str) -> Result<()> {
    let there = async || Ok(lines(stage).await?.lines().any(|one| one == line));
    ensure!(
        until(there).await?,
        "there is no {line:?} among:\n{}",
        lines(stage).await?
    );
    Ok(())
}
