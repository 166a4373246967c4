//! 成绩: typed as totals or by question, written at this PC, or taken from a file.

use std::path::Path;

use domain::exact::Exact;
use domain::ids::QuestionId;
use domain::moment::Moment;
use domain::people::Organisation;
use domain::training::{Attendance, Exam, ExamResult, ItemMark, Session, mark};

use super::bank_import::table;
use super::books::person;
use super::exams::{exam_view, letter};
use super::find::get;
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
        after.results.retain(|one| one.employee != result.employee);
        after.results.push(result);
    }
    after.results.sort_by_key(|one| one.employee);
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
    let variant = match input.variant.trim() {
        "" => letter(exam, place.unwrap_or(0)),
        typed => typed.trim_end_matches('卷').to_uppercase(),
    };
    was_there(office, exam, who.id, &who.name)?;
    let mut items = Vec::new();
    for item in &input.items {
        items.push(marked(exam, &variant, item, &who.name)?);
    }
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

/// Only who was present can be examined, as far as attendance is known.
fn was_there(office: &Office, exam: &Exam, who: domain::ids::EmployeeId, name: &str) -> Result<()> {
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
        let section = exam.variant(variant).and_then(|variant| {
            let mut sections = variant.sections.iter();
            sections.find_map(|section| {
                let item = section.items.iter().find(|one| one.question == question)?;
                Some((section, item))
            })
        });
        let (section, item) =
            section.ok_or_else(|| refusal("training.unknown_item").fact("exam", &exam.title))?;
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
