//! 满意度调查

use domain::ids::SurveyId;
use domain::service::{Survey, SurveyAnswer};
use rusqlite::{Row, params};

use super::{Service, ServiceTx};
use crate::error::StoreError;
use crate::row::{RowExt, changed_one, raw};

impl Service<'_> {
    /// All surveys with their answers, the latest first.
    pub fn surveys(self) -> Result<Vec<Survey>, StoreError> {
        let mut statement = self
            .db
            .prepare("SELECT * FROM service_surveys ORDER BY to_day DESC, id DESC")?;
        let rows = statement.query_map([], survey)?;
        let mut surveys: Vec<Survey> = rows.collect::<Result<_, _>>()?;
        for survey in &mut surveys {
            survey.answers = self.answers(survey.id)?;
        }
        Ok(surveys)
    }

    /// [`StoreError::Gone`] without such a survey.
    pub fn survey(self, id: SurveyId) -> Result<Survey, StoreError> {
        let all = self.surveys()?;
        let found = all.into_iter().find(|survey| survey.id == id);
        found.ok_or_else(|| StoreError::gone("survey", id))
    }

    fn answers(self, survey: SurveyId) -> Result<Vec<SurveyAnswer>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM service_answers WHERE survey_id = ? ORDER BY id")?;
        let rows = statement.query_map([i64::from(survey)], |row| {
            Ok(SurveyAnswer {
                on: row.day("answered")?,
                score: row.get("score")?,
                comment: row.text("comment")?,
                account: row.id_opt("account_id")?,
                case: row.id_opt("case_id")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl ServiceTx<'_> {
    /// `survey.id` and its answers are not read.
    pub fn insert_survey(&self, survey: &Survey) -> Result<SurveyId, StoreError> {
        self.db.execute(
            "INSERT INTO service_surveys (title, from_day, to_day, served, sent) VALUES (?, ?, ?, ?, ?)",
            params![
                survey.title,
                survey.from.to_string(),
                survey.to.to_string(),
                survey.served,
                survey.sent
            ],
        )?;
        Ok(self.db.last_insert_rowid().into())
    }

    /// How many were handed out, and whether it is over.
    pub fn update_survey(&self, id: SurveyId, sent: u32, closed: bool) -> Result<(), StoreError> {
        let changed = self.db.execute(
            "UPDATE service_surveys SET sent = ?, closed = ? WHERE id = ?",
            params![sent, closed, i64::from(id)],
        )?;
        changed_one(changed, "survey", id.into())
    }

    /// An answer to a closed survey is a [`StoreError::Conflict`].
    pub fn add_answers(&self, id: SurveyId, answers: &[SurveyAnswer]) -> Result<(), StoreError> {
        let mut insert = self.db.prepare(
            "INSERT INTO service_answers (survey_id, answered, score, comment, account_id, case_id)
             VALUES (?, ?, ?, ?, ?, ?)",
        )?;
        for answer in answers {
            insert.execute(params![
                i64::from(id),
                answer.on.to_string(),
                answer.score,
                answer.comment,
                raw(answer.account),
                raw(answer.case)
            ])?;
        }
        Ok(())
    }
}

fn survey(row: &Row<'_>) -> rusqlite::Result<Survey> {
    Ok(Survey {
        id: row.id("id")?,
        title: row.text("title")?,
        from: row.day("from_day")?,
        to: row.day("to_day")?,
        served: row.count("served")?,
        sent: row.count("sent")?,
        answers: Vec::new(),
        closed: row.get("closed")?,
    })
}
