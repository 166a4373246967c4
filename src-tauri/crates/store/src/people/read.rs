//! The organisation as a whole. It is small (thousands of rows at most), so it is read as one.

use std::collections::HashMap;

use domain::ids::{DepartmentId, EmployeeId, PostId};
use domain::people::{
    Assignment, Department, Employee, Leave, Organisation, PayBasisEntry, Post, Sensitive,
};
use rusqlite::{Connection, Row};

use crate::error::StoreError;
use crate::row::RowExt;

/// Reading departments, posts and employees.
#[derive(Clone, Copy)]
pub struct People<'a> {
    pub(super) db: &'a Connection,
}

impl<'a> People<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// Everybody, in the order of departments and of works numbers.
    pub fn organisation(self) -> Result<Organisation, StoreError> {
        Ok(Organisation {
            departments: self.departments()?,
            posts: self.posts()?,
            employees: self.employees()?,
        })
    }

    pub fn departments(self) -> Result<Vec<Department>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM departments ORDER BY position, id")?;
        let rows = statement.query_map([], department)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn posts(self) -> Result<Vec<Post>, StoreError> {
        let mut statement = self.db.prepare("SELECT * FROM posts ORDER BY id")?;
        let rows = statement.query_map([], post)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn employees(self) -> Result<Vec<Employee>, StoreError> {
        self.employees_where("1 = ?1", 1)
    }

    /// [`StoreError::Gone`] without such a person; likewise for the two below.
    pub fn employee(self, id: EmployeeId) -> Result<Employee, StoreError> {
        let found = self.employees_where("employee_id = ?1", id.into())?.pop();
        found.ok_or_else(|| StoreError::gone("employee", id))
    }

    pub fn department(self, id: DepartmentId) -> Result<Department, StoreError> {
        let found = self
            .departments()?
            .into_iter()
            .find(|department| department.id == id);
        found.ok_or_else(|| StoreError::gone("department", id))
    }

    pub fn post(self, id: PostId) -> Result<Post, StoreError> {
        let found = self.posts()?.into_iter().find(|post| post.id == id);
        found.ok_or_else(|| StoreError::gone("post", id))
    }

    /// Four queries, whatever the number of people.
    fn employees_where(self, which: &str, value: i64) -> Result<Vec<Employee>, StoreError> {
        let mut assignments = self.by_employee(
            &format!("SELECT * FROM assignments WHERE {which} ORDER BY from_day"),
            value,
            |row| {
                Ok(Assignment {
                    from: row.day("from_day")?,
                    post: row.id("post_id")?,
                })
            },
        )?;
        let mut pay_basis = self.by_employee(
            &format!("SELECT * FROM pay_basis WHERE {which} ORDER BY from_day"),
            value,
            |row| {
                Ok(PayBasisEntry {
                    from: row.day("from_day")?,
                    basis: row.word("basis")?,
                })
            },
        )?;
        let mut leaves = self.by_employee(
            &format!("SELECT * FROM leaves WHERE {which} ORDER BY from_day, id"),
            value,
            |row| {
                Ok(Leave {
                    kind: row.word("kind")?,
                    from: row.day("from_day")?,
                    to: row.day("to_day")?,
                })
            },
        )?;
        let which = which.replace("employee_id", "id");
        let mut statement = self.db.prepare(&format!(
            "SELECT * FROM employees WHERE {which} ORDER BY code"
        ))?;
        let rows = statement.query_map([value], |row| {
            let id = row.id("id")?;
            Ok(Employee {
                id,
                code: row.text("code")?,
                name: row.text("name")?,
                employment: row.word("employment")?,
                hired_on: row.day("hired_on")?,
                left_on: row.day_opt("left_on")?,
                assignments: assignments.remove(&id).unwrap_or_default(),
                pay_basis: pay_basis.remove(&id).unwrap_or_default(),
                leaves: leaves.remove(&id).unwrap_or_default(),
                sensitive: Sensitive {
                    mobile: row.text("mobile")?,
                    identity_number: row.text("identity_number")?,
                    bank_account: row.text("bank_account")?,
                },
                note: row.text("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn by_employee<T>(
        self,
        sql: &str,
        value: i64,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<HashMap<EmployeeId, Vec<T>>, StoreError> {
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([value])?;
        let mut found: HashMap<EmployeeId, Vec<T>> = HashMap::new();
        while let Some(row) = rows.next()? {
            found
                .entry(row.id("employee_id")?)
                .or_default()
                .push(read(row)?);
        }
        Ok(found)
    }
}

fn department(row: &Row<'_>) -> rusqlite::Result<Department> {
    Ok(Department {
        id: row.id("id")?,
        name: row.text("name")?,
        parent: row.id_opt("parent_id")?,
        position: row.count("position")?,
    })
}

fn post(row: &Row<'_>) -> rusqlite::Result<Post> {
    Ok(Post {
        id: row.id("id")?,
        name: row.text("name")?,
        department: row.id("department_id")?,
        superior: row.id_opt("superior_id")?,
        class: row.text("class")?,
        headcount: row.count("headcount")?,
    })
}
