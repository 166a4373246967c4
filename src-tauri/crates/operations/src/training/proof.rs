//! What training leaves as evidence that a regulation was taught: its papers, and who was there with which
//! result.

use domain::ids::EmployeeId;
use domain::regulations::Version;
use domain::training::{Attendance, Session, SessionState};
use exchange::table::{self, Cell};
use store::{PaperLine, PaperState};

use super::books::Books;
use super::{exams, sessions, words};
use crate::error::{Error, Result};
use crate::office::Office;

/// Papers that show a training and its examination; keys and answer sheets stay at home.
const KINDS: [&str; 5] = [
    "training_notice",
    "training_sign_in",
    "training_record",
    "training_exam",
    RESULTS,
];
/// 成绩登记表: what everybody reached.
const RESULTS: &str = "training_results";

/// What belongs to the training of one version.
pub(crate) struct TrainingProof {
    pub(crate) papers: Vec<PaperLine>,
    pub(crate) csv: Vec<u8>,
    pub(crate) people: usize,
}

/// Closed sessions that taught the regulation while this version was in force; none gives nothing. `only`:
/// for the file of one person, without the results of the others.
pub(crate) fn training_proof(
    office: &Office,
    version: &Version,
    only: Option<EmployeeId>,
) -> Result<Option<TrainingProof>> {
    let books = Books::read(office)?;
    let regulations = office.file.regulations();
    let mut taught: Vec<&Session> = Vec::new();
    for session in &books.sessions {
        let about = session.regulation == Some(version.regulation);
        let (true, SessionState::Closed, Some(day)) = (about, session.state, session.last_day())
        else {
            continue;
        };
        let then = regulations.in_force(version.regulation, day)?;
        if then.is_some_and(|then| then.id == version.id) {
            taught.push(session);
        }
    }
    if taught.is_empty() {
        return Ok(None);
    }
    let mut subjects: Vec<String> = Vec::new();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for session in &taught {
        subjects.push(sessions::subject(session));
        subjects.extend(books.exams_of(session).map(exams::subject));
        rows.extend(people(&books, session, only));
    }
    let papers = office.file.papers().list()?.into_iter().filter(|line| {
        let valid = line.state == PaperState::Valid && KINDS.contains(&line.kind.as_str());
        let shown = only.is_none() || line.kind != RESULTS;
        valid && shown && subjects.contains(&line.subject)
    });
    let head = [
        "培训",
        "日期",
        "工号",
        "姓名",
        "部门",
        "到课",
        "实操",
        "考试",
        "成绩",
        "合格线",
        "结果",
    ];
    let csv = table::csv(&head, &rows).map_err(|error| Error::Broken(error.into()))?;
    Ok(Some(TrainingProof {
        papers: papers.collect(),
        people: rows.len(),
        csv,
    }))
}

fn people(books: &Books, session: &Session, only: Option<EmployeeId>) -> Vec<Vec<Cell>> {
    let day = session.last_day().unwrap_or_default();
    let text = |value: Option<String>| Cell::Text(value.unwrap_or_default());
    let row = |one: &domain::training::Attendee| {
        let (code, name) = books.who(one.employee);
        let marked = books
            .exams_of(session)
            .filter(|exam| exam.result(one.employee).is_some())
            .last();
        let score = marked.and_then(|exam| exam.result(one.employee));
        let passed = marked.and_then(|exam| exam.outcome(one.employee));
        vec![
            Cell::Text(session.title.clone()),
            Cell::Text(day.to_string()),
            Cell::Text(code),
            Cell::Text(name),
            Cell::Text(books.place(one.employee, day).0),
            Cell::from(match one.attendance {
                Attendance::Pending => "未登记",
                known => words::attendance(known),
            }),
            text(one.practice.as_ref().map(ToString::to_string)),
            text(marked.map(|exam| exam.title.clone())),
            text(score.map(|result| result.score.to_string())),
            text(marked.map(|exam| exam.pass_mark.to_string())),
            text(passed.map(|passed| match passed {
                domain::training::Outcome::Passed => "合格".to_owned(),
                domain::training::Outcome::Failed => "不合格".to_owned(),
            })),
        ]
    };
    let mut shown = session.attendees.iter();
    match only {
        None => shown.map(row).collect(),
        Some(only) => shown
            .find(|one| one.employee == only)
            .map(row)
            .into_iter()
            .collect(),
    }
}
