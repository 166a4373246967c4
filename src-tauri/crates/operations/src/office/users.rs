//! Users of the company file.

use domain::moment::Moment;
use store::NewUser;

use super::Office;
use crate::error::{Result, refusal};
use crate::views::{Role, UserCard};

/// Fewer characters are guessed in an afternoon.
pub const LEAST_PASSWORD: usize = 8;

impl From<store::Role> for Role {
    fn from(role: store::Role) -> Self {
        match role {
            store::Role::Owner => Self::Owner,
            store::Role::GeneralManagement => Self::GeneralManagement,
            store::Role::DepartmentManager => Self::DepartmentManager,
            store::Role::Clerk => Self::Clerk,
        }
    }
}

impl From<Role> for store::Role {
    fn from(role: Role) -> Self {
        match role {
            Role::Owner => Self::Owner,
            Role::GeneralManagement => Self::GeneralManagement,
            Role::DepartmentManager => Self::DepartmentManager,
            Role::Clerk => Self::Clerk,
        }
    }
}

pub(super) fn card(user: &store::User) -> UserCard {
    UserCard {
        id: user.id.into(),
        login: user.login.clone(),
        name: user.display_name.clone(),
        role: user.role.into(),
    }
}

impl Office {
    /// Everybody who may open the file now.
    pub fn users(&self) -> Result<Vec<UserCard>> {
        Ok(self
            .file
            .users()
            .list()?
            .iter()
            .filter(|user| user.active)
            .map(card)
            .collect())
    }

    /// Adds a user; the owner decides.
    pub fn add_user(
        &mut self,
        now: Moment,
        login: &str,
        name: &str,
        role: Role,
        password: &str,
    ) -> Result<UserCard> {
        self.needs(Role::Owner)?;
        if name.trim().is_empty() {
            return Err(refusal("office.field_empty").fact("field", "name").into());
        }
        if self
            .file
            .users()
            .by_login(login)?
            .is_some_and(|user| user.active)
        {
            return Err(refusal("office.login_taken").fact("login", login).into());
        }
        let new = NewUser {
            login: login.to_owned(),
            display_name: name.trim().to_owned(),
            role: role.into(),
            employee: None,
        };
        let who = self.actor();
        let id = self.file.add_user(&who, &now, &new, password)?;
        Ok(card(&self.file.users().get(id)?))
    }

    /// The acting user changes his own password; nothing is encrypted again.
    pub fn change_password(&mut self, now: Moment, old: &str, new: &str) -> Result<()> {
        let login = self.user.login.clone();
        Ok(self.file.change_password(&now, &login, old, new)?)
    }
}

/// Refuses a password that is too short for a file that will hold something.
pub fn accept_password(password: &str) -> Result<()> {
    if password.chars().count() < LEAST_PASSWORD {
        return Err(refusal("file.password_too_short")
            .fact("least", LEAST_PASSWORD)
            .into());
    }
    Ok(())
}
