//! 考试: set out of the bank under conditions, shown, repeated, closed.

use chrono::NaiveDate;
use domain::ids::{EmployeeId, ExamId};
use domain::moment::Moment;
use domain::training::{
    Attendance, Blueprint, Exam, ExamResult, ExamState, Outcome, Question, Session, SheetLine,
    Sitting, generate, statistics,
};

use super::books::{Books, person};
use super::find::get;
use super::form::text;
use super::rules::Rules;
use super::sessions::must_be_planned;
use super::sittings;
use crate::error::{Result, refusal};
use crate::office::Office;
use crate::views::{ExamPerson, ExamRow, ExamSetForm, ExamView, Role};

/// All examinations, the latest first.
pub fn exams_list(office: &Office) -> Result<Vec<ExamRow>> {
    let books = Books::read(office)?;
    let mut rows: Vec<ExamRow> = books.exams.iter().map(|exam| row(&books, exam)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.on, row.id)));
    Ok(rows)
}

fn row(books: &Books, exam: &Exam) -> ExamRow {
    let session = books
        .sessions
        .iter()
        .find(|one| Some(one.id) == exam.session);
    let first = exam.variants.first();
    let passed = |person: &&EmployeeId| exam.outcome(**person) == Some(Outcome::Passed);
    ExamRow {
        id: exam.id.into(),
        title: exam.title.clone(),
        on: exam.on,
        state: exam.state,
        session: exam.session.map(Into::into),
        session_title: session.map(|one| one.title.clone()).unwrap_or_default(),
        resit_of: exam.resit_of.map(Into::into),
        total: exam.total,
        pass_mark: exam.pass_mark,
        variants: exam.variants.iter().map(|one| one.letter.clone()).collect(),
        questions: first.map_or(0, |one| {
            one.sections.iter().map(|section| section.items.len()).sum()
        }),
        people: exam.people.len(),
        marked: exam.results.len(),
        passed: exam.people.iter().filter(passed).count(),
        basis: exam.basis.clone(),
    }
}

/// One examination with its people and what its questions came to.
pub fn exam_view(office: &Office, id: i64) -> Result<ExamView> {
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let books = Books::read(office)?;
    let rules = Rules::find(office, exam.on)?;
    let sittings = office.file.training().sittings(exam.id)?;
    let people = exam.people.iter().enumerate().map(|(place, id)| {
        let (code, name) = books.who(*id);
        let result = exam.result(*id);
        let sitting = sittings.iter().find(|one| one.employee == *id);
        let own = sitting.map(|one| one.variant.clone());
        ExamPerson {
            code,
            name,
            department: books.place(*id, exam.on).0,
            variant: result
                .map(|one| one.variant.clone())
                .or(own)
                .unwrap_or_else(|| letter(&exam, place)),
            score: result.map(|one| one.score.clone()),
            passed: exam.outcome(*id).map(|one| one == Outcome::Passed),
            sitting: sitting.map(|one| sittings::row(&exam, one)),
            lines: lines(&exam, result, sitting),
        }
    });
    let subject = subject(&exam);
    let papers = office.file.papers().list()?.into_iter();
    Ok(ExamView {
        row: row(&books, &exam),
        people: people.collect(),
        statistics: statistics(&exam),
        resits: books
            .exams
            .iter()
            .filter(|one| one.resit_of == Some(exam.id))
            .map(|one| one.id.into())
            .collect(),
        resit_until: rules
            .as_ref()
            .and_then(|rules| exam.resit_until(rules.terms.resit_days)),
        resit_max: rules.map_or(0, |rules| rules.terms.resit_max),
        papers: papers
            .filter(|paper| paper.subject == subject)
            .map(|paper| paper.number)
            .collect(),
        exam,
    })
}

/// What was given for each question: of the result, or of a paper that was handed in at this PC.
fn lines(exam: &Exam, result: Option<&ExamResult>, sitting: Option<&Sitting>) -> Vec<SheetLine> {
    match (result, sitting) {
        (Some(result), _) => result
            .items
            .iter()
            .map(|item| SheetLine {
                question: item.question,
                answer: item.answer.clone(),
                marks: Some(item.marks.clone()),
            })
            .collect(),
        (None, Some(sitting)) if sitting.handed_in_at.is_some() => sitting.sheet(exam),
        _ => Vec::new(),
    }
}

/// Neighbours get different papers.
pub(super) fn letter(exam: &Exam, place: usize) -> String {
    let count = exam.variants.len().max(1);
    exam.variants
        .get(place % count)
        .map(|one| one.letter.clone())
        .unwrap_or_default()
}

/// What papers of an examination are registered under.
pub(super) fn subject(exam: &Exam) -> String {
    format!("exam {}", exam.id)
}

/// Sets an examination: the paper is made out of the bank, with a pass mark of the regulation. A condition
/// that cannot be met is named.
pub fn set_exam(office: &mut Office, now: Moment, form: &ExamSetForm) -> Result<ExamView> {
    office.needs(Role::DepartmentManager)?;
    let rules = Rules::on(office, form.on)?;
    let books = Books::read(office)?;
    let session = match form.session {
        Some(id) => Some(get::<Session>(office, id, "training.unknown_session")?),
        None => None,
    };
    let first = match form.resit_of {
        Some(id) => Some(get::<Exam>(office, id, "training.unknown_exam")?),
        None => None,
    };
    if let (Some(session), None) = (&session, &first) {
        must_be_planned(session)?;
    }
    if let Some(first) = &first {
        resit_allowed(&books, first, &rules, form.on)?;
    }
    let session_id = session
        .as_ref()
        .map(|one| one.id)
        .or(first.as_ref().and_then(|one| one.session));
    let people = examined(&books, form, session.as_ref(), first.as_ref())?;
    let blueprint = Blueprint {
        sections: form.sections.clone(),
        within: form.within.clone(),
        tags: form.tags.clone(),
        difficulties: form.difficulties.clone(),
        total: form.total,
        variants: form.variants,
        seed: form.seed,
    };
    let bank: Vec<Question> = office.file.training().all()?;
    let variants = generate(&bank, &blueprint)?;
    let strict = form.strict || session.as_ref().is_some_and(|one| one.kind.is_strict());
    let (percent, key) = match strict {
        true => (rules.terms.safety_pass, "training.exam.safety_pass"),
        false => (rules.terms.pass, "training.exam.pass"),
    };
    let exam = Exam {
        id: 0.into(),
        revision: 1,
        title: text(&form.title)?,
        session: session_id,
        resit_of: first.as_ref().map(|one| one.id),
        on: form.on,
        minutes: form.minutes,
        basis: rules.basis(key),
        // Of a paper with another total, the mark that is at least as good.
        pass_mark: (percent * form.total).div_ceil(100),
        total: form.total,
        blueprint,
        variants,
        people,
        results: Vec::new(),
        state: ExamState::Open,
    };
    if exam.title.is_empty() {
        return Err(refusal("training.no_name").into());
    }
    if exam.minutes == 0 || exam.minutes > 480 {
        return Err(refusal("training.bad_minutes")
            .fact("value", exam.minutes)
            .into());
    }
    let payload = serde_json::json!({
        "title": exam.title, "people": exam.people.len(), "pass": exam.pass_mark, "basis": exam.basis,
    });
    let id = office.record(now, "training.exam", &exam.title, payload, |tx| {
        tx.training().insert(&exam)
    })?;
    exam_view(office, id.into())
}

fn examined(
    books: &Books,
    form: &ExamSetForm,
    session: Option<&Session>,
    first: Option<&Exam>,
) -> Result<Vec<EmployeeId>> {
    let mut people: Vec<EmployeeId> = Vec::new();
    let named = form
        .people
        .iter()
        .map(|code| Ok(person(&books.organisation, code)?.id))
        .collect::<Result<Vec<_>>>()?;
    let chosen: Vec<EmployeeId> = match (first, session) {
        _ if !named.is_empty() => named,
        (Some(first), _) => first.failed().collect(),
        (None, Some(session)) => session
            .attendees
            .iter()
            .filter(|one| matches!(one.attendance, Attendance::Present | Attendance::Pending))
            .map(|one| one.employee)
            .collect(),
        (None, None) => Vec::new(),
    };
    for id in chosen {
        let failed = first.is_none_or(|first| first.failed().any(|one| one == id));
        let listed = session.is_none_or(|session| {
            let mut own = session.attendees.iter();
            own.any(|one| one.employee == id && one.attendance != Attendance::Absent)
        });
        if !failed {
            return Err(refusal("training.not_failed")
                .fact("name", books.who(id).1)
                .into());
        }
        if !listed {
            return Err(refusal("training.not_present")
                .fact("name", books.who(id).1)
                .into());
        }
        if !people.contains(&id) {
            people.push(id);
        }
    }
    if people.is_empty() {
        return Err(refusal("training.exam_nobody").into());
    }
    Ok(people)
}

/// A resit comes after complete results, within its days, and not too often.
fn resit_allowed(books: &Books, first: &Exam, rules: &Rules, on: NaiveDate) -> Result<()> {
    let mut so_far = 0;
    let mut last: ExamId = first.id;
    let mut root = first;
    // Back to the first, then every examination that repeats one of the line.
    while let Some(before) = root.resit_of {
        let Some(exam) = books.exams.iter().find(|one| one.id == before) else {
            break;
        };
        root = exam;
    }
    let mut line = vec![root.id];
    for exam in &books.exams {
        if exam.resit_of.is_some_and(|of| line.contains(&of)) {
            line.push(exam.id);
            so_far += 1;
            last = exam.id;
        }
    }
    if last != first.id {
        return Err(refusal("training.resit_of_last")
            .fact("exam", &first.title)
            .into());
    }
    first.may_resit(so_far, rules.terms.resit_max)?;
    match first.resit_until(rules.terms.resit_days) {
        Some(until) if on > until => Err(refusal("training.resit_late")
            .fact("until", until)
            .fact("basis", rules.basis("training.resit.days"))
            .into()),
        _ => Ok(()),
    }
}

/// Closes an examination whose results are complete.
pub fn close_exam(office: &mut Office, now: Moment, id: i64) -> Result<ExamView> {
    office.needs(Role::DepartmentManager)?;
    let before: Exam = get(office, id, "training.unknown_exam")?;
    let waiting = before.waiting().count();
    if waiting > 0 {
        return Err(refusal("training.results_pending")
            .fact("name", &before.title)
            .fact("count", waiting)
            .into());
    }
    if before.state == ExamState::Closed {
        return Err(refusal("training.exam_closed")
            .fact("exam", &before.title)
            .into());
    }
    let after = Exam {
        state: ExamState::Closed,
        ..before
    };
    let payload = serde_json::json!({ "results": after.results.len() });
    office.record(now, "training.exam.close", &after.title, payload, |tx| {
        tx.training().update(&after)
    })?;
    exam_view(office, id)
}

/// Takes an examination away that nobody has written.
pub fn discard_exam(office: &mut Office, now: Moment, id: i64) -> Result<()> {
    office.needs(Role::DepartmentManager)?;
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let begun = !office.file.training().sittings(exam.id)?.is_empty();
    if begun || !exam.results.is_empty() {
        return Err(refusal("training.exam_written")
            .fact("exam", &exam.title)
            .into());
    }
    let payload = serde_json::json!({ "title": exam.title });
    office.record(now, "training.exam", &exam.title, payload, |tx| {
        tx.training().delete::<Exam>(exam.id)
    })
}
