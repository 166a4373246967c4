//! What holds for one cycle, read off the regulations when it opens and fixed from then on, so that
//! nobody is assessed by rules that came later.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bands::Band;
use super::period::Period;
use crate::exact::Exact;

/// How the score of somebody on long statutory leave comes about; it never costs anything
/// (女职工劳动保护特别规定 art. 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaveRule {
    /// 沿用上一期得分; without an earlier one the period is left out.
    Earlier,
    /// 当期不评定: the period is left out, the others carry the quarter.
    LeftOut,
}

/// The rules of a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CycleRules {
    /// From the best down; without any there are scores and no grades.
    pub bands: Vec<Band>,
    /// 校准幅度: most points that a calibration may move.
    pub calibration_limit: Exact,
    /// 申诉期限, working days from the day the result was received.
    pub appeal_workdays: u32,
    /// 答复期限, working days from the day of the appeal.
    pub answer_workdays: u32,
    /// So many lowest grades in a row call for an improvement plan.
    pub improve_periods: u32,
    /// Fewer days in post than this are not assessed.
    pub min_days: u32,
    pub leave: LeaveRule,
    /// Guidance for the best grade, as a share of those assessed: shown, never forced.
    pub best_share: Exact,
    /// Where a rule comes from, by its field: `bands` → 《季度奖金考核管理制度》第二十条. A field that is
    /// missing was set when the cycle was opened.
    pub basis: BTreeMap<String, String>,
}

impl CycleRules {
    /// Usual values where no regulation says anything: those of the library.
    #[must_use]
    pub fn usual(period: Period) -> Self {
        Self {
            bands: Vec::new(),
            calibration_limit: Exact::from(5_u32),
            appeal_workdays: 5,
            answer_workdays: 10,
            improve_periods: 2,
            min_days: match period {
                Period::Month(_) => 5,
                Period::Quarter(_) => 15,
                Period::Year(_) => 60,
            },
            leave: LeaveRule::Earlier,
            best_share: Exact::ratio(1, 5).unwrap_or_else(Exact::zero),
            basis: BTreeMap::new(),
        }
    }
}
