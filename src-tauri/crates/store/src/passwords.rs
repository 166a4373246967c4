//! Users and their keys change together: rows in the database, wrapped keys in keys.json. The keys are
//! written last inside the transaction, and put back if it does not commit.

use domain::ids::UserId;
use domain::moment::Moment;
use rusqlite::params;
use serde_json::json;

use crate::error::{OpenError, StoreError};
use crate::keys::{self, KeyFile, RecoveryCode};
use crate::open::CompanyFile;
use crate::record::{Actor, Tx};
use crate::row::raw;
use crate::users::NewUser;

impl CompanyFile {
    /// Adds a user, or takes a deactivated one of the same login back.
    pub fn add_user(
        &mut self,
        who: &Actor,
        at: &Moment,
        new: &NewUser,
        password: &str,
    ) -> Result<UserId, StoreError> {
        let login = keys::accept_login(&new.login)?;
        keys::accept_password(password)?;
        let mut changed = self.keys.clone();
        changed.set_password(&login, password, &self.key);
        let facts = json!({ "name": new.display_name, "role": new.role });
        self.record_keys(who, at, ("user.add", &login), facts, changed, |tx| {
            let known = tx.users().by_login(&login)?;
            match known {
                Some(user) if user.active => Err(StoreError::conflict("the login is taken")),
                Some(user) => {
                    tx.db.execute(
                        "UPDATE users SET active = 1, display_name = ?, role = ?, employee_id = ?
                         WHERE id = ?",
                        params![
                            new.display_name,
                            new.role.word(),
                            raw(new.employee),
                            i64::from(user.id)
                        ],
                    )?;
                    Ok(user.id)
                }
                None => {
                    tx.db.execute(
                        "INSERT INTO users (login, display_name, role, employee_id, created_at)
                         VALUES (?, ?, ?, ?, ?)",
                        params![
                            login,
                            new.display_name,
                            new.role.word(),
                            raw(new.employee),
                            tx.at
                        ],
                    )?;
                    Ok(UserId::from(tx.db.last_insert_rowid()))
                }
            }
        })
    }

    /// Sets somebody's password without asking for the old one: for the owner, and after a recovery.
    pub fn set_password(
        &mut self,
        who: &Actor,
        at: &Moment,
        user: UserId,
        password: &str,
    ) -> Result<(), StoreError> {
        keys::accept_password(password)?;
        let user = self.users().get(user)?;
        if !user.active {
            return Err(StoreError::gone("user", user.login));
        }
        let mut changed = self.keys.clone();
        changed.set_password(&user.login, password, &self.key);
        self.record_keys(
            who,
            at,
            ("user.set_password", &user.login),
            json!({}),
            changed,
            |_| Ok(()),
        )
    }

    /// Changes one's own password; the old one is asked for.
    pub fn change_password(
        &mut self,
        at: &Moment,
        login: &str,
        old: &str,
        new: &str,
    ) -> Result<(), StoreError> {
        let user = self.verify_password(login, old)?;
        let who = Actor {
            user: user.id,
            name: user.display_name,
        };
        self.set_password(&who, at, user.id, new)
    }

    /// From now on the user opens nothing; what he did stays signed with his name.
    pub fn deactivate_user(
        &mut self,
        who: &Actor,
        at: &Moment,
        user: UserId,
    ) -> Result<(), StoreError> {
        let user = self.users().get(user)?;
        let mut changed = self.keys.clone();
        changed.remove(&user.login);
        self.record_keys(
            who,
            at,
            ("user.deactivate", &user.login),
            json!({}),
            changed,
            |tx| {
                tx.db.execute(
                    "UPDATE users SET active = 0 WHERE id = ?",
                    [i64::from(user.id)],
                )?;
                tx.users().somebody_owns()
            },
        )
    }

    /// A new code for the recovery sheet; the old sheet opens nothing from now on.
    pub fn new_recovery_code(
        &mut self,
        who: &Actor,
        at: &Moment,
    ) -> Result<RecoveryCode, StoreError> {
        let mut changed = self.keys.clone();
        let code = changed.set_recovery(&self.key);
        self.record_keys(
            who,
            at,
            ("file.new_recovery_code", "company"),
            json!({}),
            changed,
            |_| Ok(()),
        )?;
        Ok(code)
    }

    fn record_keys<T>(
        &mut self,
        who: &Actor,
        at: &Moment,
        (action, subject): (&str, &str),
        facts: serde_json::Value,
        changed: KeyFile,
        write: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let path = self.folder.keys();
        let done = self.record(who, at, action, subject, facts, |tx| {
            let done = write(tx)?;
            changed.write(&path)?;
            Ok(done)
        });
        match done {
            Ok(done) => {
                self.keys = changed;
                Ok(done)
            }
            Err(error) => {
                // What stands in memory is what stood on disk before.
                self.keys.write(&path).map_err(|worse: OpenError| {
                    tracing::error!(%worse, "keys.json could not be put back");
                    StoreError::from(worse)
                })?;
                Err(error)
            }
        }
    }
}
