//! 升级: to whose superior a case belongs by now.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::Case;
use super::compensation::Compensation;
use super::rules::ServiceRules;
use super::words::{CaseKind, CaseState, DueStage};

/// No line of superiors is longer than what is worth counting.
const MOST_LEVELS: u32 = 3;

/// How many levels up, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CaseEscalation")]
pub struct Escalation {
    /// 1: the superior of whoever works on it.
    pub level: u32,
    pub reasons: Vec<EscalationReason>,
    pub article: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EscalationReason {
    /// 超过办理期限
    Overdue,
    /// 重复投诉
    Repeated,
    /// 声明向行政机关、媒体投诉
    Publicity,
    /// 涉及人身伤害或者安全隐患
    Danger,
    /// 赔付超过本人权限
    Authority,
}

/// What a case calls for; nothing while it is within its times and its owner's authority. A closed case
/// is judged by the time it was closed.
#[must_use]
pub fn escalation(
    rules: &ServiceRules,
    case: &Case,
    compensations: &[Compensation],
    now: NaiveDateTime,
) -> Option<Escalation> {
    let mut reasons = Vec::new();
    let late = levels_late(rules, case, now);
    if late > 0 {
        reasons.push(EscalationReason::Overdue);
    }
    if case.kind == CaseKind::Complaint {
        if case.repeats.is_some() {
            reasons.push(EscalationReason::Repeated);
        }
        if case.publicity {
            reasons.push(EscalationReason::Publicity);
        }
        if case.danger {
            reasons.push(EscalationReason::Danger);
        }
        if compensations.iter().any(|one| one.needs_approval) {
            reasons.push(EscalationReason::Authority);
        }
    }
    if reasons.is_empty() {
        return None;
    }
    Some(Escalation {
        level: late.max(1),
        reasons,
        article: rules.basis("service.escalate.hours"),
    })
}

/// One level for every such stretch that a case is overdue.
fn levels_late(rules: &ServiceRules, case: &Case, now: NaiveDateTime) -> u32 {
    let settled = case
        .dues
        .iter()
        .find(|due| due.stage == DueStage::Resolution);
    let Some(due) = settled.filter(|_| case.state != CaseState::Paused) else {
        return 0;
    };
    let until = case.closed_at.unwrap_or(now);
    let late = until.signed_duration_since(due.at).num_minutes();
    let step = i64::from(rules.escalate_hours) * 60;
    let levels = late.checked_div(step).unwrap_or(0).max(0);
    u32::try_from(levels)
        .unwrap_or(MOST_LEVELS)
        .min(MOST_LEVELS)
}
