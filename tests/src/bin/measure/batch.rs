//! How fast a company of 500 issues its quarter: from the stored run, approved, to as many signed papers
//! in the register of the encrypted file, with all that goes with it. Prints `{"ms": …, "peak_mb": …}`; the
//! folder to write into is the first argument.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Result, ensure};
use domain::{moment::Moment, quarter::Quarter};
use house_tests::peak_memory;
use operations::{bonus, office::Office, views::QuarterState};
use serde_json::json;

const JOINED: usize = 478;
const NOW: &str = "2026-10-22T09:00";
const QUARTER: &str = "2026Q3";
const PASSWORD: &str = "for-the-bench-only";

pub fn measure(folder: &Path) -> Result<()> {
    let now = Moment::new(format!("{NOW}:00+08:00").parse()?);
    let quarter: Quarter = QUARTER.parse()?;
    let company = approved(folder)?;
    let mut office = Office::open(&company, "owner", PASSWORD, now)?;
    let mut told = 0;
    let begin = Instant::now();
    bonus::issue(&mut office, now, quarter, None, &mut |step| {
        told = step.done;
        true
    })?;
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    let view = bonus::view(&office, now.today(), quarter)?;
    let papers = view.notices.len();
    ensure!(
        view.row.state == QuarterState::Issued && papers == 500 && told == papers,
        "{papers} notices were issued and {told} told of"
    );
    println!("{}", json!({ "ms": ms, "peak_mb": peak_memory()? }));
    Ok(())
}

/// The sample company with 478 people more, its third quarter calculated, reviewed and approved. Made by
/// another program, so that the memory of making it is not the batch's.
fn approved(folder: &Path) -> Result<PathBuf> {
    let company = folder.join("batch.guiju");
    let _ = fs::remove_dir_all(&company);
    let mut roster =
        String::from("工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期,离职日期,计薪方式,手机\n");
    let mut scores = String::from("工号,得分\n");
    for person in 0..JOINED {
        writeln!(
            roster,
            "N{person:03},员工{person:03},综合管理部,会计,骨干级,综合管理部经理,2020-01-06,,,",
        )?;
        writeln!(scores, "N{person:03},{}", 70 + person % 30)?;
    }
    let (roster_file, scores_file) = (folder.join("roster.csv"), folder.join("scores.csv"));
    fs::write(&roster_file, roster)?;
    fs::write(&scores_file, scores)?;
    let guijuctl = |words: &[&str], file: Option<&Path>| -> Result<()> {
        let program = std::env::current_exe()?.with_file_name("guijuctl");
        let said = Command::new(program)
            .args(words)
            .args(file)
            .env("GUIJU_FILE", &company)
            .env("GUIJU_PASSWORD", PASSWORD)
            .env("GUIJU_NOW", NOW)
            .output()?;
        ensure!(said.status.success(), "{words:?}: {said:?}");
        Ok(())
    };
    guijuctl(&["new", "--sample"], Some(&company))?;
    guijuctl(&["people", "import"], Some(&roster_file))?;
    guijuctl(
        &["bonus", "run", "--quarter", QUARTER, "--scores"],
        Some(&scores_file),
    )?;
    guijuctl(
        &["bonus", "review", "--quarter", QUARTER, "--as", "manager"],
        None,
    )?;
    guijuctl(&["bonus", "approve", "--quarter", QUARTER], None)?;
    Ok(company)
}
