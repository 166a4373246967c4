//! `cargo xtask test`: every check, in the order in which a mistake is found soonest. The first step
//! that fails ends the run; the last line is always `N passed, N failed`.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::{
    main_job, notices, setup,
    shell::{capture, cargo, command, has, root, run, target},
    tally::{Tally, watch},
    ui, validators,
};

pub fn test(fast: bool) -> Result<()> {
    let mut report = Report::default();
    let done = every_step(&mut report, fast);
    report.print();
    if let Err(error) = &done {
        eprintln!("\n{error:#}");
    }
    println!(
        "\n{} passed, {} failed",
        report.total.passed, report.total.failed
    );
    done.map_err(|_| anyhow::anyhow!("cargo xtask test stopped at the first failure"))
}

fn every_step(report: &mut Report, fast: bool) -> Result<()> {
    report.step("Install what is missing", || {
        setup::to_build_the_window()?;
        if !fast {
            setup::to_check()?;
        }
        Ok(Tally::default())
    })?;
    report.step("Rust format", || {
        watch(&mut cargo(&["fmt", "--all", "--check"]))
    })?;
    // The UI comes before anything that compiles the shell, which embeds ui/dist.
    report.step("UI lint", || ui::script("lint"))?;
    report.step("UI types", || ui::script("typecheck"))?;
    report.step("UI tests", || ui::script("test"))?;
    report.step("UI build", || ui::build().map(|()| Tally::ONE))?;
    report.step("Clippy", || {
        let features = "house-tests/journeys,house-tests/benches";
        let clippy = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            features,
        ];
        watch(cargo(&clippy).args(["--", "-D", "warnings"]))
    })?;
    report.step("Build", || {
        run(&mut cargo(&["build", "--workspace", "--all-targets"])).map(|()| Tally::ONE)
    })?;
    report.step("Rust tests", rust_tests)?;
    report.step("Third-party notices are fresh", || {
        notices::check().map(|()| Tally::ONE)
    })?;
    report.step("The main job and the foreign validators", || {
        let work = target().join("main-job");
        let papers = main_job::main_job(&work)?;
        let mut tally = Tally {
            passed: papers.signed().count() as u64,
            failed: 0,
        };
        if fast {
            println!("  foreign validators skipped (--fast)");
        } else {
            tally += validators::judge(&papers, &setup::pdf_validators()?, &work.join("changed"))?;
        }
        Ok(tally)
    })?;
    if fast {
        report.skip("Journeys in the window", "--fast");
    } else {
        report.step("Journeys in the window", journeys)?;
    }
    if windows_target() {
        report.step("Windows", || {
            watch(&mut cargo(&[
                "check", "-p", "guijuctl", "--target", WINDOWS,
            ]))
        })?;
    } else {
        report.skip(
            "Windows",
            "no Rust target x86_64-pc-windows-gnu with MinGW here",
        );
    }
    Ok(())
}

const JOURNEYS: &str = "house-tests/journeys";
const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// With nextest where it is at hand; it is not worth building for one run.
fn rust_tests() -> Result<Tally> {
    let mut tests = if capture(&mut cargo(&["nextest", "--version"])).is_ok() {
        cargo(&[
            "nextest",
            "run",
            "--workspace",
            "--no-fail-fast",
            "--status-level=slow",
        ])
    } else {
        cargo(&[
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
        ])
    };
    watch(&mut tests)
}

/// The real application on a screen of its own, driven through WebKitWebDriver.
fn journeys() -> Result<Tally> {
    if !has("xvfb-run") && !cfg!(target_os = "linux") {
        println!("  no Xvfb on this system; the journeys run on Debian");
        return Ok(Tally::default());
    }
    let journeys = cargo(&[
        "test",
        "--workspace",
        "--features",
        JOURNEYS,
        "--test",
        "journeys",
    ]);
    let mut screen = command("xvfb-run", &["-a", "-s", "-screen 0 1440x900x24 -noreset"]);
    screen.arg(journeys.get_program()).args(journeys.get_args());
    // One after the other: each has the screen and two cores to itself.
    screen.args(["--", "--test-threads=1", "--nocapture"]);
    // What was missing on the screen says more than where in the runtime it was noticed.
    screen.env("RUST_BACKTRACE", "0");
    watch(&mut screen)
}

/// Whether Rust and a C compiler for Windows are at hand: OpenSSL and SQLCipher are C.
fn windows_target() -> bool {
    let sysroot = capture(&mut command("rustc", &["--print", "sysroot"])).unwrap_or_default();
    let rust = root()
        .join(sysroot.trim())
        .join("lib/rustlib")
        .join(WINDOWS)
        .is_dir();
    rust && has("x86_64-w64-mingw32-gcc")
}

/// What was done so far.
#[derive(Default)]
struct Report {
    steps: Vec<(String, Duration, String)>,
    total: Tally,
}

impl Report {
    fn step(&mut self, title: &str, check: impl FnOnce() -> Result<Tally>) -> Result<()> {
        println!("\n── {title}");
        let begin = Instant::now();
        let outcome = check();
        let tally = *outcome.as_ref().unwrap_or(&Tally {
            passed: 0,
            failed: 1,
        });
        self.total += tally;
        let said = match tally {
            Tally {
                passed: 0,
                failed: 0,
            } => "done".to_owned(),
            Tally { passed, failed: 0 } => format!("{passed} passed"),
            Tally { passed, failed } => format!("{passed} passed, {failed} FAILED"),
        };
        self.steps.push((title.to_owned(), begin.elapsed(), said));
        outcome?;
        if tally.failed > 0 {
            bail!("“{title}” failed");
        }
        Ok(())
    }

    fn skip(&mut self, title: &str, why: &str) {
        println!("\n── {title}: skipped ({why})");
        self.steps
            .push((title.to_owned(), Duration::ZERO, format!("skipped ({why})")));
    }

    fn print(&self) {
        println!();
        for (title, time, said) in &self.steps {
            println!("{title:<42} {:>7.1} s   {said}", time.as_secs_f64());
        }
    }
}
