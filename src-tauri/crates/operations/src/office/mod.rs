//! The office: the open company file, who acts, and what makes papers. Every verb gets it.

mod actions;
mod holidays;
mod keep;
mod open;
mod packs;
mod status;
#[cfg(test)]
mod tests_holidays;
#[cfg(test)]
mod tests_packs;
mod trail;
mod users;

use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

use domain::calendar::WorkingCalendar;
use domain::moment::Moment;
use paper::Typesetter;
use store::{Actor, CompanyFile, StoreError, Tx, User};

use crate::error::{Error, Result, refusal};
use crate::views::Role;

pub use actions::ACTIONS;
pub use holidays::{calendar_year, calendar_years, drop_notice, keep_notice, look_at_notice};
pub use keep::{backup, check, recovery_sheet, restore};
pub use open::logins;
pub use packs::{
    choose_region, drop_pack, export_pack, keep_pack, look_at_pack, minimum_wage, packs,
};
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
    /// Read once; a notice that is pasted has it read again.
    calendar: OnceLock<Arc<WorkingCalendar>>,
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
        Ok(Self {
            file,
            user,
            calendar: OnceLock::new(),
        })
    }

    /// The working days as they ship, and as notices of other years were pasted over them.
    pub(crate) fn calendar(&self) -> Result<Arc<WorkingCalendar>> {
        if let Some(known) = self.calendar.get() {
            return Ok(Arc::clone(known));
        }
        let mut calendar = WorkingCalendar::shipped().clone();
        for kept in self.file.holidays().notices()? {
            calendar
                .add(&kept.pack)
                .map_err(|error| StoreError::Damaged(error.to_string()))?;
        }
        Ok(Arc::clone(self.calendar.get_or_init(|| Arc::new(calendar))))
    }

    /// Another notice counts now.
    fn forget_calendar(&mut self) {
        self.calendar = OnceLock::new();
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

    /// The same for a batch of papers that are made meanwhile, in little memory.
    pub(crate) fn record_papers<T>(
        &mut self,
        now: Moment,
        action: &str,
        subject: &str,
        payload: serde_json::Value,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        debug_assert!(actions::is_known(action), "{action} is not in ACTIONS");
        let who = self.actor();
        self.file
            .sparingly(|file| file.record(&who, &now, action, subject, payload, write))?
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
