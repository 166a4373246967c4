//! Who may open the file. What touches their keys as well is in `passwords.rs`.

use domain::ids::{EmployeeId, UserId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::row::{self, RowExt, raw};

/// What a user may do; the rules are those of the operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 负责人
    Owner,
    /// 综合管理部
    GeneralManagement,
    /// 部门负责人
    DepartmentManager,
    /// 文员
    Clerk,
}

impl Role {
    pub(crate) fn word(self) -> String {
        row::word(&self)
    }
}

/// A person who may open the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct User {
    pub id: UserId,
    pub login: String,
    pub display_name: String,
    pub role: Role,
    pub employee: Option<EmployeeId>,
    pub active: bool,
}

/// A user to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// Lower case, no spaces: `manager`.
    pub login: String,
    pub display_name: String,
    pub role: Role,
    pub employee: Option<EmployeeId>,
}

/// Reading who they are.
#[derive(Clone, Copy)]
pub struct Users<'a> {
    db: &'a Connection,
}

impl<'a> Users<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// Everybody who ever could, the first one first.
    pub fn list(self) -> Result<Vec<User>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM users ORDER BY id")?;
        let users = statement.query_map([], user)?;
        Ok(users.collect::<Result<_, _>>()?)
    }

    pub fn get(self, id: UserId) -> Result<User, StoreError> {
        self.db
            .query_row("SELECT * FROM users WHERE id = ?", [i64::from(id)], user)
            .optional()?
            .ok_or_else(|| StoreError::gone("user", id))
    }

    pub fn by_login(self, login: &str) -> Result<Option<User>, StoreError> {
        Ok(self
            .db
            .query_row("SELECT * FROM users WHERE login = ?", [login], user)
            .optional()?)
    }
}

fn user(row: &Row<'_>) -> rusqlite::Result<User> {
    Ok(User {
        id: row.id("id")?,
        login: row.text("login")?,
        display_name: row.text("display_name")?,
        role: row.word("role")?,
        employee: row.id_opt("employee_id")?,
        active: row.get("active")?,
    })
}

/// Writing what has nothing to do with keys.
pub struct UsersTx<'a> {
    read: Users<'a>,
}

impl<'a> std::ops::Deref for UsersTx<'a> {
    type Target = Users<'a>;

    fn deref(&self) -> &Users<'a> {
        &self.read
    }
}

impl<'a> UsersTx<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self {
            read: Users::new(db),
        }
    }

    /// Name, role and employee of a user. The last active owner stays one.
    pub fn update(
        &self,
        id: UserId,
        display_name: &str,
        role: Role,
        employee: Option<EmployeeId>,
    ) -> Result<(), StoreError> {
        self.get(id)?;
        self.read.db.execute(
            "UPDATE users SET display_name = ?, role = ?, employee_id = ? WHERE id = ?",
            params![display_name, role.word(), raw(employee), i64::from(id)],
        )?;
        self.somebody_owns()
    }

    pub(crate) fn somebody_owns(&self) -> Result<(), StoreError> {
        let owned = self
            .list()?
            .iter()
            .any(|user| user.active && user.role == Role::Owner);
        if owned {
            Ok(())
        } else {
            Err(StoreError::conflict("a company file has an active owner"))
        }
    }
}
