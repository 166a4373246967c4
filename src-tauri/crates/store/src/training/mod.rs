//! Training: eleven kinds of record of one shape, a body beside the columns that are looked up, and the two
//! long tables of requirements and proofs; papers answered at this PC stand in `sittings`.

mod sittings;

use chrono::NaiveDate;
use domain::ids::{
    AgreementId, CompetenceId, CourseId, ExamId, FollowUpId, PlanLineId, PostId, QuestionId,
    SessionId, SkillCertificateId, TrainerId, TrainingRequestId, UserId,
};
use domain::training::{
    Agreement, Competence, Course, Evidence, Exam, FollowUp, PlanLine, Question, Requirement,
    Session, SkillCertificate, Trainer, TrainingRequest, fingerprint,
};
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::StoreError;
use crate::row::{RowExt, changed_one, from_json, json, raw, word};

/// Form of a stored body; a new shape of a type needs a new number and a reader for the old one.
const FORMAT: i64 = 1;

/// What is kept as a body beside a few columns.
pub trait TrainingRecord: Serialize + DeserializeOwned {
    type Id: Into<i64> + From<i64> + Copy;
    const TABLE: &'static str;
    /// What it is, in English, for errors.
    const WHAT: &'static str;
    const COLUMNS: &'static [&'static str];
    /// One for each of the columns.
    #[doc(hidden)]
    fn values(&self) -> Vec<Value>;
    fn id(&self) -> Self::Id;
    fn revision(&self) -> u32;
    /// The row knows better than its body.
    #[doc(hidden)]
    fn stamp(&mut self, id: i64, revision: u32);
}

macro_rules! records {
    ($($kind:ident, $id:ident, $table:literal, $what:literal, [$($column:literal => $value:expr),*];)+) => {$(
        impl TrainingRecord for $kind {
            type Id = $id;
            const TABLE: &'static str = $table;
            const WHAT: &'static str = $what;
            const COLUMNS: &'static [&'static str] = &[$($column),*];

            fn values(&self) -> Vec<Value> {
                vec![$({
                    let value: fn(&$kind) -> Value = $value;
                    value(self)
                }),*]
            }

            fn id(&self) -> $id {
                self.id
            }

            fn revision(&self) -> u32 {
                self.revision
            }

            fn stamp(&mut self, id: i64, revision: u32) {
                self.id = id.into();
                self.revision = revision;
            }
        }
    )+};
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn number(id: impl Into<i64>) -> Value {
    Value::Integer(id.into())
}

records! {
    Competence, CompetenceId, "training_competences", "competence", ["name" => |one| text(&one.name)];
    Course, CourseId, "training_courses", "course", ["name" => |one| text(&one.name)];
    Trainer, TrainerId, "training_trainers", "trainer", ["name" => |one| text(&one.name)];
    PlanLine, PlanLineId, "training_plan_lines", "plan line", ["year" => |one| number(one.year)];
    Session, SessionId, "training_sessions", "training session", ["state" => |one| text(word(&one.state))];
    Question, QuestionId, "training_questions", "question", ["fingerprint" => |one| text(fingerprint(one))];
    Exam, ExamId, "training_exams", "examination", [
        "session_id" => |one| raw(one.session).map_or(Value::Null, Value::Integer),
        "state" => |one| text(word(&one.state))
    ];
    FollowUp, FollowUpId, "training_follow_ups", "follow-up", [
        "session_id" => |one| number(one.session),
        "employee_id" => |one| number(one.employee),
        "after_days" => |one| number(one.after_days)
    ];
    SkillCertificate, SkillCertificateId, "training_certificates", "certificate", [
        "number" => |one| text(&one.number),
        "employee_id" => |one| number(one.employee)
    ];
    TrainingRequest, TrainingRequestId, "training_requests", "training request", [
        "state" => |one| text(word(&one.state))
    ];
    Agreement, AgreementId, "training_agreements", "service agreement", [
        "employee_id" => |one| number(one.employee)
    ];
}

/// Reading.
#[derive(Clone, Copy)]
pub struct Training<'a> {
    db: &'a Connection,
}

impl<'a> Training<'a> {
    pub(crate) fn new(db: &'a Connection) -> Self {
        Self { db }
    }

    /// All records of a kind, the first first.
    pub fn all<T: TrainingRecord>(self) -> Result<Vec<T>, StoreError> {
        self.read("1 = 1", [])
    }

    /// One record; [`StoreError::Gone`] if there is none.
    pub fn get<T: TrainingRecord>(self, id: T::Id) -> Result<T, StoreError> {
        let id: i64 = id.into();
        let found = self.read("id = ?", [id])?.pop();
        found.ok_or_else(|| StoreError::gone(T::WHAT, id))
    }

    fn read<T: TrainingRecord>(
        self,
        which: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.db.prepare(&format!(
            "SELECT id, revision, format, body FROM {} WHERE {which} ORDER BY id",
            T::TABLE
        ))?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let format: i64 = row.get("format")?;
            if format != FORMAT {
                let what = T::WHAT;
                return Err(StoreError::UnknownFormat { what, format });
            }
            let mut record: T = from_json(T::WHAT, &row.text("body")?)?;
            record.stamp(row.get("id")?, row.count("revision")?);
            found.push(record);
        }
        Ok(found)
    }

    /// 岗位要求 of all posts.
    pub fn requirements(self) -> Result<Vec<Requirement>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM training_requirements ORDER BY post_id, competence_id")?;
        let rows = statement.query_map([], |row| {
            Ok(Requirement {
                post: row.id("post_id")?,
                competence: row.id("competence_id")?,
                level: row.word("level")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every proof there is.
    pub fn evidence(self) -> Result<Vec<Evidence>, StoreError> {
        let mut statement = self.db.prepare(
            "SELECT employee_id, competence_id, level, day, until, source, note FROM training_evidence
             ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Evidence {
                employee: row.id("employee_id")?,
                competence: row.id("competence_id")?,
                level: row.word("level")?,
                on: row.day("day")?,
                until: row.day_opt("until")?,
                source: row.word("source")?,
                note: row.text("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Writing; reads as well.
pub struct TrainingTx<'a> {
    read: Training<'a>,
    user: UserId,
    at: String,
}

impl<'a> std::ops::Deref for TrainingTx<'a> {
    type Target = Training<'a>;

    fn deref(&self) -> &Training<'a> {
        &self.read
    }
}

impl<'a> TrainingTx<'a> {
    pub(crate) fn new(db: &'a Connection, user: UserId, at: String) -> Self {
        let read = Training::new(db);
        Self { read, user, at }
    }

    /// A new record; its id and revision are made here. What must be unique and is not: a
    /// [`StoreError::Conflict`].
    pub fn insert<T: TrainingRecord>(&self, record: &T) -> Result<T::Id, StoreError> {
        let columns: String = T::COLUMNS.iter().map(|name| format!("{name}, ")).collect();
        let places = "?, ".repeat(T::COLUMNS.len());
        let mut values = record.values();
        values.extend(self.common(record));
        self.read.db.execute(
            &format!(
                "INSERT INTO {} ({columns}format, body, user_id, at) VALUES ({places}?, ?, ?, ?)",
                T::TABLE
            ),
            params_from_iter(values),
        )?;
        Ok(self.read.db.last_insert_rowid().into())
    }

    /// Another state of a record. [`StoreError::Stale`] if it was changed since it was read.
    pub fn update<T: TrainingRecord>(&self, record: &T) -> Result<(), StoreError> {
        let columns: String = T::COLUMNS
            .iter()
            .map(|name| format!("{name} = ?, "))
            .collect();
        let mut values = record.values();
        values.extend(self.common(record));
        values.push(number(record.id()));
        values.push(number(record.revision()));
        let changed = self.read.db.execute(
            &format!(
                "UPDATE {} SET {columns}format = ?, body = ?, user_id = ?, at = ?, revision = revision + 1
                 WHERE id = ? AND revision = ?",
                T::TABLE
            ),
            params_from_iter(values),
        )?;
        one::<T>(changed, record.id())
    }

    /// Takes a record away; one that others rest on is a [`StoreError::Conflict`].
    pub fn delete<T: TrainingRecord>(&self, id: T::Id) -> Result<(), StoreError> {
        let statement = format!("DELETE FROM {} WHERE id = ?", T::TABLE);
        let changed = self.read.db.execute(&statement, [id.into()])?;
        one::<T>(changed, id)
    }

    fn common<T: TrainingRecord>(&self, record: &T) -> [Value; 4] {
        [
            Value::Integer(FORMAT),
            text(json(record)),
            number(self.user),
            text(&self.at),
        ]
    }

    /// Replaces what a post needs.
    pub fn put_requirements(&self, post: PostId, needed: &[Requirement]) -> Result<(), StoreError> {
        let db = self.read.db;
        db.execute(
            "DELETE FROM training_requirements WHERE post_id = ?",
            [i64::from(post)],
        )?;
        for one in needed {
            db.execute(
                "INSERT INTO training_requirements (post_id, competence_id, level) VALUES (?, ?, ?)",
                params![i64::from(post), i64::from(one.competence), word(&one.level)],
            )?;
        }
        Ok(())
    }

    /// One more proof.
    pub fn prove(&self, proof: &Evidence) -> Result<(), StoreError> {
        let day = |day: NaiveDate| day.to_string();
        self.read.db.execute(
            "INSERT INTO training_evidence
                (employee_id, competence_id, level, day, until, source, note, user_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                i64::from(proof.employee),
                i64::from(proof.competence),
                word(&proof.level),
                day(proof.on),
                proof.until.map(day),
                word(&proof.source),
                proof.note,
                i64::from(self.user),
                self.at
            ],
        )?;
        Ok(())
    }
}

fn one<T: TrainingRecord>(changed: usize, id: T::Id) -> Result<(), StoreError> {
    changed_one(changed, T::WHAT, id.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the first release; if this fails, existing files would no longer be read as they are.
    #[test]
    fn format_1_of_a_question_is_read_and_written_as_it_was() {
        let text = r#"{"id":0,"revision":0,"kind":"single","stem":"几小时内受理","options":["2","24"],"answer":["A"],"difficulty":1,"tags":["投诉"],"articles":[{"regulation":1,"article":"n7","label":"第七条","hash":"00"}],"retired":false}"#;
        let question: Question = from_json("question", text).unwrap();
        assert_eq!(json(&question), text);
    }

    #[test]
    fn format_1_of_a_session_is_read_and_written_as_it_was() {
        let text = r#"{"id":0,"revision":0,"title":"季奖制度","kind":"rules","course":1,"plan_line":null,"regulation":3,"trainer":"方祎宁","slots":[{"day":"2026-03-19","from":540,"to":660,"room":"会议室"}],"practice_minutes":30,"exam":"theory","cost":5000,"material":"","attendees":[{"employee":1,"attendance":"present","practice":"85.5","note":""}],"feedback":[{"content":4,"trainer":5,"organisation":4,"overall":5,"remark":""}],"effects":[],"state":"closed","record":"","closed_on":"2026-03-21"}"#;
        let session: Session = from_json("session", text).unwrap();
        assert_eq!(json(&session), text);
    }
}
