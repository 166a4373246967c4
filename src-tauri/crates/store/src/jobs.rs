//! Job descriptions: sheets of the posts in versions, and who signed which.

use chrono::NaiveDate;
use domain::ids::{EmployeeId, JobVersionId, PostId};
use domain::jobs::{JobSheet, JobState, JobVersion, PostFrame};
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::record::Actor;
use crate::row::{RowExt, from_json, json, word};

/// Form of a stored body; a new shape of the sheet needs a new number and a reader for the old one.
const FORMAT: i64 = 1;

/// Form 1: what the domain types serialize to.
#[derive(Serialize, Deserialize)]
struct Body {
    sheet: JobSheet,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    frame: Option<PostFrame>,
}

/// What came of handing a sheet to its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Signed,
    Refused,
}

/// 签收: immutable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signoff {
    pub version: JobVersionId,
    pub employee: EmployeeId,
    pub outcome: Outcome,
    pub day: NaiveDate,
    pub note: String,
}

/// Reading job descriptions.
#[derive(Clone, Copy)]
pub struct Jobs<'a> {
    db: &'a Connection,
}

impl<'a> Jobs<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All versions of all posts, by post and count.
    pub fn all(self) -> Result<Vec<JobVersion>, StoreError> {
        self.versions_where("?1 = ?1", 0)
    }

    /// The versions of a post, the first first.
    pub fn of_post(self, post: PostId) -> Result<Vec<JobVersion>, StoreError> {
        self.versions_where("post_id = ?1", post.into())
    }

    pub fn version(self, id: JobVersionId) -> Result<JobVersion, StoreError> {
        let found = self.versions_where("id = ?1", id.into())?.pop();
        found.ok_or_else(|| StoreError::gone("job description", id))
    }

    /// Everybody who signed or refused, by version.
    pub fn signoffs(self) -> Result<Vec<Signoff>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM job_signoffs ORDER BY version_id, day, employee_id")?;
        let rows = statement.query_map([], |row| {
            Ok(Signoff {
                version: row.id("version_id")?,
                employee: row.id("employee_id")?,
                outcome: row.word("outcome")?,
                day: row.day("day")?,
                note: row.text("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn versions_where(self, which: &str, value: i64) -> Result<Vec<JobVersion>, StoreError> {
        let mut statement = self.db.prepare(&format!(
            "SELECT * FROM job_versions WHERE {which} ORDER BY post_id, ordinal"
        ))?;
        let mut rows = statement.query([value])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(version(row)?);
        }
        Ok(found)
    }
}

fn version(row: &Row<'_>) -> Result<JobVersion, StoreError> {
    let format: i64 = row.get("format")?;
    if format != FORMAT {
        return Err(StoreError::UnknownFormat {
            what: "job description",
            format,
        });
    }
    let body: Body = from_json("job description", &row.text("body")?)?;
    Ok(JobVersion {
        id: row.id("id")?,
        post: row.id("post_id")?,
        ordinal: row.count("ordinal")?,
        state: row.word("state")?,
        revision: row.count("revision")?,
        sheet: body.sheet,
        frame: body.frame,
        change: row.text("change")?,
        effective_on: row.day_opt("effective_on")?,
        hash: row.get("hash")?,
        written_by: row.text("user_name")?,
        written_at: row.text("at")?,
    })
}

/// Writing job descriptions; reads as well.
pub struct JobsTx<'a> {
    read: Jobs<'a>,
    who: &'a Actor,
    at: String,
}

impl<'a> std::ops::Deref for JobsTx<'a> {
    type Target = Jobs<'a>;

    fn deref(&self) -> &Jobs<'a> {
        &self.read
    }
}

impl<'a> JobsTx<'a> {
    pub(crate) fn new(db: &'a Connection, who: &'a Actor, at: String) -> Self {
        Self {
            read: Jobs::new(db),
            who,
            at,
        }
    }

    /// A draft with the next count of its post. A second one is a [`StoreError::Conflict`].
    pub fn insert_draft(&self, post: PostId, sheet: &JobSheet) -> Result<JobVersionId, StoreError> {
        let body = Body {
            sheet: sheet.clone(),
            frame: None,
        };
        self.db.execute(
            "INSERT INTO job_versions (post_id, ordinal, state, format, body, user_id, user_name, at)
             VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM job_versions WHERE post_id = ?1),
                'draft', ?2, ?3, ?4, ?5, ?6)",
            params![
                i64::from(post),
                FORMAT,
                json(&body),
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Another sheet in a draft. [`StoreError::Stale`] if it was changed since `seen`.
    pub fn save_draft(
        &self,
        id: JobVersionId,
        seen: u32,
        sheet: &JobSheet,
    ) -> Result<(), StoreError> {
        let body = Body {
            sheet: sheet.clone(),
            frame: None,
        };
        let changed = self.db.execute(
            "UPDATE job_versions SET body = ?, format = ?, revision = revision + 1, user_id = ?,
                user_name = ?, at = ?
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                json(&body),
                FORMAT,
                i64::from(self.who.user),
                self.who.name,
                self.at,
                i64::from(id),
                seen
            ],
        )?;
        one(changed, id)
    }

    /// Takes a draft away.
    pub fn discard(&self, id: JobVersionId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM job_versions WHERE id = ? AND state = 'draft'",
            [i64::from(id)],
        )?;
        one(changed, id)
    }

    /// A draft becomes what it is for ever. `issued` carries the frame, the day and the hash.
    pub fn issue(&self, issued: &JobVersion) -> Result<(), StoreError> {
        let body = Body {
            sheet: issued.sheet.clone(),
            frame: issued.frame.clone(),
        };
        let changed = self.db.execute(
            "UPDATE job_versions SET state = ?, body = ?, format = ?, change = ?, effective_on = ?,
                hash = ?, user_id = ?, user_name = ?, at = ?
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                word(&JobState::Issued),
                json(&body),
                FORMAT,
                issued.change,
                issued.effective_on.map(|day| day.to_string()),
                issued.hash,
                i64::from(self.who.user),
                self.who.name,
                self.at,
                i64::from(issued.id),
                issued.revision
            ],
        )?;
        one(changed, issued.id)
    }

    /// A person signs a version once; a second time is a [`StoreError::Conflict`].
    pub fn sign_off(&self, signoff: &Signoff) -> Result<(), StoreError> {
        self.db.execute(
            "INSERT INTO job_signoffs (version_id, employee_id, outcome, day, note, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(signoff.version),
                i64::from(signoff.employee),
                word(&signoff.outcome),
                signoff.day.to_string(),
                signoff.note,
                i64::from(self.who.user),
                self.at
            ],
        )?;
        Ok(())
    }
}

fn one(changed: usize, id: JobVersionId) -> Result<(), StoreError> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::stale("job description", id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the first release; if this fails, existing files would no longer be read as they are.
    #[test]
    fn format_1_is_read_and_written_as_it_was() {
        let text = r#"{"sheet":{"purpose":"做事","duties":[{"task":"甲","frequency":"每日","share":"33.5","deliverable":"记录"}],"authorities":[{"kind":"approve","matter":"赔付","limit":{"type":"amount","amount":50000}},{"kind":"decide","matter":"派工","limit":{"type":"none"}},{"kind":"approve","matter":"让价","limit":{"type":"rule","key":"duties.discount","row":"客服主管"}}],"contacts":[{"inside":true,"with":"仓储","about":"配件"}],"requirements":[{"kind":"skill","text":"打字"}],"conditions":"室内","indicators":[{"code":"K08","name":"投诉按期办结率","weight":"20","veto":false,"target":"95%"}],"training":["制度"],"substitute":"客服主管"},"frame":{"post":"客服主管","department":"客户服务部","class":"主管级","superior":"运营经理","below":["总台"],"headcount":1}}"#;
        let body: Body = from_json("job description", text).unwrap();
        assert_eq!(json(&body), text);
    }
}
