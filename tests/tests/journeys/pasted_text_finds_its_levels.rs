//! Text pasted from Word into a draft: its levels come back, keys put the rest right, and the comparison
//! with the version in force shows what is new.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::a_draft_survives_a_kill::lines;
use crate::draft::{TO_THE_FIRST_CLAUSE, open_the_draft};
use crate::stage::Stage;

/// What Word puts on the clipboard, as far as a browser hands it on.
const PASTE: &str = "const data = new DataTransfer();
    data.setData('text/html', arguments[0]);
    data.setData('text/plain', '');
    document.querySelector('.edit-text').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
const FROM_WORD: &str = "<html><body>
    <p class=MsoNormal><b>第九条　资料归档</b></p>
    <p class=MsoNormal>核算资料按季度归档，包括：</p>
    <p class=MsoNormal>（一）核算表；</p>
    <p class=MsoNormal>（二）会议记录；</p>
    <p class=MsoNormal>签收单。</p>
    </body></html>";

#[tokio::test]
async fn what_is_pasted_is_numbered_put_right_and_compared() -> Result<()> {
    let stage = Stage::open("paste").await?;
    open_the_draft(&stage).await?;
    stage
        .window
        .execute(TO_THE_FIRST_CLAUSE, Vec::new())
        .await?;
    stage.window.execute(PASTE, vec![FROM_WORD.into()]).await?;
    stage.sees("会议记录").await?;
    stage.saved().await?;
    stage.picture("paste-1-pasted").await?;
    let pasted = lines(&stage).await?;
    // The article takes the place it was put in, whatever number Word had written.
    for line in [
        "|第二条|资料归档",
        "paper-item|（一）|核算表；",
        "paper-item|（二）|会议记录；",
    ] {
        ensure!(
            pasted.contains(line),
            "there is no {line:?} among:\n{pasted}"
        );
    }

    // The last line was meant to be an item.
    stage.window.execute(TO_THE_RECEIPT, Vec::new()).await?;
    stage.press(Key::Tab).await?;
    stage.saved().await?;
    let put_right = lines(&stage).await?;
    ensure!(
        put_right.contains("paper-item|（三）|签收单。"),
        "the line is not the third item:\n{put_right}"
    );

    // As 第一条之一 it leaves every other article its number.
    stage.click("line-kind").await?;
    stage.click("line-branch").await?;
    stage.saved().await?;
    let hung = lines(&stage).await?;
    ensure!(
        hung.contains("|第一条之一|资料归档") && hung.contains("|第二条|依据"),
        "the article does not hang on the first:\n{hung}"
    );

    stage.click("compare").await?;
    stage.sees("资料归档").await?;
    stage.sees("签收单。").await?;
    stage.picture("paste-2-compared").await?;
    stage.close().await
}

/// Puts the cursor behind the line that Word had not numbered.
const TO_THE_RECEIPT: &str = "const line = [...document.querySelectorAll('.edit-text > *')]
        .find(line => line.textContent === '签收单。');
    const range = document.createRange(); range.selectNodeContents(line); range.collapse(false);
    document.querySelector('.edit-text').focus();
    const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);";
