//! Small files are replaced whole: either the old bytes stand or the new ones, whatever happens.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes beside the file, syncs, renames over it, syncs the directory.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension(format!("{}.part", uuid::Uuid::new_v4().simple()));
    let written = (|| {
        let mut file = File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        // Best effort: the part is of no use, and the error that matters is the first one.
        let _ = fs::remove_file(&beside);
    }
    written?;
    path.parent().map_or(Ok(()), sync_directory)
}

/// Makes names in a directory durable. Windows has no such call: there a rename is journalled by NTFS.
pub(crate) fn sync_directory(directory: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let directory = if directory.as_os_str().is_empty() {
            Path::new(".")
        } else {
            directory
        };
        File::open(directory)?.sync_all()?;
    }
    Ok(())
}
