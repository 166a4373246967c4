//! 工单: one concern of one customer, from the first word to the last.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clock_facts::{CaseDue, ClockFacts};
use super::pauses::{Pause, Pauses};
use super::refusal::CaseRefusal;
use super::tier::TierFacts;
use super::words::{
    CaseChannel, CaseKind, CaseState, CaseTier, Confirmation, DueStage, PauseReason, StepKind,
};
use crate::ids::{AccountId, CaseId, EmployeeId, ItemId, VersionId};
use crate::money::Money;

/// A case as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceCase")]
pub struct Case {
    pub id: CaseId,
    /// GD-2026-0001
    pub number: String,
    pub kind: CaseKind,
    pub channel: CaseChannel,
    pub tier: CaseTier,
    pub state: CaseState,
    #[ts(type = "string")]
    pub received_at: NaiveDateTime,
    /// Of the regulation in force when it came in.
    pub version: VersionId,
    /// None for somebody who is no customer yet.
    pub account: Option<AccountId>,
    /// Who spoke, as he was called then.
    pub caller: String,
    pub phone: String,
    pub item: Option<ItemId>,
    pub description: String,
    pub demand: String,
    pub claim: Option<Money>,
    pub group: u32,
    pub publicity: bool,
    pub danger: bool,
    /// 首问人员
    pub receiver: EmployeeId,
    /// Who answers for it until a hand-over is confirmed.
    pub owner: EmployeeId,
    pub handover: Option<Handover>,
    pub outside: bool,
    #[ts(type = "string | null")]
    pub arranged_at: Option<NaiveDateTime>,
    #[ts(type = "string | null")]
    pub visit_at: Option<NaiveDateTime>,
    #[ts(type = "string | null")]
    pub arrived_at: Option<NaiveDateTime>,
    #[ts(type = "string | null")]
    pub agreed: Option<NaiveDateTime>,
    pub dues: Vec<CaseDue>,
    pub pauses: Vec<CasePause>,
    /// 原因
    pub cause: String,
    /// 有效投诉; not said before it is closed.
    pub valid: Option<bool>,
    pub outcome: String,
    pub confirmation: Option<Confirmation>,
    /// What was told in writing to whom was not reached or does not accept.
    pub notice: String,
    #[ts(type = "string | null")]
    pub closed_at: Option<NaiveDateTime>,
    #[ts(type = "string | null")]
    pub reopened_at: Option<NaiveDateTime>,
    pub reopened: u32,
    /// The earlier case of the same customer and the same matter.
    pub repeats: Option<CaseId>,
}

/// On its way to another person, who has not said yes yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CaseHandover")]
pub struct Handover {
    pub to: EmployeeId,
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    #[ts(type = "string")]
    pub due_at: NaiveDateTime,
}

/// A time that does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CasePause {
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    /// None while it lasts.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDateTime>,
    pub reason: PauseReason,
    pub note: String,
}

/// A line of what was done; never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseStep {
    pub kind: StepKind,
    #[ts(type = "string")]
    pub at: NaiveDateTime,
    pub text: String,
    /// The employee who did it, and the user who wrote it down.
    pub by: String,
    pub written_by: String,
    pub written_at: String,
}

impl Case {
    /// From when it is to be settled.
    #[must_use]
    pub fn from(&self) -> NaiveDateTime {
        self.reopened_at.unwrap_or(self.received_at)
    }

    /// The pauses that are over.
    #[must_use]
    pub fn past_pauses(&self) -> Pauses {
        let ended = self.pauses.iter();
        Pauses::new(
            ended
                .filter_map(|pause| Pause::new(pause.from, pause.to?).ok())
                .collect(),
        )
    }

    #[must_use]
    pub fn clock_facts<'a>(&self, pauses: &'a Pauses) -> ClockFacts<'a> {
        ClockFacts {
            kind: self.kind,
            tier: self.tier,
            channel: self.channel,
            received_at: self.received_at,
            from: self.from(),
            arranged_at: self.arranged_at,
            visit_at: self.visit_at,
            outside: self.outside,
            arrived_at: self.arrived_at,
            agreed: self.agreed,
            pauses,
        }
    }

    #[must_use]
    pub fn tier_facts(&self) -> TierFacts {
        TierFacts {
            claim: self.claim,
            group: self.group,
            publicity: self.publicity,
            danger: self.danger,
            repeated: self.repeats.is_some(),
        }
    }

    /// New due times take the place of the old ones. A stage that was reached is judged by the time that
    /// stood then, unless the case was taken up again since: then it is to be settled anew.
    #[must_use]
    pub fn with_dues(&self, fresh: Vec<CaseDue>) -> Vec<CaseDue> {
        let met_before = |stage: DueStage| {
            let mut dues = self.dues.iter();
            let before = dues.find(|other| other.stage == stage)?;
            let again = before.met_at? < self.from() && stage != DueStage::Response;
            (!again).then(|| before.clone())
        };
        fresh
            .into_iter()
            .map(|due| met_before(due.stage).unwrap_or(due))
            .collect()
    }

    /// Nothing is overdue while the clock stands still.
    #[must_use]
    pub fn overdue(&self, now: NaiveDateTime) -> Option<&CaseDue> {
        let waits = self.state == CaseState::Open;
        let mut dues = self.dues.iter();
        dues.find(|due| waits && due.met_at.is_none() && now > due.at)
    }

    /// The next thing that is due.
    #[must_use]
    pub fn next_due(&self) -> Option<&CaseDue> {
        let open = self.dues.iter().filter(|due| due.met_at.is_none());
        open.filter(|_| self.state != CaseState::Closed)
            .min_by_key(|due| due.at)
    }

    /// A case that is worked on: neither closed nor paused.
    pub fn must_run(&self) -> Result<(), CaseRefusal> {
        let number = self.number.clone();
        match self.state {
            CaseState::Open => Ok(()),
            CaseState::Paused => Err(CaseRefusal::Paused { number }),
            CaseState::Closed => Err(CaseRefusal::Closed { number }),
        }
    }

    pub fn must_not_be_closed(&self) -> Result<(), CaseRefusal> {
        match self.state {
            CaseState::Closed => Err(CaseRefusal::Closed {
                number: self.number.clone(),
            }),
            _ => Ok(()),
        }
    }

    /// A time between the receipt and now.
    pub fn must_lie(&self, at: NaiveDateTime, now: NaiveDateTime) -> Result<(), CaseRefusal> {
        if at < self.received_at {
            return Err(CaseRefusal::TooEarly {
                at,
                first: self.received_at,
            });
        }
        if at > now {
            return Err(CaseRefusal::NotYet { at });
        }
        Ok(())
    }

    /// A step that somebody writes down.
    pub fn may_tell(
        &self,
        kind: StepKind,
        at: NaiveDateTime,
        now: NaiveDateTime,
    ) -> Result<(), CaseRefusal> {
        if !kind.is_told() {
            return Err(CaseRefusal::NotTold { kind });
        }
        self.must_lie(at, now)?;
        if kind != StepKind::Note {
            self.must_not_be_closed()?;
        }
        let met = kind.meets().and_then(|stage| {
            let mut dues = self.dues.iter();
            let due = dues.find(|due| due.stage == stage)?;
            Some((stage, due.met_at?))
        });
        match met {
            Some((stage, at)) => Err(CaseRefusal::MetAlready { stage, at }),
            None => Ok(()),
        }
    }
}
