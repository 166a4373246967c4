//! The office: the open company file, who acts, and what makes papers. Every verb gets it.

mod actions;
mod keep;
mod open;
mod status;
mod trail;
mod users;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use domain::moment::Moment;
use paper::Typesetter;
use store::{Actor, CompanyFile, StoreError, Tx, User};

use crate::error::{Error, Result, refusal};
use crate::views::Role;

pub use actions::ACTIONS;
pub use keep::{backup, check, recovery_sheet, restore};
pub use open::logins;
pub(crate) use status::SAMPLE;
pub use status::closed_status;
pub use trail::audit_trail;
pub use users::accept_password;

/// Fonts and templates are read once in a process.
static TYPESETTER: LazyLock<Arc<Typesetter>> = LazyLock::new(|| Arc::new(Typesetter::new()));

/// An open company file and the user who acts.
pub struct Office {
    pub(crate) file: CompanyFile,
    pub(crate) user: User,
}

impl AsMut<CompanyFile> for Office {
    fn as_mut(&mut self) -> &mut CompanyFile {
        &mut self.file
    }
}

impl Office {
    pub(crate) fn seat(file: CompanyFile) -> Result<Self> {
        let user = file
            .user()
            .cloned()
            .ok_or_else(|| anyhow::anyhow!("the file was opened by nobody"))?;
        Ok(Self { file, user })
    }

    /// Who acts, as the audit trail names him.
    pub(crate) fn actor(&self) -> Actor {
        Actor {
            user: self.user.id,
            name: self.user.display_name.clone(),
        }
    }

    /// The one gate for writes: a transaction and its audit line, all or nothing.
    pub(crate) fn record<T>(
        &mut self,
        now: Moment,
        action: &str,
        subject: &str,
        payload: serde_json::Value,
        write: impl FnOnce(&Tx<'_>) -> std::result::Result<T, StoreError>,
    ) -> Result<T> {
        debug_assert!(actions::is_known(action), "{action} is not in ACTIONS");
        let who = self.actor();
        Ok(self
            .file
            .record(&who, &now, action, subject, payload, write)?)
    }

    /// What sets papers.
    pub(crate) fn typesetter() -> Arc<Typesetter> {
        Arc::clone(&TYPESETTER)
    }

    /// Where the company file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Refuses unless the acting user has one of these roles; the owner has all of them.
    pub(crate) fn needs(&self, least: Role) -> Result<()> {
        let rank = |role: Role| match role {
            Role::Owner => 3,
            Role::GeneralManagement => 2,
            Role::DepartmentManager => 1,
            Role::Clerk => 0,
        };
        if rank(self.user.role.into()) >= rank(least) {
            return Ok(());
        }
        let word = match least {
            Role::Owner => "owner",
            Role::GeneralManagement => "general_management",
            Role::DepartmentManager => "department_manager",
            Role::Clerk => "clerk",
        };
        Err(Error::Refused(
            refusal("office.not_allowed").fact("role", word),
        ))
    }
}
