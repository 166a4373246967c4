//! Handing a PDF to the system's printer. Linux and macOS through CUPS (`lp`); Windows through the
//! viewer's own print verb. Compiled everywhere, tried on Linux.

use std::path::Path;
use std::process::Command;

use operations::{Error, refusal};

/// Prints a file on the default printer; says which one where the system tells.
#[cfg(unix)]
pub fn print(path: &Path) -> Result<Option<String>, Error> {
    let cannot = |why: String| -> Error { refusal("paper.cannot_print").fact("why", why).into() };
    let printed = Command::new("lp")
        .arg("--")
        .arg(path)
        .output()
        .map_err(|error| cannot(error.to_string()))?;
    if !printed.status.success() {
        return Err(cannot(
            String::from_utf8_lossy(&printed.stderr).trim().to_owned(),
        ));
    }
    let told = String::from_utf8_lossy(&printed.stdout).into_owned();
    // "request id is Office-12 (1 file(s))"
    Ok(told
        .split_whitespace()
        .nth(3)
        .and_then(|id| id.rsplit_once('-'))
        .map(|(name, _)| name.to_owned()))
}

/// Prints a file with the verb that its viewer registered.
#[cfg(windows)]
pub fn print(path: &Path) -> Result<Option<String>, Error> {
    Command::new("powershell")
        .args([
            "-NoProfile",
            "-Command",
            "Start-Process -Verb Print -FilePath $args[0]",
        ])
        .arg(path)
        .status()
        .map_err(|error| refusal("paper.cannot_print").fact("why", error))?;
    Ok(None)
}
