//! Training: one function a word, each translating into one operation.

mod bank;
mod courses;
mod exams;
mod layout;
mod marking;
mod output;
mod people;
mod plan;
mod sessions;
mod sitting;

use std::process::ExitCode;

use domain::moment::Moment;
use operations::office::Office;
use operations::texts::Language;
use operations::views::TrainingPrint;
use operations::{Error, papers, refusal, training};
use serde_json::json;

use crate::arguments::{Global, TrainingCommand as C};
use crate::{desk, output as out};

/// What every command of training needs.
pub(super) struct Call<'a> {
    pub(super) office: &'a mut Office,
    pub(super) now: Moment,
    pub(super) global: &'a Global,
    pub(super) language: Language,
}

/// Runs `training …`.
pub fn run(global: &Global, command: C, language: Language) -> Result<ExitCode, Error> {
    let now = operations::clock::now()?;
    let mut office = desk::open(global)?;
    let mut call = Call {
        office: &mut office,
        now,
        global,
        language,
    };
    dispatch(&mut call, command)?;
    Ok(ExitCode::SUCCESS)
}

fn dispatch(call: &mut Call<'_>, command: C) -> Result<(), Error> {
    let today = call.now.today();
    match command {
        C::Overview => output::overview(call, &training::overview(call.office, today)?),
        C::Competences { command } => plan::competences(call, command),
        C::Require { post, needed } => plan::require(call, &post, &needed),
        C::Prove {
            person,
            competence,
            level,
            on,
            note,
            certificate,
        } => plan::prove(call, person, &competence, level, on, note, certificate),
        C::Matrix {
            on,
            department,
            post,
            gaps,
        } => {
            let view = training::matrix_view(call.office, on.unwrap_or(today))?;
            output::matrix(call, &view, department.as_deref(), post.as_deref(), gaps)
        }
        C::Needs => output::needs(call, &training::needs_view(call.office, today)?),
        C::Requests { command } => plan::requests(call, command),
        C::Plan {
            year,
            quarter,
            level,
            department,
            command,
        } => match command {
            None => plan::list(call, year, quarter, level, department.as_deref()),
            Some(command) => plan::run(call, *command),
        },
        C::Courses { command } => courses::courses(call, command),
        C::Trainers { command } => courses::trainers(call, command),
        C::Session { command } => sessions::run(call, command.map(|command| *command)),
        C::Bank { command } => bank::run(call, command),
        C::Exam { command } => exams::run(call, command.map(|command| *command)),
        C::Followups { command } => people::follow_ups(call, command),
        C::Certificates { command } => people::certificates(call, command),
        C::Agreements { command } => people::agreements(call, command),
        C::File { person } => {
            let file = training::training_file(call.office, today, &person)?;
            output::file(call, &file)
        }
        C::Due { days } => output::due(call, &training::training_due(call.office, today, days)?),
        C::Indicators { quarter } => {
            let (from, to) = match quarter {
                Some(quarter) => (quarter.first_day(), quarter.last_day()),
                None => (
                    chrono::NaiveDate::from_ymd_opt(year_of(today), 1, 1).unwrap_or(today),
                    today,
                ),
            };
            output::indicators(call, &training::indicators(call.office, from, to)?)
        }
        C::Print {
            form,
            id,
            out: path,
            year,
            person,
            variant,
            sign,
        } => {
            let order = TrainingPrint {
                paper: form.into(),
                id,
                year,
                code: person,
                variant,
                sign,
            };
            let row = training::print(call.office, call.now, &order)?;
            desk::write(&path, &papers::bytes(call.office, row.id)?)?;
            if call.global.json {
                return out::json(&json!({
                    "id": row.id, "number": row.number, "pages": row.pages, "signed": row.signed, "out": path,
                }));
            }
            out::line(&format!("{}\t{}", row.number, path.display()))
        }
    }
}

pub(super) fn year_of(day: chrono::NaiveDate) -> i32 {
    use chrono::Datelike;
    day.year()
}

/// `LEFT=RIGHT` as typed.
pub(super) fn pair(text: &str) -> Result<(&str, &str), Error> {
    text.split_once('=')
        .map(|(left, right)| (left.trim(), right.trim()))
        .ok_or_else(|| refusal("cli.not_a_pair").fact("value", text).into())
}

/// A word of the domain in the right half of a pair.
pub(super) fn word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Error> {
    let value = serde_json::Value::String(text.replace('-', "_"));
    serde_json::from_value(value).map_err(|error| {
        refusal("cli.unknown_word")
            .fact("value", text)
            .detail(error)
            .into()
    })
}
