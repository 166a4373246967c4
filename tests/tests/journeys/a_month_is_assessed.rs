//! A month of assessment in the window, in Chinese, from its opening to its closing: figures pasted like
//! in a spreadsheet, scores of the direct leader, receipts, and one appeal that is upheld.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::stage::{GLANCE, Stage};

/// Fills the grid of a post from its first cell on, as a paste from Excel does; says whether another post
/// still lacks figures.
const PASTE: &str = "const [figure] = arguments;
    const grid = document.querySelector('[data-testid=\"entry-grid\"]');
    const cell = (row, column) => grid.querySelector(`[data-place=\"${row}-${column}\"]`);
    const count = (at) => { let n = 0; while (at(n)) n += 1; return n; };
    const line = Array(count((n) => cell(0, n))).fill(figure).join('\\t');
    const data = new DataTransfer();
    data.setData('text/plain', Array(count((n) => cell(n, 0))).fill(line).join('\\n') + '\\n');
    cell(0, 0).focus();
    cell(0, 0).dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    return !(document.querySelector('[data-testid=\"entry-next\"]')?.disabled ?? true);";
/// More posts than the sample has.
const MOST_POSTS: usize = 20;

#[tokio::test]
async fn a_month_goes_from_its_opening_to_its_closing_with_one_appeal() -> Result<()> {
    let stage = Stage::open("month").await?;
    open_october(&stage).await?;
    fill_in(&stage, "95").await?;
    stage.picture("month-1-figures").await?;
    advance(&stage, "own").await?;
    advance(&stage, "leader").await?;
    fill_in(&stage, "88").await?;
    stage.picture("month-2-leader").await?;
    advance(&stage, "calibration").await?;
    advance(&stage, "confirmation").await?;
    receive(&stage).await?;
    appeal(&stage).await?;
    advance(&stage, "appeal").await?;
    decide(&stage).await?;

    // Who received his result on the 23rd may appeal until the 30th.
    let stage = stage.later("month-later", "2026-12-03T09:00").await?;
    stage.click("nav-assessment").await?;
    stage.click("assessment-cycle-2026-10").await?;
    stage.click("cycle-close").await?;
    stage.goes("cycle-close").await?;
    stage.click("cycle-tab-people").await?;
    let row = stage.read("assessment-sheet-E08").await?;
    ensure!(row.contains("已签收"), "the sheet is not in order: {row:?}");
    stage.picture("month-6-closed").await?;
    stage.close().await
}

async fn open_october(stage: &Stage) -> Result<()> {
    stage.click("nav-assessment").await?;
    stage.click("cycle-open").await?;
    stage.click("cycle-open-confirm").await?;
    stage.sees("2026年10月 考核").await?;
    stage.read("cycle-stage-data").await.map(drop)
}

/// The same figure for everybody, post by post, and saved.
async fn fill_in(stage: &Stage, figure: &str) -> Result<()> {
    for _ in 0..MOST_POSTS {
        stage.read("entry-grid").await?;
        let said = stage.window.execute(PASTE, vec![json!(figure)]).await?;
        let goes_on = said.json().as_bool().context("nothing was pasted")?;
        // The button that saves counts what was pasted a moment later.
        tokio::time::sleep(GLANCE).await;
        if !goes_on {
            break;
        }
        stage.click("entry-next").await?;
    }
    stage.click("assessment-save").await?;
    stage.sees("保存 0 项").await
}

async fn advance(stage: &Stage, to: &str) -> Result<()> {
    stage.click("cycle-advance").await?;
    stage.read(&format!("cycle-stage-{to}")).await.map(drop)
}

async fn receive(stage: &Stage) -> Result<()> {
    stage.click("cycle-tab-people").await?;
    stage.click("results-receive").await?;
    stage.click("receipt-confirm").await?;
    stage.goes("receipt-confirm").await?;
    stage.sees("已签收 23").await?;
    stage.picture("month-3-received").await
}

async fn appeal(stage: &Stage) -> Result<()> {
    stage.click("assessment-sheet-E08").await?;
    stage
        .fill("appeal-text", "陈列检查当天展位正在换样，请复核")
        .await?;
    stage.click("appeal-file").await?;
    stage.sees("前答复").await?;
    stage.picture("month-4-appeal").await?;
    stage.press(thirtyfour::Key::Escape).await?;
    stage.goes("appeal-text").await?;
    stage.click("cycle-tab-appeals").await?;
    stage.sees("进入“申诉”阶段后复核").await
}

async fn decide(stage: &Stage) -> Result<()> {
    stage.click("cycle-tab-appeals").await?;
    stage.click("appeal-decide-E08").await?;
    stage.click("decide-item").await?;
    stage.option("陈列检查合格率").await?;
    stage.fill("decide-figure", "98").await?;
    stage
        .fill("decide-answer", "换样经门店主管安排，按复查结果更正")
        .await?;
    // The owner scored the sheet himself, and the sample has nobody above him.
    stage.tick("没有第二个人可以复核").await?;
    stage.click("decide-confirm").await?;
    stage.goes("decide-confirm").await?;
    stage.sees("成立，予以更正").await?;
    stage.picture("month-5-decided").await
}
