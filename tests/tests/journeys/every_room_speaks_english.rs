//! The window of somebody who reads English: no word of the program on a button, a tab, a column or a field is
//! left in Chinese. What the company wrote itself stays as it wrote it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use crate::stage::Stage;

/// What stands on buttons, tabs, columns and fields, word by word.
const SAID: &str = "const chinese = /[\\u3400-\\u9fff]/;
    const said = document.querySelectorAll(
        'main h1, thead th, .ant-segmented-item, .ant-form-item-label label, .page button, .ant-drawer button, .ant-modal button');
    return [...said]
        .flatMap(one => one.innerText.split(/\\s+/))
        .filter(word => chinese.test(word));";

#[tokio::test]
async fn no_word_of_the_program_is_left_in_chinese() -> Result<()> {
    let stage = Stage::open_in_english("english").await?;
    let chinese = chinese_words()?;
    let look = async |name: &str| look(&stage, &chinese, name).await;
    let rooms = [
        "accounts",
        "service",
        "papers",
        "office",
        "training",
        "people",
        "assessment",
        "regulations",
        "bonus",
    ];
    for room in rooms {
        stage.click(&format!("nav-{room}")).await?;
        look(room).await?;
        // The first of its views is open.
        for (at, view) in views(&stage).await?.iter().enumerate().skip(1) {
            stage.turn_to(view).await?;
            look(&format!("{room}-{at}")).await?;
        }
    }
    stage.click("nav-accounts").await?;
    stage.turn_to("Contracts").await?;
    stage.row("明川市演艺中心").await?;
    stage.sees("Bill it").await?;
    look("contract").await?;
    stage.button("Add a contract").await?;
    stage.click("instalment-add").await?;
    stage.fill("contract-amount", "500").await?;
    stage.fill("instalment-amount-0", "300").await?;
    stage.sees("200.00 short of the amount").await?;
    look("contract-form").await?;
    stage.button("Cancel").await?;
    stage.button("Leave").await?;
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q2").await?;
    look("notices").await?;
    stage.click("step-settle").await?;
    stage.click("take-back-E02").await?;
    stage.fill("take-back-reason", "the wrong person").await?;
    look("take-back").await?;
    stage.click("take-back-confirm").await?;
    stage.click("record-payment").await?;
    look("payment").await?;
    stage.close().await
}

/// The views of the room that is open, by their words.
async fn views(stage: &Stage) -> Result<Vec<String>> {
    const VIEWS: &str = "return [...document.querySelectorAll('.page-views .ant-segmented-item')]
        .map(one => one.innerText.replace(/[0-9]+$/, '').trim());";
    Ok(stage.window.execute(VIEWS, Vec::new()).await?.convert()?)
}

async fn look(stage: &Stage, chinese: &BTreeSet<String>, name: &str) -> Result<()> {
    // What is asked for from the file comes a moment later.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    stage.picture(&format!("english-{name}")).await?;
    let said = stage.window.execute(SAID, Vec::new()).await?;
    let mut left: Vec<String> = said.convert()?;
    left.retain(|word| chinese.contains(word));
    ensure!(left.is_empty(), "{name} says {left:?}");
    Ok(())
}

/// All that the program says in Chinese without a name or a figure in it.
fn chinese_words() -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for file in std::fs::read_dir(house_tests::root().join("ui/src/i18n/zh-CN"))? {
        let text = std::fs::read_to_string(file?.path())?;
        let said = text.split('"').skip(1).step_by(2);
        words.extend(said.map(str::to_owned));
    }
    for word in of_the_company()? {
        words.remove(&word);
    }
    ensure!(words.len() > 1000, "only {} words of Chinese", words.len());
    Ok(words)
}

/// Names and words of the sample company, whole: some stand in a form as an example as well.
fn of_the_company() -> Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for file in std::fs::read_dir(house_tests::root().join("src-tauri/crates/operations/sample"))? {
        let path = file?.path();
        if path.extension().is_some_and(|end| end == "json") {
            let text = std::fs::read_to_string(path)?;
            let values = text.split('"').skip(1).step_by(2);
            words.extend(values.map(str::to_owned));
        }
    }
    Ok(words)
}
