//! A paper exam: printed in both variants, marked question by question with the keyboard, and what the
//! questions were worth.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::stage::Stage;

const PEOPLE: [&str; 4] = ["E08", "E09", "E10", "E11"];

#[tokio::test]
async fn an_exam_is_printed_marked_and_statistically_examined() -> Result<()> {
    let stage = Stage::open_after("exam", |desk| {
        desk.run(&[
            "training",
            "exam",
            "set",
            "班组抽考",
            "--people",
            "E08,E09,E10,E11",
            "--section",
            "single:3:20",
            "--section",
            "true-false:2:20",
        ])
        .map(drop)
    })
    .await?;
    open(&stage).await?;
    print(&stage).await?;
    mark(&stage).await?;
    examine(&stage).await?;
    stage.close().await
}

async fn open(stage: &Stage) -> Result<()> {
    stage.click("nav-training").await?;
    stage.turn_to("考试").await?;
    stage.row("班组抽考").await
}

/// The paper of variant B, and its key.
async fn print(stage: &Stage) -> Result<()> {
    stage.click("print").await?;
    stage.click("print-exam-B").await?;
    stage.sees("班组抽考B卷试卷").await?;
    stage.picture("exam-1-paper").await?;
    open(stage).await?;
    stage.click("print").await?;
    stage.click("print-answer_key-B").await?;
    stage.sees("班组抽考B卷参考答案").await?;
    open(stage).await
}

/// The best first: everything right, then one question less for each. More than a question is worth does not
/// go in.
async fn mark(stage: &Stage) -> Result<()> {
    stage.click("marks-by-question").await?;
    stage.fill("cell-E08-1", "21").await?;
    stage.sees("第 1 题最多 20 分").await?;
    stage.picture("exam-2-above").await?;
    for (lost, code) in PEOPLE.iter().enumerate() {
        stage.click(&format!("cell-{code}-1")).await?;
        for question in 0..5 {
            let key = if question < 5 - lost { " " } else { "0" };
            stage.press(key).await?;
            if key == "0" {
                stage.press(Key::Right).await?;
            }
        }
    }
    stage.picture("exam-3-marks").await?;
    stage.click("grid-save").await?;
    stage.sees("成绩 4 / 4").await?;
    ensure!(
        !stage.text().await?.contains("最多 20 分"),
        "a fault stands where there is none"
    );
    Ok(())
}

/// 100, 80, 60 and 40: a mean of 70; the question everybody had right tells nobody apart.
async fn examine(stage: &Stage) -> Result<()> {
    stage.turn_to("分析").await?;
    stage.sees("区分度 D").await?;
    let told = stage.text().await?;
    for figure in ["70", "100", "40"] {
        ensure!(told.contains(figure), "{figure} is missing:\n{told}");
    }
    stage.picture("exam-4-statistics").await?;
    stage.button("结束考试").await?;
    stage.sees("结束后成绩不再修改").await?;
    stage.button("结束考试").await?;
    stage.sees("安排补考").await
}
