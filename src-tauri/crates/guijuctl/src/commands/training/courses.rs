//! `training courses …` and `training trainers …`

use domain::training::{ContentKind, CourseCompetence, ExamForm, Material};
use operations::views::{CourseForm, TrainerForm};
use operations::{Error, refusal, training};

use super::plan::levels;
use super::{Call, output};
use crate::arguments::{CoursesCommand, TrainersCommand};

pub(super) fn courses(call: &mut Call<'_>, command: Option<CoursesCommand>) -> Result<(), Error> {
    let today = call.now.today();
    let mut view = training::courses_view(call.office, today)?;
    let there = |id: i64| {
        let mut all = view.courses.iter();
        all.find(|row| i64::from(row.course.id) == id)
            .map(|row| row.course.clone())
    };
    match command {
        None => {}
        Some(CoursesCommand::Save {
            name,
            id,
            kind,
            outline,
            theory,
            practice,
            exam,
            shows,
            retire,
        }) => {
            let course = id.and_then(there);
            let course = course.as_ref();
            let competences = match shows.is_empty() {
                true => course
                    .map(|one| one.competences.clone())
                    .unwrap_or_default(),
                false => levels(call, &shows)?
                    .into_iter()
                    .map(|(competence, level)| CourseCompetence {
                        competence: competence.into(),
                        level,
                    })
                    .collect(),
            };
            let hours = |typed: Option<String>, minutes: Option<u32>| {
                typed.unwrap_or_else(|| minutes.map(output::hours).unwrap_or_default())
            };
            let form = CourseForm {
                id,
                revision: course.map_or(1, |one| one.revision),
                name,
                kind: kind
                    .or(course.map(|one| one.kind))
                    .unwrap_or(ContentKind::Rules),
                outline: outline
                    .or(course.map(|one| one.outline.clone()))
                    .unwrap_or_default(),
                theory: hours(theory, course.map(|one| one.theory_minutes)),
                practice: hours(practice, course.map(|one| one.practice_minutes)),
                exam: exam
                    .or(course.map(|one| one.exam))
                    .unwrap_or(ExamForm::None),
                competences,
                materials: course.map(|one| one.materials.clone()).unwrap_or_default(),
                retired: retire,
            };
            view = training::save_course(call.office, call.now, &form)?;
        }
        Some(CoursesCommand::Material {
            course,
            title,
            version,
            on,
            note,
            file,
        }) => {
            let id = training::find_course(call.office, &course)?;
            let Some(mut course) = there(id) else {
                return Err(refusal("training.unknown_course").fact("id", id).into());
            };
            course.materials.push(Material {
                title,
                version,
                on: on.unwrap_or(today),
                note,
            });
            let form = CourseForm {
                id: Some(id),
                revision: course.revision,
                name: course.name,
                kind: course.kind,
                outline: course.outline,
                theory: output::hours(course.theory_minutes),
                practice: output::hours(course.practice_minutes),
                exam: course.exam,
                competences: course.competences,
                materials: course.materials,
                retired: course.retired,
            };
            let version = form.materials.len();
            view = training::save_course(call.office, call.now, &form)?;
            if let Some(file) = file {
                view = training::add_material_file(call.office, call.now, id, version, &file)?;
            }
        }
        Some(CoursesCommand::Attach {
            course,
            version,
            file,
        }) => {
            let id = training::find_course(call.office, &course)?;
            view = training::add_material_file(call.office, call.now, id, version, &file)?;
        }
        Some(CoursesCommand::File {
            course,
            version,
            out,
        }) => {
            let id = training::find_course(call.office, &course)?;
            let mut rows = view.courses.iter();
            let row = rows.find(|row| i64::from(row.course.id) == id);
            let file = row
                .and_then(|row| row.files.get(version.checked_sub(1)?))
                .and_then(Option::as_ref)
                .ok_or_else(|| {
                    refusal("training.no_material_file")
                        .fact("name", &course)
                        .fact("version", version)
                })?;
            training::copy_material_file(call.office, file.id, &out)?;
        }
    }
    output::rows(call, &view.courses, "course", |row| {
        format!(
            "{}\t{}\t{}\t{}",
            row.course.id,
            row.course.name,
            output::word(&row.course.kind),
            output::hours(row.course.theory_minutes + row.course.practice_minutes)
        )
    })
}

pub(super) fn trainers(call: &mut Call<'_>, command: Option<TrainersCommand>) -> Result<(), Error> {
    let mut view = training::courses_view(call.office, call.now.today())?;
    if let Some(TrainersCommand::Save {
        name,
        id,
        person,
        provider,
        subjects,
        until,
    }) = command
    {
        let there = view
            .trainers
            .iter()
            .find(|row| id == Some(row.trainer.id.into()));
        let form = TrainerForm {
            id,
            revision: there.map_or(1, |row| row.trainer.revision),
            name,
            code: person,
            provider,
            subjects,
            certified_until: until,
        };
        view = training::save_trainer(call.office, call.now, &form)?;
    }
    output::rows(call, &view.trainers, "trainer", |row| {
        let until = row.trainer.certified_until.map(|day| day.to_string());
        format!(
            "{}\t{}\t{}",
            row.trainer.id,
            row.trainer.name,
            until.unwrap_or_default()
        )
    })
}
