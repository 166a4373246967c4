//! How a score came about, step by step, for whoever asks 为什么.

use super::score::Score;
use super::scoring::Scoring;
use super::veto::Veto;
use crate::exact::Exact;

/// One step; figures are exact unless they are [`Score`]s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Item {
        name: String,
        weight: Exact,
        scoring: Scoring,
        score: Exact,
    },
    DoesNotApply {
        name: String,
    },
    /// No item applies: there is no score.
    NothingApplies,
    /// base + plus − minus, kept within the range; plus and minus as far as their caps allow.
    Raw {
        base: Exact,
        plus: Exact,
        minus: Exact,
        raw: Exact,
    },
    /// A veto, and the total after it.
    Veto {
        veto: Veto,
        total: Exact,
    },
    Graded {
        total: Score,
        grade: Option<String>,
    },
}
