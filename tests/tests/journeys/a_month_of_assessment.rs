//! Assessment in the window, in Chinese: a month from opening to closing with an appeal, and the grade of a
//! quarter on its way into the bonus.

use anyhow::{Context, Result, bail, ensure};
use thirtyfour::Key;

use crate::stage::Stage;

/// Fills what is empty of the post on the screen, as a person does who pastes from a spreadsheet: figures as
/// good as people have them, a little less from row to row. Answers how many people there are.
const PASTE: &str = "const grid = document.querySelector(\"[data-testid='entry-grid']\");
    const heads = [...(grid?.querySelectorAll('thead th.num') ?? [])].slice(0, -1);
    const rows = [...(grid?.querySelectorAll('tbody tr') ?? [])].filter(row => row.querySelector('input'));
    if (rows.length === 0) return 0;
    const figure = (head, row) => {
        const unit = head.querySelector('small').textContent;
        if (head.textContent.includes('差错')) return '0.1';
        return unit === '%' || unit === '分' ? String(96 - 3 * row) : '2';
    };
    const lines = rows.map((row, at) => [...row.querySelectorAll('input')]
        .map((cell, column) => cell.value || figure(heads[column], at)).join('\\t'));
    const paste = new Event('paste', {bubbles: true, cancelable: true});
    paste.clipboardData = {getData: () => lines.join('\\n')};
    rows[0].querySelector('input').dispatchEvent(paste);
    return rows.length;";

#[tokio::test]
async fn a_month_goes_from_opening_to_closing_with_an_appeal_decided() -> Result<()> {
    let stage = Stage::open("month").await?;
    open_the_month(&stage).await?;
    fill_in(&stage).await?;
    advance(&stage, "own").await?;
    // The schemes of the sample rest on figures alone: the leaders have nothing to add.
    advance(&stage, "leader").await?;
    stage.sees("没有待办，可以进入下一步").await?;
    advance(&stage, "calibration").await?;
    stage.picture("month-5-calibration").await?;
    advance(&stage, "confirmation").await?;
    receive(&stage).await?;
    advance(&stage, "appeal").await?;
    appeal(&stage).await?;
    close(&stage).await?;
    stage.close().await
}

async fn open_the_month(stage: &Stage) -> Result<()> {
    stage.click("nav-assessment").await?;
    stage.click("cycle-open").await?;
    stage.wakes("cycle-open-confirm").await?;
    stage.picture("month-1-open").await?;
    stage.click("cycle-open-confirm").await?;
    stage.read("cycle-stage-data").await?;
    // What the service desk, training and rounds have counted is there before anybody types.
    stage.click("assessment-actuals").await?;
    stage.wakes("assessment-take-all").await?;
    stage.picture("month-2-offered").await?;
    stage.click("assessment-take-all").await?;
    stage.rests("assessment-take-all").await?;
    stage.press(Key::Escape).await?;
    stage.goes("assessment-take-all").await
}

/// Post after post until nobody lacks a figure.
async fn fill_in(stage: &Stage) -> Result<()> {
    // As many posts as the sample has, and some more: a grid that never ends is an error of its own.
    for post in 0..30 {
        let people = stage.window.execute(PASTE, Vec::new()).await?;
        let people = people.json().as_u64().unwrap_or_default();
        ensure!(people > 0, "no grid to fill in");
        if post == 0 {
            stage.picture("month-3-data").await?;
        }
        stage.wakes("assessment-save").await?;
        stage.click("assessment-save").await?;
        stage.rests("assessment-save").await?;
        if !stage.can("entry-next").await? {
            return Ok(());
        }
        stage.click("entry-next").await?;
    }
    bail!("figures are still missing after thirty posts")
}

async fn advance(stage: &Stage, to: &str) -> Result<()> {
    stage.click("cycle-advance").await?;
    stage.read(&format!("cycle-stage-{to}")).await?;
    Ok(())
}

/// Everybody signed on the same day.
async fn receive(stage: &Stage) -> Result<()> {
    stage.click("cycle-tab-people").await?;
    stage.picture("month-6-results").await?;
    stage.click("results-receive").await?;
    stage.picture("month-7-receipts").await?;
    stage.click("receipt-confirm").await?;
    stage.goes("receipt-confirm").await?;
    stage.sees("已签收").await
}

/// E22 appeals; the manager, who scored nobody, decides and corrects a figure.
async fn appeal(stage: &Stage) -> Result<()> {
    stage.click("assessment-sheet-E22").await?;
    let text = "10月16日的上门是客户要求改期，汇总时算成了不准时，请核对派工单。";
    stage.fill("appeal-text", text).await?;
    stage.picture("month-8-appeal").await?;
    stage.click("appeal-file").await?;
    stage.goes("appeal-file").await?;
    stage.press(Key::Escape).await?;
    stage.switch_user().await?;
    stage.click("cycle-tab-appeals").await?;
    stage.click("appeal-decide-E22").await?;
    stage.pick("decide-item", "上门准时率").await?;
    stage.fill("decide-figure", "98").await?;
    let answer = "核对派工单和回访记录，改期经客户同意，按新约定的时间计为准时，予以更正。";
    stage.fill("decide-answer", answer).await?;
    stage.picture("month-9-decision").await?;
    stage.click("decide-confirm").await?;
    stage.goes("decide-confirm").await?;
    stage.sees("成立，予以更正").await?;
    stage.picture("month-10-decided").await
}

/// The time to appeal still runs for the others, so that closing asks for a reason.
async fn close(stage: &Stage) -> Result<()> {
    stage.click("cycle-close").await?;
    stage
        .fill("cycle-early-reason", "其余人员书面确认没有异议")
        .await?;
    stage.click("cycle-early-confirm").await?;
    stage.read("cycle-stage-closed").await?;
    stage.click("cycle-tab-people").await?;
    stage.click("assessment-sheet-E22").await?;
    stage.sees("98").await?;
    stage.picture("month-11-closed").await
}

#[tokio::test]
async fn the_grade_of_a_quarter_stands_in_the_bonus_run_that_names_its_assessment() -> Result<()> {
    let stage = Stage::open("quarter-grade").await?;
    stage.click("nav-assessment").await?;
    stage.click("assessment-view-results").await?;
    let row = stage.read("assessment-result-E22").await?;
    let (score, grade) = score_and_grade(&row)?;
    stage.picture("grade-1-results").await?;
    stage.click("into-bonus").await?;
    let named = stage.read("scores-from").await?;
    for month in ["2026年7月", "2026年8月", "2026年9月"] {
        ensure!(
            named.contains(month),
            "the run does not name {month}: {named:?}"
        );
    }
    stage.picture("grade-2-taken").await?;
    let result = stage.read("result-E22").await?;
    ensure!(
        result.contains(&score) && result.split_whitespace().any(|word| word == grade),
        "the assessment says {score} {grade}, the bonus {result:?}"
    );
    stage.read("scores-from").await?;
    stage.picture("grade-3-calculated").await?;
    stage.close().await
}

/// Of a row of results: the total with two decimals, and the letter behind it.
fn score_and_grade(row: &str) -> Result<(String, String)> {
    let words: Vec<&str> = row.split_whitespace().collect();
    let grade = words
        .iter()
        .position(|word| word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase()))
        .with_context(|| format!("no grade in {row:?}"))?;
    let score = grade.checked_sub(1).and_then(|at| words.get(at));
    let score = score.with_context(|| format!("no score in {row:?}"))?;
    Ok(((*score).to_owned(), words[grade].to_owned()))
}
