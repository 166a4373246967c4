//! Why the rules of rounds do not allow something: a code, and the facts its text names.

use std::fmt;

/// A refusal by code (`rounds.own_recheck`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundsRefusal {
    pub code: &'static str,
    pub facts: Vec<(&'static str, String)>,
}

impl RoundsRefusal {
    #[must_use]
    pub(super) fn new(code: &'static str) -> Self {
        Self {
            code,
            facts: Vec::new(),
        }
    }

    #[must_use]
    pub(super) fn fact(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for RoundsRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        for (name, value) in &self.facts {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RoundsRefusal {}
