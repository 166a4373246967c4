//! A figure as it stands in a file or a form, before anybody has read it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::exact::{Exact, NotADecimal};
use crate::money::Money;

/// One figure as it was written down or is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// As a person or a script wrote it; read as a plain decimal ([`Exact::parse_decimal`]).
    Written(String),
    /// Known exactly, for example a parameter or a ratio such as actual/target. Amounts are in yuan.
    Exact(Exact),
    /// Something in the place of a figure that is none; always refused as `BAD_NUMBER`.
    Unreadable(String),
}

impl Figure {
    #[must_use]
    pub fn written(text: impl Into<String>) -> Self {
        Self::Written(text.into())
    }

    /// The exact value of the figure.
    pub fn read(&self) -> Result<Exact, NotADecimal> {
        match self {
            Self::Written(text) => Exact::parse_decimal(text),
            Self::Exact(value) => Ok(value.clone()),
            Self::Unreadable(text) => Err(NotADecimal(text.clone())),
        }
    }
}

impl From<Money> for Figure {
    fn from(amount: Money) -> Self {
        Self::Exact(amount.yuan())
    }
}

impl From<Exact> for Figure {
    fn from(value: Exact) -> Self {
        Self::Exact(value)
    }
}

impl From<u32> for Figure {
    fn from(value: u32) -> Self {
        Self::Exact(value.into())
    }
}
