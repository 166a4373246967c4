//! What training refuses.

use domain::training::{TrainingRefusal, Unmet};

use crate::error::{Error, Refusal, refusal};

impl From<TrainingRefusal> for Refusal {
    fn from(refused: TrainingRefusal) -> Self {
        let answer = refusal(refused.code).detail(&refused);
        let facts = refused.facts.iter();
        facts.fold(answer, |answer, (name, value)| answer.fact(name, value))
    }
}

impl From<TrainingRefusal> for Error {
    fn from(refused: TrainingRefusal) -> Self {
        Refusal::from(refused).into()
    }
}

impl From<Unmet> for Error {
    fn from(unmet: Unmet) -> Self {
        use Unmet as U;
        let (code, facts): (&str, Vec<(&str, String)>) = match &unmet {
            U::NoSections => ("no_sections", vec![]),
            U::BadVariants => ("bad_variants", vec![]),
            U::Total { sum, total } => (
                "total",
                vec![("sum", sum.to_string()), ("total", total.to_string())],
            ),
            U::Kind { kind, needs, has } => (
                "kind",
                vec![
                    ("kind", kind.label().to_owned()),
                    ("needs", needs.to_string()),
                    ("has", has.to_string()),
                ],
            ),
            U::Tag { tag, needs, has } => (
                "tag",
                vec![
                    ("tag", tag.clone()),
                    ("needs", needs.to_string()),
                    ("has", has.to_string()),
                ],
            ),
            U::Difficulty {
                difficulty,
                needs,
                has,
            } => (
                "difficulty",
                vec![
                    ("difficulty", difficulty.to_string()),
                    ("needs", needs.to_string()),
                    ("has", has.to_string()),
                ],
            ),
            U::Places { needs, has } => (
                "places",
                vec![("needs", needs.to_string()), ("has", has.to_string())],
            ),
            U::Together {
                condition,
                needs,
                got,
            } => (
                "together",
                vec![
                    ("condition", condition.clone()),
                    ("needs", needs.to_string()),
                    ("got", got.to_string()),
                ],
            ),
        };
        let answer = refusal(&format!("training.unmet_{code}"));
        let facts = facts.into_iter();
        facts
            .fold(answer, |answer, (name, value)| answer.fact(name, value))
            .into()
    }
}
