//! `guijuctl compute`: the pure computations, JSON lines in, JSON lines out, no company file. Every line
//! is a case of its own: one that is refused is answered with `{"error", "message"}` and stops no other.
//!
//! `bonus`, `assessment`, `accounts`, `progress`, `due` and `capital` translate between the JSON that
//! `cli.md` promises and the domain; they hold no rule. `strict` reads the JSON, `figure` numbers, `days` days and times,
//! `fields` tells which fields go together, `refused` turns refusals into codes and words, `explain` prints
//! a trace.

mod accounts;
mod assessment;
mod bonus;
mod capital;
mod days;
mod due;
mod explain;
mod fields;
mod figure;
mod progress;
mod refused;
mod strict;

use std::io::{self, BufRead, Write};

use operations::texts::Language;
use serde::Serialize;

use self::refused::Refused;

/// Why a computation stopped as a whole.
#[derive(Debug, thiserror::Error)]
pub enum ComputeError {
    #[error("no computation is called {0:?}")]
    UnknownComputation(String),
    #[error(transparent)]
    Broken(#[from] io::Error),
}

/// Answers every line of `input`, also one on which nothing stands, so that answers and lines stay side by
/// side. A reader that goes away is the end of the work, not a failure.
pub fn run(what: &str, input: impl BufRead, output: impl Write) -> Result<(), ComputeError> {
    answer_lines(what, input, output, crate::output::language())
}

fn answer_lines(
    what: &str,
    mut input: impl BufRead,
    mut output: impl Write,
    language: Language,
) -> Result<(), ComputeError> {
    let answer = match what {
        "bonus" => |line: &[u8], language| written(bonus::answer(line), language),
        "assessment" => |line: &[u8], language| written(assessment::answer(line), language),
        "rfm" => |line: &[u8], language| written(accounts::rfm(line), language),
        "abc" => |line: &[u8], language| written(accounts::abc(line), language),
        "account-grade" => |line: &[u8], language| written(accounts::grade(line), language),
        "progress" => |line: &[u8], language| written(progress::answer(line), language),
        "due" => |line: &[u8], language| written(due::answer(line), language),
        "capital" => |line: &[u8], language| written(capital::answer(line), language),
        other => return Err(ComputeError::UnknownComputation(other.into())),
    };
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        // A script on Windows may put a byte order mark in front.
        let case = line
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&line)
            .trim_ascii();
        // Flushed line by line, for a script that waits for one answer before it asks again.
        let told = match case {
            [] => written::<()>(Err(Refused::empty_line()), language),
            case => answer(case, language),
        };
        match output
            .write_all(told?.as_bytes())
            .and_then(|()| output.flush())
        {
            Err(gone) if gone.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            done => done?,
        }
    }
}

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
    message: String,
}

/// One line of JSON: the answer, or why there is none.
fn written<T: Serialize>(answer: Result<T, Refused>, language: Language) -> io::Result<String> {
    let mut line = match answer {
        Ok(answer) => serde_json::to_string(&answer)?,
        Err(refused) => serde_json::to_string(&Told {
            error: refused.code(),
            message: refused.told(language),
        })?,
    };
    line.push('\n');
    Ok(line)
}

#[cfg(test)]
mod tests;
