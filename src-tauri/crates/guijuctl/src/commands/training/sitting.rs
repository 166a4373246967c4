//! An examination taken at this PC, from a script.

use operations::views::SittingView;
use operations::{Error, training};

use super::marking::asked_as;
use super::{Call, pair};
use crate::output as out;

/// Keeps answers one by one: those before a wrong one stay.
pub(super) fn give(
    call: &mut Call<'_>,
    id: i64,
    person: &str,
    answers: &[String],
) -> Result<(), Error> {
    let view = training::exam_view(call.office, id)?;
    let paper = training::sitting_view(call.office, call.now, id, person)?;
    let asked: Vec<i64> = paper.questions.iter().map(|one| one.question).collect();
    for text in answers {
        let (number, given) = pair(text)?;
        let question = asked_as(&asked, number, text, &view)?;
        training::answer(call.office, call.now, id, person, question, given)?;
    }
    let paper = training::sitting_view(call.office, call.now, id, person)?;
    self::paper(call, &paper)
}

/// The paper without its key, and how it stands.
pub(super) fn paper(call: &Call<'_>, paper: &SittingView) -> Result<(), Error> {
    if call.global.json {
        return out::json(paper);
    }
    let score = paper
        .score
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    out::line(&format!(
        "{}\t{}\t{}\t{}\t{score}",
        paper.code, paper.name, paper.variant, paper.seconds_left
    ))?;
    paper
        .questions
        .iter()
        .try_for_each(|one| out::line(&format!("{}\t{}\t{}", one.number, one.stem, one.answer)))
}
