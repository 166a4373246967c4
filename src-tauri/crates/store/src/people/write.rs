//! Changing the organisation. Rows that others rest on are not deleted: the schema refuses.

use domain::ids::{BatchId, DepartmentId, EmployeeId, PostId, UserId};
use domain::people::{Department, Employee, Post};
use rusqlite::{Connection, params};

use super::batch::{self, Batch};
use super::read::People;
use crate::error::StoreError;
use crate::row::{day, raw, word};

/// Writing departments, posts and employees; reads as well.
pub struct PeopleTx<'a> {
    read: People<'a>,
    user: UserId,
    at: String,
}

impl<'a> std::ops::Deref for PeopleTx<'a> {
    type Target = People<'a>;

    fn deref(&self) -> &People<'a> {
        &self.read
    }
}

impl<'a> PeopleTx<'a> {
    pub(crate) fn new(db: &'a Connection, user: UserId, at: String) -> Self {
        Self {
            read: People::new(db),
            user,
            at,
        }
    }

    /// `department.id` is not read.
    pub fn insert_department(&self, department: &Department) -> Result<DepartmentId, StoreError> {
        self.db
            .prepare("INSERT INTO departments (name, parent_id, position) VALUES (?, ?, ?)")?
            .execute(params![
                department.name,
                raw(department.parent),
                department.position
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }

    pub fn update_department(&self, department: &Department) -> Result<(), StoreError> {
        let changed = self
            .db
            .prepare("UPDATE departments SET name = ?, parent_id = ?, position = ? WHERE id = ?")?
            .execute(params![
                department.name,
                raw(department.parent),
                department.position,
                i64::from(department.id)
            ])?;
        there(changed, "department", department.id)
    }

    /// [`StoreError::Conflict`] while posts or other departments stand in it.
    pub fn delete_department(&self, id: DepartmentId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM departments WHERE id = ?", [i64::from(id)])?;
        there(changed, "department", id)
    }

    /// `post.id` is not read.
    pub fn insert_post(&self, post: &Post) -> Result<PostId, StoreError> {
        self.db
            .prepare(
                "INSERT INTO posts (name, department_id, superior_id, class, headcount)
                 VALUES (?, ?, ?, ?, ?)",
            )?
            .execute(params![
                post.name,
                i64::from(post.department),
                raw(post.superior),
                post.class,
                post.headcount
            ])?;
        Ok(self.db.last_insert_rowid().into())
    }

    pub fn update_post(&self, post: &Post) -> Result<(), StoreError> {
        let changed = self
            .db
            .prepare(
                "UPDATE posts SET name = ?, department_id = ?, superior_id = ?, class = ?, headcount = ?
                 WHERE id = ?",
            )?
            .execute(params![
                post.name,
                i64::from(post.department),
                raw(post.superior),
                post.class,
                post.headcount,
                i64::from(post.id)
            ])?;
        there(changed, "post", post.id)
    }

    /// [`StoreError::Conflict`] while somebody holds it, ever held it, or another post reports to it.
    pub fn delete_post(&self, id: PostId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM posts WHERE id = ?", [i64::from(id)])?;
        there(changed, "post", id)
    }

    /// With posts, pay basis and leaves; `employee.id` is not read. A 工号 that is taken is a
    /// [`StoreError::Conflict`].
    pub fn insert_employee(&self, employee: &Employee) -> Result<EmployeeId, StoreError> {
        self.db
            .prepare(
                "INSERT INTO employees (code, name, employment, hired_on, left_on, mobile,
                    identity_number, bank_account, note)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                employee.code,
                employee.name,
                word(&employee.employment),
                employee.hired_on.to_string(),
                day(employee.left_on),
                employee.sensitive.mobile,
                employee.sensitive.identity_number,
                employee.sensitive.bank_account,
                employee.note
            ])?;
        let id = EmployeeId::from(self.db.last_insert_rowid());
        self.insert_history(id, employee)?;
        Ok(id)
    }

    /// The row and its whole history, replaced.
    pub fn update_employee(&self, employee: &Employee) -> Result<(), StoreError> {
        let id = i64::from(employee.id);
        let changed = self
            .db
            .prepare(
                "UPDATE employees SET code = ?, name = ?, employment = ?, hired_on = ?, left_on = ?,
                    mobile = ?, identity_number = ?, bank_account = ?, note = ?
                 WHERE id = ?",
            )?
            .execute(params![
                employee.code,
                employee.name,
                word(&employee.employment),
                employee.hired_on.to_string(),
                day(employee.left_on),
                employee.sensitive.mobile,
                employee.sensitive.identity_number,
                employee.sensitive.bank_account,
                employee.note,
                id
            ])?;
        there(changed, "employee", employee.id)?;
        for table in ["assignments", "pay_basis", "leaves"] {
            self.db
                .execute(&format!("DELETE FROM {table} WHERE employee_id = ?"), [id])?;
        }
        self.insert_history(employee.id, employee)
    }

    /// For a row made by mistake. [`StoreError::Conflict`] once anything rests on the person: somebody
    /// who leaves gets a last day instead.
    pub fn delete_employee(&self, id: EmployeeId) -> Result<(), StoreError> {
        let changed = self
            .db
            .execute("DELETE FROM employees WHERE id = ?", [i64::from(id)])?;
        there(changed, "employee", id)
    }

    /// Starts an import of `source` (花名册.xlsx): what is written through it is undone as a whole.
    pub fn batch(&self, source: &str) -> Result<Batch<'_>, StoreError> {
        Batch::begin(self, source, self.user, &self.at)
    }

    /// Takes an import back. [`StoreError::Stale`] if one of its rows was changed since, and
    /// [`StoreError::Conflict`] if something rests on one; nothing is undone then.
    pub fn undo_batch(&self, id: BatchId) -> Result<(), StoreError> {
        batch::undo(self, id, &self.at)
    }

    fn insert_history(&self, id: EmployeeId, employee: &Employee) -> Result<(), StoreError> {
        let id = i64::from(id);
        let mut insert = self
            .db
            .prepare("INSERT INTO assignments (employee_id, from_day, post_id) VALUES (?, ?, ?)")?;
        for assignment in &employee.assignments {
            insert.execute(params![
                id,
                assignment.from.to_string(),
                i64::from(assignment.post)
            ])?;
        }
        let mut insert = self
            .db
            .prepare("INSERT INTO pay_basis (employee_id, from_day, basis) VALUES (?, ?, ?)")?;
        for entry in &employee.pay_basis {
            insert.execute(params![id, entry.from.to_string(), word(&entry.basis)])?;
        }
        let mut insert = self.db.prepare(
            "INSERT INTO leaves (employee_id, kind, from_day, to_day) VALUES (?, ?, ?, ?)",
        )?;
        for leave in &employee.leaves {
            insert.execute(params![
                id,
                word(&leave.kind),
                leave.from.to_string(),
                leave.to.to_string()
            ])?;
        }
        Ok(())
    }
}

fn there(changed: usize, what: &'static str, id: impl ToString) -> Result<(), StoreError> {
    if changed == 0 {
        Err(StoreError::gone(what, id))
    } else {
        Ok(())
    }
}
