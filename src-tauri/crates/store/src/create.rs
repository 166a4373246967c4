//! Making a company file: beside its place, renamed at the end.

use std::fs;
use std::path::Path;

use domain::ids::UserId;
use domain::moment::Moment;
use rusqlite::params;
use uuid::Uuid;

use crate::audit::{self, NewLine};
use crate::company::{Company, CompanyRecord};
use crate::error::OpenError;
use crate::folder::Folder;
use crate::keys::{self, DataKey, KdfCost, KeyFile, RecoveryCode};
use crate::lock::Lock;
use crate::open::CompanyFile;
use crate::record::Actor;
use crate::users::Role;
use crate::{atomic, database, migrate};

/// Who opens the new file first: its owner.
#[derive(Debug, Clone, Copy)]
pub struct FirstUser<'a> {
    /// Lower case, no spaces: `owner`.
    pub login: &'a str,
    pub display_name: &'a str,
    /// Not empty; how long a good one is, the operations say.
    pub password: &'a str,
}

impl CompanyFile {
    /// Makes `X.guiju` with its owner, and the code for the recovery sheet, which is kept nowhere.
    ///
    /// It is made beside its place and renamed at the end: a crash leaves no half file.
    pub fn create(
        path: &Path,
        company: &Company,
        owner: &FirstUser<'_>,
        cost: KdfCost,
        at: &Moment,
    ) -> Result<(Self, RecoveryCode), OpenError> {
        let login = keys::accept_login(owner.login)?;
        keys::accept_password(owner.password)?;
        if path.exists() {
            return Err(OpenError::AlreadyExists {
                path: path.to_owned(),
            });
        }
        let parent = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(OpenError::io(parent))?;
        let beside = Folder::new(&parent.join(format!(".new-{}.guiju", Uuid::new_v4().simple())));
        let made = Self::make(&beside, company, owner, &login, cost, at).and_then(|made| {
            fs::rename(&beside.root, path).map_err(OpenError::io(path))?;
            atomic::sync_directory(parent).map_err(OpenError::io(parent))?;
            Ok(made)
        });
        if made.is_err() {
            // Best effort: what failed is told, the remains are of no use.
            let _ = fs::remove_dir_all(&beside.root);
        }
        let (keys, key, code) = made?;
        let folder = Folder::new(path);
        let lock = Lock::take(&folder.lock(), path)?;
        let mut file = Self::unlocked(folder, lock, keys, key)?;
        file.user = file.users().by_login(&login)?;
        Ok((file, code))
    }

    fn make(
        folder: &Folder,
        company: &Company,
        owner: &FirstUser<'_>,
        login: &str,
        cost: KdfCost,
        at: &Moment,
    ) -> Result<(KeyFile, DataKey, RecoveryCode), OpenError> {
        folder.make()?;
        let uuid = Uuid::new_v4().to_string();
        let key = DataKey::new();
        let mut keys = KeyFile::new(uuid.clone(), cost);
        keys.set_password(login, owner.password, &key);
        let code = keys.set_recovery(&key);
        keys.write(&folder.keys())?;

        let mut db = database::create(&folder.data(), &key)?;
        migrate::migrate(&mut db)?;
        let tx = db.transaction()?;
        tx.execute(
            "INSERT INTO company (id, file_uuid, name, created_at) VALUES (1, ?, ?, ?)",
            params![uuid, company.name, at.stamp()],
        )?;
        CompanyRecord::new(&tx).put(company)?;
        tx.execute(
            "INSERT INTO users (login, display_name, role, created_at) VALUES (?, ?, ?, ?)",
            params![login, owner.display_name, Role::Owner.word(), at.stamp()],
        )?;
        let who = Actor {
            user: UserId::from(tx.last_insert_rowid()),
            name: owner.display_name.to_owned(),
        };
        let payload = serde_json::json!({ "company": company.name, "owner": login });
        let line = NewLine {
            at: &at.stamp(),
            who: &who,
            action: "file.create",
            subject: "company",
            payload: &payload,
        };
        audit::append(&tx, &uuid, &line)?;
        tx.commit()?;
        database::checkpoint(&db)?;
        db.close().map_err(|(_, error)| error)?;
        Ok((keys, key, code))
    }
}
