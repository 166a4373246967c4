//! `training exam …`

use domain::training::{DifficultyRule, QuestionKind, SectionRule, TagRule};
use operations::texts::say;
use operations::views::{ExamSetForm, ExamView, MarkInput, ResultsImport};
use operations::{Error, refusal, training};
use serde_json::json;

use super::{Call, marking, output, sitting, word};
use crate::arguments::ExamCommand as X;
use crate::output as out;

pub(super) fn run(call: &mut Call<'_>, command: Option<X>) -> Result<(), Error> {
    let today = call.now.today();
    let view = match command {
        None => {
            let found = training::exams_list(call.office)?;
            return output::exams(call, &found);
        }
        Some(X::Show { id }) => training::exam_view(call.office, id)?,
        Some(X::Set {
            title,
            session,
            people,
            on,
            minutes,
            section,
            within,
            tag,
            difficulty,
            total,
            variants,
            seed,
            strict,
        }) => {
            let form = ExamSetForm {
                title,
                session,
                resit_of: None,
                on: on.unwrap_or(today),
                minutes,
                people,
                sections: section
                    .iter()
                    .map(|text| section_of(text))
                    .collect::<Result<_, _>>()?,
                within,
                tags: tag
                    .iter()
                    .map(|text| {
                        let (tag, least) = least(text)?;
                        Ok(TagRule {
                            tag: tag.to_owned(),
                            least,
                        })
                    })
                    .collect::<Result<_, Error>>()?,
                difficulties: difficulty
                    .iter()
                    .map(|text| {
                        let (level, least) = least(text)?;
                        let difficulty = level.parse().map_err(|_| condition(text))?;
                        Ok(DifficultyRule { difficulty, least })
                    })
                    .collect::<Result<_, Error>>()?,
                total,
                variants,
                seed,
                strict,
            };
            training::set_exam(call.office, call.now, &form)?
        }
        Some(X::Resit {
            id,
            on,
            title,
            seed,
        }) => {
            let first = training::exam_view(call.office, id)?.exam;
            let form = ExamSetForm {
                title: title.unwrap_or_else(|| format!("{}补考", first.title)),
                session: first.session.map(Into::into),
                resit_of: Some(id),
                on: on.unwrap_or(today),
                minutes: first.minutes,
                people: Vec::new(),
                sections: first.blueprint.sections.clone(),
                within: first.blueprint.within.clone(),
                tags: first.blueprint.tags.clone(),
                difficulties: first.blueprint.difficulties.clone(),
                total: first.total,
                variants: 1,
                seed,
                strict: false,
            };
            training::set_exam(call.office, call.now, &form)?
        }
        Some(X::Sit { id, person }) => {
            let paper = training::sit(call.office, call.now, id, &person)?;
            return sitting::paper(call, &paper);
        }
        Some(X::Give {
            id,
            person,
            answers,
        }) => return sitting::give(call, id, &person, &answers),
        Some(X::HandIn { id, person }) => {
            let paper = training::hand_in(call.office, call.now, id, &person)?;
            return sitting::paper(call, &paper);
        }
        Some(X::Marks { id, people }) => {
            let exam = training::exam_view(call.office, id)?;
            let inputs = people
                .iter()
                .map(|text| marking::marks(&exam, text))
                .collect::<Result<Vec<_>, Error>>()?;
            training::enter_marks(call.office, call.now, id, &inputs)?
        }
        Some(X::Answers {
            id,
            person,
            variant,
            answers,
        }) => {
            let exam = training::exam_view(call.office, id)?;
            let input = MarkInput {
                items: marking::items(&exam, &person, &variant, &answers)?,
                code: person,
                variant,
                score: String::new(),
            };
            training::enter_marks(call.office, call.now, id, &[input])?
        }
        Some(X::Results {
            id,
            input,
            all_or_nothing,
        }) => {
            let report =
                training::import_results(call.office, call.now, id, &input, all_or_nothing)?;
            return results(call, &report);
        }
        Some(X::Statistics { id }) => {
            return statistics(call, &training::exam_view(call.office, id)?);
        }
        Some(X::Close { id }) => training::close_exam(call.office, call.now, id)?,
        Some(X::Discard { id }) => {
            training::discard_exam(call.office, call.now, id)?;
            return Ok(());
        }
    };
    show(call, &view)
}

pub(super) fn condition(text: &str) -> Error {
    refusal("training.bad_condition").fact("value", text).into()
}

/// `single:10:4`
fn section_of(text: &str) -> Result<SectionRule, Error> {
    let mut parts = text.split([':', '：']);
    let kind = parts.next().unwrap_or_default();
    let number = |part: Option<&str>| {
        part.and_then(|part| part.trim().parse().ok())
            .ok_or_else(|| condition(text))
    };
    Ok(SectionRule {
        kind: match QuestionKind::from_label(kind) {
            Some(kind) => kind,
            None => word(kind)?,
        },
        count: number(parts.next())?,
        marks: number(parts.next())?,
    })
}

/// `投诉:3`
fn least(text: &str) -> Result<(&str, u32), Error> {
    let (what, least) = text
        .rsplit_once([':', '：'])
        .ok_or_else(|| condition(text))?;
    let least = least.trim().parse().map_err(|_| condition(text))?;
    Ok((what.trim(), least))
}

fn show(call: &Call<'_>, view: &ExamView) -> Result<(), Error> {
    if call.global.json {
        let mut answer = output::spread(view, "row")?;
        answer["results"] = json!(view.people);
        return out::json(&answer);
    }
    output::exams(call, std::slice::from_ref(&view.row))?;
    out::line(&format!("{}\t{}", view.row.pass_mark, view.row.basis))?;
    for one in &view.people {
        let score = one
            .score
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let passed = match one.passed {
            Some(true) => out::either(call.language, "合格", "passed"),
            Some(false) => out::either(call.language, "不合格", "failed"),
            None => "",
        };
        out::line(&format!(
            "{}\t{}\t{}\t{score}\t{passed}",
            one.code, one.name, one.variant
        ))?;
    }
    Ok(())
}

fn results(call: &Call<'_>, report: &ResultsImport) -> Result<(), Error> {
    let why = |one: &operations::views::ResultsImportError| {
        let mut told = refusal(&one.why);
        told.facts = one.facts.clone();
        say(&told, call.language)
    };
    if call.global.json {
        let errors = report.errors.iter().map(|one| {
            json!({
                "row": one.row, "column": "成绩", "value": one.value, "person": one.code, "code": one.why,
                "why": why(one),
            })
        });
        return out::json(&json!({
            "rows": report.rows, "created": report.taken, "updated": 0, "skipped": report.errors.len(),
            "errors": errors.collect::<Vec<_>>(), "duplicates": [],
        }));
    }
    out::line(&format!("{}\t{}", report.rows, report.taken))?;
    report
        .errors
        .iter()
        .try_for_each(|one| out::line(&format!("{}\t{}\t{}", one.row, one.code, why(one))))
}

fn statistics(call: &Call<'_>, view: &ExamView) -> Result<(), Error> {
    if call.global.json {
        return out::json(&view.statistics);
    }
    let text = |value: &Option<domain::exact::Exact>| {
        value.as_ref().map_or("-".to_owned(), ToString::to_string)
    };
    let told = &view.statistics;
    out::line(&format!(
        "{}\t{}\t{}",
        text(&told.mean),
        text(&told.highest),
        text(&told.lowest)
    ))?;
    for one in &told.items {
        out::line(&format!(
            "{}\t{}\t{}",
            one.facility,
            text(&one.discrimination),
            one.stem
        ))?;
    }
    Ok(())
}
