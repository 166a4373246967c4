//! What can be wrong with a parameter, always naming its key.

/// What is wrong with a parameter. `key` names it; values are in words (1.5%, 30日).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterError {
    #[error("there is no parameter {key}")]
    Unknown { key: String },
    #[error("{key} stands twice")]
    Duplicate { key: String },
    #[error("{key} is of type {found}, needed is {expected}")]
    WrongType {
        key: String,
        expected: &'static str,
        found: &'static str,
    },
    #[error("{key}: {text:?} cannot be read as {expected}")]
    Unreadable {
        key: String,
        text: String,
        expected: &'static str,
    },
    #[error(transparent)]
    OutOfBounds(Box<OutOfBounds>),
    #[error("{key}: {value} is none of {allowed:?}")]
    UnknownOption {
        key: String,
        value: String,
        allowed: Vec<String>,
    },
    #[error("{key} has no rows")]
    NoRows { key: String },
    #[error("{key}: the row {row} stands twice")]
    DuplicateRow { key: String, row: String },
    #[error("{key}: there is no row {row}")]
    UnknownRow { key: String, row: String },
    #[error("type and bounds of {key} are not the drafter's")]
    Fixed { key: String, label: String },
    #[error("{key}: the lower bound of {row} is not below the one before it")]
    NotFalling { key: String, row: String },
}

/// A value outside its bounds, and what would be allowed, all in words (15%, 0.1%, 10%).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{key}{}: {value} is outside {} .. {}",
    in_row(row),
    end(min),
    end(max)
)]
pub struct OutOfBounds {
    pub key: String,
    pub label: String,
    /// The row of a table or of bands.
    pub row: Option<String>,
    pub value: String,
    pub min: Option<String>,
    pub max: Option<String>,
}

fn in_row(row: &Option<String>) -> String {
    row.as_ref()
        .map(|row| format!(" ({row})"))
        .unwrap_or_default()
}

fn end(end: &Option<String>) -> &str {
    end.as_deref().unwrap_or("")
}

impl ParameterError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "parameter.unknown",
            Self::Duplicate { .. } => "parameter.duplicate",
            Self::WrongType { .. } => "parameter.wrong_type",
            Self::Unreadable { .. } => "parameter.unreadable",
            Self::OutOfBounds(_) => "parameter.out_of_bounds",
            Self::UnknownOption { .. } => "parameter.unknown_option",
            Self::NoRows { .. } => "parameter.no_rows",
            Self::DuplicateRow { .. } => "parameter.duplicate_row",
            Self::UnknownRow { .. } => "parameter.unknown_row",
            Self::NotFalling { .. } => "parameter.not_falling",
            Self::Fixed { .. } => "parameter.fixed",
        }
    }

    /// The parameter it is about.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Unknown { key }
            | Self::Duplicate { key }
            | Self::WrongType { key, .. }
            | Self::Unreadable { key, .. }
            | Self::UnknownOption { key, .. }
            | Self::NoRows { key }
            | Self::DuplicateRow { key, .. }
            | Self::UnknownRow { key, .. }
            | Self::Fixed { key, .. }
            | Self::NotFalling { key, .. } => key,
            Self::OutOfBounds(outside) => &outside.key,
        }
    }
}
