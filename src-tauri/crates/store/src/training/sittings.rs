//! 机上考试: who sat down, every answer in a row of its own, when the paper was handed in.

use chrono::{DateTime, FixedOffset};
use domain::ids::{EmployeeId, ExamId, QuestionId, SittingId};
use domain::training::{Sitting, SittingAnswer};
use rusqlite::{Row, params};

use super::{Training, TrainingTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one};

impl Training<'_> {
    /// The sittings of an examination, the first first.
    pub fn sittings(self, exam: ExamId) -> Result<Vec<Sitting>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM training_sittings WHERE exam_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(exam)], sitting)?;
        let mut found = rows.collect::<Result<Vec<_>, _>>()?;
        let mut statement = self.db.prepare(
            "SELECT question_id, answer FROM training_sitting_answers WHERE sitting_id = ? ORDER BY question_id",
        )?;
        for one in &mut found {
            let answers = statement.query_map([i64::from(one.id)], |row| {
                Ok(SittingAnswer {
                    question: row.id("question_id")?,
                    answer: row.text("answer")?,
                })
            })?;
            one.answers = answers.collect::<Result<_, _>>()?;
        }
        Ok(found)
    }
}

fn sitting(row: &Row<'_>) -> rusqlite::Result<Sitting> {
    Ok(Sitting {
        id: row.id("id")?,
        exam: row.id("exam_id")?,
        employee: row.id("employee_id")?,
        variant: row.text("variant")?,
        begun_at: instant(row, "begun_at")?,
        handed_in_at: match row.get_ref("handed_in_at")? {
            rusqlite::types::ValueRef::Null => None,
            _ => Some(instant(row, "handed_in_at")?),
        },
        answers: Vec::new(),
    })
}

/// A stamp as it was written.
fn instant(row: &Row<'_>, column: &str) -> rusqlite::Result<DateTime<FixedOffset>> {
    let text: String = row.get(column)?;
    DateTime::parse_from_rfc3339(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            0,
            rusqlite::types::Type::Text,
            format!("{column} {text:?}: {error}").into(),
        )
    })
}

impl TrainingTx<'_> {
    /// Somebody sits down, now. Twice to one examination is a [`StoreError::Conflict`].
    pub fn sit_down(
        &self,
        exam: ExamId,
        employee: EmployeeId,
        variant: &str,
    ) -> Result<SittingId, StoreError> {
        self.read.db.execute(
            "INSERT INTO training_sittings (exam_id, employee_id, variant, begun_at, user_id)
             VALUES (?, ?, ?, ?, ?)",
            params![
                i64::from(exam),
                i64::from(employee),
                variant,
                self.at,
                i64::from(self.user)
            ],
        )?;
        Ok(self.read.db.last_insert_rowid().into())
    }

    /// Keeps an answer in place of the one that was given before.
    pub fn keep_answer(
        &self,
        sitting: SittingId,
        question: QuestionId,
        answer: &str,
    ) -> Result<(), StoreError> {
        self.read.db.execute(
            "INSERT INTO training_sitting_answers (sitting_id, question_id, answer, given_at)
             VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (sitting_id, question_id) DO UPDATE SET answer = ?3, given_at = ?4",
            params![i64::from(sitting), i64::from(question), answer, self.at],
        )?;
        Ok(())
    }

    /// 交卷, now. [`StoreError::Stale`] if it was handed in before.
    pub fn hand_in(&self, sitting: SittingId) -> Result<(), StoreError> {
        let changed = self.read.db.execute(
            "UPDATE training_sittings SET handed_in_at = ? WHERE id = ? AND handed_in_at IS NULL",
            params![self.at, i64::from(sitting)],
        )?;
        changed_one(changed, "sitting", sitting.into())
    }
}
