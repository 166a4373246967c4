//! What rounds refuse.

use domain::rounds::RoundsRefusal;

use crate::error::{Error, refusal};

impl From<RoundsRefusal> for Error {
    fn from(refused: RoundsRefusal) -> Self {
        let answer = refusal(refused.code).detail(&refused);
        let facts = refused.facts.iter();
        facts
            .fold(answer, |answer, (name, value)| answer.fact(name, value))
            .into()
    }
}
