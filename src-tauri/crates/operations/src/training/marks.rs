//! 成绩: typed as totals or by question, written at this PC, or taken from a file.

use std::path::Path;

use domain::exact::Exact;
use domain::ids::QuestionId;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::training::{Attendance, Exam, ExamResult, ItemMark, Session, SheetLine, Sitting, mark};

use super::bank_import::table;
use super::books::person;
use super::exams::{exam_view, letter};
use super::find::get;
use super::sittings::sitting_of;
use crate::error::{Error, Refusal, Result, refusal};
use crate::office::Office;
use crate::views::{ExamView, ItemInput, MarkInput, ResultsImport, ResultsImportError, Role};

/// Takes results of several people, all of them or none; a result that is there is replaced.
pub fn enter_marks(
    office: &mut Office,
    now: Moment,
    id: i64,
    inputs: &[MarkInput],
) -> Result<ExamView> {
    office.needs(Role::DepartmentManager)?;
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let organisation = office.file.people().organisation()?;
    let mut results = Vec::new();
    for input in inputs {
        results.push(read(office, &exam, &organisation, input, now)?);
    }
    keep(office, now, exam, results)?;
    exam_view(office, id)
}

fn keep(office: &mut Office, now: Moment, exam: Exam, results: Vec<ExamResult>) -> Result<()> {
    if results.is_empty() {
        return Ok(());
    }
    let payload = serde_json::json!({ "results": results.iter().map(|one| {
        serde_json::json!({ "employee": one.employee, "score": one.score })
    }).collect::<Vec<_>>() });
    let mut after = exam;
    for result in results {
        after.take(result);
    }
    office.record(now, "training.marks", &after.title, payload, |tx| {
        tx.training().update(&after)
    })
}

/// A result as typed becomes one the examination accepts.
fn read(
    office: &Office,
    exam: &Exam,
    organisation: &Organisation,
    input: &MarkInput,
    now: Moment,
) -> Result<ExamResult> {
    let who = person(organisation, &input.code)?;
    let place = exam.people.iter().position(|id| *id == who.id);
    was_there(office, exam, who.id, &who.name)?;
    let sitting = sitting_of(office, exam, who.id)?;
    let variant = match (&sitting, input.variant.trim()) {
        (Some(sitting), _) => sitting.variant.clone(),
        (None, "") => letter(exam, place.unwrap_or(0)),
        (None, typed) => typed.trim_end_matches('卷').to_uppercase(),
    };
    let items = match &sitting {
        Some(sitting) => on_screen(exam, sitting, input, &who.name)?,
        None => input
            .items
            .iter()
            .map(|item| marked(exam, &variant, item, &who.name))
            .collect::<Result<_>>()?,
    };
    let score = match input.score.trim() {
        "" if items.is_empty() => {
            return Err(refusal("training.no_score").fact("name", &who.name).into());
        }
        "" => items.iter().map(|item| &item.marks).sum(),
        typed => Exact::parse_decimal(typed).map_err(|_| bad(typed, &who.name))?,
    };
    let result = ExamResult {
        employee: who.id,
        variant,
        score,
        items,
        entered_on: now.today(),
    };
    exam.accepts(&result)
        .map_err(|refused| Refusal::from(refused).fact("name", &who.name))?;
    Ok(result)
}

/// A paper answered at this PC: its answers stand, the key marks what it can, and what is typed goes above it.
fn on_screen(
    exam: &Exam,
    sitting: &Sitting,
    input: &MarkInput,
    name: &str,
) -> Result<Vec<ItemMark>> {
    let told = |code| refusal(code).fact("exam", &exam.title).fact("name", name);
    if sitting.handed_in_at.is_none() {
        return Err(told("training.sitting_running").into());
    }
    if input.items.is_empty() {
        return Err(told("training.sitting_score").into());
    }
    let sheet = sitting.sheet(exam);
    let stranger = |item: &&ItemInput| {
        let own = |line: &SheetLine| line.question == QuestionId::from(item.question);
        !sheet.iter().any(own)
    };
    if input.items.iter().any(|item| stranger(&item)) {
        return Err(told("training.unknown_item").into());
    }
    let lines = sheet.iter().map(|line| {
        let mut typed = input.items.iter();
        let typed = typed.find(|item| QuestionId::from(item.question) == line.question);
        let typed = typed.map_or("", |item| item.marks.trim());
        let own = line.marks.as_ref().map(ToString::to_string);
        let item = ItemInput {
            question: line.question.into(),
            marks: if typed.is_empty() {
                own.unwrap_or_default()
            } else {
                typed.to_owned()
            },
            answer: line.answer.clone(),
        };
        marked(exam, &sitting.variant, &item, name)
    });
    lines.collect()
}

/// Only who was present can be examined, as far as attendance is known.
pub(super) fn was_there(
    office: &Office,
    exam: &Exam,
    who: domain::ids::EmployeeId,
    name: &str,
) -> Result<()> {
    let (Some(session), None) = (exam.session, exam.resit_of) else {
        return Ok(());
    };
    let session: Session = get(office, session.into(), "training.unknown_session")?;
    let gone = session.attendees.iter().any(|one| {
        one.employee == who && matches!(one.attendance, Attendance::Absent | Attendance::Leave)
    });
    if gone {
        return Err(refusal("training.not_present").fact("name", name).into());
    }
    Ok(())
}

fn bad(typed: &str, name: &str) -> Refusal {
    refusal("training.bad_points")
        .fact("value", typed)
        .fact("name", name)
}

/// Marks of one question: typed, or by the key where the answer was written down.
fn marked(exam: &Exam, variant: &str, input: &ItemInput, name: &str) -> Result<ItemMark> {
    let question = QuestionId::from(input.question);
    let typed = input.marks.trim();
    let marks = if typed.is_empty() {
        let paper = exam.variant(variant);
        let (section, item) = paper
            .and_then(|paper| paper.item(question))
            .ok_or_else(|| refusal("training.unknown_item").fact("exam", &exam.title))?;
        mark(section.kind, item, section.marks, &input.answer).ok_or_else(|| {
            refusal("training.needs_marks")
                .fact("name", name)
                .fact("stem", super::bank::short(&item.stem))
        })?
    } else {
        Exact::parse_decimal(typed).map_err(|_| bad(typed, name))?
    };
    Ok(ItemMark {
        question,
        marks,
        answer: input.answer.trim().to_owned(),
    })
}

/// Results of a file. A file that names another examination is refused as a whole; rows that are wrong are
/// told and left out, unless all or nothing is asked for.
pub fn import_results(
    office: &mut Office,
    now: Moment,
    id: i64,
    path: &Path,
    all_or_nothing: bool,
) -> Result<ResultsImport> {
    office.needs(Role::DepartmentManager)?;
    let exam: Exam = get(office, id, "training.unknown_exam")?;
    let organisation = office.file.people().organisation()?;
    let rows = exchange::results::read(&table(path)?)
        .map_err(|error| refusal("training.no_results").detail(error))?;
    if let Some(other) = rows.iter().find(|row| !is_of(&exam, &row.exam)) {
        return Err(refusal("training.other_exam")
            .fact("row", other.row)
            .fact("value", &other.exam)
            .fact("exam", &exam.title)
            .fact("id", exam.id)
            .into());
    }
    let mut report = ResultsImport {
        rows: rows.len(),
        taken: 0,
        errors: Vec::new(),
    };
    let mut taken: Vec<ExamResult> = Vec::new();
    for row in rows {
        let input = MarkInput {
            code: row.code.clone(),
            variant: row.variant.clone(),
            score: row.text.clone(),
            items: Vec::new(),
        };
        let twice = organisation
            .by_code(row.code.trim())
            .is_some_and(|who| taken.iter().any(|one| one.employee == who.id));
        let other_name = organisation
            .by_code(row.code.trim())
            .filter(|who| !row.name.is_empty() && who.name != row.name);
        let result = if twice {
            Err(refusal("training.result_twice")
                .fact("name", &row.name)
                .into())
        } else if let Some(who) = other_name {
            Err(refusal("training.other_name")
                .fact("code", &row.code)
                .fact("value", &row.name)
                .fact("name", &who.name)
                .into())
        } else {
            read(office, &exam, &organisation, &input, now)
        };
        match result {
            Ok(result) => taken.push(result),
            Err(Error::Refused(refused)) => report.errors.push(ResultsImportError {
                row: row.row,
                code: row.code,
                value: row.text,
                why: refused.code,
                facts: refused.facts,
            }),
            Err(broken) => return Err(broken),
        }
    }
    if let Some(first) = report.errors.first().filter(|_| all_or_nothing) {
        return Err(refusal("training.bad_results")
            .fact("count", report.errors.len())
            .fact("row", first.row)
            .into());
    }
    report.taken = taken.len();
    keep(office, now, exam, taken)?;
    Ok(report)
}

/// A file without a mark of its examination is taken as it is.
fn is_of(exam: &Exam, told: &str) -> bool {
    let told = told.trim();
    told.is_empty() || told == exam.title || told == exam.id.to_string()
}
