//! `cargo xtask bench`: the promised figures, measured in one run of a release build.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{
    main_job::PASSWORD,
    setup,
    shell::{built, capture, cargo, command, run, target},
    ui,
};

/// What a bench calls a figure: the name shown, its key in the bench's JSON, its unit, and the most that is
/// promised.
type Told = (&'static str, &'static str, &'static str, Option<f64>);

/// The figures of one run, printed as they come and kept in `target/bench.json`: a run that is stopped in the
/// middle has told what it knew.
#[derive(Default)]
struct Figures {
    rows: Vec<Value>,
    missed: bool,
}

impl Figures {
    fn take(&mut self, bench: &Value, told: &[Told]) -> Result<()> {
        for &(what, key, unit, promised) in told {
            let measured = bench[key]
                .as_f64()
                .with_context(|| format!("{what} was not measured"))?;
            let promise = match promised {
                Some(limit) if measured > limit => {
                    self.missed = true;
                    format!("≤ {limit} {unit}   MISSED")
                }
                Some(limit) => format!("≤ {limit} {unit}"),
                None => String::new(),
            };
            println!("{what:<38} {measured:>10.2} {unit:<4} {promise}");
            self.rows.push(
                json!({"what": what, "measured": measured, "unit": unit, "promised": promised}),
            );
        }
        fs::write(
            target().join("bench.json"),
            serde_json::to_string_pretty(&self.rows)?,
        )?;
        Ok(())
    }

    fn kept(&self) -> Result<()> {
        if self.missed {
            bail!("a promised figure was missed");
        }
        Ok(())
    }
}

pub fn bench() -> Result<()> {
    setup::to_build_the_window()?;
    setup::to_check()?;
    ui::build()?;
    let packages = ["-p", "guijuctl", "-p", "guiju-desktop", "-p", "house-tests"];
    let mut build = cargo(&[
        "build",
        "--release",
        "--bins",
        "--features",
        "house-tests/benches",
    ]);
    run(build.args(packages))?;

    let work = target().join("bench");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let mut figures = Figures::default();
    let compute = measured(&mut measure("compute"))?;
    figures.take(
        &compute,
        &[("10,000 people computed", "ms", "ms", Some(50.0))],
    )?;
    let outline = measured(&mut measure("outline"))?;
    figures.take(
        &outline,
        &[("100 articles recognised", "ms", "ms", Some(50.0))],
    )?;
    let notices = measured(measure("notices").arg(&work))?;
    figures.take(
        &notices,
        &[
            (
                "signed notice, median of 500",
                "median_ms",
                "ms",
                Some(12.0),
            ),
            // Two workers share the batch: it gains a paper twice as often as each finishes one.
            ("the batch gains one every", "per_paper_ms", "ms", None),
            ("peak memory of that batch", "peak_mb", "MB", Some(200.0)),
            ("guijuctl verify of a notice", "verify_ms", "ms", None),
        ],
    )?;
    let batch = measured(measure("batch").arg(&work))?;
    figures.take(
        &batch,
        &[
            // 80 a second, as a time.
            ("stored run to 500 papers", "ms", "ms", Some(6250.0)),
            ("peak memory of that", "peak_mb", "MB", Some(200.0)),
        ],
    )?;
    let company = work.join("sample.guiju");
    let mut new = command(built("release", "guijuctl"), &["new"]);
    run(new
        .arg(&company)
        .arg("--sample")
        .env("GUIJU_PASSWORD", PASSWORD))?;
    let start = json!({
        "first_ms": start_of_the_window(&work, None)?,
        "opened_ms": start_of_the_window(&work, Some(&company))?,
    });
    figures.take(
        &start,
        &[
            ("start to the first screen", "first_ms", "ms", Some(1500.0)),
            (
                "the same, opening the sample company",
                "opened_ms",
                "ms",
                None,
            ),
        ],
    )?;
    let year = measured(measure("assessment").arg(&work))?;
    figures.take(
        &year,
        &[
            ("a month opened, 500 people", "open_ms", "ms", Some(1000.0)),
            (
                "twelve months of them added up",
                "roll_up_ms",
                "ms",
                Some(1000.0),
            ),
            ("a month of them closed", "close_ms", "ms", Some(1000.0)),
            ("the grid of that month read", "view_ms", "ms", None),
        ],
    )?;
    let facts = "src-tauri/crates/paper/tests/golden/facts/regulation.json";
    let preview = measured(measure("preview").arg(facts))?;
    figures.take(
        &preview,
        &[
            ("edit to page, 25 pages", "median_ms", "ms", Some(20.0)),
            ("edit to page, 300 articles", "long_median_ms", "ms", None),
        ],
    )?;
    let mut painted = command("xvfb-run", &["-a", "-s", "-screen 0 1440x900x24 -noreset"]);
    let painted = measured(painted.arg(built("release", "measure")).arg("painted"))?;
    figures.take(
        &painted,
        &[(
            "key pressed to page painted, 32 pages",
            "median_ms",
            "ms",
            Some(50.0),
        )],
    )?;
    let training = measured(measure("training").arg(work.join("training")))?;
    figures.take(
        &training,
        &[
            (
                "matrix of 500 people × 60 opened",
                "matrix_ms",
                "ms",
                Some(300.0),
            ),
            ("bank of 10,000 questions searched", "bank_ms", "ms", None),
            (
                "paper of 50 out of that bank, kept",
                "paper_ms",
                "ms",
                Some(100.0),
            ),
            (
                "the same, refused with its condition",
                "unmet_ms",
                "ms",
                Some(100.0),
            ),
        ],
    )?;
    // Last, for it takes by far the longest.
    let accounts = measured(measure("accounts").arg(work.join("accounts")))?;
    figures.take(
        &accounts,
        &[
            (
                "100,000 accounts taken in",
                "import_ms",
                "ms",
                Some(10_000.0),
            ),
            ("peak memory of that", "import_peak_mb", "MB", Some(300.0)),
            (
                "a key in the search, 99 of 100",
                "search_p99_ms",
                "ms",
                Some(10.0),
            ),
            ("the list opened in any order", "list_ms", "ms", Some(200.0)),
            (
                "the list by a field of the owner's",
                "field_ms",
                "ms",
                Some(200.0),
            ),
            (
                "a key over 1,000,000 names",
                "million_p99_ms",
                "ms",
                Some(20.0),
            ),
        ],
    )?;
    figures.kept()
}

/// One thing to measure, in a process of its own (`tests/src/bin/measure`).
fn measure(what: &str) -> Command {
    command(built("release", "measure"), &[what])
}

/// A bench prints one JSON object on its last line.
fn measured(bench: &mut Command) -> Result<Value> {
    let said = capture(bench)?;
    let last = said.lines().last().context("the bench says nothing")?;
    serde_json::from_str(last).context("the last line of a bench is a JSON object")
}

/// Milliseconds from process start to the interactive first screen, median of five starts: of somebody
/// who has no company yet, or with a company opened by its password on the way. The shell writes them to
/// the file named by `GUIJU_READY_FILE` when the UI says that it is ready.
fn start_of_the_window(work: &Path, company: Option<&Path>) -> Result<f64> {
    let mut times = Vec::new();
    for turn in 0..5 {
        let ready = work.join(format!("ready-{turn}"));
        let _ = fs::remove_file(&ready);
        let mut screen = command("xvfb-run", &["-a", "-s", "-screen 0 1440x900x24 -noreset"]);
        screen
            .arg(built("release", "guiju-desktop"))
            .env("GUIJU_READY_FILE", &ready)
            .env("XDG_CONFIG_HOME", work.join("config"))
            .env("XDG_DATA_HOME", work.join("data"))
            .env("XDG_CACHE_HOME", work.join("cache"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(company) = company {
            screen
                .env("GUIJU_FILE", company)
                .env("GUIJU_PASSWORD", PASSWORD);
        }
        let mut app = screen.spawn().context("cannot start xvfb-run")?;
        let time = wait_for(&ready, &mut app);
        stop(&mut app)?;
        times.push(time?);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[times.len() / 2])
}

fn wait_for(ready: &Path, app: &mut Child) -> Result<f64> {
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(60) {
        if let Ok(Ok(ms)) = fs::read_to_string(ready).map(|text| text.trim().parse()) {
            return Ok(ms);
        }
        if let Some(status) = app.try_wait()? {
            bail!("the application ended before its first screen: {status}");
        }
        sleep(Duration::from_millis(20));
    }
    bail!("no first screen within a minute")
}

/// Ends xvfb-run and the application with it: a plain kill would leave the application running.
fn stop(app: &mut Child) -> Result<()> {
    let id = app.id().to_string();
    let children = capture(&mut command("ps", &["-o", "pid=", "--ppid", &id])).unwrap_or_default();
    for child in children.split_whitespace() {
        run(&mut command("kill", &[child]))?;
    }
    app.wait()?;
    Ok(())
}
