//! An issued quarter in the window, in Chinese: everybody is paid, what was put on record by mistake is taken
//! back, the notice board gets its sheet, and the quarter is closed and stays as it is.

use anyhow::{Result, ensure};
use thirtyfour::By;

use crate::on_paper;
use crate::stage::Stage;

#[tokio::test]
async fn everybody_is_paid_the_board_gets_its_sheet_and_the_quarter_is_closed() -> Result<()> {
    let stage = Stage::open_after("payments", |desk| {
        desk.run(&["bonus", "review", "--quarter", "2026Q3", "--as", "manager"])?;
        desk.run(&["bonus", "approve", "--quarter", "2026Q3"])?;
        desk.run(&["bonus", "issue", "--quarter", "2026Q3"])
            .map(drop)
    })
    .await?;
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q3").await?;
    the_sheet_for_the_board(&stage).await?;
    everybody_is_paid(&stage).await?;
    closed(&stage).await?;
    stage.close().await
}

/// It names departments and their totals, and nobody.
async fn the_sheet_for_the_board(stage: &Stage) -> Result<()> {
    stage.button("更多").await?;
    stage.menu("公示表（只列部门合计）").await?;
    stage.read("verify-paper").await?;
    stage.picture("payments-1-board").await?;
    let paper = stage.folder().join("board.pdf");
    stage.button("导出 PDF").await?;
    stage.save_pdf("导出 PDF", &paper).await?;
    let words = on_paper::words(&paper)?;
    ensure!(
        words.contains("合计") && words.contains("零售部"),
        "the sheet says:\n{words}"
    );
    for name in ["沈砚秋", "梁玥", "祝明翀"] {
        ensure!(!words.contains(name), "{name} is named:\n{words}");
    }
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    Ok(())
}

async fn everybody_is_paid(stage: &Stage) -> Result<()> {
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q3").await?;
    stage.click("step-settle").await?;
    stage.sees("没有结清").await?;
    stage.picture("payments-2-open").await?;
    let close = stage.find_by(By::Testid("close-quarter"), "close").await?;
    ensure!(
        !close.is_enabled().await?,
        "a quarter that nobody was paid for can be closed"
    );
    stage.click("record-payment").await?;
    stage.picture("payments-3-form").await?;
    stage.click("pay-confirm").await?;
    stage.sees("已全部结清，可以关账").await?;
    stage.click("take-back-E02").await?;
    stage.fill("take-back-reason", "录错了人").await?;
    stage.click("take-back-confirm").await?;
    stage.sees("还有 1 人没有结清").await?;
    stage.picture("payments-4-taken-back").await?;
    stage.click("record-payment").await?;
    stage.click("pay-confirm").await?;
    stage.sees("已全部结清，可以关账").await
}

/// Nothing of a closed quarter can be changed in the window.
async fn closed(stage: &Stage) -> Result<()> {
    stage.click("close-quarter").await?;
    stage.sees("份通知书没有送达").await?;
    stage.picture("payments-5-closing").await?;
    stage.click("close-confirm").await?;
    stage.sees("已关账").await?;
    stage.picture("payments-6-closed").await?;
    ensure!(
        !stage.shows("record-payment").await?,
        "a payment can be recorded in a closed quarter"
    );
    stage.click("step-issue").await?;
    stage.read("notice-E18").await?;
    ensure!(
        !stage.shows("correct-E18").await?,
        "a notice of a closed quarter can be corrected"
    );
    Ok(())
}
