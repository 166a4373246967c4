//! A new post in the window, in Chinese: its holder joins, its sheet comes from the library and is issued,
//! printed and signed, and the holder signs for it.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::stage::Stage;

const POST: &str = "质检员";
const HOLDER: &str = "程雨";

#[tokio::test]
async fn a_sheet_of_the_library_becomes_a_signed_paper_and_is_signed_for() -> Result<()> {
    let stage = Stage::open("signed-sheet").await?;
    a_post_and_its_holder(&stage).await?;
    issue_the_sheet(&stage).await?;
    let number = print_it(&stage).await?;
    sign_for_it(&stage).await?;
    stage.click("nav-papers").await?;
    stage.read(&format!("paper-{number}")).await?;
    stage.picture("sheet-7-register").await?;
    stage.close().await
}

async fn a_post_and_its_holder(stage: &Stage) -> Result<()> {
    stage.click("nav-people").await?;
    stage.click("people-view-tree").await?;
    stage.click("post-add-客户服务部").await?;
    stage.fill("post-name", POST).await?;
    stage.picture("sheet-1-post").await?;
    stage.click("post-save").await?;
    stage.goes("post-save").await?;
    stage.click("people-view-list").await?;
    stage.click("move-join").await?;
    stage.fill("move-name", HOLDER).await?;
    stage.click("move-post").await?;
    stage.write(POST).await?;
    stage.press(Key::Enter).await?;
    stage.sees("岗位说明书").await?;
    stage.picture("sheet-2-joins").await?;
    stage.click("move-save").await?;
    stage.goes("move-save").await
}

async fn issue_the_sheet(stage: &Stage) -> Result<()> {
    stage.click("nav-people").await?;
    stage.click("people-view-jobs").await?;
    stage.click(&format!("job-{POST}")).await?;
    stage.click("job-start").await?;
    stage.read("job-save-state").await?;
    stage.picture("sheet-3-draft").await?;
    stage.click("job-issue").await?;
    stage.click("job-issue-confirm").await?;
    stage.goes("job-issue-confirm").await
}

/// The paper with its signature; gives its number.
async fn print_it(stage: &Stage) -> Result<String> {
    stage.click("job-print").await?;
    stage.click("job-print-signed").await?;
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    stage.sees(POST).await?;
    stage.picture("sheet-4-paper").await?;
    let text = stage.text().await?;
    let number = text
        .split_whitespace()
        .find(|word| word.starts_with("GW-"))
        .unwrap_or_default();
    ensure!(
        !number.is_empty(),
        "no number of a sheet on the screen:\n{text}"
    );
    Ok(number.to_owned())
}

async fn sign_for_it(stage: &Stage) -> Result<()> {
    stage.click("nav-people").await?;
    stage.click("people-view-jobs").await?;
    stage.click(&format!("job-{POST}")).await?;
    stage.picture("sheet-5-issued").await?;
    stage.click("job-record-E25").await?;
    stage.click("job-record-save").await?;
    let outcome = stage.read("job-outcome-E25").await?;
    ensure!(outcome.contains("已签收"), "the outcome is {outcome:?}");
    stage.picture("sheet-6-signed-for").await
}
