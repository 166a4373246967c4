//! Foreign files are read in a process of their own: the same binary, called `worker`. What crashes or
//! hangs there is a message here.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use exchange::outline::{self, Outline, OutlineError};
use exchange::seal::{SealError, SealPicture};
use paper::verify::{Report, Trust, verify as check};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, refusal};

/// The longest a file may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The most memory a worker may take, in bytes: address space, so fonts and stacks count as well.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 2 << 30;

/// What the worker says of a PDF.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Checked {
    pub(crate) report: Report,
    pub(crate) pages: Option<usize>,
}

/// What is asked of the worker: one line of JSON, then the bytes of the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "task")]
enum Order {
    Verify {
        trust: Vec<Vec<u8>>,
        authorities: Vec<Vec<u8>>,
    },
    Picture {
        page: usize,
        resolution: u32,
    },
    Outline,
    Text,
    Seal,
}

/// The worker's side: reads the order and the file from stdin, writes the answer to stdout.
#[must_use]
pub fn serve(_task: &str) -> ExitCode {
    limit_memory();
    let mut input = Vec::new();
    let answered = std::io::stdin()
        .read_to_end(&mut input)
        .map_err(anyhow::Error::from)
        .and_then(|_| answer(&input))
        .and_then(|bytes| Ok(std::io::stdout().write_all(&bytes)?));
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(3)
        }
    }
}

/// A file that wants more ends its worker, and nothing else.
fn limit_memory() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let maximum = getrlimit(Resource::As).maximum;
        let limit = Rlimit {
            current: Some(maximum.map_or(MEMORY, |maximum| maximum.min(MEMORY))),
            maximum,
        };
        // A system that knows no such limit still has the time limit.
        let _ = setrlimit(Resource::As, limit);
    }
}

fn answer(input: &[u8]) -> anyhow::Result<Vec<u8>> {
    let end = input
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(input.len());
    let file = input.get(end + 1..).unwrap_or_default();
    match serde_json::from_slice(&input[..end])? {
        Order::Verify { trust, authorities } => {
            let trust = Trust {
                certificates: trust,
                authorities,
                now: None,
            };
            let report = check(file, &trust);
            Ok(serde_json::to_vec(&Checked {
                report,
                pages: paper::pdf_pages(file).ok(),
            })?)
        }
        Order::Outline => Ok(serde_json::to_vec(&outline::read(file))?),
        Order::Seal => Ok(serde_json::to_vec(&exchange::seal::read(file))?),
        Order::Text => Ok(serde_json::to_vec(&outline::plain_text(file))?),
        Order::Picture { page, resolution } => Ok(paper::render_pdf_page(file, page, resolution)?),
    }
}

/// Verifies a file in the worker.
pub(crate) fn verify(bytes: &[u8], trust: &Trust) -> Result<Checked> {
    let order = Order::Verify {
        trust: trust.certificates.clone(),
        authorities: trust.authorities.clone(),
    };
    parse(&ask(&order, bytes)?)
}

/// Reads the structure of a document in the worker, or what is wrong with it.
pub(crate) fn outline(bytes: &[u8]) -> Result<Result<Outline, OutlineError>> {
    parse(&ask(&Order::Outline, bytes)?)
}

/// Takes the text out of a document in the worker, or says what is wrong with it.
pub(crate) fn text(bytes: &[u8]) -> Result<Result<String, OutlineError>> {
    parse(&ask(&Order::Text, bytes)?)
}

/// Cuts the seal out of a scan in the worker, or says what is wrong with it.
pub(crate) fn seal(bytes: &[u8]) -> Result<Result<SealPicture, SealError>> {
    parse(&ask(&Order::Seal, bytes)?)
}

/// Draws a page in the worker.
pub(crate) fn picture(bytes: &[u8], page: usize, resolution: u32) -> Result<Vec<u8>> {
    ask(&Order::Picture { page, resolution }, bytes)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|error| Error::Broken(error.into()))
}

fn ask(order: &Order, file: &[u8]) -> Result<Vec<u8>> {
    let mut input = serde_json::to_vec(order).map_err(|error| Error::Broken(error.into()))?;
    // Where no worker can be had (a test binary is not one), the file is read here: the parsers are
    // written never to panic, the process is only the second wall.
    let Some(program) = program() else {
        input.push(b'\n');
        input.extend_from_slice(file);
        return answer(&input).map_err(|error| match error.downcast::<paper::PaperError>() {
            Ok(refused) => refused.into(),
            Err(error) => Error::Broken(error),
        });
    };
    let mut worker = Command::new(program)
        .arg("worker")
        .arg("pdf")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| Error::Broken(error.into()))?;
    input.push(b'\n');
    let answered = converse(&mut worker, &input, file);
    let ended = worker.wait();
    match (answered, ended) {
        (Some(bytes), Ok(status)) if status.success() => Ok(bytes),
        _ => Err(refusal("worker.gone").into()),
    }
}

/// This binary, if it can serve as worker.
fn program() -> Option<std::path::PathBuf> {
    let program = std::env::current_exe().ok()?;
    let stem = program.file_stem()?.to_str()?;
    matches!(stem, "guijuctl" | "guiju-desktop" | "guiju" | "Guiju").then_some(program)
}

/// Writes the order and the file, reads the answer, and ends a worker that takes too long.
fn converse(worker: &mut Child, order: &[u8], file: &[u8]) -> Option<Vec<u8>> {
    let mut input = worker.stdin.take()?;
    let mut output = worker.stdout.take()?;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A worker that stops reading has crashed; that is seen in its answer.
            let _ = input.write_all(order).and_then(|()| input.write_all(file));
        });
        let answer = scope.spawn(move || {
            let mut bytes = Vec::new();
            output.read_to_end(&mut bytes).ok().map(|_| bytes)
        });
        let started = Instant::now();
        while !answer.is_finished() {
            if started.elapsed() > PATIENCE {
                // Killing closes the pipes, which ends both threads.
                let _ = worker.kill();
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        answer.join().ok().flatten()
    })
}
