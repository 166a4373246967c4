//! A complaint on the eve of National Day: due after the holiday, settled, and asked about by the return visit.

use anyhow::{Context, Result, ensure};

use crate::stage::Stage;

const WHAT: &str = "三楼教室的灯频闪";

#[tokio::test]
async fn a_complaint_before_the_holiday_is_due_behind_it_and_ends_with_the_return_visit()
-> Result<()> {
    let stage = Stage::open_on("complaint", "2026-09-30T17:00").await?;
    let number = at_the_counter(&stage).await?;

    // 10 October is a Saturday, and a working day in exchange for the holiday.
    let stage = stage.later("complaint-settled", "2026-10-08T10:30").await?;
    settle(&stage, &number).await?;

    let stage = stage.later("complaint-visited", "2026-10-10T15:00").await?;
    visit(&stage, &number).await?;
    stage.close().await
}

/// Tells the number of the case.
async fn at_the_counter(stage: &Stage) -> Result<String> {
    stage.click("nav-service").await?;
    stage.click("call").await?;
    stage.fill("call-field", "实验小学").await?;
    stage.click("caller-4").await?;
    stage.turn_to("投诉").await?;
    stage.turn_to("到店").await?;
    stage.fill("case-description", WHAT).await?;
    stage.choose("receiver", "石砺").await?;
    // The answer waits for nobody's holiday, three working days do: 8, 9 and 10 October.
    stage.sees("2026-10-10 18:00").await?;
    let terms = stage.read("case-terms").await?;
    ensure!(
        terms.contains("2026-10-01 10:00") && terms.contains("第三十五条"),
        "the answer is due at another time, or nobody says by which article:\n{terms}"
    );
    stage.picture("complaint-1-terms").await?;
    stage.click("case-save").await?;
    // Behind the form stands the list, which shows the case as well, among others with numbers of their own.
    stage.goes("case-save").await?;
    stage.sees(WHAT).await?;
    stage.sees("10-10 18:00").await?;
    stage.picture("complaint-2-case").await?;
    let told = stage.text().await?;
    let number = told
        .split_whitespace()
        .find(|word| word.starts_with("GD-2026-"));
    Ok(number.context("the case has no number")?.to_owned())
}

async fn settle(stage: &Stage, number: &str) -> Result<()> {
    stage.click("nav-service").await?;
    stage.click(&format!("case-{number}")).await?;
    stage.click("case-action-tell").await?;
    stage.pick("提出方案").await?;
    stage.fill("case-text", "整室更换驱动电源").await?;
    stage.click("case-step-save").await?;
    stage.goes("case-step-save").await?;
    stage.sees("整室更换驱动电源").await?;
    stage.click("case-action-close").await?;
    stage.choose("cause", "驱动电源故障").await?;
    stage.pick("成立").await?;
    stage.fill("case-text", "已更换，试亮无频闪").await?;
    stage.click("case-step-save").await?;
    stage.goes("case-step-save").await?;
    stage.sees("已更换，试亮无频闪").await?;
    // Settled on the first working day of three.
    stage.sees("10-08 10:30").await?;
    stage.picture("complaint-3-closed").await
}

async fn visit(stage: &Stage, number: &str) -> Result<()> {
    stage.click("nav-service").await?;
    stage.turn_to("回访").await?;
    stage.click(&format!("visit-{number}")).await?;
    stage.pick("5").await?;
    stage.type_into("comment", "教室里不闪了").await?;
    stage.choose("by", "姚若溪").await?;
    stage.picture("complaint-4-visit").await?;
    stage.click("visit-save").await?;
    stage.goes("visit-save").await?;
    // The list is read anew after the drawer has gone.
    stage.goes(&format!("visit-{number}")).await?;
    stage.turn_to("已回访").await?;
    stage.sees("5 · 教室里不闪了").await?;
    stage.picture("complaint-5-visited").await
}
