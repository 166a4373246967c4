//! 投诉分类: the class follows from the facts; of several that fit, the gravest holds.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::ServiceRules;
use super::words::{CaseKind, CaseTier};
use crate::money::Money;

/// What decides about the class.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TierFacts {
    /// The loss the customer claims.
    pub claim: Option<Money>,
    /// Customers that complain of the same cause, this one included.
    pub group: u32,
    /// The press or an authority has taken it up.
    pub publicity: bool,
    /// People are hurt, something burns, or some other danger goes on.
    pub danger: bool,
    /// The same customer complained of the same before.
    pub repeated: bool,
}

/// Why a case is of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TierReason {
    Amount,
    Repeated,
    Group,
    Publicity,
    Danger,
}

impl TierReason {
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Amount => "客户主张的损失",
            Self::Repeated => "重复投诉",
            Self::Group => "多户就同一原因提出",
            Self::Publicity => "媒体或者行政机关介入",
            Self::Danger => "涉及人身、财产安全",
        }
    }
}

/// The class of a case and what made it so; without a reason it is an ordinary one.
#[must_use]
pub fn tier_of(
    rules: &ServiceRules,
    kind: CaseKind,
    facts: &TierFacts,
) -> (CaseTier, Vec<TierReason>) {
    let mut found: Vec<(CaseTier, TierReason)> = Vec::new();
    if facts.danger && kind.has_cause() {
        found.push((CaseTier::Urgent, TierReason::Danger));
    }
    if kind == CaseKind::Complaint {
        if facts.publicity {
            found.push((CaseTier::Major, TierReason::Publicity));
        }
        if facts.group >= rules.group_count {
            found.push((CaseTier::Major, TierReason::Group));
        }
        if let Some(claim) = facts.claim {
            if claim >= rules.major_amount {
                found.push((CaseTier::Major, TierReason::Amount));
            } else if let Some((amount, _)) = rules.larger
                && claim >= amount
            {
                found.push((CaseTier::Larger, TierReason::Amount));
            }
        }
        // The short text knows no larger complaints: a repeated one only goes a step up.
        if facts.repeated && rules.larger.is_some() {
            found.push((CaseTier::Larger, TierReason::Repeated));
        }
    }
    let tier = found.iter().map(|(tier, _)| *tier).max();
    let tier = tier.unwrap_or(CaseTier::General);
    let reasons = found
        .into_iter()
        .filter(|(of, _)| *of == tier)
        .map(|(_, reason)| reason)
        .collect();
    (tier, reasons)
}
