//! The main job in the window, in Chinese: change a parameter in a draft, see what it would have meant,
//! run the quarter with two people, issue it, and see that the signature of a notice holds.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::stage::Stage;

#[tokio::test]
async fn an_owner_tries_a_parameter_and_issues_the_quarter() -> Result<()> {
    let stage = Stage::open("main-job").await?;
    try_another_rate(&stage).await?;
    look_at_one_person(&stage).await?;
    issue_the_quarter(&stage).await?;
    verify_a_notice(&stage).await?;
    stage.close().await
}

/// 1.5% becomes 2% in a draft, and the quarter is calculated under both.
async fn try_another_rate(stage: &Stage) -> Result<()> {
    stage.click("nav-regulations").await?;
    stage.sees("季度奖金考核管理制度").await?;
    stage.picture("1-regulations").await?;
    stage.click("regulation-bonus").await?;
    stage.sees("奖金池").await?;
    stage.click("new-draft").await?;
    stage
        .click_inside("parameter-bonus.pool.rate", "button.parameter-edit")
        .await?;
    stage.fill("parameter-input-bonus.pool.rate", "2").await?;
    stage.press(Key::Enter).await?;
    stage.goes("parameter-input-bonus.pool.rate").await?;
    stage.picture("2-draft").await?;
    stage.click("what-if").await?;
    let pool = stage.read("what-if-total").await?;
    ensure!(pool.contains(','), "the what-if shows no pool: {pool:?}");
    stage.picture("3-what-if").await
}

/// 18,518.52 is 1.5% of 1,234,567.89; every amount can be asked why.
async fn look_at_one_person(stage: &Stage) -> Result<()> {
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q3").await?;
    stage.sees("18,518.52").await?;
    stage.picture("4-calculated").await?;
    stage.click("result-E02").await?;
    let total = stage.read("explanation-total").await?;
    ensure!(
        total.contains('.'),
        "the explanation ends without an amount: {total:?}"
    );
    stage.picture("5-explanation").await?;
    stage.press(Key::Escape).await?;
    stage.goes("explanation").await
}

/// Calculated by the owner, so reviewed by the manager, then approved and issued by the owner.
async fn issue_the_quarter(stage: &Stage) -> Result<()> {
    stage.switch_user().await?;
    stage.click("step-review").await?;
    stage.click("review").await?;
    stage.sees("复核").await?;
    stage.goes("review").await?;
    stage.switch_user().await?;
    stage.click("step-approve").await?;
    stage.click("approve").await?;
    stage.goes("approve").await?;
    stage.click("step-issue").await?;
    stage.click("issue").await?;
    stage.click("confirm").await?;
    stage.sees("JT-2026Q3-001").await?;
    stage.picture("6-issued").await
}

/// The register knows the notice, shows its page, and its signature holds.
async fn verify_a_notice(stage: &Stage) -> Result<()> {
    stage.click("nav-papers").await?;
    stage.click("paper-JT-2026Q3-001").await?;
    stage.sees("JT-2026Q3-001").await?;
    stage.picture("7-notice").await?;
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    stage.picture("8-verified").await
}
