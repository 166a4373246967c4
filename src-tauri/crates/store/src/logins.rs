//! Who may open a company file, told before any password: the lock screen lists them.

use std::path::Path;

use crate::error::OpenError;
use crate::folder::Folder;
use crate::keys::KeyFile;

/// The logins of a company file, in the order of their coming. Nothing is locked or opened.
pub fn logins(path: &Path) -> Result<Vec<String>, OpenError> {
    let folder = Folder::new(path);
    folder.inspect()?;
    Ok(KeyFile::read(&folder.keys())?.logins())
}
