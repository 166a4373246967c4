//! One window at a time: an exclusive lock of the operating system on `lock`, held while the file is
//! open. It needs no D-Bus, and it goes away by itself when the process dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::OpenError;

/// Held until dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// `folder` is named in the refusal.
    pub(crate) fn take(path: &Path, folder: &Path) -> Result<Self, OpenError> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(OpenError::io(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse {
                path: folder.to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(OpenError::io(path)(error)),
        }
    }
}
