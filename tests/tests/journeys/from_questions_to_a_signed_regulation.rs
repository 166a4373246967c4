//! From nothing to paper: twelve questions answered, the draft issued with a number, printed and signed.

use anyhow::{Result, bail, ensure};

use crate::stage::Stage;

/// The goods may be exchanged for so many days; the usual answer is 15.
const ANSWERED: &str = "wizard-field-service.exchange.days";

#[tokio::test]
async fn a_supervisor_has_a_signed_regulation_by_lunch() -> Result<()> {
    let stage = Stage::open("wizard").await?;
    answer_the_questions(&stage).await?;
    issue_the_draft(&stage).await?;
    sign_it(&stage).await?;
    stage.close().await
}

/// The usual answer everywhere but once; the article beside the question follows the answer.
async fn answer_the_questions(stage: &Stage) -> Result<()> {
    stage.click("nav-regulations").await?;
    stage.click("open-wizard").await?;
    stage.click("wizard-next").await?;
    stage.click("wizard-kind-service").await?;
    stage.click("wizard-next").await?;
    let mut answered = false;
    for _ in 0..20 {
        if stage.shows("wizard-make").await? {
            ensure!(answered, "nobody asked for how long goods may be exchanged");
            stage.click("wizard-make").await?;
            stage.click("wizard-open-service").await?;
            return Ok(());
        }
        if stage.shows(ANSWERED).await? {
            stage.fill(ANSWERED, "12").await?;
            stage.sees("12日内").await?;
            stage.picture("wizard-1-question").await?;
            answered = true;
        }
        let asked = stage.read("wizard-question").await?;
        stage.click("wizard-next").await?;
        stage.leaves("wizard-question", &asked).await?;
    }
    bail!("the questions do not end")
}

/// Without the steps of the law on record the reason is asked for, and kept.
async fn issue_the_draft(stage: &Stage) -> Result<()> {
    stage.read("draft-editor").await?;
    let answered = stage.read("parameter-service.exchange.days").await?;
    ensure!(answered.contains("12日"), "the draft says {answered:?}");
    stage.picture("wizard-2-draft").await?;
    stage.click("issue-version").await?;
    stage
        .click_inside("issue-adoption", "label:last-child")
        .await?;
    stage
        .fill("issue-reason", "先试行，职工会议排在下周")
        .await?;
    let number = stage.value("issue-number").await?;
    ensure!(!number.is_empty(), "no number is proposed");
    stage.click("issue-confirm").await?;
    stage.goes("issue-confirm").await?;
    stage.sees(&number).await?;
    stage.picture("wizard-3-issued").await
}

async fn sign_it(stage: &Stage) -> Result<()> {
    stage.click("desk-more").await?;
    stage.click("print-regulation").await?;
    stage.click("print-confirm").await?;
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    stage.picture("wizard-4-signed").await
}
