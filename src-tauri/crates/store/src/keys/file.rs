//! The file itself: format 1. It is public except for what is wrapped; a foreign one is believed nothing.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{DataKey, KdfCost, RecoveryCode};
use crate::atomic;
use crate::error::OpenError;
use crate::seal::{Secret, hex, joined, open, random, seal};

const FORMAT: i64 = 1;
const PLAIN: &str = "plain strings and numbers become JSON";
const MOST_BYTES: u64 = 1024 * 1024;

/// `keys.json`
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: i64,
    /// Which company file it belongs to: a UUID, also in the database.
    pub(crate) file: String,
    /// The cost of entries to come.
    cost: KdfCost,
    users: Vec<Entry>,
    recovery: Option<Entry>,
    /// SHA-256 over the rest, hexadecimal. It keeps nobody from changing the file; it tells a damaged
    /// file from a wrong password.
    #[serde(default)]
    checksum: String,
}

/// One wrapped copy of the data key.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// Empty for the recovery code.
    login: String,
    algorithm: String,
    cost: KdfCost,
    salt: String,
    wrapped_key: String,
}

#[derive(Deserialize)]
struct JustFormat {
    format: i64,
}

impl KeyFile {
    pub(crate) fn new(file: String, cost: KdfCost) -> Self {
        Self {
            format: FORMAT,
            file,
            cost,
            users: Vec::new(),
            recovery: None,
            checksum: String::new(),
        }
    }

    pub(crate) fn read(path: &Path) -> Result<Self, OpenError> {
        let length = fs::metadata(path).map_err(OpenError::io(path))?.len();
        if length > MOST_BYTES {
            return Err(OpenError::KeysDamaged(format!("{length} bytes")));
        }
        let bytes = fs::read(path).map_err(OpenError::io(path))?;
        let damaged = |error: serde_json::Error| OpenError::KeysDamaged(error.to_string());
        let JustFormat { format } = serde_json::from_slice(&bytes).map_err(damaged)?;
        if format > FORMAT {
            return Err(OpenError::NewerProgram {
                file: format,
                known: FORMAT,
            });
        }
        let read: Self = serde_json::from_slice(&bytes).map_err(damaged)?;
        if read.format != FORMAT || read.users.is_empty() || !read.cost.is_sane() {
            return Err(OpenError::KeysDamaged("impossible values".to_owned()));
        }
        if read.checksum != read.computed_checksum() {
            return Err(OpenError::KeysDamaged("checksum".to_owned()));
        }
        Ok(read)
    }

    /// Who may open the file, in the order of their coming.
    pub(crate) fn logins(&self) -> Vec<String> {
        self.users.iter().map(|entry| entry.login.clone()).collect()
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), OpenError> {
        let checked = Self {
            checksum: self.computed_checksum(),
            ..self.clone()
        };
        let mut bytes = serde_json::to_vec_pretty(&checked).expect(PLAIN);
        bytes.push(b'\n');
        atomic::replace(path, &bytes).map_err(OpenError::io(path))
    }

    fn computed_checksum(&self) -> String {
        let rest = Self {
            checksum: String::new(),
            ..self.clone()
        };
        hex(&Sha256::digest(serde_json::to_vec(&rest).expect(PLAIN)))
    }

    /// Sets or replaces the entry of a user.
    pub(crate) fn set_password(&mut self, login: &str, password: &str, key: &DataKey) {
        let entry = self.wrap(login, password.as_bytes(), key);
        self.users.retain(|other| other.login != login);
        self.users.push(entry);
    }

    pub(crate) fn remove(&mut self, login: &str) {
        self.users.retain(|other| other.login != login);
    }

    /// A new code; the one before opens nothing any more.
    pub(crate) fn set_recovery(&mut self, key: &DataKey) -> RecoveryCode {
        let code = RecoveryCode::new();
        self.recovery = Some(self.wrap("", code.secret(), key));
        code
    }

    /// An unknown login takes as long as a wrong password and gets the same answer.
    pub(crate) fn unlock(&self, login: &str, password: &str) -> Result<DataKey, OpenError> {
        match self.users.iter().find(|entry| entry.login == login) {
            Some(entry) => self
                .unwrap(entry, password.as_bytes())?
                .ok_or(OpenError::WrongPassword),
            None => {
                self.cost.key(password.as_bytes(), b"no such login");
                Err(OpenError::WrongPassword)
            }
        }
    }

    pub(crate) fn unlock_with_recovery(&self, code: &RecoveryCode) -> Result<DataKey, OpenError> {
        let entry = self.recovery.as_ref().ok_or(OpenError::WrongRecoveryCode)?;
        self.unwrap(entry, code.secret())?
            .ok_or(OpenError::WrongRecoveryCode)
    }

    fn wrap(&self, login: &str, secret: &[u8], key: &DataKey) -> Entry {
        let salt: [u8; 16] = random();
        let wrapping = self.cost.key(secret, &salt);
        Entry {
            login: login.to_owned(),
            algorithm: "argon2id-13+chacha20poly1305".to_owned(),
            cost: self.cost,
            salt: STANDARD.encode(salt),
            wrapped_key: STANDARD.encode(seal(&wrapping, &self.about(login), &*key.0)),
        }
    }

    /// `None` when the secret is not the one; an error when the entry cannot be one.
    fn unwrap(&self, entry: &Entry, secret: &[u8]) -> Result<Option<DataKey>, OpenError> {
        let damaged = |what: &str| OpenError::KeysDamaged(format!("{what} of {:?}", entry.login));
        if entry.algorithm != "argon2id-13+chacha20poly1305" || !entry.cost.is_sane() {
            return Err(damaged("algorithm"));
        }
        let salt = STANDARD.decode(&entry.salt).map_err(|_| damaged("salt"))?;
        let wrapped = STANDARD
            .decode(&entry.wrapped_key)
            .map_err(|_| damaged("wrapped key"))?;
        if salt.len() != 16 || wrapped.len() != 12 + 32 + 16 {
            return Err(damaged("length"));
        }
        let wrapping = entry.cost.key(secret, &salt);
        Ok(open(&wrapping, &self.about(&entry.login), &wrapped)
            .ok()
            .map(|plain| data_key(&plain)))
    }

    /// What the seal also vouches for: format, company file, whose entry it is.
    fn about(&self, login: &str) -> Vec<u8> {
        let kind: &[u8] = if login.is_empty() {
            b"recovery"
        } else {
            b"user"
        };
        joined(&[
            b"guiju keys.json",
            &FORMAT.to_be_bytes(),
            self.file.as_bytes(),
            kind,
            login.as_bytes(),
        ])
    }
}

fn data_key(plain: &Zeroizing<Vec<u8>>) -> DataKey {
    let mut key = Secret::default();
    key.copy_from_slice(plain);
    DataKey(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> (KeyFile, DataKey) {
        let key = DataKey::new();
        let mut file = KeyFile::new("f".to_owned(), KdfCost::for_tests());
        file.set_password("owner", "蜡烛照亮了房间", &key);
        (file, key)
    }

    #[test]
    fn a_changed_password_opens_the_same_key_and_the_old_one_nothing() {
        let (mut file, key) = file();
        file.set_password("owner", "a new password", &key);
        assert_eq!(*file.unlock("owner", "a new password").unwrap().0, *key.0);
        assert!(matches!(
            file.unlock("owner", "蜡烛照亮了房间"),
            Err(OpenError::WrongPassword)
        ));
        assert!(matches!(
            file.unlock("nobody", "蜡烛照亮了房间"),
            Err(OpenError::WrongPassword)
        ));
    }

    #[test]
    fn a_new_recovery_code_replaces_the_old_one() {
        let (mut file, key) = file();
        let old = file.set_recovery(&key);
        let new = file.set_recovery(&key);
        assert_eq!(*file.unlock_with_recovery(&new).unwrap().0, *key.0);
        assert!(matches!(
            file.unlock_with_recovery(&old),
            Err(OpenError::WrongRecoveryCode)
        ));
    }

    #[test]
    fn an_entry_moved_to_another_login_or_file_opens_nothing() {
        let (file, _) = file();
        let mut moved = file.clone();
        moved.users[0].login = "manager".to_owned();
        assert!(matches!(
            moved.unlock("manager", "蜡烛照亮了房间"),
            Err(OpenError::WrongPassword)
        ));
        let mut other = file.clone();
        other.file = "g".to_owned();
        assert!(matches!(
            other.unlock("owner", "蜡烛照亮了房间"),
            Err(OpenError::WrongPassword)
        ));
    }

    #[test]
    fn a_cost_out_of_all_proportion_is_not_believed() {
        let (mut file, _) = file();
        file.users[0].cost =
            serde_json::from_str(r#"{"memory_kib":4000000000,"passes":4000000000,"lanes":1}"#)
                .unwrap();
        assert!(matches!(
            file.unlock("owner", "蜡烛照亮了房间"),
            Err(OpenError::KeysDamaged(_))
        ));
    }
}
