//! `keys.json`: the random data key, wrapped once per user password and once for the recovery sheet.
//! Changing a password rewraps 32 bytes; nothing else is encrypted again.
//!
//! What it cannot do: whoever kept an old copy of keys.json and knows the old password still holds the
//! data key. A new data key needs a new file.

mod file;
mod kdf;
mod recovery;

pub(crate) use file::KeyFile;
pub use kdf::KdfCost;
pub use recovery::{RecoveryCode, RecoveryCodeError};

use crate::error::OpenError;
use crate::seal::{Secret, derive, random};

/// An empty password is refused here; how long a good one is, the operations say, because a sample or
/// a script may use a short one.
const LEAST_PASSWORD: usize = 1;

/// The data key of an open file and what is derived from it, one key for each purpose.
pub(crate) struct DataKey(Secret);

impl DataKey {
    pub(crate) fn new() -> Self {
        Self(Secret::new(random()))
    }

    pub(crate) fn for_database(&self) -> Secret {
        derive(&*self.0, b"", "guiju data.db 1")
    }

    pub(crate) fn for_file_names(&self) -> Secret {
        derive(&*self.0, b"", "guiju files names 1")
    }

    /// Each attachment has a key of its own, by its salt.
    pub(crate) fn for_file(&self, salt: &[u8; 32]) -> Secret {
        derive(&*self.0, salt, "guiju files 1")
    }

    pub(crate) fn for_certificates(&self) -> Secret {
        derive(&*self.0, b"", "guiju certificates 1")
    }
}

pub(crate) fn accept_password(password: &str) -> Result<(), OpenError> {
    if password.chars().count() < LEAST_PASSWORD {
        return Err(OpenError::PasswordTooShort {
            least: LEAST_PASSWORD,
        });
    }
    Ok(())
}

/// Logins are told apart without case and surrounding space.
pub(crate) fn accept_login(login: &str) -> Result<String, OpenError> {
    let clean = login.trim().to_lowercase();
    // SQLite's lower() and trim() know ASCII only; the schema must come to the same result.
    let plain = clean.chars().all(|c| !c.is_control() && !c.is_whitespace());
    if clean.is_empty() || clean.chars().count() > 64 || !plain {
        return Err(OpenError::BadLogin(login.to_owned()));
    }
    Ok(clean)
}
