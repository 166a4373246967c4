//! Backups: one file with everything, read back before it is called made. The data in it is encrypted
//! under the same key, so a backup may lie anywhere; it opens with the passwords of its day.
//!
//! `X-20261123-090000.guiju-backup` is a zip without compression (what is encrypted does not shrink):
//! `manifest.json`, `data.db`, `keys.json`, `files/…`.

mod archive;
mod make;
mod put_back;

pub use make::BackupMade;
pub(crate) use make::before_migration;
pub use put_back::restore;

use std::io;
use std::path::{Path, PathBuf};

use crate::error::{OpenError, StoreError};

/// Why there is no backup, or none is put back. What lay in place before is untouched.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is no backup, or not the bytes that were written.
    #[error("the backup is damaged: {0}")]
    Damaged(String),
    #[error("the backup is of format {file}, this program knows up to {known}")]
    NewerProgram { file: i64, known: i64 },
    #[error("{path} exists already")]
    AlreadyExists { path: PathBuf },
    #[error("{path} does not exist")]
    NotFound { path: PathBuf },
    #[error("the disk is full")]
    DiskFull,
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    /// The file to be backed up cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Damaged(_) => "backup.damaged",
            Self::NewerProgram { .. } => "backup.newer_program",
            Self::AlreadyExists { .. } => "backup.already_exists",
            Self::NotFound { .. } => "backup.not_found",
            Self::DiskFull => "backup.disk_full",
            Self::Io { .. } => "backup.io",
            Self::Store(error) => error.code(),
        }
    }

    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull => Self::DiskFull,
            io::ErrorKind::NotFound => Self::NotFound { path },
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        match StoreError::from(error) {
            StoreError::DiskFull => Self::DiskFull,
            other => Self::Store(other),
        }
    }
}

impl From<zip::result::ZipError> for BackupError {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) if error.kind() == io::ErrorKind::StorageFull => {
                Self::DiskFull
            }
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// A migration is not begun without its backup; the file itself is not at fault.
impl From<BackupError> for OpenError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::DiskFull => Self::DiskFull,
            BackupError::Io { path, source } => Self::Io { path, source },
            BackupError::Store(error) => error.into(),
            other => Self::DataDamaged(other.to_string()),
        }
    }
}
