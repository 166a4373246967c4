//! What can go wrong, said with facts. The texts people read live at the edge, keyed by `code()`.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::keys::RecoveryCodeError;

/// Why a company file is not opened or created. Whatever the reason, nothing in it was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path} does not exist")]
    NotFound { path: PathBuf },
    #[error("{path} is not a company file")]
    NotACompanyFile { path: PathBuf },
    #[error("{path} exists already")]
    AlreadyExists { path: PathBuf },
    /// Another window, another user of this computer, or a backup holds the lock.
    #[error("{path} is open elsewhere")]
    InUse { path: PathBuf },
    /// Also for an unknown login: the answer does not tell which.
    #[error("wrong login or password")]
    WrongPassword,
    #[error("the recovery code does not belong to this file, or a newer one replaced it")]
    WrongRecoveryCode,
    #[error(transparent)]
    MistypedRecoveryCode(#[from] RecoveryCodeError),
    #[error("a password needs at least {least} characters")]
    PasswordTooShort { least: usize },
    #[error("{0:?} is no login")]
    BadLogin(String),
    #[error("keys.json is missing")]
    KeysMissing,
    #[error("keys.json is damaged: {0}")]
    KeysDamaged(String),
    #[error("data.db is missing")]
    DataMissing,
    #[error("data.db is damaged: {0}")]
    DataDamaged(String),
    /// `file` and `known` are format numbers: of keys.json, or of the database schema.
    #[error("the file is of format {file}, this program knows up to {known}")]
    NewerProgram { file: i64, known: i64 },
    #[error("the disk is full")]
    DiskFull,
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] Box<StoreError>),
}

impl OpenError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "file.not_found",
            Self::NotACompanyFile { .. } => "file.not_a_company_file",
            Self::AlreadyExists { .. } => "file.already_exists",
            Self::InUse { .. } => "file.in_use",
            Self::WrongPassword => "file.wrong_password",
            Self::WrongRecoveryCode => "file.wrong_recovery_code",
            Self::MistypedRecoveryCode(_) => "file.mistyped_recovery_code",
            Self::PasswordTooShort { .. } => "file.password_too_short",
            Self::BadLogin(_) => "file.bad_login",
            Self::KeysMissing => "file.keys_missing",
            Self::KeysDamaged(_) => "file.keys_damaged",
            Self::DataMissing => "file.data_missing",
            Self::DataDamaged(_) => "file.data_damaged",
            Self::NewerProgram { .. } => "file.newer_program",
            Self::DiskFull => "file.disk_full",
            Self::Io { .. } => "file.io",
            Self::Store(error) => error.code(),
        }
    }

    /// An error of the file system, told apart as far as the user can act on it.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io { path, source },
        }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Damaged(what) => Self::DataDamaged(what),
            other => Self::Store(Box::new(other)),
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Why something is not read from, or not written to, an open file. A refused write leaves no trace.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The thing asked for is not there (any more).
    #[error("{what} {id} does not exist")]
    Gone { what: &'static str, id: String },
    /// Somebody changed it since it was read: reload.
    #[error("{what} {id} was changed meanwhile")]
    Stale { what: &'static str, id: String },
    /// Contradicts what is on record: a name taken twice, a row others rest on, a change of what is
    /// issued. `rule` says which, in the words of the schema.
    #[error("contradicts what is on record: {rule}")]
    Conflict { rule: String },
    /// Stored in a form that this program does not know.
    #[error("{what} is stored in format {format}, which this program does not know")]
    UnknownFormat { what: &'static str, format: i64 },
    /// A page whose checksum is wrong, a stored value that cannot be.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The chain of the audit trail is broken at this line: reading goes on, writing is refused.
    #[error("the audit trail is broken at line {seq}")]
    AuditBroken { seq: i64 },
    #[error("the disk is full")]
    DiskFull,
    /// The keys were not changed: a password too short, an unknown user, a disk error.
    #[error(transparent)]
    Keys(Box<OpenError>),
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    /// A bug, or something nobody foresaw.
    #[error("database: {0}")]
    Database(rusqlite::Error),
}

impl StoreError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Gone { .. } => "store.gone",
            Self::Stale { .. } => "store.stale",
            Self::Conflict { .. } => "store.conflict",
            Self::UnknownFormat { .. } => "store.unknown_format",
            Self::Damaged(_) => "store.damaged",
            Self::AuditBroken { .. } => "store.audit_broken",
            Self::DiskFull => "store.disk_full",
            Self::Keys(error) => error.code(),
            Self::Io { .. } => "store.io",
            Self::Database(_) => "store.database",
        }
    }

    pub(crate) fn gone(what: &'static str, id: impl ToString) -> Self {
        Self::Gone {
            what,
            id: id.to_string(),
        }
    }

    pub(crate) fn stale(what: &'static str, id: impl ToString) -> Self {
        Self::Stale {
            what,
            id: id.to_string(),
        }
    }

    pub(crate) fn conflict(rule: impl Into<String>) -> Self {
        Self::Conflict { rule: rule.into() }
    }

    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, message) => match failure.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                    Self::Damaged(message.clone().unwrap_or_else(|| error.to_string()))
                }
                ErrorCode::ConstraintViolation => {
                    Self::conflict(message.clone().unwrap_or_else(|| error.to_string()))
                }
                _ => Self::Database(error),
            },
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::DiskFull => Self::DiskFull,
            other => Self::Keys(Box::new(other)),
        }
    }
}
