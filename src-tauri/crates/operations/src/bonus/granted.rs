//! What a quarter granted to each person, corrections counted in, and the quarter to compare it with.

use std::collections::HashMap;

use domain::bonus::{BonusRun, NoticeState, RunState};
use domain::ids::EmployeeId;
use domain::money::Money;
use domain::quarter::Quarter;

use super::stored::{Frozen, thaw};
use super::view::person_of;
use crate::error::Result;
use crate::office::Office;

/// What the latest quarter before, that was calculated, granted: to compare with.
#[derive(Default)]
pub(super) struct Before {
    pub(super) quarter: Option<Quarter>,
    pub(super) people: HashMap<EmployeeId, Money>,
}

impl Before {
    pub(super) fn of(office: &Office, quarter: Quarter) -> Result<Self> {
        let runs = office.file.bonus().runs()?;
        let earlier = runs
            .iter()
            .filter(|run| run.quarter < quarter && run.state > RunState::Draft)
            .max_by_key(|run| run.quarter);
        let Some(run) = earlier else {
            return Ok(Self::default());
        };
        // Both as they were calculated: the table of a quarter shows no corrections either.
        let Some(frozen) = thaw(office, run)? else {
            return Ok(Self::default());
        };
        let granted = frozen.allocation.people.iter().filter_map(|granted| {
            let person = person_of(&frozen.inputs, &granted.code)?;
            Some((person.employee, granted.total))
        });
        Ok(Self {
            quarter: Some(run.quarter),
            people: granted.collect(),
        })
    }
}

/// What one person was granted, corrections counted in.
pub(super) struct GrantedNow {
    pub(super) department: String,
    pub(super) total: Money,
}

/// Everybody who took part in a quarter, in the order of the calculation.
pub(super) fn granted_now(
    office: &Office,
    run: &BonusRun,
    frozen: &Frozen,
) -> Result<Vec<GrantedNow>> {
    let notices = office.file.bonus().notices(run.id)?;
    let valid: HashMap<EmployeeId, Money> = notices
        .into_iter()
        .filter(|notice| notice.state == NoticeState::Valid)
        .map(|notice| (notice.employee, notice.total))
        .collect();
    let granted = frozen.allocation.people.iter().filter_map(|granted| {
        let person = person_of(&frozen.inputs, &granted.code)?;
        Some(GrantedNow {
            department: person.department.clone(),
            total: *valid.get(&person.employee).unwrap_or(&granted.total),
        })
    });
    Ok(granted.collect())
}
