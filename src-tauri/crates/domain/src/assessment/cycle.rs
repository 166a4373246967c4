//! The way of a cycle: 数据 → 自评 → 直接领导 → 校准 → 确认 → 申诉 → 关闭. It goes forward only, and closes only
//! when nothing is pending.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a cycle stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AssessmentStage")]
pub enum Stage {
    /// 数据: figures are collected.
    Data,
    /// 自评: everybody says how he sees it; counts for nothing.
    Own,
    /// 直接领导评定
    Leader,
    /// 校准: one measure for all; limited and explained.
    Calibration,
    /// 确认: results are shown and signed for.
    Confirmation,
    /// 申诉: appeals are decided.
    Appeal,
    /// 关闭: nothing changes any more.
    Closed,
}

impl Stage {
    pub const ALL: [Self; 7] = [
        Self::Data,
        Self::Own,
        Self::Leader,
        Self::Calibration,
        Self::Confirmation,
        Self::Appeal,
        Self::Closed,
    ];

    /// The one behind it; nothing behind the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| *stage > self)
    }

    /// As papers say it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Data => "数据",
            Self::Own => "自评",
            Self::Leader => "评定",
            Self::Calibration => "校准",
            Self::Confirmation => "确认",
            Self::Appeal => "申诉",
            Self::Closed => "已关闭",
        }
    }
}

/// Who gives a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A measured figure.
    Data,
    /// The person's own view.
    Own,
    /// The direct leader's score.
    Leader,
    /// A leader's score on the common measure.
    Calibration,
    /// What an appeal was decided to.
    Appeal,
}

impl EntryKind {
    /// The stage in which it is usually given.
    #[must_use]
    pub fn stage(self) -> Stage {
        match self {
            Self::Data => Stage::Data,
            Self::Own => Stage::Own,
            Self::Leader => Stage::Leader,
            Self::Calibration => Stage::Calibration,
            Self::Appeal => Stage::Appeal,
        }
    }
}

/// Why an entry is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryRefusal {
    #[error("the cycle is closed")]
    Closed,
    /// Its stage has not come yet.
    #[error("the cycle is in {is:?}, the entry belongs to {needs:?}")]
    TooEarly { is: Stage, needs: Stage },
    /// What was given before, or in a stage that is over, changes with a reason only.
    #[error("a change needs a reason")]
    NoReason,
}

/// Whether an entry may be made now. `replaces` says that there is one of its kind already.
pub fn may_enter(
    stage: Stage,
    kind: EntryKind,
    replaces: bool,
    reason: &str,
) -> Result<(), EntryRefusal> {
    let needs = kind.stage();
    if stage == Stage::Closed {
        return Err(EntryRefusal::Closed);
    }
    if stage < needs {
        return Err(EntryRefusal::TooEarly { is: stage, needs });
    }
    let explained = !reason.trim().is_empty();
    let always = matches!(kind, EntryKind::Calibration | EntryKind::Appeal);
    if !explained && (always || (replaces && stage > needs)) {
        return Err(EntryRefusal::NoReason);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_goes_through_every_stage_and_ends() {
        let mut way = vec![Stage::Data];
        while let Some(next) = way.last().and_then(|stage| stage.next()) {
            way.push(next);
        }
        assert_eq!(way, Stage::ALL);
    }

    #[test]
    fn an_entry_waits_for_its_stage_and_a_late_change_for_its_reason() {
        use EntryKind as K;
        let enter = |stage, kind, replaces, reason| may_enter(stage, kind, replaces, reason);
        assert_eq!(enter(Stage::Data, K::Data, true, ""), Ok(()));
        assert!(matches!(
            enter(Stage::Data, K::Leader, false, "早"),
            Err(EntryRefusal::TooEarly { .. })
        ));
        assert_eq!(
            enter(Stage::Leader, K::Data, true, " "),
            Err(EntryRefusal::NoReason)
        );
        assert_eq!(enter(Stage::Leader, K::Data, true, "数错"), Ok(()));
        assert_eq!(enter(Stage::Leader, K::Data, false, ""), Ok(()));
        let calibrated = enter(Stage::Calibration, K::Calibration, false, "");
        assert_eq!(calibrated, Err(EntryRefusal::NoReason));
        assert_eq!(
            enter(Stage::Closed, K::Data, false, "晚"),
            Err(EntryRefusal::Closed)
        );
    }
}
