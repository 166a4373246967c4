//! `training bank …`

use operations::texts::say;
use operations::views::{
    QuestionDuplicate, QuestionForm, QuestionImport, QuestionImportError, QuestionQuery,
};
use operations::{Error, refusal, training};
use serde_json::json;

use super::{Call, output};
use crate::arguments::BankCommand as B;
use crate::output as out;

pub(super) fn run(call: &mut Call<'_>, command: Option<B>) -> Result<(), Error> {
    match command {
        None => list(call, &QuestionQuery::default()),
        Some(B::List {
            text,
            kind,
            tag,
            changed,
            retired,
            limit,
        }) => {
            let query = QuestionQuery {
                text,
                kind,
                tag,
                changed,
                retired,
                offset: 0,
                limit,
            };
            list(call, &query)
        }
        Some(B::Import {
            input,
            dry_run,
            all_or_nothing,
        }) => {
            let report = match dry_run {
                true => training::look_at_questions(call.office, call.now, &input)?,
                false => training::import_questions(call.office, call.now, &input, all_or_nothing)?,
            };
            import(call, &report)
        }
        Some(B::Add {
            stem,
            kind,
            option,
            answer,
            difficulty,
            tag,
            basis,
        }) => {
            let form = QuestionForm {
                id: None,
                revision: 1,
                kind,
                stem,
                options: option,
                answer,
                difficulty,
                tags: tag,
                basis,
                retired: false,
            };
            let row = training::save_question(call.office, call.now, &form)?;
            questions(call, &[row])
        }
        Some(B::Confirm { id }) => {
            let row = training::confirm_question(call.office, call.now, id)?;
            questions(call, &[row])
        }
        Some(B::Retire { id, back }) => {
            let row = training::retire_question(call.office, call.now, id, !back)?;
            questions(call, &[row])
        }
    }
}

fn list(call: &Call<'_>, query: &QuestionQuery) -> Result<(), Error> {
    let page = training::questions(call.office, call.now.today(), query)?;
    questions(call, &page.rows)
}

fn questions(call: &Call<'_>, rows: &[operations::views::QuestionRow]) -> Result<(), Error> {
    output::rows(call, rows, "question", |row| {
        let one = &row.question;
        let changed = if row.changed.is_empty() { "" } else { "\t!" };
        format!("{}\t{}\t{}{changed}", one.id, one.kind.label(), one.stem)
    })
}

fn import(call: &Call<'_>, report: &QuestionImport) -> Result<(), Error> {
    let why = |one: &QuestionImportError| {
        let told = match one.why.as_str() {
            code @ ("unknown_kind" | "unknown_difficulty" | "unknown_article") => {
                refusal(&format!("training.import_{code}"))
            }
            fault => refusal(&format!("training.question_{fault}")),
        };
        say(&told.fact("stem", &one.stem), call.language)
    };
    let twice = |one: &QuestionDuplicate| {
        let told = match (one.question, one.same_as_row) {
            (Some(id), _) => refusal("training.import_in_bank").fact("id", id),
            (None, row) => refusal("training.import_same_row").fact("row", row.unwrap_or_default()),
        };
        say(&told.fact("stem", &one.stem), call.language)
    };
    if call.global.json {
        let errors = report.errors.iter().map(|one| {
            json!({
                "row": one.row, "column": one.column, "value": one.value, "code": one.why, "why": why(one),
            })
        });
        return out::json(&json!({
            "rows": report.rows, "created": report.created, "updated": 0, "skipped": report.skipped,
            "errors": errors.collect::<Vec<_>>(), "duplicates": report.duplicates,
        }));
    }
    out::line(&format!(
        "{}\t{}\t{}",
        report.rows, report.created, report.skipped
    ))?;
    for one in &report.errors {
        out::line(&format!(
            "{}\t{}\t{}\t{}",
            one.row,
            one.column,
            one.value,
            why(one)
        ))?;
    }
    for one in &report.duplicates {
        out::line(&format!("{}\t{}", one.row, twice(one)))?;
    }
    Ok(())
}
