//! Opening and closing a company file.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::accounts::{Accounts, Counted};
use crate::assessment::Assessments;
use crate::attachments::Attachments;
use crate::audit::{self, Audit};
use crate::bonus::Bonus;
use crate::certificates::Certificates;
use crate::company::CompanyRecord;
use crate::error::{OpenError, StoreError};
use crate::folder::{Folder, SyncingDrive};
use crate::holidays::Holidays;
use crate::jobs::Jobs;
use crate::keys::{self, DataKey, KeyFile, RecoveryCode};
use crate::lock::Lock;
use crate::packs::Packs;
use crate::papers::Papers;
use crate::people::People;
use crate::record::Actor;
use crate::regulations::Regulations;
use crate::rounds::Rounds;
use crate::seals::Seals;
use crate::service::Service;
use crate::training::Training;
use crate::users::{User, Users};
use crate::{database, migrate};

/// An open company file. One at a time, in one process at a time; closed when dropped.
pub struct CompanyFile {
    pub(crate) db: Connection,
    pub(crate) folder: Folder,
    pub(crate) keys: KeyFile,
    pub(crate) key: DataKey,
    pub(crate) uuid: String,
    /// The first broken line of the audit trail: nothing is written to such a file.
    pub(crate) broken_at: Option<i64>,
    pub(crate) user: Option<User>,
    warnings: Vec<Warning>,
    counted: Counted,
    // Last, so that the lock outlives the database.
    _lock: Lock,
}

/// What the user should know about a file that opened all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The folder lies where another program copies it while it is written.
    SyncingDrive(SyncingDrive),
    /// The audit trail was changed from line `seq` on; the file can be read, not written.
    AuditBroken { seq: i64 },
    /// The schema was brought up to date; the file as it was is kept here.
    Migrated { backup: PathBuf },
}

impl CompanyFile {
    /// Opens the file with a user's password.
    ///
    /// A file that is damaged, open elsewhere, from a newer program or locked with another password is
    /// left exactly as it is.
    pub fn open(path: &Path, login: &str, password: &str) -> Result<Self, OpenError> {
        let folder = Folder::new(path);
        folder.inspect()?;
        let lock = Lock::take(&folder.lock(), path)?;
        let keys = KeyFile::read(&folder.keys())?;
        let login = keys::accept_login(login).map_err(|_| OpenError::WrongPassword)?;
        let key = keys.unlock(&login, password)?;
        let mut file = Self::unlocked(folder, lock, keys, key)?;
        file.user = file.users().by_login(&login)?.filter(|user| user.active);
        if file.user.is_none() {
            return Err(OpenError::WrongPassword);
        }
        Ok(file)
    }

    /// Opens the file with the code of the recovery sheet. Nobody is logged in then: set somebody's
    /// password with [`Self::set_password`] and make a new code.
    pub fn open_with_recovery(path: &Path, code: &str) -> Result<Self, OpenError> {
        let code = RecoveryCode::parse(code)?;
        let folder = Folder::new(path);
        folder.inspect()?;
        let lock = Lock::take(&folder.lock(), path)?;
        let keys = KeyFile::read(&folder.keys())?;
        let key = keys.unlock_with_recovery(&code)?;
        Self::unlocked(folder, lock, keys, key)
    }

    pub(crate) fn unlocked(
        folder: Folder,
        lock: Lock,
        keys: KeyFile,
        key: DataKey,
    ) -> Result<Self, OpenError> {
        let mut db = database::open(&folder.data(), &key)?;
        let version = migrate::version(&db)?;
        let uuid: String = db
            .query_row("SELECT file_uuid FROM company", [], |row| row.get(0))
            .map_err(|error| OpenError::DataDamaged(error.to_string()))?;
        if uuid != keys.file {
            return Err(OpenError::KeysDamaged(
                "keys.json belongs to another file".to_owned(),
            ));
        }
        let mut warnings = Vec::new();
        if version < migrate::KNOWN {
            let backup = crate::backup::before_migration(&db, &folder, &key, version)?;
            migrate::migrate(&mut db)?;
            warnings.push(Warning::Migrated { backup });
        }
        crate::search::ensure(&db)?;
        database::commit_durably(&db)?;
        let broken_at = audit::first_broken(&db, &uuid)?;
        warnings.extend(broken_at.map(|seq| Warning::AuditBroken { seq }));
        warnings.extend(SyncingDrive::around(&folder.root).map(Warning::SyncingDrive));
        Ok(Self {
            db,
            folder,
            keys,
            key,
            uuid,
            broken_at,
            user: None,
            warnings,
            counted: Counted::default(),
            _lock: lock,
        })
    }

    /// Closes the file and says if the last bytes could not be taken in. (Dropping it closes as well.)
    pub fn close(self) -> Result<(), StoreError> {
        database::checkpoint(&self.db)
    }

    /// Who opened the file; nobody after a recovery.
    #[must_use]
    pub fn user(&self) -> Option<&User> {
        self.user.as_ref()
    }

    /// Who acts when the logged-in user acts.
    #[must_use]
    pub fn actor(&self) -> Option<Actor> {
        self.user.as_ref().map(|user| Actor {
            user: user.id,
            name: user.display_name.clone(),
        })
    }

    /// Hands the open file to another user, who proves it with the password (locked screen, four eyes).
    pub fn log_in(&mut self, login: &str, password: &str) -> Result<&User, OpenError> {
        let user = self.verify_password(login, password)?;
        Ok(self.user.insert(user))
    }

    /// Whose password it is, without changing who is logged in.
    pub fn verify_password(&self, login: &str, password: &str) -> Result<User, OpenError> {
        let login = keys::accept_login(login).map_err(|_| OpenError::WrongPassword)?;
        self.keys.unlock(&login, password)?;
        let user = self.users().by_login(&login)?;
        user.filter(|user| user.active)
            .ok_or(OpenError::WrongPassword)
    }

    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The folder `X.guiju`.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.folder.root
    }

    #[must_use]
    pub fn company(&self) -> CompanyRecord<'_> {
        CompanyRecord::new(&self.db)
    }

    #[must_use]
    pub fn users(&self) -> Users<'_> {
        Users::new(&self.db)
    }

    #[must_use]
    pub fn people(&self) -> People<'_> {
        People::new(&self.db)
    }

    #[must_use]
    pub fn accounts(&self) -> Accounts<'_> {
        Accounts::new(&self.db, Some(&self.counted))
    }

    #[must_use]
    pub fn assessment(&self) -> Assessments<'_> {
        Assessments::new(&self.db)
    }

    #[must_use]
    pub fn service(&self) -> Service<'_> {
        Service::new(&self.db)
    }

    #[must_use]
    pub fn jobs(&self) -> Jobs<'_> {
        Jobs::new(&self.db)
    }

    #[must_use]
    pub fn rounds(&self) -> Rounds<'_> {
        Rounds::new(&self.db)
    }

    #[must_use]
    pub fn training(&self) -> Training<'_> {
        Training::new(&self.db)
    }

    #[must_use]
    pub fn regulations(&self) -> Regulations<'_> {
        Regulations::new(&self.db)
    }

    #[must_use]
    pub fn bonus(&self) -> Bonus<'_> {
        Bonus::new(&self.db)
    }

    #[must_use]
    pub fn papers(&self) -> Papers<'_> {
        Papers::new(&self.db)
    }

    #[must_use]
    pub fn certificates(&self) -> Certificates<'_> {
        Certificates::new(&self.db, &self.key)
    }

    #[must_use]
    pub fn holidays(&self) -> Holidays<'_> {
        Holidays::new(&self.db)
    }

    #[must_use]
    pub fn packs(&self) -> Packs<'_> {
        Packs::new(&self.db)
    }

    #[must_use]
    pub fn seals(&self) -> Seals<'_> {
        Seals::new(&self.db)
    }

    #[must_use]
    pub fn attachments(&self) -> Attachments<'_> {
        Attachments::new(&self.db, &self.key, &self.folder)
    }

    #[must_use]
    pub fn audit(&self) -> Audit<'_> {
        Audit::new(&self.db)
    }
}

impl Drop for CompanyFile {
    fn drop(&mut self) {
        // So that the folder can be copied as it lies; a failure costs nothing, the log is still there.
        if let Err(error) = database::checkpoint(&self.db) {
            tracing::warn!(%error, "the log was not taken in on closing");
        }
    }
}
