//! A bank of another program comes in: from a table or from a document, row by row, nothing twice.

use std::collections::HashMap;
use std::path::Path;

use domain::moment::Moment;
use domain::training::{Question, fingerprint};
use exchange::questions::{self, FoundQuestion};
use exchange::sheet::{self, Sheet};

use super::articles::Articles;
use super::bank::short;
use crate::error::{Result, refusal};
use crate::files;
use crate::office::Office;
use crate::views::{QuestionDuplicate, QuestionImport, QuestionImportError, Role};

/// So many of the new questions are shown before they come in.
const SHOWN: usize = 20;

/// What a file would bring. Nothing is written.
pub fn look_at_questions(office: &Office, now: Moment, path: &Path) -> Result<QuestionImport> {
    Ok(judge(office, now, read(path)?)?.report)
}

/// Takes the good rows of a file; bad rows and questions that are there already are left out and told.
/// With `all_or_nothing` a bad row keeps the whole file out.
pub fn import_questions(
    office: &mut Office,
    now: Moment,
    path: &Path,
    all_or_nothing: bool,
) -> Result<QuestionImport> {
    office.needs(Role::DepartmentManager)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    take(office, now, &name, read(path)?, all_or_nothing)
}

/// Takes questions that were read already.
pub(crate) fn take(
    office: &mut Office,
    now: Moment,
    name: &str,
    rows: Vec<FoundQuestion>,
    all_or_nothing: bool,
) -> Result<QuestionImport> {
    let found = judge(office, now, rows)?;
    if all_or_nothing && !found.report.errors.is_empty() {
        let first = &found.report.errors[0];
        return Err(refusal("training.bad_questions")
            .fact("count", found.report.errors.len())
            .fact("row", first.row)
            .into());
    }
    if !found.fresh.is_empty() {
        let payload = serde_json::json!({
            "file": name, "created": found.fresh.len(), "skipped": found.report.skipped,
        });
        office.record(now, "training.questions.import", name, payload, |tx| {
            found
                .fresh
                .iter()
                .try_for_each(|one| tx.training().insert(one).map(drop))
        })?;
    }
    Ok(found.report)
}

struct Judged {
    report: QuestionImport,
    fresh: Vec<Question>,
}

fn judge(office: &Office, now: Moment, rows: Vec<FoundQuestion>) -> Result<Judged> {
    let articles = Articles::on(office, now.today())?;
    let bank: Vec<Question> = office.file.training().all()?;
    let there: HashMap<String, i64> = bank
        .iter()
        .map(|one| (fingerprint(one), one.id.into()))
        .collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut report = QuestionImport {
        rows: rows.len(),
        created: 0,
        skipped: 0,
        errors: Vec::new(),
        duplicates: Vec::new(),
        shown: Vec::new(),
    };
    let mut fresh = Vec::new();
    for found in rows {
        let row = found.row;
        let mut wrong: Vec<QuestionImportError> = found
            .errors
            .iter()
            .map(|problem| QuestionImportError {
                row,
                column: problem.column.clone(),
                value: problem.value.clone(),
                why: problem.code.clone(),
                stem: short(&found.stem),
            })
            .collect();
        let tags = articles.tags(&found.basis);
        if tags.is_err() {
            wrong.push(QuestionImportError {
                row,
                column: "依据".to_owned(),
                value: found.basis.clone(),
                why: "unknown_article".to_owned(),
                stem: short(&found.stem),
            });
        }
        let (Some(mut question), Ok(tags), true) = (found.question, tags, wrong.is_empty()) else {
            report.skipped += 1;
            report.errors.append(&mut wrong);
            continue;
        };
        question.articles = tags;
        let print = fingerprint(&question);
        let (known, same_as_row) = (there.get(&print).copied(), seen.get(&print).copied());
        if known.is_some() || same_as_row.is_some() {
            report.skipped += 1;
            report.duplicates.push(QuestionDuplicate {
                row,
                stem: short(&question.stem),
                question: known,
                same_as_row,
            });
            continue;
        }
        seen.insert(print, row);
        fresh.push(question);
    }
    report.created = fresh.len();
    report.shown = fresh.iter().take(SHOWN).cloned().collect();
    Ok(Judged { report, fresh })
}

/// A table by its name or its content, else a document, whose text is taken out in the worker.
fn read(path: &Path) -> Result<Vec<FoundQuestion>> {
    let name = path.to_string_lossy().to_lowercase();
    let is_document = [".docx", ".txt", ".md"]
        .iter()
        .any(|end| name.ends_with(end));
    if is_document {
        let text = crate::regulations::text_of_file(path)?;
        let found = questions::read_blocks(&text);
        if found.is_empty() {
            return Err(refusal("training.no_questions").into());
        }
        return Ok(found);
    }
    let sheet = table(path)?;
    Ok(questions::read_rows(&sheet).map_err(|_| refusal("training.no_questions"))?)
}

/// The table of a file.
pub(super) fn table(path: &Path) -> Result<Sheet> {
    let read = sheet::read(&path.to_string_lossy(), &files::read(path)?);
    Ok(read.map_err(|error| refusal(error.code()).fact("why", &error).detail(error))?)
}
