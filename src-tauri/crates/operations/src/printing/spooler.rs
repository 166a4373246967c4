//! What gives papers to printers on this system: CUPS by its own tools on Linux and macOS, the spooler by
//! PowerShell on Windows. One program at a time, with a limit on how long it may take.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use domain::papers::Sides;

#[cfg(unix)]
use super::cups as system;
#[cfg(windows)]
use super::windows as system;
use crate::error::{Error, Result, refusal};
use crate::views::PrinterRow;

/// The longest that one tool of the system may take. A printer in the network that does not answer must not
/// hold up the window.
const PATIENCE: Duration = Duration::from_secs(20);

/// The system's way to its printers.
#[derive(Debug, Clone)]
pub struct Spooler {
    /// A folder with the tools; where there is none they are looked for on the PATH.
    tools: Option<PathBuf>,
    patience: Duration,
}

/// Copies of one PDF for one printer.
pub(super) struct Job<'a> {
    pub(super) printer: &'a str,
    pub(super) title: &'a str,
    pub(super) copies: u32,
    pub(super) sides: Sides,
    /// `1-3,5`; nothing is all of them.
    pub(super) pages: &'a str,
    /// Of the sheet, in tenths of a millimetre.
    pub(super) sheet: (u32, u32),
    /// In its true size, whatever the printer would like to do.
    pub(super) exact: bool,
    pub(super) pdf: &'a [u8],
}

/// What a tool said.
pub(super) struct Said {
    pub(super) status: ExitStatus,
    pub(super) out: String,
    pub(super) err: String,
}

impl Spooler {
    /// The one of this system.
    #[must_use]
    pub fn of_system() -> Self {
        Self {
            tools: None,
            patience: PATIENCE,
        }
    }

    /// One whose tools lie in a folder, for tests.
    #[cfg(test)]
    pub(super) fn with_tools(folder: &std::path::Path, patience: Duration) -> Self {
        Self {
            tools: Some(folder.to_owned()),
            patience,
        }
    }

    /// The printers that the system knows; an empty list when it knows none.
    ///
    /// # Errors
    /// `printing.no_system` where nothing is there that prints, `printing.not_running` where it does not
    /// run, `printing.hangs`.
    pub(super) fn printers(&self) -> Result<Vec<PrinterRow>> {
        system::printers(self)
    }

    /// Gives copies to a printer and answers with the system's name of the job, or with nothing.
    ///
    /// # Errors
    /// As [`Self::printers`]; `printing.refusing`, `printing.failed`.
    pub(super) fn give(&self, job: &Job<'_>) -> Result<String> {
        system::give(self, job)
    }

    /// Runs a tool of the system to its end. What it says is asked for in English: it is read here.
    pub(super) fn run(&self, tool: &str, arguments: &[&str], input: Vec<u8>) -> Result<Said> {
        let program = match &self.tools {
            Some(folder) => folder.join(tool),
            None => PathBuf::from(tool),
        };
        let mut child = Command::new(program)
            .args(arguments)
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => refusal("printing.no_system").detail(error).into(),
                _ => Error::Broken(anyhow::Error::from(error).context(tool.to_owned())),
            })?;
        if let Some(mut stdin) = child.stdin.take() {
            // A tool that does not want the rest closes its end; what it thinks of it, it says below.
            std::thread::spawn(move || stdin.write_all(&input));
        }
        let out = listen(child.stdout.take());
        let err = listen(child.stderr.take());
        let until = Instant::now() + self.patience;
        let status = loop {
            if let Some(status) = child.try_wait().map_err(anyhow::Error::from)? {
                break status;
            }
            if Instant::now() >= until {
                // It is ours to end; whether it was gone by then makes no difference.
                let _ = child.kill();
                let _ = child.wait();
                return Err(refusal("printing.hangs")
                    .fact("seconds", self.patience.as_secs())
                    .detail(tool)
                    .into());
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let rest = Duration::from_secs(1);
        Ok(Said {
            status,
            out: out.recv_timeout(rest).unwrap_or_default(),
            err: err.recv_timeout(rest).unwrap_or_default(),
        })
    }
}

/// Hears a stream out beside the others.
fn listen(stream: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (tell, hear) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            // What was heard before it broke is what there is.
            let _ = stream.read_to_end(&mut bytes);
        }
        // Nobody listens any more when the tool took too long.
        let _ = tell.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    hear
}
