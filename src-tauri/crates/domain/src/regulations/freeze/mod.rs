//! Freezing on issue: one hash over text and parameters, so that a person who signed a short hash
//! signed exactly this text with exactly these values.
//!
//! The hash is taken over an encoding of its own, not over JSON: every text is preceded by its length
//! in bytes, every list by its length, every variant by a letter. Two different contents can never have
//! the same bytes, and no library decides what the bytes are. 编写说明 and the notes of parameters
//! explain the text and are not part of it; they are outside the hash.

mod canonical;

pub use canonical::canonical;

use serde::{Deserialize, Serialize};

use super::{Node, Parameters};
use crate::digest::sha256;

/// Number of the encoding; a change of any byte of it needs a new number and keeps the old code.
pub const FROZEN_FORMAT: u32 = 1;

/// Text and parameters of an issued version as they are stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    pub format: u32,
    /// SHA-256, hexadecimal.
    pub hash: String,
    pub body: Vec<Node>,
    pub parameters: Parameters,
}

/// Why a stored version is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrozenError {
    #[error("the version is stored in format {found}, this program knows {FROZEN_FORMAT}")]
    UnknownFormat { found: u32 },
    #[error("the version was frozen as {expected}, its content is {found}")]
    Altered { expected: String, found: String },
}

impl FrozenError {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownFormat { .. } => "regulation.unknown_format",
            Self::Altered { .. } => "regulation.altered",
        }
    }
}

impl Frozen {
    /// Freezes.
    #[must_use]
    pub fn new(body: Vec<Node>, parameters: Parameters) -> Self {
        let hash = version_hash(&body, &parameters);
        Self {
            format: FROZEN_FORMAT,
            hash,
            body,
            parameters,
        }
    }

    /// The content, if it still is what was frozen.
    pub fn thaw(self) -> Result<(Vec<Node>, Parameters), FrozenError> {
        if self.format != FROZEN_FORMAT {
            return Err(FrozenError::UnknownFormat { found: self.format });
        }
        let found = version_hash(&self.body, &self.parameters);
        if found != self.hash {
            return Err(FrozenError::Altered {
                expected: self.hash,
                found,
            });
        }
        Ok((self.body, self.parameters))
    }
}

/// SHA-256 over text and parameters, 64 lower-case hexadecimal digits.
#[must_use]
pub fn version_hash(body: &[Node], parameters: &Parameters) -> String {
    sha256(&canonical(body, parameters))
}

/// The first eight digits in two groups, as it stands on the sheet people sign: `3f2a 91bc`.
#[must_use]
pub fn short_hash(hash: &str) -> String {
    grouped_hash(&hash.chars().take(8).collect::<String>())
}

/// All digits in groups of four, so that they can be read, compared with the short ones, and broken into
/// lines.
#[must_use]
pub fn grouped_hash(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests;
