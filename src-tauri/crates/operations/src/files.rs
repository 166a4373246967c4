//! Files the user named: whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use exchange::table::{self, Cell};

use crate::error::{Error, Refusal, Result, refusal};

/// Reads a file, or says why not.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| {
        refusal("file.unreadable")
            .fact("path", path.display())
            .fact("why", why(&error))
            .detail(error)
            .into()
    })
}

/// Why a folder or file could not be written.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Error {
    refusal("file.unwritable")
        .fact("path", path.display())
        .fact("why", why(error))
        .detail(error)
        .into()
}

/// What the system said, as a code of the catalogue: its own words are in its own language.
pub(crate) fn why(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    // Windows: the file is open in another program, or a part of it is locked.
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return "os.busy";
    }
    match error.kind() {
        Kind::NotFound => "os.not_found",
        Kind::PermissionDenied => "os.not_allowed",
        Kind::AlreadyExists => "os.exists",
        Kind::IsADirectory => "os.is_folder",
        Kind::NotADirectory => "os.no_folder",
        Kind::StorageFull | Kind::QuotaExceeded => "os.full",
        Kind::ReadOnlyFilesystem => "os.read_only",
        Kind::FileTooLarge => "os.too_large",
        Kind::InvalidFilename => "os.bad_name",
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::WouldBlock => "os.busy",
        Kind::UnexpectedEof | Kind::InvalidData => "os.damaged",
        Kind::TimedOut => "os.timed_out",
        _ => "os.other",
    }
}

/// Reads a file of at most so many bytes; of a larger one, its size is told and nothing is read.
pub fn read_up_to(path: &Path, most: u64) -> Result<Result<Vec<u8>, u64>> {
    match fs::metadata(path) {
        Ok(about) if about.len() > most => Ok(Err(about.len())),
        _ => read(path).map(Ok),
    }
}

/// Writes beside and renames, so that a full disk never leaves half a file under the name.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The half file is ours; the error that matters is the first one.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(|error| unwritable(path, &error))
}

/// Of a batch of files that stopped: how many were written before, and that these are whole.
pub(crate) fn stopped(error: Error, done: usize, total: usize) -> Error {
    match error {
        Error::Refused(refused) if refused.code == "file.unwritable" => Error::Refused(Refusal {
            code: "file.batch_stopped".to_owned(),
            ..refused.fact("done", done).fact("total", total)
        }),
        other => other,
    }
}

/// Writes a table as .xlsx or .csv: the ending decides, and another one is refused.
pub fn write_table(path: &Path, sheet: &str, head: &[&str], rows: &[Vec<Cell>]) -> Result<()> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let built = match ending.as_deref() {
        Some("xlsx") => table::xlsx(sheet, head, rows),
        Some("csv") => table::csv(head, rows),
        _ => {
            return Err(refusal("file.unknown_ending")
                .fact("path", path.display())
                .fact("endings", ".xlsx .csv")
                .into());
        }
    };
    write(path, &built.map_err(|error| Error::Broken(error.into()))?)
}

/// A name in a folder that nothing has yet: `X.guiju`, `X 2.guiju`, …
#[must_use]
pub fn free_name(folder: &Path, stem: &str, ending: &str) -> std::path::PathBuf {
    let mut path = folder.join(format!("{stem}.{ending}"));
    let mut count = 2;
    while path.exists() {
        path = folder.join(format!("{stem} {count}.{ending}"));
        count += 1;
    }
    path
}
