//! The company file of a command, opened by the user it names.

use std::path::{Path, PathBuf};

use operations::office::Office;
use operations::views::PaperRow;
use operations::{Error, papers, refusal};
use serde_json::json;

use crate::arguments::Global;
use crate::output;

/// Opens the company file of `--file` as the user of `--as`.
pub fn open(global: &Global) -> Result<Office, Error> {
    let path = path(global)?;
    Office::open(
        &path,
        &global.user,
        &password(&global.user)?,
        operations::clock::now()?,
    )
}

/// Where the company file lies.
pub fn path(global: &Global) -> Result<PathBuf, Error> {
    global
        .file
        .clone()
        .ok_or_else(|| refusal("cli.no_file").into())
}

/// `GUIJU_PASSWORD`, or a prompt where somebody sits at the terminal.
pub fn password(user: &str) -> Result<String, Error> {
    use std::io::IsTerminal;
    if let Ok(password) = std::env::var("GUIJU_PASSWORD") {
        return Ok(password);
    }
    if !std::io::stdin().is_terminal() {
        return Err(refusal("cli.no_password").into());
    }
    rpassword::prompt_password(format!("{user}: ")).map_err(|error| Error::Broken(error.into()))
}

/// The password of a certificate file: `GUIJU_P12_PASSWORD`, a prompt where somebody sits at the
/// terminal, else the one of the company file, since a script often has no other.
pub fn certificate_password() -> Result<String, Error> {
    use std::io::IsTerminal;
    if let Ok(password) = std::env::var("GUIJU_P12_PASSWORD") {
        return Ok(password);
    }
    if !std::io::stdin().is_terminal() {
        return Ok(std::env::var("GUIJU_PASSWORD").unwrap_or_default());
    }
    rpassword::prompt_password("PKCS#12: ").map_err(|error| Error::Broken(error.into()))
}

/// Reads a file the user named.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    operations::files::read(path)
}

/// Writes a file the user named.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    operations::files::write(path, bytes)
}

/// Writes a paper of the register into a file the user named, and says which it is.
pub fn hand_out(
    global: &Global,
    office: &Office,
    row: &PaperRow,
    path: &Path,
) -> Result<(), Error> {
    write(path, &papers::bytes(office, row.id)?)?;
    if global.json {
        return output::json(&json!({
            "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
        }));
    }
    output::line(&format!("{}\t{}", row.number, path.display()))
}
