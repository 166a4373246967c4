//! Competences, needs and the plan.

use chrono::NaiveDate;
use domain::quarter::Quarter;
use domain::training::{Competence, ContentKind, ExamForm, Level, PlanLevel, PlanLine};
use operations::views::{
    CompetenceForm, PlanForm, PlanRow, PlanView, ProofForm, RequestForm, RequirementForm,
};
use operations::{Error, jobs, refusal, training};
use serde_json::json;

use super::{Call, output, pair, word, year_of};
use crate::arguments::{CompetencesCommand, PlanCommand, PlanDetails, RequestsCommand};

pub(super) fn competences(
    call: &mut Call<'_>,
    command: Option<CompetencesCommand>,
) -> Result<(), Error> {
    let view = match command {
        None => training::matrix_view(call.office, call.now.today())?,
        Some(CompetencesCommand::Save {
            name,
            id,
            months,
            note,
        }) => {
            let all = training::matrix_view(call.office, call.now.today())?
                .matrix
                .competences;
            let there = all.iter().find(|one| id == Some(one.id.into()));
            let form = CompetenceForm {
                id,
                revision: there.map_or(1, |one| one.revision),
                name,
                months,
                note,
            };
            training::save_competence(call.office, call.now, &form)?
        }
        Some(CompetencesCommand::Remove { name }) => {
            let id = training::find_competence(call.office, &name)?;
            training::remove_competence(call.office, call.now, id)?
        }
        Some(CompetencesCommand::FromJobs) => training::take_from_jobs(call.office, call.now)?,
    };
    output::rows(call, &view.matrix.competences, "", |one: &Competence| {
        let months = one
            .months
            .map(|months| months.to_string())
            .unwrap_or_default();
        format!("{}\t{}\t{months}", one.id, one.name)
    })
}

pub(super) fn require(call: &mut Call<'_>, post: &str, needed: &[String]) -> Result<(), Error> {
    let id = jobs::find_post(call.office, post)?;
    let needed = levels(call, needed)?
        .into_iter()
        .map(|(competence, level)| RequirementForm { competence, level })
        .collect::<Vec<_>>();
    let view = training::put_requirements(call.office, call.now, id, &needed)?;
    output::matrix(
        call,
        &view,
        None,
        Some(post.rsplit('/').next().unwrap_or(post)),
        false,
    )
}

pub(super) fn levels(call: &Call<'_>, pairs: &[String]) -> Result<Vec<(i64, Level)>, Error> {
    pairs
        .iter()
        .map(|text| {
            let (name, level) = pair(text)?;
            Ok((training::find_competence(call.office, name)?, word(level)?))
        })
        .collect()
}

pub(super) fn prove(
    call: &mut Call<'_>,
    person: String,
    competence: &str,
    level: Level,
    on: Option<NaiveDate>,
    note: String,
    certificate: Option<String>,
) -> Result<(), Error> {
    let form = ProofForm {
        code: person.clone(),
        competence: training::find_competence(call.office, competence)?,
        level,
        on: on.unwrap_or(call.now.today()),
        note,
        certificate,
    };
    training::prove(call.office, call.now, &form)?;
    let file = training::training_file(call.office, call.now.today(), &person)?;
    output::file(call, &file)
}

pub(super) fn requests(call: &mut Call<'_>, command: Option<RequestsCommand>) -> Result<(), Error> {
    let view = match command {
        None => training::needs_view(call.office, call.now.today())?,
        Some(RequestsCommand::Add {
            what,
            why,
            person,
            on,
        }) => {
            let form = RequestForm {
                code: person,
                on: on.unwrap_or(call.now.today()),
                what,
                why,
            };
            training::request(call.office, call.now, &form)?
        }
        Some(RequestsCommand::Accept { id, answer }) => {
            training::decide_request(call.office, call.now, id, true, &answer)?
        }
        Some(RequestsCommand::Decline { id, answer }) => {
            training::decide_request(call.office, call.now, id, false, &answer)?
        }
    };
    output::rows(call, &view.requests, "request", |row| {
        format!(
            "{}\t{}\t{}\t{}\t{}",
            row.request.id,
            row.request.on,
            row.name,
            row.request.what,
            output::word(&row.request.state)
        )
    })
}

pub(super) fn list(
    call: &Call<'_>,
    year: Option<i32>,
    quarter: Option<Quarter>,
    level: Option<PlanLevel>,
    department: Option<&str>,
) -> Result<(), Error> {
    let today = call.now.today();
    let year = year
        .or(quarter.map(|quarter| year_of(quarter.first_day())))
        .unwrap_or_else(|| year_of(today));
    let view = training::plan_view(call.office, today, year)?;
    let within = |row: &PlanRow| {
        quarter.is_none_or(|quarter| {
            row.line.from <= quarter.last_day() && quarter.first_day() <= row.line.to
        })
    };
    let found: Vec<&PlanRow> = view
        .rows
        .iter()
        .filter(|row| within(row))
        .filter(|row| level.is_none_or(|wanted| row.line.level == wanted))
        .filter(|row| department.is_none_or(|wanted| row.department == wanted))
        .collect();
    output::plan(call, &found)
}

pub(super) fn run(call: &mut Call<'_>, command: PlanCommand) -> Result<(), Error> {
    match command {
        PlanCommand::Add { title, details } => {
            let form = form(call, None, Some(title), details)?;
            let before = training::plan_view(call.office, call.now.today(), form.year)?;
            let view = training::save_line(call.office, call.now, &form)?;
            let known = |row: &&PlanRow| !before.rows.iter().any(|old| old.line.id == row.line.id);
            output::plan(call, &view.rows.iter().filter(known).collect::<Vec<_>>())
        }
        PlanCommand::Change { id, title, details } => {
            let line = line(call, id)?;
            let form = form(call, Some(&line), title, details)?;
            let view = training::save_line(call.office, call.now, &form)?;
            one(call, &view, id)
        }
        PlanCommand::Drop { id, reason } => {
            let view = training::drop_line(call.office, call.now, id, &reason)?;
            one(call, &view, id)
        }
        PlanCommand::Approve { year } => {
            let view = training::approve_plan(call.office, call.now, year)?;
            output::plan(call, &view.rows.iter().collect::<Vec<_>>())
        }
        PlanCommand::Wages { year, amount } => {
            let view = training::set_wages(call.office, call.now, year, &amount)?;
            let answer = json!({
                "year": year, "wages": view.wages.map(|wages| wages.to_string()),
                "ceiling": view.ceiling.map(|ceiling| ceiling.to_string()), "basis": view.budget_basis,
                "budget": view.totals.budget.to_string(),
            });
            if call.global.json {
                return crate::output::json(&answer);
            }
            let ceiling = view
                .ceiling
                .map(|ceiling| ceiling.grouped())
                .unwrap_or_default();
            crate::output::line(&format!("{ceiling}\t{}", view.budget_basis))
        }
    }
}

fn one(call: &Call<'_>, view: &PlanView, id: i64) -> Result<(), Error> {
    let own = view.rows.iter().filter(|row| i64::from(row.line.id) == id);
    output::plan(call, &own.collect::<Vec<_>>())
}

/// A line of this year or of those beside it.
fn line(call: &Call<'_>, id: i64) -> Result<PlanLine, Error> {
    let today = call.now.today();
    for year in (year_of(today) - 2)..=(year_of(today) + 2) {
        let view = training::plan_view(call.office, today, year)?;
        if let Some(row) = view
            .rows
            .into_iter()
            .find(|row| i64::from(row.line.id) == id)
        {
            return Ok(row.line);
        }
    }
    Err(refusal("training.unknown_line").fact("id", id).into())
}

fn form(
    call: &Call<'_>,
    line: Option<&PlanLine>,
    title: Option<String>,
    typed: PlanDetails,
) -> Result<PlanForm, Error> {
    let today = call.now.today();
    let from = typed.from.or(line.map(|line| line.from)).unwrap_or(today);
    let to = typed.to.or(line.map(|line| line.to)).unwrap_or(from);
    let kept = |text: Option<String>, of: fn(&PlanLine) -> String| {
        text.unwrap_or_else(|| line.map(of).unwrap_or_default())
    };
    let course = match &typed.course {
        Some(name) => Some(training::find_course(call.office, name)?),
        None => line.and_then(|line| line.course).map(Into::into),
    };
    let department = match (typed.department, line.and_then(|line| line.department)) {
        (Some(name), _) => Some(name),
        (None, Some(id)) => {
            let people = operations::people::view(call.office, today)?;
            let found = people.organisation.department(id);
            found.map(|department| department.name.clone())
        }
        (None, None) => None,
    };
    Ok(PlanForm {
        id: line.map(|line| line.id.into()),
        revision: line.map_or(1, |line| line.revision),
        year: year_of(from),
        title: kept(title, |line| line.title.clone()),
        level: typed
            .level
            .or(line.map(|line| line.level))
            .unwrap_or(if department.is_some() {
                PlanLevel::Department
            } else {
                PlanLevel::Company
            }),
        department,
        kind: typed
            .kind
            .or(line.map(|line| line.kind))
            .unwrap_or(ContentKind::Rules),
        course,
        audience: kept(typed.audience, |line| line.audience.clone()),
        theory: kept(typed.theory, |line| output::hours(line.theory_minutes)),
        practice: kept(typed.practice, |line| output::hours(line.practice_minutes)),
        from,
        to,
        trainer: kept(typed.trainer, |line| line.trainer.clone()),
        exam: typed
            .exam
            .or(line.map(|line| line.exam))
            .unwrap_or(ExamForm::None),
        budget: kept(typed.budget, |line| line.budget.to_string()),
        reason: kept(typed.reason, |line| line.reason.clone()),
    })
}
