//! The notices of an issued quarter in the window, in Chinese: the seal is put on a notice by hand, every
//! notice is written out with it there, and each is proven by the command line.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key};

use crate::a_seal_is_imported_and_placed::place;
use crate::on_paper::{self, Mark};
use crate::stage::{Stage, until};
use crate::window::driver::built;

const PEOPLE: usize = 20;
const SIZE: f64 = 42.0;

#[tokio::test]
async fn every_notice_has_the_seal_where_it_was_put_and_is_valid() -> Result<()> {
    let scan = house_tests::root().join("src-tauri/crates/exchange/src/seal/testdata/official.jpg");
    let scan = scan.to_str().context("the path is no text")?;
    let stage = Stage::open_after("notices", |desk| {
        desk.run(&["seal", "import", scan])?;
        let trusted = desk.0.join("company.pem");
        let trusted = trusted.to_str().context("the path is no text")?;
        desk.run(&["certificate", "export", "--out", trusted])
            .map(drop)
    })
    .await?;
    let folder = stage.folder().join("written");
    std::fs::create_dir(&folder)?;
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q2").await?;
    stage.click("export-notices").await?;
    let (left, top) = put_it_on_a_notice(&stage).await?;
    stage.click("export-confirm").await?;
    stage.choose_file("导出通知书…", &folder).await?;
    let all_there = until(async || Ok(files(&folder)?.len() == PEOPLE));
    ensure!(all_there.await?, "written were {:?}", files(&folder)?);
    stage.goes("export-confirm").await?;
    stage.picture("notices-2-written").await?;

    let around = Mark::around(left, top, SIZE);
    let written = files(&folder)?;
    for pdf in [&written[0], &written[PEOPLE - 1]] {
        let mark = on_paper::red(pdf, 1, around)?;
        ensure!(
            (mark.left - left).abs() <= 1.0 && (mark.top - top).abs() <= 1.0,
            "put at {left}, {top}, on {} at {mark:?}",
            pdf.display()
        );
    }
    for pdf in &written {
        valid(pdf, &stage.folder().join("company.pem"))?;
    }
    stage.close().await
}

/// Beside its usual place, free of the text; gives where the window says it is.
async fn put_it_on_a_notice(stage: &Stage) -> Result<(f64, f64)> {
    stage.click("seal-choice").await?;
    stage.option("公章（42 毫米）").await?;
    let seal = stage.find_by(By::Testid("seal-drag"), "seal").await?;
    seal.scroll_into_view().await?;
    let before = stage.read("seal-where").await?;
    let chain = stage.window.action_chain();
    let chain = chain.move_to_element_center(&seal).click_and_hold();
    chain.move_by_offset(-60, -40).release().perform().await?;
    stage.leaves("seal-where", &before).await?;
    stage.press(Key::Left).await?;
    stage.picture("notices-1-seal").await?;
    let [_, left, top] = place(&seal).await?;
    Ok((left, top))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "pdf") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The command line knows nothing of the company but its certificate.
fn valid(pdf: &Path, trusted: &Path) -> Result<()> {
    let said = Command::new(built("guijuctl")?)
        .arg("verify")
        .arg(pdf)
        .arg("--trust")
        .arg(trusted)
        .output()?;
    ensure!(
        said.status.success(),
        "{}: {}",
        pdf.display(),
        String::from_utf8_lossy(&said.stdout)
    );
    Ok(())
}
