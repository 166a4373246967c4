//! A quarter with a fault of each of the three kinds, in the window, in Chinese: from the list of what is still
//! missing to the receipts of the notices.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};

use crate::stage::{Stage, until};

/// Who shares in the quarter; the rest live on commission or have left.
const PEOPLE: [&str; 21] = [
    "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E12", "E13", "E14", "E16",
    "E17", "E18", "E19", "E20", "E21", "E22", "E23", "E24",
];
/// The key of that name, as a driver writes it: a line break is no key.
const ENTER: &str = "\u{e007}";
const CARELESS: &str = "报价单漏列安装费3600元，客户依报价单签约。";
const UNCLEAR: &str = "吊灯安装高度与约定不符，开单和安装各有差错，责任大小不清。";
const MAJOR: &str = "重灯没有作承重试验即交付，灯具坠落，客户财产损失26000元。";

#[tokio::test]
async fn three_kinds_of_faults_go_from_the_checklist_to_the_receipts() -> Result<()> {
    let stage = Stage::open_after("quarter-faults", |desk| {
        desk.run(&["bonus", "review", "--quarter", "2026Q3", "--as", "manager"])?;
        desk.run(&["bonus", "approve", "--quarter", "2026Q3"])?;
        desk.run(&["bonus", "issue", "--quarter", "2026Q3"])
            .map(drop)
    })
    .await?;
    fill_what_is_missing(&stage).await?;
    record_an_ordinary_fault(&stage).await?;
    record_an_unclear_fault(&stage).await?;
    record_a_major_fault(&stage).await?;
    calculate(&stage).await?;
    issue(&stage).await?;
    hand_over(&stage).await?;
    stage.close().await
}

/// The list says what is missing until it is there; before, nothing can be calculated.
async fn fill_what_is_missing(stage: &Stage) -> Result<()> {
    stage.click("nav-bonus").await?;
    stage.button("打开2026年第4季度").await?;
    stage.sees("未填写营业收入").await?;
    stage.sees("未填写收入目标，制度设有目标门槛").await?;
    stage.sees("得分还不齐").await?;
    stage.sees("还有 3 项未完成，暂不能核算。").await?;
    let calculate = stage.find_by(By::Testid("calculate"), "calculate").await?;
    ensure!(
        !calculate.is_enabled().await?,
        "a quarter without revenue can be calculated"
    );
    stage.picture("faults-1-missing").await?;
    stage.fill("revenue", "1500000.00").await?;
    stage.sees("已填写营业收入").await?;
    stage.fill("target", "1400000.00").await?;
    stage.sees("已填写收入目标").await?;
    stage.button("粘贴名单").await?;
    let lines: Vec<String> = PEOPLE.iter().map(|code| format!("{code} 92")).collect();
    stage.fill("paste-text", &lines.join(ENTER)).await?;
    stage.sees("识别 21 人").await?;
    stage.click("paste-take").await?;
    stage.sees("得分齐全").await?;
    stage.sees("没有登记过失").await
}

async fn record_an_ordinary_fault(stage: &Stage) -> Result<()> {
    begin(stage, "普通过失", CARELESS).await?;
    day(stage, "happened_on", "2026-10-12").await?;
    name(
        stage,
        0,
        "徐望舒",
        Some("15"),
        "没有请大客户经理复核，接受认定。",
    )
    .await?;
    decide(
        stage,
        &["程赟"],
        "应当复核而没有复核，属于初次，影响比例定为15%。",
    )
    .await?;
    saved(stage, "登记过失 1 起").await?;
    stage.sees("徐望舒 15% · 程赟认定").await
}

/// Shares that do not make 100 are told while they are typed, and refused.
async fn record_an_unclear_fault(stage: &Stage) -> Result<()> {
    begin(stage, "责任不清", UNCLEAR).await?;
    day(stage, "happened_on", "2026-10-20").await?;
    stage.type_into("cut", "20").await?;
    name(stage, 0, "温晓棠", Some("60"), "开单时看错了量尺单。").await?;
    stage.button("添加人员").await?;
    name(
        stage,
        1,
        "罗大成",
        Some("30"),
        "按单施工，没有停下来问客户。",
    )
    .await?;
    stage.sees("责任合计 90").await?;
    decide(
        stage,
        &["邵昉", "魏长青"],
        "开单错误占六成，安装前没有核对占四成。",
    )
    .await?;
    stage.button("保存过失登记").await?;
    stage.sees("责任比例合计应为 100%，现为 90%。").await?;
    stage.picture("faults-2-ninety").await?;
    stage.type_into("named_1_figure", "40").await?;
    stage.sees("责任合计 100").await?;
    saved(stage, "登记过失 2 起").await?;
    stage.sees("邵昉、魏长青认定").await
}

async fn record_a_major_fault(stage: &Stage) -> Result<()> {
    begin(stage, "重大责任、严重失职", MAJOR).await?;
    day(stage, "happened_on", "2026-11-02").await?;
    name(stage, 0, "马骕", None, "赶着去下一户，没有做承重试验。").await?;
    stage.tick("相关责任人").await?;
    stage
        .type_into("meeting_number", "明烛综会〔2026〕9号")
        .await?;
    day(stage, "meeting_held_on", "2026-11-16").await?;
    stage
        .type_into(
            "meeting_participants",
            "沈砚秋、方祎宁、江映雪、顾旻、陆佳禾",
        )
        .await?;
    stage.type_into("meeting_votes_in_favour", "5").await?;
    stage
        .type_into(
            "meeting_resolution",
            "认定为重大过失；马骕为相关责任人，当季核定系数为零。",
        )
        .await?;
    decide(
        stage,
        &["沈砚秋", "方祎宁"],
        "违反安全操作规程，造成重大财产损失。",
    )
    .await?;
    stage.picture("faults-3-major").await?;
    saved(stage, "登记过失 3 起").await?;
    stage.sees("沈砚秋、方祎宁认定").await
}

async fn begin(stage: &Stage, kind: &str, facts: &str) -> Result<()> {
    stage.button("登记过失").await?;
    stage.menu(kind).await?;
    stage.type_into("facts", facts).await
}

/// A person named, heard on 9 November.
async fn name(stage: &Stage, at: usize, who: &str, figure: Option<&str>, said: &str) -> Result<()> {
    stage.choose(&format!("named_{at}_code"), who).await?;
    if let Some(figure) = figure {
        stage
            .type_into(&format!("named_{at}_figure"), figure)
            .await?;
    }
    stage
        .type_into(&format!("named_{at}_statement"), said)
        .await?;
    day(stage, &format!("named_{at}_heard_on"), "2026-11-09").await
}

async fn decide(stage: &Stage, deciders: &[&str], why: &str) -> Result<()> {
    for decider in deciders {
        stage.choose("deciders", decider).await?;
    }
    stage.heading().await?;
    day(stage, "decided_on", "2026-11-16").await?;
    stage.type_into("reason", why).await
}

async fn saved(stage: &Stage, told: &str) -> Result<()> {
    stage.button("保存过失登记").await?;
    stage.sees(told).await
}

async fn day(stage: &Stage, field: &str, day: &str) -> Result<()> {
    stage.type_into(field, day).await?;
    stage.press(Key::Enter).await
}

/// 15 % leave 0.85; 20 % shared 60 to 40 leave 0.88 and 0.92; a major fault leaves nothing.
async fn calculate(stage: &Stage) -> Result<()> {
    stage.picture("faults-4-ready").await?;
    stage.click("calculate").await?;
    for (code, factor) in [
        ("E14", "0.85"),
        ("E08", "0.88"),
        ("E22", "0.92"),
        ("E23", "0"),
    ] {
        let row = stage.read(&format!("result-{code}")).await?;
        ensure!(
            row.split_whitespace().any(|word| word == factor),
            "{code} should have the factor {factor}: {row:?}"
        );
    }
    stage.picture("faults-5-calculated").await
}

/// Reviewed by the other user; the owner approves and issues.
async fn issue(stage: &Stage) -> Result<()> {
    stage.click("step-review").await?;
    stage.sees("核算和复核不能是同一个人").await?;
    stage.switch_user().await?;
    stage.click("step-review").await?;
    stage.click("review").await?;
    stage.goes("review").await?;
    stage.switch_user().await?;
    stage.click("step-approve").await?;
    stage.click("approve").await?;
    stage.goes("approve").await?;
    stage.click("step-issue").await?;
    stage.click("issue").await?;
    stage.click("confirm").await?;
    stage.sees("JT-2026Q4-001").await?;
    stage.picture("faults-6-issued").await
}

/// One signs, one refuses before two witnesses; from that day the time to object runs.
async fn hand_over(stage: &Stage) -> Result<()> {
    choose_the_notice(stage, "E14").await?;
    stage.click("receive-notices").await?;
    stage.click("receipt-confirm").await?;
    received(stage, "E14", "已签收").await?;

    choose_the_notice(stage, "E23").await?;
    stage.click("receive-notices").await?;
    stage.choose("route", "拒签（两人见证）").await?;
    stage.choose("witnesses", "方祎宁").await?;
    stage.heading().await?;
    stage.click("receipt-confirm").await?;
    // One witness is none.
    stage.sees("马骕拒签，需要两名见证人的姓名").await?;
    stage.picture("faults-7-one-witness").await?;
    stage.choose("witnesses", "陆佳禾").await?;
    stage.heading().await?;
    stage.click("receipt-confirm").await?;
    received(stage, "E23", "拒签").await?;
    stage.sees("已送达 2").await?;
    stage.sees("待签收 19").await?;
    stage.picture("faults-8-received").await
}

async fn choose_the_notice(stage: &Stage, code: &str) -> Result<()> {
    stage
        .click_inside(&format!("notice-{code}"), ".ant-checkbox")
        .await?;
    stage.sees("登记 1 份的签收").await
}

/// Five working days from 23 November end on the 30th.
async fn received(stage: &Stage, code: &str, state: &str) -> Result<()> {
    stage.goes("receipt-confirm").await?;
    let id = format!("notice-{code}");
    let told = until(async || {
        let row = stage.read(&id).await?;
        Ok(row.contains(state) && row.contains("2026-11-23") && row.contains("2026-11-30"))
    });
    ensure!(
        told.await?,
        "{code} should be {state}: {:?}",
        stage.read(&id).await?
    );
    Ok(())
}
