//! A new post needs a competence: the need shows itself, a session is held, the exam is taken at this PC (and
//! survives a kill), and the certificate is issued and printed.

use anyhow::{Result, ensure};
use thirtyfour::{By, Key};

use crate::stage::{GLANCE, PASSWORD, Stage, until};

const ROSTER: &str = "工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期
E90,穆青禾,零售部,陈列专员,专员级,,2026-11-02
";

#[tokio::test]
async fn a_new_post_leads_to_a_certificate() -> Result<()> {
    let stage = Stage::open_after("certificate", |desk| {
        let roster = desk.0.join("名单.csv");
        std::fs::write(&roster, ROSTER)?;
        desk.run(&["people", "import", &roster.to_string_lossy()])
            .map(drop)
    })
    .await?;
    the_post_needs_it(&stage).await?;
    hold_the_session(&stage).await?;
    let key = set_the_paper(&stage).await?;
    let stage = take_the_exam(stage, &key).await?;
    certify(&stage).await?;
    stage.close().await
}

/// 陈列专员 must know the standard of service; who has the post cannot yet.
async fn the_post_needs_it(stage: &Stage) -> Result<()> {
    stage.click("nav-training").await?;
    stage.turn_to("矩阵").await?;
    stage.button("岗位要求").await?;
    stage.choose("requirements-post", true, "陈列专员").await?;
    stage.button("增加要求").await?;
    stage
        .choose("needed_0_competence", true, "客户服务标准")
        .await?;
    stage.button("保存").await?;
    let saved = async || Ok(!stage.text().await?.contains("增加要求"));
    ensure!(until(saved).await?, "the form stays open");
    stage.picture("certificate-1-matrix").await?;
    stage.turn_to("待办").await?;
    let needed = async || stage.has_row("岗位要求缺项", "穆青禾").await;
    ensure!(until(needed).await?, "nobody says that 穆青禾 needs it");
    stage.picture("certificate-2-needs").await
}

async fn hold_the_session(stage: &Stage) -> Result<()> {
    stage.turn_to("场次").await?;
    stage.click("session-add").await?;
    stage.type_into("title", "陈列与服务标准").await?;
    stage.choose("trainer", true, "江映雪").await?;
    stage.type_into("slots_0_room", "展厅").await?;
    stage.choose("people", true, "E90").await?;
    stage.button("保存").await?;
    stage.sees("陈列与服务标准").await?;
    stage.click("attend-E90").await?;
    stage.press("p").await?;
    stage.click("attendance-save").await?;
    stage.picture("certificate-3-session").await
}

/// Five single choices out of the bank; the key is read from the paper as the marker sees it.
async fn set_the_paper(stage: &Stage) -> Result<Vec<String>> {
    stage.turn_to("考试 0").await?;
    stage.button("组卷").await?;
    for section in ["sections_2_kind", "sections_1_kind"] {
        stage.remove_line(section).await?;
    }
    stage.type_into("sections_0_count", "5").await?;
    stage.type_into("sections_0_marks", "20").await?;
    stage.button("生成试卷").await?;
    stage.turn_to("试卷 5 题").await?;
    stage.click("show-key").await?;
    let found = stage.window.find_all(By::Css(".train-key")).await?;
    let mut key = Vec::new();
    for one in found {
        key.push(one.text().await?.trim().to_owned());
    }
    ensure!(key.len() == 5, "the key is {key:?}");
    stage.picture("certificate-4-key").await?;
    stage.turn_to("成绩").await?;
    Ok(key)
}

/// Two answers, then the plug is pulled; the paper goes on with the third.
async fn take_the_exam(stage: Stage, key: &[String]) -> Result<Stage> {
    stage.click("sit-E90").await?;
    stage.sees("第 1 题，共 5 题").await?;
    ensure!(
        stage
            .window
            .find_all(By::Testid("navigation"))
            .await?
            .is_empty(),
        "whoever sits here sees the data of the company"
    );
    for letter in &key[..2] {
        answer(&stage, letter).await?;
    }
    stage.sees("第 3 题，共 5 题").await?;
    stage.picture("certificate-5-sitting").await?;
    let stage = stage.kill_and_reopen("certificate-again").await?;
    stage.click("nav-training").await?;
    stage.turn_to("考试").await?;
    stage.row("陈列与服务标准").await?;
    stage.sees("作答中").await?;
    stage.click("sit-E90").await?;
    stage.sees("第 3 题，共 5 题").await?;
    for letter in &key[2..] {
        answer(&stage, letter).await?;
    }
    // Behind the last question stands the question whether to hand in.
    stage.sees("全部题目已作答").await?;
    stage.picture("certificate-6-hand-in").await?;
    stage.click("sit-confirm").await?;
    let score = stage.read("sit-score").await?;
    ensure!(score.contains("100"), "the score is {score:?}");
    stage.picture("certificate-7-score").await?;
    stage.fill("sit-password", PASSWORD).await?;
    stage.click("sit-return").await?;
    stage.sees("成绩 1 / 1").await?;
    stage.button("结束考试").await?;
    stage.sees("结束后成绩不再修改").await?;
    stage.button("结束考试").await?;
    stage.sees("已结束").await?;
    Ok(stage)
}

async fn answer(stage: &Stage, letter: &str) -> Result<()> {
    stage.press(letter.to_lowercase()).await?;
    let kept = async || {
        let css = "[data-testid='sit-saved'][data-state='saved']";
        Ok(!stage.window.find_all(By::Css(css)).await?.is_empty())
    };
    // The state says so only after the key was heard.
    tokio::time::sleep(GLANCE * 3).await;
    ensure!(until(kept).await?, "the answer is not saved");
    stage.press(Key::Enter).await
}

async fn certify(stage: &Stage) -> Result<()> {
    stage.click("nav-training").await?;
    stage.turn_to("证书与跟进").await?;
    stage.button("签发证书").await?;
    stage.choose("code", true, "E90").await?;
    stage.choose("competence", true, "客户服务标准").await?;
    stage.choose("exam", false, "陈列与服务标准").await?;
    stage.button("签发证书").await?;
    stage.sees("E90 穆青禾").await?;
    stage.picture("certificate-8-issued").await?;
    stage.row_button("E90", "打印").await?;
    stage.sees("穆青禾上岗证书").await?;
    stage.picture("certificate-9-paper").await?;
    stage.click("nav-training").await?;
    stage.turn_to("待办").await?;
    stage.sees("年计划完成率").await?;
    ensure!(
        !stage.has_row("岗位要求缺项", "穆青禾").await?,
        "the need is still there"
    );
    Ok(())
}
