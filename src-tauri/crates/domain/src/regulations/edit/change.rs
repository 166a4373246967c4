//! One change of a draft, of its text or of its parameters: undo takes back the last one, whichever
//! it was.

use serde::{Deserialize, Serialize};

use super::line::raise;
use super::{EditRefusal, Line, Splice};
use crate::ids::JobVersionId;
use crate::jobs::compile::exchanged;
use crate::regulations::{Node, NodeId, Parameter, ParameterError, Parameters, Value};

/// A change that carries what it replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Change {
    Text {
        splice: Splice,
    },
    Value {
        key: String,
        old: Value,
        new: Value,
    },
    /// A parameter that was not there before.
    Declared {
        parameter: Parameter,
    },
    /// A parameter that is gone.
    Withdrawn {
        parameter: Parameter,
    },
    /// A parameter got another name, type, explanation or other bounds.
    Described {
        old: Parameter,
        new: Parameter,
    },
    /// Typed figures became parameters, or stand in the text again.
    Bound {
        splice: Splice,
        gone: Vec<Parameter>,
        came: Vec<Parameter>,
    },
    /// Articles written anew from their job descriptions, with the parameters that belong to them.
    Sheets {
        splice: Splice,
        gone: Vec<Parameter>,
        came: Vec<Parameter>,
        articles: Vec<Resting>,
    },
}

/// An article that rests on another sheet than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resting {
    pub article: NodeId,
    pub before: JobVersionId,
    pub now: JobVersionId,
}

/// Why a change cannot be made, or not be taken back any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    #[error(transparent)]
    Text(#[from] EditRefusal),
    #[error(transparent)]
    Parameter(#[from] ParameterError),
}

impl Change {
    /// Text and parameters after the change.
    pub fn apply(
        &self,
        body: &[Node],
        parameters: &Parameters,
    ) -> Result<(Vec<Node>, Parameters), ChangeError> {
        Ok(match self {
            Self::Text { splice } => {
                // What is put back was in order before; a step on other lines is refused.
                let lines = splice.apply(&Line::of(body))?;
                (raise(lines), parameters.clone())
            }
            Self::Value { key, new, .. } => (body.to_vec(), parameters.with(key, new.clone())?),
            Self::Declared { parameter } => (body.to_vec(), parameters.declare(parameter.clone())?),
            Self::Withdrawn { parameter } => (body.to_vec(), parameters.withdraw(&parameter.key)?),
            Self::Described { new, .. } => (body.to_vec(), parameters.replace(new)?),
            Self::Bound { splice, gone, came }
            | Self::Sheets {
                splice, gone, came, ..
            } => {
                let lines = splice.apply(&Line::of(body))?;
                (raise(lines), exchanged(parameters, gone, came)?)
            }
        })
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Text { splice } => Self::Text {
                splice: splice.inverse(),
            },
            Self::Value { key, old, new } => Self::Value {
                key: key.clone(),
                old: new.clone(),
                new: old.clone(),
            },
            Self::Declared { parameter } => Self::Withdrawn {
                parameter: parameter.clone(),
            },
            Self::Withdrawn { parameter } => Self::Declared {
                parameter: parameter.clone(),
            },
            Self::Described { old, new } => Self::Described {
                old: new.clone(),
                new: old.clone(),
            },
            Self::Bound { splice, gone, came } => Self::Bound {
                splice: splice.inverse(),
                gone: came.clone(),
                came: gone.clone(),
            },
            Self::Sheets {
                splice,
                gone,
                came,
                articles,
            } => Self::Sheets {
                splice: splice.inverse(),
                gone: came.clone(),
                came: gone.clone(),
                articles: articles
                    .iter()
                    .map(|one| Resting {
                        article: one.article.clone(),
                        before: one.now,
                        now: one.before,
                    })
                    .collect(),
            },
        }
    }

    /// Both as one, where a person only wrote on.
    #[must_use]
    pub fn writing_on(&self, next: &Self) -> Option<Self> {
        match (self, next) {
            (Self::Text { splice }, Self::Text { splice: next }) => Some(Self::Text {
                splice: splice.writing_on(next)?,
            }),
            _ => None,
        }
    }
}
