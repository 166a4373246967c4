//! Writing in the real window: levels by keys, undo, and the program killed in the middle of a word.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::draft::{TO_THE_FIRST_CLAUSE, open_the_draft};
use crate::stage::Stage;

/// The lines of the editor: kind, number and words.
const LINES: &str = "return [...document.querySelectorAll('.edit-text > *')].slice(0, 12)
    .map(line => `${line.className}|${line.dataset.number}|${line.textContent}`).join('\\n')";
#[tokio::test]
async fn what_was_written_is_there_after_the_program_was_killed() -> Result<()> {
    let stage = Stage::open("draft-killed").await?;
    open_the_draft(&stage).await?;
    stage
        .window
        .execute(TO_THE_FIRST_CLAUSE, Vec::new())
        .await?;
    stage.press(Key::Enter).await?;
    stage.write("新写的一款").await?;
    stage.press(Key::Tab).await?;
    stage.press(Key::Enter).await?;
    stage.write("第二项").await?;
    stage.saved().await?;
    let lines = lines(&stage).await?;
    ensure!(
        lines.contains("paper-item|（一）|新写的一款")
            && lines.contains("paper-item|（二）|第二项"),
        "the lines are:\n{lines}"
    );
    stage.picture("draft-1-written").await?;
    stage.click("draft-undo").await?;
    stage.saved().await?;
    let undone = self::lines(&stage).await?;
    ensure!(!undone.contains("第二项"), "undo left:\n{undone}");
    stage.click("draft-redo").await?;
    stage.saved().await?;
    stage
        .window
        .execute(TO_THE_FIRST_CLAUSE, Vec::new())
        .await?;
    stage.write("写到一半").await?;
    // What a pause in typing is for: a person who stops for a breath has everything in the file.
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    stage.write("就断电").await?;
    let stage = stage.kill_and_reopen("draft-reopened").await?;
    open_the_draft(&stage).await?;
    let whole = self::lines(&stage).await?;
    ensure!(
        whole.contains("写到一半") && whole.contains("paper-item|（二）|第二项"),
        "after the kill the lines are:\n{whole}"
    );
    stage.picture("draft-2-reopened").await?;
    stage.close().await
}

#[tokio::test]
async fn the_last_word_is_there_although_the_window_was_closed_at_once() -> Result<()> {
    let stage = Stage::open("window-closed").await?;
    open_the_draft(&stage).await?;
    stage
        .window
        .execute(TO_THE_FIRST_CLAUSE, Vec::new())
        .await?;
    // Typed by the page itself: the driver would take longer for a key than the file needs to be written.
    let typed = "document.execCommand('insertText', false, '最后一个词')";
    stage.window.execute(typed, Vec::new()).await?;
    let stage = stage.close_and_reopen("window-reopened").await?;
    open_the_draft(&stage).await?;
    let whole = lines(&stage).await?;
    ensure!(
        whole.contains("最后一个词"),
        "after the window was closed the lines are:\n{whole}"
    );
    stage.close().await
}

pub async fn lines(stage: &Stage) -> Result<String> {
    let said = stage.window.execute(LINES, Vec::new()).await?;
    Ok(said.json().as_str().unwrap_or_default().to_owned())
}
