//! Putting a backup back, as a new folder: what is there is never overwritten.

use std::fs;
use std::path::Path;

use uuid::Uuid;

use super::BackupError;
use super::archive::Opened;
use crate::atomic;
use crate::error::OpenError;
use crate::folder::Folder;
use crate::keys::KeyFile;

/// Unpacks a backup to `target` (`X.guiju`), which must not exist. Needs no password: what is unpacked
/// is as encrypted as before, and opens with the passwords, or the recovery code, of its day.
pub fn restore(backup: &Path, target: &Path) -> Result<(), BackupError> {
    if target.exists() {
        return Err(BackupError::AlreadyExists {
            path: target.to_owned(),
        });
    }
    let mut opened = Opened::read(backup)?;
    let parent = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(BackupError::io(parent))?;
    let beside = Folder::new(&parent.join(format!(".new-{}.guiju", Uuid::new_v4().simple())));
    let unpacked = beside.make().map_err(BackupError::from).and_then(|()| {
        opened.unpack(&beside.root)?;
        let keys = KeyFile::read(&beside.keys())?;
        if keys.file != opened.manifest.file {
            return Err(BackupError::Damaged(
                "keys.json belongs to another file".to_owned(),
            ));
        }
        fs::rename(&beside.root, target).map_err(BackupError::io(target))?;
        atomic::sync_directory(parent).map_err(BackupError::io(parent))
    });
    if unpacked.is_err() {
        // Best effort: what failed is told, the remains are of no use.
        let _ = fs::remove_dir_all(&beside.root);
    }
    unpacked
}

impl From<OpenError> for BackupError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::DiskFull => Self::DiskFull,
            OpenError::Io { path, source } => Self::Io { path, source },
            OpenError::NewerProgram { file, known } => Self::NewerProgram { file, known },
            other => Self::Damaged(other.to_string()),
        }
    }
}
