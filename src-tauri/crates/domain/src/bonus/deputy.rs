//! 代行认定: who decides on a fault while the direct leader is away (A5). He who is away, who stands in for
//! him, on what ground and why are on record; and nobody decides what he gains by.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{Fault, FaultKind};
use crate::ids::EmployeeId;
use crate::people::Organisation;

/// One who decides in the place of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deputy {
    /// The leader who is away.
    pub leader: EmployeeId,
    /// Who decides in his place; he is among those who decide.
    pub employee: EmployeeId,
    /// By what he was named: an article of the regulation, a letter of the owner. None: the reporting line,
    /// which passes the duty to the next above.
    pub named_by: Option<String>,
    /// Why the leader cannot decide himself.
    pub reason: String,
}

/// Why somebody does not stand in for a leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DeputyRefusal {
    #[error("it does not say why the leader is away")]
    NoReason,
    /// A5, or A6 where the meeting decides.
    #[error("this leader has nothing to decide here")]
    NotTheLeader,
    #[error("the leader has one deputy already")]
    Twice,
    #[error("the leader decides himself")]
    Present,
    #[error("the deputy is named in the fault, or answers for it")]
    Concerned,
    #[error("the deputy's own leader is named in the fault, or answers for it")]
    Below,
    #[error("the deputy holds no post on the day of the decision")]
    Gone,
    #[error("the reporting line passes the duty to {next}")]
    NotNext { next: EmployeeId },
    #[error("nobody above the leader is left to decide")]
    NobodyAbove,
}

impl DeputyRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoReason => "bonus.deputy_reason",
            Self::NotTheLeader => "bonus.deputy_of_nobody",
            Self::Twice => "bonus.deputy_twice",
            Self::Present => "bonus.deputy_not_needed",
            Self::Concerned => "bonus.decides_for_himself",
            Self::Below => "bonus.deputy_below",
            Self::Gone => "bonus.deputy_gone",
            Self::NotNext { .. } => "bonus.deputy_not_next",
            Self::NobodyAbove => "bonus.deputy_nobody_above",
        }
    }
}

impl Fault {
    /// Whether each of its deputies may stand in for his leader.
    ///
    /// # Errors
    /// The first who may not, and why.
    pub fn check_deputies(
        &self,
        organisation: &Organisation,
    ) -> Result<(), (Deputy, DeputyRefusal)> {
        let deputies = &self.decision.deputies;
        for (at, deputy) in deputies.iter().enumerate() {
            let twice = deputies[..at].iter().any(|one| one.leader == deputy.leader);
            let checked = if twice {
                Err(DeputyRefusal::Twice)
            } else {
                self.check_deputy(organisation, deputy)
            };
            checked.map_err(|why| (deputy.clone(), why))?;
        }
        Ok(())
    }

    fn check_deputy(
        &self,
        organisation: &Organisation,
        deputy: &Deputy,
    ) -> Result<(), DeputyRefusal> {
        if deputy.reason.trim().is_empty() {
            return Err(DeputyRefusal::NoReason);
        }
        // The meeting of A6 decides in place of leaders: nobody stands in for one.
        let leaders = self.leaders(organisation);
        if matches!(self.kind, FaultKind::Major { .. })
            || leaders.iter().all(|(_, leader)| *leader != deputy.leader)
        {
            return Err(DeputyRefusal::NotTheLeader);
        }
        if self.decision.deciders.contains(&deputy.leader) {
            return Err(DeputyRefusal::Present);
        }
        if self.concerned().any(|person| person == deputy.employee) {
            return Err(DeputyRefusal::Concerned);
        }
        let person = organisation
            .employee(deputy.employee)
            .filter(|person| person.assignment_on(self.decision.decided_on).is_some())
            .ok_or(DeputyRefusal::Gone)?;
        // Whoever is led by one of those concerned would decide on the one who decides on him.
        let own = organisation.direct_leader(person, self.decision.decided_on);
        if own.is_some_and(|own| self.concerned().any(|person| person == own.id)) {
            return Err(DeputyRefusal::Below);
        }
        let by_line = deputy
            .named_by
            .as_deref()
            .is_none_or(|by| by.trim().is_empty());
        match self.above(organisation, deputy.leader) {
            _ if !by_line => Ok(()),
            None => Err(DeputyRefusal::NobodyAbove),
            Some(next) if next == deputy.employee => Ok(()),
            Some(next) => Err(DeputyRefusal::NotNext { next }),
        }
    }

    /// A person it affects and his leader, where neither the leader nor his deputy is among those who decide.
    #[must_use]
    pub fn undecided(&self, organisation: &Organisation) -> Option<(EmployeeId, EmployeeId)> {
        let deciders = &self.decision.deciders;
        self.leaders(organisation)
            .into_iter()
            .find(|(_, leader)| !deciders.contains(leader) && self.deputy_of(*leader).is_none())
    }

    /// Who stands in for a leader and decides.
    #[must_use]
    pub fn deputy_of(&self, leader: EmployeeId) -> Option<&Deputy> {
        let decision = &self.decision;
        decision
            .deputies
            .iter()
            .find(|one| one.leader == leader && decision.deciders.contains(&one.employee))
    }
}
