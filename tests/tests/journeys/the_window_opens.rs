//! The first thing that anybody sees.

use anyhow::Result;

use crate::stage::Stage;

#[tokio::test]
async fn the_sample_company_opens_on_its_first_screen() -> Result<()> {
    let stage = Stage::open("first-screen").await?;
    stage.sees("明烛灯饰").await?;
    stage.sees("奖金").await?;
    stage.picture("first-screen").await?;
    stage.close().await
}
