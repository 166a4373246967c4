//! Competences, what posts need, courses, trainers, lines of the plan.

use domain::moment::Moment;
use domain::training::{CourseCompetence, Level, Material};

use super::super::found::at;
use super::file::{File, Line};
use crate::error::Result;
use crate::jobs::find_post;
use crate::office::Office;
use crate::training as verbs;
use crate::views::{CompetenceForm, CourseForm, PlanForm, ProofForm, RequirementForm, TrainerForm};

pub(super) fn catalogue(office: &mut Office, day: Moment, file: &File) -> Result<()> {
    for one in &file.competences {
        let form = CompetenceForm {
            id: None,
            revision: 1,
            name: one.name.clone(),
            months: one.months,
            note: one.note.clone(),
        };
        verbs::save_competence(office, day, &form)?;
    }
    for (post, needed) in &file.requirements {
        let id = find_post(office, post)?;
        let needed = levels(office, needed)?;
        verbs::put_requirements(office, day, id, &needed)?;
    }
    for one in &file.proofs {
        let form = ProofForm {
            code: one.code.clone(),
            competence: verbs::find_competence(office, &one.competence)?,
            level: one.level,
            on: one.on,
            note: one.note.clone(),
            certificate: None,
        };
        let recorded = at(day, one.on.max(day.today()), 10)?;
        verbs::prove(office, recorded, &form)?;
    }
    for one in &file.courses {
        let (title, version, on, note) = one.material.clone();
        let competences = levels(office, &one.competences)?.into_iter();
        let form = CourseForm {
            id: None,
            revision: 1,
            name: one.name.clone(),
            kind: one.kind,
            outline: one.outline.clone(),
            theory: one.theory.clone(),
            practice: one.practice.clone(),
            exam: one.exam,
            competences: competences
                .map(|one| CourseCompetence {
                    competence: one.competence.into(),
                    level: one.level,
                })
                .collect(),
            materials: vec![Material {
                title,
                version,
                on,
                note,
            }],
            retired: false,
        };
        verbs::save_course(office, day, &form)?;
    }
    for one in &file.trainers {
        let form = TrainerForm {
            id: None,
            revision: 1,
            name: one.name.clone(),
            code: Some(one.code.clone()),
            provider: one.provider.clone(),
            subjects: one.subjects.clone(),
            certified_until: one.certified_until,
        };
        verbs::save_trainer(office, day, &form)?;
    }
    Ok(())
}

pub(super) fn levels(office: &Office, named: &[(String, Level)]) -> Result<Vec<RequirementForm>> {
    named
        .iter()
        .map(|(name, level)| {
            Ok(RequirementForm {
                competence: verbs::find_competence(office, name)?,
                level: *level,
            })
        })
        .collect()
}

pub(super) fn plan_form(office: &Office, line: &Line) -> Result<PlanForm> {
    Ok(PlanForm {
        id: None,
        revision: 1,
        year: 2026,
        title: line.title.clone(),
        level: line.level,
        department: Some(line.department.clone()),
        kind: line.kind,
        course: course(office, &line.course)?,
        audience: line.audience.clone(),
        theory: line.theory.clone(),
        practice: line.practice.clone(),
        from: line.from,
        to: line.to,
        trainer: line.trainer.clone(),
        exam: line.exam,
        budget: line.budget.clone(),
        reason: line.reason.clone(),
    })
}

pub(super) fn course(office: &Office, name: &str) -> Result<Option<i64>> {
    match name {
        "" => Ok(None),
        name => verbs::find_course(office, name).map(Some),
    }
}
