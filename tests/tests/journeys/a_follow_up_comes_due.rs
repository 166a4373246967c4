//! Thirty days after a training its leader finds the follow-up on the workbench; done, it is gone.

use anyhow::{Result, ensure};

use crate::stage::Stage;

#[tokio::test]
async fn a_follow_up_comes_due_on_the_workbench_and_goes_when_it_is_written() -> Result<()> {
    let stage = Stage::open_after("follow-up", |desk| {
        // What the sample owes already would stand before it.
        let owed = desk.run(&["training", "followups"])?;
        for row in owed.as_array().into_iter().flatten() {
            let overdue = row["overdue"] == true && row["done"].is_null();
            if overdue {
                let id = row["id"].to_string();
                desk.run(&[
                    "training",
                    "followups",
                    "done",
                    &id,
                    "--grade",
                    "4",
                    "--facts",
                    "接待更有序",
                ])?;
            }
        }
        let made = desk.run(&[
            "training",
            "session",
            "add",
            "接待礼仪",
            "--kind",
            "service",
            "--trainer",
            "江映雪",
            "--slot",
            "2026-10-26 09:00-14:00 展厅",
            "--people",
            "E08",
        ])?;
        let id = made["id"].to_string();
        desk.run(&["training", "session", "attend", &id, "E08=present"])?;
        desk.run(&["training", "session", "close", &id, "--record", "完成"])
            .map(drop)
    })
    .await?;
    stage.sees("起草制度").await?;
    let today = stage.text().await?;
    ensure!(!today.contains("接待礼仪"), "it is not due yet:\n{today}");

    let stage = stage.later("follow-up-later", "2026-11-25T09:00").await?;
    stage.sees("接待礼仪（培训后30日）").await?;
    stage.picture("follow-up-1-workbench").await?;
    stage.due("training-due", "接待礼仪").await?;
    stage.sees("接待礼仪").await?;
    stage.picture("follow-up-2-list").await?;
    stage.row_button("接待礼仪", "填写").await?;
    stage.type_into("facts", "主动迎客，介绍清楚").await?;
    stage.button("保存").await?;
    stage.sees("已跟进，4 分").await?;
    stage.click("nav-workbench").await?;
    stage.sees("起草制度").await?;
    let after = stage.text().await?;
    ensure!(
        !after.contains("接待礼仪（培训后30日）"),
        "it stays:\n{after}"
    );
    stage.close().await
}
