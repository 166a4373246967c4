//! The gate before the day of effect, in words.

use domain::regulations::{AdoptionGap, AdoptionStage, StepRefusal};

use crate::error::{Error, Refusal, Result, refusal};

impl From<StepRefusal> for Error {
    fn from(refused: StepRefusal) -> Self {
        let answer = refusal(refused.code()).detail(&refused);
        match &refused {
            StepRefusal::EndsBeforeItBegins { stage, from, until } => answer
                .fact("stage", stage_word(*stage))
                .fact("from", from)
                .fact("until", until),
            StepRefusal::InTheFuture { stage, from } => {
                answer.fact("stage", stage_word(*stage)).fact("day", from)
            }
            StepRefusal::MoreThanExpected {
                stage,
                expected,
                present,
            } => answer
                .fact("stage", stage_word(*stage))
                .fact("expected", expected)
                .fact("present", present),
            StepRefusal::NoParticipants { stage } => answer.fact("stage", stage_word(*stage)),
        }
        .into()
    }
}

/// Refuses while the record has a gap; names the first and how many more there are.
pub(in super::super) fn refuse_gaps(gaps: &[AdoptionGap]) -> Result<()> {
    match gaps.first() {
        None => Ok(()),
        Some(first) => Err(say_gap(first).fact("more", gaps.len() - 1).into()),
    }
}

/// A gap as the sentence that names what to do.
#[must_use]
pub fn say_gap(gap: &AdoptionGap) -> Refusal {
    match gap {
        AdoptionGap::Missing { stage } => {
            refusal("adoption.missing").fact("stage", stage_word(*stage))
        }
        AdoptionGap::OutOfOrder { earlier, later } => refusal("adoption.out_of_order")
            .fact("earlier", stage_word(*earlier))
            .fact("later", stage_word(*later)),
        AdoptionGap::Unanswered { count } => refusal("adoption.unanswered").fact("count", count),
        AdoptionGap::TextChanged => refusal("adoption.text_changed"),
        AdoptionGap::BeforePublication { published_on } => {
            refusal("regulation.before_publicity").fact("day", published_on)
        }
        AdoptionGap::DuringPublication { until } => {
            refusal("adoption.during_publicity").fact("day", until)
        }
    }
}

/// The word that texts translate.
fn stage_word(stage: AdoptionStage) -> String {
    format!("stage.{}", stage.word())
}
