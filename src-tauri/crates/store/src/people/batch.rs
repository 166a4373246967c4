//! An import keeps what every row was before and what it made of it, so that it can be taken back.

use domain::ids::{BatchId, DepartmentId, EmployeeId, PostId, UserId};
use domain::people::{Department, Employee, Post};
use rusqlite::params;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::read::People;
use super::write::PeopleTx;
use crate::error::StoreError;
use crate::imports::{BatchRecord, Imports};
use crate::row::{RowExt, from_json, json};

/// An import in the making. It takes effect with the transaction.
pub struct Batch<'a> {
    people: &'a PeopleTx<'a>,
    id: BatchId,
    position: std::cell::Cell<u32>,
}

impl<'a> People<'a> {
    /// All imports, the latest first.
    pub fn batches(self) -> Result<Vec<BatchRecord>, StoreError> {
        Imports::People.list(self.db)
    }
}

impl<'a> Batch<'a> {
    pub(super) fn begin(
        people: &'a PeopleTx<'a>,
        source: &str,
        user: UserId,
        at: &str,
    ) -> Result<Self, StoreError> {
        let id = Imports::People.begin(people.db, source, at, user)?;
        Ok(Self {
            people,
            id,
            position: 0.into(),
        })
    }

    #[must_use]
    pub fn id(&self) -> BatchId {
        self.id
    }

    pub fn insert_department(&self, department: &Department) -> Result<DepartmentId, StoreError> {
        let id = self.people.insert_department(department)?;
        self.keep(
            "department",
            id,
            None::<&Department>,
            &self.people.department(id)?,
        )?;
        Ok(id)
    }

    pub fn insert_post(&self, post: &Post) -> Result<PostId, StoreError> {
        let id = self.people.insert_post(post)?;
        self.keep("post", id, None::<&Post>, &self.people.post(id)?)?;
        Ok(id)
    }

    pub fn update_post(&self, post: &Post) -> Result<(), StoreError> {
        let before = self.people.post(post.id)?;
        self.people.update_post(post)?;
        self.keep("post", post.id, Some(&before), &self.people.post(post.id)?)
    }

    pub fn insert_employee(&self, employee: &Employee) -> Result<EmployeeId, StoreError> {
        let id = self.people.insert_employee(employee)?;
        self.keep(
            "employee",
            id,
            None::<&Employee>,
            &self.people.employee(id)?,
        )?;
        Ok(id)
    }

    pub fn update_employee(&self, employee: &Employee) -> Result<(), StoreError> {
        let before = self.people.employee(employee.id)?;
        self.people.update_employee(employee)?;
        self.keep(
            "employee",
            employee.id,
            Some(&before),
            &self.people.employee(employee.id)?,
        )
    }

    fn keep<T: Serialize>(
        &self,
        subject: &str,
        row: impl Into<i64>,
        before: Option<&T>,
        after: &T,
    ) -> Result<(), StoreError> {
        let position = self.position.get();
        self.position.set(position + 1);
        self.people
            .db
            .prepare(
                "INSERT INTO import_items (batch_id, position, subject, row_id, before, after)
                 VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                i64::from(self.id),
                position,
                subject,
                row.into(),
                before.map(|before| json(before)),
                json(after)
            ])?;
        Ok(())
    }
}

struct Item {
    subject: String,
    row: i64,
    before: Option<String>,
    after: String,
}

pub(super) fn undo(people: &PeopleTx<'_>, id: BatchId, at: &str) -> Result<(), StoreError> {
    Imports::People.take_back(people.db, id, at)?;
    let items: Vec<Item> = people
        .db
        .prepare("SELECT * FROM import_items WHERE batch_id = ? ORDER BY position DESC")?
        .query_map([i64::from(id)], |row| {
            Ok(Item {
                subject: row.text("subject")?,
                row: row.get("row_id")?,
                before: row.get("before")?,
                after: row.text("after")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    for item in items {
        match item.subject.as_str() {
            "employee" => {
                let id = EmployeeId::from(item.row);
                let now = people.employee(id);
                match unchanged::<Employee>(&item, "employee", now)? {
                    Some(before) => people.update_employee(&before)?,
                    None => people.delete_employee(id)?,
                }
            }
            "post" => {
                let id = PostId::from(item.row);
                match unchanged::<Post>(&item, "post", people.post(id))? {
                    Some(before) => people.update_post(&before)?,
                    None => people.delete_post(id)?,
                }
            }
            _ => {
                let id = DepartmentId::from(item.row);
                match unchanged::<Department>(&item, "department", people.department(id))? {
                    Some(before) => people.update_department(&before)?,
                    None => people.delete_department(id)?,
                }
            }
        }
    }
    Ok(())
}

/// What the row was before, if it still is what the import made of it.
fn unchanged<T: Serialize + DeserializeOwned + PartialEq>(
    item: &Item,
    what: &'static str,
    now: Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let stale = || StoreError::stale(what, item.row);
    let now = match now {
        Err(StoreError::Gone { .. }) => return Err(stale()),
        other => other?,
    };
    if now != from_json::<T>("import", &item.after)? {
        return Err(stale());
    }
    item.before
        .as_deref()
        .map(|before| from_json("import", before))
        .transpose()
}
