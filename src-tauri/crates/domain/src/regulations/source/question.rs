//! `@ask`: what a person is asked before the first draft is there, in the order of asking.

use super::{SourceError, SourceProblem};
use crate::regulations::Parameters;

/// More than this nobody answers at one sitting.
pub const MOST_QUESTIONS: usize = 12;

/// One question: the parameter that its answer becomes, and the words to ask it in. The usual value,
/// the bounds and the reason stand with the parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub key: String,
    pub zh: String,
    pub en: String,
}

/// Every question asks for a parameter that exists, no two for the same, and they are at most twelve.
pub(super) fn check(
    asked: &[(usize, Question)],
    parameters: &Parameters,
    errors: &mut Vec<SourceError>,
) {
    for (index, (line, question)) in asked.iter().enumerate() {
        let key = || question.key.clone();
        let twice = asked[..index]
            .iter()
            .any(|(_, other)| other.key == question.key);
        let problem = if parameters.get(&question.key).is_none() {
            SourceProblem::UnknownParameter(key())
        } else if twice {
            SourceProblem::AskedTwice(key())
        } else if question.zh.is_empty() || question.en.is_empty() {
            SourceProblem::EmptyQuestion(key())
        } else if index == MOST_QUESTIONS {
            SourceProblem::TooManyQuestions {
                most: MOST_QUESTIONS,
                has: asked.len(),
            }
        } else {
            continue;
        };
        errors.push(SourceError {
            line: *line,
            problem,
        });
    }
}
