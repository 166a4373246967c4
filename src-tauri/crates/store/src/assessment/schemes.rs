//! 考核方案 of the posts in versions.

use chrono::NaiveDate;
use domain::assessment::{Scheme, SchemeState, SchemeVersion};
use domain::ids::{PostId, SchemeId};
use rusqlite::{Row, params};

use super::{Assessments, AssessmentsTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, from_json, json, word};

/// Form of a stored scheme; a new shape needs a new number and a reader for the old one.
const FORMAT: i64 = 1;

/// What makes a draft a version.
#[derive(Debug, Clone, Copy)]
pub struct NewScheme<'a> {
    pub effective_on: NaiveDate,
    pub change: &'a str,
}

impl Assessments<'_> {
    /// All versions of all posts, by post and count.
    pub fn schemes(self) -> Result<Vec<SchemeVersion>, StoreError> {
        self.schemes_where("?1 = ?1", 0)
    }

    /// The versions of a post, the first first.
    pub fn schemes_of(self, post: PostId) -> Result<Vec<SchemeVersion>, StoreError> {
        self.schemes_where("post_id = ?1", post.into())
    }

    fn schemes_where(self, which: &str, value: i64) -> Result<Vec<SchemeVersion>, StoreError> {
        let mut statement = self.db.prepare(&format!(
            "SELECT * FROM assessment_schemes WHERE {which} ORDER BY post_id, ordinal"
        ))?;
        let mut rows = statement.query([value])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(version(row)?);
        }
        Ok(found)
    }
}

fn version(row: &Row<'_>) -> Result<SchemeVersion, StoreError> {
    let format: i64 = row.get("format")?;
    if format != FORMAT {
        return Err(StoreError::UnknownFormat {
            what: "assessment scheme",
            format,
        });
    }
    Ok(SchemeVersion {
        id: row.id("id")?,
        post: row.id("post_id")?,
        ordinal: row.count("ordinal")?,
        state: row.word("state")?,
        revision: row.count("revision")?,
        scheme: from_json("assessment scheme", &row.text("body")?)?,
        change: row.text("change")?,
        effective_on: row.day_opt("effective_on")?,
        written_by: row.text("user_name")?,
        written_at: row.text("at")?,
    })
}

impl AssessmentsTx<'_> {
    /// A draft with the next count of its post. A second one is a [`StoreError::Conflict`].
    pub fn insert_draft(&self, post: PostId, scheme: &Scheme) -> Result<SchemeId, StoreError> {
        self.db.execute(
            "INSERT INTO assessment_schemes (post_id, ordinal, state, format, body, user_id, user_name, at)
             VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM assessment_schemes WHERE post_id = ?1),
                'draft', ?2, ?3, ?4, ?5, ?6)",
            params![
                i64::from(post),
                FORMAT,
                json(scheme),
                i64::from(self.who.user),
                self.who.name,
                self.at
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// Another scheme in a draft. [`StoreError::Stale`] if it was changed since `seen`.
    pub fn save_draft(&self, id: SchemeId, seen: u32, scheme: &Scheme) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE assessment_schemes SET body = ?, format = ?, revision = revision + 1, user_id = ?,
                user_name = ?, at = ?
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                json(scheme),
                FORMAT,
                i64::from(self.who.user),
                self.who.name,
                self.at,
                i64::from(id),
                seen
            ],
        )?;
        changed_one(changed, "assessment scheme", id.into())
    }

    /// Takes a draft away.
    pub fn discard_draft(&self, id: SchemeId) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "DELETE FROM assessment_schemes WHERE id = ? AND state = 'draft'",
            [i64::from(id)],
        )?;
        changed_one(changed, "assessment scheme", id.into())
    }

    /// A draft becomes what it is for ever.
    pub fn issue_draft(
        &self,
        id: SchemeId,
        seen: u32,
        new: NewScheme<'_>,
    ) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE assessment_schemes SET state = ?, change = ?, effective_on = ?, user_id = ?,
                user_name = ?, at = ?
             WHERE id = ? AND revision = ? AND state = 'draft'",
            params![
                word(&SchemeState::Issued),
                new.change,
                new.effective_on.to_string(),
                i64::from(self.who.user),
                self.who.name,
                self.at,
                i64::from(id),
                seen
            ],
        )?;
        changed_one(changed, "assessment scheme", id.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the first release; if this fails, existing files would no longer be read as they are.
    #[test]
    fn format_1_is_read_and_written_as_it_was() {
        let text = r#"{"items":[{"code":"K08","name":"办结率","unit":"%","weight":"60","rule":{"kind":"proportional","target":"95","floor":"0.6","cap":"1"}},{"code":"","name":"评价","unit":"分","weight":"40","rule":{"kind":"manual"}}],"vetoes":[{"name":"编造","effect":{"effect":"cap","at":"60"}}],"plus_cap":"10","minus_cap":"20","min":"0","max":"120"}"#;
        let scheme: Scheme = from_json("assessment scheme", text).unwrap();
        assert_eq!(json(&scheme), text);
    }
}
