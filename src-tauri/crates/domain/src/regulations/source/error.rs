//! What can be wrong with a source, said with its line.

use super::super::ParameterError;

/// A problem and the line it stands on (from 1; 0 for the file as a whole).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct SourceError {
    pub line: usize,
    pub problem: SourceProblem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceProblem {
    #[error("the line @{0} is missing")]
    Missing(&'static str),
    #[error("@{0} is no line of this notation")]
    UnknownLine(String),
    #[error("@{word}: {value:?} is not understood")]
    BadHead { word: String, value: String },
    #[error("{needs} fields separated by | are needed, {has} are there")]
    Fields { needs: usize, has: usize },
    #[error("{0:?} is no type of parameter")]
    UnknownType(String),
    #[error("{text:?} cannot be read as {expected}")]
    Unreadable {
        text: String,
        expected: &'static str,
    },
    #[error("@row stands without @table or @bands")]
    StrayRow,
    #[error(transparent)]
    Parameter(#[from] ParameterError),
    #[error("a heading needs a slug of a-z, 0-9, - and _, and a name: {0:?}")]
    BadHeading(String),
    #[error("{what} cannot stand here, {needs} is needed before it")]
    Stray {
        what: &'static str,
        needs: &'static str,
    },
    #[error("the id {0} is used twice")]
    DuplicateId(String),
    #[error("a condition reads ?key=value and a space: {0:?}")]
    BadCondition(String),
    #[error("the condition {key}={value} can never hold")]
    ImpossibleCondition { key: String, value: String },
    #[error("{0:?} is not closed")]
    Unclosed(String),
    #[error("{{table:{0}}} stands alone on its line")]
    TableInText(String),
    #[error("there is no parameter {0}")]
    UnknownParameter(String),
    #[error("{0} is a table: write {{table:{0}}}")]
    TableAsText(String),
    #[error("{0} is no table")]
    NotATable(String),
    #[error("there is no node {0} to refer to")]
    UnknownReference(String),
    #[error("no text cites the parameter {0}")]
    Uncited(String),
    #[error("{0} is asked for twice")]
    AskedTwice(String),
    #[error("the question about {0} needs its words in both languages")]
    EmptyQuestion(String),
    #[error("{has} questions are too many, {most} are the most")]
    TooManyQuestions { most: usize, has: usize },
    #[error("{0} has no text under it")]
    EmptyHeading(String),
}
