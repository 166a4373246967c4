//! Everything on record of training but the question bank, read once.

use chrono::NaiveDate;
use domain::ids::{CompetenceId, EmployeeId};
use domain::people::{Employee, Organisation};
use domain::training::{
    Agreement, Competence, Course, Evidence, Exam, FollowUp, PlanLine, Requirement, Session,
    SkillCertificate, Trainer, TrainingRequest,
};

use crate::error::{Result, refusal};
use crate::office::Office;

pub(super) struct Books {
    pub(super) organisation: Organisation,
    pub(super) competences: Vec<Competence>,
    pub(super) requirements: Vec<Requirement>,
    pub(super) evidence: Vec<Evidence>,
    pub(super) courses: Vec<Course>,
    pub(super) trainers: Vec<Trainer>,
    pub(super) lines: Vec<PlanLine>,
    pub(super) sessions: Vec<Session>,
    pub(super) exams: Vec<Exam>,
    pub(super) follow_ups: Vec<FollowUp>,
    pub(super) certificates: Vec<SkillCertificate>,
    pub(super) requests: Vec<TrainingRequest>,
    pub(super) agreements: Vec<Agreement>,
}

impl Books {
    pub(super) fn read(office: &Office) -> Result<Self> {
        let training = office.file.training();
        Ok(Self {
            organisation: office.file.people().organisation()?,
            competences: training.all()?,
            requirements: training.requirements()?,
            evidence: training.evidence()?,
            courses: training.all()?,
            trainers: training.all()?,
            lines: training.all()?,
            sessions: training.all()?,
            exams: training.all()?,
            follow_ups: training.all()?,
            certificates: training.all()?,
            requests: training.all()?,
            agreements: training.all()?,
        })
    }

    /// Works number and name; both empty for somebody who is gone.
    pub(super) fn who(&self, id: EmployeeId) -> (String, String) {
        let person = self.organisation.employee(id);
        person
            .map(|person| (person.code.clone(), person.name.clone()))
            .unwrap_or_default()
    }

    /// Department and post on a day.
    pub(super) fn place(&self, id: EmployeeId, day: NaiveDate) -> (String, String) {
        let post = self
            .organisation
            .employee(id)
            .and_then(|person| person.assignment_on(day))
            .and_then(|held| self.organisation.post(held.post));
        let department = post.and_then(|post| self.organisation.department(post.department));
        (
            department.map(|one| one.name.clone()).unwrap_or_default(),
            post.map(|one| one.name.clone()).unwrap_or_default(),
        )
    }

    pub(super) fn competence(&self, id: CompetenceId) -> Option<&Competence> {
        self.competences.iter().find(|one| one.id == id)
    }

    pub(super) fn competence_name(&self, id: CompetenceId) -> String {
        self.competence(id)
            .map(|one| one.name.clone())
            .unwrap_or_default()
    }

    pub(super) fn exams_of(&self, session: &Session) -> impl Iterator<Item = &Exam> {
        let id = session.id;
        self.exams
            .iter()
            .filter(move |exam| exam.session == Some(id))
    }
}

/// Somebody by works number.
pub(super) fn person<'a>(organisation: &'a Organisation, code: &str) -> Result<&'a Employee> {
    let found = organisation.by_code(code.trim());
    found.ok_or_else(|| refusal("people.unknown").fact("code", code.trim()).into())
}
