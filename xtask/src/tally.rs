//! Counting tests: what libtest, nextest and Vitest say at their end, read as it passes by.

use std::{
    io::{BufRead, BufReader, Read, Write},
    ops::AddAssign,
    process::{Command, Stdio},
    sync::Mutex,
};

use anyhow::{Context, Result};

use crate::shell::shown;

/// How many checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    pub const ONE: Tally = Tally {
        passed: 1,
        failed: 0,
    };
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a command, shows what it says and counts the tests it reports. A command that reports none
/// counts as one check; one that fails has at least one failure.
pub fn watch(command: &mut Command) -> Result<Tally> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    let counted = Mutex::new(Tally::default());
    let (out, err) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|scope| {
        scope.spawn(|| follow(out, &mut std::io::stdout(), &counted));
        scope.spawn(|| follow(err, &mut std::io::stderr(), &counted));
    });
    let status = child.wait()?;
    let mut tally = counted
        .into_inner()
        .expect("no reader panics while it counts");
    if !status.success() {
        eprintln!("{} ended with {status}", shown(command));
        tally.failed = tally.failed.max(1);
    } else if tally == Tally::default() {
        tally = Tally::ONE;
    }
    Ok(tally)
}

fn follow(from: Option<impl Read>, to: &mut impl Write, counted: &Mutex<Tally>) {
    let Some(from) = from else { return };
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        // A closed terminal must not stop the count.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        if let Some(found) = of_line(&String::from_utf8_lossy(&line)) {
            *counted.lock().expect("no reader panics while it counts") += found;
        }
        line.clear();
    }
}

/// The tests that one line reports, if it is the last line of a test runner.
fn of_line(line: &str) -> Option<Tally> {
    let plain = without_colour(line);
    let line = plain.trim();
    let libtest = line.starts_with("test result:");
    let nextest = line.starts_with("Summary [") && line.contains("tests run:");
    let nextest_one = line.starts_with("Summary [") && line.contains("test run:");
    let vitest = line.starts_with("Tests ") && (line.contains("passed") || line.contains("failed"));
    if !(libtest || nextest || nextest_one || vitest) {
        return None;
    }
    Some(Tally {
        passed: before(line, "passed"),
        failed: before(line, "failed"),
    })
}

/// The number that stands before a word: `12` of "12 passed".
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

/// The line without the escape sequences that colour it.
fn without_colour(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            rest.by_ref().find(|c| c.is_ascii_alphabetic());
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_of_all_three_runners_are_understood() {
        let of = |passed, failed| Some(Tally { passed, failed });
        let libtest =
            "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(of_line(libtest), of(3, 1));
        let nextest =
            "     Summary [   2.512s] 12 tests run: 11 passed (1 slow), 1 failed, 0 skipped";
        assert_eq!(of_line(nextest), of(11, 1));
        assert_eq!(
            of_line("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[32m7 passed\u{1b}[39m (7)"),
            of(7, 0)
        );
        assert_eq!(of_line("Tests  1 failed | 6 passed (7)"), of(6, 1));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            of_line("test bonus::a_fault_never_makes_anyone_richer ... ok"),
            None
        );
        assert_eq!(of_line("Test Files  2 passed (2)"), None);
    }

    #[test]
    fn a_silent_command_counts_as_one_check() {
        assert_eq!(watch(&mut Command::new("true")).unwrap(), Tally::ONE);
        assert_eq!(
            watch(&mut Command::new("false")).unwrap(),
            Tally {
                passed: 0,
                failed: 1
            }
        );
    }
}
