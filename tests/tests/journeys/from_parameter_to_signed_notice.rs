//! The main job in the window, in Chinese: change a parameter in a draft, see what it would have meant,
//! run the quarter with two people, issue it, and see that the signature of a notice holds.

use anyhow::{Result, ensure};

use crate::stage::Stage;

#[tokio::test]
async fn an_owner_tries_a_parameter_and_issues_the_quarter() -> Result<()> {
    let stage = Stage::open("main-job").await?;
    try_another_rate(&stage).await?;
    issue_the_quarter(&stage).await?;
    verify_a_notice(&stage).await?;
    stage.close().await
}

/// 1.5% becomes 2% in a draft, and last quarter is calculated under both.
async fn try_another_rate(stage: &Stage) -> Result<()> {
    stage.click("nav-regulations").await?;
    stage.sees("季度奖金考核管理制度").await?;
    stage.picture("regulations").await?;
    stage.click("regulation-bonus").await?;
    stage.sees("奖金池").await?;
    stage.click("new-draft").await?;
    stage
        .fill("parameter-input-bonus.pool.rate", "2\u{e007}")
        .await?;
    stage.sees("2%").await?;
    stage.picture("draft").await?;
    stage.click("what-if").await?;
    let totals = stage.read("what-if-total").await?;
    ensure!(
        totals.chars().any(|c| c.is_ascii_digit()),
        "the what-if shows no total: {totals:?}"
    );
    stage.picture("what-if").await
}

/// Calculated by the owner, so reviewed by the manager, then approved and issued by the owner.
async fn issue_the_quarter(stage: &Stage) -> Result<()> {
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q3").await?;
    stage.sees("18,518.52").await?;
    stage.picture("calculated").await?;
    stage.click("result-E02").await?;
    let total = stage.read("explanation-total").await?;
    ensure!(
        total.contains('.'),
        "the explanation ends without an amount: {total:?}"
    );
    stage.picture("explanation").await?;

    stage.switch_to("manager").await?;
    stage.click("step-review").await?;
    stage.click("review").await?;
    stage.switch_to("owner").await?;
    stage.click("step-approve").await?;
    stage.click("approve").await?;
    stage.click("step-issue").await?;
    stage.click("issue").await?;
    if stage.shows("confirm").await? {
        stage.click("confirm").await?;
    }
    stage.sees("JT-2026Q3-001").await?;
    stage.picture("issued").await
}

/// The register knows the notice, shows its page, and its signature holds.
async fn verify_a_notice(stage: &Stage) -> Result<()> {
    stage.click("nav-papers").await?;
    stage.click("paper-JT-2026Q3-001").await?;
    stage.picture("notice").await?;
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("有效"), "the verdict is {verdict:?}");
    stage.picture("verified").await
}
