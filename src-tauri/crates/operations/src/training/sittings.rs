//! 机上考试: somebody sits down at this PC, answers one question after the other, hands in.

use chrono::{DateTime, FixedOffset};
use domain::ids::{EmployeeId, QuestionId};
use domain::moment::Moment;
use domain::training::{Exam, Outcome, QuestionKind, Sitting, blanks};

use super::books::{Books, person};
use super::exams::letter;
use super::find::get;
use super::marks::was_there;
use crate::error::{Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{SittingQuestion, SittingRow, SittingView};

/// Gives somebody the paper, or gives it back after the program was closed: the time goes on meanwhile.
pub fn sit(office: &mut Office, now: Moment, id: i64, code: &str) -> Result<SittingView> {
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let organisation = office.file.people().organisation()?;
    let who = person(&organisation, code)?;
    if sitting_of(office, &exam, who.id)?.is_none() {
        exam.admits(who.id, now.today())
            .map_err(|refused| Refusal::from(refused).fact("name", &who.name))?;
        was_there(office, &exam, who.id, &who.name)?;
        let place = exam.people.iter().position(|id| *id == who.id);
        let variant = letter(&exam, place.unwrap_or(0));
        let payload = serde_json::json!({ "person": who.code, "variant": variant });
        let (exam_id, employee) = (exam.id, who.id);
        office.record(now, "training.sit", &exam.title, payload, |tx| {
            tx.training().sit_down(exam_id, employee, &variant)
        })?;
    }
    sitting_view(office, now, id, code)
}

/// The paper of somebody who sits or sat at this PC.
pub fn sitting_view(office: &Office, now: Moment, id: i64, code: &str) -> Result<SittingView> {
    let (exam, sitting, name) = found(office, id, code)?;
    let books = Books::read(office)?;
    let paper = exam
        .variant(&sitting.variant)
        .ok_or_else(|| refusal("training.unknown_variant").fact("exam", &exam.title))?;
    let handed_in = sitting.handed_in_at.is_some();
    let questions = paper.items().enumerate().map(|(place, (section, item))| {
        let is_blank = section.kind == QuestionKind::FillIn;
        SittingQuestion {
            number: place + 1,
            question: item.question.into(),
            kind: section.kind,
            marks: section.marks,
            stem: item.stem.clone(),
            options: item.options.clone(),
            blanks: if is_blank { blanks(&item.stem) } else { 0 },
            answer: sitting.answer(item.question).to_owned(),
        }
    });
    Ok(SittingView {
        exam: exam.id.into(),
        title: exam.title.clone(),
        code: code.trim().to_owned(),
        name,
        department: books.place(sitting.employee, exam.on).0,
        variant: sitting.variant.clone(),
        minutes: exam.minutes,
        total: exam.total,
        pass_mark: exam.pass_mark,
        seconds_left: sitting.seconds_left(exam.minutes, now),
        handed_in,
        questions: questions.collect(),
        score: exam
            .result(sitting.employee)
            .map(|result| result.score.clone()),
        passed: exam
            .outcome(sitting.employee)
            .map(|outcome| outcome == Outcome::Passed),
        waiting: waiting(&exam, &sitting),
    })
}

/// Keeps one answer, at once.
pub fn answer(
    office: &mut Office,
    now: Moment,
    id: i64,
    code: &str,
    question: i64,
    given: &str,
) -> Result<()> {
    let (exam, sitting, name) = found(office, id, code)?;
    let question = QuestionId::from(question);
    let given = given.trim();
    sitting
        .takes(&exam, question, given, now)
        .map_err(|refused| Refusal::from(refused).fact("name", &name))?;
    if sitting.answer(question) == given {
        return Ok(());
    }
    // The trail says that somebody answered, not what: it is kept long after the paper may be gone.
    let payload = serde_json::json!({ "person": code.trim(), "question": question });
    office.record(now, "training.answer", &exam.title, payload, |tx| {
        tx.training().keep_answer(sitting.id, question, given)
    })
}

/// 交卷. What the key can mark is marked; a paper without anything to judge has its result at once. Also
/// takes in the paper of somebody whose time is over.
pub fn hand_in(office: &mut Office, now: Moment, id: i64, code: &str) -> Result<SittingView> {
    let (exam, sitting, name) = found(office, id, code)?;
    if sitting.handed_in_at.is_some() {
        return Err(refusal("training.sitting_handed_in")
            .fact("exam", &exam.title)
            .fact("name", name)
            .into());
    }
    let result = sitting.result(&exam, now.today());
    let payload = serde_json::json!({
        "person": code.trim(),
        "answered": sitting.answers.len(),
        "score": result.as_ref().map(|one| one.score.to_string()),
    });
    let title = exam.title.clone();
    let after = match result {
        Some(result) => {
            exam.accepts(&result)
                .map_err(|refused| Refusal::from(refused).fact("name", &name))?;
            let mut after = exam;
            after.take(result);
            Some(after)
        }
        None => None,
    };
    office.record(now, "training.hand_in", &title, payload, |tx| {
        tx.training().hand_in(sitting.id)?;
        after
            .as_ref()
            .map_or(Ok(()), |exam| tx.training().update(exam))
    })?;
    sitting_view(office, now, id, code)
}

fn found(office: &Office, id: i64, code: &str) -> Result<(Exam, Sitting, String)> {
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let organisation = office.file.people().organisation()?;
    let who = person(&organisation, code)?;
    let sitting = sitting_of(office, &exam, who.id)?.ok_or_else(|| {
        refusal("training.no_sitting")
            .fact("exam", &exam.title)
            .fact("name", &who.name)
    })?;
    let name = who.name.clone();
    Ok((exam, sitting, name))
}

pub(super) fn sitting_of(office: &Office, exam: &Exam, who: EmployeeId) -> Result<Option<Sitting>> {
    let all = office.file.training().sittings(exam.id)?;
    Ok(all.into_iter().find(|one| one.employee == who))
}

/// What the marker still has to judge.
fn waiting(exam: &Exam, sitting: &Sitting) -> usize {
    if sitting.handed_in_at.is_none() || exam.result(sitting.employee).is_some() {
        return 0;
    }
    let sheet = sitting.sheet(exam);
    sheet.iter().filter(|line| line.marks.is_none()).count()
}

pub(super) fn row(exam: &Exam, sitting: &Sitting) -> SittingRow {
    let clock = |at: DateTime<FixedOffset>| at.format("%H:%M").to_string();
    let answered = sitting.answers.iter();
    SittingRow {
        handed_in: sitting.handed_in_at.is_some(),
        begun: clock(sitting.begun_at),
        ends: clock(sitting.ends_at(exam.minutes)),
        answered: answered.filter(|one| !one.answer.is_empty()).count(),
        waiting: waiting(exam, sitting),
    }
}
