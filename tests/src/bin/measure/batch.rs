//! How fast a company of 500 issues its quarter: from the stored run, approved, to as many signed papers
//! in the register of the encrypted file, with all that goes with it. Prints `{"ms": …, "peak_mb": …}`; the
//! folder to write into is the first argument.

use std::{fmt::Write, fs, path::Path, time::Instant};

use anyhow::{Context, Result, ensure};
use domain::{moment::Moment, quarter::Quarter};
use house_tests::peak_memory;
use operations::{bonus, office::Office, people, sample, views::QuarterState};
use serde_json::json;

const JOINED: usize = 478;
const PASSWORD: &str = "for-the-bench-only";

pub fn measure(folder: &Path) -> Result<()> {
    let now = Moment::new("2026-10-22T09:00:00+08:00".parse()?);
    let quarter: Quarter = "2026Q3".parse()?;
    let company = folder.join("batch.guiju");
    let _ = fs::remove_dir_all(&company);
    approved(&company, now, quarter)?;
    let mut office = Office::open(&company, "owner", PASSWORD, now)?;
    // The peak that preparing the company reached is not the batch's.
    fs::write("/proc/self/clear_refs", "5")?;
    let mut told = 0;
    let begin = Instant::now();
    bonus::issue(&mut office, now, quarter, None, &mut |step| {
        told = step.done;
        true
    })?;
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    let view = bonus::view(&office, quarter)?;
    let papers = view.notices.len();
    ensure!(
        view.row.state == QuarterState::Issued && papers == 500 && told == papers,
        "{papers} notices were issued and {told} told of"
    );
    println!("{}", json!({ "ms": ms, "peak_mb": peak_memory()? }));
    Ok(())
}

/// The sample company with some five hundred people more, its third quarter calculated and approved.
fn approved(company: &Path, now: Moment, quarter: Quarter) -> Result<()> {
    let mut office = sample::found(company, PASSWORD, now)?.office;
    let mut roster =
        String::from("工号,姓名,部门,岗位,岗位级别,上级岗位,入职日期,离职日期,计薪方式,手机\n");
    let mut scores = String::new();
    for person in 0..JOINED {
        writeln!(
            roster,
            "N{person:03},员工{person:03},综合管理部,会计,骨干级,综合管理部经理,2020-01-06,,,",
        )?;
        writeln!(scores, "N{person:03} {}", 70 + person % 30)?;
    }
    people::apply_import(
        &mut office,
        now,
        Path::new("roster.csv"),
        roster.as_bytes(),
        None,
        false,
    )?;
    let pasted = bonus::paste(&mut office, now, quarter, &scores)?;
    ensure!(
        pasted.taken == JOINED,
        "{} of {JOINED} scores were taken",
        pasted.taken
    );
    bonus::calculate(&mut office, now, quarter)?;
    drop(office);
    let mut office = Office::open(company, "manager", PASSWORD, now)?;
    bonus::review(&mut office, now, quarter, false)?;
    drop(office);
    let mut office = Office::open(company, "owner", PASSWORD, now)?;
    bonus::approve(&mut office, now, quarter).context("the quarter is not approved")
}
