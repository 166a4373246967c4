//! Why a quarter is not proposed for calculation.

use crate::bonus::gather::{PersonName, names};
use crate::ids::{EmployeeId, FaultId};
use crate::money::Money;

/// Why nothing is proposed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposalRefusal {
    #[error("the revenue of the quarter is not known")]
    RevenueMissing,
    /// The gate is on.
    #[error("the revenue target of the quarter is not known")]
    TargetMissing,
    #[error("the revenue target of {target} is not above zero")]
    TargetNotPositive { target: Money },
    /// Rules that were not adopted (劳动合同法 art. 4) may reward but not reduce.
    #[error("the version was not adopted, so no fault may have an effect")]
    NotAdopted { faults: Vec<FaultId> },
    /// Nobody loses anything unheard.
    #[error(
        "fault {fault}: {} were not heard, so it may have no effect on them",
        names(people)
    )]
    NotHeard {
        fault: FaultId,
        people: Vec<PersonName>,
    },
    /// Who decides does not decide about himself.
    #[error("fault {fault}: {} is named and decides", person.name)]
    OwnCase { fault: FaultId, person: PersonName },
    #[error("{employee} is not on the roster of the quarter")]
    NotOnTheRoster {
        employee: EmployeeId,
        fault: Option<FaultId>,
    },
}

impl ProposalRefusal {
    /// The code that texts are keyed by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::RevenueMissing => "bonus.revenue_missing",
            Self::TargetMissing => "bonus.target_missing",
            Self::TargetNotPositive { .. } => "bonus.target_not_positive",
            Self::NotAdopted { .. } => "bonus.not_adopted",
            Self::NotHeard { .. } => "bonus.not_heard",
            Self::OwnCase { .. } => "bonus.own_case",
            Self::NotOnTheRoster { .. } => "bonus.not_on_the_roster",
        }
    }
}
