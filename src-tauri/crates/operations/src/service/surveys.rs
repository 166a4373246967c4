//! 满意度调查: opened for some days, answered one by one, closed once.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::ids::{AccountId, CaseId, SurveyId};
use domain::moment::Moment;
use domain::service::{Survey, SurveyAnswer};
use store::StoreError;

use super::find::needed;
use super::rules::Rules;
use super::visits::score;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{AnswerForm, Role, SurveyForm, SurveyView};

/// All surveys with what they come to, the latest first.
pub fn surveys(office: &Office) -> Result<Vec<SurveyView>> {
    let mut rules = Rules::default();
    let all = office.file.service().surveys()?;
    all.into_iter()
        .map(|survey| shown(office, &mut rules, survey))
        .collect()
}

pub(super) fn shown(office: &Office, rules: &mut Rules, survey: Survey) -> Result<SurveyView> {
    let of = rules.on(office, survey.to)?;
    Ok(SurveyView {
        result: survey.result(of.as_deref()),
        survey,
    })
}

fn survey(office: &Office, id: i64) -> Result<Survey> {
    match office.file.service().survey(SurveyId::from(id)) {
        Err(StoreError::Gone { .. }) => {
            Err(refusal("service.unknown_survey").fact("id", id).into())
        }
        other => Ok(other?),
    }
}

/// Opens a survey, or says how many were handed out and whether it is over.
pub fn save_survey(office: &mut Office, now: Moment, form: &SurveyForm) -> Result<SurveyView> {
    office.needs(Role::Clerk)?;
    let title = needed(&form.title, "service.no_title")?;
    if form.to < form.from {
        return Err(refusal("service.survey_days")
            .fact("from", form.from)
            .fact("to", form.to)
            .into());
    }
    let payload = serde_json::json!({ "sent": form.sent, "closed": form.closed });
    let id = match form.id {
        Some(id) => {
            let before = survey(office, id)?;
            if before.closed {
                return Err(refusal("service.survey_closed")
                    .fact("title", before.title)
                    .into());
            }
            office.record(now, "service.survey", &title, payload, |tx| {
                tx.service()
                    .update_survey(before.id, form.sent, form.closed)
            })?;
            before.id
        }
        None => {
            let known = office.file.service().surveys()?;
            if known.iter().any(|other| other.title == title) {
                return Err(refusal("service.survey_taken").fact("title", title).into());
            }
            let served = match form.served {
                Some(served) => served,
                None => customers_served(office, form.from, form.to)?,
            };
            let new = Survey {
                id: SurveyId::from(0),
                title: title.clone(),
                from: form.from,
                to: form.to,
                served,
                sent: form.sent,
                answers: Vec::new(),
                closed: false,
            };
            office.record(now, "service.survey", &title, payload, |tx| {
                tx.service().insert_survey(&new)
            })?
        }
    };
    shown(office, &mut Rules::default(), survey(office, id.into())?)
}

/// Customers that had a case in these days.
fn customers_served(office: &Office, from: NaiveDate, to: NaiveDate) -> Result<u32> {
    let cases = office.file.service().cases()?;
    let served: BTreeSet<String> = cases
        .into_iter()
        .filter(|case| (from..=to).contains(&case.received_at.date()))
        .map(|case| case.account.map_or(case.phone, |id| id.to_string()))
        .collect();
    Ok(u32::try_from(served.len()).unwrap_or(u32::MAX))
}

/// Takes answers in, all of them or none.
pub fn answer_survey(
    office: &mut Office,
    now: Moment,
    id: i64,
    forms: &[AnswerForm],
) -> Result<SurveyView> {
    office.needs(Role::Clerk)?;
    let survey_before = survey(office, id)?;
    if survey_before.closed {
        return Err(refusal("service.survey_closed")
            .fact("title", survey_before.title)
            .into());
    }
    let answers: Vec<SurveyAnswer> = forms
        .iter()
        .map(|form| {
            Ok(SurveyAnswer {
                on: form.on.unwrap_or(now.today()),
                score: score(form.score)?,
                comment: form.comment.trim().to_owned(),
                account: form.account.map(AccountId::from),
                case: form.case.map(CaseId::from),
            })
        })
        .collect::<Result<_>>()?;
    let all = survey_before.answers.len() + answers.len();
    if u32::try_from(all).is_ok_and(|all| all > survey_before.sent) {
        return Err(refusal("service.more_answers")
            .fact("sent", survey_before.sent)
            .fact("answers", all)
            .into());
    }
    let payload = serde_json::json!({ "answers": answers.len() });
    office.record(
        now,
        "service.survey.answer",
        &survey_before.title,
        payload,
        |tx| tx.service().add_answers(survey_before.id, &answers),
    )?;
    shown(office, &mut Rules::default(), survey(office, id)?)
}
