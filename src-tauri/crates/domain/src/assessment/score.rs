//! A score as it is published.

use std::fmt;

use crate::exact::Exact;

/// A score with two decimals, rounded half up. Bands apply to it, because people check it on paper.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(Exact);

impl Score {
    /// Publishes an exact score.
    #[must_use]
    pub fn of(exact: &Exact) -> Self {
        Self(exact.rounded_half_up(2))
    }

    #[must_use]
    pub fn exact(&self) -> &Exact {
        &self.0
    }
}

/// `96.50`
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.fixed(2))
    }
}
