//! Assessment in the window, in Chinese: the grade of a quarter on its way into the bonus.

use anyhow::{Context, Result, ensure};

use crate::stage::Stage;

#[tokio::test]
async fn the_grade_of_a_quarter_stands_in_the_bonus_run_that_names_its_assessment() -> Result<()> {
    let stage = Stage::open("quarter-grade").await?;
    stage.click("nav-assessment").await?;
    stage.click("assessment-view-results").await?;
    let row = stage.read("assessment-result-E22").await?;
    let (score, grade) = score_and_grade(&row)?;
    stage.picture("grade-1-results").await?;
    stage.click("into-bonus").await?;
    let named = stage.read("scores-from").await?;
    for month in ["2026年7月", "2026年8月", "2026年9月"] {
        ensure!(
            named.contains(month),
            "the run does not name {month}: {named:?}"
        );
    }
    stage.picture("grade-2-taken").await?;
    let result = stage.read("result-E22").await?;
    ensure!(
        result.contains(&score) && result.split_whitespace().any(|word| word == grade),
        "the assessment says {score} {grade}, the bonus {result:?}"
    );
    stage.read("scores-from").await?;
    stage.picture("grade-3-calculated").await?;
    stage.close().await
}

/// Of a row of results: the total with two decimals, and the letter behind it.
fn score_and_grade(row: &str) -> Result<(String, String)> {
    let words: Vec<&str> = row.split_whitespace().collect();
    let grade = words
        .iter()
        .position(|word| word.len() == 1 && word.chars().all(|c| c.is_ascii_uppercase()))
        .with_context(|| format!("no grade in {row:?}"))?;
    let score = grade.checked_sub(1).and_then(|at| words.get(at));
    let score = score.with_context(|| format!("no score in {row:?}"))?;
    Ok(((*score).to_owned(), words[grade].to_owned()))
}
