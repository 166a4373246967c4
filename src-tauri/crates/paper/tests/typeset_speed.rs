//! How fast, how much memory. Run with
//! `cargo test -p paper --release --test typeset_speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, reason = "a panic in a test is its message")]

mod support;

use std::time::Instant;

use domain::papers::{BonusNotice, Preset, RegulationPaper};
use support::{facts, moment, typesetter};

#[test]
#[ignore = "a measurement, meaningful in a release build"]
fn five_hundred_notices() {
    let notice: BonusNotice = facts("bonus_notice");
    let mut times: Vec<f64> = (0..500)
        .map(|number| {
            let mut notice = notice.clone();
            notice.number = format!("JT-2026Q3-{number:03}");
            notice.code = format!("E{number:03}");
            notice.total = format!("{number},257.52");
            let start = Instant::now();
            typesetter().bonus_notice(&notice, moment()).unwrap();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "notice: median {:.2} ms, p95 {:.2} ms, peak {}",
        times[250],
        times[475],
        peak()
    );
}

#[test]
#[ignore = "a measurement, meaningful in a release build"]
fn an_edit_to_the_page_on_the_screen() {
    let mut paper: RegulationPaper = facts("regulation");
    let mut times = Vec::new();
    let mut before = None;
    for number in 0..60 {
        let block = paper
            .blocks
            .iter_mut()
            .filter(|b| !b.runs.is_empty())
            .nth(5)
            .unwrap();
        block.runs[0].text = format!("{}{}", block.runs[0].text, number % 10);
        let start = Instant::now();
        let preview = typesetter()
            .regulation_preview(&paper, Preset::Simple, before.as_ref(), &|| false)
            .unwrap();
        preview.png_wide(2, 800).unwrap();
        before = Some(preview);
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "edit to picture: median {:.2} ms, peak {}",
        times[30],
        peak()
    );
}

fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or("unknown")
        .to_owned()
}
