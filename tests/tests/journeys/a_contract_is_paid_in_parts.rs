//! A contract in the window, in Chinese: found by what presses, written down with its parts, a part of it
//! billed and paid, and the list tells what comes next.

use anyhow::{Result, ensure};

use crate::stage::Stage;

const SUBJECT: &str = "新店轨道射灯供货";

#[tokio::test]
async fn a_part_that_is_billed_and_paid_makes_way_for_the_next() -> Result<()> {
    let stage = Stage::open("contract").await?;
    stage.click("nav-accounts").await?;
    stage.turn_to("合同").await?;
    stage.sees("未办结的合同 5 份").await?;
    stage.sees("逾期").await?;
    stage.picture("contract-1-all").await?;
    stage.click("contract-state").await?;
    stage.option("该开应收").await?;
    stage.goes_by("小剧场灯光改造").await?;
    let told = stage.text().await?;
    ensure!(told.contains("教室照明年度维护"), "to be billed:\n{told}");
    written_down(&stage).await?;
    billed_and_paid(&stage).await?;
    stage.click("nav-accounts").await?;
    stage.turn_to("合同").await?;
    // The choice of last time is kept.
    stage.click("contract-state").await?;
    stage.option("履行中").await?;
    stage.sees(SUBJECT).await?;
    let told = stage.text().await?;
    for figure in ["2027-02-28", "14,000.00"] {
        ensure!(told.contains(figure), "no {figure} among:\n{told}");
    }
    stage.picture("contract-5-next").await?;
    stage.close().await
}

/// Two parts that do not make the amount are refused, and put right where they stand.
async fn written_down(stage: &Stage) -> Result<()> {
    stage.click("nav-accounts").await?;
    stage.fill("account-search", "拾光里").await?;
    stage.row("拾光里餐饮管理有限公司").await?;
    // The list has a 更多 of its own.
    stage.comes("plan-open").await?;
    stage.button("更多").await?;
    stage.menu("合同").await?;
    stage.click("contract-add").await?;
    stage.fill("contract-subject", SUBJECT).await?;
    stage.fill("contract-number", "HT-2026-030").await?;
    stage.fill("contract-amount", "20000").await?;
    for (at, due, amount) in [("0", "2026-11-23", "6000"), ("1", "2027-02-28", "15000")] {
        stage.click("instalment-add").await?;
        stage
            .type_into(&format!("instalments_{at}_due"), due)
            .await?;
        stage
            .fill(&format!("instalment-amount-{at}"), amount)
            .await?;
    }
    stage
        .sees("各期合计 21,000.00，比合同金额多 1,000.00")
        .await?;
    stage.click("contract-save").await?;
    stage.sees("请改到两边一致").await?;
    stage.picture("contract-2-form").await?;
    stage.fill("instalment-amount-1", "14000").await?;
    stage.sees("各期合计 20,000.00").await?;
    stage.click("contract-save").await?;
    stage.goes("contract-save").await?;
    stage.sees("未到付款日").await?;
    stage.picture("contract-3-kept").await
}

async fn billed_and_paid(stage: &Stage) -> Result<()> {
    stage.row_button("2026-11-23", "开应收").await?;
    stage.sees("已开应收 6,000.00").await?;
    stage.button("看往来账").await?;
    stage.click("payment-add").await?;
    stage.choose("bill", "HT-2026-030-1").await?;
    ensure!(
        stage.value("payment-amount").await?.contains("6000"),
        "the rest of the bill is not proposed"
    );
    stage.click("payment-save").await?;
    stage.goes("payment-save").await?;
    stage.button("更多").await?;
    stage.menu("合同").await?;
    stage.sees("已收 6,000.00").await?;
    stage.sees("已付清").await?;
    stage.picture("contract-4-paid").await
}
