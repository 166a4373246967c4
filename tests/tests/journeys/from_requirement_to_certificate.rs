//! A new post in the window, in Chinese: it needs a competence that nobody has, its holder is trained and
//! tested for it, and the certificate closes the gap in the matrix.

use anyhow::Result;
use thirtyfour::Key;

use crate::stage::Stage;

const POST: &str = "调光师";
const HOLDER: &str = "程雨";
const COMPETENCE: &str = "智能调光调试";
const TRAINING: &str = "智能调光实操";

#[tokio::test]
async fn what_a_new_post_requires_becomes_a_training_and_a_certificate() -> Result<()> {
    let stage = Stage::open("certificate").await?;
    a_post_and_its_holder(&stage).await?;
    require(&stage).await?;
    train(&stage).await?;
    certify(&stage).await?;
    stage.close().await
}

async fn a_post_and_its_holder(stage: &Stage) -> Result<()> {
    stage.click("nav-people").await?;
    stage.click("people-view-tree").await?;
    stage.click("post-add-客户服务部").await?;
    stage.fill("post-name", POST).await?;
    stage.click("post-save").await?;
    stage.goes("post-save").await?;
    stage.click("people-view-list").await?;
    stage.click("move-join").await?;
    stage.fill("move-name", HOLDER).await?;
    stage.click("move-post").await?;
    stage.write(POST).await?;
    stage.press(Key::Enter).await?;
    stage.click("move-save").await?;
    stage.goes("move-save").await
}

/// The matrix shows at once what the holder cannot do yet.
async fn require(stage: &Stage) -> Result<()> {
    stage.click("nav-training").await?;
    stage.turn_to("矩阵").await?;
    stage.sees("能力矩阵").await?;
    stage.button("增加能力项").await?;
    stage.type_into("name", COMPETENCE).await?;
    stage.type_into("months", "24").await?;
    stage.button("保存").await?;
    stage.sees(COMPETENCE).await?;
    stage.button("岗位要求").await?;
    stage.choose("requirements-post", POST).await?;
    stage.button("增加要求").await?;
    stage.choose("needed_0_competence", COMPETENCE).await?;
    stage.picture("certificate-1-requirement").await?;
    stage.button("保存").await?;
    stage.turn_to("待办").await?;
    stage.sees(COMPETENCE).await?;
    stage.picture("certificate-2-need").await
}

async fn train(stage: &Stage) -> Result<()> {
    stage.turn_to("场次").await?;
    stage.button("安排培训").await?;
    stage.type_into("title", TRAINING).await?;
    stage.choose("trainer", "江映雪").await?;
    stage.choose("exam", "实操考核").await?;
    stage.type_into("slots_0_room", "展厅").await?;
    stage.choose("people", HOLDER).await?;
    // A list of choices stays open for the next; a look at the title closes it.
    stage.heading().await?;
    stage.button("保存").await?;
    stage.sees("签到 1").await?;
    stage.button("其余记为到课").await?;
    stage
        .click_inside("attend-E25", "input.ant-input-sm")
        .await?;
    stage.write("88").await?;
    stage.click("attendance-save").await?;
    stage.goes_by("不能关闭").await?;
    stage.picture("certificate-3-attendance").await?;
    stage.button("结束培训").await?;
    stage.note("独立完成三种场景的调试").await?;
    stage.button("结束培训").await?;
    stage.sees("记录：独立完成三种场景的调试").await?;
    stage.picture("certificate-4-record").await
}

async fn certify(stage: &Stage) -> Result<()> {
    stage.click("nav-training").await?;
    stage.turn_to("证书与跟进").await?;
    stage.button("签发证书").await?;
    stage.choose("code", HOLDER).await?;
    stage.choose("competence", COMPETENCE).await?;
    stage.choose("session", TRAINING).await?;
    stage.heading().await?;
    stage.button("签发证书").await?;
    stage.sees("SGZ-2026-008").await?;
    stage.row_button("SGZ-2026-008", "打印").await?;
    stage.sees("上岗证书SGZ-2026-008").await?;
    stage.picture("certificate-5-paper").await?;
    stage.click("nav-training").await?;
    stage.turn_to("待办").await?;
    stage.sees("人均学时").await?;
    stage.goes_by(COMPETENCE).await
}
