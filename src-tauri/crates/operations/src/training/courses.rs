//! 课程, their material in versions, and who teaches.

use chrono::NaiveDate;
use domain::exact::Exact;
use domain::moment::Moment;
use domain::training::{
    Competence, Course, CourseCompetence, Material, Session, SessionState, Trainer, TrainingRefusal,
};

use super::books::{Books, person};
use super::find::get;
use super::form::{minutes, text};
use super::materials::Files;
use super::rules::Rules;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{CourseForm, CourseRow, CoursesView, Role, TrainerForm, TrainerRow};

/// Every course and trainer.
pub fn courses_view(office: &Office, day: NaiveDate) -> Result<CoursesView> {
    let books = Books::read(office)?;
    let months = Rules::find(office, day)?.map(|rules| rules.terms.material_months);
    let closed = || {
        books
            .sessions
            .iter()
            .filter(|one| one.state == SessionState::Closed)
    };
    let files = Files::read(office)?;
    let courses = books.courses.iter().map(|course| {
        let review_on = months.and_then(|months| course.review_on(months));
        CourseRow {
            held: closed().filter(|one| one.course == Some(course.id)).count(),
            review_due: !course.retired && review_on.is_some_and(|review| review <= day),
            review_on,
            files: files.of(course),
            course: course.clone(),
        }
    });
    let trainers = books.trainers.iter().map(|trainer| {
        let own: Vec<&Session> = closed().filter(|one| one.trainer == trainer.name).collect();
        let points: Vec<Exact> = own
            .iter()
            .flat_map(|one| {
                one.feedback
                    .iter()
                    .map(|sheet| Exact::from(u32::from(sheet.trainer)))
            })
            .collect();
        TrainerRow {
            code: trainer
                .employee
                .map(|id| books.who(id).0)
                .unwrap_or_default(),
            expired: trainer.certified_until.is_some_and(|until| until < day),
            sessions: own.len(),
            minutes: own.iter().map(|one| one.minutes()).sum(),
            rating: mean(&points),
            trainer: trainer.clone(),
        }
    });
    Ok(CoursesView {
        courses: courses.collect(),
        trainers: trainers.collect(),
    })
}

/// Mean with two decimals; none of nothing.
pub(super) fn mean(points: &[Exact]) -> Option<Exact> {
    let sum: Exact = points.iter().sum();
    let count = i64::try_from(points.len()).ok()?;
    Some(sum.divided_by(&Exact::from(count))?.rounded_half_up(2))
}

/// Keeps a course. A version of the material never goes once it is on record.
pub fn save_course(office: &mut Office, now: Moment, form: &CourseForm) -> Result<CoursesView> {
    office.needs(Role::DepartmentManager)?;
    let before: Option<Course> = match form.id {
        Some(id) => Some(get(office, id, "training.unknown_course")?),
        None => None,
    };
    for one in &form.competences {
        get::<Competence>(office, one.competence.into(), "training.unknown_competence")?;
    }
    let mut competences: Vec<CourseCompetence> = Vec::new();
    for one in &form.competences {
        if !competences
            .iter()
            .any(|other| other.competence == one.competence)
        {
            competences.push(*one);
        }
    }
    let course = Course {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        name: text(&form.name)?,
        kind: form.kind,
        outline: text(&form.outline)?,
        theory_minutes: minutes(&form.theory)?,
        practice_minutes: minutes(&form.practice)?,
        exam: form.exam,
        competences,
        materials: form
            .materials
            .iter()
            .map(|one| {
                Ok(Material {
                    title: text(&one.title)?,
                    version: text(&one.version)?,
                    on: one.on,
                    note: text(&one.note)?,
                })
            })
            .collect::<Result<_>>()?,
        retired: form.retired,
    };
    course.check()?;
    let kept = before.as_ref().map_or(&[][..], |before| &before.materials);
    // Versions keep their places as well: the file of each is found by it.
    let moved = kept.iter().enumerate();
    let moved = moved.filter(|(place, one)| course.materials.get(*place) != Some(one));
    if let Some((_, gone)) = moved.into_iter().next() {
        return Err(refusal("training.material_gone")
            .fact("what", &gone.title)
            .fact("version", &gone.version)
            .into());
    }
    let all: Vec<Course> = office.file.training().all()?;
    if all
        .iter()
        .any(|one| one.name == course.name && one.id != course.id)
    {
        return Err(refusal("training.name_taken")
            .fact("name", &course.name)
            .into());
    }
    let payload = serde_json::json!({ "before": before, "after": course });
    office.record(
        now,
        "training.course",
        &course.name,
        payload,
        |tx| match before {
            Some(_) => tx.training().update(&course),
            None => tx.training().insert(&course).map(drop),
        },
    )?;
    courses_view(office, now.today())
}

/// Keeps a trainer.
pub fn save_trainer(office: &mut Office, now: Moment, form: &TrainerForm) -> Result<CoursesView> {
    office.needs(Role::GeneralManagement)?;
    let organisation = office.file.people().organisation()?;
    let before: Option<Trainer> = match form.id {
        Some(id) => Some(get(office, id, "training.unknown_trainer")?),
        None => None,
    };
    let trainer = Trainer {
        id: form.id.unwrap_or_default().into(),
        revision: form.revision,
        name: text(&form.name)?,
        employee: match form.code.as_deref().filter(|code| !code.trim().is_empty()) {
            Some(code) => Some(person(&organisation, code)?.id),
            None => None,
        },
        provider: text(&form.provider)?,
        subjects: text(&form.subjects)?,
        certified_until: form.certified_until,
    };
    if trainer.name.is_empty() {
        return Err(refusal("training.no_name").into());
    }
    let all: Vec<Trainer> = office.file.training().all()?;
    if all
        .iter()
        .any(|one| one.name == trainer.name && one.id != trainer.id)
    {
        return Err(refusal("training.name_taken")
            .fact("name", &trainer.name)
            .into());
    }
    let payload = serde_json::json!({ "before": before, "after": trainer });
    office.record(
        now,
        "training.trainer",
        &trainer.name,
        payload,
        |tx| match before {
            Some(_) => tx.training().update(&trainer),
            None => tx.training().insert(&trainer).map(drop),
        },
    )?;
    courses_view(office, now.today())
}

/// A trainer on the register whose term has ended does not teach on that day.
pub(super) fn may_teach(
    trainers: &[Trainer],
    name: &str,
    day: NaiveDate,
) -> std::result::Result<(), TrainingRefusal> {
    let known = trainers.iter().find(|one| one.name == name.trim());
    known.map_or(Ok(()), |one| one.may_teach(day))
}
