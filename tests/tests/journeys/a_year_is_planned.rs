//! The year of a key account: from the card that misses a plan to the figures of today's working day.

use anyhow::{Result, ensure};

use crate::stage::Stage;

const ACCOUNT: &str = "明川市第三实验小学";

#[tokio::test]
async fn a_plan_of_a_year_says_what_should_be_done_by_todays_working_day() -> Result<()> {
    let stage = Stage::open("plan").await?;
    stage.click("nav-accounts").await?;
    stage.fill("account-search", "实验小学").await?;
    stage.sees("找到 1 家").await?;
    stage.row(ACCOUNT).await?;
    stage.click("plan-open").await?;
    stage.click("plan-propose").await?;
    stage.pick("一个全年总数，分到各月").await?;
    stage.fill("plan-total", "120000").await?;
    stage.pick("各月平均").await?;
    stage.picture("plan-1-total").await?;
    stage.click("plan-take").await?;
    stage.goes("plan-take").await?;
    let december = stage.value("plan-cell-11-0").await?;
    ensure!(december == "10,000", "December is to bring {december:?}");
    stage.click("plan-save").await?;

    // Ten months of 10,000, and of November the 16 working days of 21 that are over: 107,619.05.
    stage
        .sees("到 2026-11-23，全年 248 个工作日已过 220 个")
        .await?;
    let told = stage.text().await?;
    for figure in ["120,000.00", "113,200.00", "107,619.05", "5,580.95"] {
        ensure!(told.contains(figure), "no {figure} among:\n{told}");
    }
    stage.picture("plan-2-standing").await?;

    // A week later five working days more are over.
    let stage = stage.later("plan-later", "2026-11-30T09:00").await?;
    stage.click("nav-accounts").await?;
    stage.turn_to("年度计划").await?;
    stage.fill("plan-search", "实验小学").await?;
    stage.row(ACCOUNT).await?;
    stage
        .sees("到 2026-11-30，全年 248 个工作日已过 225 个")
        .await?;
    stage.sees("110,000.00").await?;
    stage.picture("plan-3-a-week-later").await?;
    stage.close().await
}
