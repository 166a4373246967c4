//! 个人培训档案: everything of one person.

use chrono::{Datelike, NaiveDate};
use domain::training::{Attendance, Outcome, SessionState, matrix};

use super::books::{Books, person};
use super::{agreements, certificates, follow_ups};
use crate::error::Result;
use crate::office::Office;
use crate::views::{FileCompetence, FileExam, FileProof, FileSession, TrainingFile};

/// The file of a person as of a day.
pub fn training_file(office: &Office, day: NaiveDate, code: &str) -> Result<TrainingFile> {
    let books = Books::read(office)?;
    let who = person(&books.organisation, code)?;
    let remind = certificates::remind_days(office, day)?;
    let (department, post) = books.place(who.id, who.left_on.unwrap_or(day));
    let sessions: Vec<FileSession> = books
        .sessions
        .iter()
        .filter(|session| session.state != SessionState::Cancelled)
        .filter_map(|session| {
            let own = session
                .attendees
                .iter()
                .find(|one| one.employee == who.id)?;
            Some(FileSession {
                id: session.id.into(),
                on: session.first_day(),
                title: session.title.clone(),
                trainer: session.trainer.clone(),
                minutes: session.minutes(),
                attendance: own.attendance,
                practice: own.practice.clone(),
                closed: session.state == SessionState::Closed,
            })
        })
        .collect();
    let sat = |in_year: bool| {
        sessions
            .iter()
            .filter(|one| one.closed && one.attendance == Attendance::Present)
            .filter(|one| !in_year || one.on.is_some_and(|on| on.year() == day.year()))
            .map(|one| one.minutes)
            .sum()
    };
    let exams = books.exams.iter().filter_map(|exam| {
        let result = exam.result(who.id)?;
        Some(FileExam {
            id: exam.id.into(),
            on: exam.on,
            title: exam.title.clone(),
            score: result.score.clone(),
            total: exam.total,
            pass_mark: exam.pass_mark,
            passed: exam.outcome(who.id) == Some(Outcome::Passed),
            resit: exam.resit_of.is_some(),
        })
    });
    let shown = matrix(
        &books.organisation,
        &books.competences,
        &books.requirements,
        &books.evidence,
        day,
        remind,
    );
    let own = shown.rows.into_iter().find(|row| row.employee == who.id);
    let competences = own
        .into_iter()
        .flat_map(|row| row.cells)
        .filter_map(|cell| {
            Some(FileCompetence {
                name: books.competences.get(cell.column)?.name.clone(),
                cell,
            })
        });
    let mine = |id| id == who.id;
    Ok(TrainingFile {
        code: who.code.clone(),
        name: who.name.clone(),
        department,
        post,
        hired_on: who.hired_on,
        minutes_year: sat(true),
        minutes: sat(false),
        exams: exams.collect(),
        competences: competences.collect(),
        proofs: books
            .evidence
            .iter()
            .filter(|one| mine(one.employee))
            .map(|one| FileProof {
                competence: books.competence_name(one.competence),
                level: one.level,
                on: one.on,
                until: one.until,
                source: one.source,
                note: one.note.clone(),
            })
            .collect(),
        certificates: books
            .certificates
            .iter()
            .filter(|one| mine(one.employee))
            .map(|one| certificates::row(&books, one, day, remind))
            .collect(),
        agreements: books
            .agreements
            .iter()
            .filter(|one| mine(one.employee))
            .map(|one| agreements::row(&books, one, day))
            .collect(),
        follow_ups: books
            .follow_ups
            .iter()
            .filter(|one| mine(one.employee))
            .map(|one| follow_ups::row(&books, one, day))
            .collect(),
        sessions,
    })
}
