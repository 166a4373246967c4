//! A notice that rests on a wrong score, put right in the window, in Chinese: a new one takes its place, the old
//! one is marked on a copy only, and stays in the register as it was.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use thirtyfour::By;

use crate::on_paper;
use crate::stage::{Stage, until};

const WHY: &str = "售后回访记录漏计三次，经复核得分应为 95 分";

#[tokio::test]
async fn a_correcting_notice_takes_the_place_of_the_wrong_one_which_stays_as_it_was() -> Result<()>
{
    let stage = Stage::open_after("correction", |desk| {
        desk.run(&["bonus", "review", "--quarter", "2026Q3", "--as", "manager"])?;
        desk.run(&["bonus", "approve", "--quarter", "2026Q3"])?;
        desk.run(&["bonus", "issue", "--quarter", "2026Q3"])
            .map(drop)
    })
    .await?;
    open_the_notices(&stage).await?;
    let wrong = first_word(&stage.read("notice-E18").await?)?;
    stage.click("notice-E18").await?;
    let original = keep(&stage, "as-issued.pdf").await?;
    ensure!(
        sha256(&original)? == hash_shown(&stage).await?,
        "the file on the disk is not what the register says"
    );
    stage.picture("correction-1-wrong").await?;

    let right = correct(&stage, &wrong).await?;
    the_old_one_is_marked_on_a_copy_only(&stage, &wrong, &right, &original).await?;
    the_new_one_says_why(&stage, &wrong, &right).await?;
    stage.close().await
}

async fn open_the_notices(stage: &Stage) -> Result<()> {
    stage.click("nav-bonus").await?;
    stage.click("quarter-2026Q3").await
}

/// What it comes to is shown while it is typed; without a reason nothing is issued. Gives the new number.
async fn correct(stage: &Stage, wrong: &str) -> Result<String> {
    open_the_notices(stage).await?;
    stage.click("correct-E18").await?;
    stage.fill("correct-field-score", "95").await?;
    let outcome = stage.read("correct-outcome").await?;
    ensure!(
        ["原核定金额", "更正后金额", "差额"]
            .iter()
            .all(|word| outcome.contains(word)),
        "what it comes to is told as {outcome:?}"
    );
    let (before, after, difference) = (
        amount(&outcome, "原核定金额")?,
        amount(&outcome, "更正后金额")?,
        amount(&outcome, "差额")?,
    );
    ensure!(
        after > before && after - before == difference,
        "the better score comes to {outcome:?}"
    );
    let issue = stage.find_by(By::Testid("correct-issue"), "issue").await?;
    ensure!(
        !issue.is_enabled().await?,
        "a correction can be issued without a reason"
    );
    stage.fill("correct-field-reason", WHY).await?;
    stage.picture("correction-2-typed").await?;
    stage.click("correct-issue").await?;
    stage.goes("correct-issue").await?;
    let both = until(async || Ok(rows(stage).await?.len() == 2));
    ensure!(
        both.await?,
        "the old and the new notice do not both stand there"
    );
    stage.picture("correction-3-issued").await?;
    let mut right = None;
    for said in rows(stage).await? {
        let number = first_word(&said)?;
        if number == wrong {
            ensure!(said.contains("已替代"), "the wrong notice is {said:?}");
        } else {
            ensure!(said.contains("待签收"), "the right notice is {said:?}");
            right = Some(number);
        }
    }
    right.with_context(|| format!("no notice has taken the place of {wrong}"))
}

/// What the list of notices says of this person, line by line.
async fn rows(stage: &Stage) -> Result<Vec<String>> {
    let mut said = Vec::new();
    for row in stage.window.find_all(By::Testid("notice-E18")).await? {
        said.push(row.prop("innerText").await?.unwrap_or_default());
    }
    Ok(said)
}

/// The register names what took its place and has the same bytes as before; only a copy is marked.
async fn the_old_one_is_marked_on_a_copy_only(
    stage: &Stage,
    wrong: &str,
    right: &str,
    original: &Path,
) -> Result<()> {
    stage.click("nav-papers").await?;
    stage.click(&format!("paper-{wrong}")).await?;
    stage.sees(&format!("由 {right} 替代")).await?;
    ensure!(
        hash_shown(stage).await? == sha256(original)?,
        "the register says another hash than before the correction"
    );
    let after = keep(stage, "after-correction.pdf").await?;
    ensure!(
        fs::read(&after)? == fs::read(original)?,
        "the old notice has other bytes than before the correction"
    );
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    stage.picture("correction-4-superseded").await?;

    let copy = stage.folder().join("marked.pdf");
    stage.click("paper-leave").await?;
    stage.menu("字样的副本…").await?;
    stage.save_pdf("导出 PDF", &copy).await?;
    ensure!(
        fs::read(&copy)?.starts_with(&fs::read(original)?),
        "the copy does not begin with the paper itself"
    );
    // The word is drawn in outlines, which no program reads as text: it is seen.
    let drawn = on_paper::difference(original, &copy)?;
    ensure!(
        drawn > 0.005,
        "no word lies across the copy: {drawn} of it differs from the paper"
    );
    let same = on_paper::difference(original, &after)?;
    ensure!(same == 0.0, "{same} of the paper itself looks otherwise");
    Ok(())
}

/// It names the notice in whose place it stands, the reason, and holds as a signed paper.
async fn the_new_one_says_why(stage: &Stage, wrong: &str, right: &str) -> Result<()> {
    stage.click("nav-papers").await?;
    stage.click(&format!("paper-{right}")).await?;
    let paper = keep(stage, "correcting.pdf").await?;
    // Lines are broken wherever the column ends.
    let words: String = on_paper::words(&paper)?.split_whitespace().collect();
    let why: String = WHY.split_whitespace().collect();
    ensure!(
        words.contains(wrong) && words.contains(&why),
        "the new notice says:\n{words}"
    );
    stage.click("verify-paper").await?;
    let verdict = stage.read("verdict").await?;
    ensure!(verdict.contains("签名有效"), "the verdict is {verdict:?}");
    stage.picture("correction-5-right").await
}

/// Keeps the paper that is open as a file.
async fn keep(stage: &Stage, name: &str) -> Result<PathBuf> {
    let path = stage.folder().join(name);
    stage.button("导出 PDF").await?;
    stage.save_pdf("导出 PDF", &path).await?;
    Ok(path)
}

fn sha256(file: &Path) -> Result<String> {
    let hash = Sha256::digest(fs::read(file)?);
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The hash of the paper that is open, as the screen says it.
async fn hash_shown(stage: &Stage) -> Result<String> {
    let text = stage.text().await?;
    let behind = text.split("SHA-256").nth(1).unwrap_or_default();
    let hash = behind
        .split_whitespace()
        .next()
        .filter(|word| word.len() == 64);
    hash.map(str::to_owned)
        .with_context(|| format!("no hash on the screen:\n{text}"))
}

fn first_word(text: &str) -> Result<String> {
    let word = text.split_whitespace().next();
    word.map(str::to_owned).context("an empty row")
}

/// An amount of the outcome in cents: the word behind its name.
fn amount(outcome: &str, name: &str) -> Result<i64> {
    let behind = outcome.split(name).nth(1).context("it is not told")?;
    let written = behind.split_whitespace().next().context("no amount")?;
    let digits = written.replace([',', '.'], "").replace('−', "-");
    digits
        .parse()
        .with_context(|| format!("{name}: {written:?}"))
}
