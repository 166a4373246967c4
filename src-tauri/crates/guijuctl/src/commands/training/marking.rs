//! Marks and answers as they are typed for `training exam marks` and `training exam answers`.

use domain::training::PaperVariant;
use operations::views::{ExamView, ItemInput, MarkInput};
use operations::{Error, refusal};

use super::exams::condition;
use super::pair;

/// `E08=92`, `E08=92:B`, or `E08=4,4,0,3:B` question by question.
pub(super) fn marks(view: &ExamView, text: &str) -> Result<MarkInput, Error> {
    let (code, told) = pair(text)?;
    let (marks, variant) = told.split_once([':', '：']).unwrap_or((told, ""));
    let each: Vec<&str> = marks.split([',', '，']).map(str::trim).collect();
    let mut input = MarkInput {
        code: code.to_owned(),
        variant: variant.to_owned(),
        score: String::new(),
        items: Vec::new(),
    };
    if each.len() == 1 {
        input.score = marks.to_owned();
        return Ok(input);
    }
    let asked = questions(variant_of(view, code, variant)?);
    if each.len() != asked.len() {
        return Err(refusal("training.items_missing")
            .fact("name", code)
            .fact("exam", &view.exam.title)
            .fact("marked", each.len())
            .fact("asked", asked.len())
            .into());
    }
    input.items = asked
        .into_iter()
        .zip(each)
        .map(|(question, marks)| ItemInput {
            question,
            // An empty place would ask the key, which has no answer to look at.
            marks: if marks.is_empty() { "0" } else { marks }.to_owned(),
            answer: String::new(),
        })
        .collect();
    Ok(input)
}

/// Answers by the numbers on the paper.
pub(super) fn items(
    view: &ExamView,
    code: &str,
    variant: &str,
    answers: &[String],
) -> Result<Vec<ItemInput>, Error> {
    let asked = questions(variant_of(view, code, variant)?);
    let mut items: Vec<ItemInput> = Vec::new();
    for text in answers {
        let (number, told) = pair(text)?;
        let question = asked_as(&asked, number, text, view)?;
        let (answer, marks) = told.rsplit_once('/').unwrap_or((told, ""));
        items.push(ItemInput {
            question,
            marks: marks.to_owned(),
            answer: answer.to_owned(),
        });
    }
    let person = view.people.iter().find(|one| one.code == code.trim());
    if person.is_some_and(|one| one.sitting.is_some()) {
        // What was answered at this PC is there already.
        return Ok(items);
    }
    // A question without an answer has no marks.
    for question in asked {
        if !items.iter().any(|item| item.question == question) {
            items.push(ItemInput {
                question,
                marks: "0".to_owned(),
                answer: String::new(),
            });
        }
    }
    Ok(items)
}

/// The question with a number on the paper.
pub(super) fn asked_as(
    asked: &[i64],
    number: &str,
    text: &str,
    view: &ExamView,
) -> Result<i64, Error> {
    let place: usize = number.parse().map_err(|_| condition(text))?;
    let question = place.checked_sub(1).and_then(|place| asked.get(place));
    question.copied().ok_or_else(|| {
        refusal("training.unknown_item")
            .fact("exam", &view.exam.title)
            .into()
    })
}

fn questions(paper: &PaperVariant) -> Vec<i64> {
    paper
        .items()
        .map(|(_, item)| item.question.into())
        .collect()
}

/// The paper of somebody: the one named, or the one he has.
fn variant_of<'a>(
    view: &'a ExamView,
    code: &str,
    variant: &str,
) -> Result<&'a PaperVariant, Error> {
    let person = view.people.iter().find(|one| one.code == code.trim());
    let letter = match (variant.trim(), person) {
        ("", Some(person)) => person.variant.clone(),
        (typed, _) => typed.trim_end_matches('卷').to_uppercase(),
    };
    view.exam.variant(&letter).ok_or_else(|| {
        refusal("training.unknown_variant")
            .fact("exam", &view.exam.title)
            .fact("variant", &letter)
            .into()
    })
}
